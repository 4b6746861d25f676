using Chancery.Language;
using Chancery.Reports;

namespace Chancery.Quotations;

/// <summary>Finds direct speech: words in marks that no reported clause took in, with the verb and the speaker beside them.</summary>
internal static class MarkedWords
{
    /// <summary>Fewer words in marks, without a cue, are a title or scare quotes.</summary>
    private const int FewestWords = 4;

    /// <summary>Marked words that no reported clause took in.</summary>
    public static void Find(Analysis a, Speakers speakers, List<Span> marked, bool[] used, List<Quotation> found)
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
                speaker = goesOn ? last! with { Confidence = 0.7 } : whole ? speakers.Turn(first) ?? speakers.Before(first) : null;
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

    internal static (int First, int End) Tokens(Document d, Span span)
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

    /// <summary>The marks' inside without closing punctuation.</summary>
    internal static Span Trim(string text, Span span)
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
