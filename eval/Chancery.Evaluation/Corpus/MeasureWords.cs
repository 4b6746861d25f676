namespace Chancery.Evaluation;

/// <summary>Whether two wordings name the same measure: the same words, or the same head with all words of the one among those of the other.</summary>
public static class MeasureWords
{
    private static readonly string[] Prepositions = ["of", "in", "on", "to", "from", "for", "at", "with", "by", "near", "without", "under", "against", "since", "between"];

    public static bool Same(string? a, string? b)
    {
        if (a is null || b is null)
        {
            return a is null && b is null;
        }

        string[] x = Words(a), y = Words(b);
        return x.SequenceEqual(y, StringComparer.Ordinal) || (Head(x) == Head(y) && (x.All(y.Contains) || y.All(x.Contains)));
    }

    /// <summary>In lower case and the singular, without articles.</summary>
    private static string[] Words(string measure) =>
        [.. measure.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("the" or "a" or "an")).Select(Singular)];

    private static string Singular(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1]
        : word;

    /// <summary>The last word before a preposition or a participle: "agreement" of "agreements signed in Sochi".</summary>
    private static string Head(string[] words)
    {
        int cut = Array.FindIndex(words, Math.Min(1, words.Length), w => Prepositions.Contains(w, StringComparer.Ordinal) || w.EndsWith("ed", StringComparison.Ordinal) || w.EndsWith("ing", StringComparison.Ordinal));
        return words.Length == 0 ? string.Empty : words[(cut < 0 ? words.Length : cut) - 1];
    }
}

/// <summary>Whether two wordings name the same time, or the same person: letter case, dashes and a preposition or article in front do not count.</summary>
public static class PeriodWords
{
    private static readonly string[] Fore = ["in", "by", "during", "for", "over", "of", "through", "within", "until", "from", "the"];

    public static bool Same(string? a, string? b) => a is null || b is null ? a is null && b is null : Plain(a) == Plain(b);

    private static string Plain(string period)
    {
        string plain = period.ToLowerInvariant().Replace('–', '-');
        while (Fore.FirstOrDefault(w => plain.StartsWith(w + " ", StringComparison.Ordinal)) is { } word)
        {
            plain = plain[(word.Length + 1)..];
        }

        return plain;
    }
}
