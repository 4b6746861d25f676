namespace Chancery.Evaluation;

/// <summary>
/// How well readings match gold framing. Words match where spans touch, one to one; targets are right where they are the same set;
/// polarity where it has the same sign. Opinion sentences match where they share half of the shorter. What a reading calls judgement
/// ("must", "clearly") is scored by its sentence alone, for it speaks of nobody.
/// </summary>
public sealed class FramingScore
{
    private const string Judgement = "judgement";

    private FramingScore(IReadOnlyList<Metric> metrics, IReadOnlyList<string> differences)
    {
        Metrics = metrics;
        Differences = differences;
    }

    public IReadOnlyList<Metric> Metrics { get; }

    /// <summary>A line each for what was missed, is too much, or has another target or sign, in order of the reports.</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <summary>See <see cref="Evaluation.Metrics.Values"/>.</summary>
    public IReadOnlyDictionary<string, double> Values => Evaluation.Metrics.Values(Metrics);

    /// <param name="corpus">The gold.</param>
    /// <param name="found">Readings; a report without one counts as read and found empty.</param>
    public static FramingScore Of(AnnotatedCorpus corpus, IEnumerable<AnnotatedReport> found)
    {
        Dictionary<string, AnnotatedReport> readings = AnnotatedCorpus.ById(found);
        Prf words = default, targets = default, opinions = default;
        int sign = 0;
        var differences = new List<string>();
        foreach ((string id, AnnotatedReport gold) in corpus.Gold)
        {
            AnnotatedReport reading = readings.GetValueOrDefault(id) ?? new AnnotatedReport { Report = id };
            List<AnnotatedFraming> judged = [.. reading.Framing.Where(f => f.Category != Judgement)];
            List<(AnnotatedFraming Gold, AnnotatedFraming Found)> pairs = Pairing.Pair(gold.Framing, judged, (a, b) => a.Span.Overlap(b.Span) > 0, (a, b) => (SameTarget(a, b) ? 1 : 0) + Pairing.Iou(a, b));
            List<(AnnotatedOpinion Gold, AnnotatedOpinion Found)> sentences = Pairing.Pair(gold.Opinions, reading.Opinions, Pairing.Half, Pairing.Iou);
            words += Prf.Of(pairs.Count, judged.Count, gold.Framing.Count);
            targets += Prf.Of(pairs.Count(p => SameTarget(p.Gold, p.Found)), judged.Count, gold.Framing.Count);
            opinions += Prf.Of(sentences.Count, reading.Opinions.Count, gold.Opinions.Count);
            sign += pairs.Count(p => Math.Sign(p.Gold.Polarity) == Math.Sign(p.Found.Polarity));
            differences.AddRange(gold.Framing.Except(pairs.Select(p => p.Gold)).Select(f => $"{id}\tmissed\t{f.Exact}\t{Shown(f)}"));
            differences.AddRange(judged.Except(pairs.Select(p => p.Found)).Select(f => $"{id}\textra\t{f.Exact}\t{Shown(f)}"));
            differences.AddRange(pairs.Where(p => !SameTarget(p.Gold, p.Found)).Select(p => $"{id}\ttarget\t{p.Gold.Exact}\t{Shown(p.Gold)}\t{Shown(p.Found)}"));
            differences.AddRange(pairs.Where(p => Math.Sign(p.Gold.Polarity) != Math.Sign(p.Found.Polarity)).Select(p => $"{id}\tpolarity\t{p.Gold.Exact}"));
            differences.AddRange(gold.Opinions.Except(sentences.Select(p => p.Gold)).Select(s => $"{id}\tno opinion\t{s.Exact}"));
            differences.AddRange(reading.Opinions.Except(sentences.Select(p => p.Found)).Select(s => $"{id}\topinion\t{s.Exact}"));
        }

        return new FramingScore(
            [
                Metric.Of("framing words", words),
                Metric.Of("framing words+target", targets),
                Metric.Of("framing: polarity right of matched", sign, words.Hits),
                Metric.Of("opinion sentences", opinions),
            ],
            differences);
    }

    private static bool SameTarget(AnnotatedFraming a, AnnotatedFraming b) => (a.Target ?? []).ToHashSet(StringComparer.Ordinal).SetEquals(b.Target ?? []);

    private static string Shown(AnnotatedFraming f) => f.Target is { Count: > 0 } ids ? string.Join(' ', ids) : "nobody";
}
