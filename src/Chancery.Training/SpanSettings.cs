namespace Chancery.Training;

/// <summary>How the finder of spans is trained; the defaults are what ships.</summary>
public sealed record SpanSettings
{
    public int Hidden { get; init; } = 48;

    /// <summary>Networks whose tags are averaged.</summary>
    public int Networks { get; init; } = 2;

    /// <summary>Passes over our own text, before.</summary>
    public int EarlyEpochs { get; init; } = 6;

    /// <summary>Passes over the marked sentences.</summary>
    public int Epochs { get; init; } = 12;

    /// <summary>Whether our own text is learnt from first.</summary>
    public bool Own { get; init; } = true;

    /// <summary>Whether the sentences that only the other set marks are learnt from.</summary>
    public bool Plover { get; init; } = true;

    /// <summary>Whether the choice among candidates is trained; without it the networks' tags stand.</summary>
    public bool Choice { get; init; } = true;

    public int RankEpochs { get; init; } = 15;

    public float RankRate { get; init; } = 0.02f;


    /// <summary>A feature of the choice that is seen less often is left out.</summary>
    public int Least { get; init; } = 3;


    /// <summary>Added to the score of there being no span of a kind.</summary>
    public float[] None { get; init; } = [0, -0.25f, 0];
}
