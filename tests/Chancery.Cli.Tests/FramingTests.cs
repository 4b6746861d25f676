using System.Text.Json;

namespace Chancery.Cli.Tests;

public sealed class FramingTests : IDisposable
{
    private const string Column = "Pakistan's jealousy is plain. India's wise leaders took no notice, and Islamabad whined. Trade rose by 3 per cent.";
    private const string Wire = "India and Pakistan met in Geneva on Friday. \"India is a reckless bully,\" Shehbaz Sharif said.";

    private readonly Bench bench = new();

    public FramingTests()
    {
        bench.With("reports.jsonl", Bench.Line("column", "herald", "2025-12-05", Column) + Bench.Line("wire", "agency", "2025-12-06", Wire));
        bench.Run("read", bench.Folder.File("reports.jsonl")).ExitCode.ShouldBe(0);
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_outlets_own_words_are_listed_and_those_it_quotes_are_not()
    {
        JsonElement[] rows = bench.Run("framing", "--json").Json;

        rows.Select(r => (r.GetProperty("span").GetString(), r.GetProperty("target")[0].GetString(), Math.Sign(r.GetProperty("polarity").GetDouble()))).ShouldBe([("jealousy", "PAK", -1), ("wise", "IND", 1), ("whined", "PAK", -1)]);
        rows.ShouldAllBe(r => Holds(r));
    }

    [Fact]
    public void An_actor_narrows_the_words() => bench.Run("framing", "--actor", "India", "--json").Json.ShouldHaveSingleItem().GetProperty("word").GetString().ShouldBe("wise");

    [Fact]
    public void Outlets_are_compared_and_one_that_judges_nobody_is_named_too()
    {
        JsonElement[] rows = bench.Run("framing", "--by", "outlet", "--json").Json;

        rows.Select(r => (r.GetProperty("outlet").GetString(), r.GetProperty("actor").GetString(), r.GetProperty("words").GetInt32())).ShouldBe([("agency", null, 0), ("herald", "PAK", 2), ("herald", "IND", 1)]);
        rows[1].GetProperty("tone").GetDouble().ShouldBeLessThan(-0.5);
        rows[1].GetProperty("opinion_share").GetDouble().ShouldBe(2.0 / 3, 0.001);
        rows[1].GetProperty("evidence")[0].GetString().ShouldBe("column:11-19 jealousy");
    }

    [Fact]
    public void A_report_that_says_nothing_of_an_actor_draws_the_mean_to_nought()
    {
        bench.With("more.jsonl", Bench.Line("plain", "herald", "2025-12-07", "Pakistan and India met in Geneva."));
        bench.Run("read", bench.Folder.File("more.jsonl")).ExitCode.ShouldBe(0);

        double Tone(string by) => bench.Run("framing", "--by", by, "--actor", "PAK", "--outlet", "herald", "--json").Json.Min(r => r.GetProperty("tone").GetDouble());
        Tone("outlet").ShouldBe(Tone("report") / 2, 0.0001);
    }

    [Theory]
    [InlineData("table", "outlet")]
    [InlineData("--csv", "report,actor,reports,tone,words,opinion_share,evidence")]
    public void A_summary_comes_as_table_and_as_csv(string format, string head) =>
        bench.Run(format == "table" ? ["framing", "--by", "outlet"] : ["framing", "--by", "report", format]).Lines[0].ShouldStartWith(head);

    [Fact]
    public void An_unknown_group_is_refused() => bench.Run("framing", "--by", "colour").ExitCode.ShouldBe(2);

    private static bool Holds(JsonElement finding) =>
        Column[finding.GetProperty("start").GetInt32()..finding.GetProperty("end").GetInt32()] == finding.GetProperty("span").GetString();
}
