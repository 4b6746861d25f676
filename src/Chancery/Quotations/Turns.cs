using Chancery.Language;
using Chancery.Reports;

namespace Chancery.Quotations;

/// <summary>Finds what is said in the turns of a transcript.</summary>
internal static class Turns
{
    /// <summary>A report with fewer labels ("Q:") is no transcript.</summary>
    private const int FewestTurns = 3;

    /// <summary>What is said in the turns of a transcript ("MS. LEE: We hope so."), where no marks stand around it. Questions are the press's.</summary>
    public static void Find(Analysis a, Speakers speakers, List<Span> marked, bool[] used, List<Quotation> found)
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

            Span span = MarkedWords.Trim(d.Text, new Span(d.Sentences[label + 1].Span.Start, d.Sentences[last].Span.End));
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

    /// <summary>Whether the sentence is part of a turn that is a quotation already; turns come first, in order.</summary>
    public static bool Hold(List<Quotation> turns, Span sentence)
    {
        int low = 0, high = turns.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = turns[middle].Span.Start <= sentence.Start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && turns[low - 1].Span.End >= sentence.End - 1;
    }
}
