using System.Collections.Frozen;

namespace Chancery.Quotations;

/// <summary>Verbs of speech by lemma.</summary>
public static class SpeechLexicon
{
    /// <summary>Verbs whose complement clause is what somebody said.</summary>
    public static readonly FrozenSet<string> Saying = Of(
        "say", "tell", "add", "state", "note", "stress", "emphasise", "emphasize", "underline", "underscore", "warn", "claim", "argue", "announce", "confirm", "insist",
        "acknowledge", "admit", "explain", "reiterate", "declare", "suggest", "assert", "maintain", "contend", "predict", "observe", "remark", "reply", "answer", "respond",
        "write", "report", "quip", "recall", "caution", "affirm", "reaffirm", "allege", "hint", "indicate", "signal", "disclose", "reveal", "concede", "complain", "conclude",
        "believe", "think", "post", "tweet", "convey", "clarify", "elaborate", "continue", "boast", "joke", "lament", "recount", "repeat", "retort", "charge", "promise", "vow", "pledge",
        "testify", "comment", "deny", "assure", "inform", "describe", "point", "expect", "estimate", "forecast", "project", "call", "put", "hope", "express", "mention", "propose", "ask",
        "sniff", "laugh", "snap", "shrug", "sigh", "smile", "mutter", "whisper", "shout", "cry", "remind", "counter", "rejoin", "volunteer", "grumble", "muse", "opine", "exclaim", "plead", "stipulate", "specify", "attest", "promise");

    /// <summary>Verbs by which reports, surveys and courts tell what they have found.</summary>
    public static readonly FrozenSet<string> Showing = Of("find", "show");

    /// <summary>Verbs that tell of speech only beside quotation marks; without them their complement is no reported clause.</summary>
    public static readonly FrozenSet<string> OnlyMarked = Of(
        "describe", "call", "express", "ask", "put", "promise", "vow", "pledge", "continue", "propose", "hope", "charge", "project", "expect", "think", "believe", "signal",
        "laugh", "snap", "shrug", "sigh", "smile", "cry", "plead");

    /// <summary>Verbs whose object is whom one speaks to: "told reporters".</summary>
    public static readonly FrozenSet<string> Addressing = Of("tell", "inform", "remind", "assure", "warn", "notify", "caution", "advise", "convince", "persuade", "promise", "show");

    /// <summary>What a speaker does besides saying: "… and called on Paris to …".</summary>
    public static readonly FrozenSet<string> Acts = Of(
        "say", "tell", "add", "warn", "call", "urge", "encourage", "accuse", "demand", "criticise", "criticize", "condemn", "promise", "pledge", "vow", "insist", "ask", "invite", "thank", "blame",
        "praise", "reject", "dismiss", "deny", "describe", "note", "argue", "claim", "stress", "announce", "propose", "offer", "threaten", "appeal", "suggest");

    /// <summary>Nouns for what or who finds something out and tells it.</summary>
    public static readonly FrozenSet<string> Findings = Of(
        "report", "study", "survey", "poll", "datum", "data", "figure", "statistic", "analysis", "investigation", "review", "inquiry", "enquiry", "audit", "research", "paper", "document", "record", "test", "probe", "court", "judge",
        "tribunal", "panel", "commission", "auditor", "inspector", "researcher", "scientist", "expert", "team", "mission", "count", "census", "estimate", "transcript");

    /// <summary>Nouns for what shows something without a word.</summary>
    public static readonly FrozenSet<string> Things = Of(
        "visit", "move", "decision", "meeting", "trip", "step", "summit", "deal", "agreement", "policy", "diplomacy", "relationship", "relation", "event", "development", "approach", "trend", "tour", "shift", "gesture", "tie",
        "partnership", "cooperation", "strategy", "result", "outcome", "success", "failure", "episode", "war", "conflict", "attack", "vote", "election", "silence", "presence", "absence", "fact", "history", "experience",
        "pattern", "talk", "engagement", "alliance", "crisis", "change", "growth", "rise", "fall", "trade", "project", "exercise", "act", "action", "response", "reaction", "moment", "year", "stance", "position", "choice",
        "timing", "effort", "initiative", "sanction", "tariff", "war", "dispute", "incident", "handshake", "picture", "image", "exchange", "purchase", "sale", "push", "drive", "role", "interest", "need", "pressure", "bond");

    private static FrozenSet<string> Of(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
