namespace Chancery.Evaluation;

internal sealed class FigureTally
{
    private const double Tolerance = 1e-3;

    private Prf all;
    private int unit;

    public IEnumerable<Metric> Metrics =>
    [
        Metric.Of("figures", all),
        Metric.Of("figures: unit right of matched", unit, all.Hits),
    ];

    public void Add(IReadOnlyList<AnnotatedFigure> gold, IReadOnlyList<AnnotatedFigure> found)
    {
        List<(AnnotatedFigure Gold, AnnotatedFigure Found)> pairs = Pairing.Pair(gold, found, Agree, Pairing.Iou);
        all += Prf.Of(pairs.Count, found.Count, gold.Count);
        unit += pairs.Count(p => p.Gold.Unit == p.Found.Unit);
    }

    private static bool Agree(AnnotatedFigure a, AnnotatedFigure b)
    {
        double value = a.Value ?? 0;
        return a.Span.Overlap(b.Span) > 0 && Math.Abs(value - (b.Value ?? 0)) <= Math.Abs(value) * Tolerance;
    }
}
