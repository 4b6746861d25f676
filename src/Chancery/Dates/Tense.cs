using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Dates;

/// <summary>Where the clause around a date looks.</summary>
internal enum Outlook : byte
{
    Unmarked,
    Past,
    Present,
    Future,
}

/// <summary>Reads from the verb that governs a date whether it looks back or ahead.</summary>
internal static class Tense
{
    private const int GroupWidth = 5;

    /// <summary>Words that put what they govern into the future whatever their own tense: "was planned for August".</summary>
    private static readonly FrozenSet<string> Ahead = Set(
        "due", "upcoming", "forthcoming", "planned", "plan", "plans", "scheduled", "expected", "expects", "expect", "expecting", "slated", "poised", "likely", "proposed", "tipped", "billed");

    /// <summary>Governors whose "to" tells what was done, not what will be.</summary>
    private static readonly FrozenSet<string> Done = Set(
        "fail", "manage", "begin", "start", "continue", "go", "come", "arrive", "travel", "fly", "return", "meet", "gather", "refuse", "decline", "try", "happen", "have", "use", "help", "serve", "rise", "fall", "grow");

    private static readonly FrozenSet<string> Speech = Set("say", "tell", "report", "write", "add", "note", "claim", "deny", "warn", "announce", "confirm", "reject", "condemn");

    public static Outlook Of(Document d, int first, int end)
    {
        Sentence sentence = d.SentenceAt(first);
        int verb = Governor(d, first, end, sentence);
        if (verb >= 0)
        {
            return OfVerb(d, verb, sentence);
        }

        for (int t = first - 1; t >= sentence.First; t--)
        {
            if (OfWord(d, t, sentence) is var found and not Outlook.Unmarked)
            {
                return found;
            }
        }

        // To the right a comma ends what the date belongs to, unless it opens the sentence ("In July, the bloc …").
        bool opens = first - sentence.First <= 2;
        for (int t = end; t < sentence.End; t++)
        {
            if (!opens && d.Lower(t) is "," or ";")
            {
                break;
            }

            if (OfWord(d, t, sentence) is var found and not Outlook.Unmarked)
            {
                return found;
            }
        }

        return Outlook.Unmarked;
    }

    /// <summary>
    /// The verb to the right that the date belongs to ("talks on Friday will …"). To the left the nearest verb is the safer guess:
    /// attachment of time adverbials is where parsers err most.
    /// </summary>
    private static int Governor(Document d, int first, int end, Sentence sentence)
    {
        int steps = 0;
        for (int t = first; t >= 0 && steps++ < 8; t = d.Head[t])
        {
            if ((t < first || t >= end) && d.Upos[t] is Upos.VERB or Upos.AUX)
            {
                return t >= end && t < sentence.End && d.Xpos[t] != Xpos.Vbg && (first - sentence.First <= 2 || !HasComma(d, end, t)) ? t : -1;
            }
        }

        return -1;
    }

    private static bool HasComma(Document d, int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (d.Lower(t) is "," or ";")
            {
                return true;
            }
        }

        return false;
    }

    private static Outlook OfWord(Document d, int t, Sentence sentence) =>
        IsAhead(d, t, sentence) ? Outlook.Future
            : d.Upos[t] is Upos.VERB or Upos.AUX ? OfVerb(d, t, sentence)
            : Outlook.Unmarked;

    /// <summary>"Originally planned for June" says nothing of where June lies.</summary>
    private static bool IsAhead(Document d, int t, Sentence sentence) =>
        d.Upos[t] is not Upos.NOUN && !(t > sentence.First && d.Lower(t - 1) is "originally" or "initially" or "previously" or "first") && (Ahead.Contains(d.Lower(t)) || (d.Lower(t) == "set" && t + 1 < sentence.End && d.Lower(t + 1) is "to" or "for"));

    private static Outlook OfVerb(Document d, int verb, Sentence sentence)
    {
        if (IsAhead(d, verb, sentence))
        {
            return Outlook.Future;
        }

        if (Ahead.Contains(d.Lower(verb)))
        {
            return Outlook.Unmarked;
        }

        byte tag = d.Xpos[verb];
        if (tag == Xpos.Md)
        {
            return HasPerfect(d, verb, sentence) ? Outlook.Past : Outlook.Future;
        }

        if (tag == Xpos.Vbd)
        {
            return Outlook.Past;
        }

        Outlook group = OfGroup(d, verb, sentence);
        if (group != Outlook.Unmarked)
        {
            return group;
        }

        if (tag == Xpos.Vbn)
        {
            return Outlook.Past;
        }

        return tag == Xpos.Vbz || tag == Xpos.Vbp ? (Speech.Contains(d.Lemma[verb]) ? Outlook.Past : Outlook.Present) : Outlook.Unmarked;
    }

    /// <summary>What the auxiliaries before a verb say.</summary>
    private static Outlook OfGroup(Document d, int verb, Sentence sentence)
    {
        bool participle = d.Xpos[verb] == Xpos.Vbn;
        bool progressive = d.Xpos[verb] == Xpos.Vbg;
        Outlook found = Outlook.Unmarked;
        for (int t = verb - 1; t >= sentence.First && t >= verb - GroupWidth; t--)
        {
            string lower = d.Lower(t);
            switch (lower)
            {
                case "to" when !progressive && (found is Outlook.Unmarked or Outlook.Present):
                    return OfInfinitive(d, t, sentence);
                case "will" or "would" or "shall" or "wo" or "'ll" or "'d" or "may" or "might" or "could" or "can" or "must" or "should" or "ca":
                    return found == Outlook.Past && lower is not "will" and not "shall" ? Outlook.Past : Outlook.Future;
                case "has" or "have" or "had" or "'ve" or "having":
                    found = Outlook.Past;
                    break;
                case "was" or "were" or "did":
                    return Outlook.Past;
                case "is" or "are" or "am" or "'re" or "'m" when found == Outlook.Unmarked:
                    return progressive ? Outlook.Future : participle ? Outlook.Past : Outlook.Present;
                case "be" or "been" or "being" or "not" or "n't":
                    break;
                default:
                    if (d.Upos[t] is not (Upos.ADV or Upos.AUX or Upos.PART))
                    {
                        return found;
                    }

                    break;
            }
        }

        return found;
    }

    private static Outlook OfInfinitive(Document d, int to, Sentence sentence)
    {
        int before = to - 1;
        return before >= sentence.First && d.Upos[before] is Upos.VERB or Upos.AUX && Done.Contains(d.Lemma[before])
            && (d.Xpos[before] == Xpos.Vbd || d.Xpos[before] == Xpos.Vbn) ? Outlook.Past : Outlook.Future;
    }

    private static bool HasPerfect(Document d, int modal, Sentence sentence) =>
        d.Lower(modal) is not ("will" or "shall" or "'ll") && modal + 2 < sentence.End
        && (d.Lower(modal + 1) == "have" || (d.Lower(modal + 1) is "not" or "n't" && d.Lower(modal + 2) == "have"));

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
