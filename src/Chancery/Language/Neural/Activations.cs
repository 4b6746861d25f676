namespace Chancery.Language.Neural;

/// <summary>Buffers of one forward run over a batch of sentences; masks are null outside training.</summary>
public sealed class Activations
{
    private readonly SyntaxNetwork network;
    private int rows;
    private int sentenceRoom;
    private int longest;

    public Activations(SyntaxNetwork network)
    {
        this.network = network;
    }

    public int Tokens { get; private set; }

    public int Sentences { get; private set; }

    public Word[] Words { get; private set; } = [];

    public bool[] IsFirst { get; private set; } = [];

    public int[] SentenceEnds { get; private set; } = [];

    public bool[]? DropWord { get; set; }

    public float[] X { get; private set; } = [];

    public float[] U1 { get; private set; } = [];

    public float[] U2 { get; private set; } = [];

    public float[] U3 { get; private set; } = [];

    public float[] S1 { get; private set; } = [];

    public float[] S2 { get; private set; } = [];

    public float[] S3 { get; private set; } = [];

    public float[] H1 { get; private set; } = [];

    public float[] H2 { get; private set; } = [];

    public float[] H3 { get; private set; } = [];

    public float[] TagScores { get; private set; } = [];

    public float[] Dependent { get; private set; } = [];

    public float[] Heads { get; private set; } = [];

    public float[] Bilinear { get; private set; } = [];

    public float[] HeadsTransposed { get; private set; } = [];

    public float[] ArcScores { get; private set; } = [];

    public float[] LabelDependent { get; private set; } = [];

    public float[] LabelHead { get; private set; } = [];

    public float[] LabelHidden { get; private set; } = [];

    public float[] LabelScores { get; private set; } = [];

    public float[]? XMask { get; set; }

    public float[]? H1Mask { get; set; }

    public float[]? H2Mask { get; set; }

    public float[]? H3Mask { get; set; }

    public float[]? DependentMask { get; set; }

    public float[]? HeadsMask { get; set; }

    public float[]? LabelMask { get; set; }

    public int Room => rows;

    public void Clear()
    {
        Tokens = 0;
        Sentences = 0;
    }

    /// <summary>Adds one sentence to the batch.</summary>
    public void Add(ReadOnlySpan<Word> words)
    {
        Reserve(Tokens + words.Length, Sentences + 1, words.Length);
        for (int i = 0; i < words.Length; i++)
        {
            Words[Tokens + i] = words[i];
            IsFirst[Tokens + i] = i == 0;
        }

        Tokens += words.Length;
        SentenceEnds[Sentences++] = Tokens;
    }

    /// <summary>Columns of a row of arc scores for a sentence of n tokens: n heads, the root, and padding.</summary>
    public static int ArcStride(int n) => (n + 1 + 15) / 16 * 16;

    /// <summary>Multiplies rows by their sentence's mask, where there is one: a mask has a row a sentence (variational dropout).</summary>
    public void Mask(float[] values, float[]? mask, int columns)
    {
        if (mask is null)
        {
            return;
        }

        int first = 0;
        for (int s = 0; s < Sentences; s++)
        {
            ReadOnlySpan<float> m = mask.AsSpan(s * columns, columns);
            for (; first < SentenceEnds[s]; first++)
            {
                Span<float> row = values.AsSpan(first * columns, columns);
                for (int j = 0; j < columns; j++)
                {
                    row[j] *= m[j];
                }
            }
        }
    }

    private void Reserve(int tokens, int sentences, int length)
    {
        if (sentences > sentenceRoom)
        {
            sentenceRoom = Math.Max(64, sentences * 2);
            int[] ends = SentenceEnds;
            Array.Resize(ref ends, sentenceRoom);
            SentenceEnds = ends;
        }

        if (length > longest)
        {
            longest = Math.Max(64, length + (length / 2));
            int stride = ArcStride(longest);
            HeadsTransposed = new float[SyntaxNetwork.ArcSize * stride];
            ArcScores = new float[longest * stride];
        }

        if (tokens <= rows)
        {
            return;
        }

        rows = Math.Max(256, tokens + (tokens / 2));
        Word[] words = Words;
        bool[] isFirst = IsFirst;
        Array.Resize(ref words, rows);
        Array.Resize(ref isFirst, rows);
        Words = words;
        IsFirst = isFirst;
        int h = network.Hidden;
        X = new float[rows * SyntaxNetwork.InputSize];
        U1 = new float[rows * network.First.Projected];
        U2 = new float[rows * network.Second.Projected];
        U3 = new float[rows * network.Third.Projected];
        S1 = new float[rows * 6 * h];
        S2 = new float[rows * 6 * h];
        S3 = new float[rows * 6 * h];
        H1 = new float[rows * 2 * h];
        H2 = new float[rows * 2 * h];
        H3 = new float[rows * 2 * h];
        TagScores = new float[rows * network.TagColumns];
        Dependent = new float[rows * SyntaxNetwork.ArcSize];
        Heads = new float[rows * SyntaxNetwork.ArcSize];
        Bilinear = new float[rows * SyntaxNetwork.ArcSize];
        LabelDependent = new float[rows * SyntaxNetwork.LabelSize];
        LabelHead = new float[rows * SyntaxNetwork.LabelSize];
        LabelHidden = new float[rows * SyntaxNetwork.LabelSize];
        LabelScores = new float[rows * network.LabelColumns];
    }
}
