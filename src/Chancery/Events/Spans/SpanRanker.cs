using System.Numerics.Tensors;
using Chancery.Events.Model;

namespace Chancery.Events.Spans;

/// <summary>Chooses the sides of an act among the candidates of its sentence, all kinds together.</summary>
public sealed class SpanRanker(LinearClassifier weights)
{
    private const int Kinds = 3;

    /// <summary>By kind, the share of the first span's probability from which on a second one is taken: joint actors come in twos.</summary>
    private static readonly float[] Second = [0.5f, 0.5f, 0.2f];

    /// <summary>Candidates of a kind that are tried together with those of the others.</summary>
    private const int Tried = 8;

    private readonly FeatureList features = new();

    public LinearClassifier Weights => weights;

    /// <summary>Added to the score of there being no span of a kind.</summary>
    public float[] None { get; init; } = new float[Kinds];

    /// <summary>The best choice: at most one span a kind, and others like it where they are about as likely.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="told">What the span network says of it.</param>
    public List<ActSpan> Choose(SpanSentence sentence, float[] told)
    {
        List<SpanCandidate> candidates = SpanCandidates.Find(sentence, told);
        int n = candidates.Count;
        float[][] p = Probabilities(new SpanFeatures(sentence, told, candidates), n);
        int[][] best = [.. p.Select(row => Enumerable.Range(0, n).OrderByDescending(c => row[c]).Take(Tried).Append(n).ToArray())];
        float[] joint = Joint(candidates, p[(int)SpanKind.Related], best[(int)SpanKind.Related]);
        float top = float.NegativeInfinity;
        (int S, int T, int R) most = (n, n, n);
        foreach (int s in best[0])
        {
            foreach (int t in best[1])
            {
                foreach (int r in best[2])
                {
                    float sum = p[0][s] + p[1][t] + joint[r];
                    if (sum > top && !Clash(candidates, s, t) && !Clash(candidates, s, r) && !Clash(candidates, t, r))
                    {
                        top = sum;
                        most = (s, t, r);
                    }
                }
            }
        }

        int[] chosen = [most.S, most.T, most.R];
        var spans = new List<ActSpan>();
        for (int kind = 0; kind < Kinds; kind++)
        {
            if (chosen[kind] < n)
            {
                spans.Add(ToSpan(candidates[chosen[kind]], kind));
            }
        }

        for (int kind = 0; kind < Kinds; kind++)
        {
            float least = chosen[kind] < n ? p[kind][chosen[kind]] + MathF.Log(Second[kind]) : float.PositiveInfinity;
            foreach (int c in best[kind])
            {
                if (c < n && p[kind][c] >= least && (kind == (int)SpanKind.Related || p[kind][c] > p[kind][n]) && !spans.Any(s => s.Overlaps(ToSpan(candidates[c], kind))))
                {
                    spans.Add(ToSpan(candidates[c], kind));
                }
            }
        }

        return [.. spans.OrderBy(s => s.First)];
    }

    /// <summary>Log-probability of joint actors with a candidate among them: its own and that of the best other that may stand beside it.</summary>
    private static float[] Joint(List<SpanCandidate> candidates, float[] alone, int[] tried)
    {
        float[] joint = [.. alone];
        foreach (int a in tried)
        {
            float other = float.NegativeInfinity;
            foreach (int b in tried)
            {
                if (a < candidates.Count && b < candidates.Count && !Clash(candidates, a, b))
                {
                    other = Math.Max(other, alone[b]);
                }
            }

            joint[a] = MathF.Log(MathF.Exp(alone[a]) + MathF.Exp(other));
        }

        return joint;
    }

    private static ActSpan ToSpan(SpanCandidate c, int kind) => new(c.First, c.End, (SpanKind)kind);

    private static bool Clash(List<SpanCandidate> candidates, int a, int b) =>
        a < candidates.Count && b < candidates.Count && candidates[a].First < candidates[b].End && candidates[b].First < candidates[a].End;

    /// <summary>Log-probabilities a kind of each candidate's being it, and last of there being none.</summary>
    private float[][] Probabilities(SpanFeatures known, int n)
    {
        float[][] p = [new float[n + 1], new float[n + 1], new float[n + 1]];
        Span<float> dense = stackalloc float[SpanFeatures.Dense];
        Span<float> scores = stackalloc float[Kinds];
        for (int c = 0; c <= n; c++)
        {
            if (c < n)
            {
                known.Write(features, c);
                known.Told(c, dense);
            }
            else
            {
                known.WriteNone(features);
                known.ToldNone(dense);
            }

            Score(dense, scores);
            for (int kind = 0; kind < Kinds; kind++)
            {
                p[kind][c] = scores[kind] + (c == n ? None[kind] : 0);
            }
        }

        foreach (float[] row in p)
        {
            float top = row.Max();
            float sum = 0;
            foreach (float v in row)
            {
                sum += MathF.Exp(v - top);
            }

            TensorPrimitives.Subtract(row, top + MathF.Log(sum), row);
        }

        return p;
    }

    private void Score(ReadOnlySpan<float> dense, Span<float> scores)
    {
        scores.Clear();
        for (int i = 0; i < dense.Length; i++)
        {
            TensorPrimitives.MultiplyAdd(weights.RowWeights(i), dense[i], scores, scores);
        }

        foreach (uint key in features.Keys)
        {
            int row = weights.Row(key);
            if (row >= 0)
            {
                TensorPrimitives.Add(scores, weights.RowWeights(row), scores);
            }
        }
    }
}
