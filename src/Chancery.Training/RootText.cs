using Chancery.Evaluation;
using Chancery.Events.Model;

namespace Chancery.Training;

/// <summary>A marked sentence with its class and where it comes from.</summary>
/// <param name="Source">What its weight goes by: <see cref="RootText.Public"/>, <see cref="RootText.Own"/> or <see cref="RootText.Reports"/>.</param>
/// <param name="Group">Rows of one group never stand in different folds.</param>
public sealed record RootRow(string Source, string Group, string Marked, int Label);

/// <summary>Reads and makes rows of marked sentences.</summary>
public static class RootText
{
    /// <summary>Source of the public rows, plv-train.</summary>
    public const string Public = "plv";

    /// <summary>Source of the sentences written here.</summary>
    public const string Own = "own";

    /// <summary>Source of the pairs out of whole labelled reports.</summary>
    public const string Reports = "reports";

    /// <summary>Rows of a table with the columns marked_sentence and gold_root, and sentence_id where there is one.</summary>
    /// <exception cref="InvalidDataException">A column is missing, or a class is none.</exception>
    public static IEnumerable<RootRow> Table(string path, string source)
    {
        PairFile file = PairFile.Read(path);
        for (int i = 0; i < file.Count; i++)
        {
            string name = file[i, PairFile.Gold].Trim();
            int label = RootTypes.Index(name);
            if (label < 0)
            {
                throw new InvalidDataException($"{file.Place(i)}: “{name}” in {PairFile.Gold} is no class; there are {string.Join(' ', RootTypes.Names)}");
            }

            yield return new RootRow(source, file.Has("sentence_id") ? file[i, "sentence_id"] : file.Place(i), file[i, PairFile.Marked], label);
        }
    }

    /// <summary>A row for each pair of sides of a labelled act that stand in the sentence of its trigger.</summary>
    public static IEnumerable<RootRow> Pairs(string folder)
    {
        foreach (LabelledReport report in EventText.Read(folder))
        {
            foreach (LabelledEvent e in report.Events)
            {
                string text = report.Report.Text;

                // Sentences as the labelled text has them: from the clause outwards to a full stop or line's end.
                int first = e.Start, last = e.End;
                while (first > 0 && text[first - 1] != '\n' && !(text[first - 1] == ' ' && first > 1 && text[first - 2] is '.' or '!' or '?' or '”' or '"'))
                {
                    first--;
                }

                while (last < text.Length && text[last] != '\n' && !(text[last] == ' ' && text[last - 1] is '.' or '!' or '?'))
                {
                    last++;
                }

                string sentence = text[first..last];
                foreach (LabelledSide who in e.Who)
                {
                    foreach (LabelledSide whom in e.Whom)
                    {
                        if (Mark(sentence, who.Text, whom.Text, e.At - first) is { } marked)
                        {
                            yield return new RootRow(Reports, report.Report.Id, marked, RootTypes.Index(e.Type));
                        }
                    }
                }
            }
        }
    }

    private static string? Mark(string sentence, string who, string whom, int trigger)
    {
        int s = Nearest(who), t = Nearest(whom);
        if (s < 0 || t < 0 || (s < t + whom.Length && t < s + who.Length))
        {
            return null;
        }

        return s < t
            ? $"{sentence[..s]}<s>{who}</s>{sentence[(s + who.Length)..t]}<t>{whom}</t>{sentence[(t + whom.Length)..]}"
            : $"{sentence[..t]}<t>{whom}</t>{sentence[(t + whom.Length)..s]}<s>{who}</s>{sentence[(s + who.Length)..]}";

        int Nearest(string words)
        {
            int best = -1;
            for (int at = words.Length == 0 ? -1 : sentence.IndexOf(words, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(words, at + 1, StringComparison.Ordinal))
            {
                best = best < 0 || Math.Abs(at - trigger) < Math.Abs(best - trigger) ? at : best;
            }

            return best;
        }
    }
}
