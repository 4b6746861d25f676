using System.Collections.Frozen;
using Chancery.Actors;
using Chancery.Language;

namespace Chancery.Figures;

/// <summary>The words of a noun phrase that say what a thing is: without numbers, articles and the names of states.</summary>
internal static class NounPhrase
{
    private const int Longest = 3;

    private static readonly FrozenSet<string> Empty = new[]
    {
        "more", "additional", "further", "other", "new", "total", "extra", "such", "own", "many", "few", "last", "next", "same", "full", "overall", "recent", "some", "current", "nearly", "registered", "annual", "newly", "worth",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Nouns of amount and money, which say nothing of what there is so much.</summary>
    private static readonly FrozenSet<string> Amounts = new[] { "percent", "cent", "per", "dollar", "euro", "franc", "total", "number", "figure", "amount", "sum", "level", "value", "worth", "rate", "count", "year", "month", "week", "day", "hour", "minute", "decade", "rest", "most", "much", "half", "part", "way", "thing" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Head and the nouns and adjectives before it; null where nothing but a name is left.</summary>
    public static string? Of(Analysis a, int head, int floor)
    {
        Document d = a.Document;
        if (head < floor || d.Upos[head] is not (Upos.NOUN or Upos.PROPN) || a.MentionAt(head) is not null || Amounts.Contains(d.Lemma[head]))
        {
            return null;
        }

        int first = head;
        while (first > floor && first > head - Longest && Modifies(a, first - 1))
        {
            first--;
        }

        while (first < head && d.Lower(first) == "-")
        {
            first++;
        }

        return Lowered(d, first, head);
    }

    /// <summary>In lower case but for names.</summary>
    private static string Lowered(Document d, int first, int last)
    {
        string phrase = d.SpanOf(first, last).Of(d.Text).ReplaceLineEndings(" ");
        return d.Upos[first] == Upos.PROPN || phrase.Length < 2 || char.IsUpper(phrase[1]) ? phrase : char.ToLowerInvariant(phrase[0]) + phrase[1..];
    }

    private static bool Modifies(Analysis a, int t)
    {
        Document d = a.Document;
        if (a.MentionAt(t) is { Kind: not MentionKind.Organisation } || d.Word[t].HasDigit || Empty.Contains(d.Lower(t)))
        {
            return false;
        }

        return d.Upos[t] is Upos.ADJ or Upos.NOUN or Upos.PROPN || (d.Lower(t) == "-" && d.End[t] == d.Start[t + 1]);
    }
}
