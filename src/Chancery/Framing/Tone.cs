using Chancery.Reports;

namespace Chancery.Framings;

/// <summary>How a report speaks of an actor in its own voice.</summary>
/// <param name="Actor">Actor id.</param>
/// <param name="Value">−1 (ill) to +1 (well), 0 where the words balance. One full word makes ±0.5; many that agree come near ±1.</param>
/// <param name="Evidence">The words that speak well or ill of it, in order of the text.</param>
public sealed record Tone(string Actor, double Value, IReadOnlyList<Framing> Evidence)
{
    /// <summary>The actors that a report's own words speak well or ill of, by id.</summary>
    public static IReadOnlyList<Tone> Of(IEnumerable<Framing> framings) =>
    [
        .. framings.Where(f => f.Polarity != 0)
            .SelectMany(f => f.Target.Select(actor => (Actor: actor, Framing: f)))
            .GroupBy(x => x.Actor, x => x.Framing, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Tone(g.Key, ValueOf(g), [.. g])),
    ];

    /// <summary>The sum of polarities over one more than the sum of their sizes: few words weigh little.</summary>
    private static double ValueOf(IEnumerable<Framing> evidence)
    {
        double sum = 0, size = 0;
        foreach (Framing f in evidence)
        {
            sum += f.Polarity;
            size += Math.Abs(f.Polarity);
        }

        return sum / (1 + size);
    }
}

/// <summary>The sentences in which the outlet gives its opinion.</summary>
public static class Opinions
{
    /// <summary>Spans of the sentences that hold a framing which makes them opinion, in order of the text.</summary>
    /// <param name="sentences">All sentences, in order of the text.</param>
    /// <param name="framings">In order of the text.</param>
    public static IReadOnlyList<Span> Of(IReadOnlyList<SentenceNote> sentences, IReadOnlyList<Framing> framings)
    {
        var found = new List<Span>();
        int next = 0;
        foreach (SentenceNote sentence in sentences)
        {
            bool isOpinion = false;
            for (; next < framings.Count && framings[next].Span.Start < sentence.Span.End; next++)
            {
                isOpinion |= framings[next].IsOpinion && framings[next].Span.Start >= sentence.Span.Start;
            }

            if (isOpinion)
            {
                found.Add(sentence.Span);
            }
        }

        return found;
    }

    /// <summary>From 0 to 1: opinion sentences among all but headings; 0 where there is none.</summary>
    public static double Share(IReadOnlyList<SentenceNote> sentences, IReadOnlyList<Framing> framings)
    {
        List<SentenceNote> prose = [.. sentences.Where(s => !s.IsHeading)];
        return prose.Count == 0 ? 0 : (double)Of(prose, framings).Count / prose.Count;
    }
}
