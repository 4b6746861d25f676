using Chancery.Events;
using Chancery.Reports;
using Chancery.TestKit;

namespace Chancery.Storage.Tests;

public sealed class FilterTests : IDisposable
{
    private readonly ScratchDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("2025-12-05", "2025-12-05", "2025-12-05", true)]
    [InlineData("2025-12-05", "2025-12-06", null, false)]
    [InlineData("2025-12-05", null, "2025-12-04", false)]
    [InlineData("2025-12", "2025-12-31", null, true)]
    [InlineData("2025-12", "2026-01-01", null, false)]
    [InlineData("2025-12", null, "2025-12-01", true)]
    [InlineData("2025-12", null, "2025-11-30", false)]
    [InlineData("2025", "2025-06-01", "2025-06-01", true)]
    [InlineData("2025", "2026-01-01", null, false)]
    [InlineData("2025", null, "2024-12-31", false)]
    [InlineData(null, "2025-12-05", "2025-12-05", true)]
    [InlineData(null, "2025-12-06", null, false)]
    public void An_event_is_of_its_own_date_or_else_of_its_reports(string? date, string? since, string? until, bool expected)
    {
        desk.Put(Some.WithEvent("report-1", e => e with { Date = date }));

        desk.Store.Events(new DeskFilter { Since = Day(since), Until = Day(until) }).Any().ShouldBe(expected);
    }

    [Fact]
    public void What_has_no_day_is_listed_first_and_in_no_period()
    {
        desk.Put(Some.WithEvent("dated", e => e));
        desk.Put(Some.WithEvent(Some.Report("undated") with { Published = null }, e => e));

        desk.Store.Events(DeskFilter.All).Select(e => e.Report.Id).ShouldBe(["undated", "dated"]);
        desk.Store.Reports(DeskFilter.All).Select(r => r.Id).ShouldBe(["undated", "dated"]);
        desk.Store.Events(new DeskFilter { Until = DateOnly.MaxValue }).Select(e => e.Report.Id).ShouldBe(["dated"]);
        desk.Store.Events(new DeskFilter { Since = DateOnly.MinValue }).Select(e => e.Report.Id).ShouldBe(["dated"]);
    }

    [Theory]
    [InlineData("IND", true)]
    [InlineData("RUS.ROSNEFT", true)]
    [InlineData("RUS", true)]
    [InlineData("RU", false)]
    [InlineData("RUS.ROS", false)]
    [InlineData("ind", false)]
    [InlineData("%", false)]
    public void An_actor_covers_what_belongs_to_it(string actor, bool expected)
    {
        desk.Put(Some.WithEvent("report-1", e => e with { Actors = ["RUS.ROSNEFT"], Recipients = ["IND"] }));

        desk.Store.Events(new DeskFilter { Actors = [actor] }).Any().ShouldBe(expected);
    }

    [Fact]
    public void Of_several_actors_any_will_do()
    {
        desk.Put(Some.WithEvent("a", e => e with { Actors = ["CHN"], Recipients = [] }));
        desk.Put(Some.WithEvent("b", e => e with { Actors = ["JPN"], Recipients = [] }));
        desk.Put(Some.WithEvent("c", e => e with { Actors = ["BRA"], Recipients = ["JPN"] }));

        desk.Store.Events(new DeskFilter { Actors = ["CHN", "JPN"] }).Select(e => e.Report.Id).ShouldBe(["a", "b", "c"]);
        desk.Store.Events(new DeskFilter { Actors = ["BRA", "CHN"] }).Select(e => e.Report.Id).ShouldBe(["a", "c"]);
    }

    [Theory]
    [InlineData("RUS", "IND", true)]
    [InlineData("IND", "RUS", true)]
    [InlineData("RUS", "USA", false)]
    public void A_pair_has_no_order(string one, string other, bool expected)
    {
        desk.Put(Some.WithEvent("report-1", e => e));

        desk.Store.Events(new DeskFilter { Pair = new ActorPair(one, other) }).Any().ShouldBe(expected);
    }

    [Fact]
    public void Both_of_a_pair_may_act_together()
    {
        desk.Put(Some.WithEvent("report-1", e => e with { Actors = ["IND", "RUS"], Recipients = [] }));

        desk.Store.Events(new DeskFilter { Pair = new ActorPair("RUS", "IND") }).ShouldHaveSingleItem();
    }

    [Fact]
    public void Every_list_knows_the_pair()
    {
        desk.Put(Some.Reading());
        var pair = new DeskFilter { Pair = new ActorPair("IND", "RUS") };
        var others = new DeskFilter { Pair = new ActorPair("IND", "USA") };

        Found(pair).ShouldBe([1, 1, 1, 1, 1, 3, 1]);
        Found(others).ShouldBe([0, 0, 0, 0, 0, 1, 0]);
        Found(new DeskFilter { Actors = ["IND"] }).ShouldBe([1, 0, 1, 1, 1, 1, 1]);
    }

    [Fact]
    public void A_type_narrows_events_and_reports()
    {
        desk.Put(Some.WithEvent("a", e => e with { Type = EventType.AID }));
        desk.Put(Some.WithEvent("b", e => e));
        var aid = new DeskFilter { Type = EventType.AID };

        desk.Store.Events(aid).ShouldHaveSingleItem().Report.Id.ShouldBe("a");
        desk.Store.Reports(aid).ShouldHaveSingleItem().Id.ShouldBe("a");
    }

    [Fact]
    public void Outlet_report_and_text_narrow_every_list()
    {
        desk.Put(Some.Reading("a"));
        Report other = Some.Report("b", Some.Text + "\nA pipeline was named.") with { Outlet = "Ledger" };
        desk.Put(Some.Reading(other));

        foreach (DeskFilter filter in new[] { new DeskFilter { Outlet = "LEDGER" }, new DeskFilter { Report = "b" }, new DeskFilter { Text = "pipeline" } })
        {
            Found(filter).ShouldBe([2, 1, 1, 1, 1, 3, 1]);
            desk.Store.Reports(filter).ShouldHaveSingleItem().Id.ShouldBe("b");
        }

        Found(new DeskFilter { Text = "!!!" }).ShouldBe([0, 0, 0, 0, 0, 0, 0]);
    }

    [Fact]
    public void Rows_come_by_day_report_and_place()
    {
        desk.Put(Some.WithEvent("b", e => e with { Date = "2025-12-05" }));
        desk.Put(Some.WithEvent("a", e => e with { Date = "2025-12-05" }));
        desk.Put(Some.WithEvent("c", e => e with { Date = "2025-01-01" }));

        desk.Store.Events(DeskFilter.All).Select(e => e.Report.Id).ShouldBe(["c", "a", "b"]);
        desk.Store.Events(new DeskFilter { Limit = 2 }).Select(e => e.Report.Id).ShouldBe(["c", "a"]);
    }

    [Fact]
    public void A_list_may_be_left_in_the_middle_and_written_to_meanwhile()
    {
        desk.Put(Some.Reading("a"));
        desk.Put(Some.Reading("b"));

        using IEnumerator<Finding<Event>> events = desk.Store.Events(DeskFilter.All).GetEnumerator();
        events.MoveNext().ShouldBeTrue();
        desk.Put(Some.Reading("c")).ShouldBe(PutOutcome.New);
        int rest = 0;
        while (events.MoveNext())
        {
            rest++;
        }

        rest.ShouldBe(3, "a list sees the state it began with");
    }

    [Fact]
    public void A_finding_tells_its_text_and_paragraph()
    {
        desk.Put(Some.Reading());

        Finding<Quotations.Quotation> quotation = desk.Store.Quotations(DeskFilter.All).ShouldHaveSingleItem();
        quotation.Exact.ShouldBe("We are ready 🛢 to supply fuel,");
        quotation.Evidence.Before.ShouldEndWith("“");
        quotation.Evidence.After.ShouldStartWith("” Putin said.");
        quotation.Paragraph.ShouldBe(2);
        quotation.Report.ShouldBe(new ReportHeader("report-1", "courier", Some.Day, "Putin and Modi set a trade goal", "https://courier.example/report-1") { VagueOutlook = 3 });
        desk.Store.Sentences("report-1").Select(s => s.Text).Last().ShouldBe("Rosneft may cut deliveries in 2026.");
        desk.Store.Sentences("none").ShouldBeEmpty();
    }

    private int[] Found(DeskFilter filter) =>
    [
        desk.Store.Events(filter).Count(),
        desk.Store.Quotations(filter).Count(),
        desk.Store.Figures(filter).Count(),
        desk.Store.Expectations(filter).Count(),
        desk.Store.Framings(filter).Count(),
        desk.Store.Mentions(filter).Count(),
        desk.Store.Reports(filter).Count(),
    ];

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
