using System.Globalization;
using Chancery.Language;

namespace Chancery.Training;

/// <summary>A sentence of a treebank.</summary>
public sealed record TreebankSentence(
    string[] Forms,
    string[] Lemmas,
    Upos[] Upos,
    byte[] Xpos,
    int[] Heads,
    Deprel[] Rels,
    bool[] SpaceAfter,
    string Text)
{
    public int Count => Forms.Length;
}

/// <summary>Reads CoNLL-U: words only, multi-word ranges and empty nodes passed over.</summary>
public static class Conllu
{
    public static List<TreebankSentence> Read(string path)
    {
        var sentences = new List<TreebankSentence>();
        var rows = new List<string[]>();
        string text = string.Empty;
        int number = 0;
        foreach (string line in File.ReadLines(path).Append(string.Empty))
        {
            number++;
            if (line.StartsWith('#'))
            {
                if (line.StartsWith("# text = ", StringComparison.Ordinal))
                {
                    text = line[9..];
                }
            }
            else if (line.Length > 0)
            {
                string[] columns = line.Split('\t');
                if (columns.Length < 10)
                {
                    throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: {columns.Length} columns where CoNLL-U has 10"));
                }

                if (!columns[0].Contains('-', StringComparison.Ordinal) && !columns[0].Contains('.', StringComparison.Ordinal))
                {
                    rows.Add(columns);
                }
            }
            else if (rows.Count > 0)
            {
                sentences.Add(Make(rows, text));
                rows.Clear();
            }
        }

        return sentences;
    }

    private static TreebankSentence Make(List<string[]> rows, string text) => new(
        [.. rows.Select(r => r[1])],
        [.. rows.Select(r => r[2])],
        [.. rows.Select(r => Enum.TryParse(r[3], out Upos u) ? u : Language.Upos.X)],
        [.. rows.Select(r => Language.Xpos.Parse(r[4]))],
        [.. rows.Select(r => int.Parse(r[6], CultureInfo.InvariantCulture) - 1)],
        [.. rows.Select(r => Deprels.Parse(r[7]))],
        [.. rows.Select(r => !r[9].Contains("SpaceAfter=No", StringComparison.Ordinal))],
        text);
}
