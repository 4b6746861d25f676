using System.CommandLine;
using Chancery.Cli.Tables;
using Chancery.Storage;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery reports</c>: what the desk has read.</summary>
internal static class ReportsVerb
{
    public static Command Create(Terminal terminal) => ListVerb.Create(
        "reports",
        "Lists the reports on the desk, by day.",
        "chancery reports --actor India --type SANCTION",
        terminal,
        (desk, filter, format, to, where) => Rows.Write(Sheet(), desk.Reports(filter), format, to, where));

    private static Sheet<ReportHeader> Sheet() => new(
        "reports",
        [
            new("date", r => r.Published is { } day ? Written.Day(day) : "–"),
            new("outlet", r => r.Outlet ?? "–", Least: 12),
            new("id", r => r.Id, Least: 16),
            new("title", r => r.Title ?? "", Least: 24),
        ],
        [
            new("id", r => r.Id),
            new("outlet", r => r.Outlet),
            new("published", r => r.Published),
            new("title", r => r.Title),
            new("url", r => r.Url),
            new("vague_outlook", r => r.VagueOutlook),
        ]);
}
