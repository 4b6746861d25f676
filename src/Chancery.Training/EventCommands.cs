using System.Globalization;
using Chancery.Evaluation;
using Chancery.Events;
using Chancery.Events.Model;
using Chancery.Language;

namespace Chancery.Training;

/// <summary>Trains and cross-validates the event coder.</summary>
public static class EventCommands
{
    private const int Folds = 5;

    public static void Run(string root, IReadOnlyList<string> folders, float threshold, bool fold, string? measure, string? lost)
    {
        var trainer = new EventTrainer(root);
        Reader reader = new ReaderBuilder { Root = root, Events = new NoEvents() }.Build();
        Reader.Worker worker = reader.CreateWorker();
        var counts = new EventTrainer.Counts { Lost = [] };
        var reports = new List<LabelledReport>();
        foreach (string folder in folders)
        {
            reports.AddRange(EventText.Read(folder));
        }

        List<Analysis> read = [.. reports.Select(r => worker.Analyse(r.Report, new Document()))];
        List<EventExamples> examples = [.. reports.Select((r, i) => trainer.Examples(read[i], r.Events, counts))];
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports.Count} reports, {read.Sum(a => a.Document.Sentences.Count)} sentences; {EventTrainer.Describe(counts)}"));
        if (lost is not null)
        {
            File.WriteAllLines(lost, counts.Lost!);
        }

        if (fold)
        {
            var found = new List<(LabelledReport, IReadOnlyList<Event>)>();
            for (int k = 0; k < Folds; k++)
            {
                EventModel part = EventTrainer.Train([.. examples.Where((_, i) => i % Folds != k)], threshold);
                EventFinder finder = trainer.Finder(part);
                for (int i = k; i < reports.Count; i += Folds)
                {
                    found.Add((reports[i], finder.Find(read[i])));
                }
            }

            Print("5-fold, own text", Score(found));
        }

        EventModel model = EventTrainer.Train(examples, threshold);
        string path = Path.Combine(root, "models", "english.events.model");
        model.Write(path);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {new FileInfo(path).Length / 1024.0 / 1024.0:F2} MiB; features {model.Trigger.FeatureKeys.Count} {model.Realis.FeatureKeys.Count} {model.Role.FeatureKeys.Count} {model.Date.FeatureKeys.Count}"));
        if (measure is not null)
        {
            List<LabelledReport> other = EventText.Read(measure);
            EventFinder finder = trainer.Finder(EventModel.Read(path));
            Print(measure, Score([.. other.Select(r => (r, finder.Find(worker.Analyse(r.Report, new Document()))))]));
        }
    }

    private static CorpusScore Score(List<(LabelledReport Report, IReadOnlyList<Event> Events)> found)
    {
        var corpus = new AnnotatedCorpus(
            found.ToDictionary(f => f.Report.Report.Id, f => f.Report.Report.Text, StringComparer.Ordinal),
            found.ToDictionary(f => f.Report.Report.Id, f => new AnnotatedReport { Report = f.Report.Report.Id, Events = [.. f.Report.Events.Select(Gold)] }, StringComparer.Ordinal));
        return CorpusScore.Of(corpus, found.Select(f => new AnnotatedReport { Report = f.Report.Report.Id, Events = [.. f.Events.Select(Told)] }));
    }

    private static AnnotatedEvent Gold(LabelledEvent e) => new() { Start = e.Start, End = e.End, Type = e.Type, Actors = [.. e.Who.Select(s => s.Id)], Recipients = [.. e.Whom.Select(s => s.Id)], Realis = e.Realis, Date = e.Date };

    private static AnnotatedEvent Told(Event e) => new() { Start = e.Span.Start, End = e.Span.End, Type = EventTypes.Names[(int)e.Type], Actors = e.Actors, Recipients = e.Recipients, Realis = Realities.Name(e.Realis), Date = e.Date };

    private static void Print(string what, CorpusScore score)
    {
        Console.Error.WriteLine(what);
        foreach (Metric metric in score.Metrics.Take(7))
        {
            Console.Error.Write("  " + Metrics.ToTable([metric]));
        }
    }

    /// <summary>Finds nothing: training needs all of a reading but the events.</summary>
    private sealed class NoEvents : IFinder<Event>
    {
        public IReadOnlyList<Event> Find(Analysis analysis) => [];
    }
}
