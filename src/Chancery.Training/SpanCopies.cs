namespace Chancery.Training;

/// <summary>Knows sentences that are the same or nearly so, by the runs of three words that they share.</summary>
public sealed class SpanCopies
{
    /// <summary>Share of the shorter sentence's runs from which on two are near-copies.</summary>
    private const double Near = 0.4;

    private readonly Dictionary<string, List<int>> index = new(StringComparer.Ordinal);
    private readonly List<HashSet<string>> shingles = [];
    private readonly HashSet<string> plain;

    /// <param name="sentences">Those that others are compared with.</param>
    public SpanCopies(IEnumerable<SpanExample> sentences)
    {
        plain = [];
        foreach (SpanExample sentence in sentences)
        {
            Add(sentence);
            plain.Add(Plain(sentence));
        }
    }

    /// <summary>Whether it is nearly one of the sentences.</summary>
    public bool Has(SpanExample sentence) => Like(SpanText.Shingles(sentence)).Any() || IsSame(sentence);

    /// <summary>Whether it is one of the sentences, but for how it is cut and spaced.</summary>
    public bool IsSame(SpanExample sentence) => plain.Contains(Plain(sentence));

    /// <summary>Deals sentences out to folds of about one size, near-copies to the same.</summary>
    /// <param name="sentences">All of them.</param>
    /// <param name="folds">How many.</param>
    /// <param name="seed">Of the order.</param>
    public static int[] Folds(IReadOnlyList<SpanExample> sentences, int folds, int seed)
    {
        var known = new SpanCopies([]);
        int[] group = [.. Enumerable.Range(0, sentences.Count)];
        for (int i = 0; i < sentences.Count; i++)
        {
            foreach (int other in known.Like(SpanText.Shingles(sentences[i])))
            {
                int from = group[i], to = group[other];
                for (int j = 0; j <= i; j++)
                {
                    group[j] = group[j] == from ? to : group[j];
                }
            }

            known.Add(sentences[i]);
        }

        int[][] members = [.. Enumerable.Range(0, sentences.Count).GroupBy(i => group[i]).Select(g => g.ToArray())];
        new Random(seed).Shuffle(members);
        var sizes = new int[folds];
        var fold = new int[sentences.Count];
        foreach (int[] together in members)
        {
            int least = Array.IndexOf(sizes, sizes.Min());
            sizes[least] += together.Length;
            foreach (int i in together)
            {
                fold[i] = least;
            }
        }

        return fold;
    }

    private static string Plain(SpanExample sentence) => string.Concat(string.Concat(sentence.Tokens).ToLowerInvariant().Where(char.IsLetterOrDigit));

    private void Add(SpanExample sentence)
    {
        int number = shingles.Count;
        HashSet<string> runs = SpanText.Shingles(sentence);
        shingles.Add(runs);
        foreach (string run in runs)
        {
            if (!index.TryGetValue(run, out List<int>? at))
            {
                index[run] = at = [];
            }

            at.Add(number);
        }
    }

    private IEnumerable<int> Like(HashSet<string> runs) =>
        runs.SelectMany(r => index.GetValueOrDefault(r) ?? []).GroupBy(i => i)
            .Where(g => g.Count() >= Near * Math.Max(1, Math.Min(runs.Count, shingles[g.Key].Count)))
            .Select(g => g.Key);
}
