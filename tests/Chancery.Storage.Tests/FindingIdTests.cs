using Chancery.Reports;
using Chancery.TestKit;

namespace Chancery.Storage.Tests;

public sealed class FindingIdTests
{
    [Fact]
    public void An_id_is_the_same_for_ever() =>
        FindingId.Of('e', "report-1", new Span(3, 14), "AGREE", 0, _ => false).ShouldBe("e-m2err7");

    [Fact]
    public void A_taken_name_is_lengthened()
    {
        string first = FindingId.Of('q', "r", new Span(0, 1), "direct", 0, _ => false);

        string second = FindingId.Of('q', "r", new Span(0, 1), "direct", 0, id => id == first);

        second.ShouldStartWith(first);
        second.Length.ShouldBe(first.Length + 1);
    }

    [Fact]
    public void Findings_that_are_alike_have_names_of_their_own_and_are_found_by_them()
    {
        using var desk = new ScratchDesk();
        Reading reading = Some.Reading();
        desk.Put(reading with { Events = [.. reading.Events, reading.Events[0] with { Recipients = ["USA"] }] });

        string[] ids = [.. desk.Store.Events(DeskFilter.All).Select(e => e.Id)];

        ids.Distinct().Count().ShouldBe(3);
        ids.ShouldAllBe(id => System.Text.RegularExpressions.Regex.IsMatch(id, "^e-[0-9a-hjkmnp-tv-z]{6}$"));
        foreach (string id in ids)
        {
            desk.Store.FindEvent(id)!.Id.ShouldBe(id);
        }

        desk.Store.FindQuotation(desk.Store.Quotations(DeskFilter.All).Single().Id)!.Value.Speaker.ShouldBe("Vladimir Putin");
        desk.Store.FindPosition(desk.Store.Positions(DeskFilter.All).Single().Id)!.Value.Holder.ShouldBe("Vladimir Putin");
        desk.Store.FindFigure(desk.Store.Figures(DeskFilter.All).Single().Id)!.Value.Unit.ShouldBe("USD");
        desk.Store.FindExpectation(desk.Store.Expectations(DeskFilter.All).Single().Id)!.Value.Due.ShouldBe("2030");
        desk.Store.FindFraming(desk.Store.Framings(DeskFilter.All).Single().Id)!.Value.Word.ShouldBe("ready");
        desk.Store.FindEvent("e-000000").ShouldBeNull();
    }

    [Fact]
    public void Reading_again_with_another_reader_keeps_the_names()
    {
        using var desk = new ScratchDesk();
        desk.Put(Some.Reading());
        string[] before = [.. desk.Store.Events(DeskFilter.All).Select(e => e.Id)];

        desk.Put(Some.Reading(), "reader-2").ShouldBe(PutOutcome.Reread);

        desk.Store.Events(DeskFilter.All).Select(e => e.Id).ShouldBe(before);
    }
}
