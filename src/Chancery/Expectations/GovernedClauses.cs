using Chancery.Dates;
using Chancery.Events;
using Chancery.Language;
using Chancery.Quotations;

namespace Chancery.Expectations;

/// <summary>Finds what stands under a word that puts it ahead: "plans to visit", "is expected to rule", "wants the duty to be lifted". One report's.</summary>
internal sealed class GovernedClauses
{
    private readonly Analysis a;
    private readonly Document d;
    private readonly ExpectationLexicon lexicon;
    private readonly Participants parts;
    private readonly ClauseSense sense;

    public GovernedClauses(Analysis analysis, ExpectationLexicon lexicon, Participants parts, ClauseSense sense)
    {
        a = analysis;
        d = analysis.Document;
        this.lexicon = lexicon;
        this.parts = parts;
        this.sense = sense;
    }

    /// <summary>"plans to visit", "is expected to rule", "wants the duty to be lifted".</summary>
    public Draft? Read(int t, DateExpression? due)
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

        bool definite = governor.Kind == ExpectationKind.Forecast ? !lexicon.Is(d.Lemma[t], WordClass.Vague) : sense.IsDefinite(t);
        bool act = definite && of switch
        {
            Governed.Other => sense.IsDoer(other) || ClauseMarks.IsPassive(d, t),
            Governed.Noun => parts.Owner(head) >= 0,
            _ => sense.HasDoer(head),
        };
        if (due is null && (governor.Need == Need.Date || (governor.Need == Need.Act && !act)))
        {
            return null;
        }

        ExpectationKind kind = due is not null && governor.Kind is ExpectationKind.Planned or ExpectationKind.Promised ? ExpectationKind.Scheduled : governor.Kind;
        if (of == Governed.Other)
        {
            // Wanted of somebody is demanded; wanted of a thing is what the one who wants it means to bring about.
            kind = kind == ExpectationKind.Demanded && !sense.IsDoer(other) && word == "want" ? ExpectationKind.Scheduled : kind;
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
        return (!past || governor.InPast && !had || DueDates.IsFuture(a, due) || (!had && sense.Told(head) is { Kind: not QuotationKind.Direct }))
            && ClauseMarks.Modal(d, head) is null or "will" or "would"
            && !(d.Upos[head] == Upos.NOUN && ClauseMarks.TakenForNoun(d, head) < 0 && (ClauseMarks.HasNo(d, head) || sense.IsCancelled(head)));
    }

    /// <summary>A lemma, or the form where that is what the lexicon knows a participle by.</summary>
    public string Key(int t) => d.Lower(t) is "due" or "likely" or "unlikely" or "set" or "possible" or "planned" or "scheduled" && d.Upos[t] == Upos.ADJ ? d.Lower(t) : d.Lower(t) switch
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

    /// <summary>Who plans, demands or expects; of a forecast in the passive nobody is named.</summary>
    public int Holder(int head, ExpectationKind kind) =>
        kind == ExpectationKind.Forecast && ClauseMarks.IsPassive(d, head) ? -1
            : ClauseMarks.TakenForNoun(d, head) is >= 0 and var subject ? subject : parts.Subject(head);
}
