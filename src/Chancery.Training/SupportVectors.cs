namespace Chancery.Training;

/// <summary>An example as rows and values.</summary>
public sealed record SparseExample(int[] Rows, float[] Values, int Label, float Weight);

/// <summary>
/// Trains linear support vector machines, one against the rest: squared hinge loss, by coordinate descent in the dual
/// (Hsieh et al. 2008, A dual coordinate descent method for large-scale linear SVM).
/// </summary>
public static class SupportVectors
{
    /// <param name="examples">What to learn from.</param>
    /// <param name="rows">Rows of weights.</param>
    /// <param name="classes">Classes.</param>
    /// <param name="cost">What an error costs against the weights' length.</param>
    /// <param name="epochs">Passes at most.</param>
    /// <returns>A row of weights a feature, a column a class.</returns>
    public static float[] Train(IReadOnlyList<SparseExample> examples, int rows, int classes, float cost, int epochs = 40)
    {
        var all = new float[rows * classes];
        float[] squares = [.. examples.Select(e => e.Values.Sum(v => v * v))];
        Parallel.For(0, classes, new ParallelOptions { MaxDegreeOfParallelism = 2 }, c =>
        {
            float[] w = One(examples, squares, rows, c, cost, epochs);
            for (int i = 0; i < rows; i++)
            {
                all[(i * classes) + c] = w[i];
            }
        });
        return all;
    }

    private static float[] One(IReadOnlyList<SparseExample> examples, float[] squares, int rows, int wanted, float cost, int epochs)
    {
        var w = new float[rows];
        var alpha = new float[examples.Count];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        var random = new Random(wanted + 1);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            float most = 0;
            foreach (int i in order)
            {
                SparseExample e = examples[i];
                float sign = e.Label == wanted ? 1 : -1;
                float sum = 0;
                for (int k = 0; k < e.Rows.Length; k++)
                {
                    sum += w[e.Rows[k]] * e.Values[k];
                }

                float slack = 1 / (2 * cost * e.Weight);
                float gradient = (sign * sum) - 1 + (alpha[i] * slack);
                most = Math.Max(most, Math.Abs(alpha[i] > 0 ? gradient : Math.Min(gradient, 0)));
                float next = Math.Max(0, alpha[i] - (gradient / (squares[i] + slack)));
                float step = (next - alpha[i]) * sign;
                alpha[i] = next;
                if (step != 0)
                {
                    for (int k = 0; k < e.Rows.Length; k++)
                    {
                        w[e.Rows[k]] += step * e.Values[k];
                    }
                }
            }

            if (most < 0.02f)
            {
                break;
            }
        }

        return w;
    }
}
