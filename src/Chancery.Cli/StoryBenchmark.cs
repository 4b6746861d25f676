using Chancery.Collect;
using Chancery.Evaluation;
using Chancery.Ledger.Stories;

namespace Chancery.Cli;

/// <summary>Clusters texts whose stories are known, and scores what comes out.</summary>
internal static class StoryBenchmark
{
    /// <param name="path">What to cluster.</param>
    /// <param name="setting">How it is laid out.</param>
    /// <param name="predictions">Gets a line "item, tab, cluster" for each text.</param>
    public static ClusterScore Score(string path, StorySetting setting, TextWriter? predictions)
    {
        StoryTerms terms = StoryTerms.Load(Path.Combine(AppContext.BaseDirectory, "data", "stories"));
        if (setting == StorySetting.Corpus)
        {
            string folder = Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
            return Score(StorySet.ReadCorpus(path), Read(folder, terms), StoryOptions.Reports, predictions);
        }

        StorySet set = setting == StorySetting.EcbPlus ? StorySet.ReadEcbPlus(path) : StorySet.ReadGoogleNews(path);
        StoryOptions options = setting == StorySetting.EcbPlus ? StoryOptions.Reports : StoryOptions.Headlines;
        return Score(set.Gold, set.Texts.Select(t => StoryReport.Of(t, terms)), options, predictions);
    }

    private static ClusterScore Score(IReadOnlyDictionary<string, string> gold, IEnumerable<StoryReport> reports, StoryOptions options, TextWriter? predictions)
    {
        var clusters = new StoryClusters(options);
        var order = new List<string>();
        foreach (StoryReport report in reports)
        {
            clusters.Add(report);
            order.Add(report.Id);
        }

        Dictionary<string, string> found = clusters.Find().SelectMany(s => s.Reports.Select(r => (Report: r, s.Id))).ToDictionary(r => r.Report, r => r.Id, StringComparer.Ordinal);
        foreach (string id in order)
        {
            predictions?.Write($"{id}\t{found[id]}\n");
        }

        return ClusterScore.Of(gold, found);
    }

    private static IEnumerable<StoryReport> Read(string folder, StoryTerms terms)
    {
        Reader.Worker worker = new ReaderBuilder().Build().CreateWorker();
        foreach (IntakeItem item in Intake.Read([Path.Combine(folder, "reports.jsonl")], IntakeOptions.Default))
        {
            yield return item is IntakeReport taken ? StoryReport.Of(worker.Read(taken.Report), terms) : throw new InvalidDataException(item.ToString());
        }
    }
}
