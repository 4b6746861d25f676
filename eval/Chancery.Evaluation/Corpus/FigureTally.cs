namespace Chancery.Evaluation;

internal sealed class FigureTally
{
    private const double Tolerance = 1e-3;

    private readonly Share measure = new();
    private readonly Share of = new();
    private readonly Share period = new();
    private readonly Share dated = new();
    private readonly Share directed = new();
    private readonly Share status = new();
    private readonly Share claimant = new();
    private Prf all;
    private int unit;

    /// <summary>What a gold does not label is rated of nothing: <see cref="Metric.Rate"/> is null there.</summary>
    public IEnumerable<Metric> Metrics =>
    [
        Metric.Of("figures", all),
        Metric.Of("figures: unit right of matched", unit, all.Hits),
        measure.As("figures: measure right of matched"),
        of.As("figures: of right of matched"),
        period.As("figures: period right of matched"),
        dated.As("figures: period right of dated"),
        directed.As("figures: from and to right of directed"),
        status.As("figures: status right of matched"),
        claimant.As("figures: claimant right of matched"),
    ];

    public void Add(IReadOnlyList<AnnotatedFigure> gold, IReadOnlyList<AnnotatedFigure> found)
    {
        List<(AnnotatedFigure Gold, AnnotatedFigure Found)> pairs = Pairing.Pair(gold, found, Agree, Pairing.Iou);
        all += Prf.Of(pairs.Count, found.Count, gold.Count);
        unit += pairs.Count(p => p.Gold.Unit == p.Found.Unit);
        foreach ((AnnotatedFigure want, AnnotatedFigure have) in pairs)
        {
            measure.Add(want.Measure is not null, MeasureWords.Same(want.Measure, have.Measure));
            of.Add(want.Of is not null, Same(want.Of, have.Of));
            bool when = PeriodWords.Same(want.Period, have.Period);
            period.Add(want.Measure is not null, when);
            dated.Add(want.Period is not null, when);
            directed.Add(want.From is not null, Same(want.From, have.From) && Same(want.To, have.To));
            status.Add(want.Status is not null, want.Status == have.Status && want.Change == have.Change);
            claimant.Add(want.Status is not null, PeriodWords.Same(want.Claimant, have.Claimant));
        }
    }

    private static bool Agree(AnnotatedFigure a, AnnotatedFigure b)
    {
        double value = a.Value ?? 0;
        return a.Span.Overlap(b.Span) > 0 && Math.Abs(value - (b.Value ?? 0)) <= Math.Abs(value) * Tolerance;
    }

    private static bool Same(IReadOnlyList<string>? a, IReadOnlyList<string>? b) => (a ?? []).Order(StringComparer.Ordinal).SequenceEqual((b ?? []).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private sealed class Share
    {
        private int right;
        private int labelled;

        public void Add(bool isLabelled, bool isRight)
        {
            labelled += isLabelled ? 1 : 0;
            right += isLabelled && isRight ? 1 : 0;
        }

        public Metric As(string name) => Metric.Of(name, right, labelled);
    }
}
