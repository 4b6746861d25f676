using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Figures;

/// <summary>A difference that a figure tells.</summary>
/// <param name="IsRise">Up, not down.</param>
/// <param name="Of">The noun of what rose or fell, or −1.</param>
internal readonly record struct Change(bool IsRise, int Of);

/// <summary>Tells a difference from a level: "rose by 12 per cent", "a fall of $3 billion", "12 per cent more"; not "rose to".</summary>
internal static class Changes
{
    private static readonly FrozenSet<string> Rises = Set(
        "rise", "increase", "grow", "growth", "climb", "jump", "surge", "gain", "soar", "double", "triple", "treble", "quadruple", "expand", "expansion", "swell", "raise", "lift", "widen", "hike", "upturn", "multiply", "leap", "rebound", "boost");

    private static readonly FrozenSet<string> Falls = Set(
        "fall", "drop", "decline", "decrease", "cut", "reduce", "reduction", "slump", "plunge", "shrink", "lose", "slip", "narrow", "tumble", "contract", "contraction", "halve", "lower", "slash", "trim", "ease", "slide", "slid", "sank", "shrank", "shed", "plummet", "dip", "weaken", "save", "collapse", "sink");

    private static readonly FrozenSet<string> Actives = Set("cut", "raise", "reduce", "lift", "lower", "slash", "trim", "increase", "boost", "hike", "lose", "save", "expand", "widen");

    /// <summary>Nouns that look like verbs of change.</summary>
    private static readonly FrozenSet<string> Bargains = Set("contract", "lower", "lift", "ease", "double", "dip");

    public static Change? Find(Analysis a, in Quantity q, Sentence sentence, FigureFrame frame)
    {
        Document d = a.Document;
        if (q.Kind is UnitKind.Time)
        {
            return null;
        }

        int before = Approximation.Before(d, q.First, sentence.First, out _);
        string word = before >= sentence.First ? d.Lower(before) : string.Empty;
        string after = q.End < sentence.End ? d.Lower(q.End) : string.Empty;
        bool ratio = q.Kind is UnitKind.Ratio or UnitKind.Times;

        // "doubled" is the verb itself.
        if (q.Kind == UnitKind.Times && d.Upos[q.First] == Upos.VERB)
        {
            return new Change(IsRise: true, Subject(d, q.First) is >= 0 and int own ? own : Object(d, q.First));
        }

        if (word is "to" or "at" or "from" or "of" && !(word == "of" && Moved(d, before - 1, sentence.First) is not null))
        {
            return null;
        }

        bool makesUp = word is "up" && before > sentence.First && d.Base(before - 1) is "make" or "take" or "give";
        if (makesUp)
        {
            return null;
        }

        if (ratio && (word is "up" or "down" || after is "higher" or "lower" or "more" or "less" or "up" or "down" or "below" or "above" or "off" or "as"))
        {
            // "38 million tonnes, up 46 per cent": of what was told before the comma.
            if (word is "up" or "down" && before > sentence.First && d.Lower(before - 1) == ",")
            {
                return new Change(word == "up", -1);
            }

            bool up = word is "up" || after is "higher" or "more" or "up" or "above" or "as";
            int of = after is "off" ? After(d, q.End + 1, sentence.End) : Subject(d, frame.Head) is >= 0 and int below ? below : Subject(d, before);
            return new Change(up, of);
        }

        // "Brent rose 2 per cent", also where the tree takes the verb for a noun.
        if (ratio && before > sentence.First && d.Upos[before] is Upos.NOUN or Upos.ADJ && Moved(d, before, sentence.First) is { } beside && d.Upos[before - 1] is Upos.NOUN or Upos.PROPN)
        {
            return new Change(beside, before - 1);
        }

        // "a rise of 20 per cent in exports".
        if (word == "of" && Moved(d, before - 1, sentence.First) is { } noun)
        {
            return new Change(noun, Within(d, before - 1));
        }

        // "a 20 per cent rise in exports".
        int head = d.Head[frame.Head];
        if (ratio && head >= q.End && head < q.End + 4 && d.Upos[head] == Upos.NOUN && Moved(d, head, sentence.First) is { } pre)
        {
            return new Change(pre, Within(d, head));
        }

        int verb = frame.Verb;
        if (verb < 0 || frame.Cost(verb) > 3 || Moved(d, verb, sentence.First) is not { } rise || (!ratio && word != "by" && d.Lower(verb) is not "rose"))
        {
            return null;
        }

        if (d.Base(verb) == "lose" && !ratio)
        {
            return null;
        }

        int thing = Actives.Contains(d.Base(verb)) ? Object(d, verb) : -1;
        if (thing < 0 || (thing >= q.First && thing < q.End))
        {
            thing = Subject(d, verb);
        }

        return new Change(rise, thing);
    }

    private static bool? Moved(Document d, int token, int floor)
    {
        if (token < floor)
        {
            return null;
        }

        if (d.Upos[token] is Upos.NOUN && Bargains.Contains(d.Base(token)))
        {
            return null;
        }

        return Rises.Contains(d.Base(token)) ? true : Falls.Contains(d.Base(token)) ? false : null;
    }

    private static int Subject(Document d, int token)
    {
        for (int steps = 0; token >= 0 && steps < 8; steps++, token = d.Head[token])
        {
            foreach (int c in d.Children(token))
            {
                if (d.Rel[c].IsSubject())
                {
                    return d.Upos[c] == Upos.PRON ? -1 : c;
                }
            }
        }

        return -1;
    }

    private static int Object(Document d, int verb)
    {
        foreach (int c in d.Children(verb))
        {
            if (d.Rel[c] is Deprel.Obj or Deprel.NsubjPass && d.Upos[c] is Upos.NOUN or Upos.PROPN)
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>What a noun of change is in or of, or its compound: "a rise in exports", "the price rise".</summary>
    private static int Within(Document d, int noun)
    {
        foreach (int c in d.Children(noun))
        {
            if (d.Rel[c] == Deprel.Nmod && c > noun && d.Upos[c] == Upos.NOUN)
            {
                return c;
            }
        }

        foreach (int c in d.Children(noun))
        {
            if (d.Rel[c] == Deprel.Compound && d.Upos[c] == Upos.NOUN && d.Base(c) is not ("percent" or "cent"))
            {
                return c;
            }
        }

        return Subject(d, noun);
    }

    private static int After(Document d, int first, int end)
    {
        for (int t = first; t < end && t < first + 4; t++)
        {
            if (d.Upos[t] == Upos.NOUN)
            {
                return t;
            }
        }

        return -1;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
