namespace Chancery.Evaluation;

/// <summary>An event of the gold that was missed or told wrongly.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Gold">What the gold says.</param>
/// <param name="Found">What was found in its place, or null.</param>
public sealed record EventMiss(string Report, AnnotatedEvent Gold, AnnotatedEvent? Found);

/// <summary>
/// How well readings of a corpus match its gold: the measures of <c>score/corpus.py</c> that need no ledger, under the same
/// names. Events match where spans share half of the shorter, quotes where they overlap by 0.6 of their union, figures where
/// spans touch and values agree within 0.1 %, expectations as events do. What is rated of figures beside the unit is ours.
/// </summary>
public sealed class CorpusScore
{
    private CorpusScore(IReadOnlyList<Metric> metrics, IReadOnlyList<EventMiss> misses)
    {
        Metrics = metrics;
        Misses = misses;
    }

    public IReadOnlyList<Metric> Metrics { get; }

    /// <summary>In order of the reports: those paired wrongly, then those not found.</summary>
    public IReadOnlyList<EventMiss> Misses { get; }

    /// <summary>See <see cref="Evaluation.Metrics.Values"/>.</summary>
    public IReadOnlyDictionary<string, double> Values => Evaluation.Metrics.Values(Metrics);

    /// <param name="corpus">The gold.</param>
    /// <param name="found">Readings; a report without one counts as read and found empty.</param>
    /// <exception cref="InvalidDataException">A reading is of a report the corpus does not have.</exception>
    public static CorpusScore Of(AnnotatedCorpus corpus, IEnumerable<AnnotatedReport> found)
    {
        Dictionary<string, AnnotatedReport> readings = AnnotatedCorpus.ById(found);
        string[] unknown = [.. readings.Keys.Where(id => !corpus.Gold.ContainsKey(id)).Order(StringComparer.Ordinal).Take(5)];
        if (unknown.Length > 0)
        {
            throw new InvalidDataException($"readings of reports that are not in the gold: {string.Join(", ", unknown)}");
        }

        var events = new EventTally();
        var quotes = new QuoteTally();
        var figures = new FigureTally();
        var expectations = new ExpectationTally();
        foreach ((string id, AnnotatedReport gold) in corpus.Gold)
        {
            AnnotatedReport reading = readings.GetValueOrDefault(id) ?? new AnnotatedReport { Report = id };
            events.Add(id, corpus.Texts[id], gold.Events, reading.Events);
            quotes.Add(gold.Quotes, reading.Quotes);
            figures.Add(gold.Figures, reading.Figures);
            expectations.Add(gold.Expectations, reading.Expectations);
        }

        return new CorpusScore([.. events.Metrics, .. quotes.Metrics, .. figures.Metrics, .. expectations.Metrics], events.Misses);
    }
}
