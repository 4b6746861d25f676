using System.Collections.Frozen;
using System.Globalization;
using Chancery.Language;

namespace Chancery.Figures;

/// <summary>What kind of unit a word names.</summary>
internal enum UnitKind : byte
{
    None,
    Currency,
    Ratio,
    Unit,
    Time,
    Times,
    Counted,
}

/// <param name="Words">The tokens after the first.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Unit">As figures tell it.</param>
/// <param name="Factor">Brings the number to the unit.</param>
internal sealed record UnitEntry(string[] Words, UnitKind Kind, string Unit, double Factor);

/// <param name="Unit">As figures tell it, or null where the noun is not worth counting.</param>
/// <param name="Small">Least number that counts when written as a word.</param>
internal readonly record struct CountedEntry(string? Unit, int Small);

/// <param name="Words">Lemmas that must all stand in the clause.</param>
/// <param name="Weight">Edges to add to the nearness: more for a general word, less for one that tells it by itself.</param>
internal readonly record struct CueWay(string[] Words, int Weight);

/// <param name="Name">What is measured; {good}, {noun} and {what} are filled in.</param>
/// <param name="Units">Units it is told in, or null for any.</param>
/// <param name="Class">How actors take part.</param>
/// <param name="Ways">Ways to say it.</param>
internal sealed record MeasureEntry(string Name, string Units, FigureClass Class, CueWay[] Ways);

/// <summary>Units, counted nouns and measures, from <c>data/language/english</c>. Immutable.</summary>
public sealed class FigureLexicon
{
    private readonly FrozenDictionary<string, UnitEntry[]> units;
    private readonly FrozenDictionary<string, CountedEntry> counted;
    private readonly MeasureEntry[] measures;
    private readonly FrozenSet<string> cues;
    private readonly FrozenDictionary<string, string?> goods;

    private FigureLexicon(string folder)
    {
        units = Rows(Path.Combine(folder, "units.tsv"))
            .Select(r => (Form: r[0].Split(' '), Row: r))
            .GroupBy(x => x.Form[0], x => new UnitEntry(x.Form[1..], Enum.Parse<UnitKind>(x.Row[1], ignoreCase: true), x.Row[2], double.Parse(x.Row[3], CultureInfo.InvariantCulture)), StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Words.Length).ToArray(), StringComparer.Ordinal);
        counted = Rows(Path.Combine(folder, "counted.tsv"))
            .ToFrozenDictionary(r => r[0], r => r[1] == "-" ? new CountedEntry(null, int.MaxValue) : new CountedEntry(r[1], int.Parse(r[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
        measures = [.. Rows(Path.Combine(folder, "measures.tsv")).Select(r => new MeasureEntry(r[0], r[1], Enum.Parse<FigureClass>(r[2], ignoreCase: true), [.. r[3].Split('|').Select(Way)]))];
        cues = measures.SelectMany(m => m.Ways).SelectMany(w => w.Words).ToFrozenSet(StringComparer.Ordinal);
        goods = Rows(Path.Combine(folder, "goods.tsv")).DistinctBy(r => r[0], StringComparer.Ordinal).ToFrozenDictionary(r => r[0], r => r[1] == "-" ? null : r[1], StringComparer.Ordinal);
    }

    internal ReadOnlySpan<MeasureEntry> Measures => measures;

    /// <param name="root">The folder that holds <c>data</c>.</param>
    /// <exception cref="IOException">A file is missing.</exception>
    public static FigureLexicon Load(string root) => new(Path.Combine(root, "data", "language", "english"));

    /// <summary>The longest unit that starts at the token.</summary>
    internal UnitEntry? UnitAt(Document d, int i, int limit)
    {
        if (i >= limit || !units.TryGetValue(d.Lower(i), out UnitEntry[]? entries))
        {
            return null;
        }

        foreach (UnitEntry entry in entries)
        {
            if (i + entry.Words.Length < limit && Follows(d, i, entry.Words))
            {
                return entry;
            }
        }

        return null;
    }

    internal bool TryCounted(string lemma, out CountedEntry entry) => counted.TryGetValue(lemma, out entry);

    /// <summary>False where the noun is in no list; a null good where it names none.</summary>
    internal bool TryGood(string lemma, out string? good) => goods.TryGetValue(lemma, out good);

    internal bool IsCue(string lemma) => cues.Contains(lemma);

    private static CueWay Way(string way) =>
        new(way.TrimStart('~', '!').Split('+'), way[0] == '!' ? -3 : 2 * (way.Length - way.TrimStart('~').Length));

    private static bool Follows(Document d, int i, string[] words)
    {
        for (int k = 0; k < words.Length; k++)
        {
            if (d.Lower(i + 1 + k) != words[k])
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<string[]> Rows(string path) => File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t'));
}
