namespace Chancery.Ledger.Stories;

/// <summary>Reports on one happening.</summary>
/// <param name="Id">Id of its first report.</param>
/// <param name="Reports">Ids by day of publication, then in ordinal order.</param>
/// <param name="First">Day of the first report, where known.</param>
/// <param name="Last">Day of the last report.</param>
public sealed record Story(string Id, IReadOnlyList<string> Reports, DateOnly? First, DateOnly? Last);
