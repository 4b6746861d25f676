using Chancery.Actors;
using Chancery.Events;
using Chancery.Language;
using Chancery.Reports;

namespace Chancery.Quotations;

/// <summary>
/// Finds who said what: marked words with the nearest cue that a speaker governs, reported clauses under verbs of speech,
/// and sentences of marked words that go on where somebody was speaking. A speaker nobody names stays unknown.
/// </summary>
public sealed class QuotationFinder : IFinder<Quotation>
{
    private readonly DomainLexicon domains;

    /// <param name="domains">Tells what the words speak of.</param>
    public QuotationFinder(DomainLexicon domains) => this.domains = domains;

    public IReadOnlyList<Quotation> Find(Analysis analysis)
    {
        Document d = analysis.Document;
        var speakers = new Speakers(analysis);
        List<Span> marked = [.. QuotedSpans.Find(d.Text)];
        var used = new bool[marked.Count];
        var found = new List<Quotation>();
        Turns.Find(analysis, speakers, marked, used, found);
        Reported(analysis, speakers, marked, used, found);
        MarkedWords.Find(analysis, speakers, marked, used, found);
        found.Sort((x, y) => x.Span.CompareTo(y.Span));
        return [.. found.Select(q => Described(analysis, q))];
    }

    /// <summary>With the actors and domains that the words name.</summary>
    private Quotation Described(Analysis a, Quotation quotation)
    {
        (int first, int end) = MarkedWords.Tokens(a.Document, quotation.Span);
        return quotation with
        {
            About = [.. a.MentionsIn(first, end).SelectMany(m => m.Actors).Where(id => id.Length > 0 && id != quotation.SpeakerId).Distinct(StringComparer.Ordinal)],
            Domains = domains.Of(a.Document, first, end, []),
        };
    }

    /// <summary>Clauses under a verb of speech; each sentence looks at the marks that touch it alone.</summary>
    private static void Reported(Analysis a, Speakers speakers, List<Span> marked, bool[] used, List<Quotation> found)
    {
        List<Quotation> turns = [.. found];
        int first = 0;
        foreach (Sentence sentence in a.Document.Sentences)
        {
            while (first < marked.Count && marked[first].End < sentence.Span.Start)
            {
                first++;
            }

            int end = first;
            while (end < marked.Count && marked[end].Start <= sentence.Span.End + 1)
            {
                end++;
            }

            if (Turns.Hold(turns, sentence.Span))
            {
                continue;
            }

            var near = marked.GetRange(first, end - first);
            var nearUsed = new bool[near.Count];
            var here = new List<Quotation>();
            In(a, speakers, sentence, near, nearUsed, here);
            found.AddRange(here);
            for (int m = 0; m < near.Count; m++)
            {
                used[first + m] |= nearUsed[m];
            }
        }
    }

    private static void In(Analysis a, Speakers speakers, Sentence sentence, List<Span> marked, bool[] used, List<Quotation> found)
    {
        Document d = a.Document;
        for (int v = sentence.First; v < sentence.End; v++)
        {
            if (d.Upos[v] == Upos.VERB && (SpeechLexicon.Saying.Contains(d.Lemma[v]) || SpeechLexicon.Showing.Contains(d.Lemma[v]) || GoesOn(d, v)))
            {
                if (!marked.Exists(m => m.Contains(d.Start[v])))
                {
                    Under(a, speakers, v, marked, used, found);
                }
            }
            else if (d.Lower(v) == "according" && speakers.Source(v) is { } source)
            {
                Attributed(a, v, source, marked, used, found);
            }
        }
    }

    /// <summary>"…, she went on".</summary>
    private static bool GoesOn(Document d, int v) => d.Lemma[v] == "go" && v + 1 < d.Count && d.Lower(v + 1) == "on" && (v + 2 >= d.Count || d.Upos[v + 2] is Upos.PUNCT);

    private static void Under(Analysis a, Speakers speakers, int verb, List<Span> marked, bool[] used, List<Quotation> found)
    {
        Document d = a.Document;
        if (d.Lemma[verb] == "ask" || IsNegated(d, verb))
        {
            return;
        }

        bool onlyMarked = SpeechLexicon.OnlyMarked.Contains(d.Lemma[verb]);
        (int first, int last, Speaker? speaker) = onlyMarked ? Object(d, verb, marked) : (-1, -1, null);
        if (first < 0 && !onlyMarked && ReportedClause.Around(d, verb) is { First: >= 0 } around)
        {
            (first, last) = around;
        }
        else if (!onlyMarked)
        {
            (first, last, speaker) = Trailing(d, speakers, verb);
        }

        if (first < 0)
        {
            (first, last) = ReportedClause.Of(d, verb);
            if (first < 0)
            {
                return;
            }
        }

        while (first < last && (d.Upos[first] is Upos.PUNCT || d.Lower(first) is "that" && d.Rel[first] == Deprel.Mark) && !marked.Exists(m => m.Start == d.End[first]))
        {
            first++;
        }

        while (last > first && d.Upos[last] is Upos.PUNCT && !marked.Exists(m => m.End == d.Start[last]))
        {
            last--;
        }

        Span span = d.SpanOf(first, last);
        if (marked.Exists(m => (m.Start <= span.Start + 1 && m.End >= span.End - 1) || (Math.Abs(m.Start - span.Start) <= 1 && m.Length > 20)))
        {
            return;
        }

        int inside = marked.FindIndex(m => m.Start >= span.Start && m.End <= span.End);
        // "Asked who was next, he told reporters: “…”": what stands in marks is told, not what stands before.
        bool leads = last < verb && marked.Exists(m => m.Start > d.End[verb]);
        if (leads || last - first < 2 || (onlyMarked && inside < 0) || !HasVerb(d, first, last, inside >= 0))
        {
            return;
        }

        speaker ??= speakers.CanSpeak(verb) ? speakers.Of(verb) : null;
        if (speaker is null || found.Exists(q => q.Span.Overlap(span) * 2 > Math.Min(q.Span.Length, span.Length)))
        {
            return;
        }

        for (int m = 0; m < marked.Count; m++)
        {
            used[m] |= marked[m].Start >= span.Start && marked[m].End <= span.End;
        }

        found.Add(new Quotation
        {
            Span = span,
            Kind = inside >= 0 ? QuotationKind.Mixed : QuotationKind.Indirect,
            Speaker = speaker.Name,
            SpeakerId = speaker.Id,
            Cue = d.Form(verb),
            Confidence = speaker.Confidence,
            Source = speaker.Words,
            Addressee = speakers.Addressee(verb),
        });
    }

