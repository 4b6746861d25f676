namespace Chancery.Ledger.Stories;

/// <summary>Numbers the terms of all reports and weighs them. Which number a term has depends on the order of arrival; no result does.</summary>
internal sealed class TermCounts
{
    // Added to the number of reports, so that the first few do not make every term look common.
    private const int Prior = 32;

    private const int ActorWeight = 1;
    private const int EventWeight = 2;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> terms = [];

    /// <summary>Words, actors and events as one list of terms, each with the logarithm of how often it stands there.</summary>
    public Weighed Number(StoryReport report)
    {
        int count = report.Terms.Count + report.Actors.Count + report.Events.Count;
        var ids = new int[count];
        var weights = new int[count];
        int at = 0;
        foreach ((string term, int times) in report.Terms)
        {
            ids[at] = Number(term);
            weights[at++] = Saturated(times);
        }

        foreach ((string actor, int times) in report.Actors)
        {
            ids[at] = Number("@" + actor);
            weights[at++] = ActorWeight * Saturated(times);
        }

        foreach (string happening in report.Events)
        {
            ids[at] = Number("#" + happening);
            weights[at++] = EventWeight * FixedPoint.LogOne;
        }

        return new Weighed(ids, weights);
    }

    /// <param name="report">Terms of a report.</param>
    /// <param name="reports">How many reports were counted.</param>
    /// <param name="frequency">How many of them hold a term.</param>
    /// <param name="longest">The vector keeps so many of the heaviest terms.</param>
    public TermVector Vector(Weighed report, int reports, Func<int, int> frequency, int longest)
    {
        var rows = new (int Term, long Weight)[report.Terms.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            long rarity = FixedPoint.Log2(((reports + (long)Prior) * FixedPoint.LogOne) / (frequency(report.Terms[i]) + 1)) - FixedPoint.Log2(FixedPoint.LogOne);
            rows[i] = (report.Terms[i], Math.Max(0, rarity) * report.Counts[i] / FixedPoint.LogOne);
        }

        Array.Sort(rows, (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(terms[a.Term], terms[b.Term]));
        ReadOnlySpan<(int Term, long Weight)> kept = rows.AsSpan(0, Math.Min(rows.Length, longest));
        long square = 0;
        foreach ((_, long weight) in kept)
        {
            square += weight * weight;
        }

        double length = Math.Sqrt(square);
        var vector = new TermVector(new int[kept.Length], new int[kept.Length]);
        for (int i = 0; i < kept.Length && square > 0; i++)
        {
            vector.Terms[i] = kept[i].Term;
            vector.Weights[i] = (int)(kept[i].Weight * FixedPoint.One / length);
        }

        return vector;
    }

    private static int Saturated(int times) => FixedPoint.LogOne + (FixedPoint.Log2(Math.Max(1, times)) * 7 / 10);

    private int Number(string term)
    {
        if (!numbers.TryGetValue(term, out int number))
        {
            numbers[term] = number = terms.Count;
            terms.Add(term);
        }

        return number;
    }

    /// <summary>The terms of a report before anything is known of others.</summary>
    /// <param name="Terms">Their numbers.</param>
    /// <param name="Counts">One plus the logarithm of their counts, in units of <see cref="FixedPoint.LogOne"/>.</param>
    internal readonly record struct Weighed(int[] Terms, int[] Counts);
}
