using Chancery.Actors;
using Chancery.Dates;
using Chancery.Language;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery;

/// <summary>What the finders work on: one report's text with its trees, actors and dates. Lives for one report on one thread.</summary>
public sealed class Analysis
{
    /// <summary>Quotations that may lie in one another at a place; more is no text that anybody wrote.</summary>
    private const int Nested = 8;

    private readonly List<int> mentionOf = [];

    public Analysis(Report report, Document document)
    {
        Report = report;
        Document = document;
    }

    public Report Report { get; }

    public Document Document { get; }

    /// <summary>Linked mentions in order of the text; they do not overlap.</summary>
    public List<ActorMention> Mentions { get; } = [];

    /// <summary>Date expressions in order of the text; they do not overlap.</summary>
    public List<DateExpression> Dates { get; } = [];

    /// <summary>Quotations in order of the text; there before events and expectations are looked for.</summary>
    public List<Quotation> Quotations { get; } = [];

    /// <summary>The mention that covers the token, or null.</summary>
    public ActorMention? MentionAt(int token)
    {
        int index = token < mentionOf.Count ? mentionOf[token] : -1;
        return index < 0 ? null : Mentions[index];
    }

    /// <summary>Date expressions that begin in a range of tokens.</summary>
    public IEnumerable<DateExpression> DatesIn(int first, int end)
    {
        for (int i = Lower(Dates, first, d => d.First); i < Dates.Count && Dates[i].First < end; i++)
        {
            yield return Dates[i];
        }
    }

    /// <summary>Mentions inside a range of tokens.</summary>
    public IEnumerable<ActorMention> MentionsIn(int first, int end)
    {
        for (int i = Lower(Mentions, first, m => m.First); i < Mentions.Count && Mentions[i].First < end; i++)
        {
            if (Mentions[i].End <= end)
            {
                yield return Mentions[i];
            }
        }
    }

    /// <summary>The quotation that covers a span, the latest to begin where several do; null where none does.</summary>
    public Quotation? QuotationAt(Span span)
    {
        int after = Lower(Quotations, span.Start + 1, q => q.Span.Start);
        for (int i = after - 1; i >= Math.Max(0, after - Nested); i--)
        {
            if (Quotations[i].Span.Contains(span))
            {
                return Quotations[i];
            }
        }

        return null;
    }

    /// <summary>To be called when <see cref="Mentions"/> has changed.</summary>
    public void IndexMentions()
    {
        Mentions.Sort((x, y) => x.First.CompareTo(y.First));
        mentionOf.Clear();
        mentionOf.AddRange(Enumerable.Repeat(-1, Document.Count));
        for (int m = 0; m < Mentions.Count; m++)
        {
            for (int t = Mentions[m].First; t < Mentions[m].End; t++)
            {
                mentionOf[t] = m;
            }
        }
    }

    /// <summary>Index of the first item whose key is not below the value, in a list sorted by the key.</summary>
    private static int Lower<T>(List<T> items, int value, Func<T, int> key)
    {
        int low = 0, high = items.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = key(items[middle]) < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
