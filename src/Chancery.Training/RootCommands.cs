using System.Globalization;
using System.Numerics.Tensors;
using Chancery.Evaluation;
using Chancery.Events.Model;

namespace Chancery.Training;

/// <summary>Trains and cross-validates the classifier of marked pairs.</summary>
public static class RootCommands
{
    private const int Folds = 5;
    private const int Seeds = 3;

    /// <summary><c>root DATA ROOT [--fold] …</c>: cross-validates on plv-train, or trains on all and writes the model.</summary>
    public static int Run(string data, string root, string[] args)
    {
        string? Text(string name) => Array.IndexOf(args, name) is int at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
        float Number(string name, float fallback) => Text(name) is { } v ? float.Parse(v, CultureInfo.InvariantCulture) : fallback;
        string[] without = (Text("--without") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries);
        var start = new RootOptions();
        var options = new RootOptions
        {
            Cost = Number("--cost", start.Cost),
            Least = (int)Number("--least", start.Least),
            Own = Number("--own", start.Own),
            Reports = Number("--reports", start.Reports),
            Apart = Number("--apart", start.Apart),
            Balance = Number("--balance", start.Balance),
            Vectors = without.Contains("Vectors") ? 0 : 1,
            Without = without.Where(w => w != "Vectors").Select(Enum.Parse<RootBlock>).ToHashSet(),
        };
        string gold = Path.Combine(data, "events/plv-train.tsv");
        List<RootRow> rows = Rows(gold, root, options);
        Console.Error.WriteLine(string.Join(", ", rows.CountBy(r => r.Source).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value}"))));
        List<RootExample> examples = RootTrainer.Describe(new RootCoder(root), rows);
        if (args.Contains("--fold"))
        {
            Cross(examples, options, gold, Number("--share", 1), Text("--predictions"), args.Contains("--classes"));
            return 0;
        }

        string path = Path.Combine(root, "models", RootModel.File);
        RootModel model = RootTrainer.Train(examples, options);
        model.Write(path);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {new FileInfo(path).Length / 1024.0 / 1024.0:F2} MiB; {model.Features} features"));
        return 0;
    }

    private static List<RootRow> Rows(string gold, string root, RootOptions options)
    {
        List<RootRow> rows = [.. RootText.Table(gold, RootText.Public)];
        string events = Path.Combine(root, "training/events");
        if (options.Own > 0)
        {
            rows.AddRange(Directory.GetFiles(events, "pairs*.tsv").Order(StringComparer.Ordinal).SelectMany(f => RootText.Table(f, RootText.Own)));
        }

        if (options.Reports > 0)
        {
            rows.AddRange(Directory.GetDirectories(events).Where(f => !f.EndsWith("test", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(RootText.Pairs));
        }

        return rows;
    }

    private static void Cross(List<RootExample> all, RootOptions options, string path, float share, string? predictions, bool classes)
    {
        List<RootExample> gold = [.. all.Where(e => e.Row.Source == RootText.Public)];
        List<RootExample> more = [.. all.Where(e => e.Row.Source != RootText.Public)];
        var scores = new List<PairScore>();
        for (int seed = 0; seed < Seeds; seed++)
        {
            int[] fold = Deal(gold, seed);
            var found = new string[gold.Count];
            Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, k =>
            {
                RootModel model = RootTrainer.Train([.. Some(gold.Where((_, i) => fold[i] != k), share, seed), .. more], options);
                for (int i = 0; i < gold.Count; i++)
                {
                    if (fold[i] == k)
                    {
                        found[i] = RootTypes.Names[TensorPrimitives.IndexOfMax<float>(model.Scores(gold[i].Blocks, gold[i].Dense))];
                    }
                }
            });
            scores.Add(PairScore.Of([.. gold.Select(e => RootTypes.Names[e.Row.Label])], found));
            if (seed == 0 && predictions is not null)
            {
                using var output = new StreamWriter(predictions) { NewLine = "\n" };
                PairFile.Read(path).Write(output, found);
            }
        }

        if (classes)
        {
            Console.Write(scores[0].ToTable());
        }

        string Each(Func<PairScore, double> which) => string.Join(' ', scores.Select(s => which(s).ToString("F3", CultureInfo.InvariantCulture)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"accuracy {scores.Average(s => s.Accuracy):F3} ({Each(s => s.Accuracy)})  macro-F1 {scores.Average(s => s.MacroF1):F3} ({Each(s => s.MacroF1)})"));
    }

    private static IEnumerable<RootExample> Some(IEnumerable<RootExample> examples, float share, int seed)
    {
        RootExample[] all = [.. examples];
        if (share < 1)
        {
            new Random(seed + 99).Shuffle(all);
        }

        return all.Take((int)(share * all.Length));
    }

    /// <summary>Folds by group, each class spread evenly.</summary>
    private static int[] Deal(List<RootExample> gold, int seed)
    {
        var random = new Random(seed);
        IGrouping<string, RootExample>[] groups = [.. gold.GroupBy(e => e.Row.Group, StringComparer.Ordinal)];
        random.Shuffle(groups);
        var of = new Dictionary<string, int>(StringComparer.Ordinal);
        int next = 0;
        foreach (IGrouping<string, RootExample> group in groups.OrderBy(g => g.First().Row.Label))
        {
            of[group.Key] = next++ % Folds;
        }

        return [.. gold.Select(e => of[e.Row.Group])];
    }
}
