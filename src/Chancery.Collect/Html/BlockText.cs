using System.Text;
using AngleSharp.Dom;

namespace Chancery.Collect;

/// <summary>An element as plain text: a block a paragraph, a blank line between, "- " before a list item.</summary>
internal sealed class BlockText
{
    private readonly List<string> paragraphs = [];
    private readonly StringBuilder line = new();
    private bool isItem;

    /// <param name="element">What to write out.</param>
    /// <param name="title">A first heading that repeats it is left out.</param>
    public static string Of(IElement element, string? title)
    {
        var text = new BlockText();
        text.Walk(element);
        text.Close();
        int repeated = text.paragraphs.Count > 1 && text.paragraphs[0] == title ? 1 : 0;
        return string.Join("\n\n", text.paragraphs.Skip(repeated));
    }

    // The parser bounds the depth, so that recursion is safe.
    private void Walk(INode node)
    {
        foreach (INode child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    Append(text.Data);
                    break;
                case IElement { TagName: "BR" }:
                    Break();
                    break;
                case IElement element when Block.Is(element):
                    Close();
                    isItem |= element.TagName == "LI";
                    Walk(element);
                    Close();
                    isItem = false;
                    break;
                default:
                    Walk(child);
                    break;
            }
        }
    }

    private void Append(string text)
    {
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && c != '\u00AD')
            {
                line.Append(c);
            }
            else if (c != '\u00AD' && line.Length > 0 && line[^1] is not (' ' or '\n'))
            {
                line.Append(' ');
            }
        }
    }

    // One <br> is a line break, two part paragraphs.
    private void Break()
    {
        string written = line.ToString().TrimEnd(' ');
        if (written.EndsWith('\n'))
        {
            Close();
        }
        else if (written.Length > 0)
        {
            line.Clear().Append(written).Append('\n');
        }
    }

    private void Close()
    {
        string paragraph = line.ToString().Trim();
        line.Clear();
        if (paragraph.Length > 0)
        {
            paragraphs.Add(isItem ? "- " + paragraph : paragraph);
            isItem = false;
        }
    }
}
