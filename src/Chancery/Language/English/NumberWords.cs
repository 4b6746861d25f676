using System.Collections.Frozen;

namespace Chancery.Language.English;

/// <summary>The closed classes of English number words.</summary>
public static class NumberWords
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Ordinals =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly FrozenDictionary<string, int> Cardinals = Small.Select((w, i) => (w, i))
        .Concat(Tens.Select((w, i) => (w, (i + 2) * 10)))
        .ToFrozenDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> OrdinalOf = Ordinals.Select((w, i) => (w, i)).ToFrozenDictionary(p => p.w, p => p.i, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["dozen"] = 12,
        ["hundred"] = 1e2,
        ["thousand"] = 1e3,
        ["lakh"] = 1e5,
        ["lakhs"] = 1e5,
        ["lac"] = 1e5,
        ["million"] = 1e6,
        ["mn"] = 1e6,
        ["mln"] = 1e6,
        ["crore"] = 1e7,
        ["crores"] = 1e7,
        ["cr"] = 1e7,
        ["billion"] = 1e9,
        ["bn"] = 1e9,
        ["bln"] = 1e9,
        ["trillion"] = 1e12,
        ["tn"] = 1e12,
        ["trn"] = 1e12,
        ["trln"] = 1e12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Denominators = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["half"] = 2,
        ["halves"] = 2,
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["fourth"] = 4,
        ["fourths"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
        ["sixth"] = 6,
        ["sixths"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["eighths"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
        ["tenths"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>0 to 19 and the tens to 90; −1 for any other word.</summary>
    public static int Cardinal(string lower) => Cardinals.TryGetValue(lower, out int value) ? value : -1;

    /// <summary>"first" to "twentieth"; −1 for any other word.</summary>
    public static int Ordinal(string lower) => OrdinalOf.TryGetValue(lower, out int value) ? value : -1;

    /// <summary>"hundred" to "trillion" with the Indian scales and press short forms; 0 for any other word.</summary>
    public static double Scale(string lower) => Scales.GetValueOrDefault(lower);

    /// <summary>The lower part of a fraction: 3 for "third" and "thirds"; 0 for any other word.</summary>
    public static int Denominator(string lower) => Denominators.GetValueOrDefault(lower);

    /// <summary>A short count before a unit of time: a cardinal word, "a", or up to four digits; −1 where it is none.</summary>
    public static int Count(string lower)
    {
        if (lower is "a" or "an")
        {
            return 1;
        }

        return Cardinal(lower) is >= 0 and int word ? word : Digits(lower, 4);
    }

    /// <summary>The value of a word of digits only, at most <paramref name="longest"/> of them; −1 for any other word.</summary>
    public static int Digits(ReadOnlySpan<char> form, int longest)
    {
        if (form.IsEmpty || form.Length > longest)
        {
            return -1;
        }

        int value = 0;
        foreach (char c in form)
        {
            if (!char.IsAsciiDigit(c))
            {
                return -1;
            }

            value = (value * 10) + (c - '0');
        }

        return value;
    }
}
