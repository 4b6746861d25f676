using Chancery.Events.Model;
using Chancery.Language;

namespace Chancery.Events.Spans;

/// <summary>Words that may be a side of an act.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="End">Index after the last word.</param>
public readonly record struct SpanCandidate(int First, int End);

/// <summary>
/// Proposes what may be a side: noun phrases of the tree, whole and cut before what follows their head, and what the span
/// network would begin and end.
/// </summary>
public static class SpanCandidates
{
    private const int Longest = 40;
    private const float Least = 0.04f;

    /// <summary>All candidates, in order of the text.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="told">What the network says of it.</param>
    public static List<SpanCandidate> Find(SpanSentence s, ReadOnlySpan<float> told)
    {
        Document d = s.Document;
        var found = new HashSet<SpanCandidate>();
        var ends = new HashSet<int>();
        for (int h = 0; h < d.Count; h++)
        {
            if (d.Upos[h] is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.ADJ or Upos.X or Upos.SYM or Upos.DET))
            {
                continue;
            }

            ends.Clear();
            Ends(d, h, ends, 0);
            foreach (int first in Starts(d, h))
            {
                foreach (int end in ends)
                {
                    if (end - first <= Longest)
                    {
                        found.Add(new SpanCandidate(first, end));
                    }
                }
            }
        }

        const int k = SpanNetwork.TagCount;
        for (int kind = 0; kind < 3; kind++)
        {
            int tag = 1 + (4 * kind);
            for (int first = 0; first < d.Count; first++)
            {
                if (Either(told[(first * k) + tag], told[(first * k) + tag + 3]) < Least)
                {
                    continue;
                }

                float outside = 0;
                for (int end = first + 1; end <= d.Count && end - first <= Longest && outside < 6; end++)
                {
                    int t = end - 1;
                    outside += MathF.Exp(told[t * k]);
                    if (Either(told[(t * k) + tag + 2], told[(t * k) + tag + 3]) >= Least)
                    {
                        found.Add(new SpanCandidate(first, end));
                    }
                }
            }
        }

        return [.. found.OrderBy(c => c.First).ThenBy(c => c.End)];
    }

    private static float Either(float a, float b) => MathF.Exp(a) + MathF.Exp(b);

    /// <summary>Where a phrase may begin: at its leftmost word, after each of its left dependents, at its head.</summary>
    private static IEnumerable<int> Starts(Document d, int h)
    {
        int first = h;
        var starts = new List<int> { h };
        for (int c = h - 1; c >= 0 && d.IsUnder(c, h); c--)
        {
            int top = c;
            while (d.Head[top] != h)
            {
                top = d.Head[top];
            }

            if (top > h || d.Rel[top] is Deprel.Case or Deprel.Cc or Deprel.Mark or Deprel.Punct or Deprel.Cop or Deprel.Nsubj or Deprel.Aux or Deprel.Advcl)
            {
                break;
            }

            first = c;
            if (d.Head[c] == h && d.Rel[c] is Deprel.Det or Deprel.NmodPoss or Deprel.Nummod or Deprel.Amod or Deprel.Compound)
            {
                starts.Add(c);
            }
        }

        starts.Add(first);
        return starts.Distinct();
    }

    /// <summary>Where a phrase may end: after its head, and after each of what follows it, itself whole or cut.</summary>
    private static void Ends(Document d, int h, HashSet<int> ends, int depth)
    {
        ends.Add(h + 1);
        if (depth > 6)
        {
            return;
        }

        int at = h + 1;
        foreach (int c in d.Children(h))
        {
            if (c < h)
            {
                continue;
            }

            (int first, int last) = d.Subtree(c);
            if (first < h)
            {
                break;
            }

            Ends(d, c, ends, depth + 1);
            ends.Add(last + 1);
            at = last + 1;
        }

        ends.Add(at);
    }
}
