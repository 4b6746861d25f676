using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Chancery.Collect;

/// <summary>Takes out of a page what is not the article: navigation, forms, captions, advertisements, what is hidden.</summary>
internal static class Furniture
{
    private static readonly HashSet<string> Tags =
    [
        "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "NAV", "ASIDE", "FOOTER", "FORM", "BUTTON", "INPUT", "SELECT", "TEXTAREA", "IFRAME", "OBJECT",
        "EMBED", "SVG", "CANVAS", "VIDEO", "AUDIO", "DIALOG", "FIGCAPTION",
    ];

    private static readonly HashSet<string> Roles =
        ["navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alert", "menu"];

    // Words of class and id.
    private static readonly HashSet<string> Names =
    [
        "ad", "ads", "advert", "advertisement", "author", "breadcrumb", "breadcrumbs", "byline", "caption", "comment", "comments", "consent", "cookie",
        "cookies", "credit", "disqus", "donate", "menu", "modal", "newsletter", "outbrain", "paywall", "popup", "promo", "recirc", "recommended",
        "related", "share", "sharing", "sidebar", "signup", "social", "sponsor", "sponsored", "subscribe", "subscription", "taboola", "tags", "teaser", "toolbar",
    ];

    public static void Remove(IElement body)
    {
        foreach (IElement element in body.QuerySelectorAll("*").Where(IsAlways).ToList())
        {
            element.Remove();
        }

        // A sign on what holds a good part of the running text marks the page, not its furniture.
        bool hasParagraphs = body.QuerySelector("p") is not null;
        int much = RunningText(body, hasParagraphs).Sum() * 2 / 5;
        foreach (IElement element in body.QuerySelectorAll("*").Where(IsFurniture).ToList())
        {
            if (!IsAbove(much, RunningText(element, hasParagraphs)))
            {
                element.Remove();
            }
        }
    }

    private static IEnumerable<int> RunningText(IElement element, bool hasParagraphs) =>
        hasParagraphs ? element.Descendants<IHtmlParagraphElement>().Select(p => p.TextContent.Length) : [element.TextContent.Length];

    // Stops as soon as it knows: what is nested would be counted once for each level.
    private static bool IsAbove(int bound, IEnumerable<int> lengths)
    {
        int sum = 0;
        return lengths.Any(length => (sum += length) > bound);
    }

    private static bool IsAlways(IElement element) => element.TagName is "SCRIPT" or "STYLE" or "NOSCRIPT" or "TEMPLATE" or "NAV" || IsHidden(element);

    private static bool IsFurniture(IElement element) =>
        Tags.Contains(element.TagName.ToUpperInvariant())
        || Roles.Contains(element.GetAttribute("role") ?? "")
        || (element.TagName == "TIME" && element.Closest("p, li") is null)
        || (element.TagName == "HEADER" && element.Closest("article, main") is null)
        || (element.TagName is not ("ARTICLE" or "MAIN" or "BODY") && HasName(element));

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static bool HasName(IElement element) => Holds(element.ClassName) || Holds(element.Id);

    private static bool Holds(string? names) =>
        names is not null && names.Split([' ', '-', '_', '\t', '\n', ':', '.'], StringSplitOptions.RemoveEmptyEntries).Any(word => Names.Contains(word.ToLowerInvariant()));
}
