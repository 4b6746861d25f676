using System.Text.Json;
using Chancery.TestKit;

namespace Chancery.Cli.Tests;

public sealed class ReadTests
{
    [Fact]
    public void What_was_read_before_is_passed_over_and_what_has_changed_is_a_revision()
    {
        using Bench bench = new Bench().With("in/a.txt", Bench.Visit).With("in/b.txt", Bench.Duties);
        string[] read = ["read", bench.Folder.File("in"), "--published", "2025-12-05"];

        bench.Run(read).Error.ShouldStartWith("2 reports: 2 new\n");
        bench.Run(read).Error.ShouldStartWith("2 reports: 2 unchanged\n");
        bench.With("in/b.txt", Bench.Duties + "\nMore was said.\n");
        bench.Run(read).Error.ShouldStartWith("2 reports: 1 unchanged, 1 revised\n");
    }

    [Fact]
    public void The_summary_tells_what_came_of_it_and_what_to_do_next()
    {
        using Bench bench = new Bench().With("in/a.txt", Bench.Visit);

        Ran ran = bench.Run("read", bench.Folder.File("in"), "--published", "2025-12-05");

        ran.Out.ShouldBeEmpty();
        ran.Error.ShouldContain($"→ {bench.Database}\n");
        ran.Error.ShouldContain($"next: chancery brief IND RUS --db {bench.Database}\n");
    }

    [Fact]
    public void A_line_a_report_in_the_order_of_intake_with_any_number_of_threads()
    {
        string[] ids = [.. Enumerable.Range(0, 60).Select(Some.Id)];
        using Bench bench = new Bench().With("in.jsonl", string.Concat(ids.Select((id, i) => Bench.Line(id, "courier", "2025-12-05", i % 2 == 0 ? Bench.Visit : Bench.Duties))));
        string[] read = ["read", bench.Folder.File("in.jsonl"), "--no-store", "--format", "jsonl", "--threads"];

        Ran one = Ran.With([.. read, "1"]);
        Ran four = Ran.With([.. read, "4"]);

        one.ExitCode.ShouldBe(0);
        one.Json.Select(line => line.GetProperty("report").GetString()).ShouldBe(ids);
        four.Out.ShouldBe(one.Out);
    }

    [Fact]
    public void A_line_has_the_contracts_shape_and_its_offsets_hold()
    {
        Ran ran = Ran.With(width: null, hasColour: false, Bench.Line("visit", "courier", "2025-12-05", Bench.Visit), "read", "-", "--no-store", "--format", "jsonl");

        JsonElement line = ran.Json.ShouldHaveSingleItem();
        line.EnumerateObject().Select(p => p.Name).ShouldBe(["report", "events", "quotes", "positions", "figures", "expectations", "framing", "opinions"]);
        JsonElement[] found = [.. line.EnumerateObject().Skip(1).SelectMany(kind => kind.Value.EnumerateArray())];
        found.ShouldNotBeEmpty();
        found.ShouldAllBe(f => Bench.Holds(f));
    }

    [Fact]
    public void One_bad_input_is_told_and_the_rest_is_kept()
    {
        using Bench bench = new Bench().With("in/a.txt", Bench.Visit).With("in/b.txt", "").With("in/c.txt", Bench.Duties);

        Ran ran = bench.Run("read", bench.Folder.File("in"));

        ran.ExitCode.ShouldBe(1);
        ran.Error.ShouldContain($"{bench.Folder.File("in/b.txt")}: empty");
        ran.Error.ShouldContain("3 reports: 2 new, 1 failed\n");
        bench.Run("reports", "--json").Lines.Length.ShouldBe(2);
    }

    [Fact]
    public void Nothing_is_stored_where_nothing_shall_be()
    {
        using Bench bench = new Bench().With("a.txt", Bench.Visit);

        bench.Run("read", bench.Folder.File("a.txt"), "--no-store").ExitCode.ShouldBe(0);

        File.Exists(bench.Database).ShouldBeFalse();
    }

    [Fact]
    public void The_last_text_of_an_id_is_the_one_that_stays()
    {
        using Bench bench = new Bench();
        string first = Bench.Line("a", "courier", "2025-12-05", Bench.Visit);
        string second = Bench.Line("a", "courier", "2025-12-05", Bench.Duties);
        bench.With("in.jsonl", first);
        bench.Run("read", bench.Folder.File("in.jsonl"));

        bench.With("in.jsonl", second + first);
        bench.Run("read", bench.Folder.File("in.jsonl")).Error.ShouldStartWith("2 reports: 2 revised\n");

        bench.Run("quotes", "--json").Out.ShouldContain("We are ready");
    }

    [Fact]
    public void Other_actors_make_a_report_be_read_anew()
    {
        using Bench bench = new Bench().With("a.txt", "The Zubrovian government condemned Russia on Friday.\n");
        string actors = bench.Folder.Write("own.tsv", "id\tkind\tname\taliases\tadjectives\tdemonyms\tcapital\tseats\tplaces\tnote\nZUB\tstate\tZubrovia\t\tZubrovian\tZubrovians\tLutz\t\t\t\n");
        string[] read = ["read", bench.Folder.File("a.txt"), "--published", "2025-12-05"];
        bench.Run(read);

        Ran ran = bench.Run([.. read, "--actors", actors]);

        ran.Error.ShouldStartWith("1 report: 1 read anew\n");
        bench.Run("events", "--actor", "Zubrovia", "--actors", actors, "--json").Lines.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("--published", "yesterday", "'yesterday' is no date; write 2025-12-05")]
    [InlineData("--max-size", "big", "'big' is no size")]
    [InlineData("--threads", "0", "'0' is no number from 1 to 256")]
    [InlineData("--format", "xml", "'xml'")]
    [InlineData("--actors", "/no/such.tsv", "/no/such.tsv: no such file")]
    public void A_wrong_option_is_refused_with_its_value(string option, string value, string words)
    {
        Ran ran = Ran.With("read", "in.txt", "--no-store", option, value);

        ran.ExitCode.ShouldBe(2);
        ran.Error.ShouldContain(words);
    }
}
