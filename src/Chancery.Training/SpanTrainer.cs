using System.Globalization;
using System.Runtime.InteropServices;
using Chancery.Actors;
using Chancery.Events;
using Chancery.Events.Model;
using Chancery.Events.Spans;
using Chancery.Language.English;

namespace Chancery.Training;

/// <summary>What cross-validation found, a list a gold sentence.</summary>
/// <param name="Tagged">By the networks alone.</param>
/// <param name="Chosen">By networks and choice.</param>
/// <param name="Reached">Share of the gold spans that are among the candidates.</param>
public sealed record SpanCross(IReadOnlyList<ActSpan>[] Tagged, IReadOnlyList<ActSpan>[] Chosen, double Reached);

/// <summary>
/// Trains the finder of spans: networks on our own text, then on the marked sentences; then the choice among candidates, which
/// learns from what networks say of sentences that they have not seen.
/// </summary>
public sealed class SpanTrainer
{
    private readonly SpanSettings settings;
    private readonly TextWriter log;
    private readonly List<SpanExample> all;
    private readonly List<SpanLesson> lessons;
    private readonly SpanNetwork network;
    private readonly List<SpanLesson> first;
    private float[][]? early;
    private readonly ParallelOptions parallel = new() { MaxDegreeOfParallelism = 2 };

