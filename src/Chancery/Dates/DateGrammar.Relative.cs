using Chancery.Language;
using Chancery.Language.English;

namespace Chancery.Dates;

/// <content>Dates by distance: "last year", "the end of the month", "three weeks ago".</content>
internal sealed partial class DateGrammar
{
    private bool TryPointer(int i, int floor, int limit, Pointer pointer, out int end, out Stretch time)
    {
        end = i + 1;
        time = default;
        if (end >= limit || (d.Lower(i) == "last" && d.Upos[i] == Upos.VERB) || (d.Lower(i) == "that" && d.Upos[i] == Upos.SCONJ))
        {
            return false;
        }

        bool started = i > floor && d.Lower(i - 1) is "the" or "this" or "these";
        if (d.Lower(i) is "same" or "following" or "past" or "coming" && !started)
        {
            return false;
        }

        int count = -1;
        int unit = end;
        if (d.Lower(unit) is "few" or "several" or "couple")
        {
            unit += Lower(unit + 1, limit, "of") ? 2 : 1;
        }
        else if (NumberWords.Count(d.Lower(unit)) is > 0 and int n && unit + 1 < limit)
        {
            count = n;
            unit++;
        }

        if (unit >= limit || !DateLexicon.TryGet(d.Lower(unit), out DateWord word))
        {
            return false;
        }

        // "the next day" follows the one spoken of, "next week" the report.
        if (started && pointer == Pointer.Next && count < 0 && (word.Role == DateRole.DayPart || (word.Role == DateRole.Unit && word.Value == (int)TimeUnit.Day && !word.IsPlural)))
        {
            pointer = Pointer.Following;
        }

        end = unit + 1;
        switch (word.Role)
        {
            case DateRole.Weekday or DateRole.Month when unit == i + 1 && pointer is Pointer.This or Pointer.Last or Pointer.Next:
                int core = unit;
                return TryCore(ref core, i, limit, out end, out time);
            case DateRole.Season when unit == i + 1:
                return TryPointedSeason(word.Value, pointer, out time);
            case DateRole.DayPart when unit == i + 1:
                return TryPointedUnit(TimeUnit.Day, pointer, out time);
            case DateRole.Unit when word.IsPlural || count > 0:
                return TryPointedUnits((TimeUnit)word.Value, count, pointer, out time);
            case DateRole.Unit when unit == i + 1:
                return TryPointedUnit((TimeUnit)word.Value, pointer, out time);
            default:
                return false;
        }
    }

    private bool TryPointedUnit(TimeUnit unit, Pointer pointer, out Stretch time)
    {
        time = default;
        DateOnly? anchor = pointer switch
        {
            Pointer.Same or Pointer.Following when unit == TimeUnit.Day => lastDay?.From ?? (pointer == Pointer.Following ? published : null),
            Pointer.Same or Pointer.Following when unit == TimeUnit.Month => (lastMonth ?? lastTime)?.From ?? (pointer == Pointer.Following ? published : null),
            Pointer.Same or Pointer.Following => lastTime?.From ?? (pointer == Pointer.Following ? published : null),
            Pointer.Recent => null,
            _ => published,
        };
        if (anchor is not { } day)
        {
            return false;
        }

        int step = pointer switch { Pointer.Last => -1, Pointer.Next or Pointer.Following => 1, _ => 0 };
        if (Around(day, unit, step) is not { } found)
        {
            return false;
        }

        time = found;
        return true;
    }

    /// <summary>The unit that holds the day, moved by so many of its kind.</summary>
    private static Stretch? Around(DateOnly day, TimeUnit unit, int step)
    {
        if (day.Year is < 300 or > 9700)
        {
            return null;
        }

        DateOnly month = day.AddMonths(step);
        switch (unit)
        {
            case TimeUnit.Day:
                return Stretch.Day(day.AddDays(step));
            case TimeUnit.Week:
                return Stretch.Week(day.AddDays(7 * step));
            case TimeUnit.Weekend:
                DateOnly saturday = Stretch.Week(day).From.AddDays(5 + (7 * step));
                return Stretch.Within(saturday, saturday.AddDays(1), Grain.Week);
            case TimeUnit.Month:
                return Stretch.Month(month.Year, month.Month);
            case TimeUnit.Quarter:
                DateOnly inside = day.AddMonths(3 * step);
                return Stretch.Quarter(inside.Year, (inside.Month + 2) / 3);
            case TimeUnit.Year:
                return Stretch.Year(day.Year + step);
            case TimeUnit.Decade:
                return Stretch.Decade(day.Year + (10 * step));
            default:
                int century = (((day.Year - 1) / 100) + step) * 100;
                return Stretch.Range(new DateOnly(century + 1, 1, 1), new DateOnly(century + 100, 12, 31));
        }
    }

