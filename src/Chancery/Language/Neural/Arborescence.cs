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
    private readonly List<(int Made, int[] Members, int[] Arcs)> contracted = [];

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

            int[]? cycle = Cycle(n);
            if (cycle is null)
            {
                break;
            }

            Contract(cycle, ++made, n);
        }

        var arc = new int[made + 1];
        foreach (int u in active)
        {
            arc[u] = origin[(u * size) + head[u]];
        }

        // A cycle keeps its arcs but the one into the member where it is entered.
        for (int c = contracted.Count - 1; c >= 0; c--)
        {
            (int whole, int[] members, int[] arcs) = contracted[c];
            int entered = arc[whole] / size;
            while (parent[entered] != whole)
            {
                entered = parent[entered];
            }

            for (int m = 0; m < members.Length; m++)
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
        }

        active.Clear();
        contracted.Clear();
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

    private int[]? Cycle(int root)
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
                var members = new List<int>();
                int start = t;
                do
                {
                    members.Add(t);
                    t = head[t];
                }
                while (t != start);
                return [.. members];
            }
        }

        return null;
    }

    private void Contract(int[] cycle, int made, int root)
    {
        var arcs = new int[cycle.Length];
        for (int m = 0; m < cycle.Length; m++)
        {
            arcs[m] = origin[(cycle[m] * size) + head[cycle[m]]];
            parent[cycle[m]] = made;
            active.Remove(cycle[m]);
        }

        contracted.Add((made, cycle, arcs));
        Enter(cycle, made, root);
        foreach (int v in active)
        {
            Enter(cycle, made, v);
            int from = cycle[0];
            foreach (int u in cycle)
            {
                if (weight[(v * size) + u] > weight[(v * size) + from])
                {
                    from = u;
                }
            }

            weight[(v * size) + made] = weight[(v * size) + from];
            origin[(v * size) + made] = origin[(v * size) + from];
        }

        active.Add(made);
    }

    /// <summary>The best way into the cycle from a node: what its arc brings less what the arc it replaces brought.</summary>
    private void Enter(int[] cycle, int made, int from)
    {
        int at = (made * size) + from;
        weight[at] = double.NegativeInfinity;
        origin[at] = origin[(cycle[0] * size) + from];
        foreach (int u in cycle)
        {
            double w = weight[(u * size) + from] - weight[(u * size) + head[u]];
            if (w > weight[at])
            {
                weight[at] = w;
                origin[at] = origin[(u * size) + from];
            }
        }
    }
}
