namespace Chancery.Collect.Tests;

public sealed class ArticleTests
{
    private const string Long = "Vladimir Putin and Narendra Modi agreed on Friday to lift trade to one hundred billion dollars by the end of the decade.";

    [Fact]
    public void A_page_gives_its_article_and_what_it_tells_of_itself()
    {
        const string html = $"""
            <!doctype html><html><head>
            <title>Trade goal set | The Courier</title>
            <meta property="og:site_name" content="The Courier">
            <meta property="og:title" content="Trade goal set | The Courier">
            <meta name="author" content="A. Writer">
            <meta property="article:published_time" content="2025-12-05T18:00:00+05:30">
            <link rel="canonical" href="https://www.courier.example/trade?x=1">
            </head><body>
            <header><a href="/">Home</a></header><nav><ul><li>World</li></ul></nav>
            <article><h1>Trade goal set</h1><div class="byline">By A. Writer</div>
            <p>{Long}</p>
            <figure><img src="x.jpg"><figcaption>The two leaders</figcaption></figure>
            <aside>Read more here</aside>
            <h2>What was   signed</h2>
            <ul><li>A <b>urea</b> plant</li><li><p>A labour pact</p></li></ul>
            <p hidden>hidden words</p><p style="display: none">hidden too</p>
            <p>First line<br>second line<br><br>A new paragraph&nbsp;here.<script>evil()</script></p>
            <form><input value="x">Sign up</form></article>
            <footer>© The Courier</footer></body></html>
            """;

        Article.Read(html, out string? complaint).ShouldBe(new Article(
            $"{Long}\n\nWhat was signed\n\n- A urea plant\n\n- A labour pact\n\nFirst line\nsecond line\n\nA new paragraph here.",
            "Trade goal set",
            "A. Writer",
            new DateOnly(2025, 12, 5),
            "https://www.courier.example/trade?x=1",
            "The Courier"));
        complaint.ShouldBeNull();
    }

    [Theory]
    [InlineData("<div id=a><p>{0}</p><p>{0}</p></div><div id=b><p><a href=x>{0}</a></p><p><a href=y>{0}</a></p><p><a href=z>{0}</a></p></div>")]
    [InlineData("<div><div>{0}<br><br>{0}</div><div><a href=x><div>{0}</div></a></div></div>")]
    [InlineData("<article><p>A teaser of few words only.</p></article><div><div><p>{0}</p><p>{0}</p></div></div>")]
    [InlineData("<main><p>{0}</p><p>{0}</p></main><section><p>{0} Not this.</p></section>")]
    [InlineData("<article><div itemprop='articleBody'><p>{0}</p><p>{0}</p></div><div class=comments><p>{0} So I say.</p></div></article>")]
    [InlineData("<script>var script = 'much longer than the text of the page is';</script><div class='share'><p>{0}</p><p>{0}</p></div><p>Short.</p>")]
    [InlineData("<form><div><p>{0}</p><p>{0}</p></div></form>")]
    [InlineData("<table><tr><td><a href=x>Home</a><td><p>{0}</p><p>{0}</p></table>")]
    [InlineData("<div class='page sidebar'><p>{0}</p><p>{0}</p><div class='sidebar'>{0}</div></div>")]
    public void The_article_is_found_among_the_rest(string body)
    {
        string html = "<html><body>" + body.Replace("{0}", Long, StringComparison.Ordinal) + "</body></html>";

        Article.Read(html, out _)!.Text.ShouldBe($"{Long}\n\n{Long}");
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2025-12-05'>")]
    [InlineData("<meta property='article:published_time' content='0001-01-01T00:00:00Z'><time datetime=2025-12-05>today</time>")]
    [InlineData("<meta name=date content='Fri, 05 Dec 2025 23:00:00 GMT'>")]
    [InlineData("<meta name=pubdate content='20251205'>")]
    [InlineData("<meta name=date content='5 December 2025'>")]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","datePublished":"2025-12-05T01:00:00Z"}]}</script>""")]
    [InlineData("<meta name=date content=yesterday><time datetime='2025-12-05 10:00'>today</time>")]
    [InlineData("""<script type="application/ld+json">{"datePublished":</script><time datetime=2025-12-05>today</time>""")]
    public void The_day_is_found_where_pages_tell_it(string mark) =>
        Article.Read($"<body>{mark}<p>{Long}</p>", out _)!.Published.ShouldBe(new DateOnly(2025, 12, 5));

    [Theory]
    [InlineData("<meta name=date content='05/12/2025'>")]
    [InlineData("<meta name=date content='5 December'>")]
    [InlineData("<meta name=date content='10:30'>")]
    public void A_day_that_is_not_clear_is_not_guessed(string mark) =>
        Article.Read($"<body>{mark}<p>{Long}</p>", out _)!.Published.ShouldBeNull();

    [Theory]
    [InlineData("<link rel=canonical href='https://www.courier.example/a'>", "https://www.courier.example/a", "courier.example")]
    [InlineData("<link rel=canonical href='javascript:alert(1)'>", null, null)]
    [InlineData("<link rel=canonical href='/a'><meta property=og:url content='http://b.example/a'>", "http://b.example/a", "b.example")]
    public void The_address_is_the_canonical_one(string mark, string? url, string? outlet)
    {
        Article article = Article.Read($"<head>{mark}</head><p>{Long}</p>", out _)!;

        (article.Url, article.Outlet).ShouldBe((url, outlet));
    }

    [Fact]
    public void Linked_data_names_title_author_and_outlet()
    {
        const string html = $$"""
            <script type="application/ld+json">[{"@type":"NewsArticle","headline":"Goal set","datePublished":"2025-12-05",
            "author":[{"name":"A. Writer"}],"publisher":{"name":"Courier"} }]</script><p>{{Long}}</p>
            """;

        Article.Read(html, out _).ShouldBe(new Article(Long, "Goal set", "A. Writer", new DateOnly(2025, 12, 5), Url: null, "Courier"));
    }
}
