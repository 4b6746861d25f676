using System.Collections.Frozen;
using Chancery.Dates;
using Chancery.Language;

namespace Chancery.Figures;

/// <summary>For when a figure holds, and whether it holds yet.</summary>
internal static class FigureTime
{
    /// <summary>Tokens from a figure to the date behind it that may still be its period.</summary>
    private const int Reach = 12;

    private static readonly FrozenSet<string> Aims = Set("target", "goal", "aim", "objective", "ambition", "want", "seek", "strive", "aspire");

    private static readonly FrozenSet<string> Plans = Set(
        "plan", "agree", "pledge", "promise", "offer", "expect", "propose", "intend", "hope", "forecast", "project", "predict", "vow", "undertake", "earmark", "due", "likely", "commit", "consider", "await", "proposal", "forecast");

    private static readonly FrozenSet<string> Modals = Set("will", "shall", "would", "may", "might", "could", "'ll", "’ll");

    private static readonly FrozenSet<string> Vague = Set("now", "today", "currently");

    /// <summary>"a year" beside or soon after the unit, else the nearest time of a month or more that no other number stands before.</summary>
    public static (string? Period, DateExpression? Date) Period(Analysis a, in Quantity q, Sentence sentence, FigureFrame frame, int dateFrom, (int After, int Next) neighbours)
    {
        Document d = a.Document;
        if (q.Per.End > 0)
        {
            return (d.SpanOf(q.Per.First, q.Per.End - 1).Of(d.Text), null);
        }

        if (Rate(d, q, Math.Min(sentence.End, neighbours.Next)) is { End: > 0 } rate)
        {
            return (d.SpanOf(rate.First, rate.End - 1).Of(d.Text), null);
        }

        DateExpression? best = null;
        int nearest = int.MaxValue;
        for (int k = dateFrom; k < a.Dates.Count && a.Dates[k].First < sentence.End; k++)
        {
            DateExpression date = a.Dates[k];
            if (date.To.DayNumber - date.From.DayNumber < 27 || OfAnother(d, date, sentence, frame))
            {
                continue;
            }

            bool after = date.First >= q.End;
            int distance = after ? date.First - q.End : q.First - date.End + 3;
            bool free = after ? distance <= Reach && date.First <= neighbours.Next && !Parted(d, q.End, date.First) : (date.First >= neighbours.After && !Parted(d, date.End, q.First)) || IsOpening(d, date, sentence, frame);
            if (distance < nearest && free)
            {
                (best, nearest) = (date, distance);
            }
        }

        if (Span(d, q, sentence, neighbours) is { End: > 0 } length && length.First - q.End < nearest)
        {
            return (d.SpanOf(length.First, length.End - 1).Of(d.Text), null);
        }

        if (best is null)
        {
            return (null, null);
        }

        int first = best.First > sentence.First + 1 && d.Lower(best.First - 1) == "far" && d.Lower(best.First - 2) == "so" ? best.First - 2 : best.First;
        return (d.SpanOf(first, best.End - 1).Of(d.Text), best);
    }

    /// <summary>Aimed at, planned, or attained; by the words above the figure in the tree.</summary>
    public static FigureStatus Status(Analysis a, in Quantity q, Sentence sentence, FigureFrame frame, DateExpression? date)
    {
        Document d = a.Document;
        bool planned = false;
        int steps = 0;
        for (int t = frame.Head; t >= 0 && steps < 8; steps++)
        {
            if (t < q.First || t >= q.End)
            {
                if (Aims.Contains(d.Base(t)))
                {
                    return FigureStatus.Target;
                }

                // "a truce was agreed" stands, "agreed to cut" does not yet.
                bool done = d.Base(t) == "agree" && (steps < 2 || d.Child(t, Deprel.Xcomp) < 0);
                planned |= !done && d.Upos[t] is Upos.VERB or Upos.AUX or Upos.ADJ or Upos.NOUN && Plans.Contains(d.Base(t)) && !(d.Rel[t] == Deprel.Root && steps > 4);
            }

            foreach (int c in d.Children(t))
            {
                bool aux = d.Rel[c] is Deprel.Aux && Modals.Contains(d.Lower(c));
                bool aim = d.Rel[c] is Deprel.Compound or Deprel.Nsubj or Deprel.Obj or Deprel.Obl && Aims.Contains(d.Base(c)) && d.Upos[c] == Upos.NOUN && (c < q.First || c >= q.End);
                if (aim && frame.Cost(c) <= 3)
                {
                    return FigureStatus.Target;
                }

                // "is to rise": a copula or auxiliary before an infinitive with no will.
                planned |= aux;
            }

            planned |= t > sentence.First + 1 && d.Upos[t] == Upos.VERB && d.Lower(t - 1) == "to" && d.Upos[t - 2] == Upos.AUX && d.Base(t - 2) == "be";
            if (d.Rel[t] is Deprel.AclRelcl or Deprel.Ccomp or Deprel.Parataxis || (d.Rel[t] is Deprel.Advcl && d.Lower(t) != "reach"))
            {
                break;
            }

            t = d.Head[t];
        }

        bool by = date is not null && (d.Lower(date.First) == "by" || (date.First > 0 && d.Lower(date.First - 1) == "by")) && a.Report.Published is { } day && date.To > day;
        return !planned ? FigureStatus.Attained : by ? FigureStatus.Target : FigureStatus.Planned;
    }

