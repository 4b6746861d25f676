using Chancery.Dates;
using Chancery.Events;
using Chancery.Language;
using Chancery.Quotations;

namespace Chancery.Expectations;

/// <summary>
/// Finds clauses about what is to come: under "will" or "would", under a word of planning, after "is to", in a present tense
/// with a date ahead, under "must". One report's.
/// </summary>
internal sealed class FutureClauses
{
    private readonly Analysis a;
    private readonly Document d;
    private readonly ExpectationLexicon lexicon;
    private readonly Participants parts;
    private readonly ClauseSense sense;
    private readonly GovernedClauses governed;

    public FutureClauses(Analysis analysis, ExpectationLexicon lexicon, Participants parts, ClauseSense sense)
    {
        a = analysis;
        d = analysis.Document;
        this.lexicon = lexicon;
        this.parts = parts;
        this.sense = sense;
        governed = new GovernedClauses(analysis, lexicon, parts, sense);
    }

    /// <summary>The expectation a word is the predicate of, or null.</summary>
    public Draft? Read(int t, Sentence sentence)
    {
        if (!IsPredicate(t) || ClauseMarks.IsHypothetical(d, t) || sense.IsUnderCondition(t))
        {
            return null;
        }

        DateExpression? due = DueDates.Of(a, t, sentence);
        switch (ClauseMarks.Modal(d, t) ?? (due is null ? null : sense.SharedModal(t)))
        {
            case "will" or "'ll" or "wo":
                return Will(t, due);
            case "shall" when due is not null:
                return sense.Made(t, ExpectationKind.Scheduled, Strength.Certain, due);
            case "would" or "'d":
                return Would(t, due);
            case "must" or "should" or "shall":
                return Must(t, due);
            case "may" or "might" or "could":
                return May(t, due);
            case not null:
                return null;
        }

        return Due(t, due) ?? governed.Read(t, due) ?? BeTo(t, due) ?? Fixed(t, due) ?? Present(t, due) ?? Purpose(t, due);
    }

    /// <summary>A verb, an adjective, or another word that a copula or modal makes one.</summary>
    private bool IsPredicate(int t) =>
        d.Upos[t] is Upos.VERB or Upos.ADJ || ((d.Child(t, Deprel.Cop) >= 0 || d.Child(t, Deprel.Aux) >= 0 || d.Child(t, Deprel.Mark) >= 0 || ClauseMarks.TakenForNoun(d, t) >= 0) && d.Upos[t] is Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.PRON or Upos.ADV);

    /// <summary>"will visit": dated, or a definite act of somebody who can do it.</summary>
    private Draft? Will(int t, DateExpression? due)
    {
        bool negated = ClauseMarks.IsNegated(d, t);
        if (negated && (due is null || !DueDates.IsLimit(d, due)))
        {
            return null;
        }

        if (due is not null)
        {
            return sense.IsHabit(t) || (ClauseMarks.Subject(d, t) is >= 0 and var subject && lexicon.Is(d.Lemma[subject], WordClass.Bystander)) ? null : sense.Made(t, sense.IsForecast(t) ? ExpectationKind.Forecast : ExpectationKind.Scheduled, Strength.Certain, due, sense.Decider(t));
        }

        if (sense.IsPredicted(t))
        {
            return sense.Made(t, ExpectationKind.Forecast, Strength.Certain, null, parts.Subject(d.Head[t]));
        }

        if (!sense.IsDefinite(t) || sense.IsHabit(t) || sense.IsFeared(t) || ClauseMarks.IsPerfect(d, t))
        {
            return null;
        }

        Quotation? told = sense.Told(t);
        bool acts = sense.HasDoer(t) || (parts.Agent(t) is >= 0 and var agent && sense.IsDoer(agent));
        return acts || (told is not null && sense.Acts(t)) ? sense.Made(t, sense.UndatedKind(t, told, acts), Strength.Certain, null, sense.Promiser(t)) : null;
    }

    /// <summary>"said it would visit": the future of reported speech, not that of a tale or of a condition.</summary>
    private Draft? Would(int t, DateExpression? due)
    {
        if (ClauseMarks.IsPerfect(d, t) || sense.Has(t, WordClass.Narrative) || ClauseMarks.IsNegated(d, t) && (due is null || !DueDates.IsLimit(d, due)))
        {
            return null;
        }

        Quotation? told = sense.Told(t);
        bool reported = told is { Kind: not QuotationKind.Direct } || sense.IsReported(t);
        if (due is not null)
        {
            return (reported && DueDates.IsFuture(a, due)) || (reported && sense.HasDoer(t)) || (DueDates.IsFuture(a, due) && sense.HasDoer(t) && told is null) ? sense.Made(t, sense.IsForecast(t) ? ExpectationKind.Forecast : ExpectationKind.Scheduled, Strength.Certain, due, sense.Decider(t)) : null;
        }

        if (sense.IsPredicted(t))
        {
            return sense.Made(t, ExpectationKind.Forecast, Strength.Certain, null, parts.Subject(d.Head[t]));
        }

        return reported && sense.IsDefinite(t) && !sense.IsHabit(t) && !sense.IsFeared(t) && (sense.HasDoer(t) || ClauseMarks.IsPassive(d, t)) ? sense.Made(t, sense.UndatedKind(t, told, sense.HasDoer(t)), Strength.Certain, null, sense.Decider(t)) : null;
    }

