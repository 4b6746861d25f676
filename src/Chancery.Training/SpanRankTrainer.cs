using System.Numerics.Tensors;
using Chancery.Events.Model;
using Chancery.Events.Spans;

namespace Chancery.Training;

/// <summary>The candidates of one sentence, and after them "none".</summary>
/// <param name="Keys">Sparse features of each.</param>
/// <param name="Dense">Dense inputs of each.</param>
/// <param name="Right">Which are right, a list a kind; null where the right one is not among them.</param>
public sealed record SpanChoice(uint[][] Keys, float[][] Dense, int[]?[] Right);

/// <summary>Trains the ranker: for each kind a softmax over the candidates of a sentence and "none", AdaGrad, averaged over the last half.</summary>
public static class SpanRankTrainer
{
    private const int Kinds = 3;

    /// <summary>A sentence as a choice.</summary>
    public static SpanChoice Choice(SpanSentence sentence, float[] told, IReadOnlyList<ActSpan> gold)
    {
        List<SpanCandidate> candidates = SpanCandidates.Find(sentence, told);
        var known = new SpanFeatures(sentence, told, candidates);
        var f = new FeatureList();
        int n = candidates.Count;
        var keys = new uint[n + 1][];
        var dense = new float[n + 1][];
        for (int c = 0; c <= n; c++)
        {
            dense[c] = new float[SpanFeatures.Dense];
            if (c < n)
            {
                known.Write(f, c);
                known.Told(c, dense[c]);
            }
            else
            {
                known.WriteNone(f);
                known.ToldNone(dense[c]);
            }

            keys[c] = f.Keys.ToArray();
        }

        var right = new int[]?[Kinds];
        for (int kind = 0; kind < Kinds; kind++)
        {
            ActSpan[] wanted = [.. gold.Where(g => (int)g.Kind == kind)];
            int[] at = [.. wanted.Select(g => candidates.IndexOf(new SpanCandidate(g.First, g.End))).Where(i => i >= 0)];
            right[kind] = wanted.Length == 0 ? [n] : at.Length > 0 ? at : null;
        }

        return new SpanChoice(keys, dense, right);
    }

    public static LinearClassifier Train(IReadOnlyList<SpanChoice> choices, int least = 2, float decay = 1e-5f, int epochs = 15, float rate = 0.02f, int seed = 1)
    {
        var counts = new Dictionary<uint, int>();
        foreach (uint key in choices.SelectMany(c => c.Keys.SelectMany(k => k).Distinct()))
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        uint[] keys = [.. counts.Where(c => c.Value >= least).Select(c => c.Key).Order()];
        var rows = new Dictionary<uint, int>(keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            rows[keys[i]] = SpanFeatures.Dense + i;
        }

        int[][][] active = [.. choices.Select(c => c.Keys.Select(k => k.Where(rows.ContainsKey).Select(x => rows[x]).ToArray()).ToArray())];
        int size = (SpanFeatures.Dense + keys.Length) * Kinds;
        var weights = new float[size];
        var squares = new float[size];
        var sum = new float[size];
        int averaged = 0;
        int[] order = [.. Enumerable.Range(0, choices.Count)];
        var random = new Random(seed);
        var touched = new Dictionary<int, float>();
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int index in order)
            {
                touched.Clear();
                for (int kind = 0; kind < Kinds; kind++)
                {
                    Gradient(choices[index], active[index], kind);
                }

                foreach ((int at, float g) in touched)
                {
                    float d = g + (decay * weights[at]);
                    squares[at] += d * d;
                    weights[at] -= rate * d / (MathF.Sqrt(squares[at]) + 1e-3f);
                }
            }

            if (epoch >= epochs / 2)
            {
                averaged++;
                TensorPrimitives.Add<float>(sum, weights, sum);
            }
        }

        TensorPrimitives.Divide(sum, averaged, sum);
        return new LinearClassifier(Kinds, SpanFeatures.Dense, keys, sum);

        void Gradient(SpanChoice choice, int[][] on, int kind)
        {
            if (choice.Right[kind] is not { } right)
            {
                return;
            }

            var p = new float[on.Length];
            for (int c = 0; c < p.Length; c++)
            {
                for (int i = 0; i < SpanFeatures.Dense; i++)
                {
                    p[c] += weights[(i * Kinds) + kind] * choice.Dense[c][i];
                }

                foreach (int row in on[c])
                {
                    p[c] += weights[(row * Kinds) + kind];
                }
            }

            TensorPrimitives.SoftMax<float>(p, p);
            foreach (int r in right)
            {
                p[r] -= 1f / right.Length;
            }

            for (int c = 0; c < p.Length; c++)
            {
                float g = p[c];
                if (Math.Abs(g) < 1e-4f)
                {
                    continue;
                }

                for (int i = 0; i < SpanFeatures.Dense; i++)
                {
                    Touch((i * Kinds) + kind, g * choice.Dense[c][i]);
                }

                foreach (int row in on[c])
                {
                    Touch((row * Kinds) + kind, g);
                }
            }
        }

        void Touch(int at, float g)
        {
            if (g != 0)
            {
                touched[at] = touched.GetValueOrDefault(at) + g;
            }
        }
    }
}
