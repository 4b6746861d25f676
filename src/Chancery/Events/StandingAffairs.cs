using Chancery.Language;

namespace Chancery.Events;

/// <summary>What looks like an act and is a state of affairs.</summary>
internal static class StandingAffairs
{
    /// <summary>Nouns of trade and ties that name what is rather than what is done.</summary>
    private static readonly HashSet<string> Standing = new(StringComparer.Ordinal)
    {
        "import", "export", "trade", "purchase", "sale", "supply", "shipment", "partnership", "cooperation", "collaboration", "co-operation", "relation", "relationship", "exchange", "investment", "delivery", "commerce", "engagement", "alliance", "dependence",
    };

    private static readonly HashSet<string> Trading = new(StringComparer.Ordinal) { "export", "import", "buy", "sell", "supply", "ship", "trade", "purchase", "source", "provide", "deliver" };

    /// <summary>Verbs that tell of a meeting when it is their subject.</summary>
    private static readonly HashSet<string> OfMeetings = new(StringComparer.Ordinal)
    {
        "take", "set", "expect", "schedule", "plan", "come", "begin", "start", "end", "conclude", "follow", "last", "focus", "cover", "address", "explore", "discuss", "occur", "open", "close", "resume", "continue", "bring", "centre", "center", "touch", "deal",
    };

    /// <summary>
    /// A state of affairs rather than an act: the trade there is, a partnership that stands, a visit that merely is the
    /// subject of somebody's judgement.
    /// </summary>
    public static bool Is(Document d, Candidate c)
    {
        int t = c.Token;
        if (d.Upos[t] is Upos.VERB)
        {
            return c.Row.Type is EventType.COOPERATE && (HasRate(d, t) || IsHabit(d, t));
        }

        if (d.Upos[t] is not Upos.NOUN)
        {
            return false;
        }

        if (c.Row.Type is EventType.COOPERATE && Standing.Contains(d.Lemma[t]))
        {
            return true;
        }

        return c.Row.Type is EventType.CONSULT && d.Rel[t] is Deprel.Nsubj && d.Head[t] >= 0 && d.Upos[d.Head[t]] is Upos.VERB && !OfMeetings.Contains(d.Lemma[d.Head[t]]);
    }

    /// <summary>"Peru exports copper to China": the plain present of trade tells what is usual, but for headings, which tell news in it.</summary>
    private static bool IsHabit(Document d, int verb)
    {
        if (!Trading.Contains(d.Lemma[verb]) || (d.Xpos[verb] != Xpos.Vbz && d.Xpos[verb] != Xpos.Vbp) || d.SentenceAt(verb).Kind == LineKind.Heading)
        {
            return false;
        }

        foreach (int c in d.Children(verb))
        {
            if (d.Rel[c] is Deprel.Aux)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"supplied about 1.7 million barrels a day": a quantity over time describes.</summary>
    private static bool HasRate(Document d, int verb)
    {
        (int first, int last) = d.Subtree(verb);
        for (int t = Math.Max(first, verb); t < last; t++)
        {
            if (d.Lower(t) is "a" or "per" && d.Lower(t + 1) is "day" or "month" or "year" && d.Upos[Math.Max(0, t - 1)] is Upos.NOUN)
            {
                return true;
            }
        }

        return false;
    }
}
