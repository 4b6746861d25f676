using System.Collections.Frozen;

namespace Chancery.Positions;

/// <summary>Verbs that tell a position, and what completes them, from <c>data/language/english/positions.tsv</c>. Immutable.</summary>
public sealed class PositionLexicon
{
    private readonly FrozenDictionary<string, Entry[]> entries;

    private PositionLexicon(string path) =>
        entries = File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t'))
            .GroupBy(r => r[0], r => new Entry([.. r[1].Split(',')], Enum.Parse<PositionKind>(r[2], ignoreCase: true)), StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <param name="root">The folder that holds <c>data</c>.</param>
    /// <exception cref="IOException">The file is missing.</exception>
    public static PositionLexicon Load(string root) => new(Path.Combine(root, "data", "language", "english", "positions.tsv"));

    /// <summary>The kind of position that a verb with this complement ("to", "that", "obj" or a preposition) tells; null where none.</summary>
    internal PositionKind? Kind(string lemma, string complement)
    {
        foreach (Entry entry in entries.GetValueOrDefault(lemma) ?? [])
        {
            if (entry.Complements.Contains(complement))
            {
                return entry.Kind;
            }
        }

        return null;
    }

    internal bool Has(string lemma) => entries.ContainsKey(lemma);

    private sealed record Entry(string[] Complements, PositionKind Kind);
}
