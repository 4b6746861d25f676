using System.CommandLine;
using Chancery.Evaluation;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery eval clusters</c>: which reports are on one happening.</summary>
internal static class EvalClustersVerb
{
    public static Verb Create(Terminal terminal)
    {
        var gold = new Argument<string>("FOLDER_OR_FILE") { Description = "A folder with reports.jsonl and stories.json, a token file of ECB+, or lines of JSON with text and cluster" };
        var setting = new Option<string?>("--setting") { Description = "How it is laid out: corpus, ecbplus or googlenews; told by its shape where this is left out", HelpName = "NAME" };
        setting.AcceptOnlyFromAmong("corpus", "ecbplus", "googlenews");
        var predictions = new Option<string?>("--predictions") { Description = "Where to write item, tab, cluster, a line a text", HelpName = "OUT" };
        var command = new Verb("clusters", "Stories, scored by B-cubed.", "chancery eval clusters corpus/dev\nchancery eval clusters ecbplus/ECB_Dev_corpus.txt --predictions out.tsv") { gold, setting, predictions };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(gold)!;
            if (!Path.Exists(path))
            {
                throw new CommandFailure($"{path}: no such file or folder");
            }

            StorySetting layout = parsed.GetValue(setting) is { } name ? Enum.Parse<StorySetting>(name, ignoreCase: true)
                : StorySet.Detect(path) ?? throw new CommandFailure($"{path}: neither stories.json, nor ECB+, nor lines with text and cluster; --setting names the layout");
            using StreamWriter? output = parsed.GetValue(predictions) is { } file ? new StreamWriter(file) { NewLine = "\n" } : null;
            terminal.Out.Write(StoryBenchmark.Score(path, layout, output).ToTable());
            return ExitCode.Done;
        });
        return command;
    }
}
