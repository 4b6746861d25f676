using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Chancery.Actors;
using Chancery.Cli.Options;
using Chancery.Reports;
using Chancery.Storage;
using Chancery.Storage.Sqlite;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery doctor</c>: whether all that the program needs is there and sound.</summary>
internal static class DoctorVerb
{
    private const int RuntimeMajor = 10;

    public static Command Create(Terminal terminal)
    {
        Option<string> database = DatabaseOption.Create();
        var command = new Verb("doctor", "Checks runtime, models, data, database and terminal, and says what to do where something is wrong.", "chancery doctor --db desk.db") { database };
        command.SetAction(parsed => Run(parsed.GetValue(database)!, terminal));
        return command;
    }

    private static int Run(string database, Terminal terminal)
    {
        string root = AppContext.BaseDirectory;
        Func<Check>[] checks =
        [
            Runtime,
            () => Timed("actors", () => Actors(root)),
            () => Timed("reader", Reading),
            () => Timed("database", () => Database(database)),
            () => Check.Ok("terminal", Screen(terminal)),
        ];
        bool isBroken = false;
        foreach (Func<Check> check in checks)
        {
            Check done = check();
            isBroken |= !done.IsFine;
            terminal.Out.Write($"{(done.IsFine ? "ok    " : terminal.Mark("broken"))}  {done.What,-9} {Plain.Of(done.Words)}\n");
        }

        return isBroken ? ExitCode.Failed : ExitCode.Done;
    }

    private static Check Runtime() => Environment.Version.Major >= RuntimeMajor
        ? Check.Ok("runtime", string.Create(CultureInfo.InvariantCulture, $".NET {Environment.Version}, {Environment.ProcessorCount} processors, {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}"))
        : Check.Broken("runtime", string.Create(CultureInfo.InvariantCulture, $".NET {Environment.Version}; install .NET {RuntimeMajor} from https://dot.net"));

    private static Check Actors(string root)
    {
        ActorTable table = ActorTable.Load(Path.Combine(root, "data", "actors"));
        return table.Problems.Count == 0
            ? Check.Ok("actors", $"{Written.Count(table.Actors.Count, "actor")}, {Written.Count(table.Tenures.Select(t => t.Holder).Distinct(StringComparer.Ordinal).Count(), "office holder")}")
            : Check.Broken("actors", $"{table.Problems[0]}{(table.Problems.Count > 1 ? $" and {Written.Count(table.Problems.Count - 1)} more" : "")}; mend the line, or restore the file");
    }

    /// <summary>Loads everything and reads a sentence whose event is known.</summary>
    private static Check Reading()
    {
        Reader reader = new ReaderBuilder().Build();
        Chancery.Reading reading = reader.CreateWorker().Read(new Report { Id = "doctor", Text = "The Russian foreign minister met his Indian counterpart in Moscow on Friday.", Published = new DateOnly(2025, 12, 5) });
        return reading.Events.Count > 0
            ? Check.Ok("reader", $"version {Reader.Version}; models and lists load, a test sentence is read")
            : Check.Broken("reader", "models load, but a test sentence is not understood; restore models/ and data/, or build again");
    }

    private static Check Database(string path)
    {
        if (!Path.Exists(path))
        {
            return Check.Ok("database", $"{path} is not there yet; chancery read PATH…{DatabaseOption.Argument(path)} makes it");
        }

        using SqliteDesk desk = SqliteDesk.Open(path, create: false);
        DeskCounts counts = desk.Counts();
        return desk.FindDamage() is { Count: > 0 } damage
            ? Check.Broken("database", $"{path}: {damage[0]}; restore a copy, or move it away and read the reports again")
            : Check.Ok("database", $"{path}: {Written.Count(counts.Reports, "report")} from {Written.Count(counts.Outlets, "outlet")}, {Written.Count(counts.Events, "event")}; sound");
    }

    private static string Screen(Terminal terminal) => terminal.Width is { } width
        ? string.Create(CultureInfo.InvariantCulture, $"{width} columns, {(terminal.HasColour ? "colours" : "no colours")}")
        : "output goes to a file or program: lines whole, no colours";

    private static Check Timed(string what, Func<Check> check)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            Check done = check();
            return done with { Words = string.Create(CultureInfo.InvariantCulture, $"{done.Words} ({Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms)") };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or DeskStoreException)
        {
            return Check.Broken(what, e is DeskStoreException ? e.Message : $"{e.Message}; build again, or restore models/ and data/ beside the program");
        }
    }

    private sealed record Check(bool IsFine, string What, string Words)
    {
        public static Check Ok(string what, string words) => new(IsFine: true, what, words);

        public static Check Broken(string what, string words) => new(IsFine: false, what, words);
    }
}
