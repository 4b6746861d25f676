using System.Diagnostics;
using System.Globalization;
using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Training;

/// <summary>Trains the tagger and parser. Two workers share a batch; the result does not depend on their timing.</summary>
public sealed class SyntaxTrainer
{
    private const int Workers = 2;
    private const float PeakRate = 3e-3f;

    private readonly List<TreebankSentence> treebank;
    private readonly SyntaxNetwork network;
    private readonly WordVectors vectors;
    private readonly Vocabulary vocabulary;
    private readonly TextWriter log;
    private readonly float[] theta;

    public SyntaxTrainer(List<TreebankSentence> treebank, Dictionary<ulong, int> vectorRows, WordVectors vectors, int hidden, TextWriter log)
    {
        // Longer ones are lists and signatures; they cost quadratically and teach little.
        this.treebank = [.. treebank.Where(s => s.Count <= 120)];
        this.vectors = vectors;
        this.log = log;
        KnownWords = CountWords(this.treebank);
        var known = KnownWords.Select((h, i) => (h, i)).ToDictionary(x => x.h, x => x.i + 1);
        vocabulary = new Vocabulary(vectorRows, known);
        network = new SyntaxNetwork(KnownWords.Count + 1, hidden);
        theta = new float[network.Layout.Length];
        Initialise();
    }

    public List<ulong> KnownWords { get; }

    public SyntaxNetwork Network => network;

    public float[] Theta => theta;

    public void Train(int epochs, int batchTokens, Action<int>? afterEpoch)
    {
        var examples = treebank.Select(s => (Words: s.Forms.Select(f => vocabulary.Intern(f)).ToArray(), Gold: s)).ToArray();
        SyntaxWorker[] workers = [.. Enumerable.Range(0, Workers).Select(i => new SyntaxWorker(network, 17 + i))];
        var adam = new Adam(theta.Length);
        var random = new Random(7);
        long tokens = treebank.Sum(s => (long)s.Count);
        long steps = epochs * tokens / batchTokens;
        long step = 0;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            double loss = 0;
            random.Shuffle(examples);
            int at = 0;
            while (at < examples.Length)
            {
                var shares = new List<(Word[] Words, TreebankSentence Gold)>[Workers];
                int inBatch = 0;
                for (int w = 0; w < Workers; w++)
                {
                    shares[w] = [];
                    int target = batchTokens * (w + 1) / Workers;
                    while (at < examples.Length && inBatch < target)
                    {
                        shares[w].Add(examples[at]);
                        inBatch += examples[at].Words.Length;
                        at++;
                    }
                }

                float scale = 1f / inBatch;
                var losses = new float[Workers];
                Parallel.For(0, Workers, w =>
                {
                    Array.Clear(workers[w].Gradient);
                    if (shares[w].Count > 0)
                    {
                        losses[w] = workers[w].Learn(theta, vectors, shares[w], scale);
                    }
                });
                float[] gradient = workers[0].Gradient;
                for (int w = 1; w < Workers; w++)
                {
                    System.Numerics.Tensors.TensorPrimitives.Add(gradient, workers[w].Gradient, gradient);
                }

                double progress = Math.Min(1.0, (double)step / steps);
                float rate = PeakRate * (float)(Math.Min(1.0, (step + 1) / 300.0) * (0.02 + (0.98 * 0.5 * (1 + Math.Cos(Math.PI * progress)))));
                adam.Update(theta, gradient, rate);
                step++;
                loss += losses.Sum() * inBatch;
            }

            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}/{epochs}  loss {loss / tokens:F4}  {clock.Elapsed.TotalSeconds:F1} s"));
            afterEpoch?.Invoke(epoch);
        }
    }

    private static List<ulong> CountWords(List<TreebankSentence> treebank)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string form in treebank.SelectMany(s => s.Forms))
        {
            string lower = form.ToLowerInvariant().Replace('’', '\'');
            counts[lower] = counts.GetValueOrDefault(lower) + 1;
        }

        return [.. counts.Where(c => c.Value > 1).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => Vocabulary.Hash(c.Key)).Distinct()];
    }

    private void Initialise()
    {
        var random = new Random(11);
        foreach (Segment s in network.Layout.Segments)
        {
            Span<float> values = s.In(theta);
            bool table = s == network.Words || s == network.Suffix3 || s == network.Suffix2 || s == network.Prefix3 || s == network.Shapes;
            bool zero = s.Rows == 1 && s != network.ArcRoot && s != network.LabelRoot;
            float spread = table ? 0.1f : s.Name.EndsWith(".g", StringComparison.Ordinal) ? 0f : zero ? 0f : MathF.Sqrt(6f / (s.Rows + s.Columns));
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = spread * ((2 * random.NextSingle()) - 1);
            }

            if (s.Name.EndsWith(".w", StringComparison.Ordinal))
            {
                // Each gate is its own matrix: spread by its own fan-out, not by that of all side by side.
                float fix = MathF.Sqrt((s.Rows + s.Columns) / (float)(s.Rows + network.Hidden));
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] *= fix;
                }
            }
        }
    }
}
