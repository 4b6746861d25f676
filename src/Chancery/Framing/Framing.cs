using System.Text.Json.Serialization;
using Chancery.Reports;

namespace Chancery.Framings;

/// <summary>How a word colours what it is said of.</summary>
public enum FramingCategory
{
    /// <summary>Speaks well of it ("masterstroke", "steadfast").</summary>
    [JsonStringEnumMemberName("praise")] Praise,

    /// <summary>Speaks ill of it ("regime", "brazen").</summary>
    [JsonStringEnumMemberName("blame")] Blame,

    /// <summary>Makes it small or laughable ("farce", "hapless").</summary>
    [JsonStringEnumMemberName("ridicule")] Ridicule,

    /// <summary>Keeps it at arm's length ("so-called", "claimed", scare quotes).</summary>
    [JsonStringEnumMemberName("distance")] Distance,

    /// <summary>Makes it great or bound to come, neither good nor bad ("historic", "unstoppable").</summary>
    [JsonStringEnumMemberName("hype")] Hype,

    /// <summary>Judges, but nobody ("clearly", "must", a question to the reader).</summary>
    [JsonStringEnumMemberName("judgement")] Judgement,
}

/// <summary>A word by which the outlet itself judges, with whom it is said of. Tells how the outlet speaks, never who is right.</summary>
public sealed record Framing
{
    /// <summary>The word or fixed phrase.</summary>
    [JsonIgnore] public Span Span { get; init; }

    /// <summary>Lemma or phrase of the lexicon; "scare quotes", "question", or the modal verb where no row stands behind it.</summary>
    public required string Word { get; init; }

    public required FramingCategory Category { get; init; }

    /// <summary>−1 (ill) to +1 (well); 0 for hype and judgement. Negation turns and halves it, a hedge halves it.</summary>
    public double Polarity { get; init; }

    /// <summary>Actor ids it is said of, sorted ordinally; empty where no actor is.</summary>
    public IReadOnlyList<string> Target { get; init; } = [];

    /// <summary>Whether its sentence counts as opinion for it. Weak distance alone ("claimed") does not make one.</summary>
    public bool IsOpinion { get; init; }
}
