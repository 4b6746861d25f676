using System.Globalization;
using Chancery.Dates;
using Chancery.Events;
using Chancery.Language;

namespace Chancery.Expectations;

/// <summary>The date at which something to come is due.</summary>
internal static class DueDates
{
    /// <summary>How many words back "then" may point.</summary>
    private const int Memory = 400;

    /// <summary>Longest time, in days, that counts as the month it begins in.</summary>
    private const int Fortnight = 16;

    private static readonly string[] During = ["when", "as", "once", "before", "after", "until", "while"];

    /// <summary>The nearest date of the word's clause that is not past; else that of its "when" clause; null where there is none.</summary>
    /// <param name="a">The report.</param>
    /// <param name="token">The predicate.</param>
    /// <param name="sentence">Its sentence.</param>
    public static DateExpression? Of(Analysis a, int token, Sentence sentence)
    {
        Document d = a.Document;
        int top = token;
        while (d.Head[top] >= 0 && d.Rel[top] is Deprel.Xcomp)
        {
            top = d.Head[top];
        }

        DateExpression? best = null, during = null;
        foreach (DateExpression date in a.DatesIn(sentence.First, sentence.End))
        {
            bool today = IsToday(a, date) && (d.IsUnder(date.First, token) || !ClauseMarks.IsPast(d, top));
            if (!(IsAhead(a, date) || today) || !d.IsUnder(date.First, top))
            {
                continue;
            }

            if (!IsApart(d, date.First, top, token, out bool isDuring))
            {
                best = best is null || IsToday(a, best) || (!today && Distance(date, token) < Distance(best, token)) ? date : best;
            }
            else if (isDuring)
            {
                during = date;
            }
        }

        return best ?? during ?? ByThen(a, token, sentence);
    }

    /// <summary>After the report's day, or a month or year that it lies in.</summary>
    public static bool IsAhead(Analysis a, DateExpression date)
    {
        DateOnly today = a.Report.Published ?? DateOnly.MinValue;
        return date.To >= today && (date.From > today || date.Iso is { Length: < 10 } || date.Iso is null) && !(date.IsRange && date.From < today);
    }

    /// <summary>Wholly after the report's day.</summary>
    public static bool IsFuture(Analysis a, DateExpression? date) => date is not null && a.Report.Published is { } today && date.From > today;

    /// <summary>A date more than a month gone stands with the word.</summary>
    public static bool IsLongAgo(Analysis a, int token)
    {
        Sentence sentence = a.Document.SentenceAt(token);
        return a.Report.Published is { } today && a.DatesIn(sentence.First, sentence.End).Any(date => date.To.AddMonths(1) < today && a.Document.IsUnder(date.First, token) && !ClauseSpan.IsApart(a.Document, date.First, token));
    }

    public static bool IsToday(Analysis a, DateExpression date) => date.From == a.Report.Published && date.To == date.From;

    /// <summary>"before March", "not until the autumn".</summary>
    public static bool IsLimit(Document d, DateExpression date)
    {
        for (int t = date.First; t >= Math.Max(0, date.First - 3); t--)
        {
            if (d.Lower(t) is "before" or "until" or "till" or "by")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>ISO prefix as exact as the text allows. A week or fortnight is told by the month it begins in, a season by its year.</summary>
    public static string? Iso(DateExpression? date) => date switch
    {
        null => null,
        { Iso: { Length: > 4 } iso } => iso,
        _ when date.From.Year == date.To.Year && (date.From.Month == date.To.Month || date.To.DayNumber - date.From.DayNumber < Fortnight) => date.From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        { Iso: { } year } => year,
        _ when date.IsRange && date.To.DayNumber - date.From.DayNumber < 100 => null,
        _ when date.From.Year == date.To.Year || (!date.IsRange && date.From.Month == 12) => date.From.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>"by then": the date ahead that was named last.</summary>
    private static DateExpression? ByThen(Analysis a, int token, Sentence sentence)
    {
        Document d = a.Document;
        for (int t = sentence.First + 1; t < sentence.End; t++)
        {
            if (d.Lower(t) == "then" && d.Lower(t - 1) == "by" && d.IsUnder(t, token))
            {
                return a.DatesIn(Math.Max(0, t - Memory), t).LastOrDefault(date => IsFuture(a, date));
            }
        }

        return null;
    }

    private static int Distance(DateExpression date, int token) => Math.Abs(date.First - token);

    /// <summary>Whether a date belongs to another clause below the top one; <paramref name="isDuring"/> where that one tells the time of this.</summary>
    private static bool IsApart(Document d, int date, int top, int token, out bool isDuring)
    {
        isDuring = false;
        for (int t = date; t >= 0 && t != top; t = d.Head[t])
        {
            if (t == token || d.IsUnder(token, t))
            {
                continue;
            }

            if (d.Rel[t] is Deprel.AclRelcl or Deprel.Advcl or Deprel.Parataxis or Deprel.Ccomp or Deprel.Csubj || (d.Rel[t] is Deprel.Conj && d.Upos[t] == Upos.VERB)
                || (d.Rel[t] is Deprel.Acl && d.Upos[t] == Upos.VERB))
            {
                isDuring = (d.Rel[t] == Deprel.Advcl && (TriggerMatcher.HasCase(d, t, During) || HasWhen(d, t)))
                    || (d.Rel[t] == Deprel.Acl && d.Rel[d.Head[t]].IsSubject() && d.Lower(t) is "set" or "planned" or "scheduled" or "due" or "expected" or "slated");
                return true;
            }
        }

        return false;
    }

    private static bool HasWhen(Document d, int t)
    {
        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] == Deprel.Advmod && d.Lower(c) == "when")
            {
                return true;
            }
        }

        return false;
    }
}
