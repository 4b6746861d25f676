namespace Chancery.Language.Neural;

/// <summary>
/// The exact best tree by contraction of cycles (Chu and Liu 1965; Edmonds 1967) over doubles, with a price on every arc
/// from the root that leaves just one of them. Cubic at worst, and asked only where the best heads form a cycle.
/// </summary>
internal sealed class Arborescence
{
    /// <summary>More than all scores of a sentence together.</summary>
    private const double RootPrice = 1e7;

    private int size;
    private double[] weight = [];
    private int[] origin = [];
    private int[] parent = [];
    private int[] head = [];
    private int[] colour = [];
    private readonly List<int> active = [];
    private int[] arc = [];

    // Contracted cycles one after the other: each node that was made, and where its members and their arcs lie.
    private readonly List<(int Made, int First, int End)> contracted = [];
    private readonly List<int> members = [];
    private readonly List<int> arcs = [];

    /// <param name="scores">Row i: scores of heads 0…n−1, then of the root, for token i.</param>
    /// <param name="n">Tokens.</param>
    /// <param name="stride">Columns a row.</param>
    /// <param name="heads">Out: head of each token, n for the root's.</param>
    public void Solve(ReadOnlySpan<float> scores, int n, int stride, Span<int> heads)
    {
        Start(scores, n, stride);
        int made = n;
        while (true)
        {
            foreach (int u in active)
            {
                head[u] = BestHead(u, n);
            }

            int first = members.Count;
            if (!FindCycle(n))
            {
                break;
            }

            Contract(first, ++made, n);
        }

        foreach (int u in active)
        {
            arc[u] = origin[(u * size) + head[u]];
        }

        // A cycle keeps its arcs but the one into the member where it is entered.
        for (int c = contracted.Count - 1; c >= 0; c--)
        {
            (int whole, int first, int end) = contracted[c];
            int entered = arc[whole] / size;
            while (parent[entered] != whole)
            {
                entered = parent[entered];
            }

            for (int m = first; m < end; m++)
            {
                arc[members[m]] = members[m] == entered ? arc[whole] : arcs[m];
            }
        }

        for (int i = 0; i < n; i++)
        {
            heads[i] = arc[i] % size;
        }
    }

    private void Start(ReadOnlySpan<float> scores, int n, int stride)
    {
        // Tokens, the root, and a node for each contraction, of which there are fewer than tokens.
        size = (2 * n) + 1;
        if (parent.Length < size)
        {
            weight = new double[size * size];
            origin = new int[size * size];
            parent = new int[size];
            head = new int[size];
            colour = new int[size];
            arc = new int[size + 1];
        }

        active.Clear();
        contracted.Clear();
        members.Clear();
        arcs.Clear();
        parent.AsSpan(0, size).Fill(-1);
        for (int i = 0; i < n; i++)
        {
            active.Add(i);
            for (int j = 0; j <= n; j++)
            {
                weight[(i * size) + j] = scores[(i * stride) + j] - (j == n ? RootPrice : 0);
                origin[(i * size) + j] = (i * size) + j;
            }
        }
    }

    private int BestHead(int u, int root)
    {
        int at = root;
        foreach (int v in active)
        {
            if (v != u && weight[(u * size) + v] > weight[(u * size) + at])
            {
                at = v;
            }
        }

        return at;
    }

    /// <summary>Adds the members of a cycle to <see cref="members"/>; false where there is none.</summary>
    private bool FindCycle(int root)
    {
        foreach (int u in active)
        {
            colour[u] = 0;
        }

        foreach (int u in active)
        {
            int t = u;
            while (t != root && colour[t] == 0)
            {
                colour[t] = u + 1;
                t = head[t];
            }

            if (t != root && colour[t] == u + 1)
            {
                int start = t;
                do
                {
                    members.Add(t);
                    t = head[t];
                }
                while (t != start);
                return true;
            }
        }

        return false;
    }

    private void Contract(int first, int made, int root)
    {
        int end = members.Count;
        for (int m = first; m < end; m++)
        {
            int u = members[m];
            arcs.Add(origin[(u * size) + head[u]]);
            parent[u] = made;
            active.Remove(u);
        }

        contracted.Add((made, first, end));
        Enter(first, end, made, root);
        foreach (int v in active)
        {
            Enter(first, end, made, v);
            int from = members[first];
            for (int m = first + 1; m < end; m++)
            {
                if (weight[(v * size) + members[m]] > weight[(v * size) + from])
                {
                    from = members[m];
                }
            }

            weight[(v * size) + made] = weight[(v * size) + from];
            origin[(v * size) + made] = origin[(v * size) + from];
        }

        active.Add(made);
    }

    /// <summary>The best way into the cycle from a node: what its arc brings less what the arc it replaces brought.</summary>
    private void Enter(int first, int end, int made, int from)
    {
        int at = (made * size) + from;
        weight[at] = double.NegativeInfinity;
        origin[at] = origin[(members[first] * size) + from];
        for (int m = first; m < end; m++)
        {
            int u = members[m];
            double w = weight[(u * size) + from] - weight[(u * size) + head[u]];
            if (w > weight[at])
            {
                weight[at] = w;
                origin[at] = origin[(u * size) + from];
            }
        }
    }
}
