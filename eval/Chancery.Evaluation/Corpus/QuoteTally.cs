namespace Chancery.Evaluation;

internal sealed class QuoteTally
{
    private const double LeastIou = 0.6;

    private Prf all, spoken, direct;

    public IEnumerable<Metric> Metrics =>
    [
        Metric.Of("quotes", all),
        Metric.Of("quotes with right speaker", spoken),
        Metric.Of("direct quotes with right speaker", direct),
    ];

    public void Add(IReadOnlyList<AnnotatedQuote> gold, IReadOnlyList<AnnotatedQuote> found)
    {
        List<(AnnotatedQuote Gold, AnnotatedQuote Found)> pairs = Pairs(gold, found);
        all += Prf.Of(pairs.Count, found.Count, gold.Count);
        spoken += Prf.Of(pairs.Count(SameSpeaker), found.Count, gold.Count);
        AnnotatedQuote[] directGold = [.. gold.Where(IsDirect)];
        AnnotatedQuote[] directFound = [.. found.Where(IsDirect)];
        direct += Prf.Of(Pairs(directGold, directFound).Count(SameSpeaker), directFound.Length, directGold.Length);
    }

    private static List<(AnnotatedQuote Gold, AnnotatedQuote Found)> Pairs(IReadOnlyList<AnnotatedQuote> gold, IReadOnlyList<AnnotatedQuote> found) =>
        Pairing.Pair(gold, found, (a, b) => Pairing.Iou(a, b) >= LeastIou, Pairing.Iou);

    private static bool IsDirect(AnnotatedQuote quote) => quote.Kind == "direct";

    private static bool SameSpeaker((AnnotatedQuote Gold, AnnotatedQuote Found) pair) => RoughText.FamilyName(pair.Gold.Speaker) == RoughText.FamilyName(pair.Found.Speaker);
}
