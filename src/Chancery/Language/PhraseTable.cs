using System.Runtime.InteropServices;

namespace Chancery.Language;

/// <summary>
/// Finds phrases of one or more tokens, longest first. Case counts, but for a text in capitals: "NEW DELHI" finds
/// "New Delhi", while "who" does not find "WHO".
/// </summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
public sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<Entry>> byFirst = new(StringComparer.Ordinal);

    private readonly record struct Entry(string[] Rest, T Value);

    /// <summary>Adds a phrase as the tokenizer cuts it.</summary>
    public void Add(IReadOnlyList<string> tokens, T value)
    {
        if (tokens.Count == 0)
        {
            return;
        }

        ref List<Entry>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(byFirst, tokens[0], out _);
        list ??= [];
        int at = list.FindIndex(e => e.Rest.Length < tokens.Count - 1);
        list.Insert(at < 0 ? list.Count : at, new Entry([.. tokens.Skip(1)], value));
    }

    /// <summary>All values of the longest phrase that starts at the token; its length in tokens, or 0.</summary>
    public int Match(Document document, int token, int end, List<T> values)
    {
        values.Clear();
        Word word = document.Word[token];
        int length = Match(word.Form, document, token, end, values, false);
        if (word.IsAllUpper)
        {
            // A short word in capitals is an abbreviation unless a longer phrase goes on in capitals: "NEW DELHI".
            int titled = Match(word.Titled, document, token, end, values, true, word.Form.Length > 3 ? length : Math.Max(length, 1));
            length = Math.Max(length, titled);
        }

        return length;
    }

    private int Match(string first, Document document, int token, int end, List<T> values, bool titled, int atLeast = 0)
    {
        if (!byFirst.TryGetValue(first, out List<Entry>? entries))
        {
            return 0;
        }

        int length = 0;
        foreach (Entry entry in entries)
        {
            int n = entry.Rest.Length + 1;
            if (length > n)
            {
                break;
            }

            if (n <= atLeast || token + n > end || !Fits(entry.Rest, document, token + 1, titled))
            {
                continue;
            }

            if (length == 0)
            {
                values.Clear();
            }

            length = n;
            values.Add(entry.Value);
        }

        return length;
    }

    private static bool Fits(string[] rest, Document document, int token, bool titled)
    {
        for (int i = 0; i < rest.Length; i++)
        {
            string form = document.Form(token + i);
            if (!string.Equals(rest[i], form, StringComparison.Ordinal)
                && !(titled && string.Equals(rest[i], form, StringComparison.OrdinalIgnoreCase) && document.Word[token + i].IsAllUpper))
            {
                return false;
            }
        }

        return true;
    }
}
