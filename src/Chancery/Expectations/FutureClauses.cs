using Chancery.Actors;
using Chancery.Dates;
using Chancery.Events;
using Chancery.Language;
using Chancery.Quotations;
using Chancery.Reports;

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

    public FutureClauses(Analysis analysis, ExpectationLexicon lexicon, Participants parts)
    {
        a = analysis;
        d = analysis.Document;
        this.lexicon = lexicon;
        this.parts = parts;
    }

    /// <summary>The expectation a word is the predicate of, or null.</summary>
    public Draft? Read(int t, Sentence sentence)
    {
        if (!IsPredicate(t) || ClauseMarks.IsHypothetical(d, t) || IsUnderCondition(t))
        {
            return null;
        }

        DateExpression? due = DueDates.Of(a, t, sentence);
        switch (ClauseMarks.Modal(d, t) ?? (due is null ? null : SharedModal(t)))
        {
            case "will" or "'ll" or "wo":
                return Will(t, due);
            case "shall" when due is not null:
                return Made(t, ExpectationKind.Scheduled, Strength.Certain, due);
            case "would" or "'d":
                return Would(t, due);
            case "must" or "should" or "shall":
                return Must(t, due);
            case "may" or "might" or "could":
                return May(t, due);
            case not null:
                return null;
        }

        return Due(t, due) ?? UnderGovernor(t, due) ?? BeTo(t, due) ?? Fixed(t, due) ?? Present(t, due) ?? Purpose(t, due);
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
            return IsHabit(t) || (ClauseMarks.Subject(d, t) is >= 0 and var subject && lexicon.Is(d.Lemma[subject], WordClass.Bystander)) ? null : Made(t, IsForecast(t) ? ExpectationKind.Forecast : ExpectationKind.Scheduled, Strength.Certain, due, Decider(t));
        }

        if (IsPredicted(t))
        {
            return Made(t, ExpectationKind.Forecast, Strength.Certain, null, parts.Subject(d.Head[t]));
        }

        if (!IsDefinite(t) || IsHabit(t) || IsFeared(t) || ClauseMarks.IsPerfect(d, t))
        {
            return null;
        }

        Quotation? told = Told(t);
        bool acts = HasDoer(t) || (parts.Agent(t) is >= 0 and var agent && IsDoer(agent));
        return acts || (told is not null && Acts(t)) ? Made(t, UndatedKind(t, told, acts), Strength.Certain, null, Promiser(t)) : null;
    }

    /// <summary>"said it would visit": the future of reported speech, not that of a tale or of a condition.</summary>
    private Draft? Would(int t, DateExpression? due)
    {
        if (ClauseMarks.IsPerfect(d, t) || Has(t, WordClass.Narrative) || ClauseMarks.IsNegated(d, t) && (due is null || !DueDates.IsLimit(d, due)))
        {
            return null;
        }

        Quotation? told = Told(t);
        bool reported = told is { Kind: not QuotationKind.Direct } || IsReported(t);
        if (due is not null)
        {
            return (reported && DueDates.IsFuture(a, due)) || (reported && HasDoer(t)) || (DueDates.IsFuture(a, due) && HasDoer(t) && told is null) ? Made(t, IsForecast(t) ? ExpectationKind.Forecast : ExpectationKind.Scheduled, Strength.Certain, due, Decider(t)) : null;
        }

        if (IsPredicted(t))
        {
            return Made(t, ExpectationKind.Forecast, Strength.Certain, null, parts.Subject(d.Head[t]));
        }

        return reported && IsDefinite(t) && !IsHabit(t) && !IsFeared(t) && (HasDoer(t) || ClauseMarks.IsPassive(d, t)) ? Made(t, UndatedKind(t, told, HasDoer(t)), Strength.Certain, null, Decider(t)) : null;
    }

    /// <summary>"must be wound down by November 21": a demand can be checked where it has a deadline, or somebody makes it.</summary>
    private Draft? Must(int t, DateExpression? due)
    {
        if (ClauseMarks.Modal(d, t) == "should" && due is not null && !HasDoer(t))
        {
            return Made(t, ExpectationKind.Forecast, Strength.Likely, due);
        }

        if (ClauseMarks.IsPerfect(d, t) || ClauseMarks.IsNegated(d, t))
        {
            return null;
        }

        return due is not null || (ClauseMarks.Modal(d, t) == "must" && (Told(t) is not null || IsReported(t)) && (IsDefinite(t) || (ClauseMarks.IsPassive(d, t) && IsWeighty(t)))) ? Made(t, ExpectationKind.Demanded, Strength.Certain, due) : null;
    }

    /// <summary>What only may happen can be checked where a day or month is named, and a definite act of somebody.</summary>
    private Draft? May(int t, DateExpression? due) =>
        due is { IsRange: false } && DueDates.IsFuture(a, due) && DueDates.Iso(due) is { Length: > 4 } && HasDoer(t) && !ClauseMarks.IsNegated(d, t) && !ClauseMarks.IsPerfect(d, t)
        && lexicon.Is(d.Lemma[t], WordClass.Timetable) ? Made(t, ExpectationKind.Forecast, Strength.Possible, due) : null;

    /// <summary>"plans to visit", "is expected to rule", "wants the duty to be lifted".</summary>
    private Draft? UnderGovernor(int t, DateExpression? due)
    {
        int head = d.Head[t];
        if (head < 0 || d.Rel[t] is not (Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl or Deprel.Acl or Deprel.AclRelcl or Deprel.Obj))
        {
            return null;
        }

        bool to = ClauseMarks.IsTo(d, t);
        bool noun = d.Upos[head] == Upos.NOUN && ClauseMarks.TakenForNoun(d, head) < 0;
        bool passive = ClauseMarks.IsPassive(d, head);
        int other = OtherSubject(t, head);
        if (!to && !(other >= 0 && !noun && IsSubjunctive(t)))
        {
            return null;
        }

        Governed of = noun ? Governed.Noun
            : other >= 0 && !passive ? Governed.Other : Governed.Self;
        string word = Key(head);
        if (lexicon.Find(word, of) is not { } governor || ClauseMarks.IsHypothetical(d, head) || !IsOpen(head, governor, due))
        {
            return null;
        }

        // "are prepared to" is willing.
        if ((governor.Kind == ExpectationKind.Demanded && of == Governed.Self && !passive) || (word == "prepare" && passive))
        {
            return null;
        }

        if (due is null && (of == Governed.Other || d.Rel[t] == Deprel.Advcl) && DueDates.Of(a, head, d.SentenceAt(t)) is { } around && DueDates.IsFuture(a, around))
        {
            due = around;
        }

        bool definite = governor.Kind == ExpectationKind.Forecast ? !lexicon.Is(d.Lemma[t], WordClass.Vague) : IsDefinite(t);
        bool act = definite && of switch
        {
            Governed.Other => IsDoer(other) || ClauseMarks.IsPassive(d, t),
            Governed.Noun => parts.Owner(head) >= 0,
            _ => HasDoer(head),
        };
        if (due is null && (governor.Need == Need.Date || (governor.Need == Need.Act && !act)))
        {
            return null;
        }

        ExpectationKind kind = due is not null && governor.Kind is ExpectationKind.Planned or ExpectationKind.Promised ? ExpectationKind.Scheduled : governor.Kind;
        if (of == Governed.Other)
        {
            // Wanted of somebody is demanded; wanted of a thing is what the one who wants it means to bring about.
            kind = kind == ExpectationKind.Demanded && !IsDoer(other) && word == "want" ? ExpectationKind.Scheduled : kind;
            int first = Math.Min(d.Subtree(other).First, d.Subtree(t).First);
            return new Draft(d.SpanOf(first, Math.Max(other, ClauseMarks.LastOfPhrase(d, t))), kind, governor.Strength, due, t, Holder(head, kind));
        }

        return of == Governed.Noun ? new Draft(d.SpanOf(d.Subtree(head).First, ClauseMarks.LastOfPhrase(d, head)), kind, governor.Strength, due, t, parts.Owner(head))
            : new Draft(ClauseSpan.Of(d, t), kind, governor.Strength, due, t, passive || governor.Kind == ExpectationKind.Scheduled || d.Upos[head] == Upos.ADJ ? -1 : Holder(head, kind));
    }

    /// <summary>Whether a governor stands so that what it governs is still ahead.</summary>
    private bool IsOpen(int head, Governor governor, DateExpression? due)
    {
        if (ClauseMarks.IsNegated(d, head) && (due is null || !DueDates.IsLimit(d, due)))
        {
            return false;
        }

        bool past = ClauseMarks.IsPast(d, head);
        if (past && due is null && DueDates.IsLongAgo(a, head))
        {
            return false;
        }

        bool had = ClauseMarks.HasAux(d, head, "had");
        return (!past || governor.InPast && !had || DueDates.IsFuture(a, due) || (!had && Told(head) is { Kind: not QuotationKind.Direct }))
            && ClauseMarks.Modal(d, head) is null or "will" or "would"
            && !(d.Upos[head] == Upos.NOUN && ClauseMarks.TakenForNoun(d, head) < 0 && (ClauseMarks.HasNo(d, head) || IsCancelled(head)));
    }

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
        if (due is null ? was || wish || !(IsDefinite(t) || HasDoer(t) && IsWeighty(t)) : was && !DueDates.IsFuture(a, due))
        {
            return null;
        }

        return Made(t, due is null ? ExpectationKind.Planned : ExpectationKind.Scheduled, Strength.Certain, due);
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
            ? Made(t, ExpectationKind.Scheduled, Strength.Certain, date) : null;
    }

    /// <summary>"is due in New Delhi", "is planned for May", "was set for 13 May", "has called a summit for Thursday".</summary>
    private Draft? Fixed(int t, DateExpression? due)
    {
        if (d.Rel[t] is Deprel.Amod or Deprel.Compound or Deprel.Case or Deprel.Advmod or Deprel.Xcomp || d.Child(t, Deprel.Xcomp) >= 0 || ClauseMarks.IsNegated(d, t))
        {
            return null;
        }

        bool held = d.Upos[t] == Upos.ADJ || ClauseMarks.IsPassive(d, t) || (d.Rel[t] is Deprel.Acl && d.Xpos[t] == Xpos.Vbn);
        if (held && lexicon.Find(Key(t), Governed.State) is { } state)
        {
            bool ahead = due is not null && (!ClauseMarks.IsPast(d, t) || DueDates.IsFuture(a, due));
            bool placed = due is null && state.Need == Need.None && HasPlace(t) && !ClauseMarks.IsPast(d, t) && d.Rel[t] != Deprel.Acl;
            int noun = d.Head[t];
            return !(ahead || placed) || (noun >= 0 && d.Rel[t] is Deprel.Acl or Deprel.AclRelcl && IsCancelled(noun)) ? null
                : d.Rel[t] == Deprel.Acl ? new Draft(d.SpanOf(d.Subtree(noun).First, ClauseMarks.LastOfPhrase(d, noun)), state.Kind, state.Strength, due, t)
                : Made(t, state.Kind, state.Strength, due);
        }

        return !held && lexicon.Is(d.Lemma[t], WordClass.Fixing) && d.Child(t, Deprel.Obj) >= 0 && DueDates.IsFuture(a, due) && IsFor(due!) && d.Upos[t] == Upos.VERB
            ? Made(t, ExpectationKind.Scheduled, Strength.Certain, due, Holder(t, ExpectationKind.Scheduled)) : null;
    }

    /// <summary>A present tense with a date ahead: "when Putin visits New Delhi in December", "bans imports from 2027".</summary>
    private Draft? Present(int t, DateExpression? due)
    {
        if (due is null || !(ClauseMarks.IsPresent(d, t) || (ClauseMarks.TakenForNoun(d, t) is >= 0 and var taken && !lexicon.Is(d.Lemma[taken], WordClass.Bystander) && (lexicon.Is(d.Lemma[t], WordClass.Timetable) || lexicon.Is(d.Lemma[t], WordClass.Trend) || lexicon.Is(d.Lemma[t], WordClass.Forecasting)))) || ClauseMarks.IsNegated(d, t) || ClauseMarks.Subject(d, t) < 0 && d.Rel[t] != Deprel.Conj || IsHabit(t)
            || (SpeechLexicon.Saying.Contains(d.Lemma[t]) && !lexicon.Is(d.Lemma[t], WordClass.Timetable) && !lexicon.Is(d.Lemma[t], WordClass.Forecasting)) || lexicon.Find(Key(t), Governed.Self) is not null && d.Child(t, Deprel.Xcomp) >= 0)
        {
            return null;
        }

        bool timetable = lexicon.Is(d.Lemma[t], WordClass.Timetable) || lexicon.Is(d.Lemma[t], WordClass.Happening);
        bool progressive = ClauseMarks.IsProgressive(d, t);
        if (lexicon.Is(d.Lemma[t], WordClass.Forecasting) || lexicon.Find(d.Lemma[t], Governed.Self) is { Kind: ExpectationKind.Forecast })
        {
            return DueDates.IsAhead(a, due) && d.Child(t, Deprel.Obj) >= 0 ? Made(t, ExpectationKind.Forecast, Strength.Likely, due, Holder(t, ExpectationKind.Forecast)) : null;
        }

        bool rest = timetable && due.From <= a.Report.Published && due.To > a.Report.Published?.AddMonths(1) && due.Iso is { Length: 4 };
        bool ahead = rest || DueDates.IsFuture(a, due) && (timetable || progressive || !lexicon.Is(d.Lemma[t], WordClass.Vague) || HasDoer(t) && IsDefinite(t));
        bool soon = DueDates.Iso(due) is { Length: > 4 } && (DueDates.IsToday(a, due) ? timetable && HasDoer(t) : progressive && timetable);
        return ahead || soon ? Made(t, ExpectationKind.Scheduled, Strength.Certain, due, Decider(t)) : null;
    }

    /// <summary>"agreed [to lift trade to 100 billion by 2030]": an infinitive with a date of its own.</summary>
    private Draft? Purpose(int t, DateExpression? due) =>
        ClauseMarks.IsTo(d, t) && due is { Iso: not null } && DueDates.IsFuture(a, due) && d.IsUnder(due.First, t) && d.Rel[t] is Deprel.Acl or Deprel.Xcomp or Deprel.Advcl && !ClauseMarks.IsNegated(d, t)
        && !(d.Head[t] is >= 0 and var head && (ClauseMarks.IsNegated(d, head) || ClauseMarks.HasNo(d, head) || IsCancelled(head)))
            ? new Draft(d.SpanOf(d.Subtree(t).First, ClauseMarks.LastOfPhrase(d, t)), ExpectationKind.Scheduled, Strength.Likely, due, t) : null;

    /// <summary>"will hold up and [shrink in December]": the modal of the verb before.</summary>
    private string? SharedModal(int t) =>
        d.Rel[t] == Deprel.Conj && d.Xpos[t] == Xpos.Vb && ClauseMarks.Subject(d, t) < 0 && d.Head[t] is >= 0 and var head ? ClauseMarks.Modal(d, head) : null;

    /// <summary>The clause, without who tells it.</summary>
    private Draft Made(int t, ExpectationKind kind, Strength strength, DateExpression? due, int holder = -1)
    {
        Span span = ClauseSpan.Of(d, t);
        if (d.Rel[t] == Deprel.Conj && SharedModal(t) is not null)
        {
            span = new Span(Math.Min(span.Start, ClauseSpan.Of(d, d.Head[t]).Start), span.End);
        }

        if (Told(t) is { } told && told.Span.Overlap(span) > 0)
        {
            span = new Span(Math.Max(span.Start, told.Span.Start), Math.Min(span.End, told.Span.End));
        }

        return new Draft(span, kind, strength, due, t, holder);
    }

    private ExpectationKind UndatedKind(int t, Quotation? told, bool acts)
    {
        if (IsForecast(t) || (told is null && !acts))
        {
            return ExpectationKind.Forecast;
        }

        int subject = ClauseMarks.Subject(d, t);
        if (told is null)
        {
            return subject >= 0 && a.MentionAt(subject) is null && !ClauseMarks.IsPassive(d, t) ? ExpectationKind.Planned : ExpectationKind.Promised;
        }

        bool own = subject < 0 || d.Lower(subject) is "we" or "i" || (a.MentionAt(subject) is { } mention && told.SpeakerId is { } id && mention.Actors.Contains(id, StringComparer.Ordinal));
        return own ? ExpectationKind.Promised : told.SpeakerId is null ? ExpectationKind.Forecast : ExpectationKind.Planned;
    }

    /// <summary>A lemma, or the form where that is what the lexicon knows a participle by.</summary>
    private string Key(int t) => d.Lower(t) is "due" or "likely" or "unlikely" or "set" or "possible" or "planned" or "scheduled" && d.Upos[t] == Upos.ADJ ? d.Lower(t) : d.Lower(t) switch
    {
        "poised" => "poise",
        "slated" => "slate",
        "pencilled" or "penciled" => "pencil",
        "going" when ClauseMarks.IsProgressive(d, t) => "go",
        "go" or "goes" or "went" or "gone" or "going" => "go*",
        _ => d.Lemma[t],
    };

    /// <summary>The one whose doing is wanted or foreseen, where it is not the governor's subject; −1 where there is none.</summary>
    private int OtherSubject(int t, int head)
    {
        int own = ClauseMarks.Subject(d, t);
        if (own >= 0 && d.Rel[own] != Deprel.NsubjOuter)
        {
            return own;
        }

        foreach (int c in d.Children(head))
        {
            if (c > head && c < t && d.Rel[c] is Deprel.Obj or Deprel.Iobj or Deprel.Obl && !DateFinder.IsDateToken(a, c) && (d.Rel[c] != Deprel.Obl || TriggerMatcher.HasCase(d, c, ["on", "to", "for"])))
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>"demanded that it pay": a bare form after a subject.</summary>
    private bool IsSubjunctive(int t) => ClauseMarks.Modal(d, t) is null && (d.Xpos[t] == Xpos.Vb || ClauseMarks.HasAux(d, t, "be") || (d.Xpos[t] == Xpos.Vbp && d.Head[t] is >= 0 and var head && d.Lemma[head] is "demand" or "insist"));

    private bool IsUnderCondition(int t)
    {
        int at = t;
        for (int depth = 0; depth < 4 && at >= 0; depth++, at = d.Head[at])
        {
            if (d.Rel[at] == Deprel.Advcl && (TriggerMatcher.HasCase(d, at, ["if", "unless", "whether"]) || ClauseMarks.IsHypothetical(d, at)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is said to come is a thing that can be seen to happen, not a course that things may take.</summary>
    private bool IsDefinite(int t)
    {
        bool vague = lexicon.Is(d.Lemma[t], WordClass.Vague) && !(lexicon.Is(d.Lemma[t], WordClass.Timetable) && d.Child(t, Deprel.Obj) >= 0);
        if (d.Upos[t] != Upos.VERB || vague || (d.Lemma[t] == "go" && ClauseMarks.IsProgressive(d, t)))
        {
            return false;
        }

        return IsWeighty(t);
    }

    /// <summary>Not done to or with nothing but ties, trust and the like.</summary>
    private bool IsWeighty(int t)
    {
        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] is Deprel.Obj or Deprel.NsubjPass && (lexicon.Is(d.Lemma[c], WordClass.VagueNoun) || (d.Rel[c] == Deprel.Obj && d.Upos[c] == Upos.PRON)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Enough of a predicate to be checked: an object, a place or a passive.</summary>
    private bool Acts(int t) => d.Child(t, Deprel.Obj) >= 0 || d.Child(t, Deprel.Obl) >= 0 || ClauseMarks.IsPassive(d, t);

    private bool Has(int t, WordClass adverbs)
    {
        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] is Deprel.Advmod && lexicon.Is(d.Lower(c), adverbs))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHabit(int t) => Has(t, WordClass.Habit);

    private bool IsCancelled(int t)
    {
        int head = d.Head[t];
        return head >= 0 && d.Upos[head] is Upos.VERB or Upos.NOUN && (lexicon.Is(d.Lemma[head], WordClass.Cancelled) || (d.Lemma[head] is "call" or "put" && d.Child(head, Deprel.CompoundPrt) is >= 0 and var off && d.Lower(off) is "off"));
    }

    private bool IsForecast(int t) =>
        (Told(t)?.Cue is { } cue && cue.Split(' ').Any(w => lexicon.Is(w.TrimEnd('s', 'd'), WordClass.Forecasting) || lexicon.Is(w.TrimEnd('s'), WordClass.Forecasting) || (w.EndsWith("ed", StringComparison.Ordinal) && lexicon.Is(w[..^2], WordClass.Forecasting))))
        || (lexicon.Is(d.Lemma[t], WordClass.Trend) && !HasDoer(t));

    /// <summary>"predicted that the attempt would fail".</summary>
    private bool IsPredicted(int t) => d.Rel[t] == Deprel.Ccomp && d.Head[t] is >= 0 and var head && d.Lemma[head] is "predict" or "forecast" or "prophesy";

    private bool IsFeared(int t) => d.Rel[t] == Deprel.Ccomp && d.Head[t] is >= 0 and var head && lexicon.Is(d.Lemma[head], WordClass.Fearing);

    /// <summary>The clause is what a verb of speech, promise or decision in the past tells.</summary>
    private bool IsReported(int t) =>
        d.Rel[t] == Deprel.Ccomp && d.Head[t] is >= 0 and var head && !lexicon.Is(d.Lemma[head], WordClass.Fearing)
        && (SpeechLexicon.Saying.Contains(d.Lemma[head]) || lexicon.Find(d.Lemma[head], Governed.Self) is not null);

    private bool HasPlace(int t)
    {
        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] is Deprel.Obl && TriggerMatcher.HasCase(d, c, ["in", "at", "on", "for", "to", "from"]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFor(DateExpression date) => date.First > 0 && (d.Lower(date.First - 1) is "for" or "on" || (d.Lower(date.First - 1) is "the" && d.Lower(date.First - 2) is "for"));

    /// <summary>The subject where it decides what is told: states raise duties by themselves, visits take two.</summary>
    private int Decider(int t)
    {
        int subject = parts.Subject(t);
        return subject >= 0 && a.MentionAt(subject) is { Kind: MentionKind.Name or MentionKind.Seat or MentionKind.Organisation or MentionKind.Group } && d.Upos[t] == Upos.VERB && d.Lemma[t] is not ("visit" or "travel" or "fly" or "meet" or "arrive" or "come" or "go" or "return" or "attend" or "land" or "begin" or "start" or "end" or "expire" or "lapse" or "open" or "vote" or "hold" or "host" or "lead" or "join" or "chair" or "address" or "receive" or "sit" or "gather" or "convene" or "discuss") ? subject
            : ClauseMarks.IsPassive(d, t) ? parts.Agent(t) : -1;
    }

    /// <summary>Who an undated "will" binds: its subject or agent, where that is somebody named.</summary>
    private int Promiser(int t) => parts.Subject(t) is >= 0 and var subject && a.MentionAt(subject) is not null ? subject : ClauseMarks.IsPassive(d, t) ? parts.Agent(t) : -1;

    /// <summary>Who plans, demands or expects; of a forecast in the passive nobody is named.</summary>
    private int Holder(int head, ExpectationKind kind) =>
        kind == ExpectationKind.Forecast && ClauseMarks.IsPassive(d, head) ? -1
            : ClauseMarks.TakenForNoun(d, head) is >= 0 and var subject ? subject : parts.Subject(head);

    private Quotation? Told(int t) => a.QuotationAt(d.SpanOf(t));

    private bool HasDoer(int t)
    {
        int subject = ClauseMarks.Subject(d, t);
        if (subject >= 0)
        {
            return IsDoer(subject);
        }

        int head = d.Head[t];
        return d.Rel[t] is Deprel.Conj or Deprel.Xcomp && head >= 0 ? HasDoer(head) : d.Rel[t] is Deprel.AclRelcl && head >= 0 && IsDoer(head);
    }

    /// <summary>"Russian tourists", "American negotiators".</summary>
    private bool IsNational(int noun) => d.Xpos[noun] == Xpos.Nns && d.Child(noun, Deprel.Amod) is >= 0 and var amod && a.MentionAt(amod) is { Kind: MentionKind.Adjective };

    private bool IsDoer(int subject)
    {
        string lemma = d.Lemma[subject];
        if (lexicon.Is(lemma, WordClass.Bystander))
        {
            return false;
        }

        return a.MentionAt(subject) is { Kind: not MentionKind.Adjective } || IsNational(subject) || Titles.IsOffice(lemma) || Titles.IsStatePart(lemma) || Titles.IsGroup(lemma)
            || d.Upos[subject] is Upos.PROPN || lexicon.Is(lemma, WordClass.Doer);
    }
}
