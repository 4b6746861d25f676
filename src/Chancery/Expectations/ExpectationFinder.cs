using Chancery.Actors;
using Chancery.Dates;
using Chancery.Events;
using Chancery.Language;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery.Expectations;

/// <summary>
/// Finds checkable statements about what is to come: a clause in the future or under a word of planning, a happening set
/// ahead, a demand with a deadline. Outlook that nobody can check, and what only may happen, is left out.
/// </summary>
public sealed class ExpectationFinder : IFinder<Expectation>
{
    private const int LongestWhat = 140;

    private readonly record struct Draft(Span Span, ExpectationKind Kind, DateExpression? Due, int Token);

    public IReadOnlyList<Expectation> Find(Analysis analysis)
    {
        Document d = analysis.Document;
        var parts = new Participants(analysis);
        var all = new List<Draft>();
        var drafts = new List<Draft>();
        foreach (Sentence sentence in d.Sentences)
        {
            all.AddRange(drafts);
            drafts.Clear();
            if (d.Form(sentence.End - 1) == "?")
            {
                continue;
            }

            for (int t = sentence.First; t < sentence.End; t++)
            {
                Draft? draft = IsDue(d, t) ? new Draft(ClauseSpan.Of(d, t), ExpectationKind.Scheduled, Due(analysis, t, sentence), t) : d.Upos[t] switch
                {
                    Upos.VERB or Upos.ADJ => Clause(analysis, t, sentence),
                    Upos.AUX when d.Head[t] < 0 => null,
                    Upos.NOUN => Happening(analysis, t, sentence),
                    _ => null,
                };
                if (draft is { } made && !drafts.Exists(x => Covers(x.Span, made.Span)))
                {
                    drafts.RemoveAll(x => made.Span.Contains(x.Span) && x.Kind == made.Kind && x.Due == made.Due);
                    drafts.Add(made);
                }
            }
        }

        all.AddRange(drafts);
        return [.. all.OrderBy(x => x.Span).Select(x => Finished(analysis, parts, x))];
    }

    private static bool Covers(Span earlier, Span later) => earlier.Overlap(later) * 2 > Math.Min(earlier.Length, later.Length);

    private static Draft? Clause(Analysis a, int t, Sentence sentence)
    {
        Document d = a.Document;
        string lemma = d.Lemma[t];
        DateExpression? due = Due(a, t, sentence);
        string? modal = Modal(d, t, out bool negated);
        if (negated && modal is not "will" and not "would")
        {
            return null;
        }

        // "must be wound down by November 21": a demand can be checked where it has a deadline, or somebody makes it.
        if (modal is "must" or "should" or "shall")
        {
            return due is not null || (modal == "must" && Told(a, t) is not null) ? new Draft(ClauseSpan.Of(d, t), ExpectationKind.Demanded, due, t) : null;
        }

        ExpectationKind? kind = null;
        bool concrete = !ExpectationLexicon.Vague.Contains(lemma) && lemma != "go" || lemma == "go" && !IsProgressive(d, t);
        if (Governor(d, t) is { } governor)
        {
            if (ExpectationLexicon.NeedDate.Contains(d.Lemma[governor]) && due is null)
            {
                return null;
            }

            if (Hypothetical(d, governor) || Hypothetical(d, t))
            {
                return null;
            }

            kind = ExpectationLexicon.Governors[Key(d, governor)];
            bool human = SubjectIsActor(a, governor);
            if (due is null && (!concrete || !human) && kind is not ExpectationKind.Scheduled)
            {
                return null;
            }

            return new Draft(ClauseSpan.Of(d, t), due is not null && kind is ExpectationKind.Planned ? ExpectationKind.Scheduled : kind.Value, due, t);
        }

        if (Key(d, t) is "due" or "expect" or "schedule" or "slate" or "plan" or "set" && IsPredicate(d, t) && d.Child(t, Deprel.Xcomp) < 0)
        {
            // "is due in New Delhi", "is planned in Delhi from 25 August", "are expected in the capital"
            bool held = d.Upos[t] == Upos.ADJ || d.Child(t, Deprel.AuxPass) >= 0 || d.Child(t, Deprel.NsubjPass) >= 0;
            return held && (due is not null || HasOblique(d, t)) && !Hypothetical(d, t) ? new Draft(ClauseSpan.Of(d, t), ExpectationKind.Scheduled, due, t) : null;
        }

        if (modal is "will" or "would" or "'ll" or "wo" or "'d" && !Hypothetical(d, t))
        {
            if (due is null && !concrete)
            {
                return null;
            }

            string? told = Told(a, t)?.Speaker;
            bool would = modal is "would" or "'d";
            if (due is null && (would ? told is null : told is null && !SubjectIsActor(a, t)))
            {
                return null;
            }

            return new Draft(ClauseSpan.Of(d, t), due is not null ? ExpectationKind.Scheduled : SubjectIsActor(a, t) ? ExpectationKind.Promised : ExpectationKind.Forecast, due, t);
        }

        if (IsTo(d, t) && d.Child(t, Deprel.Nsubj) >= 0 && d.Rel[t] is Deprel.Root or Deprel.Conj or Deprel.Ccomp)
        {
            // "His deputy is to represent the country on May 9"
            return concrete || due is not null ? new Draft(ClauseSpan.Of(d, t), due is not null ? ExpectationKind.Scheduled : ExpectationKind.Planned, due, t) : null;
        }

        // A present tense with a date ahead: "when Putin visits New Delhi in December", "bans imports from 2027".
        bool present = d.Xpos[t] == Xpos.Vbz || d.Xpos[t] == Xpos.Vbp || IsProgressive(d, t);
        if (present && due is not null && due.From > a.Report.Published && concrete && d.Upos[t] == Upos.VERB && !negated && SubjectIsActor(a, t))
        {
            return new Draft(ClauseSpan.Of(d, t), ExpectationKind.Scheduled, due, t);
        }

        return IsTo(d, t) && due is { Iso: not null } && due.To > a.Report.Published && d.Rel[t] is Deprel.Acl or Deprel.Xcomp or Deprel.Advcl && !negated
            ? new Draft(d.SpanOf(d.Subtree(t).First, Last(d, t)), ExpectationKind.Scheduled, due, t)
            : null;
    }

