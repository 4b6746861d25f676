using System.CommandLine;
using System.CommandLine.Help;
using Chancery.Cli.Verbs;

namespace Chancery.Cli;

/// <summary>The program as a function of its arguments.</summary>
internal static class CommandLine
{
    /// <summary>A line a verb, in the order of the help. Building them touches neither models nor database.</summary>
    private static readonly Func<Terminal, Command>[] Verbs =
    [
        DemoVerb.Create,
        ReadVerb.Create,
        BriefVerb.Create,
        EventsVerb.Create,
        QuotesVerb.Create,
        FiguresVerb.Create,
        ExpectationsVerb.Create,
        ReportsVerb.Create,
    ];

    public static int Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Reads press reports about relations between states and tells what happened, who said so, and what is due.\n\nExample:\n  chancery read reports/ && chancery events --pair IND,RUS");
        foreach (Func<Terminal, Command> create in Verbs)
        {
            root.Add(create(terminal));
        }

        // A file may well be called "@desk": no response files.
        ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            return RefuseUsage(parsed, terminal);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (Failures.Explain(e) is { } failure)
        {
            terminal.Tell($"chancery: {failure.Message}");
            return failure.ExitCode;
        }
    }

    private static int RefuseUsage(ParseResult parsed, Terminal terminal)
    {
        foreach (string message in parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))
        {
            terminal.Tell($"chancery: {message}");
        }

        string verb = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        terminal.Tell($"see: chancery {verb}--help");
        return ExitCode.Usage;
    }
}
