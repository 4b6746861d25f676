using System.Globalization;
using Chancery.Language;
using Chancery.Language.English;
using Chancery.Language.Neural;

namespace Chancery.Training;

/// <summary>A sentence to learn from.</summary>
/// <param name="Forms">Its tokens.</param>
/// <param name="Labels">Labels of the tokens, a row a group of scores; −1 where nothing is known.</param>
public sealed record TokenExample(string[] Forms, int[][] Labels);

/// <summary>Scores that exclude one another.</summary>
/// <param name="At">The first of them.</param>
/// <param name="Count">How many.</param>
/// <param name="Weight">How much they count in the loss.</param>
public readonly record struct ScoreGroup(int At, int Count, float Weight = 1);

/// <summary>Trains a layer that labels tokens on top of a finished syntax model.</summary>
public sealed class TokenTrainer
{
    private const float Dropout = 0.35f;
    private const float HintDropout = 0.35f;

    private readonly SyntaxModel syntax;
    private readonly Gazetteer gazetteer;
    private readonly TokenNetwork network;
    private readonly ScoreGroup[] groups;
    private readonly float[] theta;
    private readonly TextWriter log;

    public TokenTrainer(SyntaxModel syntax, Gazetteer gazetteer, TokenNetwork network, ScoreGroup[] groups, TextWriter log)
    {
        this.network = network;
        this.groups = groups;
        this.syntax = syntax;
        this.gazetteer = gazetteer;
        this.log = log;
        theta = new float[network.Layout.Length];
        var random = new Random(5);
        foreach (Segment s in network.Layout.Segments.Where(s => s.Rows > 1 && s != network.Layer.Gates))
        {
            float spread = MathF.Sqrt(6f / (s.Rows + network.Layer.Hidden));
            foreach (ref float v in s.In(theta))
            {
                v = spread * ((2 * random.NextSingle()) - 1);
            }
        }
    }

    public float[] Theta => theta;

    private sealed record Example(float[] X, GazetteerHint[] Hints, int[][] Labels, int Count);

    public void Train(IReadOnlyList<TokenExample> sentences, int epochs)
    {
        Example[] examples = Prepare(sentences);
        var random = new Random(3);
        var adam = new Adam(theta.Length);
        var gradient = new float[theta.Length];
        int steps = epochs * ((examples.Sum(e => e.Count) / 600) + 1);
        int step = 0;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(examples);
            double loss = 0;
            int tokens = 0;
            for (int at = 0; at < examples.Length;)
            {
                var batch = new List<Example>();
                int inBatch = 0;
                while (at < examples.Length && inBatch < 600)
                {
                    batch.Add(examples[at]);
                    inBatch += examples[at++].Count;
                }

                Array.Clear(gradient);
                loss += Learn(batch, inBatch, gradient, random) * inBatch;
                tokens += inBatch;
                double progress = Math.Min(1.0, (double)step++ / steps);
                adam.Update(theta, gradient, 2e-3f * (float)(0.02 + (0.98 * 0.5 * (1 + Math.Cos(Math.PI * progress)))));
            }

            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}/{epochs}  loss {loss / tokens:F4}"));
        }
    }

    private Example[] Prepare(IReadOnlyList<TokenExample> sentences)
    {
        var examples = new List<Example>();
        var document = new Document();
        var annotator = new SyntaxAnnotator(syntax);
        int width = SyntaxNetwork.InputSize + (2 * syntax.Network.Hidden);
        foreach (TokenExample s in sentences.Where(s => s.Forms.Length is > 0 and < 150))
        {
            document.Reset(string.Empty);
            foreach (string form in s.Forms)
            {
                document.Add(syntax.Vocabulary.Intern(form), 0, 0);
            }

            document.CloseSentence(0, 1, LineKind.Prose);
            var x = new float[document.Count * width];
            var hints = new GazetteerHint[document.Count];
            gazetteer.Mark(document, hints, []);
            annotator.OnBatch = (a, _) =>
            {
                int h2 = 2 * syntax.Network.Hidden;
                for (int t = 0; t < a.Tokens; t++)
                {
                    a.X.AsSpan(t * SyntaxNetwork.InputSize, SyntaxNetwork.InputSize).CopyTo(x.AsSpan(t * width));
                    a.H2.AsSpan(t * h2, h2).CopyTo(x.AsSpan((t * width) + SyntaxNetwork.InputSize));
                }
            };
            annotator.Annotate(document);
            examples.Add(new Example(x, hints, s.Labels, document.Count));
        }

        return [.. examples];
    }

    private float Learn(List<Example> batch, int n, float[] gradient, Random random)
    {
        int inputs = network.InputSize;
        int raw = SyntaxNetwork.InputSize + (2 * syntax.Network.Hidden);
        var x = new float[n * inputs];
        var mask = new float[raw];
        var ends = new int[batch.Count];
        int t = 0;
        for (int b = 0; b < batch.Count; b++)
        {
            Example e = batch[b];
            for (int j = 0; j < raw; j++)
            {
                mask[j] = random.NextSingle() < Dropout ? 0 : 1 / (1 - Dropout);
            }

            bool noHints = random.NextSingle() < HintDropout;
            for (int i = 0; i < e.Count; i++, t++)
            {
                Span<float> row = x.AsSpan(t * inputs, inputs);
                ReadOnlySpan<float> from = e.X.AsSpan(i * raw, raw);
                TokenNetwork.Input(from[..SyntaxNetwork.InputSize], from[SyntaxNetwork.InputSize..], noHints ? GazetteerHint.None : e.Hints[i], row);
                for (int j = 0; j < raw; j++)
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
            hMask[i] = random.NextSingle() < 0.2f ? 0 : 1.25f;
            h[i] *= hMask[i];
        }

        var scores = new float[n * network.OutColumns];
        Kernels.FillRows(network.OutBias.Of(theta), scores, n);
        Kernels.Multiply(h, network.Out.Of(theta), scores, n, network.Layer.Output, network.OutColumns, accumulate: true);
        var d = new float[scores.Length];
        float loss = 0;
        t = 0;
        foreach (Example e in batch)
        {
            for (int i = 0; i < e.Count; i++, t++)
            {
                for (int g = 0; g < groups.Length; g++)
                {
                    (int at, int count, float weight) = groups[g];
                    if (e.Labels[g][i] >= 0)
                    {
                        int row = (t * network.OutColumns) + at;
                        loss += Backpropagation.Softmax(scores.AsSpan(row, count), d.AsSpan(row, count), e.Labels[g][i], weight / n);
                    }
                }
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
