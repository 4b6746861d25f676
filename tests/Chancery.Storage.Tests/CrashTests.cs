using System.Diagnostics;
using Chancery.Reports;
using Chancery.Storage.Sqlite;
using Chancery.TestKit;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Tests;

public sealed class CrashTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_killed_writer_loses_at_most_the_report_in_hand(int seed)
    {
        using var folder = new ScratchFolder();
        string path = folder.File("desk.db");

        List<string> kept = await WriteAndKill(path, TimeSpan.FromMilliseconds(new Random(seed).Next(1, 400)));

        Integrity(path).ShouldBe("ok");
        using SqliteDesk desk = SqliteDesk.Open(path);
        string[] found = [.. desk.Reports(DeskFilter.All).Select(r => r.Id)];
        kept.Except(found).ShouldBeEmpty("a report told to be kept is kept");
        found.Length.ShouldBeInRange(kept.Count, kept.Count + 1);
        foreach (string id in found)
        {
            Reading reading = desk.FindReading(id).ShouldNotBeNull();
            Reading whole = Some.Reading(reading.Report);
            (reading.Sentences.Count, reading.Mentions.Count, reading.Events.Count, reading.Quotations.Count, reading.Positions.Count, reading.Figures.Count, reading.Expectations.Count, reading.Framings.Count)
                .ShouldBe((whole.Sentences.Count, whole.Mentions.Count, whole.Events.Count, whole.Quotations.Count, whole.Positions.Count, whole.Figures.Count, whole.Expectations.Count, whole.Framings.Count));
            desk.FindReport(id)!.ContentHash.ShouldBe(ContentHash.Of(reading.Report));
        }

        desk.Search("rosneft", DeskFilter.All).Count().ShouldBe(found.Length);
        desk.Put(Some.Reading("after"), "hash", "reader-1").ShouldBe(PutOutcome.New);
    }

    // Lets it get going, then kills it after the delay: within a transaction as likely as not.
    private static async Task<List<string>> WriteAndKill(string path, TimeSpan delay)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Chancery.Storage.Crash"), [path])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using Process writer = Process.Start(start)!;
        var kept = new List<string>();
        while (kept.Count < 5)
        {
            kept.Add((await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull());
        }

        await Task.Delay(delay, TestContext.Current.CancellationToken);
        writer.Kill();
        string rest = await writer.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        string[] lines = rest.Split('\n');
        kept.AddRange(lines[..^1]);
        return kept;
    }

    private static string Integrity(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }
}
