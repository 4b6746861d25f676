namespace Chancery.Language.Neural;

/// <summary>
/// The best tree over arc scores: each token's best head where that already is a tree, else Chu-Liu-Edmonds; with
/// exactly one token under the root (UD). Quadratic in the sentence, which is bounded.
/// </summary>
public sealed class SpanningTree
{
    private int[] best = [];
    private byte[] mark = [];
    private int[] cycle = [];

    /// <param name="scores">Row i: scores of heads 0…n−1, then of the root, for token i.</param>
    /// <param name="n">Tokens.</param>
    /// <param name="stride">Columns a row.</param>
    /// <param name="heads">Out: head of each token, −1 for the root's.</param>
    public void Solve(Span<float> scores, int n, int stride, Span<int> heads)
    {
        if (best.Length < n)
        {
            best = new int[n * 2];
            mark = new byte[n * 2];
            cycle = new int[n * 2];
        }

        int root = PickRoot(scores, n, stride);
        for (int i = 0; i < n; i++)
        {
            // Only the chosen token may hang from the root.
            scores[(i * stride) + n] = i == root ? 1e9f : float.NegativeInfinity;
            best[i] = i == root ? n : Best(scores.Slice(i * stride, n));
        }

        // Cycles are few and short: break each by the re-attachment that costs least, best first, until none is left.
        while (FindCycle(n, out int length))
        {
            BreakCycle(scores, n, stride, length);
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

    private bool FindCycle(int n, out int length)
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
                length = 0;
                int start = t;
                do
                {
                    cycle[length++] = t;
                    t = best[t];
                }
                while (t != start);
                return true;
            }

            for (t = i; t != n && mark[t] == 1; t = best[t])
            {
                mark[t] = 2;
            }
        }

        length = 0;
        return false;
    }

    private void BreakCycle(ReadOnlySpan<float> scores, int n, int stride, int length)
    {
        float least = float.PositiveInfinity;
        int who = cycle[0];
        int to = n;
        for (int c = 0; c < length; c++)
        {
            int i = cycle[c];
            float now = scores[(i * stride) + best[i]];
            for (int j = 0; j < n; j++)
            {
                if (j == i || Reaches(j, i, n))
                {
                    continue;
                }

                float cost = now - scores[(i * stride) + j];
                if (cost < least)
                {
                    least = cost;
                    who = i;
                    to = j;
                }
            }
        }

        best[who] = to;
    }

    /// <summary>Whether following heads from <paramref name="from"/> comes to <paramref name="token"/> (or into a cycle, which counts as yes).</summary>
    private bool Reaches(int from, int token, int n)
    {
        int t = from;
        for (int steps = 0; steps <= n && t != n; steps++)
        {
            if (t == token)
            {
                return true;
            }

            t = best[t];
        }

        return t != n;
    }
}
