namespace Chancery.Language;

/// <summary>A word form, interned with what the networks ask about it. One object a distinct form.</summary>
public sealed class Word
{
    public required string Form { get; init; }

    public required string Lower { get; init; }

    /// <summary>Row of the fixed vectors, or −1.</summary>
    public int Vector { get; init; }

    /// <summary>Row of the trained word table; 0 is the unknown word.</summary>
    public int Known { get; init; }

    public int Suffix3 { get; init; }

    public int Suffix2 { get; init; }

    public int Prefix3 { get; init; }

    public int Shape { get; init; }

    public bool StartsUpper => Form.Length > 0 && char.IsUpper(Form[0]);

    public bool IsAllUpper { get; init; }

    /// <summary>"DELHI" as "Delhi"; the form itself where it is not in capitals.</summary>
    public required string Titled { get; init; }

    public bool HasDigit { get; init; }
}
