using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Training;

/// <summary>One thread's share of a training batch: forward, loss and gradient.</summary>
public sealed class SyntaxWorker
{
    private readonly SyntaxNetwork network;
    private readonly Activations a;
    private readonly Random random;
    private float[] dTags = [];
    private float[] dH2 = [];
    private float[] dH3 = [];
    private float[] dH1 = [];
    private float[] dX = [];
    private float[] dU = [];
    private float[] dBilinear = [];
    private float[] dDependent = [];
    private float[] dHeads = [];
    private float[] dLabels = [];
    private float[] dLabelHidden = [];
    private float[] dLabelHead = [];
    private float[] dArc = [];
    private int[] goldHeads = [];

    public SyntaxWorker(SyntaxNetwork network, int seed)
    {
        this.network = network;
        a = new Activations(network);
        random = new Random(seed);
        Gradient = new float[network.Layout.Length];
    }

    public float[] Gradient { get; }

    public float Dropout { get; init; } = 0.33f;

    public float WordDropout { get; init; } = 0.15f;

    /// <summary>Adds the batch's gradient (scaled) and returns its summed, scaled loss.</summary>
    public float Learn(float[] theta, WordVectors vectors, IReadOnlyList<(Word[] Words, TreebankSentence Gold)> batch, float scale)
    {
        a.Clear();
        foreach ((Word[] words, _) in batch)
        {
            a.Add(words);
        }

        Reserve();
        DropOut();
        network.Embed(theta, vectors, a);
        network.Forward(theta, a);
        int n = a.Tokens;
        int h2 = 2 * network.Hidden;
        dH2.AsSpan(0, n * h2).Clear();
        dH3.AsSpan(0, n * h2).Clear();
        float loss = Tags(theta, batch, scale) + Arcs(theta, batch, scale) + Labels(theta, batch, scale);

        ReadOnlySpan<int> ends = a.SentenceEnds.AsSpan(0, a.Sentences);
        a.Mask(dH3, a.H3Mask, h2);
        Backpropagation.Recurrent(network.Third, theta, Gradient, a.H2, a.U3, a.S3, dH3, dU, dH1, n, ends);
        for (int i = 0; i < n * h2; i++)
        {
            dH2[i] += dH1[i];
        }

        a.Mask(dH2, a.H2Mask, h2);
        Backpropagation.Recurrent(network.Second, theta, Gradient, a.H1, a.U2, a.S2, dH2, dU, dH1, n, ends);
        a.Mask(dH1, a.H1Mask, h2);
        Backpropagation.Recurrent(network.First, theta, Gradient, a.X, a.U1, a.S1, dH1, dU, dX, n, ends);
        a.Mask(dX, a.XMask, SyntaxNetwork.InputSize);
        Embeddings();
        return loss;
    }

    private float Tags(float[] theta, IReadOnlyList<(Word[] Words, TreebankSentence Gold)> batch, float scale)
    {
        int upos = Enum.GetValues<Upos>().Length;
        int columns = network.TagColumns;
        float loss = 0;
        int t = 0;
        foreach ((_, TreebankSentence gold) in batch)
        {
            for (int i = 0; i < gold.Count; i++, t++)
            {
                Span<float> d = dTags.AsSpan(t * columns, columns);
                ReadOnlySpan<float> s = a.TagScores.AsSpan(t * columns, columns);
                loss += Backpropagation.Softmax(s[..upos], d[..upos], (int)gold.Upos[i], scale);
                loss += Backpropagation.Softmax(s[upos..network.TagCount], d[upos..network.TagCount], gold.Xpos[i], 0.5f * scale);
                d[network.TagCount..].Clear();
            }
        }

        Backpropagation.Bias(dTags, network.TagBias.In(Gradient), a.Tokens);
        Backpropagation.Weights(a.H2, dTags, network.Tags.In(Gradient), a.Tokens, 2 * network.Hidden, columns);
        Backpropagation.Input(network.Tags.Of(theta), dTags, dH2, a.Tokens, 2 * network.Hidden, columns, accumulate: true);
        return loss;
    }