    /// <summary>"the past five years", "the coming months": where no number is told, the far end is open.</summary>
    private bool TryPointedUnits(TimeUnit unit, int count, Pointer pointer, out Stretch time)
    {
        time = default;
        if (published is not { } today || pointer is Pointer.Same or Pointer.Following || (pointer == Pointer.This && count < 0))
        {
            return false;
        }

        bool ahead = pointer == Pointer.Next;
        int n = count > 0 ? count : 3;
        if (Shift(today, unit, ahead ? n : -n) is not { } far)
        {
            return false;
        }

        time = ahead ? Stretch.Range(today, far) : Stretch.Range(far, today);
        return true;
    }

    /// <summary>Null past the calendar's ends.</summary>
    private static DateOnly? Shift(DateOnly day, TimeUnit unit, int n)
    {
        if (Math.Abs(n) > 5000)
        {
            return null;
        }

        (int days, int months) = unit switch
        {
            TimeUnit.Day => (n, 0),
            TimeUnit.Week or TimeUnit.Weekend => (7 * n, 0),
            TimeUnit.Month => (0, n),
            TimeUnit.Quarter => (0, 3 * n),
            TimeUnit.Year => (0, 12 * n),
            TimeUnit.Decade => (0, 120 * n),
            _ => (0, 1200 * n),
        };
        long year = day.Year + (months / 12) + (days / 365);
        return year is < 3 or > 9990 ? null : day.AddDays(days).AddMonths(months);
    }

    private bool TryPointedSeason(int month, Pointer pointer, out Stretch time)
    {
        time = default;
        if (published is not { } today)
        {
            return false;
        }

        int year = today.Year;
        switch (pointer)
        {
            case Pointer.Last:
                year -= Stretch.Season(year, month).To < today ? 0 : 1;
                break;
            case Pointer.Next:
                year += Stretch.Season(year, month).From > today ? 0 : 1;
                break;
            case Pointer.This:
                year -= month == 12 && today.Month <= 2 ? 1 : 0;
                break;
            default:
                return false;
        }

        time = Stretch.Season(year, month);
        return true;
    }

    /// <summary>"by the fall", "in the autumn of 2022", "winter 2025".</summary>
    private bool TrySeason(int i, int floor, int limit, int month, out int end, out Stretch time)
    {
        end = i + 1;
        time = default;
        if (d.Upos[i] is Upos.VERB or Upos.AUX)
        {
            return false;
        }

        int j = Lower(end, limit, "of") ? end + 1 : end;
        if (j < limit && d.Form(j).Length == 4 && NumberWords.Digits(d.Form(j), 4) is >= 1900 and <= 2099 and int year)
        {
            end = j + 1;
            time = Stretch.Season(year, month);
            return true;
        }

        int p = i - 1;
        if (p >= floor && d.Lower(p) == "the")
        {
            p--;
        }

        string before = p >= floor ? d.Lower(p) : string.Empty;
        if (published is not { } today || Lower(end, limit, "of") || before is not ("in" or "by" or "until" or "till" or "since" or "before" or "during" or "early" or "late" or "over" or "through" or "from"))
        {
            return false;
        }

        Outlook outlook = before is "by" or "until" ? Outlook.Future : OutlookAt(i, end);
        Stretch season = Stretch.Season(today.Year, month);
        if (outlook is Outlook.Past or Outlook.Unmarked && season.From > today)
        {
            season = Stretch.Season(today.Year - 1, month);
        }
        else if (outlook is Outlook.Future or Outlook.Present && season.To < today)
        {
            season = Stretch.Season(today.Year + 1, month);
        }

        time = season;
        return true;
    }

