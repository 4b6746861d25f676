using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
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
        PositionsVerb.Create,
        FiguresVerb.Create,
        ExpectationsVerb.Create,
        FramingVerb.Create,
        ReportsVerb.Create,
        SearchVerb.Create,
        ActorsVerb.Create,
        ExtractVerb.Create,
        EvalVerb.Create,
        DoctorVerb.Create,
    ];

    public static int Run(string[] args, Terminal terminal)
    {
        var root = new Verb("chancery", "Reads press reports about relations between states and tells what happened, who says so, and what is due.", "chancery read reports/\nchancery events --pair IND,RUS")
        {
            new HelpOption { Action = new HelpWithExample() },
            new VersionOption { Action = new ShowVersion() },
        };
        foreach (Func<Terminal, Command> create in Verbs)
        {
            root.Add(create(terminal));
        }

        // A file may well be called "@desk": no response files.
        ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
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
        IEnumerable<string> messages = parsed.UnmatchedTokens.Count > 0
            ? parsed.UnmatchedTokens.Select(token => $"'{token}' is no verb, option or argument that is known here")
            : parsed.Errors.Select(e => e.Message);
        foreach (string message in messages.Distinct(StringComparer.Ordinal))
        {
            terminal.Tell($"chancery: {message}");
        }

        string verb = parsed.CommandResult.Parent is null ? "" : parsed.CommandResult.Command.Name + " ";
        terminal.Tell($"see: chancery {verb}--help");
        return ExitCode.Usage;
    }

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            string? version = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
            parseResult.InvocationConfiguration.Output.Write($"chancery {version}\n");
            return ExitCode.Done;
        }
    }
}
