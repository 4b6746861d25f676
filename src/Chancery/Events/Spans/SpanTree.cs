using Chancery.Language;

namespace Chancery.Events.Spans;

/// <summary>What the search for spans asks of a dependency tree.</summary>
internal static class SpanTree
{
    /// <summary>
    /// The word that the act hangs on: the root, or what it only introduces ("agreed to open", "was able to reach", "announced
    /// that it would …" stay with the verb that tells unless it has no say of its own).
    /// </summary>
    public static int Verb(Document d)
    {
        for (int t = 0; t < d.Count; t++)
        {
            if (d.Head[t] < 0)
            {
                return t;
            }
        }

        return 0;
    }

    /// <summary>Where a token stands to the main verb: below its subject, object, obliques, clauses; before or after it; how deep.</summary>
    public static void Flags(Document d, int t, int verb, Span<float> flags)
    {
        flags.Clear();
        if (t == verb)
        {
            flags[0] = 1;
            return;
        }

        flags[t < verb ? 1 : 2] = 1;
        int at = t;
        int depth = 0;
        while (d.Head[at] >= 0 && d.Head[at] != verb)
        {
            at = d.Head[at];
            depth++;
        }

        int group = d.Rel[at] switch
        {
            Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter or Deprel.Csubj => 3,
            Deprel.Obj or Deprel.Iobj => 4,
            Deprel.Obl or Deprel.OblAgent or Deprel.OblUnmarked => 5,
            Deprel.Xcomp => 6,
            Deprel.Ccomp or Deprel.Parataxis => 7,
            Deprel.Advcl or Deprel.AdvclRelcl => 8,
            Deprel.Conj => 9,
            _ => 10,
        };
        flags[group] = 1;
        flags[11] = Math.Min(depth, 6) / 3f;
    }

    /// <summary>The verb or clause head above a token, or the root.</summary>
    public static int Governor(Document d, int t)
    {
        int at = t;
        while (d.Head[at] >= 0)
        {
            at = d.Head[at];
            if (d.Upos[at] is Upos.VERB || (d.Upos[at] is Upos.ADJ or Upos.AUX && d.Rel[at] is Deprel.Root or Deprel.Ccomp or Deprel.Advcl or Deprel.Xcomp))
            {
                return at;
            }
        }

        return at;
    }
}
