using System.CommandLine;
using Chancery.Evaluation;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery eval</c>: how good the reading is, on public benchmarks and our own texts.</summary>
internal static class EvalVerb
{
    public static Command Create(Terminal terminal)
    {
        var command = new Verb("eval", "Measures the reading against gold annotation.", "chancery eval floors\nchancery eval ud ewt-dev.conllu --predictions out.conllu");
        command.Add(Benchmark("ud", "Tags and trees on the tokens of a CoNLL-U file.", "chancery eval ud ewt-dev.conllu --predictions out.conllu", "GOLD", Benchmarks.Treebank, terminal));
        command.Add(Benchmark("names", "Persons, places and organisations on the tokens of a tagged file, or on the held-out fifth of a folder of bracketed sentences.", "chancery eval names crossner-politics-dev.txt --predictions out.txt", "GOLD", Benchmarks.Names, terminal));
        command.Add(Benchmark("cameo-ner", "Source, target and related spans (S, T, R) on the tokens of a file, with tags to score against or without.", "chancery eval cameo-ner gold.txt --predictions out.txt", "GOLD", (gold, output) => Benchmarks.Spans(gold, output, terminal), terminal));
        command.Add(Benchmark("corpus", "Events, quotations, figures and expectations on a folder with reports.jsonl and gold.jsonl.", "chancery eval corpus corpus/dev --predictions readings.jsonl", "FOLDER", Benchmarks.Corpus, terminal));
        command.Add(Benchmark("attributions", "Content and source of attributions on a folder with text/ and attributions/ (PolNeAR's standoff files).", "chancery eval attributions polnear/dev", "FOLDER", Benchmarks.Attributions, terminal));
        command.Add(Framing(terminal));
        command.Add(Copies(terminal));
        command.Add(Petrarch(terminal));
        command.Add(EvalPairsVerb.Create(terminal));
        command.Add(EvalClustersVerb.Create(terminal));
        command.Add(Floors(terminal));
        return command;
    }

    private static Verb Benchmark(string name, string description, string example, string goldName, Func<string, TextWriter?, string> measure, Terminal terminal)
    {
        var gold = new Argument<string>(goldName) { Description = "What is right" };
        var predictions = new Option<string?>("--predictions") { Description = "Where to write what the program found, in the shape the scoring scripts read", HelpName = "OUT" };
        var command = new Verb(name, description, example) { gold, predictions };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(gold)!;
            if (!Path.Exists(path))
            {
                throw new CommandFailure($"{path}: no such file or folder");
            }

            using StreamWriter? output = parsed.GetValue(predictions) is { } file ? new StreamWriter(file) { NewLine = "\n" } : null;
            terminal.Out.Write(measure(path, output));
            return ExitCode.Done;
        });
        return command;
    }

    private static Verb Framing(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "reports.jsonl and gold.jsonl with framing and opinions" };
        var differences = new Option<string?>("--differences") { Description = "Where to write what was missed or is too much, a line each", HelpName = "OUT" };
        var command = new Verb("framing", "Judging words, whom they are said of, and opinion sentences, on a folder with reports.jsonl and gold.jsonl.", "chancery eval framing training/framing/test") { folder, differences };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(folder)!;
            if (!Directory.Exists(path))
            {
                throw new CommandFailure($"{path}: no such folder");
            }

            using StreamWriter? output = parsed.GetValue(differences) is { } file ? new StreamWriter(file) { NewLine = "\n" } : null;
            terminal.Out.Write(Benchmarks.Framing(path, output));
            return ExitCode.Done;
        });
        return command;
    }

    private static Verb Copies(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "reports.jsonl, and stories.json where the copies are known" };
        var differences = new Option<string?>("--differences") { Description = "Where to write the pairs that were missed or are too many, a line each", HelpName = "OUT" };
        var command = new Verb("copies", "Copies among the reports of a folder: the pairs its stories.json names, or 2,000 pairs made from its reports by rule.", "chancery eval copies training/events/test") { folder, differences };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(folder)!;
            if (!Directory.Exists(path))
            {
                throw new CommandFailure($"{path}: no such folder");
            }

            using StreamWriter? output = parsed.GetValue(differences) is { } file ? new StreamWriter(file) { NewLine = "\n" } : null;
            terminal.Out.Write(Benchmarks.Copies(path, output));
            return ExitCode.Done;
        });
        return command;
    }

    private static Verb Petrarch(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "Sentences with the events that PETRARCH codes in them" };
        var dictionaries = new Option<string>("--dictionaries") { Description = "The folder of actor, agent and verb files; those that FILE names, where they are there", HelpName = "DIR", Required = true };
        var differences = new Option<string?>("--differences") { Description = "Where to write the sentences that are coded otherwise, a line each", HelpName = "OUT" };
        var json = new Option<bool>("--json") { Description = "Counts and rates as JSON" };
        var command = new Verb("petrarch", "Dictionary coding against PETRARCH's own validation records.", "chancery eval petrarch PETR.UnitTest.records.xml --dictionaries dictionaries/")
        {
            file, dictionaries, differences, json,
        };
        command.SetAction(parsed =>
        {
            string records = parsed.GetValue(file)!;
            string folder = parsed.GetValue(dictionaries)!;
            if (!File.Exists(records) || !Directory.Exists(folder))
            {
                throw new CommandFailure(File.Exists(records) ? $"--dictionaries: {folder}: no such folder" : $"{records}: no such file");
            }

            using StreamWriter? output = parsed.GetValue(differences) is { } path ? new StreamWriter(path) { NewLine = "\n" } : null;
            PetrarchScore score = PetrarchBenchmark.Run(records, folder, output, terminal);
            terminal.Out.Write(parsed.GetValue(json) ? Metrics.ToJson(score.Metrics) + "\n" : $"records {Written.Of(score.Sentences)}\n{Metrics.ToTable(score.Metrics)}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Verb Floors(Terminal terminal)
    {
        var file = new Argument<string?>("FILE") { Description = "The floors; eval/floors.json of this repository where it is left out", Arity = ArgumentArity.ZeroOrOne };
        var command = new Verb("floors", "Measures every set that is here and fails where one is below its floor.", "chancery eval floors") { file };
        command.SetAction(parsed => Benchmarks.CheckFloors(parsed.GetValue(file) ?? DefaultFloors(), terminal));
        return command;
    }

    /// <summary>From the program's folder upwards, then from the folder one is in.</summary>
    private static string DefaultFloors()
    {
        string relative = Path.Combine("eval", "floors.json");
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, relative)))
            {
                return Path.Combine(folder.FullName, relative);
            }
        }

        return File.Exists(relative) ? relative : throw new CommandFailure($"{relative}: not found; name the file, or run this inside the repository");
    }
}
