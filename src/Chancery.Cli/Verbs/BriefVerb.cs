using System.CommandLine;
using Chancery.Actors;
using Chancery.Briefs;
using Chancery.Cli.Options;
using Chancery.Desk;
using Chancery.Storage;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery brief</c>: the cited summary of a relation.</summary>
internal static class BriefVerb
{
    /// <summary>Columns of a brief that goes to a file or a wide screen: longer lines read badly.</summary>
    private const int WidestText = 112;

    public static Command Create(Terminal terminal)
    {
        var first = new Argument<string>("A") { Description = "One side: an id or name (IND, India)" };
        var second = new Argument<string>("B") { Description = "The other side" };
        Option<string> database = DatabaseOption.Create();
        Option<DateOnly?> since = Day.Option("--since", "First day of the reports to use");
        Option<DateOnly?> until = Day.Option("--until", "Last day of the reports to use", isLast: true);
        var format = new Option<string>("--format") { Description = "text, md, html or json", HelpName = "text|md|html|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "md", "html", "json");
        var withheld = new Option<bool>("--withheld") { Description = "List the statements left out, and what their sentences do not hold" };
        Option<string[]> actors = ActorFiles.Option();
        var command = new Verb("brief", "Writes the brief of a relation: what happened, who said what, figures, what others did, what is due. Every line cites its sentences.", "chancery brief India Russia --since 2025-06 --format html > brief.html")
        {
            first, second, database, since, until, format, withheld, actors,
        };
        command.SetAction(parsed =>
        {
            ActorTable table = ActorFiles.Load(parsed.GetValue(actors) ?? []);
            var names = new ActorNames(table);
            string a = names.Id(parsed.GetValue(first)!, "A"), b = names.Id(parsed.GetValue(second)!, "B");
            if (a == b)
            {
                throw new CommandFailure($"{a} twice: a brief is about two sides", ExitCode.Usage);
            }

            string path = parsed.GetValue(database)!;
            using IDeskStore desk = DatabaseOption.Open(path);
            Brief brief = new BriefQuestion(a, b, parsed.GetValue(since), parsed.GetValue(until)).Ask(desk, table);
            if (brief.Coverage.Reports == 0)
            {
                throw new CommandFailure($"{path}: no report speaks of both {brief.First} and {brief.Second} in this period; see: chancery reports --actor {a}{DatabaseOption.Argument(path)}");
            }

            terminal.Out.Write(parsed.GetValue(withheld) ? Withheld(brief) : Written(brief, parsed.GetValue(format)!, a, b, terminal));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>A brief as the terminal shows it: titles in bold where it can.</summary>
    public static string Shown(Brief brief, string first, string second, Terminal terminal)
    {
        string text = BriefText.Write(brief, Math.Min(terminal.Width ?? WidestText, WidestText), first, second);
        return string.Join('\n', text.Split('\n').Select(line => line.Length > 0 && line[0] != ' ' ? terminal.Bold(line) : line));
    }

    private static string Written(Brief brief, string format, string first, string second, Terminal terminal) => format switch
    {
        "md" => BriefMarkdown.Write(brief),
        "html" => BriefHtml.Write(brief, first, second),
        "json" => BriefJson.Write(brief) + "\n",
        _ => Shown(brief, first, second, terminal),
    };

    private static string Withheld(Brief brief) =>
        brief.Withheld.Count == 0
            ? "nothing was left out\n"
            : string.Concat(brief.Withheld.Select(w => $"{string.Join(", ", w.Line.Citations.Select(BriefText.Mark).Distinct(StringComparer.Ordinal))}: {(w.Line.Lead.Length > 0 ? w.Line.Lead + ": " : string.Empty)}{w.Line.Text}\n    not in a cited sentence: {string.Join(", ", w.Missing)}\n"));
}
