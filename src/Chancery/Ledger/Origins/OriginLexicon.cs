using System.Collections.Frozen;
using System.Globalization;

namespace Chancery.Ledger.Origins;

/// <summary>Agencies, lines that are no text, and spellings: <c>data/origins</c>.</summary>
public sealed class OriginLexicon
{
    private readonly FrozenDictionary<string, string> agencies;
    private readonly string[] furniture;

    private OriginLexicon(FrozenDictionary<string, string> agencies, string[] furniture, FrozenDictionary<ulong, ulong> spellings)
    {
        this.agencies = agencies;
        this.furniture = furniture;
        Spellings = spellings;
    }

    /// <summary>Hash of a folded word to the hash of the word it is another spelling of.</summary>
    internal FrozenDictionary<ulong, ulong> Spellings { get; }

    /// <param name="folder"><c>data/origins</c>.</param>
    /// <exception cref="InvalidDataException">A row has not two cells; the message names it.</exception>
    public static OriginLexicon Load(string folder)
    {
        var agencies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string forms) in Rows(Path.Combine(folder, "agencies.tsv")))
        {
            foreach (string form in forms.Split('|'))
            {
                agencies[form] = name;
            }
        }

        var spellings = new Dictionary<ulong, ulong>();
        foreach ((string uk, string us) in Rows(Path.Combine(folder, "spelling.tsv")))
        {
            spellings[WordHash.Of(uk)] = WordHash.Of(us);
        }

        return new OriginLexicon(
            agencies.ToFrozenDictionary(StringComparer.Ordinal),
            [.. File.ReadLines(Path.Combine(folder, "furniture.tsv")).Where(l => l.Length > 0 && l[0] != '#')],
            spellings.ToFrozenDictionary());
    }

    /// <summary>The name of an agency, null where the words are none.</summary>
    internal string? Agency(ReadOnlySpan<char> words) => agencies.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words, out string? name) ? name : null;

    /// <summary>Whether a line belongs to the page: it begins as such lines do and is short or has no more to say.</summary>
    internal bool IsFurniture(ReadOnlySpan<char> line)
    {
        const int longest = 160;
        if (line.Length > longest)
        {
            return false;
        }

        foreach (string start in furniture)
        {
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (line.Length == start.Length || (!char.IsLetterOrDigit(line[start.Length]) && IsPlain(line, start))))
            {
                return true;
            }
        }

        return false;
    }

    // "Published figures show that trade fell." is a sentence: a start of one word wants a colon, or a line that does not end as sentences do.
    private static bool IsPlain(ReadOnlySpan<char> line, string start) => start.Contains(' ') || line[start.Length] is ':' or '|' || line[^1] is not ('.' or '!' or '?' or '"' or '”');

    private static IEnumerable<(string First, string Second)> Rows(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || number == 2)
            {
                continue;
            }

            string[] cells = line.Split('\t');
            yield return cells.Length == 2 ? (cells[0], cells[1]) : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: {cells.Length} cells, wanted 2"));
        }
    }
}