    /// <summary>"early December", "late this month", "the end of the year", "later this year", "early on Friday".</summary>
    private bool TryPart(int i, int floor, int limit, DatePart part, out int end, out Stretch time)
    {
        end = i + 1;
        time = default;
        int j = i + 1;
        if (j < limit && d.Lower(j) is "-" or "–" && IsGlued(j))
        {
            j++;
        }

        bool of = false;
        if (part is DatePart.Start or DatePart.Middle or DatePart.End && Lower(j, limit, "of"))
        {
            of = true;
            j++;
        }
        else if (d.Lower(i) is "beginning" or "start" or "middle" or "end" or "close" && !(j > i + 1))
        {
            return false;
        }
        else if (j < limit && d.Lower(j) is "on" or "in")
        {
            j++;
        }

        bool the = Lower(j, limit, "the");
        j += the ? 1 : 0;
        if (j >= limit)
        {
            return false;
        }

        if (of && DateLexicon.TryGet(d.Lower(j), out DateWord word) && word.Role == DateRole.Unit && !word.IsPlural)
        {
            end = j + 1;
            if (published is not { } today || Around(today, (TimeUnit)word.Value, 0) is not { } whole)
            {
                return false;
            }

            time = whole.Part(part);
            return true;
        }

        int core = j;
        if (!TryCore(ref core, j, limit, out end, out Stretch found) || core != j)
        {
            return false;
        }

        time = found.Grain is Grain.Day or Grain.Week || found.IsRange && found.Grain != Grain.Decade ? found : found.Part(part);
        return true;
    }

    private bool TryMid(int i, int limit, out int end, out Stretch time)
    {
        end = i + 1;
        time = default;
        string rest = d.Lower(i)[4..];
        if (rest.Length == 4 && NumberWords.Digits(rest, 4) is >= 1900 and <= 2099 and int year)
        {
            time = Stretch.Year(year).Part(DatePart.Middle);
            return true;
        }

        if (rest.Length == 5 && rest[^1] == 's' && NumberWords.Digits(rest.AsSpan(0, 4), 4) is >= 1900 and <= 2090 and int decade)
        {
            time = Stretch.Decade(decade).Part(DatePart.Middle);
            return true;
        }

        if (!DateLexicon.Is(rest, DateRole.Month, out int month))
        {
            return false;
        }

        Stretch whole;
        if (TryYearAfter(end, limit, out int written, out int after))
        {
            end = after;
            whole = Stretch.Month(written, month);
        }
        else if (!TryPlaceMonth(i, i, month, out whole))
        {
            return false;
        }

        time = whole.Part(DatePart.Middle);
        return true;
    }

    /// <summary>"the first half of the year", "the third quarter", "the first nine months of 2025", "the ninth of May".</summary>
    private bool TryOrdinal(int i, int floor, int limit, int ordinal, out int end, out Stretch time)
    {
        end = i + 2;
        time = default;
        if (end > limit)
        {
            return false;
        }

        string what = d.Lower(i + 1);
        int months = 0;
        if (NumberWords.Count(what) is > 0 and <= 11 and int n && Lower(end, limit, "months") && ordinal == 1)
        {
            months = n;
            end++;
        }
        else if (what is not ("half" or "quarter") || (what == "half" && ordinal > 2))
        {
            return false;
        }

        int year = published?.Year ?? 0;
        bool told = false;
        if (end + 1 < limit && d.Lower(end) is "of" or "in" or "this" or "last" or "next" or "," || (end < limit && d.Form(end).Length == 4))
        {
            int j = d.Lower(end) is "of" or "in" or "," ? end + 1 : end;
            j += Lower(j, limit, "the") ? 1 : 0;
            if (Lower(j, limit, "year"))
            {
                told = true;
                end = j + 1;
            }
            else if (j < limit && TryCore(ref j, end, limit, out int stop, out Stretch of) && of.Grain == Grain.Year)
            {
                told = true;
                year = of.To.Year;
                end = stop;
            }
        }

        if (year is < 1 or > 9990 || (!told && !(i - 2 >= floor && d.Lower(i - 1) == "the" && d.Lower(i - 2) is "in" or "for" or "by" or "during" or "from" or "since")))
        {
            return false;
        }

        if (months > 0 || what == "half")
        {
            int length = months > 0 ? months : 6;
            var from = new DateOnly(year, months > 0 || ordinal == 1 ? 1 : 7, 1);
            time = new Stretch(from, from.AddMonths(length).AddDays(-1), null, Grain.Other);
        }
        else
        {
            time = Stretch.Quarter(year, ordinal);
        }

        return true;
    }

