namespace Chancery.Evaluation;

/// <summary>Reports with their gold annotation: a folder with <c>reports.jsonl</c> and <c>gold.jsonl</c>.</summary>
/// <param name="Texts">The text of each report, by id.</param>
/// <param name="Gold">The annotation of each report, by id.</param>
public sealed record AnnotatedCorpus(IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, AnnotatedReport> Gold)
{
    /// <exception cref="InvalidDataException">A line cannot be read, or an annotated report has no text.</exception>
    public static AnnotatedCorpus Load(string folder)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ReportText report in AnnotationFile.JsonLines(Path.Combine(folder, "reports.jsonl"), AnnotationContext.Default.ReportText))
        {
            texts[report.Id] = report.Text;
        }

        string path = Path.Combine(folder, "gold.jsonl");
        Dictionary<string, AnnotatedReport> gold = ById(AnnotationFile.Read(path));
        string? lost = gold.Keys.FirstOrDefault(id => !texts.ContainsKey(id));
        return lost is null ? new AnnotatedCorpus(texts, gold) : throw new InvalidDataException($"{path}: report {lost} is not in reports.jsonl");
    }

    /// <summary>The last line of each report counts.</summary>
    internal static Dictionary<string, AnnotatedReport> ById(IEnumerable<AnnotatedReport> reports)
    {
        var byId = new Dictionary<string, AnnotatedReport>(StringComparer.Ordinal);
        foreach (AnnotatedReport report in reports)
        {
            byId[report.Report] = report;
        }

        return byId;
    }
}