    /// <summary>"must be wound down by November 21": a demand can be checked where it has a deadline, or somebody makes it.</summary>
    private Draft? Must(int t, DateExpression? due)
    {
        if (ClauseMarks.Modal(d, t) == "should" && due is not null && !sense.HasDoer(t))
        {
            return sense.Made(t, ExpectationKind.Forecast, Strength.Likely, due);
        }

        if (ClauseMarks.IsPerfect(d, t) || ClauseMarks.IsNegated(d, t))
        {
            return null;
        }

        return due is not null || (ClauseMarks.Modal(d, t) == "must" && (sense.Told(t) is not null || sense.IsReported(t)) && (sense.IsDefinite(t) || (ClauseMarks.IsPassive(d, t) && sense.IsWeighty(t)))) ? sense.Made(t, ExpectationKind.Demanded, Strength.Certain, due) : null;
    }

    /// <summary>What only may happen can be checked where a day or month is named, and a definite act of somebody.</summary>
    private Draft? May(int t, DateExpression? due) =>
        due is { IsRange: false } && DueDates.IsFuture(a, due) && DueDates.Iso(due) is { Length: > 4 } && sense.HasDoer(t) && !ClauseMarks.IsNegated(d, t) && !ClauseMarks.IsPerfect(d, t)
        && lexicon.Is(d.Lemma[t], WordClass.Timetable) ? sense.Made(t, ExpectationKind.Forecast, Strength.Possible, due) : null;

    /// <summary>"is to represent the country": a fixed arrangement. "The aim is to win" tells a wish.</summary>
    private Draft? BeTo(int t, DateExpression? due)
    {
        int to = ClauseMarks.To(d, t);
        int be = to - 1;
        while (be >= 0 && d.Upos[be] == Upos.ADV)
        {
            be--;
        }

        if (to < 1 || be < 0 || d.SentenceOf[be] != d.SentenceOf[t] || d.Lemma[be] != "be" || d.Lower(be) is "be" or "been" or "being" || d.Rel[t] is Deprel.Csubj or Deprel.Acl
            || ClauseMarks.IsNegated(d, t) || ClauseMarks.IsPerfect(d, t))
        {
            return null;
        }

        int subject = ClauseMarks.Subject(d, t);
        bool wish = subject >= 0 && lexicon.Is(d.Lemma[subject], WordClass.Purpose);
        bool was = d.Lower(be) is "was" or "were";
        if (due is null ? was || wish || !(sense.IsDefinite(t) || sense.HasDoer(t) && sense.IsWeighty(t)) : was && !DueDates.IsFuture(a, due))
        {
            return null;
        }

        return sense.Made(t, due is null ? ExpectationKind.Planned : ExpectationKind.Scheduled, Strength.Certain, due);
    }

    /// <summary>
    /// "is due to take effect", "is due in Delhi": trees trained on web text take this "due" for a preposition ("due to") and
    /// hang it, with "is", from what follows.
    /// </summary>
    private Draft? Due(int t, DateExpression? date)
    {
        int due = -1;
        bool be = false;
        foreach (int c in d.Children(t))
        {
            due = d.Lower(c) == "due" && d.Rel[c] is Deprel.Mark or Deprel.Case ? c : due;
            be |= d.Rel[c] is Deprel.Cop or Deprel.Aux && d.Lemma[c] == "be";
        }

        return due > 0 && be && d.Lemma[due - 1] == "be" && (d.Lower(due + 1) != "to" || d.Upos[t] == Upos.VERB) && !(d.Lower(due - 1) is "was" or "were" && !DueDates.IsFuture(a, date))
            ? sense.Made(t, ExpectationKind.Scheduled, Strength.Certain, date) : null;
    }

