using Chancery.Reports;
using Chancery.TestKit;

namespace Chancery.Storage.Tests;

public sealed class SearchTests : IDisposable
{
    private readonly ScratchDesk desk = new();

    public SearchTests()
    {
        desk.Put(Some.Reading("goal"));
        desk.Put(new Reading { Report = Some.Report("café", "The café by the Kremlin. It serves fuel.") with { Title = "Lunch" } });
    }

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("modi", "goal")]
    [InlineData("MODI trade", "goal")]
    [InlineData("\"trade goal\"", "goal")]
    [InlineData("\"goal trade\"", "")]
    [InlineData("deliv*", "goal")]
    [InlineData("deliv", "")]
    [InlineData("cafe", "café")]
    [InlineData("fuel", "café goal")]
    [InlineData("fuel modi kremlin", "")]
    [InlineData("supply \"to supply", "goal")]
    public void A_search_finds_the_reports_that_hold_every_word(string query, string expected) =>
        desk.Store.Search(query, DeskFilter.All).Select(hit => hit.Report.Id).Order(StringComparer.Ordinal)
            .ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("*")]
    [InlineData("AND")]
    [InlineData("OR NOT NEAR(")]
    [InlineData("title: text: -modi ^x +y")]
    [InlineData("a' OR 1=1; DROP TABLE report; --")]
    [InlineData("modi\0trade")]
    [InlineData("{title} : (((")]
    [InlineData("\ud800 \udc00*")]
    [InlineData("🛢")]
    [InlineData("\u0301*")]
    public void No_query_is_an_error(string query)
    {
        Should.NotThrow(() => desk.Store.Search(query, DeskFilter.All).ToList());
        Should.NotThrow(() => desk.Store.Reports(new DeskFilter { Text = query, Outlet = query, Report = query, Actors = [query] }).ToList());
        desk.Store.Counts().Reports.ShouldBe(2);
    }

    [Fact]
    public void A_query_of_any_length_is_answered() =>
        desk.Store.Search(string.Join(' ', Enumerable.Repeat("modi", 100_000)), DeskFilter.All).ShouldHaveSingleItem();

    [Fact]
    public void A_hit_shows_where_the_words_stand()
    {
        SearchHit hit = desk.Store.Search("rosneft", DeskFilter.All).ShouldHaveSingleItem();

        hit.Marks.ShouldHaveSingleItem().Of(hit.Snippet).ShouldBe("Rosneft");
        hit.Snippet.ShouldNotContain('\u0002');
        hit.Rank.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_word_in_the_title_weighs_more()
    {
        desk.Put(new Reading { Report = Some.Report("z", "Some words on lunch and on the long way to it.") with { Title = "Trade" } });

        desk.Store.Search("lunch", DeskFilter.All).Select(hit => hit.Report.Id).ShouldBe(["café", "z"]);
    }

    [Fact]
    public void A_filter_narrows_a_search() =>
        desk.Store.Search("fuel", new DeskFilter { Actors = ["IND"], Limit = 5 }).ShouldHaveSingleItem().Report.Id.ShouldBe("goal");

    [Fact]
    public void A_revised_text_is_found_by_its_new_words_only()
    {
        Report revised = Some.Report("café", "Closed today.") with { Title = "Lunch" };
        desk.Put(new Reading { Report = revised }).ShouldBe(PutOutcome.Revised);

        desk.Store.Search("kremlin", DeskFilter.All).ShouldBeEmpty();
        desk.Store.Search("closed", DeskFilter.All).ShouldHaveSingleItem();
    }
}