    private float Arcs(float[] theta, IReadOnlyList<(Word[] Words, TreebankSentence Gold)> batch, float scale)
    {
        const int size = SyntaxNetwork.ArcSize;
        int tokens = a.Tokens;
        int h2 = 2 * network.Hidden;
        float loss = 0;
        Span<float> dDistance = network.ArcDistance.In(Gradient);
        Span<float> dRoot = network.ArcRoot.In(Gradient);
        ReadOnlySpan<float> root = network.ArcRoot.Of(theta);
        dHeads.AsSpan(0, tokens * size).Clear();
        dBilinear.AsSpan(0, tokens * size).Clear();
        int first = 0;
        foreach ((_, TreebankSentence gold) in batch)
        {
            int n = gold.Count;
            int stride = Activations.ArcStride(n);
            network.ScoreArcs(theta, a, first, first + n, stride);
            for (int i = 0; i < n; i++)
            {
                int right = gold.Heads[i] < 0 ? n : gold.Heads[i];
                Span<float> d = dArc.AsSpan(0, n + 1);
                loss += Backpropagation.Softmax(a.ArcScores.AsSpan(i * stride, n + 1), d, right, scale);
                Span<float> dq = dBilinear.AsSpan((first + i) * size, size);
                ReadOnlySpan<float> q = a.Bilinear.AsSpan((first + i) * size, size);
                for (int j = 0; j <= n; j++)
                {
                    float g = d[j];
                    if (Math.Abs(g) < 1e-9f || j == i)
                    {
                        continue;
                    }

                    ReadOnlySpan<float> k = j == n ? root : a.Heads.AsSpan((first + j) * size, size);
                    Span<float> dk = j == n ? dRoot : dHeads.AsSpan((first + j) * size, size);
                    System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(k, g, dq, dq);
                    System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(q, g, dk, dk);
                    if (j < n)
                    {
                        dDistance[SyntaxNetwork.DistanceBucket(i, j)] += g;
                    }
                }
            }

            first += n;
        }

        Backpropagation.Bias(dBilinear, network.ArcPrior.In(Gradient), tokens);
        Backpropagation.Weights(a.Dependent, dBilinear, network.ArcBilinear.In(Gradient), tokens, size, size);
        Backpropagation.Input(network.ArcBilinear.Of(theta), dBilinear, dDependent, tokens, size, size, accumulate: false);
        Rectified(theta, dDependent, a.Dependent, a.DependentMask, network.ArcDependent, network.ArcDependentBias, tokens, h2, size);
        Rectified(theta, dHeads, a.Heads, a.HeadsMask, network.ArcHead, network.ArcHeadBias, tokens, h2, size);
        return loss;
    }

    private void Rectified(float[] theta, float[] d, float[] output, float[]? mask, Segment weights, Segment bias, int tokens, int h2, int size)
    {
        a.Mask(d, mask, size);
        Backpropagation.Leak(output, d.AsSpan(0, tokens * size));
        Backpropagation.Bias(d, bias.In(Gradient), tokens);
        Backpropagation.Weights(a.H3, d, weights.In(Gradient), tokens, h2, size);
        Backpropagation.Input(weights.Of(theta), d, dH3, tokens, h2, size, accumulate: true);
    }

    private float Labels(float[] theta, IReadOnlyList<(Word[] Words, TreebankSentence Gold)> batch, float scale)
    {
        const int size = SyntaxNetwork.LabelSize;
        int columns = network.LabelColumns;
        int n = a.Tokens;
        int t = 0;
        foreach ((_, TreebankSentence gold) in batch)
        {
            int first = t;
            for (int i = 0; i < gold.Count; i++, t++)
            {
                goldHeads[t] = gold.Heads[i] < 0 ? -1 : first + gold.Heads[i];
            }
        }

        network.ScoreLabels(theta, a, goldHeads.AsSpan(0, n));
        float loss = 0;
        t = 0;
        foreach ((_, TreebankSentence gold) in batch)
        {
            for (int i = 0; i < gold.Count; i++, t++)
            {
                Span<float> d = dLabels.AsSpan(t * columns, columns);
                loss += Backpropagation.Softmax(a.LabelScores.AsSpan(t * columns, Deprels.Count), d[..Deprels.Count], (int)gold.Rels[i], scale);
                d[Deprels.Count..].Clear();
            }
        }

        Backpropagation.Bias(dLabels, network.LabelOutBias.In(Gradient), n);
        Backpropagation.Weights(a.LabelHidden, dLabels, network.LabelOut.In(Gradient), n, size, columns);
        Backpropagation.Input(network.LabelOut.Of(theta), dLabels, dLabelHidden, n, size, columns, accumulate: false);
        a.Mask(dLabelHidden, a.LabelMask, size);
        Backpropagation.Leak(a.LabelHidden, dLabelHidden.AsSpan(0, n * size));
        dLabelHead.AsSpan(0, n * size).Clear();
        for (t = 0; t < n; t++)
        {
            ReadOnlySpan<float> d = dLabelHidden.AsSpan(t * size, size);
            Span<float> into = goldHeads[t] < 0 ? network.LabelRoot.In(Gradient) : dLabelHead.AsSpan(goldHeads[t] * size, size);
            System.Numerics.Tensors.TensorPrimitives.Add(into, d, into);
        }

        int h2 = 2 * network.Hidden;
        Backpropagation.Bias(dLabelHidden, network.LabelBias.In(Gradient), n);
        Backpropagation.Weights(a.H3, dLabelHidden, network.LabelDependent.In(Gradient), n, h2, size);
        Backpropagation.Input(network.LabelDependent.Of(theta), dLabelHidden, dH3, n, h2, size, accumulate: true);
        Backpropagation.Weights(a.H3, dLabelHead, network.LabelHead.In(Gradient), n, h2, size);
        Backpropagation.Input(network.LabelHead.Of(theta), dLabelHead, dH3, n, h2, size, accumulate: true);
        return loss;
    }

