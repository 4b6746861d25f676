using System.Globalization;
using System.Text.Json;
using Chancery.Reports;

namespace Chancery.Evaluation;

/// <summary>How a set of texts with known stories is laid out.</summary>
public enum StorySetting
{
    /// <summary>A folder with reports.jsonl and stories.json.</summary>
    Corpus,

    /// <summary>ECB+ as a token a line: document, sentence, number, token, chain.</summary>
    EcbPlus,

    /// <summary>A JSON object a line with text and cluster.</summary>
    GoogleNews,
}

/// <summary>Texts without a reading, and the story of each.</summary>
/// <param name="Texts">In order of the file; an id is the document's name, or the number of the line from 0 on.</param>
/// <param name="Gold">The story of each text.</param>
public sealed record StorySet(IReadOnlyList<Report> Texts, IReadOnlyDictionary<string, string> Gold)
{
    private const string CorpusFile = "stories.json";
    private const string EcbPlusFile = "ECB_Dev_corpus.txt";

    /// <summary>The layout of what is at a path, or null where it is none of them. A folder of ECB+ stands for its development part.</summary>
    public static StorySetting? Detect(string path)
    {
        if (Directory.Exists(path))
        {
            return File.Exists(Path.Combine(path, CorpusFile)) ? StorySetting.Corpus
                : File.Exists(Path.Combine(path, EcbPlusFile)) ? StorySetting.EcbPlus : null;
        }

        if (Path.GetFileName(path) == CorpusFile)
        {
            return StorySetting.Corpus;
        }

        string? line = File.ReadLines(path).FirstOrDefault(l => l.Length > 0);
        return line is null ? null
            : line.StartsWith('{') && line.Contains("\"cluster\"", StringComparison.Ordinal) ? StorySetting.GoogleNews
            : line.Split('\t').Length == 5 && line.Split('\t')[0].Contains("ecb", StringComparison.Ordinal) ? StorySetting.EcbPlus : null;
    }

    /// <summary>
    /// The documents of ECB+. Its topics are kinds of happenings ("an actress enters rehab"), each told of two happenings, one
    /// in the documents named "…ecb" and one in those named "…ecbplus": these are the stories.
    /// </summary>
    public static StorySet ReadEcbPlus(string path)
    {
        string file = Directory.Exists(path) ? Path.Combine(path, EcbPlusFile) : path;
        var tokens = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            string[] cells = line.Split('\t');
            if (cells.Length < 5 || !cells[0].Contains('_', StringComparison.Ordinal))
            {
                throw Bad(file, number, "expected document, sentence, number, token and chain");
            }

            if (!tokens.TryGetValue(cells[0], out List<string>? words))
            {
                tokens[cells[0]] = words = [];
            }

            words.Add(cells[3]);
        }

        return new StorySet(
            [.. tokens.Select(t => new Report { Id = t.Key, Text = string.Join(' ', t.Value) })],
            tokens.Keys.ToDictionary(id => id, id => id[..id.IndexOf('_', StringComparison.Ordinal)] + (id.EndsWith("ecbplus", StringComparison.Ordinal) ? "ecbplus" : "ecb"), StringComparer.Ordinal));
    }

    public static StorySet ReadGoogleNews(string path)
    {
        var texts = new List<Report>();
        var gold = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(path))
        {
            string id = texts.Count.ToString(CultureInfo.InvariantCulture);
            try
            {
                using JsonDocument row = JsonDocument.Parse(line);
                texts.Add(new Report { Id = id, Text = row.RootElement.GetProperty("text").GetString() ?? string.Empty });
                gold[id] = row.RootElement.GetProperty("cluster").ToString();
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw Bad(path, gold.Count + 1, "expected an object with text and cluster");
            }
        }

        return new StorySet(texts, gold);
    }

    /// <summary>The stories of a corpus folder, or of its stories.json.</summary>
    public static IReadOnlyDictionary<string, string> ReadCorpus(string path)
    {
        string file = Directory.Exists(path) ? Path.Combine(path, CorpusFile) : path;
        try
        {
            using JsonDocument stories = JsonDocument.Parse(File.ReadAllBytes(file));
            return stories.RootElement.GetProperty("stories").EnumerateObject()
                .SelectMany(s => s.Value.EnumerateArray().Select(r => (Report: r.GetString()!, Story: s.Name)))
                .ToDictionary(r => r.Report, r => r.Story, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{file}: expected {{\"stories\": {{id: [report, …]}}}}", e);
        }
    }

    private static InvalidDataException Bad(string path, int line, string what) => new(string.Create(CultureInfo.InvariantCulture, $"{path}:{line}: {what}"));
}
