using System.Numerics.Tensors;
using Chancery.Events.Model;

namespace Chancery.Training;

/// <summary>One decision to learn from.</summary>
/// <param name="Keys">Sparse features.</param>
/// <param name="Dense">Dense inputs; empty where there are none.</param>
/// <param name="Label">The right class.</param>
/// <param name="Weight">How much it counts.</param>
public sealed record Example(uint[] Keys, float[] Dense, int Label, float Weight = 1);

/// <summary>Trains a <see cref="LinearClassifier"/>: logistic loss, AdaGrad, weights decayed as they are met, averaged over the last half.</summary>
public static class LogisticTrainer
{
    /// <param name="examples">What to learn from.</param>
    /// <param name="classes">Classes.</param>
    /// <param name="least">A feature seen less often is left out.</param>
    /// <param name="decay">L2 penalty an update.</param>
    /// <param name="epochs">Passes.</param>
    /// <param name="rate">Step.</param>
    /// <param name="seed">Order of the examples.</param>
    /// <param name="prune">A feature none of whose weights is larger is left out.</param>
    public static LinearClassifier Train(IReadOnlyList<Example> examples, int classes, int least = 1, float decay = 1e-5f, int epochs = 15, float rate = 0.01f, int seed = 1, float prune = 0.03f)
    {
        int dense = examples[0].Dense.Length;
        var counts = new Dictionary<uint, int>();
        foreach (Example e in examples)
        {
            foreach (uint key in e.Keys.Distinct())
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        uint[] keys = [.. counts.Where(c => c.Value >= least).Select(c => c.Key).Order()];
        var rows = new Dictionary<uint, int>(keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            rows[keys[i]] = dense + i;
        }

        int[][] active = [.. examples.Select(e => e.Keys.Where(rows.ContainsKey).Select(k => rows[k]).ToArray())];
        int size = (dense + keys.Length) * classes;
        var weights = new float[size];
        var squares = new float[size];
        var sum = new float[size];
        int averaged = 0;
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        var random = new Random(seed);
        var p = new float[classes];
        var g = new float[classes];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int index in order)
            {
                Example e = examples[index];
                Array.Clear(p);
                for (int i = 0; i < dense; i++)
                {
                    if (e.Dense[i] != 0)
                    {
                        TensorPrimitives.MultiplyAdd(weights.AsSpan(i * classes, classes), e.Dense[i], p, p);
                    }
                }

                foreach (int row in active[index])
                {
                    TensorPrimitives.Add(p, weights.AsSpan(row * classes, classes), p);
                }

                TensorPrimitives.SoftMax<float>(p, p);
                p[e.Label] -= 1;
                TensorPrimitives.Multiply(p, e.Weight, g);
                for (int i = 0; i < dense; i++)
                {
                    if (e.Dense[i] != 0)
                    {
                        Step(i * classes, e.Dense[i]);
                    }
                }

                foreach (int row in active[index])
                {
                    Step(row * classes, 1);
                }
            }

            if (epoch >= epochs / 2)
            {
                averaged++;
                TensorPrimitives.Add<float>(sum, weights, sum);
            }
        }

        TensorPrimitives.Divide(sum, averaged, sum);
        return Pruned(classes, dense, keys, sum, prune);

        void Step(int at, float x)
        {
            for (int k = 0; k < classes; k++)
            {
                float d = (g[k] * x) + (decay * weights[at + k]);
                squares[at + k] += d * d;
                weights[at + k] -= rate * d / (MathF.Sqrt(squares[at + k]) + 1e-3f);
            }
        }
    }

    private static LinearClassifier Pruned(int classes, int dense, uint[] keys, float[] weights, float least)
    {
        int[] kept = [.. Enumerable.Range(0, keys.Length).Where(i => Math.Abs(TensorPrimitives.MaxMagnitude<float>(weights.AsSpan((dense + i) * classes, classes))) >= least)];
        var rows = new float[(dense + kept.Length) * classes];
        weights.AsSpan(0, dense * classes).CopyTo(rows);
        for (int i = 0; i < kept.Length; i++)
        {
            weights.AsSpan((dense + kept[i]) * classes, classes).CopyTo(rows.AsSpan((dense + i) * classes));
        }

        return new LinearClassifier(classes, dense, [.. kept.Select(i => keys[i])], rows);
    }
}
