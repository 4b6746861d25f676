using Chancery.Language.Neural;

namespace Chancery.Training;

/// <summary>Gradients of the pieces that networks share.</summary>
public static class Backpropagation
{
    [ThreadStatic]
    private static float[]? transposed;

    /// <summary>For y = x·W: adds xᵀ·dy to the weights' gradient.</summary>
    public static void Weights(float[] x, float[] dy, Span<float> gradient, int rows, int input, int output)
    {
        Span<float> xt = Scratch(rows * input);
        Kernels.Transpose(x.AsSpan(0, rows * input), xt, rows, input);
        Kernels.Multiply(xt, dy, gradient, input, rows, output, accumulate: true);
    }

    /// <summary>For y = x·W: writes or adds dy·Wᵀ to the input's gradient.</summary>
    public static void Input(ReadOnlySpan<float> weights, float[] dy, Span<float> dx, int rows, int input, int output, bool accumulate)
    {
        Span<float> wt = Scratch(input * output);
        Kernels.Transpose(weights, wt, input, output);
        Kernels.Multiply(dy, wt, dx, rows, output, input, accumulate);
    }

    /// <summary>Adds the column sums of dy.</summary>
    public static void Bias(float[] dy, Span<float> gradient, int rows)
    {
        int columns = gradient.Length;
        for (int i = 0; i < rows; i++)
        {
            ReadOnlySpan<float> row = dy.AsSpan(i * columns, columns);
            for (int j = 0; j < columns; j++)
            {
                gradient[j] += row[j];
            }
        }
    }

    /// <summary>Through a leaky rectifier whose output is at hand.</summary>
    public static void Leak(ReadOnlySpan<float> output, Span<float> gradient)
    {
        for (int i = 0; i < gradient.Length; i++)
        {
            gradient[i] = output[i] > 0 ? gradient[i] : 0.1f * gradient[i];
        }
    }

    /// <summary>Softmax over a row against the right column: writes p − 1[right], scaled, and returns the loss.</summary>
    public static float Softmax(ReadOnlySpan<float> scores, Span<float> gradient, int right, float scale)
    {
        float max = float.NegativeInfinity;
        foreach (float s in scores)
        {
            max = Math.Max(max, s);
        }

        float sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            gradient[i] = MathF.Exp(scores[i] - max);
            sum += gradient[i];
        }

        float p = Math.Max(gradient[right] / sum, 1e-12f);
        for (int i = 0; i < scores.Length; i++)
        {
            gradient[i] *= scale / sum;
        }

        gradient[right] -= scale;
        return -MathF.Log(p) * scale;
    }

    /// <summary>Through a recurrent layer: adds to the gradients of its blocks and writes the input's gradient.</summary>
    public static void Recurrent(
        RecurrentLayer layer,
        float[] theta,
        float[] gradient,
        float[] x,
        float[] u,
        float[] states,
        float[] dh,
        float[] du,
        float[] dx,
        int tokens,
        ReadOnlySpan<int> sentences)
    {
        int hidden = layer.Hidden;
        dx.AsSpan(0, tokens * layer.Input).Clear();
        Span<float> dc = stackalloc float[hidden];
        for (int d = 0; d < 2; d++)
        {
            ReadOnlySpan<float> gates = layer.Gates.Row(theta, d);
            Span<float> dgates = layer.Gates.In(gradient).Slice(d * 4 * hidden, 4 * hidden);
            ReadOnlySpan<float> s = states.AsSpan(d * tokens * 3 * hidden, tokens * 3 * hidden);
            int offset = layer.Offset(d);
            int first = 0;
            foreach (int last in sentences)
            {
                dc.Clear();
                int step = d == 0 ? -1 : 1;
                int t = d == 0 ? last - 1 : first;
                for (int count = last - first - 1; count >= 0; count--, t += step)
                {
                    ReadOnlySpan<float> ut = u.AsSpan((t * layer.Projected) + offset, 3 * hidden);
                    Span<float> dut = du.AsSpan((t * layer.Projected) + offset, 3 * hidden);
                    ReadOnlySpan<float> st = s.Slice(t * 3 * hidden, 3 * hidden);
                    ReadOnlySpan<float> before = count == 0 ? default : s.Slice((t + step) * 3 * hidden, hidden);
                    ReadOnlySpan<float> skip = layer.HasProjectedSkip ? u.AsSpan((t * layer.Projected) + offset + (3 * hidden), hidden) : x.AsSpan((t * layer.Input) + (d * hidden), hidden);
                    Span<float> dskip = layer.HasProjectedSkip ? du.AsSpan((t * layer.Projected) + offset + (3 * hidden), hidden) : dx.AsSpan((t * layer.Input) + (d * hidden), hidden);
                    ReadOnlySpan<float> dht = dh.AsSpan((t * 2 * hidden) + (d * hidden), hidden);
                    for (int j = 0; j < hidden; j++)
                    {
                        float c = st[j], f = st[hidden + j], r = st[(2 * hidden) + j];
                        float c0 = count == 0 ? 0 : before[j];
                        float g = dht[j];
                        float dr = g * (c - skip[j]);
                        dskip[j] = (layer.HasProjectedSkip ? 0 : dskip[j]) + (g * (1 - r));
                        float dzr = dr * r * (1 - r);
                        float dcj = dc[j] + (g * r);
                        float dzf = dcj * (c0 - ut[j]) * f * (1 - f);
                        dut[j] = dcj * (1 - f);
                        dut[hidden + j] = dzf;
                        dut[(2 * hidden) + j] = dzr;
                        dgates[j] += dzf * c0;
                        dgates[hidden + j] += dzr * c0;
                        dgates[(2 * hidden) + j] += dzf;
                        dgates[(3 * hidden) + j] += dzr;
                        dc[j] = (dcj * f) + (dzf * gates[j]) + (dzr * gates[hidden + j]);
                    }
                }

                first = last;
            }
        }

        Weights(x, du, layer.Weights.In(gradient), tokens, layer.Input, layer.Projected);
        Input(layer.Weights.Of(theta), du, dx, tokens, layer.Input, layer.Projected, accumulate: true);
    }

    private static Span<float> Scratch(int length)
    {
        if (transposed is null || transposed.Length < length)
        {
            transposed = new float[length * 2];
        }

        return transposed.AsSpan(0, length);
    }
}
