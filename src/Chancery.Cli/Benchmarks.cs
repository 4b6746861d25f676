using Chancery.Actors;
using Chancery.Collect;
using Chancery.Evaluation;
using Chancery.Events.Model;
using Chancery.Events.Spans;
using Chancery.Language.English;
using Chancery.Language.Treebank;
using Chancery.Ledger.Origins;
using Chancery.Reports;

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

    /// <summary>Source, target and related spans on the tokens of a file; scored where it holds tags, too.</summary>
    public static string Spans(string path, TextWriter? predictions, Terminal terminal)
    {
        TaggedSentence[] given = [.. TaggedFile.Read(path, mayLackTags: true)];
        if (given.Length == 0)
        {
            throw new InvalidDataException($"{path}: no token in it; it needs a token a line and an empty line between sentences");
        }

        bool tagged = given[0].Tags[0].Length > 0;
        IReadOnlyList<ActSpan>[] gold = tagged ? [.. given.Select((s, i) => GoldSpans(path, s, i))] : [];
        SpanFinder finder = SpanFinder.Load(Root);
        IReadOnlyList<ActSpan>[] found = [.. given.Select(s => finder.Find(s.Tokens))];
        if (predictions is not null)
        {
            TaggedFile.Write(predictions, given.Select((s, i) => SpanTags.Of(s.Tokens, found[i])));
        }

        if (!tagged)
        {
            terminal.Tell($"{path}: {Written.Of(given.Length)} sentences without tags; there is nothing to score{(predictions is null ? "; --predictions OUT writes what was found" : "")}");
            return string.Empty;
        }

        int known = given.Count(s => finder.Knows(s.Tokens));
        if (known > 0)
        {
            terminal.Tell($"{path}: the model learnt from {Written.Of(known)} of these {Written.Of(given.Length)} sentences: read this as a training figure; docs/method/event-spans.md has those of cross-validation");
        }

        return Metrics.ToTable(SpanScore.Of(gold, found).Metrics);
    }

    /// <summary>Measures of what the gold has; a set that labels quotations alone says nothing of figures.</summary>
    public static string Corpus(string folder, TextWriter? predictions) =>
        Metrics.ToTable(ScoreCorpus(folder, predictions).Metrics.Where(m => m.Counts is { } counts ? counts.Hits + counts.Missed > 0 : m.Rate is not null));

    /// <summary>Content and source of attributions on a folder with <c>text/</c> and <c>attributions/</c>, as PolNeAR has them.</summary>
    public static string Attributions(string folder, TextWriter? predictions) => Metrics.ToTable(ScoreAttributions(folder, predictions).Metrics);

    /// <summary>How the outlet speaks in its own voice.</summary>
    /// <param name="folder">The gold.</param>
    /// <param name="differences">Gets what was missed or is too much, a line each.</param>
    public static string Framing(string folder, TextWriter? differences)
    {
        FramingScore score = ScoreFraming(folder);
        foreach (string difference in score.Differences)
        {
            differences?.Write(difference + "\n");
        }

        return Metrics.ToTable(score.Metrics);
    }

    /// <summary>Copies among the reports of a folder: those its stories.json names, or ones made from its reports.</summary>
    public static string Copies(string folder, TextWriter? differences)
    {
        CopyScore score = ScoreCopies(folder);
        foreach (string difference in score.Differences)
        {
            differences?.Write(difference + "\n");
        }

        return Metrics.ToTable(score.Metrics);
    }

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
        _ when set.Measure == "copies" => ScoreCopies(path).Values,
        _ when File.Exists(path) && StorySet.Detect(path) is { } setting => StoryBenchmark.Score(path, setting, predictions: null).Values,
        _ when IsFraming(path) => ScoreFraming(path).Values,
        _ when File.Exists(Path.Combine(path, "gold.jsonl")) => ScoreCorpus(path, predictions: null).Values,
        _ when Directory.Exists(Path.Combine(path, StandoffCorpus.Annotations)) => ScoreAttributions(path, predictions: null).Values,
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

    /// <summary>A folder of annotated reports whose gold is framing and nothing else.</summary>
    private static bool IsFraming(string path) => Path.Combine(path, "gold.jsonl") is var gold && File.Exists(gold)
        && AnnotationFile.Read(gold).Any(r => r.Framing.Count > 0) && AnnotationFile.Read(gold).All(r => r.Events.Count == 0);

    private static FramingScore ScoreFraming(string folder) => FramingScore.Of(AnnotatedCorpus.Load(folder), Read(folder, predictions: null));

    private static CopyScore ScoreCopies(string folder)
    {
        CopySet set = CopySet.Load(folder);
        OriginReader reader = OriginReader.Load(Root);
        var finder = new OriginFinder();
        foreach (Report report in set.Reports)
        {
            finder.Add(reader.Read(report));
        }

        return CopyScore.Of(set, finder.Pairs());
    }

    private static CorpusScore ScoreCorpus(string folder, TextWriter? predictions) => CorpusScore.Of(AnnotatedCorpus.Load(folder), Read(folder, predictions));

    private static List<AnnotatedReport> Read(string folder, TextWriter? predictions)
    {
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

        return found;
    }

    private static AttributionScore ScoreAttributions(string folder, TextWriter? predictions)
    {
        Reader.Worker worker = new ReaderBuilder().Build().CreateWorker();
        var score = new AttributionScore();
        foreach (StandoffCorpus.Item item in StandoffCorpus.Read(folder))
        {
            Reading reading = worker.Read(new Report { Id = item.Id, Text = item.Text, Published = item.Published });
            predictions?.Write(ReadingJson.ToLine(reading) + "\n");
            score.Add(item.Gold, [.. reading.Quotations.Select(q => new Attribution(q.Span, q.Source)), .. reading.Positions.Select(p => new Attribution(p.Span, p.Source))]);
        }

        return score;
    }

    private static IReadOnlyList<ActSpan> GoldSpans(string path, TaggedSentence sentence, int index)
    {
        try
        {
            return SpanTags.Read(sentence.Tags);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{path}: sentence {Written.Of(index + 1)} (\"{string.Join(' ', sentence.Tokens.Take(6))} …\"): {e.Message}", e);
        }
    }

    private static string Numbers(IReadOnlyDictionary<string, double> values, (string Name, int Value) first) =>
        string.Concat(values.Select(v => $"{v.Key} {Written.Of(v.Value)}\n").Prepend($"{first.Name} {Written.Of(first.Value)}\n"));
}
