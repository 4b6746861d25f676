using Chancery.Events;
using Chancery.Reports;
using Chancery.TestKit;

namespace Chancery.Storage.Tests;

public sealed class PutTests : IDisposable
{
    private readonly ScratchDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Reading_the_same_report_again_changes_nothing()
    {
        desk.Put(Some.Reading()).ShouldBe(PutOutcome.New);
        string before = desk.Dump();

        desk.Put(Some.Reading()).ShouldBe(PutOutcome.Unchanged);

        desk.Dump().ShouldBe(before);
        before.ShouldContain("Rosneft may cut deliveries");
    }

    [Fact]
    public void Another_text_is_a_new_revision_and_the_older_text_stays()
    {
        desk.Put(Some.Reading());
        string newer = "Correction. " + Some.Text;

        desk.Put(Some.WithEvent(Some.Report(text: newer), e => e)).ShouldBe(PutOutcome.Revised);

        StoredReport stored = desk.Store.FindReport("report-1").ShouldNotBeNull();
        stored.Revision.ShouldBe(2);
        desk.Store.ReportText("report-1").ShouldBe(newer);
        desk.Store.ReportText("report-1", 2).ShouldBe(newer);
        desk.Store.ReportText("report-1", 1).ShouldBe(Some.Text);
        desk.Store.ReportText("report-1", 3).ShouldBeNull();
        DeskCounts counts = desk.Store.Counts();
        (counts.Reports, counts.Superseded, counts.Events, counts.Quotations).ShouldBe((1, 1, 1, 0));
    }

    [Fact]
    public void Another_reader_replaces_the_findings_and_keeps_the_revision()
    {
        desk.Put(Some.Reading());

        desk.Put(Some.WithEvent("report-1", e => e with { Type = EventType.CONSULT }), "reader-2").ShouldBe(PutOutcome.Reread);

        desk.Store.FindReport("report-1")!.Revision.ShouldBe(1);
        desk.Store.Events(DeskFilter.All).ShouldHaveSingleItem().Value.Type.ShouldBe(EventType.CONSULT);
        desk.Store.Quotations(DeskFilter.All).ShouldBeEmpty();
        desk.Store.IsCurrent("report-1", ContentHash.Of(Some.Report()), "reader-2").ShouldBeTrue();
    }

    [Theory]
    [InlineData("report-1", Some.Text, "reader-1", true)]
    [InlineData("report-2", Some.Text, "reader-1", false)]
    [InlineData("report-1", "Another text.", "reader-1", false)]
    [InlineData("report-1", Some.Text, "reader-2", false)]
    public void A_report_is_current_when_id_text_and_reader_are_the_same(string id, string text, string reader, bool expected)
    {
        desk.Put(Some.Reading());

        desk.Store.IsCurrent(id, ContentHash.Of(Some.Report(id, text)), reader).ShouldBe(expected);
    }

    [Fact]
    public void A_reading_comes_back_as_it_was_put()
    {
        Reading put = Some.Reading();
        desk.Put(put);
        desk.Reopen();

        Reading got = desk.Store.FindReading("report-1").ShouldNotBeNull();

        Shown.Of(got).ShouldBe(Shown.Of(put));
        Shown.Of(got).ShouldContain("rule: agree.v");
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("line\r\nline\rline\n")]
    [InlineData("🛢 𝔘 e\u0301 \u200f \ufeff")]
    [InlineData("'; DROP TABLE report; --")]
    public void A_text_comes_back_code_unit_by_code_unit(string text)
    {
        desk.Put(new Reading { Report = Some.Report(text: text) });

        desk.Store.ReportText("report-1").ShouldBe(text);
    }

    [Fact]
    public void A_report_with_nothing_but_a_text_is_kept()
    {
        var bare = new Report { Id = "bare", Text = "x" };
        desk.Put(new Reading { Report = bare });

        desk.Store.FindReport("bare")!.Report.ShouldBe(bare);
    }

    [Fact]
    public void A_reading_that_cannot_be_written_leaves_no_trace()
    {
        string before = desk.Dump();
        Reading broken = Some.Reading() with { Figures = [new() { Span = new Span(0, 1), Value = double.NaN }] };

        Should.Throw<InvalidOperationException>(() => desk.Put(broken));

        desk.Dump().ShouldBe(before);
    }

    [Fact]
    public void The_order_of_putting_does_not_show_in_the_lists()
    {
        Reading[] readings = [.. Enumerable.Range(0, 20).Select(i => Some.Reading(Some.Id(i)))];
        using var other = new ScratchDesk();
        foreach (Reading reading in readings)
        {
            desk.Put(reading);
        }

        foreach (Reading reading in readings.Reverse())
        {
            other.Put(reading);
        }

        other.Store.Events(DeskFilter.All).Select(e => (e.Id, e.Report)).ShouldBe(desk.Store.Events(DeskFilter.All).Select(e => (e.Id, e.Report)));
        other.Store.Mentions(DeskFilter.All).ShouldBe(desk.Store.Mentions(DeskFilter.All));
    }

    [Fact]
    public async Task Many_threads_may_write_and_read()
    {
        await Parallel.ForAsync(0, 60, TestContext.Current.CancellationToken, (i, _) =>
        {
            desk.Put(Some.Reading(Some.Id(i)));
            desk.Store.Events(DeskFilter.All).Count().ShouldBeGreaterThan(0);
            return ValueTask.CompletedTask;
        });

        desk.Store.Counts().Reports.ShouldBe(60);
    }
}
