using AngleSharp.Dom;

namespace Chancery.Collect;

/// <summary>Finds the element that holds the article.</summary>
internal static class Body
{
    private const int EnoughText = 250;
    private const int ShortestParagraph = 25;

    private static readonly string[] Marks = ["[itemprop~=articleBody]", "article", "main, [role=main]"];

    /// <summary>What the page marks as its article, where that holds a good part of the text; else the densest block.</summary>
    public static IElement Find(IElement body)
    {
        // Letters of running text in each element, and what of them counts for it as a container.
        var letters = new Dictionary<IElement, int>();
        var density = new Dictionary<IElement, double>();
        foreach (IElement element in body.QuerySelectorAll("*"))
        {
            int own = OwnLetters(element);
            if (own > 0)
            {
                Spread(letters, element, own);
                Weigh(density, element, own);
            }
        }

        IElement densest = density.Keys.Where(body.Contains).MaxBy(element => density[element]) ?? body;
        int most = letters.GetValueOrDefault(densest);
        foreach (string mark in Marks)
        {
            IElement? marked = body.QuerySelectorAll(mark).MaxBy(element => letters.GetValueOrDefault(element));
            int held = marked is null ? 0 : letters.GetValueOrDefault(marked);
            if (held > 0 && held >= Math.Min(EnoughText, most) && held * 5 >= most * 2)
            {
                return marked!;
            }
        }

        return densest;
    }

    private static void Spread(Dictionary<IElement, int> letters, IElement element, int own)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            letters[at] = letters.GetValueOrDefault(at) + own;
        }
    }

    // After Readability (Arc90): a paragraph counts for its parent in full and for its grandparent by half. Text that only
    // <br> cuts stands in the block itself.
    private static void Weigh(Dictionary<IElement, double> density, IElement element, int own)
    {
        Add(element, element.TagName is "P" or "LI" or "PRE" ? 0 : own);
        Add(element.ParentElement, own);
        Add(element.ParentElement?.ParentElement, own / 2.0);

        void Add(IElement? container, double weight)
        {
            if (container is not null)
            {
                density[container] = density.GetValueOrDefault(container) + weight;
            }
        }
    }

    // Letters that stand in this block and in no block within it, less twice those that are links.
    private static int OwnLetters(IElement element)
    {
        if (!Block.Is(element))
        {
            return 0;
        }

        (int all, int linked) = Letters(element, element.Closest("a") is not null);
        return all - (2 * linked) is var weight && weight >= ShortestParagraph ? weight : 0;
    }

    private static (int All, int Linked) Letters(INode node, bool isLink)
    {
        int all = 0;
        int linked = 0;
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText text)
            {
                int letters = text.Data.AsSpan().Trim().Length;
                all += letters;
                linked += isLink ? letters : 0;
            }
            else if (child is IElement element && !Block.Is(element))
            {
                (int inner, int innerLinked) = Letters(element, isLink || element.TagName == "A");
                all += inner;
                linked += innerLinked;
            }
        }

        return (all, linked);
    }
}
