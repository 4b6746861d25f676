namespace Chancery.Language;

/// <summary>Penn Treebank tags as EWT uses them: they tell tense, person and number where UPOS does not.</summary>
public static class Xpos
{
    private static readonly string[] Names =
    [
        "XX", "NN", "IN", "DT", "NNP", "PRP", "JJ", "RB", ".", "VB", "NNS", ",", "CC", "VBD", "VBP", "VBZ", "CD", "VBN", "VBG", "MD", "TO", "PRP$",
        "-RRB-", "-LRB-", "WDT", ":", "WRB", "``", "''", "WP", "RP", "UH", "POS", "HYPH", "NNPS", "JJR", "JJS", "EX", "NFP", "RBR", "ADD", "GW",
        "$", "SYM", "PDT", "LS", "FW", "RBS", "AFX", "WP$", "PUNCT",
    ];

    private static readonly Dictionary<string, byte> ByName = Names.Select((n, i) => (n, i)).ToDictionary(x => x.n, x => (byte)x.i, StringComparer.Ordinal);

    public static readonly byte Vb = Parse("VB");
    public static readonly byte Vbd = Parse("VBD");
    public static readonly byte Vbg = Parse("VBG");
    public static readonly byte Vbn = Parse("VBN");
    public static readonly byte Vbp = Parse("VBP");
    public static readonly byte Vbz = Parse("VBZ");
    public static readonly byte Nns = Parse("NNS");
    public static readonly byte Nnps = Parse("NNPS");
    public static readonly byte Md = Parse("MD");
    public static readonly byte To = Parse("TO");

    public static int Count => Names.Length;

    public static string Name(byte tag) => Names[tag];

    /// <summary>Unknown tags become XX.</summary>
    public static byte Parse(string name) => ByName.GetValueOrDefault(name);
}
