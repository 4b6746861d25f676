using Chancery.Language;

namespace Chancery.Events.Petrarch;

/// <summary>
/// Fits patterns of the TABARI kind: words in their order before and behind the verb, others between them unless joined. Each run of
/// joined places is taken at the place nearest the verb, so that the work grows with the sentence and not with its power.
/// </summary>
internal static class SequenceFit
{
    /// <param name="first">First token of the verb with the words that belong to it.</param>
    /// <param name="end">Behind its last.</param>
    /// <param name="from">Where words before the verb begin.</param>
    /// <param name="limit">Where words behind it end.</param>
    public static bool Fits(Document d, ActorUnits units, VerbPattern pattern, int first, int end, int from, int limit, out SlotFill fill)
    {
        fill = new SlotFill();
        return Behind(d, units, pattern.Post, end, limit, ref fill) && Before(d, units, pattern, from, first, ref fill);
    }

    private static bool Behind(Document d, ActorUnits units, IReadOnlyList<PatternElement> elements, int at, int limit, ref SlotFill fill)
    {
        int i = 0;
        while (i < elements.Count)
        {
            int next = RunEnd(elements, i);
            int length = 0;
            int latest = elements[i].IsJoined ? at : limit - 1;
            while (at <= latest && at < limit && (length = Run(d, units, elements, i, next, at, limit, ref fill)) == 0)
            {
                at++;
            }

            if (length == 0)
            {
                return false;
            }

            at += length;
            i = next;
        }

        return true;
    }

    private static bool Before(Document d, ActorUnits units, VerbPattern pattern, int from, int limit, ref SlotFill fill)
    {
        IReadOnlyList<PatternElement> elements = pattern.Pre;
        int end = elements.Count;
        while (end > 0)
        {
            int start = end - 1;
            while (start > 0 && elements[start].IsJoined)
            {
                start--;
            }

            bool touches = pattern.JoinsVerb && end == elements.Count;
            int at = limit - 1;
            for (; at >= from; at--)
            {
                int length = Run(d, units, elements, start, end, at, limit, ref fill);
                if (length > 0 && (!touches || at + length == limit))
                {
                    break;
                }
            }

            if (at < from)
            {
                return false;
            }

            limit = at;
            end = start;
        }

        return true;
    }

    private static int RunEnd(IReadOnlyList<PatternElement> elements, int start)
    {
        int end = start + 1;
        while (end < elements.Count && elements[end].IsJoined)
        {
            end++;
        }

        return end;
    }

    /// <summary>Tokens that the run takes from the token on, or 0.</summary>
    private static int Run(Document d, ActorUnits units, IReadOnlyList<PatternElement> elements, int start, int end, int token, int limit, ref SlotFill fill)
    {
        SlotFill tried = fill;
        int at = token;
        for (int i = start; i < end; i++)
        {
            int length = at >= limit ? 0 : elements[i] switch
            {
                WordElement word => word.Words.Match(d, at, limit, lemmas: false),
                SlotElement slot => Slot(d, units, slot.Slot, at, limit, ref tried),
                _ => 0,
            };
            if (length == 0)
            {
                return 0;
            }

            at += length;
        }

        fill = tried;
        return at - token;
    }

    private static int Slot(Document d, ActorUnits units, PatternSlot slot, int token, int limit, ref SlotFill fill)
    {
        int unit = units.From(token);
        if (slot == PatternSlot.Skip)
        {
            int end = unit >= 0 ? units[unit].End : token;
            while (end < limit && d.Upos[end] is Upos.NOUN or Upos.PROPN or Upos.PRON && (end == token || d.Rel[end - 1] is Deprel.Compound or Deprel.Flat))
            {
                end++;
            }

            return Math.Min(end, limit) - token;
        }

        if (unit < 0 || units[unit].End > limit || (slot == PatternSlot.Compound && units[unit].Group < 0))
        {
            return 0;
        }

        fill.Set(slot, unit);
        return units[unit].End - token;
    }
}
