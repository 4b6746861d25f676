namespace Chancery.Language.Neural;

/// <summary>
/// The best tree over arc scores: each token's best head where that already is a tree, else Chu-Liu-Edmonds; with
/// exactly one token under the root (UD). Quadratic in the sentence, which is bounded.
/// </summary>
public sealed class SpanningTree
{
    private int[] best = [];
    private byte[] mark = [];
    private readonly Arborescence arborescence = new();

    /// <param name="scores">Row i: scores of heads 0…n−1, then of the root, for token i.</param>
    /// <param name="n">Tokens.</param>
    /// <param name="stride">Columns a row.</param>
    /// <param name="heads">Out: head of each token, −1 for the root's.</param>
    public void Solve(ReadOnlySpan<float> scores, int n, int stride, Span<int> heads)
    {
        if (best.Length < n)
        {
            best = new int[n * 2];
            mark = new byte[n * 2];
        }

        int root = PickRoot(scores, n, stride);
        for (int i = 0; i < n; i++)
        {
            best[i] = i == root ? n : Best(scores.Slice(i * stride, n));
        }

        // The scores of that choice bound every tree with one root from above, so that without a cycle it is the best.
        if (HasCycle(n))
        {
            arborescence.Solve(scores, n, stride, best);
        }

        for (int i = 0; i < n; i++)
        {
            heads[i] = best[i] == n ? -1 : best[i];
        }
    }

    /// <summary>The token that gains most by hanging from the root over its best other head.</summary>
    private static int PickRoot(ReadOnlySpan<float> scores, int n, int stride)
    {
        int root = 0;
        float gain = float.NegativeInfinity;
        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<float> row = scores.Slice(i * stride, n);
            float other = n > 1 ? row[Best(row)] : 0;
            float g = scores[(i * stride) + n] - other;
            if (g > gain)
            {
                gain = g;
                root = i;
            }
        }

        return root;
    }

    private static int Best(ReadOnlySpan<float> row)
    {
        int at = 0;
        for (int j = 1; j < row.Length; j++)
        {
            if (row[j] > row[at])
            {
                at = j;
            }
        }

        return at;
    }

    private bool HasCycle(int n)
    {
        mark.AsSpan(0, n).Clear();
        for (int i = 0; i < n; i++)
        {
            int t = i;
            while (t != n && mark[t] == 0)
            {
                mark[t] = 1;
                t = best[t];
            }

            if (t != n && mark[t] == 1)
            {
                return true;
            }

            for (t = i; t != n && mark[t] == 1; t = best[t])
            {
                mark[t] = 2;
            }
        }

        return false;
    }
}
