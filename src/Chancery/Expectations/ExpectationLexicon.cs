using System.Collections.Frozen;

namespace Chancery.Expectations;

/// <summary>Words that tell what is to come, and how firmly.</summary>
public static class ExpectationLexicon
{
    /// <summary>Governing words and the kind of expectation they make, by lemma or form.</summary>
    public static readonly FrozenDictionary<string, ExpectationKind> Governors = new Dictionary<string, ExpectationKind>(StringComparer.Ordinal)
    {
        ["set"] = ExpectationKind.Planned, ["due"] = ExpectationKind.Scheduled, ["schedule"] = ExpectationKind.Scheduled, ["slate"] = ExpectationKind.Scheduled,
        ["plan"] = ExpectationKind.Planned, ["intend"] = ExpectationKind.Planned, ["prepare"] = ExpectationKind.Planned, ["aim"] = ExpectationKind.Planned,
        ["expect"] = ExpectationKind.Forecast, ["likely"] = ExpectationKind.Forecast, ["predict"] = ExpectationKind.Forecast, ["forecast"] = ExpectationKind.Forecast,
        ["project"] = ExpectationKind.Forecast, ["anticipate"] = ExpectationKind.Forecast, ["poise"] = ExpectationKind.Planned, ["wait"] = ExpectationKind.Planned,
        ["promise"] = ExpectationKind.Promised, ["pledge"] = ExpectationKind.Promised, ["vow"] = ExpectationKind.Promised, ["commit"] = ExpectationKind.Promised,
        ["undertake"] = ExpectationKind.Promised, ["agree"] = ExpectationKind.Planned, ["decide"] = ExpectationKind.Planned, ["await"] = ExpectationKind.Planned,
        ["want"] = ExpectationKind.Planned, ["hope"] = ExpectationKind.Forecast, ["target"] = ExpectationKind.Scheduled,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Governors that need a date to be checkable: intent alone is outlook.</summary>
    public static readonly FrozenSet<string> NeedDate = new[] { "agree", "want", "hope", "aim", "decide", "await", "poise", "wait", "target", "commit" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs of outlook: without a date or figure nobody can check them.</summary>
    public static readonly FrozenSet<string> Vague = new[]
    {
        "strengthen", "deepen", "boost", "enhance", "redefine", "witness", "become", "remain", "continue", "play", "shape", "pave", "bring", "lead", "help", "mean", "signal", "reflect",
        "alter", "grow", "need", "depend", "be", "have", "look", "make", "seem", "appear", "know", "understand", "closely", "monitor", "allow", "want", "feel", "think", "believe", "require", "test",
        "define", "influence", "affect", "impact", "benefit", "foster", "reinforce", "reshape", "bolster", "support", "open", "gain", "face", "prove", "matter", "say", "tell", "see", "stay", "suffer", "balance",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Nouns of happenings that can be planned.</summary>
    public static readonly FrozenSet<string> Happenings = new[]
    {
        "visit", "summit", "talk", "meeting", "trip", "round", "session", "election", "announcement", "signing", "launch", "exercise", "drill", "conference", "ceremony", "delivery", "vote", "referendum",
        "negotiation", "dialogue", "deadline", "hearing", "tour", "mission", "inauguration", "parade",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Modifiers that put a happening ahead.</summary>
    public static readonly FrozenSet<string> Ahead = new[]
    {
        "planned", "upcoming", "expected", "proposed", "next", "forthcoming", "scheduled", "coming", "impending", "likely", "promised", "imminent",
    }.ToFrozenSet(StringComparer.Ordinal);
}
