using System.Globalization;
using Chancery.Actors;
using Chancery.Evaluation;
using Chancery.Events;
using Chancery.Events.Model;
using Chancery.Language;
using Chancery.Language.English;
using Chancery.Language.Neural;
using Chancery.Reports;

namespace Chancery.Training;

/// <summary>Trains and cross-validates the event coder.</summary>
public static class EventCommands
{
    private const int Folds = 5;
    private const int Hidden = 64;

    public static void Run(string root, IReadOnlyList<string> folders, float threshold, bool fold, IReadOnlyList<string> measured, string? lost, int epochs, float wordWeight)
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
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports.Count} reports, {read.Sum(a => a.Document.Sentences.Count)} sentences"));
        List<LabelledWord> words = [.. Directory.GetFiles(Path.Combine(root, "training/events"), "words*.tsv").Order(StringComparer.Ordinal).SelectMany(EventText.Words)];
        List<Analysis> wordRead = [.. words.Select(w => worker.Analyse(new Report { Id = "word", Text = w.Text }, new Document(64)))];
        TokenExample[][] tokens = [.. reports.Select((r, i) => EventTrainer.Tokens(read[i], r.Events).ToArray()), .. words.Select((w, i) => EventTrainer.Tokens(wordRead[i].Document, w).ToArray())];
        List<Document> documents = [.. read.Concat(wordRead).Select(a => a.Document)];
        Networks(root, reader.Actors, tokens, documents, epochs);
        List<EventExamples> examples = [.. reports.Select((r, i) => trainer.Examples(read[i], r.Events, counts)), .. words.Select((w, i) => trainer.Example(wordRead[i], w, wordWeight))];
        Console.Error.WriteLine(EventTrainer.Describe(counts));
        if (lost is not null)
        {
            File.WriteAllLines(lost, counts.Lost!);
        }

        if (fold)
        {
            var found = new List<(LabelledReport, IReadOnlyList<Event>)>[Folds];
            Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, k =>
            {
                EventModel part = EventTrainer.Train([.. examples.Where((_, i) => i % Folds != k)], threshold);
                EventFinder finder = trainer.Finder(part);
                found[k] = [.. Enumerable.Range(0, reports.Count).Where(i => i % Folds == k).Select(i => (reports[i], finder.Find(read[i])))];
            });
            Print("5-fold, own text", Score([.. found.SelectMany(f => f)]));
        }

        EventModel model = EventTrainer.Train(examples, threshold);
        string path = Path.Combine(root, "models", "english.events.model");
        model.Write(path);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {new FileInfo(path).Length / 1024.0 / 1024.0:F2} MiB; features {model.Trigger.FeatureKeys.Count} {model.Realis.FeatureKeys.Count} {model.Role.FeatureKeys.Count} {model.Date.FeatureKeys.Count}"));
        foreach (string folder in measured)
        {
            List<LabelledReport> other = EventText.Read(folder);
            Reader.Worker whole = new ReaderBuilder { Root = root }.Build().CreateWorker();
            Print(folder, Score([.. other.Select(r => (r, whole.Read(r.Report).Events))]));
        }
    }

    /// <summary>
    /// Trains the act network: once on everything, for use, and once for each fold without it, so that the decisions after it
    /// learn from what it says of text that it has not seen.
    /// </summary>
    private static void Networks(string root, ActorTable actors, TokenExample[][] examples, List<Document> read, int epochs)
    {
        EnglishLanguage language = EnglishLanguage.Load(root);
        string path = Path.Combine(root, "models", EnglishLanguage.ActFile);
        Gazetteer gazetteer = language.Gazetteer(actors);
        var whole = new ActNetwork(language.Syntax.Network.Hidden, Hidden);
        Parallel.For(0, Folds + 1, new ParallelOptions { MaxDegreeOfParallelism = 2 }, k =>
        {
            ActNetwork network = k == Folds ? whole : new ActNetwork(language.Syntax.Network.Hidden, Hidden);
            var trainer = new TokenTrainer(language.Syntax, gazetteer, network, [new(0, ActNetwork.TypeCount), new(ActNetwork.RealisAt, ActNetwork.RealisCount, 0.5f), new(ActNetwork.RoleAt, ActNetwork.RoleCount, 0.5f)], k == Folds ? Console.Error : TextWriter.Null);
            trainer.Train([.. examples.Where((_, i) => i % Folds != k).SelectMany(e => e)], epochs);
            TokenModel<ActNetwork> model = TokenModels.OfActs(network, trainer.Theta);
            if (k == Folds)
            {
                model.Write(path);
                return;
            }

            var annotator = new SyntaxAnnotator(language.Syntax);
            var acts = new ActAnnotator(model);
            var hints = new GazetteerHint[65536];
            for (int i = k; i < read.Count; i += Folds)
            {
                Document document = read[i];
                document.ReserveActs();
                gazetteer.Mark(document, hints, []);
                annotator.OnBatch = (a, offset) => acts.Score(document, offset, a, hints.AsSpan(offset, a.Tokens));
                annotator.Annotate(document);
            }
        });
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
