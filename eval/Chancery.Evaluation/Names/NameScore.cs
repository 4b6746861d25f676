namespace Chancery.Evaluation;

/// <summary>
/// Names found with both ends and the kind right: the measures of <c>score/benchmarks.py names</c>. Tags are compared as they
/// are; a gold in other kinds is mapped first (<see cref="NameTypes"/>).
/// </summary>
public sealed class NameScore
{
    private NameScore(IReadOnlyDictionary<string, Prf> byKind) => ByKind = byKind;

    /// <summary>For PER, LOC and ORG.</summary>
    public IReadOnlyDictionary<string, Prf> ByKind { get; }

    /// <summary>All three counted together.</summary>
    public Prf Micro => NameTypes.All.Aggregate(default(Prf), (sum, kind) => sum + ByKind[kind]);

    public IReadOnlyList<Metric> Metrics => [.. NameTypes.All.Select(kind => Metric.Of(kind, ByKind[kind])), Metric.Of("micro", Micro)];

    /// <summary>"PER p", "PER r", "PER f1", …, "micro f1"; four decimals.</summary>
    public IReadOnlyDictionary<string, double> Values => Evaluation.Metrics.Values(Metrics);

    /// <exception cref="InvalidDataException">The tokens differ.</exception>
    public static NameScore Of(IReadOnlyList<TaggedSentence> gold, IReadOnlyList<TaggedSentence> predicted)
    {
        if (gold.Count != predicted.Count || gold.Zip(predicted).Any(p => !p.First.Tokens.SequenceEqual(p.Second.Tokens, StringComparer.Ordinal)))
        {
            throw new InvalidDataException("the tokens differ from the gold's");
        }

        Dictionary<string, Prf> byKind = NameTypes.All.ToDictionary(kind => kind, _ => default(Prf), StringComparer.Ordinal);
        foreach ((TaggedSentence g, TaggedSentence p) in gold.Zip(predicted))
        {
            HashSet<TaggedSpan> a = Spans(g.Tags), b = Spans(p.Tags);
            foreach (string kind in NameTypes.All)
            {
                int found = b.Count(s => s.Kind == kind), wanted = a.Count(s => s.Kind == kind);
                byKind[kind] += Prf.Of(a.Count(s => s.Kind == kind && b.Contains(s)), found, wanted);
            }
        }

        return new NameScore(byKind);
    }

    /// <summary>Scores a tagger on sentences whose tags are already the three kinds or <c>O</c>.</summary>
    public static NameScore Of(IReadOnlyList<TaggedSentence> gold, Func<IReadOnlyList<string>, IReadOnlyList<string>> tagger) =>
        Of(gold, [.. gold.Select(s => s.By(tagger))]);

    /// <summary>Runs of one kind. A name ends where the kind changes and before B or O, so that IO and IOB tags both read well.</summary>
    public static HashSet<TaggedSpan> Spans(IReadOnlyList<string> tags)
    {
        var spans = new HashSet<TaggedSpan>();
        int start = -1;
        string kind = string.Empty;
        for (int i = 0; i <= tags.Count; i++)
        {
            string tag = i < tags.Count ? tags[i] : "O";
            int dash = tag.IndexOf('-', StringComparison.Ordinal);
            string here = dash < 0 ? string.Empty : tag[(dash + 1)..];
            if (start >= 0 && (here != kind || tag[0] is 'B' or 'O'))
            {
                spans.Add(new TaggedSpan(start, i, kind));
                start = -1;
            }

            if (here.Length > 0 && start < 0)
            {
                start = i;
                kind = here;
            }
        }

        return spans;
    }
}

/// <summary>A name in a tagged sentence.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Kind">As tagged.</param>
public readonly record struct TaggedSpan(int First, int End, string Kind);
