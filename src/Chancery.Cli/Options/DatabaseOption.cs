using System.CommandLine;
using Chancery.Storage;
using Chancery.Storage.Sqlite;

namespace Chancery.Cli.Options;

/// <summary>The desk's file.</summary>
internal static class DatabaseOption
{
    public const string Default = "desk.db";

    public static Option<string> Create() => new("--db") { Description = "The desk's database", HelpName = "FILE", DefaultValueFactory = _ => Default };

    /// <summary>Opens a desk that is there.</summary>
    /// <exception cref="CommandFailure">There is none; the message tells how to make one.</exception>
    public static IDeskStore Open(string path) => Path.Exists(path)
        ? SqliteDesk.Open(path, create: false)
        : throw new CommandFailure($"{path}: there is no desk yet; make one with: chancery read PATH…{Argument(path)}");

    /// <summary>What to add to a command so that it uses the same desk.</summary>
    public static string Argument(string path) => path == Default ? "" : $" --db {(path.Contains(' ', StringComparison.Ordinal) ? $"'{path}'" : path)}";
}
