using Chancery.Actors.Petrarch;

namespace Chancery.Events.Petrarch;

/// <summary>
/// Words by which PETRARCH knows texts that are not to be coded, *.discards.txt: sports, anniversaries. "_" at the end asks for the
/// end of a word; "+" at the start puts aside the whole story, which here is the text.
/// </summary>
public sealed class DiscardList
{
    private readonly List<(string Text, bool Whole)> entries = [];

    public int Count => entries.Count;

    /// <summary>The lines of one file.</summary>
    public void Read(string text)
    {
        foreach ((_, string line) in DictionaryLines.Of(text))
        {
            string entry = line.Trim().TrimStart('+').Trim();
            bool whole = entry.EndsWith('_');
            string words = string.Join(' ', entry.Split(['_', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
            if (words.Any(char.IsLetterOrDigit))
            {
                entries.Add((words, whole));
            }
        }
    }

    /// <summary>The entry that a text holds, or null.</summary>
    public string? Find(string text)
    {
        foreach ((string words, bool whole) in entries)
        {
            for (int at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                int end = at + words.Length;
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (!whole || end == text.Length || !char.IsLetterOrDigit(text[end])))
                {
                    return words;
                }
            }
        }

        return null;
    }
}
