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
    /// <summary>Fewer words in marks, without a cue, are a title or scare quotes.</summary>
    private const int FewestWords = 4;

    /// <summary>A report with fewer labels ("Q:") is no transcript.</summary>
    private const int FewestTurns = 3;

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
        Turns(analysis, speakers, marked, used, found);
        Reported(analysis, speakers, marked, used, found);
        Marked(analysis, speakers, marked, used, found);
        found.Sort((x, y) => x.Span.CompareTo(y.Span));
        return [.. found.Select(q => Described(analysis, q))];
    }

    /// <summary>With the actors and domains that the words name.</summary>
    private Quotation Described(Analysis a, Quotation quotation)
    {
        (int first, int end) = Tokens(a.Document, quotation.Span);
        return quotation with
        {
            About = [.. a.MentionsIn(first, end).SelectMany(m => m.Actors).Where(id => id.Length > 0 && id != quotation.SpeakerId).Distinct(StringComparer.Ordinal)],
            Domains = domains.Of(a.Document, first, end, []),
        };
    }

    /// <summary>What is said in the turns of a transcript ("MS. LEE: We hope so."), where no marks stand around it. Questions are the press's.</summary>
    private static void Turns(Analysis a, Speakers speakers, List<Span> marked, bool[] used, List<Quotation> found)
    {
        Document d = a.Document;
        List<int> labels = [.. Enumerable.Range(0, d.Sentences.Count).Where(s => Speakers.IsLabel(d, s))];
        if (labels.Count < FewestTurns)
        {
            return;
        }

        int mark = 0;
        foreach (int label in labels)
        {
            Sentence head = d.Sentences[label];
            int last = label;
            while (last + 1 < d.Sentences.Count && d.Sentences[last + 1].Paragraph == head.Paragraph && !Speakers.IsLabel(d, last + 1))
            {
                last++;
            }

            if (last == label || speakers.Turn(d.Sentences[label + 1].First) is not { } speaker)
            {
                continue;
            }

            Span span = Trim(d.Text, new Span(d.Sentences[label + 1].Span.Start, d.Sentences[last].Span.End));
            while (mark < marked.Count && marked[mark].End <= span.Start)
            {
                mark++;
            }

            if (span.Length == 0 || (mark < marked.Count && marked[mark].Start <= span.Start + 2))
            {
                // Its words stand in marks of their own.
                continue;
            }

            for (int m = mark; m < marked.Count && marked[m].End <= span.End; m++)
            {
                used[m] = true;
            }

            found.Add(new Quotation { Span = span, Kind = QuotationKind.Direct, Speaker = speaker.Name, SpeakerId = speaker.Id, Confidence = speaker.Confidence, Source = speaker.Words });
        }
    }

    /// <summary>Clauses under a verb of speech; each sentence looks at the marks that touch it alone.</summary>
    private static void Reported(Analysis a, Speakers speakers, List<Span> marked, bool[] used, List<Quotation> found)
    {
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

            if (found.Count > 0 && IsTurn(found, sentence.Span))
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

    /// <summary>Whether the sentence is part of a turn that is a quotation already; turns come first, in order.</summary>
    private static bool IsTurn(List<Quotation> turns, Span sentence)
    {
        int low = 0, high = turns.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = turns[middle].Span.Start <= sentence.Start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && turns[low - 1].Span.End >= sentence.End - 1;
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

    /// <summary>Marked words that no reported clause took in.</summary>
    private static void Marked(Analysis a, Speakers speakers, List<Span> marked, bool[] used, List<Quotation> found)
    {
        Document d = a.Document;
        Speaker? last = null;
        int lastEnd = -1;
        for (int m = 0; m < marked.Count; m++)
        {
            if (used[m])
            {
                continue;
            }

            Span span = Trim(d.Text, marked[m]);
            if (span.Length == 0)
            {
                continue;
            }

            (int first, int end) = Tokens(d, span);
            if (IsTitle(d, first, end) || (end - first < FewestWords && !IsPunctuated(d.Text, marked[m])))
            {
                continue;
            }

            int cue = Cue(d, first, end);
            Speaker? speaker = cue >= 0 ? speakers.Between(end, cue) ?? Outside(speakers.Of(cue), span) ?? speakers.Near(cue, span) : null;
            bool whole = IsSentence(d, first, end);
            bool goesOn = false;
            if (speakers.Colon(first) is { } named && (cue < 0 || cue < first))
            {
                speaker = named;
            }

            if (speaker is null && cue < 0)
            {
                bool unclosed = m > 0 && marked[m - 1].End < d.Text.Length && d.Text[marked[m - 1].End] == '\n' && d.Text.AsSpan(marked[m - 1].End, marked[m].Start - 1 - marked[m - 1].End).IsWhiteSpace();
                goesOn = last is not null && ((SameParagraph(d, lastEnd, span.Start) && (whole || IsShortSentence(d, first, end))) || unclosed);
                bool transcript = whole && speakers.Turn(first) is not null;
                speaker = goesOn ? last! with { Confidence = 0.7 } : transcript ? speakers.Turn(first) : whole ? speakers.Before(first) : null;
            }

            int words = end - first;
            if ((speaker is null && (!whole || words < FewestWords)) || (words < FewestWords && !goesOn && (cue < 0 || !Adjoins(d, cue, span))))
            {
                continue;
            }

            found.Add(new Quotation
            {
                Span = span,
                Kind = QuotationKind.Direct,
                Speaker = speaker?.Name,
                SpeakerId = speaker?.Id,
                Cue = cue >= 0 ? d.Form(cue) : null,
                Confidence = speaker?.Confidence ?? 0,
                Source = speaker?.Words,
                Addressee = cue >= 0 ? speakers.Addressee(cue) : null,
            });
            if (speaker is not null)
            {
                last = speaker;
                lastEnd = span.End;
            }
        }
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

    private static (int First, int End) Tokens(Document d, Span span)
    {
        int first = Array.BinarySearch(d.Start, 0, d.Count, span.Start);
        first = first < 0 ? ~first : first;

        int end = first;
        while (end < d.Count && d.End[end] <= span.End)
        {
            end++;
        }

        return (first, end);
    }

    /// <summary>"That must end.": fewer words than make a sentence elsewhere, after words of the same speaker.</summary>
    private static bool IsShortSentence(Document d, int first, int end)
    {
        bool verb = false;
        for (int t = first; t < end; t++)
        {
            verb |= d.Upos[t] is Upos.VERB or Upos.AUX;
        }

        return verb && end - first > 1 && end < d.Count && char.IsUpper(d.Form(first)[0]) && d.Form(end) is "." or "!" or "?";
    }

    private static bool IsSentence(Document d, int first, int end)
    {
        bool verb = false;
        for (int t = first; t < end; t++)
        {
            verb |= d.Upos[t] is Upos.VERB or Upos.AUX;
        }

        return verb && end - first >= FewestWords && (char.IsUpper(d.Form(first)[0]) || char.IsDigit(d.Form(first)[0]) || d.Lower(first) is "i");
    }

    /// <summary>Nobody is the speaker by words of the quotation itself.</summary>
    private static Speaker? Outside(Speaker? speaker, Span quotation) => speaker is not null && speaker.Words.Overlap(quotation) == 0 ? speaker : null;

    /// <summary>A programme, book or song: every longer word has a capital, and a word that is no speech leads to it ("on “Face the Nation”").</summary>
    private static bool IsTitle(Document d, int first, int end)
    {
        if (end - first < 2 || first == 0 || d.Upos[first - 1] is Upos.VERB or Upos.AUX)
        {
            return false;
        }

        int before = d.Upos[first - 1] is Upos.PUNCT && d.Form(first - 1) is not ("," or ":") && first > 1 ? first - 2 : first - 1;
        for (int t = first; t < end; t++)
        {
            if (char.IsLower(d.Form(t)[0]) && d.Form(t).Length > 3)
            {
                return false;
            }
        }

        return d.Upos[before] is Upos.ADP or Upos.NOUN or Upos.DET or Upos.PROPN or Upos.ADJ;
    }

    /// <summary>Whether few marked words are set off as speech is: by a comma or colon before them, or a stop inside or after them.</summary>
    private static bool IsPunctuated(string text, Span marks)
    {
        int before = marks.Start - 2;
        while (before >= 0 && (char.IsWhiteSpace(text[before]) || text[before] is '\'' or '`'))
        {
            before--;
        }

        int after = marks.End + 1;
        return (before >= 0 && text[before] is ',' or ':') || (marks.End > 0 && text[marks.End - 1] is ',' or '.' or '!' or '?' or '…') || (after < text.Length && text[after] is ',');
    }

    /// <summary>The verb of speech nearest after the marks, or before them, in the sentences they touch; −1 where none.</summary>
    private static int Cue(Document d, int first, int end)
    {
        int stop = end < d.Count ? d.SentenceAt(Math.Max(first, end - 1)).End : d.Count;
        int limit = Math.Min(Math.Max(stop, end < d.Count && StartsCue(d, end) ? d.SentenceAt(end).End : stop), end + Speakers.FarthestVerb);
        for (int t = end; t < limit; t++)
        {
            if (d.Form(t) is "\"" or "“" && t > end + 1)
            {
                break;
            }

            if (IsSpeech(d, t))
            {
                return t;
            }
        }

        int start = first < d.Count && first > 0 ? d.SentenceAt(Math.Min(first, d.Count - 1)).First : 0;
        for (int t = first - 1; t >= start; t--)
        {
            if (d.Form(t) is "”" or "\"" && t < first - 1)
            {
                break;
            }

            if (IsSpeech(d, t))
            {
                return t;
            }
        }

        return -1;
    }

    /// <summary>After "…?" the attribution may stand in a sentence of its own: "Why?" Lavrov asked.</summary>
    private static bool StartsCue(Document d, int end)
    {
        int sentence = d.SentenceOf[Math.Min(end, d.Count - 1)];
        Sentence next = d.Sentences[sentence];
        if (next.First < end - 1)
        {
            return false;
        }

        for (int t = next.First; t < Math.Min(next.First + 5, next.End); t++)
        {
            if (IsSpeech(d, t))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSpeech(Document d, int t) =>
        d.Upos[t] is Upos.VERB && SpeechLexicon.Saying.Contains(d.Lemma[t]) && d.Lemma[t] is not ("think" or "believe" or "expect" or "hope");

    private static bool Adjoins(Document d, int cue, Span span) => Math.Abs(d.Start[cue] - span.End) < 40 || Math.Abs(span.Start - d.End[cue]) < 12;

    private static bool SameParagraph(Document d, int from, int to) => from >= 0 && d.Text.AsSpan(from, Math.Max(0, to - from)).IndexOf('\n') < 0;

    /// <summary>The marks' inside without closing punctuation.</summary>
    private static Span Trim(string text, Span span)
    {
        int start = span.Start, end = span.End;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or '.' or '?' or '!' or ';' or ':' or '…' or '—' or '–'))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return new Span(start, end);
    }
}
