using Chancery.Actors;
using Chancery.Dates;
using Chancery.Language;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery;

/// <summary>What the finders work on: one report's text with its trees, actors and dates. Lives for one report on one thread.</summary>
public sealed class Analysis
{
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

    /// <summary>The date expression that covers the token, or null.</summary>
    public DateExpression? DateAt(int token)
    {
        foreach (DateExpression date in Dates)
        {
            if (date.First <= token && token < date.End)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>Mentions inside a range of tokens.</summary>
    public IEnumerable<ActorMention> MentionsIn(int first, int end) => Mentions.Where(m => m.First >= first && m.End <= end);

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
}
