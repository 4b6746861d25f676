using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Training;

/// <summary>An example as rows and values.</summary>
public sealed record SparseExample(int[] Rows, float[] Values, int Label, float Weight);

/// <summary>
/// Trains linear support vector machines, one against the rest: squared hinge loss, by coordinate descent in the dual
/// (Hsieh et al. 2008, A dual coordinate descent method for large-scale linear SVM). All classes go abreast, sixteen at most.
/// </summary>
public static class SupportVectors
{
    private const int Wide = 16;

    /// <param name="examples">What to learn from.</param>
    /// <param name="rows">Rows of weights.</param>
    /// <param name="classes">Classes, up to sixteen.</param>
    /// <param name="cost">What an error costs against the weights' length.</param>
    /// <param name="epochs">Passes at most.</param>
    /// <returns>A row of weights a feature, a column a class.</returns>
    public static float[] Train(IReadOnlyList<SparseExample> examples, int rows, int classes, float cost, int epochs = 40)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classes, Wide);
        var weights = new Vector512<float>[rows];
        var alpha = new Vector512<float>[examples.Count];
        float[] squares = [.. examples.Select(e => e.Values.Sum(v => v * v))];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        var random = new Random(1);
        Span<float> lanes = stackalloc float[Wide];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            Vector512<float> most = default;
            foreach (int i in order)
            {
                SparseExample e = examples[i];
                Vector512<float> sum = default;
                for (int k = 0; k < e.Rows.Length; k++)
                {
                    sum += weights[e.Rows[k]] * e.Values[k];
                }

                lanes.Fill(-1);
                lanes[e.Label] = 1;
                Vector512<float> sign = Vector512.Create<float>(lanes);
                float slack = 1 / (2 * cost * e.Weight);
                Vector512<float> gradient = (sign * sum) - Vector512<float>.One + (alpha[i] * slack);
                most = Vector512.Max(most, Vector512.Abs(Vector512.ConditionalSelect(Vector512.GreaterThan(alpha[i], default), gradient, Vector512.Min(gradient, default))));
                Vector512<float> next = Vector512.Max(default, alpha[i] - (gradient / (squares[i] + slack)));
                Vector512<float> step = (next - alpha[i]) * sign;
                alpha[i] = next;
                if (step != default)
                {
                    for (int k = 0; k < e.Rows.Length; k++)
                    {
                        weights[e.Rows[k]] += step * e.Values[k];
                    }
                }
            }

            most.CopyTo(lanes);
            float worst = 0;
            for (int c = 0; c < classes; c++)
            {
                worst = Math.Max(worst, lanes[c]);
            }

            if (worst < 0.03f)
            {
                break;
            }
        }

        var all = new float[rows * classes];
        ReadOnlySpan<float> flat = MemoryMarshal.Cast<Vector512<float>, float>(weights);
        for (int r = 0; r < rows; r++)
        {
            flat.Slice(r * Wide, classes).CopyTo(all.AsSpan(r * classes));
        }

        return all;
    }
}