    /// <exception cref="InvalidDataException">A file cannot be read.</exception>
    public SpanTrainer(string data, string root, SpanSettings settings, TextWriter log)
    {
        this.settings = settings;
        this.log = log;
        ActorTable actors = ActorTable.Load(Path.Combine(root, "data/actors"));
        EnglishLanguage language = EnglishLanguage.Load(root, actors, withActs: false);
        Gold = SpanText.Tagged(Path.Combine(data, "events/cameo-ner-train.txt"));
        var copies = new SpanCopies(Gold);
        all = [.. Gold];
        if (settings.Plover)
        {
            all.AddRange(SpanText.Marked(Path.Combine(data, "events/plv-train.tsv"), SpanConvention.Actors, language.Cutter()).Where(p => !copies.IsSame(p)));
        }

        List<SpanExample> own = [];
        if (settings.Own)
        {
            // Whatever is nearly a measured sentence is left out here, since this part is learnt once for all folds.
            own.AddRange(SpanText.Marked(Path.Combine(root, "training/events/pairs.tsv"), SpanConvention.Actors, language.Cutter()));
            own.AddRange(SpanText.Sides(Path.Combine(root, "training/events/train"), language));
            own.RemoveAll(copies.Has);
        }

        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Gold.Count} sentences, {all.Count - Gold.Count} of the other set, {own.Count} of our own"));
        var reader = new SpanReader(language, actors, TriggerLexicon.Load(Path.Combine(root, "data/events/triggers.tsv")));
        lessons = [.. all.Select(e => Lesson(reader, e))];
        first = [.. own.Select(e => Lesson(reader, e))];
        network = new SpanNetwork(language.Syntax.Network.Hidden, settings.Hidden);
    }

    /// <summary>The measured sentences.</summary>
    public List<SpanExample> Gold { get; }

    /// <summary>Cross-validation: near-copies are in one fold, and neither networks nor choice see the fold they are measured on.</summary>
    /// <param name="folds">How many.</param>
    /// <param name="seed">How they are dealt.</param>
    /// <param name="keep">Where what the networks say is kept, so that the choice can be tried alone; null keeps nothing.</param>
    public SpanCross Cross(int folds, int seed, string? keep)
    {
        int[] fold = SpanCopies.Folds(all, folds, seed);
        float[][][] told = keep is not null && File.Exists(keep) ? Read(keep, folds) : Told(fold, folds);
        if (keep is not null && !File.Exists(keep))
        {
            Write(keep, told);
        }

        var tagged = new IReadOnlyList<ActSpan>[Gold.Count];
        var chosen = new IReadOnlyList<ActSpan>[Gold.Count];
        Parallel.For(0, folds, parallel, k =>
        {
            SpanRanker? ranker = settings.Choice ? Rank([.. Enumerable.Range(0, all.Count).Where(i => fold[i] != k)], i => told[k][i]) : null;
            for (int i = 0; i < Gold.Count; i++)
            {
                if (fold[i] == k)
                {
                    SpanSentence sentence = lessons[i].Sentence;
                    tagged[i] = [.. SpanDecoder.Decode(told[k][i], sentence.Count).Select(sentence.ToTokens)];
                    chosen[i] = ranker is null ? [] : [.. ranker.Choose(sentence, told[k][i]).Select(sentence.ToTokens)];
                }
            }
        });
        int reached = 0, wanted = 0;
        for (int i = 0; i < Gold.Count; i++)
        {
            List<SpanCandidate> candidates = SpanCandidates.Find(lessons[i].Sentence, told[fold[i]][i]);
            foreach (ActSpan g in Gold[i].Spans.Select(lessons[i].Sentence.ToWords))
            {
                wanted++;
                reached += candidates.Contains(new SpanCandidate(g.First, g.End)) ? 1 : 0;
            }
        }

        return new SpanCross(tagged, chosen, (double)reached / wanted);
    }

    /// <summary>Trains on all and writes the model.</summary>
    public void Pack(string path, int folds)
    {
        _ = Early();
        int[] fold = SpanCopies.Folds(all, folds, 1);
        var thetas = new float[folds + 1][][];
        Parallel.For(0, folds + 1, parallel, k => thetas[k] = Tune(i => fold[i] != k));
        var told = new float[all.Count][];
        for (int k = 0; k < folds; k++)
        {
            var scorer = new SpanScorer(network, thetas[k]);
            for (int i = 0; i < all.Count; i++)
            {
                told[i] = fold[i] == k ? scorer.Run(lessons[i].Sentence) : told[i];
            }
        }

        SpanRanker ranker = Rank([.. Enumerable.Range(0, all.Count)], i => told[i]);
        new SpanModel(network, thetas[folds], ranker, all.Select(e => SpanModel.Mark(e.Tokens)).ToHashSet()).Write(path);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {new FileInfo(path).Length / 1024.0 / 1024.0:F2} MiB; networks {thetas[folds].Length} of {network.Layout.Length}, features {ranker.Weights.FeatureKeys.Count}"));
    }

    /// <summary>The networks after our own text, before any marked sentence.</summary>
    private float[][] Early()
    {
        if (early is null)
        {
            early = new float[settings.Networks][];
            Parallel.For(0, settings.Networks, parallel, s =>
            {
                var trainer = new SpanNetworkTrainer(network, 1 + s);
                if (first.Count > 0)
                {
                    trainer.Train(first, settings.EarlyEpochs, 2e-3f, s == 0 ? log : TextWriter.Null);
                }

                early[s] = trainer.Theta;
            });
        }

        return early;
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

    private static void Write(string path, float[][][] told)
    {
        using var writer = new BinaryWriter(File.Create(path));
        foreach (float[] row in told.SelectMany(x => x))
        {
            writer.Write(MemoryMarshal.AsBytes(row.AsSpan()));
        }
    }

    private SpanRanker Rank(IReadOnlyList<int> on, Func<int, float[]> told)
    {
        List<SpanChoice> choices = [];
        foreach (int i in on)
        {
            // The other set draws its spans otherwise: taking it in here makes the choice worse.
            if (lessons[i].Convention == SpanConvention.Phrases)
            {
                choices.Add(SpanRankTrainer.Choice(lessons[i].Sentence, told(i), [.. all[i].Spans.Select(lessons[i].Sentence.ToWords)]));
            }
        }

        LinearClassifier weights = SpanRankTrainer.Train(choices, settings.Least, epochs: settings.RankEpochs, rate: settings.RankRate);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"choice: {choices.Count} sentences, {weights.FeatureKeys.Count} features"));
        return new SpanRanker(weights) { None = settings.None };
    }

    /// <summary>Networks trained on some of the sentences.</summary>
    private float[][] Tune(Func<int, bool> on)
    {
        List<SpanLesson> some = [.. lessons.Where((_, i) => on(i))];
        return [.. Early().Select((theta, s) =>
        {
            var trainer = new SpanNetworkTrainer(network, 101 + s, theta);
            trainer.Train(some, settings.Epochs, 2e-3f, TextWriter.Null);
            return trainer.Theta;
        })];
    }

    /// <summary>
    /// By measured fold and sentence, what networks say that saw neither the measured fold nor the sentence's own.
    /// </summary>
    private float[][][] Told(int[] fold, int folds)
    {
        _ = Early();
        (int A, int B)[] pairs = [.. from a in Enumerable.Range(0, folds) from b in Enumerable.Range(a, settings.Choice ? folds - a : 1) select (a, b)];
        var told = new float[folds][][];
        for (int k = 0; k < folds; k++)
        {
            told[k] = new float[all.Count][];
        }

        Parallel.ForEach(System.Collections.Concurrent.Partitioner.Create(pairs, loadBalance: true), parallel, pair =>
        {
            (int a, int b) = pair;
            var scorer = new SpanScorer(network, Tune(i => fold[i] != a && fold[i] != b));
            for (int i = 0; i < all.Count; i++)
            {
                if (fold[i] == a)
                {
                    told[b][i] = scorer.Run(lessons[i].Sentence);
                }
                else if (fold[i] == b)
                {
                    told[a][i] = scorer.Run(lessons[i].Sentence);
                }
            }
        });
        return told;
    }

    private float[][][] Read(string path, int folds)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var told = new float[folds][][];
        for (int k = 0; k < folds; k++)
        {
            told[k] = [.. lessons.Select(l => MemoryMarshal.Cast<byte, float>(reader.ReadBytes(4 * l.Sentence.Count * SpanNetwork.TagCount)).ToArray())];
        }

        return told;
    }
}
