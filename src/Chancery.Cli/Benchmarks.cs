using Chancery.Actors;
using Chancery.Collect;
using Chancery.Evaluation;
using Chancery.Events.Model;
using Chancery.Language.English;
using Chancery.Language.Treebank;

namespace Chancery.Cli;

/// <summary>Runs the program on gold data and scores what comes out.</summary>
internal static class Benchmarks
{
    private static string Root => AppContext.BaseDirectory;

    public static string Treebank(string gold, TextWriter? predictions)
    {
        TreebankScore score = ScoreTreebank(gold, predictions);
        return Numbers(score.Values, ("tokens", score.Tokens));
    }

    public static string Names(string gold, TextWriter? predictions) => Metrics.ToTable(ScoreNames(gold, predictions).Metrics);

    public static string Corpus(string folder, TextWriter? predictions) => Metrics.ToTable(ScoreCorpus(folder, predictions).Metrics);

    /// <summary>The class of each marked sentence; empty where a row has no marks, which <paramref name="failures"/> then names.</summary>
    public static string[] Pairs(PairFile file, List<string> failures)
    {
        RootModel model = RootModel.Read(Path.Combine(Root, "models", RootModel.File));
        var coder = new RootCoder(Root);
        var found = new string[file.Count];
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = string.Empty;
            try
            {
                found[i] = coder.Code(model, RootMarks.Parse(file[i, PairFile.Marked]));
            }
            catch (FormatException e)
            {
                failures.Add($"{file.Place(i)}: {e.Message} in {PairFile.Marked}; mark the source with <s>…</s> and the target with <t>…</t>; its {PairFile.Predicted} is left empty");
            }
        }

        return found;
    }

    public static int CheckFloors(string file, Terminal terminal)
    {
        FloorFile floors = FloorFile.Read(file);
        string repository = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, ".."));
        IReadOnlyList<string> failures = floors.Check(repository, Measure, terminal.Out);
        foreach (string failure in failures)
        {
            terminal.Tell(failure);
        }

        return failures.Count > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static IReadOnlyDictionary<string, double> Measure(FloorSet set, string path) => path switch
    {
        _ when File.Exists(Path.Combine(path, "gold.jsonl")) => ScoreCorpus(path, predictions: null).Values,
        _ when path.EndsWith(".conllu", StringComparison.Ordinal) => ScoreTreebank(path, predictions: null).Values,
        _ => ScoreNames(path, predictions: null).Values,
    };

    private static TreebankScore ScoreTreebank(string path, TextWriter? predictions)
    {
        ConlluSentence[] gold = [.. Conllu.Read(path)];
        EnglishLanguage english = EnglishLanguage.Load(Root);
        var annotator = new TreebankAnnotator(english.CreateAnnotator(), english.Vocabulary);
        ConlluSentence[] found = [.. gold.Select(annotator.Annotate)];
        if (predictions is not null)
        {
            Conllu.Write(predictions, found);
        }

        return TreebankScore.Of(gold, found);
    }

    private static NameScore ScoreNames(string path, TextWriter? predictions)
    {
        EnglishLanguage english = EnglishLanguage.Load(Root, ActorTable.Load(Path.Combine(Root, "data", "actors")));
        var tagger = new NameTagger(english.CreateAnnotator(), english.Vocabulary);
        (TaggedSentence Gold, TaggedSentence Found)[] pairs = Directory.Exists(path)
            ? [.. Directory.GetFiles(path, "*.txt").Order(StringComparer.Ordinal).SelectMany(InlineNames.HeldOut).Select(tagger.Tag)]
            : [.. TaggedFile.Read(path).Select(s => (NameTypes.Map(s), s.By(tagger.Tag)))];
        TaggedSentence[] found = [.. pairs.Select(p => p.Found)];
        if (predictions is not null)
        {
            TaggedFile.Write(predictions, found);
        }

        return NameScore.Of([.. pairs.Select(p => p.Gold)], found);
    }

    private static CorpusScore ScoreCorpus(string folder, TextWriter? predictions)
    {
        AnnotatedCorpus corpus = AnnotatedCorpus.Load(folder);
        Reader.Worker worker = new ReaderBuilder().Build().CreateWorker();
        var found = new List<AnnotatedReport>();
        foreach (IntakeItem item in Intake.Read([Path.Combine(folder, "reports.jsonl")], IntakeOptions.Default))
        {
            if (item is IntakeReport taken)
            {
                Reading reading = worker.Read(taken.Report);
                predictions?.Write(ReadingJson.ToLine(reading) + "\n");
                found.Add(AnnotationFile.From(reading));
            }
            else if (item is IntakeError error)
            {
                throw new InvalidDataException(error.ToString());
            }
        }

        return CorpusScore.Of(corpus, found);
    }

    private static string Numbers(IReadOnlyDictionary<string, double> values, (string Name, int Value) first) =>
        string.Concat(values.Select(v => $"{v.Key} {Written.Of(v.Value)}\n").Prepend($"{first.Name} {Written.Of(first.Value)}\n"));
}
