namespace Chancery.Dates;

/// <summary>A stretch of text that names a time, read against the report's date.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="From">First day of the time meant.</param>
/// <param name="To">Last day of it.</param>
/// <param name="Iso">As exact as the text allows: "2025-12-05", "2025-12", "2025"; null for a range or a season that ISO cannot say.</param>
/// <param name="IsRange">"from 2021 to 2024", "since 2022".</param>
public sealed record DateExpression(int First, int End, DateOnly From, DateOnly To, string? Iso, bool IsRange);
