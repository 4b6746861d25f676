namespace Chancery.Ledger.Stories;

/// <summary>Cuts a text into the terms that reports are compared by: words without their endings, function words left out.</summary>
public sealed class StoryTerms
{
    /// <summary>A word in the title counts as often as this many in the text.</summary>
    public const int TitleWeight = 3;

    /// <summary>A longer text is compared by its head, for a story stands at the head of its reports.</summary>
    public const int LongestText = 20_000;

    private const int ShortestTerm = 2;

    private readonly HashSet<string> functionWords;

    public StoryTerms(IEnumerable<string> functionWords)
    {
        this.functionWords = functionWords.ToHashSet(StringComparer.Ordinal);
    }

    /// <param name="folder">Holds <c>function-words.tsv</c>: a word a line.</param>
    public static StoryTerms Load(string folder) =>
        new(File.ReadLines(Path.Combine(folder, "function-words.tsv")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Trim()));

    public IReadOnlyDictionary<string, int> Of(string? title, string text)
    {
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(title, TitleWeight, terms);
        Count(text.Length > LongestText ? text[..LongestText] : text, 1, terms);
        return terms;
    }

    /// <summary>The word without the endings of number, tense and possession, cut by rule: what matters is that forms of one word fall together.</summary>
    public static string Stem(string word)
    {
        ReadOnlySpan<char> s = word;
        if (s.EndsWith("ies") && s.Length > 4)
        {
            return string.Concat(s[..^3], "y");
        }

        if (s.EndsWith("ing") && s.Length > 5)
        {
            return Undoubled(s[..^3]);
        }

        if (s.EndsWith("ed") && s.Length > 4)
        {
            return Undoubled(s[..^2]);
        }

        if ((s.EndsWith("sses") || s.EndsWith("shes") || s.EndsWith("ches") || s.EndsWith("xes")) && s.Length > 5)
        {
            return s[..^2].ToString();
        }

        if (s.EndsWith('s') && !s.EndsWith("ss") && !s.EndsWith("us") && !s.EndsWith("is") && s.Length > 3)
        {
            s = s[..^1];
        }

        return s.EndsWith('e') && s.Length > 4 ? s[..^1].ToString() : s.ToString();
    }

    private static string Undoubled(ReadOnlySpan<char> stem) =>
        (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'f' or 'z') ? stem[..^1] : stem).ToString();

    private void Count(string? text, int weight, Dictionary<string, int> terms)
    {
        if (text is null)
        {
            return;
        }

        int at = 0;
        while (at < text.Length)
        {
            int start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at - start >= ShortestTerm)
            {
                string word = text[start..at].ToLowerInvariant();
                if (!functionWords.Contains(word))
                {
                    string term = Stem(word);
                    terms[term] = terms.GetValueOrDefault(term) + weight;
                }
            }

            at++;
        }
    }
}
