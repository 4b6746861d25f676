namespace Chancery.Evaluation;

internal sealed class ExpectationTally
{
    private Prf all;
    private int due, dated, kind, holder, matched;

    public IEnumerable<Metric> Metrics =>
    [
        Metric.Of("expectations", all),
        Metric.Of("expectations: due right of dated", due, dated),
        Metric.Of("expectations: kind right of matched", kind, matched),
        Metric.Of("expectations: holder right of matched", holder, matched),
    ];

    public void Add(IReadOnlyList<AnnotatedExpectation> gold, IReadOnlyList<AnnotatedExpectation> found)
    {
        List<(AnnotatedExpectation Gold, AnnotatedExpectation Found)> pairs = Pairing.Pair(gold, found, Pairing.Half, Pairing.Iou);
        all += Prf.Of(pairs.Count, found.Count, gold.Count);
        matched += pairs.Count;
        kind += pairs.Count(p => p.Gold.Kind == p.Found.Kind);
        holder += pairs.Count(p => RoughText.FamilyName(p.Gold.Holder) == RoughText.FamilyName(p.Found.Holder));
        foreach ((AnnotatedExpectation a, AnnotatedExpectation b) in pairs.Where(p => !string.IsNullOrEmpty(p.Gold.Due)))
        {
            dated++;
            due += a.Due == b.Due ? 1 : 0;
        }
    }
}
