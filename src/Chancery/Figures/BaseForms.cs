using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Figures;

/// <summary>Base forms of strong verbs that the lemma table, drawn from treebanks, does not know.</summary>
internal static class BaseForms
{
    private static readonly FrozenDictionary<string, string> Strong = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["lent"] = "lend", ["risen"] = "rise", ["rose"] = "rise", ["arisen"] = "arise", ["slid"] = "slide", ["fled"] = "flee", ["sank"] = "sink", ["sunk"] = "sink", ["shrank"] = "shrink", ["shrunk"] = "shrink", ["grew"] = "grow", ["fell"] = "fall",
        ["took"] = "take", ["drew"] = "draw", ["struck"] = "strike", ["shot"] = "shoot", ["froze"] = "freeze", ["swollen"] = "swell", ["undertook"] = "undertake", ["overtook"] = "overtake", ["withdrew"] = "withdraw", ["forgiven"] = "forgive",
        ["leapt"] = "leap", ["kept"] = "keep", ["led"] = "lead", ["slain"] = "slay", ["slew"] = "slay", ["bore"] = "bear", ["borne"] = "bear", ["repaid"] = "repay", ["resold"] = "resell", ["rebuilt"] = "rebuild", ["sought"] = "seek",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The lemma, put right where the token is a strong verb's form.</summary>
    public static string Base(this Document d, int token) => Strong.TryGetValue(d.Lower(token), out string? lemma) ? lemma : d.Lemma[token];
}
