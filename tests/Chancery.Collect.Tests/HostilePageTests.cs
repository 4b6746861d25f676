using System.Globalization;

namespace Chancery.Collect.Tests;

public sealed class HostilePageTests
{
    private static readonly string Words = string.Join(' ', Enumerable.Repeat("word", 50));

    public static TheoryData<string, string> Pages => new()
    {
        { "nested blocks", Repeat("<div>", 100_000) + Words },
        { "nested and closed", Repeat("<div>", 100_000) + Words + Repeat("</div>", 100_000) },
        { "nested lists", Repeat("<ul><li>", 100_000) + Words },
        { "nested tables", Repeat("<table><tr><td>", 50_000) + Words },
        { "nested inline", Repeat("<span>", 100_000) + Words },
        { "nested drawings", "<svg>" + Repeat("<g>", 100_000) + Words },
        { "blocks left open behind objects", Repeat("<div><object></div></object>", 100_000) + Words },
        { "formatting never closed", "<div>" + Numbered("<b id={0}>", 5_000) + "</div>" + Repeat("<p>x</p>", 20_000) },
        { "many elements", Repeat("<p>x", 600_000) },
        { "much furniture", Words + Repeat("<div class=ad>x</div>", 50_000) },
        { "furniture in furniture", Repeat("<div class=ad>", 500) + Repeat("<p class=ad>x", 20_000) },
        { "many attributes", "<p " + Numbered("a{0}=1 ", 200_000) + ">" + Words },
        { "a comment without end", "<!--" + Repeat("<p>", 100_000) },
        { "half a tag", Repeat("<", 500_000) },
        { "deep linked data", $"<script type='application/ld+json'>{Repeat("[", 100_000)}</script><p>{Words}" },
    };

    // Sound or refused, but within seconds and without a crash.
    [Theory(Timeout = 20_000)]
    [MemberData(nameof(Pages))]
    public async Task A_page_made_to_do_harm_does_none(string name, string html)
    {
        Article? article = null;
        string? complaint = null;
        await Task.Run(() => article = Article.Read(html, out complaint), TestContext.Current.CancellationToken);

        (article is null).ShouldBe(complaint is not null, name);
    }

    [Fact]
    public void An_untidy_page_is_still_read()
    {
        string html = Repeat("<font color=red><a name=x><p>Never closed, and no end of it in sight here.", 300);

        Article.Read(html, out _)!.Text.Split("\n\n").Length.ShouldBe(300);
    }

    [Fact]
    public void A_page_with_more_depth_than_any_press_has_keeps_its_text()
    {
        string html = Repeat("<div>", 400) + $"<p>{Words}</p>" + Repeat("</div>", 400);

        Article.Read(html, out _)!.Text.ShouldBe(Words);
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static string Numbered(string format, int times) =>
        string.Concat(Enumerable.Range(0, times).Select(i => string.Format(CultureInfo.InvariantCulture, format, i)));
}
