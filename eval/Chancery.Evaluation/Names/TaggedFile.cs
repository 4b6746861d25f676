using System.Globalization;

namespace Chancery.Evaluation;

/// <summary>
/// Files with a token a line and an empty line between sentences, read as <c>score/benchmarks.py</c> reads them: columns by tabs
/// where there are any and else by spaces, the token first and the tag last. Lines that start with <c>#</c> or hold DOCSTART are
/// passed over. Universal NER's files, which number their tokens, have token and tag in the second and third of five columns.
/// </summary>
public static class TaggedFile
{
    private const int NumberedColumns = 5;

    /// <param name="path">The file.</param>
    /// <param name="mayLackTags">Whether the file may hold tokens alone; their tags are empty then.</param>
    /// <exception cref="InvalidDataException">A line has no tag, or, in a file that may do without, other lines have one; the message names file and line.</exception>
    public static IEnumerable<TaggedSentence> Read(string path, bool mayLackTags = false)
    {
        bool? tagged = mayLackTags ? null : true;
        var tokens = new List<string>();
        var tags = new List<string>();
        int number = 0;
        foreach (string line in File.ReadLines(path).Append(string.Empty))
        {
            number++;
            if (line.StartsWith('#') || line.Contains("DOCSTART", StringComparison.Ordinal))
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(line))
            {
                if (tokens.Count > 0)
                {
                    yield return new TaggedSentence([.. tokens], [.. tags]);
                    tokens.Clear();
                    tags.Clear();
                }

                continue;
            }

            (string token, string tag) = Columns(line);
            tagged ??= tag.Length > 0;
            if (tagged != tag.Length > 0)
            {
                string what = tagged.Value ? "a token without a tag" : "a token with a tag, but those above have none; give all of them one, or none";
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: {what}"));
            }

            tokens.Add(token);
            tags.Add(tag);
        }
    }

    /// <summary>Writes token, tab and tag a line. A token that starts with <c>#</c> gets a space before it, or it would be read as a comment.</summary>
    public static void Write(TextWriter writer, IEnumerable<TaggedSentence> sentences)
    {
        foreach (TaggedSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Tokens.Count; i++)
            {
                string token = sentence.Tokens[i];
                writer.Write(token.StartsWith('#') ? " " + token : token);
                writer.Write('\t');
                writer.Write(sentence.Tags[i]);
                writer.Write('\n');
            }

            writer.Write('\n');
        }
    }

    private static (string Token, string Tag) Columns(string line)
    {
        bool tabs = line.Contains('\t', StringComparison.Ordinal);
        string[] columns = tabs ? line.Split('\t') : line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        bool numbered = tabs && columns.Length == NumberedColumns && int.TryParse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return numbered ? (columns[1], columns[2]) : (columns[0], columns.Length > 1 ? columns[^1] : string.Empty);
    }
}
