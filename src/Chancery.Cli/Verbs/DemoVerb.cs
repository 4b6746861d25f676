using System.CommandLine;
using System.Text;
using Chancery.Briefs;
using Chancery.Collect;
using Chancery.Desk;
using Chancery.Storage;
using Chancery.Storage.Sqlite;
using Chancery.Reports;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery demo</c>: reads the samples, writes their brief, says what to try next.</summary>
internal static class DemoVerb
{
    private const string First = "IND";
    private const string Second = "RUS";

    public static Command Create(Terminal terminal)
    {
        var folder = new Option<string>("--into") { Description = "Folder for the demo's desk and brief", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var command = new Verb("demo", "Reads sixteen sample reports on India and Russia, prints their brief and writes it as a page.", "chancery demo") { folder };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(Terminal terminal, string folder)
    {
        string samples = Path.Combine(AppContext.BaseDirectory, "samples");
        if (!Directory.Exists(samples))
        {
            throw new CommandFailure($"{samples}: the samples are missing; build the program anew");
        }

        Directory.CreateDirectory(folder);
        string database = Path.Combine(folder, "demo.db"), page = Path.Combine(folder, "brief.html");
        Reader reader = new ReaderBuilder().Build();
        Reader.Worker worker = reader.CreateWorker();
        int count = 0;
        using IDeskStore desk = SqliteDesk.Open(database);
        foreach (IntakeItem item in Intake.Read([samples], IntakeOptions.Default))
        {
            if (item is IntakeReport { Report: var report })
            {
                desk.Put(worker.Read(report), ContentHash.Of(report), Reader.Version);
                count++;
            }
            else if (item is IntakeError error)
            {
                throw new CommandFailure(error.ToString());
            }
        }

        Brief brief = new BriefQuestion(First, Second).Ask(desk, reader.Actors);
        DeskCounts counts = desk.Counts();
        terminal.Out.Write(BriefVerb.Shown(brief, First, Second, terminal));
        File.WriteAllText(page, BriefHtml.Write(brief, First, Second), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        terminal.Out.Flush();
        string db = $" --db {database}";
        terminal.Tell(string.Empty);
        terminal.Tell(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"read {count} sample reports: {counts.Events} events, {counts.Quotations} quotations, {counts.Figures} figures, {counts.Expectations} expectations → {database}"));
        terminal.Tell($"the same brief as a page: {Path.GetFullPath(page)}");
        terminal.Tell("try next:");
        terminal.Tell($"  chancery events --pair IND,RUS{db}          who did what to whom; --explain ID tells why");
        terminal.Tell($"  chancery quotes --actor IND{db}             who said what");
        terminal.Tell($"  chancery search \"crude oil\"{db}");
        terminal.Tell("  chancery read YOUR-REPORTS/ && chancery brief A B      your own: text, HTML or JSON lines");
        return ExitCode.Done;
    }
}
