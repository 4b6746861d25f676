using System.CommandLine;
using System.Text;
using Chancery.Cli.Options;
using Chancery.Cli.Tables;
using Chancery.Reports;
using Chancery.Storage;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery search</c>: reports by their words.</summary>
internal static class SearchVerb
{
    private const int Otherwise = 20;

    public static Command Create(Terminal terminal)
    {
        var command = new Verb("search", "Finds reports that hold all the words, best first. \"two words\" is a phrase, word* a beginning.", "chancery search urea plant --pair IND,RUS\nchancery search '\"spare parts\"'");
        var query = new Argument<string[]>("QUERY") { Description = "The words", Arity = ArgumentArity.OneOrMore };
        command.Add(query);
        var filter = new FilterOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(parsed =>
        {
            string database = parsed.GetValue(filter.Database)!;
            string words = string.Join(' ', parsed.GetValue(query)!);
            using IDeskStore desk = DatabaseOption.Open(database);
            DeskFilter wanted = filter.Read(parsed);
            RowFormat format = output.Read(parsed);
            IEnumerable<SearchHit> hits = desk.Search(words, wanted with { Limit = wanted.Limit ?? Otherwise });
            if (format != RowFormat.Table)
            {
                Rows.Write(Sheet(), hits, format, terminal, database);
            }
            else if (Show(hits, terminal) == 0)
            {
                terminal.Tell($"no report in {database} holds all of: {words}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Sheet<SearchHit> Sheet() => new(
        "reports",
        [],
        [
            new("report", h => h.Report.Id),
            new("outlet", h => h.Report.Outlet),
            new("published", h => h.Report.Published),
            new("title", h => h.Report.Title),
            new("url", h => h.Report.Url),
            new("snippet", h => h.Snippet),
            new("marks", h => h.Marks.Select(m => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{m.Start}-{m.End}"))),
            new("rank", h => h.Rank),
        ]);

    private static int Show(IEnumerable<SearchHit> hits, Terminal terminal)
    {
        int count = 0;
        foreach (SearchHit hit in hits)
        {
            string head = string.Join("  ", new[] { hit.Report.Published is { } day ? Written.Day(day) : null, hit.Report.Outlet, hit.Report.Title }.Where(part => part is not null).Select(part => Plain.OneLine(part!)));
            terminal.Out.Write($"{(count > 0 ? "\n" : "")}{terminal.Bold(Plain.OneLine(hit.Report.Id))}  {head}\n  {Snippet(hit, terminal)}\n");
            count++;
        }

        return count;
    }

    private static string Snippet(SearchHit hit, Terminal terminal)
    {
        var shown = new StringBuilder();
        int at = 0;
        foreach (Span mark in hit.Marks)
        {
            shown.Append(Plain.Of(hit.Snippet[at..mark.Start])).Append(terminal.Mark(Plain.Of(mark.Of(hit.Snippet))));
            at = mark.End;
        }

        shown.Append(Plain.Of(hit.Snippet[at..]));
        return string.Join(' ', shown.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
