using System.Globalization;
using Chancery.Evaluation;
using Chancery.Events.Spans;

namespace Chancery.Training;

/// <summary>Trains and cross-validates the finder of source, target and related spans.</summary>
public static class SpanCommands
{
    private const int Folds = 5;

    /// <summary><c>spans DATA ROOT</c> packs a model trained on all; <c>--fold</c> cross-validates instead.</summary>
    public static int Run(string[] args)
    {
        string data = args[1], root = args[2];
        var settings = new SpanSettings
        {
            Hidden = Option(args, "--hidden", 48),
            Networks = Option(args, "--networks", 2),
            EarlyEpochs = Option(args, "--early", 6),
            Epochs = Option(args, "--epochs", 12),
            Own = !args.Contains("--no-own"),
            Plover = !args.Contains("--no-plover"),
            Choice = !args.Contains("--no-choice"),
            RankEpochs = Option(args, "--rank-epochs", 15),
            RankRate = Option(args, "--rank-rate", 20) / 1000f,
            Least = Option(args, "--least", 3),
            None = [Option(args, "--none-s", 0) / 100f, Option(args, "--none-t", -25) / 100f, Option(args, "--none-r", 0) / 100f],
        };
        var trainer = new SpanTrainer(data, root, settings, Console.Error);
        if (!args.Contains("--fold"))
        {
            trainer.Pack(Path.Combine(root, "models", SpanModel.File), Folds);
            return 0;
        }

        string? predictions = Text(args, "--predictions");
        string? keep = Text(args, "--scores");
        int seeds = Option(args, "--seeds", 1);
        for (int seed = 1; seed <= seeds; seed++)
        {
            SpanCross cross = trainer.Cross(Folds, seed, keep is null ? null : string.Create(CultureInfo.InvariantCulture, $"{keep}.{seed}"));
            Print(string.Create(CultureInfo.InvariantCulture, $"networks alone, folds dealt with seed {seed}"), trainer.Gold, cross.Tagged);
            if (!settings.Choice)
            {
                continue;
            }

            Print(string.Create(CultureInfo.InvariantCulture, $"networks and choice, folds dealt with seed {seed}"), trainer.Gold, cross.Chosen);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gold spans among the candidates: {cross.Reached:F3}"));
            if (predictions is not null)
            {
                using var writer = new StreamWriter(seed == 1 ? predictions : string.Create(CultureInfo.InvariantCulture, $"{predictions}.{seed}")) { NewLine = "\n" };
                TaggedFile.Write(writer, trainer.Gold.Select((g, i) => SpanTags.Of(g.Tokens, cross.Chosen[i])));
            }
        }

        return 0;
    }

    private static void Print(string what, IReadOnlyList<SpanExample> gold, IReadOnlyList<IReadOnlyList<ActSpan>> found) =>
        Console.Out.Write($"{what}\n{Metrics.ToTable(SpanScore.Of([.. gold.Select(g => g.Spans)], found).Metrics)}");

    private static int Option(string[] args, string name, int fallback) =>
        Text(args, name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : fallback;

    private static string? Text(string[] args, string name)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
