using System.Text.Json.Serialization;
using Chancery.Events;
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

/// <summary>How firmly it is put.</summary>
public enum Strength
{
    /// <summary>"will", "is to", "is due", "must".</summary>
    [JsonStringEnumMemberName("certain")] Certain,

    /// <summary>"is expected to", "plans to", "hopes to".</summary>
    [JsonStringEnumMemberName("likely")] Likely,

    /// <summary>"may", "could", where a date makes it checkable.</summary>
    [JsonStringEnumMemberName("possible")] Possible,
}

/// <summary>How finely a due date is told.</summary>
public enum DueGrain
{
    [JsonStringEnumMemberName("year")] Year,
    [JsonStringEnumMemberName("month")] Month,
    [JsonStringEnumMemberName("day")] Day,
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

    /// <summary>What <see cref="Due"/> tells; null where it is null.</summary>
    public DueGrain? DueGrain => Due?.Length switch { null => null, 4 => Expectations.DueGrain.Year, 7 => Expectations.DueGrain.Month, _ => Expectations.DueGrain.Day };

    /// <summary>A reading alone leaves it open; the ledger settles it.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>Id of the report that settles it, or null.</summary>
    public string? ResolvedBy { get; init; }

    public Strength Strength { get; init; }

    /// <summary>PLOVER type of what is expected where it is an event that the reading found, else null.</summary>
    public EventType? Type { get; init; }

    /// <summary>Actor ids of those who are to act in that event, sorted ordinally.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Actor ids of those to be acted upon, sorted ordinally.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Actor ids the expectation is about, event or not, sorted ordinally.</summary>
    [JsonIgnore] public IReadOnlyList<string> About { get; init; } = [];
}

/// <summary>What a report says is to come.</summary>
/// <param name="Expectations">What can be checked, in order of the text.</param>
/// <param name="Vague">Sentences of outlook that nobody can check, and that are left out.</param>
public sealed record Prospects(IReadOnlyList<Expectation> Expectations, int Vague);
