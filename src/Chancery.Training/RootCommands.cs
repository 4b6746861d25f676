using System.Globalization;
using System.Numerics.Tensors;
using Chancery.Events.Model;

namespace Chancery.Training;

/// <summary>Trains and cross-validates the classifier of marked pairs.</summary>
public static class RootCommands
{
    private const int Folds = 5;

    public static void Run(string data, string root, string[] args)
    {
        var coder = new RootCoder(root);
        var rows = new List<RootRow>(RootText.Table(Path.Combine(data, "events/plv-train.tsv"), "plv"));
        string pairs = Path.Combine(root, "training/events/pairs.tsv");
        if (File.Exists(pairs))
        {
            rows.AddRange(RootText.Table(pairs, "own"));
        }

        foreach (string folder in Directory.GetDirectories(Path.Combine(root, "training/events")).Where(f => !f.EndsWith("test", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            rows.AddRange(RootText.Pairs(folder));
        }

        Console.Error.WriteLine(string.Join(", ", rows.CountBy(r => r.Source).Select(c => $"{c.Key} {c.Value}")));
        List<RootExample> examples = RootTrainer.Describe(coder, rows);
        while (Console.In.ReadLine() is { } line)
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string? Get(string name) => words.FirstOrDefault(w => w.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
            float Number(string name, float fallback) => Get(name) is { } v ? float.Parse(v, CultureInfo.InvariantCulture) : fallback;
            var options = new RootOptions
            {
                Cost = Number("C", 0.5f),
                Least = (int)Number("least", 1),
                Balance = Number("balance", 0.5f),
                Vectors = Number("vec", 1),
                Seen = Number("seen", 1),
                Augment = Number("aug", 0),
                Stack = Number("stack", 0),
                Without = (Get("without") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<RootBlock>).ToHashSet(),
                Weights = new Dictionary<string, float>(StringComparer.Ordinal) { ["plv"] = 1, ["own"] = Number("own", 0), ["events"] = Number("events", 0) },
            };
            Cross(examples, options, line, (int)Number("seeds", 3), Get("show") is not null);
        }
    }

    private static void Cross(List<RootExample> all, RootOptions options, string name, int seeds, bool show)
    {
        List<RootExample> gold = [.. all.Where(e => e.Row.Source == "plv")];
        List<RootExample> more = [.. all.Where(e => e.Row.Source != "plv")];
        var accuracy = new List<double>();
        var macro = new List<double>();
        for (int seed = 0; seed < seeds; seed++)
        {
            int[] fold = Deal(gold, seed);
            var found = new int[gold.Count];
            Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, k =>
            {
                RootModel model = RootTrainer.Train([.. gold.Where((_, i) => fold[i] != k), .. more], options);
                for (int i = 0; i < gold.Count; i++)
                {
                    if (fold[i] == k)
                    {
                        found[i] = TensorPrimitives.IndexOfMax<float>(model.Scores(gold[i].Blocks, gold[i].Dense));
                    }
                }
            });

            accuracy.Add(gold.Select((e, i) => e.Row.Label == found[i] ? 1.0 : 0).Average());
            double[] f = [.. Enumerable.Range(0, RootModel.Classes).Select(c => F(c))];
            macro.Add(f.Average());
            if (show && seed == 0)
            {
                Console.WriteLine(string.Join("  ", f.Select((v, c) => $"{RootTypes.Names[c]} {v:F2}")));
                Console.WriteLine(string.Join("  ", gold.Select((e, i) => (e.Row.Label, Found: found[i])).Where(x => x.Label != x.Found).CountBy(x => x).OrderByDescending(x => x.Value).Take(25).Select(x => $"{RootTypes.Names[x.Key.Label]}>{RootTypes.Names[x.Key.Found]} {x.Value}")));
                File.WriteAllLines("/tmp/plv/errors.tsv", gold.Select((e, i) => (e, i)).Where(x => x.e.Row.Label != found[x.i]).Select(x => $"{RootTypes.Names[x.e.Row.Label]}\t{RootTypes.Names[found[x.i]]}\t{x.e.Row.Marked}").Order(StringComparer.Ordinal));
            }

            double F(int c)
            {
                int tp = gold.Where((e, i) => e.Row.Label == c && found[i] == c).Count();
                int n = gold.Count(e => e.Row.Label == c) + found.Count(x => x == c);
                return n == 0 ? 0 : 2.0 * tp / n;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-60} acc {accuracy.Average():F3}  macro-F1 {macro.Average():F3}  ({string.Join(' ', macro.Select(m => m.ToString("F3", CultureInfo.InvariantCulture)))})"));
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
