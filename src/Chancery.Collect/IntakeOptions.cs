namespace Chancery.Collect;

/// <summary>How reports are taken in.</summary>
public sealed record IntakeOptions
{
    public const long DefaultMaxSize = 16 << 20;

    public static IntakeOptions Default { get; } = new();

    /// <summary>Largest text or page, and longest line of JSON, in bytes. Default: 16 MB.</summary>
    public long MaxSize { get; init; } = DefaultMaxSize;

    /// <summary>Day of publication where the input does not tell it. Default: none; a text file then has its date of last change (UTC).</summary>
    public DateOnly? Published { get; init; }
}
