using System.Globalization;
using Chancery.Events.Spans;
using Chancery.Language.Neural;

namespace Chancery.Training;

/// <summary>A sentence that the span network learns from.</summary>
/// <param name="Sentence">What it takes in.</param>
/// <param name="Tags">What it should tell.</param>
/// <param name="Convention">By whose rules.</param>
public sealed record SpanLesson(SpanSentence Sentence, int[] Tags, SpanConvention Convention);

/// <summary>Trains one span network.</summary>
public sealed class SpanNetworkTrainer
{
    private const float Dropout = 0.35f;
    private const int BatchTokens = 600;

    private readonly SpanNetwork network;
    private readonly float[] theta;
    private readonly int seed;

    /// <param name="network">What to train.</param>
    /// <param name="seed">Of weights and order.</param>
    public SpanNetworkTrainer(SpanNetwork network, int seed)
    {
        this.network = network;
        this.seed = seed;
        theta = new float[network.Layout.Length];
        var random = new Random(seed);
        foreach (Segment s in network.Layout.Segments.Where(s => s.Rows > 1 && s != network.Layer.Gates))
        {
            float spread = MathF.Sqrt(6f / (s.Rows + network.Layer.Hidden));
            foreach (ref float v in s.In(theta))
            {
                v = spread * ((2 * random.NextSingle()) - 1);
            }
        }
    }

    /// <summary>Goes on from weights that were trained before.</summary>
    public SpanNetworkTrainer(SpanNetwork network, int seed, float[] from)
    {
        this.network = network;
        this.seed = seed;
        theta = [.. from];
    }

    public float[] Theta => theta;

    /// <param name="lessons">What to learn from.</param>
    /// <param name="epochs">Passes.</param>
    /// <param name="rate">First step; it falls by a cosine.</param>
    public void Train(IReadOnlyList<SpanLesson> lessons, int epochs, float rate, TextWriter log)
    {
        SpanLesson[] order = [.. lessons];
        var random = new Random(seed);
        var adam = new Adam(theta.Length);
        var gradient = new float[theta.Length];
        int steps = epochs * ((order.Sum(e => e.Sentence.Count) / BatchTokens) + 1);
        int step = 0;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            int tokens = 0;
            for (int at = 0; at < order.Length;)
            {
                var batch = new List<SpanLesson>();
                int inBatch = 0;
                while (at < order.Length && inBatch < BatchTokens)
                {
                    batch.Add(order[at]);
                    inBatch += order[at++].Sentence.Count;
                }

                Array.Clear(gradient);
                loss += Learn(batch, inBatch, gradient, random) * inBatch;
                tokens += inBatch;
                double progress = Math.Min(1.0, (double)step++ / steps);
                adam.Update(theta, gradient, rate * (float)(0.02 + (0.98 * 0.5 * (1 + Math.Cos(Math.PI * progress)))));
            }

            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}/{epochs}  loss {loss / tokens:F4}"));
        }
    }

    private float Learn(List<SpanLesson> batch, int n, float[] gradient, Random random)
    {
        int inputs = network.InputSize;
        var x = new float[n * inputs];
        var mask = new float[inputs];
        var ends = new int[batch.Count];
        int t = 0;
        for (int b = 0; b < batch.Count; b++)
        {
            SpanLesson e = batch[b];
            int raw = e.Sentence.Rows.Length / e.Sentence.Count;
            for (int j = 0; j < inputs; j++)
            {
                mask[j] = j < raw && random.NextSingle() < Dropout ? 0 : j < raw ? 1 / (1 - Dropout) : 1;
            }

            for (int i = 0; i < e.Sentence.Count; i++, t++)
            {
                Span<float> row = x.AsSpan(t * inputs, inputs);
                network.Input(e.Sentence.Rows.AsSpan(i * raw, raw), e.Convention, row);
                for (int j = 0; j < inputs; j++)
                {
                    row[j] *= mask[j];
                }
            }

            ends[b] = t;
        }

        var u = new float[n * network.Layer.Projected];
        var s = new float[n * 6 * network.Layer.Hidden];
        var h = new float[n * network.Layer.Output];
        network.Layer.Run(theta, x, u, s, h, n, ends);
        var hMask = new float[h.Length];
        for (int i = 0; i < h.Length; i++)
        {
            hMask[i] = random.NextSingle() < 0.3f ? 0 : 1 / 0.7f;
            h[i] *= hMask[i];
        }

        var scores = new float[n * network.OutColumns];
        Kernels.FillRows(network.OutBias.Of(theta), scores, n);
        Kernels.Multiply(h, network.Out.Of(theta), scores, n, network.Layer.Output, network.OutColumns, accumulate: true);
        var d = new float[scores.Length];
        float loss = 0;
        t = 0;
        foreach (SpanLesson e in batch)
        {
            for (int i = 0; i < e.Sentence.Count; i++, t++)
            {
                int row = t * network.OutColumns;
                loss += Backpropagation.Softmax(scores.AsSpan(row, SpanNetwork.TagCount), d.AsSpan(row, SpanNetwork.TagCount), e.Tags[i], 1f / n);
            }
        }

        Backpropagation.Bias(d, network.OutBias.In(gradient), n);
        Backpropagation.Weights(h, d, network.Out.In(gradient), n, network.Layer.Output, network.OutColumns);
        var dh = new float[h.Length];
        Backpropagation.Input(network.Out.Of(theta), d, dh, n, network.Layer.Output, network.OutColumns, accumulate: false);
        for (int i = 0; i < dh.Length; i++)
        {
            dh[i] *= hMask[i];
        }

        Backpropagation.Recurrent(network.Layer, theta, gradient, x, u, s, dh, new float[u.Length], new float[x.Length], n, ends);
        return loss;
    }
}
