using System.CommandLine;
using Chancery.Actors;
using Chancery.Events;
using Chancery.Storage;

namespace Chancery.Cli.Options;

/// <summary>The options that narrow a list, and the database it is taken from.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string[]> actor = new("--actor") { Description = "Only what involves this actor: an id or a name (IND, India, Kremlin). May be repeated: any of them", HelpName = "A" };
    private readonly Option<string?> pair = new("--pair") { Description = "Only what involves both, in either role", HelpName = "A,B" };
    private readonly Option<string?> type = new("--type") { Description = "Only events of this PLOVER type (AGREE, CONSULT, …), or reports that tell one", HelpName = "T" };
    private readonly Option<DateOnly?> since = Day.Option("--since", "From this day, month or year on");
    private readonly Option<DateOnly?> until = Day.Option("--until", "Up to and with this day, month or year", isLast: true);
    private readonly Option<string?> outlet = new("--outlet") { Description = "Only reports of this outlet", HelpName = "O" };
    private readonly Option<string?> report = new("--report") { Description = "Only this report", HelpName = "ID" };
    private readonly Option<int?> limit = new("--limit") { Description = "At most so many", HelpName = "N" };
    private readonly Option<string[]> actorFiles = ActorFiles.Option();

    public FilterOptions(Command command)
    {
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out int n) && n < 0)
            {
                result.AddError($"--limit: {result.Tokens[0].Value} is less than nothing");
            }
        });
        foreach (Option option in (Option[])[actor, pair, type, since, until, outlet, report, limit, Database, actorFiles])
        {
            command.Add(option);
        }
    }

    public Option<string> Database { get; } = DatabaseOption.Create();

    /// <exception cref="CommandFailure">An actor or type is not known; the message tells what comes near.</exception>
    public DeskFilter Read(ParseResult parsed)
    {
        string[] named = parsed.GetValue(actor) ?? [];
        string? both = parsed.GetValue(pair);
        ActorNames? names = named.Length > 0 || both is not null ? new ActorNames(ActorFiles.Load(parsed.GetValue(actorFiles) ?? [])) : null;
        return new DeskFilter
        {
            Actors = [.. named.Select(name => names!.Id(name, "--actor"))],
            Pair = both is null ? null : Pair(both, names!),
            Type = parsed.GetValue(type) is { } word ? Type(word) : null,
            Since = parsed.GetValue(since),
            Until = parsed.GetValue(until),
            Outlet = parsed.GetValue(outlet),
            Report = parsed.GetValue(report),
            Limit = parsed.GetValue(limit),
        };
    }

    private static ActorPair Pair(string both, ActorNames names) => both.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } one, { Length: > 0 } other]
        ? new ActorPair(names.Id(one, "--pair"), names.Id(other, "--pair"))
        : throw new CommandFailure($"--pair: '{both}' is not two actors; write --pair IND,RUS", ExitCode.Usage);

    private static EventType Type(string word) => Enum.TryParse(word, ignoreCase: true, out EventType type) && !char.IsAsciiDigit(word[0])
        ? type
        : throw new CommandFailure($"--type: '{word}' is no event type; there are {string.Join(' ', Enum.GetNames<EventType>())}", ExitCode.Usage);
}
