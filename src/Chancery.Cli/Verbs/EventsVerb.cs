using System.CommandLine;
using Chancery.Cli.Options;
using Chancery.Cli.Tables;
using Chancery.Events;
using Chancery.Storage;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery events</c>: who did what to whom, and why it was coded so.</summary>
internal static class EventsVerb
{
    public static Command Create(Terminal terminal)
    {
        var command = new Verb("events", "Lists who did what to whom, by date; a date in brackets is the report's.", "chancery events --pair IND,RUS --since 2025-10\nchancery events --explain e-7h2k9a");
        var explain = new Option<string?>("--explain") { Description = "Why this event was coded: its sentence, trigger, rule and date", HelpName = "ID" };
        command.Add(explain);
        var filter = new FilterOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(parsed =>
        {
            string database = parsed.GetValue(filter.Database)!;
            using IDeskStore desk = DatabaseOption.Open(database);
            if (parsed.GetValue(explain) is { } id)
            {
                return Explain(desk, id, database, output.Read(parsed), terminal);
            }

            Rows.Write(Sheet(), desk.Events(filter.Read(parsed)), output.Read(parsed), terminal, database);
            return ExitCode.Done;
        });
        return command;
    }

    private static Sheet<Finding<Event>> Sheet() => Findings.Sheet<Event>(
        "events",
        e => e.Span,
        [
            new("date", f => f.Value.Date ?? (f.Report.Published is { } day ? $"({Written.Day(day)})" : "–")),
            new("who", f => Findings.List(f.Value.Actors)),
            new("whom", f => Findings.List(f.Value.Recipients)),
            new("act", f => f.Value.Mode is { } mode ? $"{f.Value.Type} {mode}" : f.Value.Type.ToString()),
            new("realis", f => Written.Name(f.Value.Realis)),
            new("where", f => f.Value.Place ?? "", Least: 9),
            Findings.ToldIn<Event>(),
            Findings.Id<Event>(),
            Findings.Words<Event>(),
        ],
        [
            new("trigger", f => f.Value.Trigger),
            new("type", f => f.Value.Type),
            new("mode", f => f.Value.Mode),
            new("actors", f => f.Value.Actors),
            new("recipients", f => f.Value.Recipients),
            new("realis", f => f.Value.Realis),
            new("domains", f => f.Value.Domains),
            new("date", f => f.Value.Date),
            new("place", f => f.Value.Place),
            new("told_by", f => f.Value.ToldBy),
            new("grounds", f => f.Value.Grounds),
            new("cameo", f => Cameo.Value.Of(f.Value).Cameo),
            new("goldstein", f => Cameo.Value.Of(f.Value).Goldstein),
            new("quad", f => Written.Name(Cameo.Value.Of(f.Value).Quad)),
        ]);

    private static readonly Lazy<CameoTable> Cameo = new(() => CameoTable.Load(Path.Combine(AppContext.BaseDirectory, "data", "events", "cameo.tsv")));

    private static int Explain(IDeskStore desk, string id, string database, RowFormat format, Terminal terminal)
    {
        Finding<Event> found = desk.FindEvent(id) ?? throw new CommandFailure($"{id}: no such event in {database}; list them with: chancery events{DatabaseOption.Argument(database)}");
        if (format != RowFormat.Table)
        {
            Rows.Write(Sheet(), [found], format, terminal, database);
            return ExitCode.Done;
        }

        Event e = found.Value;
        string sentence = desk.Sentences(found.Report.Id).FirstOrDefault(s => s.Note.Span.Contains(e.Span))?.Text ?? found.Exact;
        TextWriter output = terminal.Out;
        string head = e.Mode is { } mode ? $"{e.Type} {mode}" : e.Type.ToString();
        output.Write($"{terminal.Bold(head)}, {Written.Name(e.Realis)}, because:  “{Marked(sentence, found.Exact, terminal)}”  {found.Report.Id} {e.Span}\n");
        Line("who", e.Actors.Count == 0 ? null : string.Join(' ', e.Actors));
        Line("whom", e.Recipients.Count == 0 ? null : string.Join(' ', e.Recipients));
        foreach (string ground in e.Grounds)
        {
            output.Write("  " + Plain.Of(ground) + "\n");
        }

        Line("domains", e.Domains.Count == 0 ? null : string.Join(' ', e.Domains));
        Line("where", e.Place);
        Line("told by", e.ToldBy);
        Line("report", string.Join(", ", new[] { found.Report.Title, found.Report.Outlet, found.Report.Published is { } day ? Written.Day(day) : null }.Where(part => part is not null)));
        return ExitCode.Done;

        void Line(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                output.Write($"  {name,-8} {Plain.OneLine(value)}\n");
            }
        }
    }

    /// <summary>The sentence on one line with the event's clause brought out.</summary>
    private static string Marked(string sentence, string exact, Terminal terminal)
    {
        int at = sentence.IndexOf(exact, StringComparison.Ordinal);
        return at < 0 ? Plain.OneLine(sentence) : Plain.Of(sentence[..at]) + terminal.Mark(Plain.Of(exact)) + Plain.Of(sentence[(at + exact.Length)..]);
    }
}
