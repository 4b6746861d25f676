using System.CommandLine;
using Chancery.Actors;

namespace Chancery.Cli.Options;

/// <summary>Tables of actors and offices that a user lays over those of the program.</summary>
internal static class ActorFiles
{
    public static Option<string[]> Option() => new("--actors") { Description = "A table of actors or offices in the shape of data/actors/*.tsv, over the program's own. May be repeated", HelpName = "FILE" };

    /// <summary>The program's tables with those of the user.</summary>
    public static ActorTable Load(IReadOnlyList<string> files)
    {
        ActorTable table = ActorTable.Load(Path.Combine(AppContext.BaseDirectory, "data", "actors"));
        foreach (string file in files)
        {
            Check(file);
            table.Read(file);
        }

        return table;
    }

    /// <exception cref="CommandFailure">The file is not there.</exception>
    public static void Check(string file)
    {
        if (!File.Exists(file))
        {
            throw new CommandFailure($"--actors: {file}: no such file", ExitCode.Usage);
        }
    }
}
