using System.Globalization;

namespace Chancery.Evaluation;

/// <summary>B-cubed: precision and recall of each item's cluster, averaged over the items.</summary>
public sealed record ClusterScore(int Items, int Clusters, double Precision, double Recall)
{
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public IReadOnlyDictionary<string, double> Values => new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["b-cubed p"] = Rounding.FourPlaces(Precision),
        ["b-cubed r"] = Rounding.FourPlaces(Recall),
        ["b-cubed f1"] = Rounding.FourPlaces(F1),
    };

    /// <param name="gold">The cluster of each item.</param>
    /// <param name="found">The cluster of each item; one that is missing stands alone.</param>
    public static ClusterScore Of(IReadOnlyDictionary<string, string> gold, IReadOnlyDictionary<string, string> found)
    {
        (string Gold, (bool, string) Found)[] pairs = [.. gold.Select(g => (g.Value, found.TryGetValue(g.Key, out string? cluster) ? (true, cluster) : (false, g.Key)))];
        Dictionary<string, int> wanted = pairs.CountBy(p => p.Gold, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Dictionary<(bool, string), int> made = pairs.CountBy(p => p.Found).ToDictionary();
        double precision = 0, recall = 0;
        foreach (((string Gold, (bool, string) Found) pair, int both) in pairs.CountBy(p => p))
        {
            precision += (double)both * both / made[pair.Found];
            recall += (double)both * both / wanted[pair.Gold];
        }

        int items = Math.Max(1, pairs.Length);
        return new ClusterScore(pairs.Length, made.Count, precision / items, recall / items);
    }

    /// <summary>A line a number, for people.</summary>
    public string ToTable() => string.Create(CultureInfo.InvariantCulture, $"items {Items}\nclusters {Clusters}\n{"stories B-cubed",-42} P {Precision:F3}  R {Recall:F3}  F1 {F1:F3}\n");
}
