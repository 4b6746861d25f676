using System.Globalization;

namespace Chancery.Language.Treebank;

/// <summary>A sentence as CoNLL-U writes it.</summary>
/// <param name="Comments">Lines that start with <c>#</c>, whole.</param>
/// <param name="Words">The ten columns of each word; multi-word ranges and empty nodes are passed over.</param>
public sealed record ConlluSentence(IReadOnlyList<string> Comments, IReadOnlyList<string[]> Words)
{
    private const string TextMark = "# text = ";

    /// <summary>The sentence as it was written, empty where the file does not tell.</summary>
    public string Text => Comments.FirstOrDefault(c => c.StartsWith(TextMark, StringComparison.Ordinal))?[TextMark.Length..] ?? string.Empty;
}

/// <summary>CoNLL-U files (universaldependencies.org/format.html).</summary>
public static class Conllu
{
    /// <summary>Places of the columns in a word's row.</summary>
    public const int Id = 0, Form = 1, Lemma = 2, Upos = 3, Xpos = 4, Feats = 5, Head = 6, Deprel = 7, Deps = 8, Misc = 9, Columns = 10;

    /// <exception cref="InvalidDataException">A row has other than ten columns.</exception>
    public static IEnumerable<ConlluSentence> Read(string path)
    {
        var comments = new List<string>();
        var words = new List<string[]>();
        int number = 0;
        foreach (string line in File.ReadLines(path).Append(string.Empty))
        {
            number++;
            if (line.StartsWith('#'))
            {
                comments.Add(line);
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                string[] columns = line.Split('\t');
                if (columns.Length != Columns)
                {
                    throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: {columns.Length} columns where CoNLL-U has {Columns}"));
                }

                if (!columns[Id].AsSpan().ContainsAny('-', '.'))
                {
                    words.Add(columns);
                }
            }
            else if (words.Count > 0)
            {
                yield return new ConlluSentence([.. comments], [.. words]);
                comments.Clear();
                words.Clear();
            }
        }
    }

    /// <summary>Writes the sentences with line feeds, an empty line after each.</summary>
    public static void Write(TextWriter writer, IEnumerable<ConlluSentence> sentences)
    {
        foreach (ConlluSentence sentence in sentences)
        {
            foreach (string comment in sentence.Comments)
            {
                writer.Write(comment);
                writer.Write('\n');
            }

            foreach (string[] word in sentence.Words)
            {
                writer.Write(string.Join('\t', word));
                writer.Write('\n');
            }

            writer.Write('\n');
        }
    }
}
