using AngleSharp.Html.Dom;

namespace Chancery.Collect;

/// <summary>What a page of the press holds besides its furniture.</summary>
/// <param name="Text">Paragraphs, headings and list items, parted by a blank line.</param>
public sealed record Article(string Text, string? Title, string? Author, DateOnly? Published, string? Url, string? Outlet)
{
    /// <summary>The article of a page, or null and why there is none.</summary>
    public static Article? Read(string html, out string? complaint)
    {
        using IHtmlDocument? page = Page.Parse(html);
        if (page is null)
        {
            complaint = "nested too deeply or cut into too many elements to be a page of the press; give its text as .txt";
            return null;
        }

        PageNotes notes = PageNotes.Of(page);
        Furniture.Remove(page.Body!);
        string text = BlockText.Of(Body.Find(page.Body!), notes.Title);
        complaint = text.Length == 0 ? "no article text found in the page; save it with its text loaded, or give the text as .txt" : null;
        return text.Length == 0 ? null : new Article(text, notes.Title, notes.Author, notes.Published, notes.Url, notes.Outlet);
    }
}