    /// <summary>"is due in New Delhi", "is planned for May", "was set for 13 May", "has called a summit for Thursday".</summary>
    private Draft? Fixed(int t, DateExpression? due)
    {
        if (d.Rel[t] is Deprel.Amod or Deprel.Compound or Deprel.Case or Deprel.Advmod or Deprel.Xcomp || d.Child(t, Deprel.Xcomp) >= 0 || ClauseMarks.IsNegated(d, t))
        {
            return null;
        }

        bool held = d.Upos[t] == Upos.ADJ || ClauseMarks.IsPassive(d, t) || (d.Rel[t] is Deprel.Acl && d.Xpos[t] == Xpos.Vbn);
        if (held && lexicon.Find(governed.Key(t), Governed.State) is { } state)
        {
            bool ahead = due is not null && (!ClauseMarks.IsPast(d, t) || DueDates.IsFuture(a, due));
            bool placed = due is null && state.Need == Need.None && sense.HasPlace(t) && !ClauseMarks.IsPast(d, t) && d.Rel[t] != Deprel.Acl;
            int noun = d.Head[t];
            return !(ahead || placed) || (noun >= 0 && d.Rel[t] is Deprel.Acl or Deprel.AclRelcl && sense.IsCancelled(noun)) ? null
                : d.Rel[t] == Deprel.Acl ? new Draft(d.SpanOf(d.Subtree(noun).First, ClauseMarks.LastOfPhrase(d, noun)), state.Kind, state.Strength, due, t)
                : sense.Made(t, state.Kind, state.Strength, due);
        }

        return !held && lexicon.Is(d.Lemma[t], WordClass.Fixing) && d.Child(t, Deprel.Obj) >= 0 && DueDates.IsFuture(a, due) && IsFor(due!) && d.Upos[t] == Upos.VERB
            ? sense.Made(t, ExpectationKind.Scheduled, Strength.Certain, due, governed.Holder(t, ExpectationKind.Scheduled)) : null;
    }

    /// <summary>A present tense with a date ahead: "when Putin visits New Delhi in December", "bans imports from 2027".</summary>
    private Draft? Present(int t, DateExpression? due)
    {
        if (due is null || !(ClauseMarks.IsPresent(d, t) || (ClauseMarks.TakenForNoun(d, t) is >= 0 and var taken && !lexicon.Is(d.Lemma[taken], WordClass.Bystander) && (lexicon.Is(d.Lemma[t], WordClass.Timetable) || lexicon.Is(d.Lemma[t], WordClass.Trend) || lexicon.Is(d.Lemma[t], WordClass.Forecasting)))) || ClauseMarks.IsNegated(d, t) || ClauseMarks.Subject(d, t) < 0 && d.Rel[t] != Deprel.Conj || sense.IsHabit(t)
            || (SpeechLexicon.Saying.Contains(d.Lemma[t]) && !lexicon.Is(d.Lemma[t], WordClass.Timetable) && !lexicon.Is(d.Lemma[t], WordClass.Forecasting)) || lexicon.Find(governed.Key(t), Governed.Self) is not null && d.Child(t, Deprel.Xcomp) >= 0)
        {
            return null;
        }

        bool timetable = lexicon.Is(d.Lemma[t], WordClass.Timetable) || lexicon.Is(d.Lemma[t], WordClass.Happening);
        bool progressive = ClauseMarks.IsProgressive(d, t);
        if (lexicon.Is(d.Lemma[t], WordClass.Forecasting) || lexicon.Find(d.Lemma[t], Governed.Self) is { Kind: ExpectationKind.Forecast })
        {
            return DueDates.IsAhead(a, due) && d.Child(t, Deprel.Obj) >= 0 ? sense.Made(t, ExpectationKind.Forecast, Strength.Likely, due, governed.Holder(t, ExpectationKind.Forecast)) : null;
        }

        bool rest = timetable && due.From <= a.Report.Published && due.To > a.Report.Published?.AddMonths(1) && due.Iso is { Length: 4 };
        bool ahead = rest || DueDates.IsFuture(a, due) && (timetable || progressive || !lexicon.Is(d.Lemma[t], WordClass.Vague) || sense.HasDoer(t) && sense.IsDefinite(t));
        bool soon = DueDates.Iso(due) is { Length: > 4 } && (DueDates.IsToday(a, due) ? timetable && sense.HasDoer(t) : progressive && timetable);
        return ahead || soon ? sense.Made(t, ExpectationKind.Scheduled, Strength.Certain, due, sense.Decider(t)) : null;
    }

    /// <summary>"agreed [to lift trade to 100 billion by 2030]": an infinitive with a date of its own.</summary>
    private Draft? Purpose(int t, DateExpression? due) =>
        ClauseMarks.IsTo(d, t) && due is { Iso: not null } && DueDates.IsFuture(a, due) && d.IsUnder(due.First, t) && d.Rel[t] is Deprel.Acl or Deprel.Xcomp or Deprel.Advcl && !ClauseMarks.IsNegated(d, t)
        && !(d.Head[t] is >= 0 and var head && (ClauseMarks.IsNegated(d, head) || ClauseMarks.HasNo(d, head) || sense.IsCancelled(head)))
            ? new Draft(d.SpanOf(d.Subtree(t).First, ClauseMarks.LastOfPhrase(d, t)), ExpectationKind.Scheduled, Strength.Likely, due, t) : null;

    private bool IsFor(DateExpression date) => date.First > 0 && (d.Lower(date.First - 1) is "for" or "on" || (d.Lower(date.First - 1) is "the" && d.Lower(date.First - 2) is "for"));
}
