using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Chancery.Collect;

/// <summary>What a page tells of itself.</summary>
internal sealed record PageNotes(string? Title, string? Author, DateOnly? Published, string? Url, string? Outlet)
{
    public static PageNotes Of(IHtmlDocument page)
    {
        LinkedData data = LinkedData.Of(page);
        string? url = Address(page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")) ?? Address(Meta(page, "og:url"));
        string? outlet = Meta(page, "og:site_name") ?? data.Publisher ?? Host(url);
        string? title = Meta(page, "og:title") ?? data.Headline ?? Words(page.QuerySelector("h1")) ?? Words(page.QuerySelector("title"));
        return new PageNotes(WithoutOutlet(title, outlet), FindAuthor(page) ?? data.Author, FindDay(page, data), url, outlet);
    }

    private static DateOnly? FindDay(IHtmlDocument page, LinkedData data)
    {
        IEnumerable<string?> told =
        [
            Meta(page, "article:published_time"), data.Published, Meta(page, "datePublished"), Meta(page, "parsely-pub-date"), Meta(page, "pubdate"),
            Meta(page, "publishdate"), Meta(page, "date"), Meta(page, "dc.date"), Meta(page, "dc.date.issued"), Meta(page, "sailthru.date"),
            page.QuerySelector("[itemprop=datePublished]")?.GetAttribute("datetime"),
            page.QuerySelector("article time[datetime], main time[datetime]")?.GetAttribute("datetime"),
            page.QuerySelector("time[datetime]")?.GetAttribute("datetime"),
        ];
        return told.Select(text => text is null ? null : IsoDay.ParseLoosely(text)).FirstOrDefault(day => day is not null);
    }

    private static string? FindAuthor(IHtmlDocument page)
    {
        string? named = Meta(page, "author") ?? Meta(page, "article:author") ?? Meta(page, "parsely-author");
        return named is not null && Address(named) is null ? named
            : Words(page.QuerySelector("[itemprop=author] [itemprop=name]")) ?? Words(page.QuerySelector("[rel~=author]"));
    }

    private static string? Meta(IHtmlDocument page, string name)
    {
        foreach (IElement meta in page.QuerySelectorAll("meta[content]"))
        {
            string? key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase) && Tidy(meta.GetAttribute("content")) is { } content)
            {
                return content;
            }
        }

        return null;
    }

    // "Headline | The Courier" and "Headline - The Courier".
    private static string? WithoutOutlet(string? title, string? outlet)
    {
        if (title is null || outlet is null || !title.EndsWith(outlet, StringComparison.OrdinalIgnoreCase))
        {
            return title;
        }

        string head = title[..^outlet.Length].TrimEnd();
        return head.Length > 1 && head[^1] is '|' or '-' or '–' or '—' or '·' ? head[..^1].TrimEnd() : title;
    }

    private static string? Address(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    private static string? Host(string? url) =>
        url is null ? null : new Uri(url).Host is var host && host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : new Uri(url).Host;

    private static string? Words(IElement? element) => Tidy(element?.TextContent);

    private static string? Tidy(string? text)
    {
        string tidy = string.Join(' ', (text ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return tidy.Length == 0 ? null : tidy;
    }
}
