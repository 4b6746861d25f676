using Chancery.Language;
using Chancery.Language.English;
using Chancery.Language.Neural;

namespace Chancery.Training;

/// <summary>Tokens with BILOU tags.</summary>
public sealed record NameSentence(string[] Forms, int[] Tags);

/// <summary>Reads labelled names: bracketed text of our own, and token-a-line files.</summary>
public static class NameText
{
    private static readonly Dictionary<string, int> KindOf = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PER"] = 0, ["PERSON"] = 0, ["POLITICIAN"] = 0,
        ["LOC"] = 1, ["LOCATION"] = 1, ["COUNTRY"] = 1, ["GPE"] = 1,
        ["ORG"] = 2, ["ORGANISATION"] = 2, ["ORGANIZATION"] = 2, ["POLITICALPARTY"] = 2,
        ["MISC"] = 3, ["EVENT"] = 3, ["ELECTION"] = 3,
    };

    /// <summary>"[PER Sergei Lavrov] met …", one sentence a line.</summary>
    public static List<NameSentence> Bracketed(string path, EnglishLanguage language)
    {
        var sentences = new List<NameSentence>();
        Gazetteer.Cutter cut = language.Cutter();
        foreach (string line in File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var forms = new List<string>();
            var tags = new List<int>();
            int at = 0;
            while (at < line.Length)
            {
                int open = line.IndexOf('[', at);
                int stop = open < 0 ? line.Length : open;
                foreach (string form in cut(line[at..stop]))
                {
                    forms.Add(form);
                    tags.Add(0);
                }

                if (open < 0)
                {
                    break;
                }

                int close = line.IndexOf(']', open);
                int space = line.IndexOf(' ', open);
                int kind = KindOf[line[(open + 1)..space]];
                Bilou(cut(line[(space + 1)..close]), kind, forms, tags);
                at = close + 1;
            }

            sentences.Add(new NameSentence([.. forms], [.. tags]));
        }

        return sentences;
    }

    /// <summary>Token and tag a line, parted by a tab or blank; IO, IOB or IOB2.</summary>
    public static List<NameSentence> Columns(string path)
    {
        var sentences = new List<NameSentence>();
        var forms = new List<string>();
        var labels = new List<(int Kind, bool Begins)>();
        foreach (string line in File.ReadLines(path).Append(string.Empty))
        {
            if (line.StartsWith("-DOCSTART", StringComparison.Ordinal) || (line.StartsWith("# ", StringComparison.Ordinal) && line.Contains('=', StringComparison.Ordinal)))
            {
                continue;
            }

            string[] cells = line.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length >= 2)
            {
                bool indexed = cells.Length >= 4 && cells[0].All(char.IsAsciiDigit);
                string tag = indexed ? cells[2] : cells[^1];
                forms.Add(indexed ? cells[1] : cells[0]);
                labels.Add(tag.Length > 2 && tag[1] == '-' ? (KindOf.GetValueOrDefault(tag[2..], 3), tag[0] == 'B') : (-1, false));
            }
            else if (forms.Count > 0)
            {
                sentences.Add(Sentence(forms, labels));
                forms.Clear();
                labels.Clear();
            }
        }

        return sentences;
    }

    private static NameSentence Sentence(List<string> forms, List<(int Kind, bool Begins)> labels)
    {
        var outForms = new List<string>();
        var tags = new List<int>();
        int i = 0;
        while (i < forms.Count)
        {
            int kind = labels[i].Kind;
            int j = i + 1;
            while (kind >= 0 && j < forms.Count && labels[j].Kind == kind && !labels[j].Begins)
            {
                j++;
            }

            if (kind < 0)
            {
                outForms.Add(forms[i]);
                tags.Add(0);
            }
            else
            {
                Bilou(forms.GetRange(i, j - i), kind, outForms, tags);
            }

            i = j;
        }

        return new NameSentence([.. outForms], [.. tags]);
    }

    private static void Bilou(IReadOnlyList<string> name, int kind, List<string> forms, List<int> tags)
    {
        int tag = 1 + (4 * kind);
        for (int i = 0; i < name.Count; i++)
        {
            forms.Add(name[i]);
            tags.Add(name.Count == 1 ? tag + 3 : i == 0 ? tag : i == name.Count - 1 ? tag + 2 : tag + 1);
        }
    }
}