    /// <summary>"of sugar a year", "annual".</summary>
    private static (int First, int End) Rate(Document d, in Quantity q, int limit)
    {
        for (int t = q.End; t + 1 < limit && t < q.End + 7; t++)
        {
            if (d.Upos[t] is Upos.VERB or Upos.PUNCT or Upos.CCONJ or Upos.NUM)
            {
                break;
            }

            bool apart = t + 2 < limit && d.Lower(t + 2) is "earlier" or "ago" or "later" or "before" or "after" or "on" or "-";
            if (!apart && d.Lower(t) is "a" or "per" or "each" or "every" && d.Lower(t + 1) is "year" or "month" or "week" or "quarter" or "annum" or "day")
            {
                bool length = t > q.End && d.Lower(t - 1) is "in" or "for" or "over" or "within";
                return length ? default : (t, t + 2);
            }
        }

        return default;
    }

    /// <summary>"over three years", "in two decades", "in a year": how long it took.</summary>
    private static (int First, int End) Span(Document d, in Quantity q, Sentence sentence, (int After, int Next) neighbours)
    {
        for (int t = q.End; t + 2 < sentence.End && t < q.End + Reach; t++)
        {
            if (d.Upos[t] is Upos.PUNCT or Upos.CCONJ && d.Lower(t) is not "-" || (t > neighbours.Next && neighbours.Next > q.End))
            {
                break;
            }

            if (d.Lower(t) is "in" or "over" or "within" or "before" or "for")
            {
                int at = t + 1 + (d.Lower(t + 1) == "the" ? 1 : 0);
                if (d.Lower(t) == "before" && at < sentence.End && d.Lower(at) is "war" or "pandemic" or "invasion" or "crisis" or "sanctions" or "embargo")
                {
                    return (t, at + 1);
                }

                if (d.Lower(t) is "before" || at >= sentence.End)
                {
                    continue;
                }

                at += at + 1 < sentence.End && d.Lower(at) is "next" or "last" or "past" or "coming" ? 1 : 0;
                bool one = d.Lower(at) is "a" or "one";
                if ((one && d.Lower(t) is not "for") || NumberReader.TryRead(d, at, sentence.End, out WrittenNumber _) && d.Lower(t) is not "for")
                {
                    int unit = one ? at + 1 : NumberReader.TryRead(d, at, sentence.End, out WrittenNumber n) ? n.End : at + 1;
                    if (unit < sentence.End && d.Base(unit) is "year" or "month" or "decade")
                    {
                        bool ago = unit + 1 < sentence.End && d.Lower(unit + 1) is "ago" or "'" or "’" or "'s" or "time";
                        return ago ? default : (t, unit + 1);
                    }
                }
            }
            else if (Vague.Contains(d.Lower(t)) && t == q.End)
            {
                return default;
            }
        }

        return default;
    }

    /// <summary>A date that hangs on another noun ("the embargo of 2006", "the 2015 accord") or stands in another clause.</summary>
    private static bool OfAnother(Document d, DateExpression date, Sentence sentence, FigureFrame frame)
    {
        int head = date.End - 1;
        for (int t = date.First; t < date.End; t++)
        {
            if (d.Head[t] < date.First || d.Head[t] >= date.End)
            {
                head = t;
                break;
            }
        }

        int cost = frame.Cost(head);
        if (cost >= 8)
        {
            return true;
        }

        int governor = d.Head[head];
        bool of = date.First > sentence.First && d.Lower(date.First - 1) == "of";
        return of && governor >= 0 && d.Upos[governor] is Upos.NOUN or Upos.PROPN && frame.Cost(governor) > 2;
    }

    /// <summary>At the head of the sentence, for all that follows in its clause.</summary>
    private static bool IsOpening(Document d, DateExpression date, Sentence sentence, FigureFrame frame)
    {
        return date.First <= sentence.First + 2 && frame.Cost(date.End - 1) < 6 && date.End < sentence.End && d.Lower(date.End) is "," or "the";
    }

    /// <summary>A new clause begins between them.</summary>
    private static bool Parted(Document d, int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (d.Lower(t) is ";" or "but" or "while" or "against" or "though" || (d.Lower(t) is "," or "and" && t + 1 < end && d.Upos[t + 1] is not (Upos.ADP or Upos.ADV or Upos.DET or Upos.NOUN or Upos.ADJ)))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
