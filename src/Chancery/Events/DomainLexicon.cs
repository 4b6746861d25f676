using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>Words that place a clause in a domain, <c>data/events/domains.tsv</c>.</summary>
public sealed class DomainLexicon
{
    private readonly FrozenDictionary<string, string[]> byWord;

    private DomainLexicon(FrozenDictionary<string, string[]> byWord)
    {
        this.byWord = byWord;
    }

    public static DomainLexicon Load(string path)
    {
        var table = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Skip(1))
        {
            string[] cells = line.Split('\t');
            foreach (string word in cells[1].Split('|'))
            {
                if (!table.TryGetValue(word, out List<string>? domains))
                {
                    table[word] = domains = [];
                }

                domains.Add(cells[0]);
            }
        }

        return new DomainLexicon(table.ToFrozenDictionary(t => t.Key, t => t.Value.ToArray(), StringComparer.Ordinal));
    }

    /// <summary>The domains a range of tokens speaks of, most spoken of first, two at most; those given come first.</summary>
    public IReadOnlyList<string> Of(Document d, int first, int end, IReadOnlyList<string> given)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < given.Count; i++)
        {
            counts[given[i]] = 10;
        }

        for (int t = first; t < end; t++)
        {
            string lemma = d.Lemma[t].ToLowerInvariant();
            Count(counts, lemma, 2);
            if (t + 1 < end)
            {
                Count(counts, lemma + " " + d.Lemma[t + 1].ToLowerInvariant(), 3);
            }
        }

        // What everything in this trade is, diplomacy, counts only where nothing else is said.
        if (counts.Count > 1 && counts.TryGetValue("diplomacy", out int diplomacy))
        {
            counts["diplomacy"] = diplomacy / 3;
        }

        return [.. counts.Where(c => c.Value > 0).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(2).Select(c => c.Key)];
    }

    private void Count(Dictionary<string, int> counts, string word, int weight)
    {
        if (byWord.TryGetValue(word, out string[]? domains))
        {
            foreach (string domain in domains)
            {
                counts[domain] = counts.GetValueOrDefault(domain) + weight;
            }
        }
    }
}
