namespace Chancery.Evaluation;

/// <summary>
/// Agreement with PETRARCH's records: events that are the same in all three codes, and, over the pairs of expected and found events
/// that resemble each other most, each code by itself.
/// </summary>
public sealed class PetrarchScore
{
    private readonly SortedDictionary<string, Tally> categories = new(StringComparer.Ordinal);
    private readonly Tally all = new();

    public int Sentences => all.Sentences;

    /// <summary>Overall, then by category.</summary>
    public IReadOnlyList<Metric> Metrics => [.. all.Metrics(string.Empty), .. categories.SelectMany(c => c.Value.Metrics(c.Key + " "))];

    /// <returns>Whether the sentence is coded as PETRARCH did, event for event.</returns>
    public bool Add(PetrarchRecord record, IReadOnlyList<CodedEvent> found)
    {
        if (!categories.TryGetValue(record.Category, out Tally? tally))
        {
            categories[record.Category] = tally = new Tally();
        }

        all.Add(record.Events, found);
        return tally.Add(record.Events, found);
    }

    private static int Likeness(CodedEvent gold, CodedEvent found) =>
        (gold.Code == found.Code ? 8 : Root(gold) == Root(found) ? 3 : 0) + (gold.Source == found.Source ? 4 : 0) + (gold.Target == found.Target ? 4 : 0);

    private static string Root(CodedEvent e) => e.Code[..Math.Min(2, e.Code.Length)];

    private sealed class Tally
    {
        private int gold, coded, right, exact, code, root, source, target;

        public int Sentences { get; private set; }

        public bool Add(IReadOnlyList<CodedEvent> expected, IReadOnlyList<CodedEvent> found)
        {
            var open = expected.ToList();
            var left = found.ToList();
            int same = 0;
            Sentences++;
            gold += expected.Count;
            coded += found.Count;
            while (open.Count > 0 && left.Count > 0)
            {
                (CodedEvent want, CodedEvent have) = open.SelectMany(g => left.Select(f => (g, f))).MaxBy(p => Likeness(p.g, p.f));
                open.Remove(want);
                left.Remove(have);
                same += want == have ? 1 : 0;
                code += want.Code == have.Code ? 1 : 0;
                root += Root(want) == Root(have) ? 1 : 0;
                source += want.Source == have.Source ? 1 : 0;
                target += want.Target == have.Target ? 1 : 0;
            }

            exact += same;
            bool agrees = same == expected.Count && same == found.Count;
            right += agrees ? 1 : 0;
            return agrees;
        }

        public IEnumerable<Metric> Metrics(string prefix) =>
        [
            Metric.Of(prefix + "sentences", right, Sentences),
            Metric.Of(prefix + "event", Prf.Of(exact, coded, gold)),
            Metric.Of(prefix + "code", Prf.Of(code, coded, gold)),
            Metric.Of(prefix + "root", Prf.Of(root, coded, gold)),
            Metric.Of(prefix + "source", Prf.Of(source, coded, gold)),
            Metric.Of(prefix + "target", Prf.Of(target, coded, gold)),
        ];
    }
}
