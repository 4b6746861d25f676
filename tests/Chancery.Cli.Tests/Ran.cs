using System.Text;
using System.Text.Json;
using Chancery.TestKit;

namespace Chancery.Cli.Tests;

/// <summary>What a run of the program came to.</summary>
internal sealed record Ran(int ExitCode, string Out, string Error)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonElement[] Json => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    public static Ran With(params string[] args) => With(width: null, hasColour: false, stdin: null, args);

    public static Ran With(int? width, bool hasColour, string? stdin, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal
        {
            Out = output,
            Error = error,
            In = () => stdin is null ? null : new MemoryStream(Encoding.UTF8.GetBytes(stdin)),
            Width = width,
            HasColour = hasColour,
        };
        int exit = CommandLine.Run(args, terminal);
        return new Ran(exit, output.ToString(), error.ToString());
    }
}

/// <summary>Some reports and a desk to read them into, in a scratch folder.</summary>
internal sealed class Bench : IDisposable
{
    public const string Visit = "Russian President Vladimir Putin met Indian Prime Minister Narendra Modi in New Delhi on Friday.\n\n“We are ready to supply fuel without interruption,” Putin said after the talks.\n\nTrade between the two countries reached $68.7 billion last year.\n";
    public const string Duties = "The United States imposed a 25 per cent tariff on Indian goods on Wednesday.\n\nIndia condemned the move.\n";

    public ScratchFolder Folder { get; } = new();

    public string Database => Folder.File("desk.db");

    public Bench With(string name, string text)
    {
        Folder.Write(name, text);
        return this;
    }

    /// <summary>Two reports, read.</summary>
    public static Bench OfTwo()
    {
        Bench bench = new Bench().With("reports.jsonl", Line("visit", "courier", "2025-12-05", Visit) + Line("duties", "ledger", "2025-08-06", Duties));
        bench.Run("read", bench.Folder.File("reports.jsonl")).ExitCode.ShouldBe(0);
        return bench;
    }

    public static string Line(string id, string outlet, string published, string text) =>
        $"{{\"id\":\"{id}\",\"outlet\":\"{outlet}\",\"published\":\"{published}\",\"title\":\"About {id}\",\"text\":{JsonSerializer.Serialize(text)}}}\n";

    public Ran Run(params string[] args) => Ran.With([.. args, "--db", Database]);

    /// <summary>Whether a finding's offsets into <see cref="Visit"/> give its text.</summary>
    public static bool Holds(JsonElement finding) =>
        Visit[finding.GetProperty("start").GetInt32()..finding.GetProperty("end").GetInt32()] == finding.GetProperty("span").GetString();

    public void Dispose() => Folder.Dispose();
}
