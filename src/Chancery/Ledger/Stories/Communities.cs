using System.Runtime.InteropServices;

namespace Chancery.Ledger.Stories;

/// <summary>
/// Cuts a graph into communities so that the ties inside, less a fixed charge for every pair inside, sum to the most
/// (constant Potts model), by moving nodes and then whole communities as the Louvain method does.
/// Settled nodes stay apart from each other; others may join them.
/// </summary>
internal sealed class Communities
{
    private const int Rounds = 20;

    private readonly long charge;
    private List<Dictionary<int, long>> ties = [];
    private List<long> sizes = [];
    private List<bool> settled = [];

    /// <param name="charge">For a pair of nodes of size one.</param>
    public Communities(long charge)
    {
        this.charge = charge;
    }

    /// <param name="size">Weight of the node in the charge.</param>
    /// <param name="isSettled">Never moves.</param>
    /// <returns>Its number, from 0 on.</returns>
    public int Add(long size, bool isSettled)
    {
        ties.Add([]);
        sizes.Add(size);
        settled.Add(isSettled);
        return ties.Count - 1;
    }

    /// <summary>Adds a tie. Between two settled nodes it has no effect.</summary>
    public void Tie(int a, int b, long weight)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(ties[a], b, out _) += weight;
        CollectionsMarshal.GetValueRefOrAddDefault(ties[b], a, out _) += weight;
    }

    /// <summary>The community of each node. Depends on the order in which nodes were added, and on no other order.</summary>
    public int[] Find()
    {
        int[] labels = [.. Enumerable.Range(0, ties.Count)];
        while (Move() is { } moved)
        {
            for (int i = 0; i < labels.Length; i++)
            {
                labels[i] = moved[labels[i]];
            }
        }

        return labels;
    }

    /// <summary>Moves nodes until none gains by it, then makes each community a node.</summary>
    /// <returns>The new node of each old one, or null where nothing moved.</returns>
    private int[]? Move()
    {
        int[] community = [.. Enumerable.Range(0, ties.Count)];
        long[] total = [.. sizes];
        bool any = false;
        bool moved = true;
        for (int round = 0; moved && round < Rounds; round++)
        {
            moved = false;
            for (int node = 0; node < community.Length; node++)
            {
                if (!settled[node] && Best(node, community, total) is var best && best != community[node])
                {
                    total[community[node]] -= sizes[node];
                    total[best] += sizes[node];
                    community[node] = best;
                    moved = any = true;
                }
            }
        }

        return any ? Merge(community) : null;
    }

    private int Best(int node, int[] community, long[] total)
    {
        var towards = new Dictionary<int, long>();
        foreach ((int neighbour, long weight) in ties[node])
        {
            CollectionsMarshal.GetValueRefOrAddDefault(towards, community[neighbour], out _) += weight;
        }

        int own = community[node];
        int best = own;
        long most = towards.GetValueOrDefault(own) - (charge * sizes[node] * (total[own] - sizes[node]));
        foreach ((int other, long weight) in towards)
        {
            long gain = weight - (charge * sizes[node] * total[other]);
            if (other != own && (gain > most || (gain == most && best != own && other < best)))
            {
                most = gain;
                best = other;
            }
        }

        return best;
    }

    private int[] Merge(int[] community)
    {
        var numbers = new Dictionary<int, int>();
        int[] merged = new int[community.Length];
        for (int node = 0; node < community.Length; node++)
        {
            if (!numbers.TryGetValue(community[node], out merged[node]))
            {
                numbers[community[node]] = merged[node] = numbers.Count;
            }
        }

        (List<Dictionary<int, long>> oldTies, List<long> oldSizes, List<bool> oldSettled) = (ties, sizes, settled);
        ties = [.. numbers.Select(_ => new Dictionary<int, long>())];
        sizes = [.. new long[numbers.Count]];
        settled = [.. new bool[numbers.Count]];
        for (int node = 0; node < merged.Length; node++)
        {
            sizes[merged[node]] += oldSizes[node];
            settled[merged[node]] |= oldSettled[node];
            foreach ((int neighbour, long weight) in oldTies[node])
            {
                if (merged[neighbour] != merged[node])
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(ties[merged[node]], merged[neighbour], out _) += weight;
                }
            }
        }

        return merged;
    }
}
