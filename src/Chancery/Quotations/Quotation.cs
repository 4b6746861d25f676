using System.Text.Json.Serialization;
using Chancery.Reports;

namespace Chancery.Quotations;

/// <summary>How the words are given.</summary>
public enum QuotationKind
{
    /// <summary>Inside quotation marks; the span leaves the marks out.</summary>
    [JsonStringEnumMemberName("direct")] Direct,

    /// <summary>A reported clause ("Peskov said Moscow was ready").</summary>
    [JsonStringEnumMemberName("indirect")] Indirect,

    /// <summary>A reported clause with a quoted fragment in it.</summary>
    [JsonStringEnumMemberName("mixed")] Mixed,
}

/// <summary>How a speaker judges somebody.</summary>
/// <param name="Actor">Actor id.</param>
/// <param name="Polarity">−1 (ill) to +1 (well): the mean of the judging words said of the actor.</param>
public sealed record Stance(string Actor, double Polarity);

/// <summary>Words put in a speaker's mouth.</summary>
public sealed record Quotation
{
    [JsonIgnore] public Span Span { get; init; }

    public required QuotationKind Kind { get; init; }

    /// <summary>Full name as best known from the report; null where nobody can be named.</summary>
    public string? Speaker { get; init; }

    /// <summary>Actor id of the state or body spoken for, or null.</summary>
    public string? SpeakerId { get; init; }

    /// <summary>Whom the words are spoken to ("reporters", "Emmanuel Macron"), or null where nobody is told.</summary>
    public string? Addressee { get; init; }

    /// <summary>Actor ids that the words name, besides the speaker's, in order of the text.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>How the words judge actors, by actor id; only those they judge at all.</summary>
    public IReadOnlyList<Stance> Stances { get; init; } = [];

    /// <summary>What they speak of: domains as events have them, two at most.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>The words that tell it is speech ("said", "according to"), or null for bare quotation marks.</summary>
    [JsonIgnore] public string? Cue { get; init; }

    /// <summary>The words that stand for the speaker ("she", "the ministry", "Lavrov"), or null where nobody is named.</summary>
    [JsonIgnore] public Span? Source { get; init; }

    /// <summary>0 to 1: how sure the speaker is.</summary>
    [JsonIgnore] public double Confidence { get; init; }
}
