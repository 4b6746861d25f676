using System.Text;
using Chancery.Reports;
using Chancery.TestKit;

namespace Chancery.Collect.Tests;

/// <summary>Short ways to take something in.</summary>
internal static class Taken
{
    public static List<IntakeItem> From(params string[] paths) => [.. Intake.Read(paths, IntakeOptions.Default)];

    public static List<IntakeItem> FromStdin(string text, IntakeOptions? options = null) => FromStdin(Encoding.UTF8.GetBytes(text), options);

    public static List<IntakeItem> FromStdin(byte[] bytes, IntakeOptions? options = null) =>
        [.. Intake.Read(["-"], options ?? IntakeOptions.Default, new MemoryStream(bytes))];

    public static Report TheReport(this IEnumerable<IntakeItem> items) => items.ShouldHaveSingleItem().ShouldBeOfType<IntakeReport>().Report;

    public static IntakeError TheError(this IEnumerable<IntakeItem> items) => items.ShouldHaveSingleItem().ShouldBeOfType<IntakeError>();

    public static Report Report(this ScratchFolder folder, string name, byte[] bytes) => From(folder.Write(name, bytes)).TheReport();

    public static Report Report(this ScratchFolder folder, string name, string text) => From(folder.Write(name, text)).TheReport();

    public static string Error(this ScratchFolder folder, string name, string text) => From(folder.Write(name, text)).TheError().Message;
}
