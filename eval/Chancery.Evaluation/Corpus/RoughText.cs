using System.Text;
using System.Text.RegularExpressions;
using Chancery.Reports;

namespace Chancery.Evaluation;

/// <summary>The scorer's own coarse reading of text. It must not use the language layer, which is what is being measured.</summary>
public static partial class RoughText
{
    private const int FewestWords = 4;

    /// <summary>Stretches of four words or more between sentence ends or line breaks, used to count sentences that hold no event.</summary>
    public static List<Span> Sentences(string text)
    {
        var sentences = new List<Span>();
        int start = 0;
        foreach (Match match in Break().Matches(text))
        {
            Add(match.Index);
            start = match.Index + match.Length;
        }

        Add(text.Length);
        return sentences;

        void Add(int end)
        {
            if (CountWords(text.AsSpan(start, end - start)) >= FewestWords)
            {
                sentences.Add(new Span(start, end));
            }
        }
    }

    /// <summary>The last word of a name in letters a to z, which is enough to tell speakers apart; empty where there is none.</summary>
    public static string FamilyName(string? name)
    {
        var letters = new StringBuilder();
        foreach (char c in name ?? string.Empty)
        {
            switch (c)
            {
                case (>= 'a' and <= 'z') or ' ':
                    letters.Append(c);
                    break;
                case >= 'A' and <= 'Z':
                    letters.Append((char)(c | ' '));
                    break;
                case '\u0130': // Capital dotted I and the kelvin sign are all that Unicode lowers to a letter of these from outside.
                    letters.Append('i');
                    break;
                case '\u212A':
                    letters.Append('k');
                    break;
            }
        }

        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(string.Empty);
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool space = IsSpace(c);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }

        return words;
    }

    // Python holds the four information separators for white space; .NET does not.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';

    [GeneratedRegex("""(?<=[.!?”"])[\s\x1c-\x1f]+(?=[A-Z“"(])|\n+""", RegexOptions.CultureInvariant)]
    private static partial Regex Break();
}