    private void Embeddings()
    {
        for (int t = 0; t < a.Tokens; t++)
        {
            Word word = a.Words[t];
            ReadOnlySpan<float> d = dX.AsSpan(t * SyntaxNetwork.InputSize, SyntaxNetwork.InputSize);
            int at = SyntaxNetwork.VectorSize + 4;
            AddRow(network.Words, a.DropWord is not null && a.DropWord[t] ? 0 : word.Known, d.Slice(at, SyntaxNetwork.WordSize));
            at += SyntaxNetwork.WordSize;
            AddRow(network.Suffix3, word.Suffix3, d.Slice(at, SyntaxNetwork.Suffix3Size));
            at += SyntaxNetwork.Suffix3Size;
            AddRow(network.Suffix2, word.Suffix2, d.Slice(at, SyntaxNetwork.Suffix2Size));
            at += SyntaxNetwork.Suffix2Size;
            AddRow(network.Prefix3, word.Prefix3, d.Slice(at, SyntaxNetwork.Prefix3Size));
            at += SyntaxNetwork.Prefix3Size;
            AddRow(network.Shapes, word.Shape, d.Slice(at, SyntaxNetwork.ShapeSize));
        }
    }

    private void AddRow(Segment table, int row, ReadOnlySpan<float> d)
    {
        Span<float> into = Gradient.AsSpan(table.Offset + (row * table.Columns), table.Columns);
        System.Numerics.Tensors.TensorPrimitives.Add(into, d, into);
    }

    private void DropOut()
    {
        if (a.DropWord is null || a.DropWord.Length < a.Tokens)
        {
            a.DropWord = new bool[a.Room];
        }

        for (int t = 0; t < a.Tokens; t++)
        {
            a.DropWord[t] = random.NextSingle() < WordDropout;
        }

        a.XMask = Fill(a.XMask, SyntaxNetwork.InputSize, Dropout * 0.6f);
        a.H1Mask = Fill(a.H1Mask, 2 * network.Hidden, Dropout);
        a.H2Mask = Fill(a.H2Mask, 2 * network.Hidden, Dropout);
        a.H3Mask = Fill(a.H3Mask, 2 * network.Hidden, Dropout);
        a.DependentMask = Fill(a.DependentMask, SyntaxNetwork.ArcSize, Dropout);
        a.HeadsMask = Fill(a.HeadsMask, SyntaxNetwork.ArcSize, Dropout);
        a.LabelMask = Fill(a.LabelMask, SyntaxNetwork.LabelSize, Dropout);
    }

    private float[] Fill(float[]? mask, int columns, float rate)
    {
        int length = a.Sentences * columns;
        if (mask is null || mask.Length < length)
        {
            mask = new float[length * 2];
        }

        float keep = 1f / (1f - rate);
        for (int i = 0; i < length; i++)
        {
            mask[i] = random.NextSingle() < rate ? 0f : keep;
        }

        return mask;
    }

    private void Reserve()
    {
        int rows = a.Room;
        if (goldHeads.Length >= rows)
        {
            return;
        }

        int h2 = 2 * network.Hidden;
        goldHeads = new int[rows];
        dTags = new float[rows * network.TagColumns];
        dH1 = new float[rows * h2];
        dH2 = new float[rows * h2];
        dH3 = new float[rows * h2];
        dX = new float[rows * SyntaxNetwork.InputSize];
        dU = new float[rows * network.First.Projected];
        dBilinear = new float[rows * SyntaxNetwork.ArcSize];
        dDependent = new float[rows * SyntaxNetwork.ArcSize];
        dHeads = new float[rows * SyntaxNetwork.ArcSize];
        dLabels = new float[rows * network.LabelColumns];
        dLabelHidden = new float[rows * SyntaxNetwork.LabelSize];
        dLabelHead = new float[rows * SyntaxNetwork.LabelSize];
        dArc = new float[1024];
    }
}
