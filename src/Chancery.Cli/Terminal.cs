using System.Text;

namespace Chancery.Cli;

/// <summary>Where data and words go, and what the person's end can show.</summary>
internal sealed class Terminal : IDisposable
{
    private const string Reset = "\e[0m";

    /// <summary>Data.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Words to people.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard input, opened when asked for; null where there is none.</summary>
    public Func<Stream?> In { get; init; } = () => null;

    /// <summary>Columns of the screen that <see cref="Out"/> goes to; null where it goes to a file or a program, which gets lines whole.</summary>
    public int? Width { get; init; }

    /// <summary>Whether <see cref="Out"/> may be coloured.</summary>
    public bool HasColour { get; init; }

    /// <summary>Columns of the screen that <see cref="Error"/> goes to, or null: no progress is shown then.</summary>
    public int? ErrorWidth { get; init; }

    /// <summary>Called before a line goes to <see cref="Error"/>, so that a progress line makes room.</summary>
    public Action? BeforeTelling { get; set; }

    public static Terminal OfConsole()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        int? width = Console.IsOutputRedirected ? null : WindowWidth();
        return new Terminal
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16) { NewLine = "\n" },
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true },
            In = Console.OpenStandardInput,
            Width = width,
            HasColour = width is not null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
            ErrorWidth = Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb" ? null : WindowWidth(),
        };
    }

    public string Bold(string text) => HasColour ? "\e[1m" + text + Reset : text;

    public string Dim(string text) => HasColour ? "\e[2m" + text + Reset : text;

    public string Mark(string text) => HasColour ? "\e[1;33m" + text + Reset : text;

    /// <summary>A line of words.</summary>
    public void Tell(string line)
    {
        Out.Flush();
        BeforeTelling?.Invoke();
        Error.WriteLine(Plain.Of(line));
    }

    public void Dispose()
    {
        Out.Flush();
        Error.Flush();
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is var width and > 0 ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
