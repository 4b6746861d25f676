namespace Chancery.Language;

/// <summary>Universal parts of speech (UD v2).</summary>
public enum Upos : byte
{
    X,
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
}

/// <summary>Written forms of parts of speech.</summary>
public static class UposNames
{
    private static readonly string[] Written = Enum.GetNames<Upos>();

    public static string Name(this Upos upos) => Written[(int)upos];
}
