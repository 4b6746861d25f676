using AngleSharp.Dom;

namespace Chancery.Collect;

/// <summary>Elements that begin a line of their own.</summary>
internal static class Block
{
    private static readonly HashSet<string> Tags =
    [
        "ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "BODY", "CENTER", "DD", "DIV", "DL", "DT", "FIGURE", "FOOTER", "FORM", "H1", "H2", "H3", "H4", "H5",
        "H6", "HEADER", "HR", "LI", "MAIN", "NAV", "OL", "P", "PRE", "SECTION", "TABLE", "TBODY", "TD", "TFOOT", "TH", "THEAD", "TR", "UL",
    ];

    public static bool Is(IElement element) => Tags.Contains(element.TagName);
}
