using Chancery.Reports;

namespace Chancery.Evaluation;

/// <summary>
/// How well found attributions match marked ones: content spans that share 0.6 of their union with a gold span, one to one, and of
/// those whose gold names a source, how many were laid to it: the two sources' words share half of the shorter.
/// </summary>
public sealed class AttributionScore
{
    private const double LeastIou = 0.6;

    private Prf contents;
    private int sourced, right;

    public IReadOnlyList<Metric> Metrics =>
    [
        Metric.Of("attributions: content", contents),
        Metric.Of("attributions: source right of matched", right, sourced),
    ];

    /// <summary>See <see cref="Evaluation.Metrics.Values"/>.</summary>
    public IReadOnlyDictionary<string, double> Values => Evaluation.Metrics.Values(Metrics);

    public void Add(IReadOnlyList<Attribution> gold, IReadOnlyList<Attribution> found)
    {
        List<(Attribution Gold, Attribution Found)> pairs = Pairing.Pair(gold, found, (a, b) => Pairing.Iou(a, b) >= LeastIou, Pairing.Iou);
        contents += Prf.Of(pairs.Count, found.Count, gold.Count);
        foreach ((Attribution a, Attribution b) in pairs)
        {
            sourced += a.Source is null ? 0 : 1;
            right += a.Source is { } source && b.Source is { } told && Shared(source, told) ? 1 : 0;
        }
    }

    private static bool Shared(Span a, Span b) => a.Overlap(b) * 2 >= Math.Max(1, Math.Min(a.Length, b.Length));
}
