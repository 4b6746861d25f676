using Chancery.Language;
using Chancery.Reports;

namespace Chancery.Events;

/// <summary>Where the clause of a word begins and ends.</summary>
public static class ClauseSpan
{
    /// <summary>The clause around a trigger: up from infinitives to their governing verb, without clauses that are acts of their own.</summary>
    public static Span Of(Document d, int token)
    {
        int top = token;
        while (d.Head[top] >= 0 && d.Rel[top] is Deprel.Xcomp && d.Upos[d.Head[top]] is Upos.VERB or Upos.ADJ)
        {
            top = d.Head[top];
        }

        int first = token, last = token;
        Extend(d, top, token, ref first, ref last);
        while (last > token && d.Upos[last] is Upos.PUNCT or Upos.CCONJ)
        {
            last--;
        }

        while (first < token && d.Upos[first] is Upos.PUNCT or Upos.CCONJ)
        {
            first++;
        }

        return d.SpanOf(first, last);
    }

    private static void Extend(Document d, int at, int token, ref int first, ref int last)
    {
        first = Math.Min(first, at);
        last = Math.Max(last, at);
        foreach (int c in d.Children(at))
        {
            bool apart = d.Rel[c] is Deprel.Parataxis || (d.Rel[c] is Deprel.Conj && d.Upos[c] is Upos.VERB) || (d.Rel[c] is Deprel.Advcl && d.Upos[at] is Upos.VERB && c < at);
            if (!apart || d.IsUnder(token, c))
            {
                Extend(d, c, token, ref first, ref last);
            }
        }
    }

    /// <summary>Whether a token stands in a clause of its own below the trigger's.</summary>
    public static bool IsApart(Document d, int token, int trigger)
    {
        for (int t = token; t >= 0 && t != trigger; t = d.Head[t])
        {
            if (d.Rel[t] is Deprel.AclRelcl or Deprel.Advcl or Deprel.Parataxis || (d.Rel[t] is Deprel.Conj && d.Upos[t] == Upos.VERB))
            {
                return true;
            }
        }

        return false;
    }
}