    /// <summary>"called the killings a “brutal crime”": what is so called, to the end of the marked words.</summary>
    private static (int First, int Last, Speaker? Speaker) Object(Document d, int verb, List<Span> marked)
    {
        (_, int last) = d.Subtree(verb);
        int end = -1;
        for (int t = verb + 1; t <= last; t++)
        {
            if (marked.Exists(m => m.End == d.Start[t] && m.Start > d.End[verb]))
            {
                end = t;
            }
        }

        if (end > 0 && end + 2 < d.Count && d.Upos[end + 1] is Upos.ADP && d.Head[end + 1] > end && d.SentenceOf[end + 1] == d.SentenceOf[verb])
        {
            // "a “failure” of the minister's diplomacy"
            end = d.Subtree(d.Head[end + 1]).Last;
        }

        return end > verb + 1 ? (verb + 1, end, null) : (-1, -1, null);
    }

    /// <summary>"…, two people familiar with the matter said": the sentence before the comma, whatever the tree makes of it.</summary>
    private static (int First, int Last, Speaker? Speaker) Trailing(Document d, Speakers speakers, int verb)
    {
        Sentence sentence = d.SentenceAt(verb);
        int comma = -1;
        for (int t = verb - 1; t > sentence.First + 2; t--)
        {
            if (d.Form(t) is "\"" or "”" or "“")
            {
                return (-1, -1, null);
            }

            if (d.Upos[t] is Upos.VERB && d.Rel[t] is not Deprel.Amod || d.Upos[t] is Upos.AUX or Upos.SCONJ)
            {
                return (-1, -1, null);
            }

            if (d.Form(t) == ",")
            {
                comma = t;
                if (d.Upos[t + 1] is Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.PRON)
                {
                    break;
                }
            }
        }

        if (comma < 0 || comma + 1 == verb || sentence.End - verb > 14)
        {
            return (-1, -1, null);
        }

        for (int t = verb + 1; t < sentence.End; t++)
        {
            if (d.Upos[t] is Upos.VERB && d.Rel[t] is Deprel.Ccomp && d.Head[t] == verb && t > verb)
            {
                return (-1, -1, null);
            }
        }

        return (sentence.First, comma - 1, speakers.Within(comma + 1, verb) ?? speakers.Of(verb));
    }

    /// <summary>"…, according to X": the clause it hangs on.</summary>
    private static void Attributed(Analysis a, int according, Speaker source, List<Span> marked, bool[] used, List<Quotation> found)
    {
        Document d = a.Document;
        int phrase = d.Head[according] >= 0 && d.Rel[according] is Deprel.Case ? d.Head[according] : according;
        int head = d.Head[phrase];
        if (head < 0 || SpeechLexicon.Saying.Contains(d.Lemma[head]))
        {
            return;
        }

        Sentence sentence = d.SentenceAt(according);
        (int pf, int pl) = d.Subtree(phrase);
        (int first, int last) = pf <= sentence.First + 1 ? (pl + 1, sentence.End - 1) : (sentence.First, pf - 1);
        if (pf > sentence.First + 1 && pl + 2 < sentence.End && (d.Form(pl + 1) == "," || d.Form(pl) == ",") && !ReportedClause.HasFinite(d, first, last))
        {
            // "In those days, according to X, …": what follows is told.
            (first, last) = (pl + 1, sentence.End - 1);
        }

        while (first < last && d.Upos[first] is Upos.PUNCT)
        {
            first++;
        }

        while (last > first && d.Upos[last] is Upos.PUNCT)
        {
            last--;
        }

        if (last - first < 3 || !HasVerb(d, first, last, false))
        {
            return;
        }

        Span span = d.SpanOf(first, last);
        if (found.Exists(q => q.Span.Overlap(span) * 2 > q.Span.Length))
        {
            return;
        }

        int inside = marked.FindIndex(m => m.Start >= span.Start - 1 && m.End <= span.End + 1);
        if (inside >= 0)
        {
            used[inside] = true;
        }

        found.Add(new Quotation { Span = span, Kind = inside >= 0 ? QuotationKind.Mixed : QuotationKind.Indirect, Speaker = source.Name, SpeakerId = source.Id, Cue = "according to", Confidence = source.Confidence, Source = source.Words });
    }

    /// <summary>"would not say", "did not say that": nothing has been said.</summary>
    private static bool IsNegated(Document d, int verb)
    {
        foreach (int c in d.Children(verb))
        {
            if (d.Rel[c] is Deprel.Advmod && d.Lower(c) is "not" or "n't" or "never")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasVerb(Document d, int first, int last, bool relaxed)
    {
        for (int t = first; t <= last; t++)
        {
            if (d.Upos[t] is Upos.VERB or Upos.AUX)
            {
                return true;
            }
        }

        return relaxed;
    }
}
