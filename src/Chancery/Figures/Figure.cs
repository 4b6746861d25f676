using System.Text.Json.Serialization;
using Chancery.Reports;

namespace Chancery.Figures;

/// <summary>How a written number stands to the true one.</summary>
public enum Bound
{
    [JsonStringEnumMemberName("exact")] Exact,
    [JsonStringEnumMemberName("about")] About,
    [JsonStringEnumMemberName("at-least")] AtLeast,
    [JsonStringEnumMemberName("at-most")] AtMost,
}

/// <summary>A number with its unit and what it measures. Dates and ordinals are not figures.</summary>
public sealed record Figure
{
    /// <summary>The number with its adjoining unit.</summary>
    [JsonIgnore] public Span Span { get; init; }

    /// <summary>In base units: 63 billion is 63000000000.</summary>
    public required double Value { get; init; }

    /// <summary>ISO 4217 code, %, barrels/day, people, systems, … or the counted noun; null where none is told.</summary>
    public string? Unit { get; init; }

    /// <summary>What is measured, in a few words.</summary>
    public string? Measure { get; init; }

    /// <summary>Actor ids it is about, sorted ordinally.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>Period as written, or null.</summary>
    public string? Period { get; init; }

    [JsonIgnore] public Bound Bound { get; init; }
}
