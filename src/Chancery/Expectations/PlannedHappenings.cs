using Chancery.Dates;
using Chancery.Events;
using Chancery.Language;

namespace Chancery.Expectations;

/// <summary>Finds what nouns and lines without a verb set ahead: "his upcoming visit", "a target of 100 billion for 2030", "12 May: second round".</summary>
internal sealed class PlannedHappenings
{
    private readonly Analysis a;
    private readonly Document d;
    private readonly ExpectationLexicon lexicon;
    private readonly Participants parts;
    private readonly ClauseSense sense;

    public PlannedHappenings(Analysis analysis, ExpectationLexicon lexicon, Participants parts, ClauseSense sense)
    {
        a = analysis;
        d = analysis.Document;
        this.lexicon = lexicon;
        this.parts = parts;
        this.sense = sense;
    }

    public Draft? Read(int t, Sentence sentence) =>
        d.Rel[t] is Deprel.Compound || d.Upos[t] is not (Upos.NOUN or Upos.PROPN or Upos.NUM) ? null : Target(t, sentence) ?? Happening(t, sentence) ?? DateIs(t, sentence);

    /// <summary>A line that is a date and what falls on it, or a headline with an infinitive.</summary>
    public Draft? ReadLine(Sentence sentence)
    {
        DateExpression? date = a.DatesIn(sentence.First, sentence.End).FirstOrDefault();
        if (date is not null && date.First <= sentence.First + 1 && date.End < sentence.End - 1 && d.Lower(date.End) is ":" or "–" or "—" or "-"
            && DueDates.IsAhead(a, date) && DueDates.Iso(date) is not null)
        {
            return new Draft(d.SpanOf(sentence.First, sentence.End - 1), ExpectationKind.Scheduled, Strength.Certain, date, date.End + 1);
        }

        if (sentence.Kind != LineKind.Heading && !EndsOpen(sentence))
        {
            return null;
        }

        // "Macron to visit Lagos in September"
        for (int t = sentence.First + 1; t < sentence.End - 1; t++)
        {
            if (d.Lower(t) == "to" && d.Xpos[t] == Xpos.To && d.Upos[t - 1] is Upos.PROPN or Upos.NOUN && d.Head[t] is >= 0 and var verb && verb > t && d.Rel[verb] is Deprel.Acl or Deprel.Root or Deprel.Xcomp
                && !HasFinite(sentence, verb) && Leads(t - 1, sentence))
            {
                DateExpression? due = DueDates.Of(a, verb, sentence);
                return new Draft(d.SpanOf(sentence.First, sentence.End - 1), due is null ? ExpectationKind.Planned : ExpectationKind.Scheduled, Strength.Certain, due, verb, t - 1);
            }
        }

        return null;
    }

    /// <summary>A line of prose without a full stop is a headline or caption.</summary>
    private bool EndsOpen(Sentence sentence) => d.Upos[sentence.End - 1] != Upos.PUNCT && sentence.Kind != LineKind.Bullet;

    private bool HasFinite(Sentence sentence, int before)
    {
        for (int t = sentence.First; t < before; t++)
        {
            if (d.Upos[t] is Upos.AUX || (d.Upos[t] is Upos.VERB && (d.Xpos[t] == Xpos.Vbd || d.Xpos[t] == Xpos.Vbz || d.Xpos[t] == Xpos.Vbp)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Leads(int t, Sentence sentence) => a.MentionsIn(sentence.First, t + 1).Any() || lexicon.Is(d.Lemma[t], WordClass.Doer);

    private Draft? Happening(int t, Sentence sentence)
    {
        if (!lexicon.Is(d.Lower(t), WordClass.Happening) && !lexicon.Is(d.Lemma[t], WordClass.Happening))
        {
            return null;
        }

        bool ahead = false;
        foreach (int c in d.Children(t))
        {
            ahead |= d.Rel[c] is Deprel.Amod or Deprel.Det or Deprel.Compound && lexicon.Is(d.Lower(c), WordClass.Ahead);
            ahead |= d.Rel[c] is Deprel.NmodPoss or Deprel.NmodUnmarked && d.Child(c, Deprel.Amod) is >= 0 and var m && d.Lower(m) == "next";
        }

        DateExpression? due = Under(t, t, sentence);
        if (!(ahead || due is not null) || sense.IsCancelled(t) || sentence.Kind == LineKind.Heading || ClauseMarks.HasNo(d, t) || d.Rel[t] == Deprel.NmodPoss)
        {
            return null;
        }

        return new Draft(d.SpanOf(d.Subtree(t).First, ClauseMarks.LastOfPhrase(d, t)), due is not null ? ExpectationKind.Scheduled : ExpectationKind.Planned, Strength.Certain, due, t);
    }

    /// <summary>"set a target of 100 billion dollars for 2030", "has extended the deadline until September".</summary>
    private Draft? Target(int t, Sentence sentence)
    {
        if (!lexicon.Is(d.Lemma[t], WordClass.Target) || d.Head[t] < 0)
        {
            return null;
        }

        int verb = d.Rel[t] is Deprel.Obj or Deprel.NsubjPass or Deprel.Obl && lexicon.Is(d.Lemma[d.Head[t]], WordClass.Setting) ? d.Head[t] : -1;
        DateExpression? due = Under(t, t, sentence) ?? (verb >= 0 ? Under(verb, t, sentence) : null);
        if (due is null || sense.IsCancelled(t) || ClauseMarks.HasNo(d, t))
        {
            return null;
        }

        int last = Math.Max(ClauseMarks.LastOfPhrase(d, t), verb >= 0 && due.First > t ? due.End - 1 : t);
        return new Draft(d.SpanOf(d.Subtree(t).First, last), ExpectationKind.Scheduled, Strength.Certain, due, t, verb >= 0 ? parts.Subject(verb) : parts.Owner(t));
    }

    /// <summary>"The date is May 11", "the vote is on Sunday".</summary>
    private Draft? DateIs(int t, Sentence sentence)
    {
        if (d.Child(t, Deprel.Cop) is not (>= 0 and var be) || d.Lower(be) is not ("is" or "are" or "'s") || ClauseMarks.Subject(d, t) is not (>= 0 and var subject)
            || ClauseMarks.Modal(d, t) is not null || ClauseMarks.IsNegated(d, t) || !(lexicon.Is(d.Lemma[subject], WordClass.Happening) || lexicon.Is(d.Lemma[subject], WordClass.Target)))
        {
            return null;
        }

        foreach (DateExpression date in a.DatesIn(sentence.First, sentence.End))
        {
            if (date.First <= t && t < date.End && DueDates.IsFuture(a, date))
            {
                return new Draft(ClauseSpan.Of(d, t), ExpectationKind.Scheduled, Strength.Certain, date, t);
            }
        }

        return null;
    }

    /// <summary>The date ahead that hangs from a word, without those of clauses below it.</summary>
    private DateExpression? Under(int t, int near, Sentence sentence)
    {
        DateExpression? best = null;
        foreach (DateExpression date in a.DatesIn(sentence.First, sentence.End))
        {
            bool beside = date.First == t + 1 || d.IsUnder(date.First, t);
            if (beside && !ClauseSpan.IsApart(d, date.First, t) && (DueDates.IsFuture(a, date) || (date.Iso is { Length: 4 } && date.To > a.Report.Published && date.First > t))
                && (best is null || Math.Abs(date.First - near) < Math.Abs(best.First - near)))
            {
                best = date;
            }
        }

        return best;
    }
}
