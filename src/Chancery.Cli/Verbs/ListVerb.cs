using System.CommandLine;
using Chancery.Cli.Options;
using Chancery.Cli.Tables;
using Chancery.Storage;

namespace Chancery.Cli.Verbs;

/// <summary>What verbs that list the desk's rows share.</summary>
internal static class ListVerb
{
    /// <summary>A verb with filters and output options. The list is built only when the verb runs.</summary>
    public static Command Create(string name, string description, string example, Terminal terminal, Action<IDeskStore, DeskFilter, RowFormat, Terminal, string> list)
    {
        var command = new Verb(name, description, example);
        var filter = new FilterOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(parsed =>
        {
            string database = parsed.GetValue(filter.Database)!;
            using IDeskStore desk = DatabaseOption.Open(database);
            DeskFilter wanted = filter.Read(parsed);
            list(desk, wanted, output.Read(parsed), terminal, wanted == DeskFilter.All ? database : $"{database} match");
            return ExitCode.Done;
        });
        return command;
    }
}
