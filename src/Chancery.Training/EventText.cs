using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Events;
using Chancery.Reports;

namespace Chancery.Training;

/// <summary>A side of a labelled act: the actor and the words of the sentence that stand for it (empty where none do).</summary>
public sealed record LabelledSide(string Id, string Text);

/// <summary>A labelled act, in the shape of a corpus' <c>gold.jsonl</c> with the offset of its trigger and the words of its sides besides.</summary>
public sealed record LabelledEvent(int Start, int End, string Trigger, int At, string Type, string? Mode, string Realis, string? Date, IReadOnlyList<LabelledSide> Who, IReadOnlyList<LabelledSide> Whom);

/// <summary>A labelled report.</summary>
public sealed record LabelledReport(Report Report, IReadOnlyList<LabelledEvent> Events);

/// <summary>A sentence in which one word is labelled.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="At">Offset of the word.</param>
/// <param name="Length">Its length.</param>
/// <param name="Type">The act it names, or null for none.</param>
public sealed record LabelledWord(string Text, int At, int Length, EventType? Type);

/// <summary>Reads labelled event text from folders in the shape of a corpus.</summary>
public static class EventText
{
    /// <summary>Rows of lemma, type and sentence with the word in double brackets.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read.</exception>
    public static List<LabelledWord> Words(string path)
    {
        var words = new List<LabelledWord>();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            string[] cells = line.Split('\t');
            string type = cells.Length == 3 ? cells[1].Split('/')[0] : string.Empty;
            int open = cells.Length == 3 ? cells[2].IndexOf("[[", StringComparison.Ordinal) : -1;
            int close = open < 0 ? -1 : cells[2].IndexOf("]]", open, StringComparison.Ordinal);
            EventType act = default;
            if (close < 0 || (type != "NONE" && !Enum.TryParse(type, out act)))
            {
                throw new InvalidDataException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}:{number}: not a row of lemma, type and sentence with its word in [[ ]]"));
            }

            string text = cells[2][..open] + cells[2][(open + 2)..close] + cells[2][(close + 2)..];
            words.Add(new LabelledWord(text, open, close - open - 2, type == "NONE" ? null : act));
        }

        return words;
    }

    /// <exception cref="InvalidDataException">A line cannot be read.</exception>
    public static List<LabelledReport> Read(string folder)
    {
        var gold = new Dictionary<string, IReadOnlyList<LabelledEvent>>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(Path.Combine(folder, "gold.jsonl")))
        {
            GoldLine read = JsonSerializer.Deserialize(line, EventTextContext.Default.GoldLine) ?? throw new InvalidDataException($"{folder}/gold.jsonl: an empty line");
            gold[read.Report] = read.Events;
        }

        var reports = new List<LabelledReport>();
        foreach (string line in File.ReadLines(Path.Combine(folder, "reports.jsonl")))
        {
            ReportLine read = JsonSerializer.Deserialize(line, EventTextContext.Default.ReportLine) ?? throw new InvalidDataException($"{folder}/reports.jsonl: an empty line");
            reports.Add(new LabelledReport(new Report { Id = read.Id, Text = read.Text, Title = read.Title, Published = read.Published }, gold[read.Id]));
        }

        return reports;
    }
}

internal sealed record GoldLine(string Report, IReadOnlyList<LabelledEvent> Events);

internal sealed record ReportLine(string Id, string Text, string? Title, DateOnly? Published);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(GoldLine))]
[JsonSerializable(typeof(ReportLine))]
internal sealed partial class EventTextContext : JsonSerializerContext;
