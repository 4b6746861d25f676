using Chancery.Events.Spans;

namespace Chancery.Evaluation;

/// <summary>Sides of acts found with both ends and the kind right: the measures of <c>score/benchmarks.py cameo-ner</c>.</summary>
public sealed class SpanScore
{
    private static readonly string[] Kinds = ["S", "T", "R"];
    private readonly Prf[] byKind = new Prf[Kinds.Length];

    private SpanScore()
    {
    }

    /// <summary>All three counted together.</summary>
    public Prf Micro => byKind[0] + byKind[1] + byKind[2];

    public IReadOnlyList<Metric> Metrics => [.. Kinds.Select((kind, i) => Metric.Of(kind, byKind[i])), Metric.Of("micro", Micro)];

    /// <summary>"S p", "S r", "S f1", …, "micro f1"; four decimals.</summary>
    public IReadOnlyDictionary<string, double> Values => Evaluation.Metrics.Values(Metrics);

    public Prf Of(SpanKind kind) => byKind[(int)kind];

    /// <summary>Scores the spans of sentences in the order of the gold's.</summary>
    public static SpanScore Of(IReadOnlyList<IReadOnlyList<ActSpan>> gold, IReadOnlyList<IReadOnlyList<ActSpan>> found)
    {
        var score = new SpanScore();
        foreach ((IReadOnlyList<ActSpan> g, IReadOnlyList<ActSpan> f) in gold.Zip(found))
        {
            for (int k = 0; k < Kinds.Length; k++)
            {
                HashSet<ActSpan> a = [.. g.Where(s => (int)s.Kind == k)], b = [.. f.Where(s => (int)s.Kind == k)];
                score.byKind[k] += Prf.Of(a.Count(b.Contains), b.Count, a.Count);
            }
        }

        return score;
    }
}
