using Chancery.Actors;
using Chancery.Dates;
using Chancery.Events;
using Chancery.Language;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery.Expectations;

/// <summary>Judges what a clause is worth as an expectation: whether it is definite, who does it, who tells it, and how. One report's.</summary>
internal sealed class ClauseSense
{
    private readonly Analysis a;
    private readonly Document d;
    private readonly ExpectationLexicon lexicon;
    private readonly Participants parts;

    public ClauseSense(Analysis analysis, ExpectationLexicon lexicon, Participants parts)
    {
        a = analysis;
        d = analysis.Document;
        this.lexicon = lexicon;
        this.parts = parts;
    }

    /// <summary>What is said to come is a thing that can be seen to happen, not a course that things may take.</summary>
    public bool IsDefinite(int t)
    {
        bool vague = lexicon.Is(d.Lemma[t], WordClass.Vague) && !(lexicon.Is(d.Lemma[t], WordClass.Timetable) && d.Child(t, Deprel.Obj) >= 0);
        if (d.Upos[t] != Upos.VERB || vague || (d.Lemma[t] == "go" && ClauseMarks.IsProgressive(d, t)))
        {
            return false;
        }

        return IsWeighty(t);
    }

    /// <summary>Not done to or with nothing but ties, trust and the like.</summary>
    public bool IsWeighty(int t)
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
    public bool Acts(int t) => d.Child(t, Deprel.Obj) >= 0 || d.Child(t, Deprel.Obl) >= 0 || ClauseMarks.IsPassive(d, t);

    public bool Has(int t, WordClass adverbs)
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

    public bool IsHabit(int t) => Has(t, WordClass.Habit);

    /// <summary>Under "cancelled", "postponed", "ruled out", "called off".</summary>
    public bool IsCancelled(int t)
    {
        int head = d.Head[t];
        return head >= 0 && d.Upos[head] is Upos.VERB or Upos.NOUN && (lexicon.Is(d.Lemma[head], WordClass.Cancelled) || (d.Child(head, Deprel.CompoundPrt) is >= 0 and var off && d.Lower(off) is "off"));
    }

    public bool IsForecast(int t) =>
        (Told(t)?.Cue is { } cue && cue.Split(' ').Any(w => lexicon.Is(w.TrimEnd('s', 'd'), WordClass.Forecasting) || lexicon.Is(w.TrimEnd('s'), WordClass.Forecasting) || (w.EndsWith("ed", StringComparison.Ordinal) && lexicon.Is(w[..^2], WordClass.Forecasting))))
        || (lexicon.Is(d.Lemma[t], WordClass.Trend) && !HasDoer(t));

    /// <summary>"predicted that the attempt would fail".</summary>
    public bool IsPredicted(int t) => d.Rel[t] == Deprel.Ccomp && d.Head[t] is >= 0 and var head && d.Lemma[head] is "predict" or "forecast" or "prophesy";

    public bool IsFeared(int t) => d.Rel[t] == Deprel.Ccomp && d.Head[t] is >= 0 and var head && lexicon.Is(d.Lemma[head], WordClass.Fearing);

    /// <summary>The clause is what a verb of speech, promise or decision in the past tells.</summary>
    public bool IsReported(int t) =>
        d.Rel[t] == Deprel.Ccomp && d.Head[t] is >= 0 and var head && !lexicon.Is(d.Lemma[head], WordClass.Fearing)
        && (SpeechLexicon.Saying.Contains(d.Lemma[head]) || lexicon.Find(d.Lemma[head], Governed.Self) is not null);

    public bool IsUnderCondition(int t)
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

    public bool HasPlace(int t)
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

    /// <summary>The subject where it decides what is told: states raise duties by themselves, visits take two.</summary>
    public int Decider(int t)
    {
        int subject = parts.Subject(t);
        return subject >= 0 && a.MentionAt(subject) is { Kind: MentionKind.Name or MentionKind.Seat or MentionKind.Organisation or MentionKind.Group } && d.Upos[t] == Upos.VERB && d.Lemma[t] is not ("visit" or "travel" or "fly" or "meet" or "arrive" or "come" or "go" or "return" or "attend" or "land" or "begin" or "start" or "end" or "expire" or "lapse" or "open" or "vote" or "hold" or "host" or "lead" or "join" or "chair" or "address" or "receive" or "sit" or "gather" or "convene" or "discuss") ? subject
            : ClauseMarks.IsPassive(d, t) ? parts.Agent(t) : -1;
    }

    /// <summary>Who an undated "will" binds: its subject or agent, where that is somebody named.</summary>
    public int Promiser(int t) => parts.Subject(t) is >= 0 and var subject && a.MentionAt(subject) is not null ? subject : ClauseMarks.IsPassive(d, t) ? parts.Agent(t) : -1;

    public Quotation? Told(int t) => a.QuotationAt(d.SpanOf(t));

    public bool HasDoer(int t)
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

    public bool IsDoer(int subject)
    {
        string lemma = d.Lemma[subject];
        if (lexicon.Is(lemma, WordClass.Bystander))
        {
            return false;
        }

        return a.MentionAt(subject) is { Kind: not MentionKind.Adjective } || IsNational(subject) || Titles.IsOffice(lemma) || Titles.IsStatePart(lemma) || Titles.IsGroup(lemma)
            || d.Upos[subject] is Upos.PROPN || lexicon.Is(lemma, WordClass.Doer);
    }

    /// <summary>"will hold up and [shrink in December]": the modal of the verb before.</summary>
    public string? SharedModal(int t) =>
        d.Rel[t] == Deprel.Conj && d.Xpos[t] == Xpos.Vb && ClauseMarks.Subject(d, t) < 0 && d.Head[t] is >= 0 and var head ? ClauseMarks.Modal(d, head) : null;

    /// <summary>The clause, without who tells it.</summary>
    public Draft Made(int t, ExpectationKind kind, Strength strength, DateExpression? due, int holder = -1)
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

    public ExpectationKind UndatedKind(int t, Quotation? told, bool acts)
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
}
