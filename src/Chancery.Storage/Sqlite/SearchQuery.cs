using System.Globalization;
using System.Text;

namespace Chancery.Storage.Sqlite;

/// <summary>What a person typed, as an FTS5 expression that cannot be malformed: every term is a quoted string.</summary>
internal static class SearchQuery
{
    /// <summary>Terms taken; FTS5's parser has a bounded depth.</summary>
    public const int MaxTerms = 32;

    /// <summary>Null where there is no word to look for.</summary>
    public static string? ToFts(string query)
    {
        string[] terms = [.. Terms(query).Take(MaxTerms)];
        return terms.Length == 0 ? null : string.Join(' ', terms);
    }

    private static IEnumerable<string> Terms(string query)
    {
        bool isPhrase = false;
        foreach (string part in query.Split('"'))
        {
            string[] pieces = isPhrase ? [part] : part.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
            foreach (string piece in pieces)
            {
                if (Term(piece, isPhrase) is { } term)
                {
                    yield return term;
                }
            }

            isPhrase = !isPhrase;
        }
    }

    private static string? Term(string piece, bool isPhrase)
    {
        var words = new StringBuilder();
        bool hasWord = false;
        foreach (Rune rune in piece.EnumerateRunes())
        {
            bool isSign = Rune.IsControl(rune) || rune.Value == '"';
            hasWord |= IsWord(rune);
            words.Append(isSign ? " " : rune.ToString());
        }

        string beginning = !isPhrase && piece.EndsWith('*') ? "*" : "";
        return hasWord ? $"\"{words}\"{beginning}" : null;
    }

    // What the unicode61 tokenizer takes for part of a word: letters, numbers, private use.
    private static bool IsWord(Rune rune) => Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber
        or UnicodeCategory.OtherNumber
        or UnicodeCategory.PrivateUse;
}
