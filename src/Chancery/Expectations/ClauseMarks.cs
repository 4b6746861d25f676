using Chancery.Events;
using Chancery.Language;

namespace Chancery.Expectations;

/// <summary>What the words around a predicate say of it: modal, tense, voice, negation, condition.</summary>
internal static class ClauseMarks
{
    private static readonly string[] Conditions = ["if", "should", "whenever"];
    private static readonly string[] Provisos = ["unless", "without"];

    /// <summary>The modal over a word in lower case, or null.</summary>
    public static string? Modal(Document d, int t)
    {
        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] is Deprel.Aux && d.Xpos[c] == Xpos.Md)
            {
                return d.Lower(c);
            }
        }

        return null;
    }

    public static bool IsNegated(Document d, int t)
    {
        foreach (int c in d.Children(t))
        {
            if ((d.Rel[c] is Deprel.Advmod && d.Lower(c) is "not" or "n't" or "never" or "hardly" or "no")
                || (d.Rel[c].IsSubject() && (d.Lower(c) is "nobody" or "none" or "neither" or "nothing" || HasNo(d, c))))
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasNo(Document d, int noun) => d.Child(noun, Deprel.Det) is >= 0 and var det && d.Lower(det) is "no" or "neither";

    /// <summary>Marked by "to".</summary>
    public static bool IsTo(Document d, int t) => To(d, t) >= 0;

    /// <summary>The "to" before an infinitive, or −1.</summary>
    public static int To(Document d, int t)
    {
        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] == Deprel.Mark && d.Lower(c) == "to")
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>Under an "if", or with one: nothing is expected yet. "Unless" and "without" undo a "would", not a date that stands.</summary>
    public static bool IsHypothetical(Document d, int t)
    {
        bool firm = Modal(d, t) is "will" or "'ll" or null;
        foreach (int c in d.Children(t))
        {
            if ((d.Rel[c] == Deprel.Mark && d.Lower(c) is "if" or "unless" or "whether" or "whenever")
                || (d.Rel[c] is Deprel.Advcl or Deprel.Obl && TriggerMatcher.HasCase(d, c, Conditions) && !(d.Subtree(c).First is > 0 and var first && d.Lower(first) == "even"))
                || (d.Rel[c] is Deprel.Advcl or Deprel.Obl && !firm && TriggerMatcher.HasCase(d, c, Provisos))
                || (d.Rel[c] is Deprel.Advmod && (d.Lower(c) is "whenever" or "otherwise" || (d.Rel[t] == Deprel.Ccomp && d.Lower(c) is "when" or "how" or "why" or "where")))
                || (d.Rel[c] is Deprel.Advcl && d.FirstChild[c] is >= 0 and var inverted && d.Lower(inverted) is "had" or "should" or "were" && d.Upos[inverted] == Upos.AUX))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"is visiting", "are preparing".</summary>
    public static bool IsProgressive(Document d, int t) => d.Xpos[t] == Xpos.Vbg && HasAux(d, t, "is", "are", "am", "'re", "'s", "'m");

    /// <summary>A simple past, a past perfect or a past passive.</summary>
    public static bool IsPast(Document d, int t) =>
        d.Xpos[t] == Xpos.Vbd || HasAux(d, t, "had", "was", "were", "did");

    public static bool IsPerfect(Document d, int t) => HasAux(d, t, "have", "has", "had", "'ve");

    public static bool IsPassive(Document d, int t) => d.Child(t, Deprel.AuxPass) >= 0;

    /// <summary>The verb of a clause that stands in the present: "visits", "is visiting".</summary>
    public static bool IsPresent(Document d, int t) =>
        d.Upos[t] == Upos.VERB && (IsProgressive(d, t) || ((d.Xpos[t] == Xpos.Vbz || d.Xpos[t] == Xpos.Vbp) && !HasAux(d, t, "has", "have", "had", "did", "do", "does")));

    public static bool HasAux(Document d, int t, params ReadOnlySpan<string> forms)
    {
        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] is Deprel.Aux or Deprel.AuxPass or Deprel.Cop && forms.Contains(d.Lower(c)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The subject of a clause, or −1.</summary>
    public static int Subject(Document d, int t)
    {
        foreach (int c in d.Children(t))
        {
            if (d.Rel[c].IsSubject())
            {
                return c;
            }
        }

        return TakenForNoun(d, t);
    }

    /// <summary>
    /// "Lithuania demands that …", "the treaty runs until 2031": taggers take such a verb for a noun, and its subject for a part of a
    /// compound. That subject, or −1.
    /// </summary>
    public static int TakenForNoun(Document d, int t)
    {
        if (d.Upos[t] != Upos.NOUN || d.Rel[t] is not (Deprel.Root or Deprel.Parataxis or Deprel.Conj))
        {
            return -1;
        }

        int subject = -1;
        bool determined = false;
        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] is Deprel.NmodPoss or Deprel.Cop or Deprel.Aux or Deprel.Case or Deprel.Nummod)
            {
                return -1;
            }

            if (d.Rel[c] == Deprel.Nsubj && c < t)
            {
                return c;
            }

            determined |= d.Rel[c] is Deprel.Det;
            subject = d.Rel[c] == Deprel.Compound && c == t - 1 ? c : subject;
        }

        // One of the two bears the "s": "the treaty runs", "the sanctions lapse".
        bool agree = subject >= 0 && (d.Xpos[t] == Xpos.Nns) != (d.Xpos[subject] == Xpos.Nns);
        return agree && (!determined || (d.Rel[t] == Deprel.Root && IsVerbless(d, d.SentenceAt(t)))) ? subject : -1;
    }

    /// <summary>A sentence with a full stop and no finite verb of its own has one that the tagger missed.</summary>
    private static bool IsVerbless(Document d, Sentence sentence)
    {
        if (d.Lower(sentence.End - 1) is not ".")
        {
            return false;
        }

        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (d.Upos[t] is Upos.AUX or Upos.VERB && d.Rel[t] is Deprel.Root or Deprel.Aux or Deprel.AuxPass or Deprel.Cop or Deprel.Parataxis or Deprel.Ccomp)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The last token of what stands under a noun, without clauses of its own.</summary>
    public static int LastOfPhrase(Document d, int t)
    {
        int last = t;
        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] is not (Deprel.AclRelcl or Deprel.Parataxis or Deprel.Advcl or Deprel.Conj or Deprel.Punct or Deprel.Cc or Deprel.Appos))
            {
                last = Math.Max(last, d.Subtree(c).Last);
            }
        }

        return last;
    }
}
