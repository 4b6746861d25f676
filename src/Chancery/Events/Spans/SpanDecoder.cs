namespace Chancery.Events.Spans;

/// <summary>The tags of a sentence that are likeliest together: Viterbi over those that may follow one another.</summary>
public static class SpanDecoder
{
    private const int K = SpanNetwork.TagCount;

    /// <summary>Spans of the best sequence of tags.</summary>
    /// <param name="scores">A row a word.</param>
    /// <param name="count">Words.</param>
    /// <param name="outside">Added to the score of O; below zero more is found.</param>
    public static List<ActSpan> Decode(ReadOnlySpan<float> scores, int count, float outside = 0)
    {
        var best = new float[count * K];
        var from = new int[count * K];
        for (int t = 0; t < count; t++)
        {
            for (int tag = 0; tag < K; tag++)
            {
                int at = -1;
                float top = 0;
                if (t == 0)
                {
                    top = Opens(tag) || tag == 0 ? 0 : float.NegativeInfinity;
                }
                else
                {
                    top = float.NegativeInfinity;
                    for (int before = 0; before < K; before++)
                    {
                        if (May(before, tag) && best[((t - 1) * K) + before] > top)
                        {
                            top = best[((t - 1) * K) + before];
                            at = before;
                        }
                    }
                }

                best[(t * K) + tag] = top + scores[(t * K) + tag] + (tag == 0 ? outside : 0);
                from[(t * K) + tag] = at;
            }
        }

        int last = 0;
        float most = float.NegativeInfinity;
        for (int tag = 0; tag < K; tag++)
        {
            if ((tag == 0 || Closes(tag)) && best[((count - 1) * K) + tag] > most)
            {
                most = best[((count - 1) * K) + tag];
                last = tag;
            }
        }

        var spans = new List<ActSpan>();
        int end = count;
        for (int t = count - 1; t >= 0; t--)
        {
            if (Closes(last))
            {
                end = t + 1;
            }

            if (Opens(last))
            {
                spans.Add(new ActSpan(t, end, (SpanKind)((last - 1) / 4)));
            }

            last = t > 0 ? from[(t * K) + last] : last;
        }

        spans.Reverse();
        return spans;
    }

    /// <summary>The tag of a word of a span: 0 B, 1 I, 2 L, 3 U after the kind's first.</summary>
    public static int Tag(ActSpan span, int word) =>
        1 + (4 * (int)span.Kind) + (span.Count == 1 ? 3 : word == span.First ? 0 : word == span.End - 1 ? 2 : 1);

    private static bool Opens(int tag) => tag > 0 && (tag - 1) % 4 is 0 or 3;

    private static bool Closes(int tag) => tag > 0 && (tag - 1) % 4 is 2 or 3;

    private static bool May(int before, int tag)
    {
        bool open = before > 0 && (before - 1) % 4 is 0 or 1;
        bool goesOn = tag > 0 && (tag - 1) % 4 is 1 or 2;
        return open == goesOn && (!open || (before - 1) / 4 == (tag - 1) / 4);
    }
}
