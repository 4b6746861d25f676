namespace Chancery.Language.Neural;

/// <summary>
/// One network for tags and trees: word, affix and shape vectors; three bidirectional simple recurrent layers (Lei et al.
/// 2018); a linear tagger on the second; a biaffine arc scorer and a label scorer (Dozat and Manning 2017) on the third.
/// </summary>
public sealed class SyntaxNetwork
{
    public const int VectorSize = 100;
    public const int WordSize = 48;
    public const int Suffix3Size = 24;
    public const int Suffix2Size = 16;
    public const int Prefix3Size = 16;
    public const int ShapeSize = 16;
    public const int InputSize = VectorSize + 4 + WordSize + Suffix3Size + Suffix2Size + Prefix3Size + ShapeSize;
    public const int ArcSize = 96;
    public const int LabelSize = 64;
    public const int DistanceBuckets = 16;

    public SyntaxNetwork(int knownWords, int hidden)
    {
        KnownWords = knownWords;
        Hidden = hidden;
        var layout = new ParameterLayout();
        Words = layout.Add("words", knownWords, WordSize);
        Suffix3 = layout.Add("suffix3", Vocabulary.SuffixBuckets, Suffix3Size);
        Suffix2 = layout.Add("suffix2", Vocabulary.ShortBuckets, Suffix2Size);
        Prefix3 = layout.Add("prefix3", Vocabulary.SuffixBuckets, Prefix3Size);
        Shapes = layout.Add("shapes", Vocabulary.ShapeBuckets, ShapeSize);
        First = new RecurrentLayer(layout, "layer1", InputSize, hidden);
        Second = new RecurrentLayer(layout, "layer2", 2 * hidden, hidden);
        Third = new RecurrentLayer(layout, "layer3", 2 * hidden, hidden);
        TagCount = Enum.GetValues<Upos>().Length + Xpos.Count;
        TagColumns = (TagCount + 15) / 16 * 16;
        Tags = layout.Add("tags", 2 * hidden, TagColumns);
        TagBias = layout.Add("tags.b", 1, TagColumns);
        ArcDependent = layout.Add("arc.dependent", 2 * hidden, ArcSize);
        ArcDependentBias = layout.Add("arc.dependent.b", 1, ArcSize);
        ArcHead = layout.Add("arc.head", 2 * hidden, ArcSize);
        ArcHeadBias = layout.Add("arc.head.b", 1, ArcSize);
        ArcBilinear = layout.Add("arc.bilinear", ArcSize, ArcSize);
        ArcPrior = layout.Add("arc.prior", 1, ArcSize);
        ArcRoot = layout.Add("arc.root", 1, ArcSize);
        ArcDistance = layout.Add("arc.distance", 1, DistanceBuckets);
        LabelDependent = layout.Add("label.dependent", 2 * hidden, LabelSize);
        LabelBias = layout.Add("label.b", 1, LabelSize);
        LabelHead = layout.Add("label.head", 2 * hidden, LabelSize);
        LabelRoot = layout.Add("label.root", 1, LabelSize);
        LabelColumns = (Deprels.Count + 15) / 16 * 16;
        LabelOut = layout.Add("label.out", LabelSize, LabelColumns);
        LabelOutBias = layout.Add("label.out.b", 1, LabelColumns);
        Layout = layout;
    }

    public ParameterLayout Layout { get; }

    public int KnownWords { get; }

    public int Hidden { get; }

    public int TagCount { get; }

    public int TagColumns { get; }

    public int LabelColumns { get; }

    public Segment Words { get; }

    public Segment Suffix3 { get; }

    public Segment Suffix2 { get; }

    public Segment Prefix3 { get; }

    public Segment Shapes { get; }

    public RecurrentLayer First { get; }

    public RecurrentLayer Second { get; }

    public RecurrentLayer Third { get; }

    public Segment Tags { get; }

    public Segment TagBias { get; }

    public Segment ArcDependent { get; }

    public Segment ArcDependentBias { get; }

    public Segment ArcHead { get; }

    public Segment ArcHeadBias { get; }

    public Segment ArcBilinear { get; }

    public Segment ArcPrior { get; }

    public Segment ArcRoot { get; }

    public Segment ArcDistance { get; }

    public Segment LabelDependent { get; }

    public Segment LabelBias { get; }

    public Segment LabelHead { get; }

    public Segment LabelRoot { get; }

    public Segment LabelOut { get; }

    public Segment LabelOutBias { get; }

    /// <summary>Direction and size of the step from dependent to head, logarithmic: 0–7 to the left, 8–15 to the right.</summary>
    public static int DistanceBucket(int dependent, int head)
    {
        int d = head - dependent;
        int size = Math.Abs(d);
        int bucket = size <= 4 ? size - 1 : size <= 6 ? 4 : size <= 10 ? 5 : size <= 20 ? 6 : 7;
        return d < 0 ? bucket : 8 + bucket;
    }

