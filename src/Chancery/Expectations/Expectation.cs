using System.Text.Json.Serialization;
using Chancery.Reports;

namespace Chancery.Expectations;

/// <summary>How a thing to come is held to come.</summary>
public enum ExpectationKind
{
    /// <summary>Dated or fixed.</summary>
    [JsonStringEnumMemberName("scheduled")] Scheduled,

    /// <summary>Announced, undated.</summary>
    [JsonStringEnumMemberName("planned")] Planned,

    [JsonStringEnumMemberName("promised")] Promised,

    [JsonStringEnumMemberName("demanded")] Demanded,

    /// <summary>Somebody thinks it likely.</summary>
    [JsonStringEnumMemberName("forecast")] Forecast,
}

/// <summary>What became of it, as far as the reports tell.</summary>
public enum Outcome
{
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("kept")] Kept,
    [JsonStringEnumMemberName("missed")] Missed,
}

/// <summary>A checkable statement about what is to come.</summary>
public sealed record Expectation
{
    [JsonIgnore] public Span Span { get; init; }

    /// <summary>What is expected, in a few words.</summary>
    public required string What { get; init; }

    public required ExpectationKind Kind { get; init; }

    /// <summary>Who expects or promises it: a name, or "outlet".</summary>
    public required string Holder { get; init; }

    /// <summary>ISO date it is due, as exact as can be, or null.</summary>
    public string? Due { get; init; }

    /// <summary>A reading alone leaves it open; the ledger settles it.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>Id of the report that settles it, or null.</summary>
    public string? ResolvedBy { get; init; }

    /// <summary>Actor ids the expectation is about, sorted ordinally.</summary>
    [JsonIgnore] public IReadOnlyList<string> Actors { get; init; } = [];
}
