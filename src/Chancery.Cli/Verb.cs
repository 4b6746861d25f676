using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Chancery.Cli;

/// <summary>A command with an example, which its help ends on.</summary>
internal sealed class Verb(string name, string description, string example) : Command(name, description)
{
    public string Example => example;
}

/// <summary>The usual help, then the example.</summary>
internal sealed class HelpWithExample : SynchronousCommandLineAction
{
    private readonly HelpAction usual = new();

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int exit = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb verb)
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.Write($"Example:\n  {verb.Example.Replace("\n", "\n  ", StringComparison.Ordinal)}\n");
        }

        return exit;
    }
}
