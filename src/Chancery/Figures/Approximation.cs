using Chancery.Language;

namespace Chancery.Figures;

/// <summary>The words before a number that say how exact it is. They stay outside its span.</summary>
internal static class Approximation
{
    /// <summary>Longer phrases first; each written from left to right.</summary>
    private static readonly (string[] Words, Bound Bound)[] Phrases =
    [
        (["no", "more", "than"], Bound.AtMost),
        (["not", "more", "than"], Bound.AtMost),
        (["no", "less", "than"], Bound.AtLeast),
        (["no", "fewer", "than"], Bound.AtLeast),
        (["not", "less", "than"], Bound.AtLeast),
        (["as", "much", "as"], Bound.AtMost),
        (["as", "many", "as"], Bound.AtMost),
        (["in", "excess", "of"], Bound.AtLeast),
        (["well", "over"], Bound.AtLeast),
        (["more", "than"], Bound.AtLeast),
        (["at", "least"], Bound.AtLeast),
        (["upwards", "of"], Bound.AtLeast),
        (["less", "than"], Bound.AtMost),
        (["fewer", "than"], Bound.AtMost),
        (["at", "most"], Bound.AtMost),
        (["up", "to"], Bound.AtMost),
        (["close", "to"], Bound.About),
        (["an", "estimated"], Bound.About),
        (["over"], Bound.AtLeast),
        (["above"], Bound.AtLeast),
        (["exceeding"], Bound.AtLeast),
        (["minimum"], Bound.AtLeast),
        (["under"], Bound.AtMost),
        (["below"], Bound.AtMost),
        (["maximum"], Bound.AtMost),
        (["about"], Bound.About),
        (["around"], Bound.About),
        (["some"], Bound.About),
        (["nearly"], Bound.About),
        (["almost"], Bound.About),
        (["roughly"], Bound.About),
        (["approximately"], Bound.About),
        (["circa"], Bound.About),
        (["estimated"], Bound.About),
        (["~"], Bound.About),
    ];

    /// <summary>The token before number and approximation; below <paramref name="floor"/> where there is none.</summary>
    public static int Before(Document d, int first, int floor, out Bound bound)
    {
        bound = Bound.Exact;
        foreach ((string[] words, Bound meant) in Phrases)
        {
            int start = first - words.Length;
            if (start < floor)
            {
                continue;
            }

            int k = 0;
            while (k < words.Length && d.Lower(start + k) == words[k])
            {
                k++;
            }

            if (k == words.Length)
            {
                bound = meant;
                return start - 1;
            }
        }

        return first - 1;
    }
}
