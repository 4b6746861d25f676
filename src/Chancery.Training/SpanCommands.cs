using System.Diagnostics;
using System.Globalization;
using Chancery.Actors;
using Chancery.Evaluation;
using Chancery.Events.Spans;
using Chancery.Language.English;

namespace Chancery.Training;

/// <summary>Trains and cross-validates the finder of source, target and related spans.</summary>
public static class SpanCommands
{
    private const int Folds = 5;

    public static int Run(string[] args)
    {
        string data = args[1], root = args[2];
        ActorTable actors = ActorTable.Load(Path.Combine(root, "data/actors"));
        EnglishLanguage language = EnglishLanguage.Load(root, actors, withActs: false);
        string pairs = Path.Combine(root, "training/events/pairs.tsv");
        List<SpanExample> gold = SpanText.Tagged(Path.Combine(data, "events/cameo-ner-train.txt"));
        List<SpanExample> plover = SpanText.Marked(Path.Combine(data, "events/plv-train.tsv"), SpanConvention.Actors, language.Cutter());
        List<SpanExample> own = [.. SpanText.Marked(pairs, SpanConvention.Actors, language.Cutter()), .. SpanText.Sides(Path.Combine(root, "training/events/train"), language)];
        var copies = new SpanCopies(gold);
        int before = own.Count;
        own.RemoveAll(copies.Has);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gold.Count} sentences, {plover.Count} with other marks, {own.Count} own ({before - own.Count} near-copies dropped)"));
        List<SpanExample> all = [.. gold, .. plover.Where(p => !copies.IsSame(p))];
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Count - gold.Count} with other marks are not among them"));
        var watch = Stopwatch.StartNew();
        var reader = new SpanReader(language, actors);
        List<SpanLesson> lessons = [.. all.Select(e => Lesson(reader, e))];
        List<SpanLesson> early = [.. own.Select(e => Lesson(reader, e))];
        Console.Error.WriteLine($"read {watch.Elapsed}");
        var network = new SpanNetwork(language.Syntax.Network.Hidden, Option(args, "--hidden", 48));
        int seeds = Option(args, "--ensemble", 1);
        var pretrained = new float[seeds][];
        Parallel.For(0, seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, s =>
        {
            var trainer = new SpanNetworkTrainer(network, 1 + s);
            int epochs = Option(args, "--early", 6);
            if (epochs > 0)
            {
                trainer.Train(early, epochs, 2e-3f, s == 0 ? Console.Error : TextWriter.Null);
            }

            pretrained[s] = trainer.Theta;
        });
        Console.Error.WriteLine($"pretrained {watch.Elapsed}");
        int[] fold = SpanCopies.Folds(all, Folds, 1);
        var found = new List<ActSpan>[gold.Count];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, k =>
        {
            var thetas = new List<float[]>();
            for (int s = 0; s < seeds; s++)
            {
                var trainer = new SpanNetworkTrainer(network, 101 + s, pretrained[s]);
                trainer.Train([.. lessons.Where((_, i) => fold[i] != k)], Option(args, "--epochs", 12), Option(args, "--rate", 20) / 1e4f, TextWriter.Null);
                thetas.Add(trainer.Theta);
            }

            var scorer = new SpanScorer(network, thetas);
            for (int i = 0; i < gold.Count; i++)
            {
                if (fold[i] == k)
                {
                    SpanSentence sentence = lessons[i].Sentence;
                    found[i] = [.. SpanDecoder.Decode(scorer.Run(sentence), sentence.Count, Option(args, "--outside", 0) / 100f).Select(sentence.ToTokens)];
                }
            }
        });
        Console.Error.WriteLine($"tuned {watch.Elapsed}");
        Console.Error.Write(Metrics.ToTable(SpanScore.Of([.. gold.Select(g => g.Spans)], found).Metrics));
        return 0;
    }

    private static SpanLesson Lesson(SpanReader reader, SpanExample example)
    {
        SpanSentence sentence = reader.Read(example.Tokens);
        var tags = new int[sentence.Count];
        foreach (ActSpan span in example.Spans.Select(sentence.ToWords))
        {
            for (int t = span.First; t < span.End; t++)
            {
                tags[t] = SpanDecoder.Tag(span, t);
            }
        }

        return new SpanLesson(sentence, tags, example.Convention);
    }

    private static int Option(string[] args, string name, int fallback)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : fallback;
    }
}
