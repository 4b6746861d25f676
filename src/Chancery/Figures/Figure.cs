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

/// <summary>Whether the number holds already.</summary>
public enum FigureStatus
{
    /// <summary>It holds or has held.</summary>
    [JsonStringEnumMemberName("attained")] Attained,

    /// <summary>Somebody aims at it.</summary>
    [JsonStringEnumMemberName("target")] Target,

    /// <summary>It is pledged, proposed, expected or forecast.</summary>
    [JsonStringEnumMemberName("planned")] Planned,
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

    /// <summary>What is measured, in a few words: a name of the taxonomy (docs/method/figures.md), else the head noun phrase.</summary>
    public string? Measure { get; init; }

    /// <summary>Actor ids it is about, sorted ordinally.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    /// <summary>Those of <see cref="Of"/> it comes from: exporter, donor, who imposes. Empty where it has no direction or none is told.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>Those of <see cref="Of"/> it goes to.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Period as written, or null.</summary>
    public string? Period { get; init; }

    /// <summary>Day, month or year by which a target or plan is due, ISO; null where none is told.</summary>
    public string? Due { get; init; }

    public FigureStatus Status { get; init; }

    /// <summary>True where the number is a difference or a multiple, not a level.</summary>
    public bool Change { get; init; }

    /// <summary>The level it came from ("from $10 billion to $68 billion"), or null.</summary>
    public double? Before { get; init; }

    /// <summary>Lower end of the range it is an end of, or null.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the range, or null.</summary>
    public double? High { get; init; }

    public Bound Bound { get; init; }

    /// <summary>Who says so: the speaker of the quotation it stands in or the source the sentence names, else null.</summary>
    public string? Claimant { get; init; }
}
