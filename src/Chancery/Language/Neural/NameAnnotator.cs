namespace Chancery.Language.Neural;

/// <summary>Finds names in each batch that the syntax network has run over.</summary>
public sealed class NameAnnotator
{
    private readonly TokenScorer scorer;
    private readonly int columns;
    private float[] best = [];
    private int[] from = [];
    private int[] tags = [];

    public NameAnnotator(TokenModel<NameNetwork> model)
    {
        scorer = new TokenScorer(model.Network, model.Theta);
        columns = model.Network.OutColumns;
    }

    /// <summary>BILOU tags of the batch's tokens; valid until the next call.</summary>
    public ReadOnlySpan<int> Tag(Activations a, ReadOnlySpan<GazetteerHint> hints)
    {
        int n = a.Tokens;
        if (tags.Length < n)
        {
            int rows = n + (n / 2);
            best = new float[rows * NameNetwork.TagCount];
            from = new int[rows * NameNetwork.TagCount];
            tags = new int[rows];
        }

        ReadOnlySpan<float> scores = scorer.Run(a, hints);
        int first = 0;
        foreach (int last in a.SentenceEnds.AsSpan(0, a.Sentences))
        {
            Decode(scores, columns, first, last);
            first = last;
        }

        return tags.AsSpan(0, n);
    }

    /// <summary>Turns tags into names of the document.</summary>
    public static void Collect(Document document, int offset, ReadOnlySpan<int> tags)
    {
        int start = -1;
        for (int t = 0; t < tags.Length; t++)
        {
            int tag = tags[t];
            if (tag == 0)
            {
                continue;
            }

            int place = (tag - 1) % 4;
            if (place is 0 or 3)
            {
                start = t;
            }

            if (place is 2 or 3)
            {
                document.Names.Add(new NameSpan(offset + start, offset + t + 1, (NameKind)(1 + ((tag - 1) / 4))));
            }
        }
    }

    /// <summary>
    /// Viterbi over the tags that may follow one another: O, B and U follow O, L or U of any kind; I and L follow B or I of
    /// their own. The best of the first sort is looked for once a token.
    /// </summary>
    private void Decode(ReadOnlySpan<float> scores, int columns, int first, int last)
    {
        const int k = NameNetwork.TagCount;
        for (int t = first; t < last; t++)
        {
            ReadOnlySpan<float> row = scores.Slice(t * columns, k);
            Span<float> now = best.AsSpan(t * k, k);
            Span<int> origin = from.AsSpan(t * k, k);
            bool end = t == last - 1;
            ReadOnlySpan<float> before = t == first ? default : best.AsSpan((t - 1) * k, k);
            int closed = t == first ? -1 : BestClosed(before);
            float top = t == first ? 0 : before[closed];
            now[0] = top + row[0];
            origin[0] = closed;
            for (int b = 1; b < k; b += 4)
            {
                int open = t > first && before[b + 1] > before[b] ? b + 1 : b;
                float inside = t == first ? float.NegativeInfinity : before[open];
                now[b] = end ? float.NegativeInfinity : top + row[b];
                now[b + 1] = end ? float.NegativeInfinity : inside + row[b + 1];
                now[b + 2] = inside + row[b + 2];
                now[b + 3] = top + row[b + 3];
                origin[b] = origin[b + 3] = closed;
                origin[b + 1] = origin[b + 2] = open;
            }
        }

        int at = BestClosed(best.AsSpan((last - 1) * k, k));
        for (int t = last - 1; t >= first; t--)
        {
            tags[t] = at;
            at = from[(t * k) + at];
        }
    }

    /// <summary>The best tag after which no name is open.</summary>
    private static int BestClosed(ReadOnlySpan<float> row)
    {
        int at = 0;
        for (int b = 1; b < row.Length; b += 4)
        {
            at = row[b + 2] > row[at] ? b + 2 : at;
            at = row[b + 3] > row[at] ? b + 3 : at;
        }

        return at;
    }
}
