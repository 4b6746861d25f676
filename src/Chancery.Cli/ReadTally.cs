using Chancery.Events;
using Chancery.Storage;

namespace Chancery.Cli;

/// <summary>What a run of <c>read</c> has come to.</summary>
internal sealed class ReadTally
{
    private const int ScreenOfReports = 20;
    private const int ListedFailures = 20;

    private readonly Dictionary<PutOutcome, int> outcomes = [];
    private readonly Dictionary<(string, string), int> pairs = [];
    private readonly List<string> failures = [];
    private int read, failed, skipped, events, quotations, figures, expectations;

    public bool HasFailed => failed > 0;

    /// <param name="reading">Null where the report was unchanged and not read.</param>
    /// <param name="outcome">Null where nothing is stored.</param>
    public void Add(Reading? reading, PutOutcome? outcome)
    {
        read++;
        if (outcome is { } put)
        {
            outcomes[put] = outcomes.GetValueOrDefault(put) + 1;
        }

        if (reading is null || outcome is PutOutcome.Unchanged)
        {
            return;
        }

        events += reading.Events.Count;
        quotations += reading.Quotations.Count;
        figures += reading.Figures.Count;
        expectations += reading.Expectations.Count;
        foreach (Event e in reading.Events)
        {
            AddPairs(e);
        }
    }

    public void AddFailure(string message)
    {
        failed++;
        if (failures.Count < ListedFailures)
        {
            failures.Add(message);
        }
    }

    public void AddSkipped(int files) => skipped += files;

    /// <summary>Counts, failures once more where they may have left the screen, and what to do next.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="database">Null where nothing was stored.</param>
    /// <param name="argument">What a further command needs to use the same database.</param>
    public void Tell(Terminal terminal, string? database, string argument)
    {
        terminal.Tell(Counts());
        if (read + failed > ScreenOfReports)
        {
            TellFailures(terminal);
        }

        if (skipped > 0)
        {
            terminal.Tell($"{Written.Count(skipped, "file")} passed over, by the name no .txt, .md, .html, .json or .jsonl");
        }

        if (events + quotations + figures + expectations > 0)
        {
            string where = database is null ? "" : $" → {database}";
            terminal.Tell($"{Written.Count(events, "event")}, {Written.Count(quotations, "quotation")}, {Written.Count(figures, "figure")}, {Written.Count(expectations, "expectation")}{where}");
        }

        if (database is not null && read > 0)
        {
            terminal.Tell(Busiest() is var (one, other) ? $"next: chancery brief {one} {other}{argument}" : $"next: chancery events{argument}");
        }
    }

    private string Counts()
    {
        IEnumerable<(string Word, int Count)> parts =
        [
            ("new", outcomes.GetValueOrDefault(PutOutcome.New)),
            ("unchanged", outcomes.GetValueOrDefault(PutOutcome.Unchanged)),
            ("revised", outcomes.GetValueOrDefault(PutOutcome.Revised)),
            ("read anew", outcomes.GetValueOrDefault(PutOutcome.Reread)),
            ("read", outcomes.Count == 0 ? read : 0),
            ("failed", failed),
        ];
        string told = string.Join(", ", parts.Where(p => p.Count > 0).Select(p => $"{Written.Count(p.Count)} {p.Word}"));
        return told.Length == 0 ? "no reports found" : $"{Written.Count(read + failed, "report")}: {told}";
    }

    private void TellFailures(Terminal terminal)
    {
        foreach (string failure in failures)
        {
            terminal.Tell("  " + failure);
        }

        if (failed > failures.Count)
        {
            terminal.Tell($"  and {Written.Count(failed - failures.Count)} more, told above");
        }
    }

    private void AddPairs(Event e)
    {
        foreach (string who in e.Actors.Select(State))
        {
            foreach (string whom in e.Recipients.Select(State).Where(whom => whom != who))
            {
                (string, string) pair = string.CompareOrdinal(who, whom) < 0 ? (who, whom) : (whom, who);
                pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
            }
        }
    }

    private static string State(string actor) => actor.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? actor[..dot] : actor;

    private (string, string)? Busiest() => pairs.Count == 0 ? null : pairs.OrderByDescending(p => p.Value).ThenBy(p => p.Key).First().Key;
}