    /// <summary>
    /// "is due to take effect", "is due in Delhi": trees trained on web text take this "due" for a preposition ("due to") and
    /// hang it, with "is", from what follows.
    /// </summary>
    private static bool IsDue(Document d, int t)
    {
        int due = -1;
        bool be = false;
        foreach (int c in d.Children(t))
        {
            due = d.Lower(c) == "due" && d.Rel[c] is Deprel.Mark or Deprel.Case ? c : due;
            be |= d.Rel[c] is Deprel.Cop or Deprel.Aux && d.Lemma[c] == "be";
        }

        return due > 0 && be && d.Lemma[due - 1] == "be" && (d.Lower(due + 1) != "to" || d.Upos[t] == Upos.VERB);
    }

    private static Draft? Happening(Analysis a, int t, Sentence sentence)
    {
        Document d = a.Document;
        if (!ExpectationLexicon.Happenings.Contains(d.Lemma[t]) || d.Rel[t] is Deprel.Compound)
        {
            return null;
        }

        bool ahead = false;
        foreach (int c in d.Children(t))
        {
            ahead |= d.Rel[c] is Deprel.Amod or Deprel.Det or Deprel.Compound && ExpectationLexicon.Ahead.Contains(d.Lower(c));
            ahead |= d.Rel[c] is Deprel.NmodPoss or Deprel.NmodUnmarked && d.Child(c, Deprel.Amod) is >= 0 and var m && d.Lower(m) == "next";
        }

        DateExpression? due = null;
        foreach (DateExpression date in a.DatesIn(sentence.First, sentence.End))
        {
            if (d.IsUnder(date.First, t) && date.From > (a.Report.Published ?? DateOnly.MaxValue))
            {
                due = date;
            }
        }

        ahead |= due is not null;
        if (!ahead)
        {
            return null;
        }

        // "his commitment to visit" and "talks" with nobody in them are told apart by who takes part.
        return new Draft(d.SpanOf(d.Subtree(t).First, Last(d, t)), due is not null ? ExpectationKind.Scheduled : ExpectationKind.Planned, due, t);
    }

    private static int Last(Document d, int t)
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

