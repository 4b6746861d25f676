using Chancery.Reports;

namespace Chancery.Evaluation;

internal sealed class EventTally
{
    private const string EqualsMeet = "CONSULT";

    private int gold, found, matched, type, whom, full, realis, date, dated, barren, barrenHit;

    public List<EventMiss> Misses { get; } = [];

    public IEnumerable<Metric> Metrics =>
    [
        Metric.Of("events: found", Prf.Of(matched, found, gold)),
        Metric.Of("events: type", Prf.Of(type, found, gold)),
        Metric.Of("events: type+who+whom", Prf.Of(whom, found, gold)),
        Metric.Of("events: type+who+whom+realis", Prf.Of(full, found, gold)),
        Metric.Of("events: realis right of matched", realis, matched),
        Metric.Of("events: date right of dated", date, dated),
        Metric.Of("sentences without event that got one", barrenHit, barren),
    ];

    public void Add(string report, string text, IReadOnlyList<AnnotatedEvent> goldEvents, IReadOnlyList<AnnotatedEvent> foundEvents)
    {
        List<(AnnotatedEvent Gold, AnnotatedEvent Found)> pairs = Pairing.Pair(goldEvents, foundEvents, Pairing.Half, Weight);
        gold += goldEvents.Count;
        found += foundEvents.Count;
        matched += pairs.Count;
        foreach ((AnnotatedEvent a, AnnotatedEvent b) in pairs)
        {
            Compare(report, a, b);
        }

        var paired = pairs.Select(p => p.Gold).ToHashSet(ReferenceEqualityComparer.Instance);
        Misses.AddRange(goldEvents.Where(e => !paired.Contains(e)).Select(e => new EventMiss(report, e, null)));
        foreach (Span sentence in RoughText.Sentences(text))
        {
            if (!goldEvents.Any(e => sentence.Overlap(e.Span) > 0))
            {
                barren++;
                barrenHit += foundEvents.Any(e => sentence.Overlap(e.Span) * 2 >= e.Span.Length) ? 1 : 0;
            }
        }
    }

    private void Compare(string report, AnnotatedEvent a, AnnotatedEvent b)
    {
        bool sameType = a.Type == b.Type;
        bool sameSides = Same(a.Actors, b.Actors) && Same(a.Recipients, b.Recipients);
        if (a.Type == EqualsMeet && !sameSides)
        {
            // Those who meet as equals may be named in either order.
            sameSides = Set(a.Actors, a.Recipients).SetEquals(Set(b.Actors, b.Recipients));
        }

        bool right = sameType && sameSides;
        bool sameRealis = a.Realis == b.Realis;
        type += sameType ? 1 : 0;
        whom += right ? 1 : 0;
        full += right && sameRealis ? 1 : 0;
        realis += sameRealis ? 1 : 0;
        if (!string.IsNullOrEmpty(a.Date))
        {
            dated++;
            date += b.Date is not null && b.Date.StartsWith(a.Date, StringComparison.Ordinal) ? 1 : 0;
        }

        if (!right)
        {
            Misses.Add(new EventMiss(report, a, b));
        }
    }

    // Best overlap first among equal types and actors.
    private static double Weight(AnnotatedEvent a, AnnotatedEvent b) => (a.Type == b.Type ? 2 : 0) + (Same(a.Actors, b.Actors) ? 1 : 0) + Pairing.Iou(a, b);

    private static bool Same(IReadOnlyList<string>? a, IReadOnlyList<string>? b) => Set(a, null).SetEquals(b ?? []);

    private static HashSet<string> Set(IReadOnlyList<string>? a, IReadOnlyList<string>? b) => new([.. a ?? [], .. b ?? []], StringComparer.Ordinal);
}
