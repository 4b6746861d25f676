using System.Numerics.Tensors;
using Chancery.Language.Neural;

namespace Chancery.Events.Spans;

/// <summary>Runs span networks of the same size over a sentence and averages what they say. Keeps its buffers.</summary>
public sealed class SpanScorer(SpanNetwork network, IReadOnlyList<float[]> thetas)
{
    private float[] x = [];
    private float[] u = [];
    private float[] s = [];
    private float[] h = [];
    private float[] scores = [];

    /// <summary>Log-probabilities of the tags, <see cref="SpanNetwork.TagCount"/> a word.</summary>
    public float[] Run(SpanSentence sentence)
    {
        int n = sentence.Count;
        Reserve(n);
        int raw = sentence.Rows.Length / n;
        for (int t = 0; t < n; t++)
        {
            network.Input(sentence.Rows.AsSpan(t * raw, raw), SpanConvention.Phrases, x.AsSpan(t * network.InputSize, network.InputSize));
        }

        var told = new float[n * SpanNetwork.TagCount];
        Span<float> row = stackalloc float[SpanNetwork.TagCount];
        foreach (float[] theta in thetas)
        {
            network.Layer.Run(theta, x, u, s, h, n, [n]);
            Kernels.FillRows(network.OutBias.Of(theta), scores, n);
            Kernels.Multiply(h, network.Out.Of(theta), scores, n, network.Layer.Output, network.OutColumns, accumulate: true);
            for (int t = 0; t < n; t++)
            {
                TensorPrimitives.SoftMax(scores.AsSpan(t * network.OutColumns, SpanNetwork.TagCount), row);
                Span<float> sum = told.AsSpan(t * SpanNetwork.TagCount, SpanNetwork.TagCount);
                TensorPrimitives.Add(sum, row, sum);
            }
        }

        for (int i = 0; i < told.Length; i++)
        {
            told[i] = MathF.Log(Math.Max(1e-6f, told[i] / thetas.Count));
        }

        return told;
    }

    private void Reserve(int n)
    {
        if (scores.Length < n * network.OutColumns)
        {
            int rows = n + (n / 2);
            x = new float[rows * network.InputSize];
            u = new float[rows * network.Layer.Projected];
            s = new float[rows * 6 * network.Layer.Hidden];
            h = new float[rows * network.Layer.Output];
            scores = new float[rows * network.OutColumns];
        }
    }
}