    private static Expectation Finished(Analysis a, Participants parts, Draft draft)
    {
        Document d = a.Document;
        Span span = Trimmed(d, draft.Span);
        Quotation? told = Told(a, draft.Token);
        List<string> actors = [.. a.MentionsIn(d.SentenceAt(draft.Token).First, d.SentenceAt(draft.Token).End).Where(m => m.Actor.Length > 0 && span.Contains(d.SpanOf(m.First, m.End - 1)) && m.Kind is not MentionKind.Place).SelectMany(m => m.Actors).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string holder = told?.Speaker ?? "outlet";
        if (told is null && draft.Kind is ExpectationKind.Promised or ExpectationKind.Demanded && parts.Subject(draft.Token) is >= 0 and var subject && a.MentionAt(subject) is { } mention)
        {
            holder = mention.Name;
        }

        string what = span.Of(d.Text).ReplaceLineEndings(" ");
        return new Expectation
        {
            Span = span,
            What = what.Length <= LongestWhat ? what : what[..what.LastIndexOf(' ', LongestWhat)] + " …",
            Kind = draft.Kind,
            Holder = holder,
            Due = draft.Due?.Iso,
            Actors = actors,
        };
    }

    private static Span Trimmed(Document d, Span span)
    {
        string text = d.Text;
        int start = span.Start, end = span.End;
        while (end > start && text[end - 1] is ',' or '.' or ';' or ' ' or '—' or '–' or '-')
        {
            end--;
        }

        return new Span(start, end);
    }

    private static Quotation? Told(Analysis a, int token) => a.QuotationAt(a.Document.SpanOf(token));

    /// <summary>The date the clause names that is not past.</summary>
    private static DateExpression? Due(Analysis a, int token, Sentence sentence)
    {
        Document d = a.Document;
        DateOnly today = a.Report.Published ?? DateOnly.MinValue;
        DateExpression? best = null;
        int top = token;
        while (d.Head[top] >= 0 && d.Rel[top] is Deprel.Xcomp)
        {
            top = d.Head[top];
        }

        foreach (DateExpression date in a.DatesIn(sentence.First, sentence.End))
        {
            if (date.To >= today && (date.From > today || date.Iso is { Length: < 10 }) && !(date.IsRange && date.From < today)
                && d.IsUnder(date.First, top) && !ClauseSpan.IsApart(d, date.First, token)
                && (best is null || Math.Abs(date.First - token) < Math.Abs(best.First - token)))
            {
                best = date;
            }
        }

        return best;
    }

    private static string? Modal(Document d, int t, out bool negated)
    {
        string? modal = null;
        negated = false;
        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] is Deprel.Aux && d.Xpos[c] == Xpos.Md)
            {
                modal = d.Lower(c);
            }

            negated |= d.Rel[c] is Deprel.Advmod && d.Lower(c) is "not" or "n't" or "never";
        }

        return modal;
    }

    private static string Key(Document d, int t) => d.Lower(t) is "due" or "likely" or "set" or "poised" or "slated" && d.Lower(t) is var lower ? lower switch { "poised" => "poise", "slated" => "slate", _ => lower } : d.Lemma[t];

    /// <summary>The word of planning above an infinitive: "is set to", "are expected to", "plans to".</summary>
    private static int? Governor(Document d, int t)
    {
        int head = d.Head[t];
        return head >= 0 && d.Rel[t] is Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl && IsTo(d, t) && ExpectationLexicon.Governors.ContainsKey(Key(d, head)) ? head : null;
    }

    private static bool IsTo(Document d, int t)
    {
        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] == Deprel.Mark && d.Lower(c) == "to")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPredicate(Document d, int t) => d.Rel[t] is not (Deprel.Amod or Deprel.Compound or Deprel.Case or Deprel.Advmod);

    private static bool IsProgressive(Document d, int t)
    {
        if (d.Xpos[t] != Xpos.Vbg)
        {
            return false;
        }

        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] == Deprel.Aux && d.Lower(c) is "is" or "are" or "am" or "'re" or "'s")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOblique(Document d, int t)
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

    /// <summary>Under an "if", or with one: nothing is expected yet.</summary>
    private static bool Hypothetical(Document d, int t)
    {
        foreach (int c in d.Children(t))
        {
            if ((d.Rel[c] == Deprel.Mark && d.Lower(c) is "if" or "unless" or "whether")
                || (d.Rel[c] == Deprel.Advcl && TriggerMatcher.HasCase(d, c, ["if", "unless", "without"]))
                || (d.Rel[c] == Deprel.Aux && d.Lower(c) is "may" or "might" or "could" or "can")
                || (d.Rel[c] == Deprel.Obl && TriggerMatcher.HasCase(d, c, ["without"])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SubjectIsActor(Analysis a, int t)
    {
        Document d = a.Document;
        foreach (int c in d.Children(t))
        {
            if (!d.Rel[c].IsSubject())
            {
                continue;
            }

            if (a.MentionAt(c) is { Kind: not MentionKind.Adjective } || Titles.IsOffice(d.Lemma[c]) || Titles.IsStatePart(d.Lemma[c]) || Titles.IsGroup(d.Lemma[c])
                || d.Upos[c] is Upos.PROPN || d.Lemma[c] is "we" or "i" or "which" or "that" or "company" or "refiner" or "firm" or "visit" or "who" or "talk" or "negotiator" or "summit" or "tourist" or "official" or "citizen" or "meeting")
            {
                return true;
            }
        }

        return d.Rel[t] is Deprel.Conj or Deprel.Xcomp && d.Head[t] >= 0 && SubjectIsActor(a, d.Head[t]);
    }
}
