namespace Chancery.Language.Neural;

/// <summary>Tags and parses documents with a model. Keeps its buffers; one for each worker.</summary>
public sealed class SyntaxAnnotator
{
    /// <summary>Sentences are run together up to this many tokens, so that the matrix products are large.</summary>
    public const int BatchTokens = 384;

    private static readonly int UposCount = Enum.GetValues<Upos>().Length;

    private readonly SyntaxModel model;
    private readonly Activations a;
    private readonly SpanningTree tree = new();
    private int[] heads = [];

    public SyntaxAnnotator(SyntaxModel model)
    {
        this.model = model;
        a = new Activations(model.Network);
    }

    /// <summary>Called with each batch after its forward run: the activations, and the index of the batch's first token.</summary>
    public Action<Activations, int>? OnBatch { get; set; }

    /// <summary>Fills in tags, heads and relations of every sentence.</summary>
    public void Annotate(Document document)
    {
        int s = 0;
        while (s < document.Sentences.Count)
        {
            int first = s;
            int tokens = 0;
            a.Clear();
            while (s < document.Sentences.Count && (s == first || tokens + document.Sentences[s].Count <= BatchTokens))
            {
                Sentence sentence = document.Sentences[s];
                a.Add(document.Word.AsSpan(sentence.First, sentence.Count));
                tokens += sentence.Count;
                s++;
            }

            Run(document, first, s);
        }

        document.LinkChildren();
    }

    private void Run(Document document, int firstSentence, int endSentence)
    {
        SyntaxNetwork network = model.Network;
        network.Embed(model.Theta, model.Vectors, a);
        network.Forward(model.Theta, a);
        int offset = document.Sentences[firstSentence].First;
        OnBatch?.Invoke(a, offset);
        if (heads.Length < a.Tokens)
        {
            heads = new int[a.Tokens * 2];
        }

        for (int s = firstSentence; s < endSentence; s++)
        {
            Sentence sentence = document.Sentences[s];
            int first = sentence.First - offset;
            int n = sentence.Count;
            int stride = Activations.ArcStride(n);
            network.ScoreArcs(model.Theta, a, first, first + n, stride);
            tree.Solve(a.ArcScores, n, stride, heads.AsSpan(first, n));
            for (int i = first; i < first + n; i++)
            {
                heads[i] = heads[i] < 0 ? -1 : heads[i] + first;
            }
        }

        network.ScoreLabels(model.Theta, a, heads.AsSpan(0, a.Tokens));
        for (int t = 0; t < a.Tokens; t++)
        {
            ReadOnlySpan<float> tags = a.TagScores.AsSpan(t * network.TagColumns, network.TagCount);
            document.Upos[offset + t] = (Upos)Best(tags[..UposCount]);
            document.Xpos[offset + t] = (byte)Best(tags[UposCount..]);
            document.Head[offset + t] = heads[t] < 0 ? -1 : heads[t] + offset;
            document.Rel[offset + t] = heads[t] < 0 ? Deprel.Root : Label(a.LabelScores.AsSpan(t * network.LabelColumns, Deprels.Count));
        }
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>The best label but root, which only the root has.</summary>
    private static Deprel Label(ReadOnlySpan<float> scores)
    {
        int best = 0;
        for (int i = 2; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return (Deprel)best;
    }
}
