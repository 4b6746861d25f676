using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Chancery.Collect;

/// <summary>
/// Parses pages that may have been made to do harm. AngleSharp flattens what is nested deeper than <see cref="Deepest"/>, but
/// its list of open elements goes on growing, and each new element searches it; formatting never closed is opened again in
/// every paragraph. Both are counted here, not timed, so that a page is refused on every machine or on none.
/// </summary>
internal static class Page
{
    private const int Deepest = 512;
    private const int MostElements = 500_000;
    private const int MostAtTheBottom = 2_000;
    private const long MostReopened = 5_000_000;

    /// <summary>Null where the bounds are passed.</summary>
    public static IHtmlDocument? Parse(string html)
    {
        var toll = new Toll();
        var parser = new HtmlParser(new HtmlParserOptions
        {
            SkipComments = true,
            MaximumDepth = Deepest,
            OnCreated = (element, _) => toll.Pay(element),
            OnToken = (token, _) => toll.Note(token),
        });
        try
        {
            return parser.ParseDocument(html);
        }
        catch (TollException)
        {
            return null;
        }
    }

    private sealed class TollException : Exception;

    private sealed class Toll
    {
        private static readonly HashSet<string> Formatting =
            ["b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"];

        private IElement? last;
        private int elements;
        private int atTheBottom;
        private int unclosed;
        private long reopened;

        public void Note(HtmlToken token)
        {
            if (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag && Formatting.Contains(token.Name))
            {
                unclosed = Math.Max(0, unclosed + (token.Type == HtmlTokenType.StartTag ? 1 : -1));
            }
        }

        public void Pay(IElement element)
        {
            // The element is not in the tree yet, the one before it is.
            atTheBottom += IsAtTheBottom(last) ? 1 : 0;
            last = element;
            elements++;
            reopened += unclosed;
            if (elements > MostElements || atTheBottom > MostAtTheBottom || reopened > MostReopened)
            {
                throw new TollException();
            }
        }

        private static bool IsAtTheBottom(INode? node)
        {
            int depth = 0;
            for (INode? at = node; at is not null && depth < Deepest - 2; at = at.Parent)
            {
                depth++;
            }

            return depth >= Deepest - 2;
        }
    }
}