    /// <summary>"three weeks ago", "in two months", "the five years to 2024", "year-end".</summary>
    private bool TryUnit(ref int i, int floor, int limit, DateWord word, out int end, out Stretch time)
    {
        end = i + 1;
        time = default;
        var unit = (TimeUnit)word.Value;
        if (unit == TimeUnit.Day && i > floor && d.Lower(i - 1) == "the" && i + 2 < limit && d.Lower(i + 1) is "before" or "after" && DateLexicon.Is(d.Lower(i + 2), DateRole.Offset, out int offset))
        {
            end = i + 3;
            return TryOffset(i, offset + (d.Lower(i + 1) == "before" ? -1 : 1), out _, out time);
        }

        if (!word.IsPlural && unit is TimeUnit.Year or TimeUnit.Month && TryUnitEnd(i, limit, unit, ref end, ref time))
        {
            return true;
        }

        if (unit == TimeUnit.Year && !word.IsPlural && Lower(end, limit, "to") && TryFiscalEnd(end + 1, limit, ref end, ref time))
        {
            return true;
        }

        if (unit == TimeUnit.Weekend && !word.IsPlural && i - 2 >= floor && d.Lower(i - 1) == "the" && d.Lower(i - 2) is "at" or "over" or "during" or "on")
        {
            return TryWeekend(i, out time);
        }

        int number = i - 1;
        if (number < floor || NumberWords.Count(d.Lower(number)) is not (> 0 and int count))
        {
            return false;
        }

        if (Lower(end, limit, "ago"))
        {
            end++;
            i = number;
            return TryDistance(unit, -count, out time);
        }

        if (unit == TimeUnit.Year && Lower(end, limit, "to") && end + 1 < limit && d.Form(end + 1).Length == 4 && NumberWords.Digits(d.Form(end + 1), 4) is >= 1900 and <= 2099 and int last && count < 1000)
        {
            end += 2;
            i = number;
            time = Stretch.Range(new DateOnly(last - count + 1, 1, 1), new DateOnly(last, 12, 31), Grain.Year);
            return true;
        }

        if (unit == TimeUnit.Month && count <= 36 && Lower(end, limit, "to") && end + 1 < limit && IsMonth(end + 1, out int month))
        {
            int stop = end + 2;
            Stretch until;
            if (TryYearAfter(stop, limit, out int written, out int after))
            {
                until = Stretch.Month(written, month);
                stop = after;
            }
            else if (!TryPlaceMonth(end + 1, end, month, out until))
            {
                return false;
            }

            end = stop;
            i = number;
            time = Stretch.Range(until.From.AddMonths(1 - count), until.To);
            return true;
        }

        int preposition = number - 1;
        while (preposition > floor && d.Lower(preposition) is "about" or "around" or "some" or "just" or "only" or "next")
        {
            preposition--;
        }

        if (preposition < floor || Lower(end, limit, "of") || !(d.Lower(preposition) switch
        {
            "in" => OutlookAt(preposition, end) is Outlook.Future or Outlook.Present,
            "within" => OutlookAt(preposition, end) is not Outlook.Past,
            _ => false,
        }))
        {
            return false;
        }

        i = preposition;
        return TryDistance(unit, count, out time);
    }

    /// <summary>"at the weekend": the one behind or the one ahead, by tense.</summary>
    private bool TryWeekend(int i, out Stretch time)
    {
        time = default;
        if (published is not { } today)
        {
            return false;
        }

        bool ahead = OutlookAt(i, i + 1) is Outlook.Future or Outlook.Present;
        DateOnly saturday = Stretch.Week(today).From.AddDays(5);
        if (!ahead && saturday > today)
        {
            saturday = saturday.AddDays(-7);
        }

        time = Stretch.Within(saturday, saturday.AddDays(1), Grain.Week);
        return true;
    }

