using AngleSharp.Dom;

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
        // A sign that marks half of the page marks the page, not its furniture.
        int half = body.TextContent.Length / 2;
        foreach (IElement element in body.QuerySelectorAll("*").ToList())
        {
            if (IsFurniture(element) && (IsAlways(element) || element.TextContent.Length < half))
            {
                element.Remove();
            }
        }
    }

    private static bool IsAlways(IElement element) => element.TagName is "SCRIPT" or "STYLE" or "NOSCRIPT" or "TEMPLATE" or "NAV" || IsHidden(element);

    private static bool IsFurniture(IElement element) =>
        Tags.Contains(element.TagName.ToUpperInvariant())
        || IsHidden(element)
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