    /// <summary>Writes the input rows for the words of the batch.</summary>
    public void Embed(float[] theta, WordVectors vectors, Activations a)
    {
        for (int t = 0; t < a.Tokens; t++)
        {
            Word word = a.Words[t];
            Span<float> row = a.X.AsSpan(t * InputSize, InputSize);
            bool drop = a.DropWord is not null && a.DropWord[t];
            int at = 0;
            Span<float> vector = row[..VectorSize];
            if (word.Vector >= 0 && !drop)
            {
                vectors.Read(word.Vector, vector);
            }
            else
            {
                vector.Clear();
            }

            at += VectorSize;
            row[at++] = word.Vector >= 0 && !drop ? 1f : 0f;
            row[at++] = word.StartsUpper ? 1f : 0f;
            row[at++] = a.IsFirst[t] ? 1f : 0f;
            row[at++] = word.IsAllUpper ? 1f : 0f;
            Words.Row(theta, drop ? 0 : word.Known).CopyTo(row[at..]);
            at += WordSize;
            Suffix3.Row(theta, word.Suffix3).CopyTo(row[at..]);
            at += Suffix3Size;
            Suffix2.Row(theta, word.Suffix2).CopyTo(row[at..]);
            at += Suffix2Size;
            Prefix3.Row(theta, word.Prefix3).CopyTo(row[at..]);
            at += Prefix3Size;
            Shapes.Row(theta, word.Shape).CopyTo(row[at..]);
        }
    }

    /// <summary>Runs the encoder and every scorer but the arcs', which go sentence by sentence.</summary>
    public void Forward(float[] theta, Activations a)
    {
        int n = a.Tokens;
        ReadOnlySpan<int> ends = a.SentenceEnds.AsSpan(0, a.Sentences);
        a.Mask(a.X, a.XMask, InputSize);
        First.Run(theta, a.X, a.U1, a.S1, a.H1, n, ends);
        a.Mask(a.H1, a.H1Mask, 2 * Hidden);
        Second.Run(theta, a.H1, a.U2, a.S2, a.H2, n, ends);
        a.Mask(a.H2, a.H2Mask, 2 * Hidden);
        Kernels.FillRows(TagBias.Of(theta), a.TagScores, n);
        Kernels.Multiply(a.H2, Tags.Of(theta), a.TagScores, n, 2 * Hidden, TagColumns, accumulate: true);
        Third.Run(theta, a.H2, a.U3, a.S3, a.H3, n, ends);
        a.Mask(a.H3, a.H3Mask, 2 * Hidden);
        Kernels.FillRows(ArcDependentBias.Of(theta), a.Dependent, n);
        Kernels.Multiply(a.H3, ArcDependent.Of(theta), a.Dependent, n, 2 * Hidden, ArcSize, accumulate: true);
        Kernels.Leak(a.Dependent.AsSpan(0, n * ArcSize));
        a.Mask(a.Dependent, a.DependentMask, ArcSize);
        Kernels.FillRows(ArcHeadBias.Of(theta), a.Heads, n);
        Kernels.Multiply(a.H3, ArcHead.Of(theta), a.Heads, n, 2 * Hidden, ArcSize, accumulate: true);
        Kernels.Leak(a.Heads.AsSpan(0, n * ArcSize));
        a.Mask(a.Heads, a.HeadsMask, ArcSize);
        Kernels.FillRows(ArcPrior.Of(theta), a.Bilinear, n);
        Kernels.Multiply(a.Dependent, ArcBilinear.Of(theta), a.Bilinear, n, ArcSize, ArcSize, accumulate: true);
        Kernels.FillRows(LabelBias.Of(theta), a.LabelDependent, n);
        Kernels.Multiply(a.H3, LabelDependent.Of(theta), a.LabelDependent, n, 2 * Hidden, LabelSize, accumulate: true);
        Kernels.Multiply(a.H3, LabelHead.Of(theta), a.LabelHead, n, 2 * Hidden, LabelSize);
    }

    /// <summary>
    /// Scores each token of a sentence against each possible head. Row i holds the heads in order, then the root, in
    /// <paramref name="stride"/> columns (a multiple of 16).
    /// </summary>
    public void ScoreArcs(float[] theta, Activations a, int first, int last, int stride)
    {
        int n = last - first;
        Span<float> transposed = a.HeadsTransposed.AsSpan(0, ArcSize * stride);
        for (int k = 0; k < ArcSize; k++)
        {
            Span<float> row = transposed.Slice(k * stride, stride);
            for (int j = 0; j < n; j++)
            {
                row[j] = a.Heads[((first + j) * ArcSize) + k];
            }

            row[n] = theta[ArcRoot.Offset + k];
            row[(n + 1)..].Clear();
        }

        Kernels.Multiply(a.Bilinear.AsSpan(first * ArcSize), transposed, a.ArcScores, n, ArcSize, stride);
        ReadOnlySpan<float> distance = ArcDistance.Of(theta);
        for (int i = 0; i < n; i++)
        {
            Span<float> row = a.ArcScores.AsSpan(i * stride, n);
            for (int j = 0; j < n; j++)
            {
                row[j] = i == j ? float.NegativeInfinity : row[j] + distance[DistanceBucket(i, j)];
            }
        }
    }

    /// <summary>Label scores of every token of the batch for its head in <paramref name="heads"/> (row of the batch, or −1 for the root).</summary>
    public void ScoreLabels(float[] theta, Activations a, ReadOnlySpan<int> heads)
    {
        int n = a.Tokens;
        for (int t = 0; t < n; t++)
        {
            ReadOnlySpan<float> head = heads[t] < 0 ? LabelRoot.Of(theta) : a.LabelHead.AsSpan(heads[t] * LabelSize, LabelSize);
            ReadOnlySpan<float> dependent = a.LabelDependent.AsSpan(t * LabelSize, LabelSize);
            Kernels.AddLeak(head, dependent, a.LabelHidden.AsSpan(t * LabelSize, LabelSize));
        }

        a.Mask(a.LabelHidden, a.LabelMask, LabelSize);
        Kernels.FillRows(LabelOutBias.Of(theta), a.LabelScores, n);
        Kernels.Multiply(a.LabelHidden, LabelOut.Of(theta), a.LabelScores, n, LabelSize, LabelColumns, accumulate: true);
    }
}
