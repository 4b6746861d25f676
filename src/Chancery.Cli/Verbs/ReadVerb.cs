using System.CommandLine;
using System.Security.Cryptography;
using Chancery.Cli.Options;
using Chancery.Collect;
using Chancery.Storage;
using Chancery.Storage.Sqlite;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery read</c>: from files to readings, on the desk or on stdout.</summary>
internal static class ReadVerb
{
    /// <summary>Lines of a user's tables that are complained of one by one; old dictionaries have hundreds.</summary>
    private const int MostProblems = 20;

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Text, HTML, JSON or JSONL files, folders of them, or - for standard input", Arity = ArgumentArity.OneOrMore };
        Option<string> database = DatabaseOption.Create();
        var noStore = new Option<bool>("--no-store") { Description = "Keep nothing" };
        var format = new Option<string>("--format") { Description = "summary: counts; jsonl: every reading on stdout, a line each", HelpName = "summary|jsonl", DefaultValueFactory = _ => "summary" };
        format.AcceptOnlyFromAmong("summary", "jsonl");
        Option<DateOnly?> published = Day.Option("--published", "Day of publication where the input does not tell it");
        Option<long?> maxSize = ByteSize.Option("--max-size", "Largest text or page, and longest line of JSONL (16MB)");
        Option<string[]> actors = ActorFiles.Option();
        var dictionaries = new Option<string?>("--dictionaries") { Description = "A folder of PETRARCH2 actor, agent and verb files, read as they are, beside the program's own tables", HelpName = "DIR" };
        var threads = new Option<int>("--threads") { Description = "Threads that read", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        threads.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out int n) || n is < 1 or > 256))
            {
                result.AddError($"--threads: '{result.Tokens[0].Value}' is no number from 1 to 256");
            }
        });

        var command = new Verb("read", "Reads reports and keeps what is in them. What was read before and has not changed is passed over.", "chancery read reports/ --db desk.db")
        {
            paths, database, noStore, format, published, maxSize, actors, dictionaries, threads,
        };
        command.SetAction(parsed => Run(
            terminal,
            new Wish(
                parsed.GetValue(paths)!,
                parsed.GetValue(noStore) ? null : parsed.GetValue(database),
                parsed.GetValue(format) == "jsonl",
                new IntakeOptions { MaxSize = parsed.GetValue(maxSize) ?? IntakeOptions.DefaultMaxSize, Published = parsed.GetValue(published) },
                parsed.GetValue(actors) ?? [],
                parsed.GetValue(dictionaries),
                parsed.GetValue(threads))));
        return command;
    }

    private static int Run(Terminal terminal, Wish wish)
    {
        foreach (string file in wish.Actors)
        {
            ActorFiles.Check(file);
        }

        if (wish.Dictionaries is { } folder && !Directory.Exists(folder))
        {
            throw new CommandFailure($"{folder}: no such folder; --dictionaries takes one with PETRARCH2 actor, agent and verb files (.actors.txt, .agents.txt, .verbs.txt)", ExitCode.Usage);
        }

        string version = Version(wish);
        using SqliteDesk? desk = wish.Database is { } path ? SqliteDesk.Open(path) : null;
        var reader = new Lazy<Reader>(() => Load(wish, terminal));
        if (wish.Actors.Count > 0 || wish.Dictionaries is not null)
        {
            _ = reader.Value;
        }

        var tally = new ReadTally();
        using (var progress = new ReadProgress(terminal, wish.Paths, TimeProvider.System))
        {
            var pipeline = new ReadPipeline(reader, wish.Threads, (id, hash) => desk?.IsCurrent(id, hash, version) ?? false);
            foreach (ReadItem item in pipeline.Run(Intake.Read(wish.Paths, wish.Intake, terminal.In())))
            {
                Take(item, desk, version, wish.IsJsonLines, tally, terminal);
                progress.Advance(item.Item);
            }
        }

        tally.Tell(terminal, wish.Database, DatabaseOption.Argument(wish.Database ?? DatabaseOption.Default));
        return tally.HasFailed ? ExitCode.Failed : ExitCode.Done;
    }

    private static void Take(ReadItem item, SqliteDesk? desk, string version, bool isJsonLines, ReadTally tally, Terminal terminal)
    {
        switch (item.Item)
        {
            case IntakeSkipped skipped:
                tally.AddSkipped(skipped.Files);
                break;
            case IntakeError error:
                Fail(error.ToString());
                break;
            case IntakeReport taken when item.Fault is { } fault:
                Fail($"{taken.Input}: report {taken.Report.Id}: a fault in chancery: {fault.GetType().Name}: {fault.Message}; please send the report to the makers");
                break;
            case IntakeReport taken:
                tally.Add(item.Reading, desk is null ? null : item.Reading is null ? PutOutcome.Unchanged : desk.Put(item.Reading, item.Hash, version));
                if (isJsonLines && (item.Reading ?? desk?.FindReading(taken.Report.Id)) is { } reading)
                {
                    terminal.Out.Write(ReadingJson.ToLine(reading) + "\n");
                }

                break;
        }

        void Fail(string message)
        {
            tally.AddFailure(message);
            terminal.Tell(message);
        }
    }

    private static Reader Load(Wish wish, Terminal terminal)
    {
        ReaderBuilder builder = wish.Actors.Aggregate(new ReaderBuilder(), (b, file) => b.WithActors(file));
        Reader reader = (wish.Dictionaries is { } folder ? builder.WithDictionaries(folder) : builder).Build();
        string[] given = [.. wish.Actors, .. Dictionaries(wish)];
        string[] problems = [.. reader.Actors.Problems.Where(p => given.Any(file => p.StartsWith(file + ":", StringComparison.Ordinal)))];
        foreach (string problem in problems.Take(MostProblems))
        {
            terminal.Tell($"{problem}; the line is left out");
        }

        if (problems.Length > MostProblems)
        {
            terminal.Tell(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"… and {problems.Length - MostProblems} lines more that were left out"));
        }

        return reader;
    }

    private static IEnumerable<string> Dictionaries(Wish wish) => wish.Dictionaries is { } folder ? Directory.GetFiles(folder).Order(StringComparer.Ordinal) : [];

    /// <summary>Other actors read otherwise: what they are is part of what a report was read by.</summary>
    private static string Version(Wish wish)
    {
        string[] files = [.. wish.Actors, .. Dictionaries(wish)];
        if (files.Length == 0)
        {
            return Reader.Version;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in files)
        {
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return $"{Reader.Version}+{Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}";
    }

    private sealed record Wish(IReadOnlyList<string> Paths, string? Database, bool IsJsonLines, IntakeOptions Intake, IReadOnlyList<string> Actors, string? Dictionaries, int Threads);
}
