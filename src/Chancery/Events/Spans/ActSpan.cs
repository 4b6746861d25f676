namespace Chancery.Events.Spans;

/// <summary>The part that words of a sentence play in its act.</summary>
public enum SpanKind : byte
{
    /// <summary>Who acts.</summary>
    Source,

    /// <summary>Whom or what the act falls on.</summary>
    Target,

    /// <summary>Who acts jointly with another: neither side is the other's target.</summary>
    Related,
}

/// <summary>Words of a sentence that stand for a side of its act.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Kind">Which side.</param>
public readonly record struct ActSpan(int First, int End, SpanKind Kind)
{
    /// <summary>Tokens.</summary>
    public int Count => End - First;

    /// <summary>Whether a token is in both.</summary>
    public bool Overlaps(ActSpan other) => First < other.End && other.First < End;
}

/// <summary>By whose rules spans are marked: they differ in what they take in, and the network is told which it learns from.</summary>
public enum SpanConvention : byte
{
    /// <summary>Whole noun phrases, joint actors apart: what is measured.</summary>
    Phrases,

    /// <summary>Source and target alone, mostly the actor without what it did.</summary>
    Actors,

    /// <summary>The sides of labelled events.</summary>
    Sides,
}
