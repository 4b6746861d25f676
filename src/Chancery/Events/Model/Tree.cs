using Chancery.Language;

namespace Chancery.Events.Model;

/// <summary>What the features ask of a dependency tree.</summary>
internal static class Tree
{
    /// <summary>Relations up from one token and down to the other, with the prepositions on the way; "far" beyond six steps.</summary>
    public static string Path(Document d, int from, int to)
    {
        if (from == to)
        {
            return "self";
        }

        Span<int> up = stackalloc int[7];
        int ups = 0;
        int meet = from;
        while (meet >= 0 && !d.IsUnder(to, meet))
        {
            if (ups == 6)
            {
                return "far";
            }

            up[ups++] = meet;
            meet = d.Head[meet];
        }

        if (meet < 0)
        {
            return "apart";
        }

        Span<int> down = stackalloc int[7];
        int downs = 0;
        for (int t = to; t != meet; t = d.Head[t])
        {
            if (ups + downs == 6)
            {
                return "far";
            }

            down[downs++] = t;
        }

        var path = new System.Text.StringBuilder(48);
        for (int i = 0; i < ups; i++)
        {
            path.Append('^').Append(d.Rel[up[i]].Name());
        }

        for (int i = downs - 1; i >= 0; i--)
        {
            path.Append('/').Append(d.Rel[down[i]].Name());
            string preposition = Preposition(d, down[i]);
            if (preposition.Length > 0)
            {
                path.Append(':').Append(preposition);
            }
        }

        return path.ToString();
    }

    /// <summary>The preposition or mark of a phrase, or nothing.</summary>
    public static string Preposition(Document d, int token)
    {
        if (d.Rel[token] is Deprel.Obl or Deprel.Nmod or Deprel.OblAgent or Deprel.Acl or Deprel.Advcl or Deprel.Xcomp or Deprel.Conj or Deprel.NmodPoss)
        {
            foreach (int c in d.Children(token))
            {
                if (d.Rel[c] is Deprel.Case or Deprel.Mark)
                {
                    return d.Lower(c);
                }
            }
        }

        return string.Empty;
    }

    /// <summary>The token of a range that governs the rest.</summary>
    public static int Head(Document d, int first, int end)
    {
        for (int t = end - 1; t >= first; t--)
        {
            if (d.Head[t] < first || d.Head[t] >= end)
            {
                return t;
            }
        }

        return end - 1;
    }
}
