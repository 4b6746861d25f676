namespace Chancery.Evaluation;

internal sealed class ExpectationTally
{
    private Prf all;
    private int due, dated;

    public IEnumerable<Metric> Metrics =>
    [
        Metric.Of("expectations", all),
        Metric.Of("expectations: due right of dated", due, dated),
    ];

    public void Add(IReadOnlyList<AnnotatedExpectation> gold, IReadOnlyList<AnnotatedExpectation> found)
    {
        List<(AnnotatedExpectation Gold, AnnotatedExpectation Found)> pairs = Pairing.Pair(gold, found, Pairing.Half, Pairing.Iou);
        all += Prf.Of(pairs.Count, found.Count, gold.Count);
        foreach ((AnnotatedExpectation a, AnnotatedExpectation b) in pairs.Where(p => !string.IsNullOrEmpty(p.Gold.Due)))
        {
            dated++;
            due += a.Due == b.Due ? 1 : 0;
        }
    }
}
