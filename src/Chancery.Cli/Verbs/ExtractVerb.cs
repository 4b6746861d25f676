using System.CommandLine;
using Chancery.Cli.Options;
using Chancery.Cli.Tables;
using Chancery.Collect;
using Chancery.Reports;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery extract</c>: the article of a page, without its furniture.</summary>
internal static class ExtractVerb
{
    private static readonly string[] Pages = [".html", ".htm", ".html.gz", ".htm.gz"];

    private static readonly Sheet<Report> Sheet = new("pages", [],
    [
        new("id", r => r.Id),
        new("url", r => r.Url),
        new("title", r => r.Title),
        new("author", r => r.Author),
        new("published", r => r.Published),
        new("text", r => r.Text),
    ]);

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "HTML files, plain or gzipped, folders of them, or - for standard input", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "text: title and text; jsonl: id, url, title, author, published and text, a line each", HelpName = "text|jsonl", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        Option<long?> maxSize = ByteSize.Option("--max-size", "Largest page (16MB)");
        var command = new Verb("extract", "Takes the article out of web pages.", "chancery extract pages/ --format jsonl > articles.jsonl") { paths, format, maxSize };
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, parsed.GetValue(format) == "jsonl", new IntakeOptions { MaxSize = parsed.GetValue(maxSize) ?? IntakeOptions.DefaultMaxSize }, terminal));
        return command;
    }

    private static int Run(string[] paths, bool isJsonLines, IntakeOptions options, Terminal terminal)
    {
        int failed = 0;
        IEnumerable<Report> reports = Reports(Intake.Read(paths.SelectMany(Files), options, terminal.In()), error =>
        {
            failed++;
            terminal.Tell(error);
        });
        if (isJsonLines)
        {
            Rows.Write(Sheet, reports, RowFormat.Json, terminal, "");
        }
        else
        {
            foreach (Report report in reports)
            {
                string head = string.Join(" · ", new[] { report.Title, report.Author, report.Published is { } day ? Written.Day(day) : null }.Where(part => part is not null));
                terminal.Out.Write($"{terminal.Bold(Plain.OneLine(head.Length > 0 ? head : report.Id))}\n\n{string.Join('\n', report.Text.Split('\n').Select(Plain.Of))}\n\n");
            }
        }

        return failed > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static IEnumerable<Report> Reports(IEnumerable<IntakeItem> items, Action<string> tell)
    {
        foreach (IntakeItem item in items)
        {
            if (item is IntakeReport taken)
            {
                yield return taken.Report;
            }
            else if (item is IntakeError error)
            {
                tell(error.ToString());
            }
        }
    }

    private static IEnumerable<string> Files(string path) => !Directory.Exists(path) ? [path] : Directory
        .EnumerateFiles(path, "*", SearchOption.AllDirectories)
        .Where(file => Pages.Any(end => file.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
        .Order(StringComparer.Ordinal);
}
