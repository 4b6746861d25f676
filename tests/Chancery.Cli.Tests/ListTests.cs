using System.Text.Json;

namespace Chancery.Cli.Tests;

public sealed class ListTests : IDisposable
{
    private readonly Bench bench = Bench.OfTwo();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("--actor", "RUS", "visit")]
    [InlineData("--actor", "russia", "visit")]
    [InlineData("--actor", "Kremlin", "visit")]
    [InlineData("--actor", "United States", "duties")]
    [InlineData("--pair", "IND,RUS", "visit")]
    [InlineData("--pair", "Russia, India", "visit")]
    [InlineData("--type", "sanction", "duties")]
    [InlineData("--since", "2025-12", "visit")]
    [InlineData("--until", "2025-08", "duties")]
    [InlineData("--outlet", "Ledger", "duties")]
    [InlineData("--report", "visit", "visit")]
    public void A_filter_narrows_events(string option, string value, string report)
    {
        Ran ran = bench.Run("events", option, value, "--json");

        ran.ExitCode.ShouldBe(0);
        ran.Json.Select(e => e.GetProperty("report").GetString()).Distinct().ShouldBe([report]);
    }

    [Fact]
    public void So_many_and_no_more() => bench.Run("events", "--limit", "1", "--json").Lines.Length.ShouldBe(1);

    [Fact]
    public void The_same_rows_come_as_table_and_as_csv_and_as_json()
    {
        string[] ids = [.. bench.Run("events", "--json").Json.Select(e => e.GetProperty("id").GetString()!)];

        ids.ShouldNotBeEmpty();
        string[] csv = bench.Run("events", "--csv").Lines;
        csv[0].ShouldStartWith("id,report,outlet,published,");
        csv.Skip(1).Select(line => line.Split(',')[0]).ShouldBe(ids);
        string[] table = bench.Run("events").Lines;
        table[0].ShouldStartWith("date");
        table.Skip(1).Zip(ids).ShouldAllBe(row => row.First.Contains(row.Second));
    }

    [Theory]
    [InlineData("quotes", "speaker_id", "RUS")]
    [InlineData("figures", "unit", "USD")]
    public void Findings_of_each_kind_are_listed(string verb, string member, string value)
    {
        JsonElement[] rows = bench.Run(verb, "--report", "visit", "--json").Json;

        rows.ShouldContain(row => row.GetProperty(member).GetString() == value);
        rows.ShouldAllBe(row => Bench.Holds(row));
    }

    [Fact]
    public void Reports_are_listed_by_day() =>
        bench.Run("reports", "--json").Json.Select(r => r.GetProperty("id").GetString()).ShouldBe(["duties", "visit"]);

    [Fact]
    public void An_event_is_explained_by_its_sentence_and_its_trigger()
    {
        string id = bench.Run("events", "--type", "CONSULT", "--json").Json[0].GetProperty("id").GetString()!;

        Ran ran = bench.Run("events", "--explain", id);

        ran.Out.ShouldStartWith("CONSULT");
        ran.Out.ShouldContain("“Russian President Vladimir Putin met Indian Prime Minister Narendra Modi in New Delhi on Friday.”  visit [");
        ran.Out.ShouldContain("trigger  “met”");
    }

    [Fact]
    public void An_event_that_is_not_there_is_named()
    {
        Ran ran = bench.Run("events", "--explain", "e-nothere");

        ran.ExitCode.ShouldBe(1);
        ran.Error.ShouldContain("e-nothere: no such event in " + bench.Database);
    }

    [Theory]
    [InlineData("Indai", "India (IND)")]
    [InlineData("Putin", "Vladimir Putin speaks for Russia (RUS)")]
    public void An_unknown_actor_is_refused_with_what_comes_near(string name, string near)
    {
        Ran ran = bench.Run("events", "--actor", name);

        ran.ExitCode.ShouldBe(2);
        ran.Error.ShouldContain($"no actor is called '{name}'");
        ran.Error.ShouldContain(near);
    }

    [Fact]
    public void A_pair_is_two() => bench.Run("events", "--pair", "IND").ExitCode.ShouldBe(2);

    [Fact]
    public void A_desk_that_is_not_there_is_told_with_how_to_make_it()
    {
        string path = bench.Folder.File("other.db");

        Ran ran = Ran.With("events", "--db", path);

        ran.ExitCode.ShouldBe(1);
        ran.Error.ShouldBe($"chancery: {path}: there is no desk yet; make one with: chancery read PATH… --db {path}\n");
        File.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public void Nothing_found_is_said_in_words_and_is_no_failure()
    {
        Ran ran = bench.Run("events", "--since", "2030");

        (ran.ExitCode, ran.Out).ShouldBe((0, ""));
        ran.Error.ShouldStartWith("no events");
    }

    [Fact]
    public void Searching_marks_the_words_it_found()
    {
        Ran plain = bench.Run("search", "supply", "fuel");
        Ran coloured = Ran.With(width: 80, hasColour: true, stdin: null, "search", "supply", "fuel", "--db", bench.Database);

        plain.Out.ShouldContain("ready to supply fuel without");
        coloured.Out.ShouldContain("\e[1;33msupply");
        bench.Run("search", "fuel", "--json").Json.ShouldHaveSingleItem().GetProperty("report").GetString().ShouldBe("visit");
    }
}
