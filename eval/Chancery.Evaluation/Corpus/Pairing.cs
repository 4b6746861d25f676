using Chancery.Reports;

namespace Chancery.Evaluation;

/// <summary>Which found thing stands for which gold thing.</summary>
public static class Pairing
{
    /// <summary>The spans share at least half of the shorter one.</summary>
    public static bool Half(ISpanned a, ISpanned b) => a.Span.Overlap(b.Span) * 2 >= Math.Max(1, Math.Min(a.Span.Length, b.Span.Length));

    /// <summary>Intersection over union, 0 to 1.</summary>
    public static double Iou(ISpanned a, ISpanned b)
    {
        Span x = a.Span, y = b.Span;
        int overlap = x.Overlap(y);
        return (double)overlap / Math.Max(1, x.Length + y.Length - overlap);
    }

    /// <summary>One to one, heaviest first; among equals the gold's order decides, then that of the found.</summary>
    public static List<(T Gold, T Found)> Pair<T>(IReadOnlyList<T> gold, IReadOnlyList<T> found, Func<T, T, bool> fits, Func<T, T, double> weight)
    {
        var candidates = new List<(double Weight, int Gold, int Found)>();
        for (int i = 0; i < gold.Count; i++)
        {
            for (int j = 0; j < found.Count; j++)
            {
                if (fits(gold[i], found[j]))
                {
                    candidates.Add((weight(gold[i], found[j]), i, j));
                }
            }
        }

        var pairs = new List<(T, T)>();
        bool[] goldTaken = new bool[gold.Count];
        bool[] foundTaken = new bool[found.Count];
        foreach ((_, int i, int j) in candidates.OrderByDescending(c => c.Weight))
        {
            if (!goldTaken[i] && !foundTaken[j])
            {
                goldTaken[i] = foundTaken[j] = true;
                pairs.Add((gold[i], found[j]));
            }
        }

        return pairs;
    }
}
