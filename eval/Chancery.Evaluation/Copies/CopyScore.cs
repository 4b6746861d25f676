using Chancery.Ledger.Origins;

namespace Chancery.Evaluation;

/// <summary>
/// How well copies are told from reports that are none. Of each kind of copy, the share found; of each kind of other pair, the share kept apart.
/// </summary>
public sealed class CopyScore
{
    private CopyScore(IReadOnlyList<Metric> metrics, IReadOnlyList<string> differences)
    {
        Metrics = metrics;
        Differences = differences;
    }

    public IReadOnlyList<Metric> Metrics { get; }

    /// <summary>A line each for a pair missed or wrongly joined.</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <summary>See <see cref="Evaluation.Metrics.Values"/>.</summary>
    public IReadOnlyDictionary<string, double> Values => Evaluation.Metrics.Values(Metrics);

    public static CopyScore Of(CopySet set, IEnumerable<CopyPair> found)
    {
        Dictionary<(string, string), CopyPair> pairs = found.ToDictionary(p => Key(p.Earlier, p.Later));
        var differences = new List<string>();
        var kinds = new SortedDictionary<(bool Other, string Kind), (int Right, int All)>();
        int hits = 0, wrong = 0, missed = 0;
        foreach (CopyLabel label in set.Labels)
        {
            bool isFound = pairs.TryGetValue(Key(label.First, label.Second), out CopyPair? pair);
            (int right, int all) = kinds.GetValueOrDefault((!label.IsCopy, label.Kind));
            kinds[(!label.IsCopy, label.Kind)] = (right + (isFound == label.IsCopy ? 1 : 0), all + 1);
            hits += isFound && label.IsCopy ? 1 : 0;
            wrong += isFound && !label.IsCopy ? 1 : 0;
            missed += !isFound && label.IsCopy ? 1 : 0;
            if (isFound != label.IsCopy)
            {
                differences.Add(FormattableString.Invariant($"{(label.IsCopy ? "missed" : "extra")}\t{label.Kind}\t{label.First}\t{label.Second}\t{pair?.EarlierHeld:F2}\t{pair?.LaterHeld:F2}"));
            }
        }

        if (set.IsWhole)
        {
            HashSet<(string, string)> gold = [.. set.Labels.Select(l => Key(l.First, l.Second))];
            foreach (CopyPair extra in pairs.Where(p => !gold.Contains(p.Key)).Select(p => p.Value))
            {
                wrong++;
                differences.Add(FormattableString.Invariant($"extra\tcopies\t{extra.Earlier}\t{extra.Later}\t{extra.EarlierHeld:F2}\t{extra.LaterHeld:F2}"));
            }
        }

        IEnumerable<Metric> byKind = set.IsWhole ? [] : kinds.Select(k => Metric.Of((k.Key.Other ? "kept apart: " : "found: ") + k.Key.Kind, k.Value.Right, k.Value.All));
        return new CopyScore([Metric.Of("copies", new Prf(hits, wrong, missed)), .. byKind], differences);
    }

    private static (string, string) Key(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
