using System.Collections.Frozen;
using System.Globalization;
using Chancery.Language;

namespace Chancery.Framings;

/// <summary>How a row is used in a sentence.</summary>
internal enum FramingPart : byte
{
    Adjective,
    Noun,
    Verb,
    Adverb,
    Phrase,
}

/// <summary>A row of the lexicon.</summary>
/// <param name="Tokens">Lemmas or forms, in lower case.</param>
/// <param name="Part">Part of speech.</param>
/// <param name="Polarity">Polarity times strength.</param>
/// <param name="Category">What it does.</param>
/// <param name="OfOther">A verb speaks of its object; a noun of somebody other than its possessor ("Moscow's stooge in Minsk").</param>
/// <param name="Not">Words beside it with which it is plain speech.</param>
/// <param name="Example">A sentence in which it is framing.</param>
internal sealed record FramingRow(string[] Tokens, FramingPart Part, double Polarity, FramingCategory Category, bool OfOther, FrozenSet<string> Not, string Example)
{
    public string Word { get; init; } = string.Join(' ', Tokens);
}

/// <summary>Words that judge, <c>data/framing/english.tsv</c>.</summary>
public sealed class FramingLexicon
{
    private readonly FrozenDictionary<string, FramingRow[]> byFirst;

    private FramingLexicon(FrozenDictionary<string, FramingRow[]> byFirst, IReadOnlyList<FramingRow> rows)
    {
        this.byFirst = byFirst;
        Rows = rows;
    }

    internal IReadOnlyList<FramingRow> Rows { get; }

    /// <param name="path">The table.</param>
    /// <param name="cut">Cuts a phrase as the tokenizer does.</param>
    /// <exception cref="InvalidDataException">A line is no row of the table; the message names it.</exception>
    public static FramingLexicon Load(string path, Gazetteer.Cutter cut)
    {
        var rows = new List<FramingRow>();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0 && line[0] != '#' && !line.StartsWith("lemma\t", StringComparison.Ordinal))
            {
                rows.Add(Row(line.Split('\t'), cut) ?? throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: not a row of lemma, pos, polarity, strength, category, side, not, example")));
            }
        }

        // Longer rows first, so that "war criminal" is not read as "criminal".
        return new FramingLexicon(
            rows.SelectMany(row => Forms(row).Select(form => (Form: form, Row: row))).GroupBy(r => r.Form, r => r.Row, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(r => r.Tokens.Length).ToArray(), StringComparer.Ordinal),
            rows);
    }

    /// <summary>Rows whose first token is this one.</summary>
    internal ReadOnlySpan<FramingRow> From(string first) => byFirst.TryGetValue(first, out FramingRow[]? rows) ? rows : [];

    /// <summary>
    /// The first token and its regular forms: words this rare are often tagged, and then lemmatised, as another part of speech. Irregular
    /// forms come by the lemma.
    /// </summary>
    private static IEnumerable<string> Forms(FramingRow row)
    {
        string word = row.Tokens[0];
        bool isLong = word.Length > 3;
        return (row.Part, row.Tokens.Length) switch
        {
            (FramingPart.Verb, _) when isLong => Regular.Verb(word).Prepend(word).Distinct(StringComparer.Ordinal),
            (FramingPart.Noun, 1) when isLong => [word, Regular.Plural(word)],
            _ => [word],
        };
    }

    private static FramingRow? Row(string[] cells, Gazetteer.Cutter cut)
    {
        FramingPart? part = cells.Length == 8 ? cells[1] switch
        {
            "adj" => FramingPart.Adjective,
            "noun" => FramingPart.Noun,
            "verb" => FramingPart.Verb,
            "adv" => FramingPart.Adverb,
            "phrase" => FramingPart.Phrase,
            _ => null,
        } : null;
        return part is { } known
            && cells[2] is "1" or "0" or "-1"
            && double.TryParse(cells[3], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double strength) && strength <= 1
            && Enum.TryParse(cells[4], ignoreCase: true, out FramingCategory category)
            && cells[5] is "" or "subject" or "object" or "other"
            ? new FramingRow(
                [.. cut(cells[0])],
                known,
                int.Parse(cells[2], CultureInfo.InvariantCulture) * strength,
                category,
                cells[5] is "object" or "other",
                cells[6].Split('|', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal),
                cells[7]) { Word = cells[0] }
            : null;
    }
}
