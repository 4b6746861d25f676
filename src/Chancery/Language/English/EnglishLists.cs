using System.Collections.Frozen;

namespace Chancery.Language.English;

/// <summary>What a word with a full stop may be followed by.</summary>
public enum AbbreviationKind : byte
{
    None,
    Title,
    Number,
    Open,
}

/// <summary>The word lists of the English tokenizer, from <c>data/language/english</c>.</summary>
public sealed class EnglishLists
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Months = Spans(
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = Spans(
        ["bn", "b", "m", "mn", "k", "tn", "trn", "km", "kg", "kms", "mw", "gw", "cr", "pc", "pct", "bpd", "mph", "am", "pm", "sqkm", "kw", "kwh", "mt", "ft", "MW", "GW", "KM", "BN", "M", "B", "K"]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Currencies = Spans(["US", "USD", "INR", "EUR", "GBP", "RUB", "CNY", "JPY", "AED", "Rs"]);

    private readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> abbreviations;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> prefixes;
    private readonly FrozenSet<string> starters;
    private readonly FrozenSet<string> speech;

    public EnglishLists(string folder)
    {
        var table = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        foreach (string line in Lines(Path.Combine(folder, "abbreviations.tsv")).Skip(1))
        {
            string[] cells = line.Split('\t');
            table[cells[0]] = Enum.Parse<AbbreviationKind>(cells[1], ignoreCase: true);
        }

        abbreviations = table.GetAlternateLookup<ReadOnlySpan<char>>();
        prefixes = Lines(Path.Combine(folder, "prefixes.txt")).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        starters = Lines(Path.Combine(folder, "starters.txt")).ToFrozenSet(StringComparer.Ordinal);
        speech = new[] { "said", "says", "asked", "told", "added", "wrote", "replied", "declared", "wondered", "quipped", "remarked", "warned", "insisted", "exclaimed", "demanded", "vowed", "tweeted", "posted", "argued", "explained", "stressed", "joked", "asks", "tells", "warns", "retorted", "answered", "responded", "shouted", "cried", "continued" }.ToFrozenSet(StringComparer.Ordinal);
    }

    public AbbreviationKind Abbreviation(ReadOnlySpan<char> word) => abbreviations.TryGetValue(word, out AbbreviationKind kind) ? kind : AbbreviationKind.None;

    public bool IsPrefix(ReadOnlySpan<char> word) => prefixes.Contains(word);

    public bool IsStarter(string word) => starters.Contains(word);

    public bool IsSpeechVerb(string lower) => speech.Contains(lower);

    public bool IsUnit(ReadOnlySpan<char> word) => Units.Contains(word);

    public bool IsCurrency(ReadOnlySpan<char> word) => Currencies.Contains(word);

    public bool IsMonth(ReadOnlySpan<char> word) => Months.Contains(word);

    public bool HasMonth(ReadOnlySpan<char> text)
    {
        foreach (Range part in text.SplitAny(' ', ',', '.'))
        {
            if (Months.Contains(text[part]))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spans(string[] words) => words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static IEnumerable<string> Lines(string path) => File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#');
}