    /// <summary>Days are told to the day; the rest only to the month or year they fall in.</summary>
    private bool TryDistance(TimeUnit unit, int count, out Stretch time)
    {
        time = default;
        if (published is not { } today || Shift(today, unit, count) is not { } day)
        {
            return false;
        }

        time = unit switch
        {
            TimeUnit.Day => Stretch.Day(day),
            TimeUnit.Week or TimeUnit.Weekend => Stretch.Week(day) with { Iso = Stretch.Month(day.Year, day.Month).Iso },
            TimeUnit.Month or TimeUnit.Quarter => Stretch.Month(day.Year, day.Month),
            _ => Stretch.Year(day.Year),
        };
        return true;
    }

    /// <summary>"year-end", "year's end", "month end".</summary>
    private bool TryUnitEnd(int i, int limit, TimeUnit unit, ref int end, ref Stretch time)
    {
        int j = i + 1;
        j += j < limit && d.Lower(j) is "-" or "–" or "'s" ? 1 : 0;
        if (!Lower(j, limit, "end") || published is not { } today || Around(today, unit, 0) is not { } whole)
        {
            return false;
        }

        end = j + 1;
        time = whole.Part(DatePart.End);
        return true;
    }

    /// <summary>"fiscal year 2024", "the fiscal year to March 2024", "fiscal 2025".</summary>
    private bool TryFiscal(int i, int limit, out int end, out Stretch time)
    {
        end = i + 1;
        time = default;
        if (Lower(end, limit, "year"))
        {
            end++;
        }

        if (end < limit && d.Lower(end) is "to" or "ending" or "ended" && TryFiscalEnd(end + 1, limit, ref end, ref time))
        {
            return true;
        }

        int j = end;
        if (j >= limit || !d.Word[j].HasDigit)
        {
            return false;
        }

        int year = d.Form(j).Length == 4 ? NumberWords.Digits(d.Form(j), 4) : -1;
        if (year is >= 1900 and <= 2099)
        {
            end = j + 1;
            if (!TryYears(j, year, limit, ref end, ref time))
            {
                time = FiscalYear(year);
            }

            return true;
        }

        return false;
    }

    private bool TryFiscalEnd(int j, int limit, ref int end, ref Stretch time)
    {
        if (j >= limit || !IsMonth(j, out int month) || !TryYearAfter(j + 1, limit, out int year, out int stop))
        {
            return false;
        }

        Stretch last = Stretch.Month(year, month);
        end = stop;
        time = Stretch.Range(last.From.AddMonths(-11), last.To, Grain.Year);
        return true;
    }

    /// <summary>"FY25", "FY2024-25", "Q3", "H1 2025".</summary>
    private bool TryLabel(int i, int limit, ref int end, ref Stretch time)
    {
        string form = d.Form(i);
        if (form.StartsWith("FY", StringComparison.Ordinal) && NumberWords.Digits(form.AsSpan(2), 4) is > 0 and int fiscal && form.Length is 4 or 6)
        {
            int year = form.Length == 4 ? 2000 + fiscal : fiscal;
            if (year is < 1950 or > 2099)
            {
                return false;
            }

            if (!TryYears(i, year, limit, ref end, ref time))
            {
                time = FiscalYear(year);
            }

            return true;
        }

        int part = form.Length == 2 ? form[1] - '0' : 0;
        bool quarter = form[0] == 'Q' && part is >= 1 and <= 4;
        if (!quarter && !(form[0] == 'H' && part is 1 or 2))
        {
            return false;
        }

        int of = published?.Year ?? 0;
        int j = Lower(end, limit, "of") ? end + 1 : end;
        if (j < limit && d.Form(j).Length == 4 && NumberWords.Digits(d.Form(j), 4) is >= 1900 and <= 2099 and int written)
        {
            of = written;
            end = j + 1;
        }

        if (of is < 1 or > 9990)
        {
            return false;
        }

        var from = new DateOnly(of, quarter ? (part * 3) - 2 : (part * 6) - 5, 1);
        time = new Stretch(from, from.AddMonths(quarter ? 3 : 6).AddDays(-1), null, Grain.Quarter);
        return true;
    }
}
