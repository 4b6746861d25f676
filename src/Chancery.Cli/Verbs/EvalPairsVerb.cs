using System.CommandLine;
using Chancery.Evaluation;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery eval plv</c>: what the marked source of a sentence does to its target.</summary>
internal static class EvalPairsVerb
{
    public static Verb Create(Terminal terminal)
    {
        var gold = new Argument<string>("GOLD") { Description = "A tab-separated table with the column marked_sentence (<s>source</s>, <t>target</t>) and, to be scored, gold_root; other columns are kept" };
        var predictions = new Option<string?>("--predictions") { Description = "Where to write the rows with a column predicted_root, in the shape the scoring scripts read", HelpName = "OUT" };
        var command = new Verb("plv", "PLOVER roots of sentences with source and target marked; YIELD is CONCEDE and RETREAT. The shipped model has learnt from plv-train: a score on that file shows memory, not skill; docs/method/event-roots.md has the cross-validated figures and the command for them.", "chancery eval plv plv-test.tsv --predictions out.tsv") { gold, predictions };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(gold)!;
            if (!File.Exists(path))
            {
                throw new CommandFailure($"{path}: no such file");
            }

            return Run(path, parsed.GetValue(predictions), terminal);
        });
        return command;
    }

    private static int Run(string path, string? predictions, Terminal terminal)
    {
        PairFile file = PairFile.Read(path);
        var failures = new List<string>();
        string[] found = Benchmarks.Pairs(file, failures);
        if (predictions is not null)
        {
            using var output = new StreamWriter(predictions) { NewLine = "\n" };
            file.Write(output, found);
        }

        foreach (string failure in failures)
        {
            terminal.Tell(failure);
        }

        if (file.Has(PairFile.Gold))
        {
            terminal.Out.Write(PairScore.Of([.. Enumerable.Range(0, file.Count).Select(i => file[i, PairFile.Gold])], found).ToTable());
            terminal.Tell("note: on plv-train this is a training figure, for the shipped model has learnt from it; Chancery.Training's root --fold --predictions OUT cross-validates");
        }
        else
        {
            terminal.Out.Write($"items {Written.Of(file.Count)}\n");
            terminal.Tell($"{path}: no column {PairFile.Gold}, so nothing to score by");
        }

        return failures.Count > 0 ? ExitCode.Failed : ExitCode.Done;
    }
}
