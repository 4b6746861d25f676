using Chancery.Storage;

namespace Chancery.Cli;

internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Usage = 2;
}

/// <summary>A command cannot be carried out. The message names the input and the way out.</summary>
internal sealed class CommandFailure(string message, int exitCode = ExitCode.Failed) : Exception(message)
{
    public int ExitCode => exitCode;
}

/// <summary>Tells what a user can act on from a fault of the program, which is let through.</summary>
internal static class Failures
{
    public static CommandFailure? Explain(Exception e) => e switch
    {
        CommandFailure failure => failure,
        DeskStoreException or InvalidDataException => new CommandFailure(e.Message),
        FileNotFoundException { FileName: { } file } => new CommandFailure($"{file}: no such file"),
        IOException or UnauthorizedAccessException => new CommandFailure(e.Message),
        _ => null,
    };
}
