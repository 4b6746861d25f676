using System.Globalization;
using Chancery.Language;
using Chancery.Language.English;

namespace Chancery.Dates;

/// <content>Dates by calendar: numbers, months, weekdays, years.</content>
internal sealed partial class DateGrammar
{
    /// <summary>A yearless date this near is meant, whatever the tense says: tense is read by a parser that may err.</summary>
    private const int Near = 45;

    private bool TryNumeric(ref int i, int floor, int limit, out int end, out Stretch time)
    {
        string form = d.Form(i);
        end = i + 1;
        time = default;
        int number = NumberWords.Digits(form, 4);
        if (number >= 0 && form.Length == 4)
        {
            return TryIso(i, number, limit, ref end, ref time) || TryYears(i, number, limit, ref end, ref time) || TryYear(i, number, floor, limit, ref time);
        }

        if (form.Length > 2 && form[^1] == 's' && NumberWords.Digits(form.AsSpan(0, form.Length - 1), 4) is >= 1000 and <= 2090 and int decade && decade % 10 == 0)
        {
            time = Stretch.Decade(decade);
            return true;
        }

        if (TryDayMonth(i, floor, limit, out end, out time))
        {
            return true;
        }

        end = i + 1;
        if (form[0] is 'F' or 'f' or 'Q' or 'q' or 'H' && TryLabel(i, limit, ref end, ref time))
        {
            return true;
        }

        if (form.StartsWith("mid-", StringComparison.OrdinalIgnoreCase))
        {
            return TryMid(i, limit, out end, out time);
        }

        return TryDotted(form, out time) || TryMonthDay(i, floor, limit, ref time);
    }

    /// <summary>"2025-12-05" and "2025/12/05", which the tokenizer takes apart.</summary>
    private bool TryIso(int i, int year, int limit, ref int end, ref Stretch time)
    {
        if (i + 4 >= limit || !IsDash(i + 1, limit) || !IsGlued(i + 1) || !IsGlued(i + 2) || d.Lower(i + 3) != d.Lower(i + 1) || !IsGlued(i + 4)
            || Stretch.Day(year, NumberWords.Digits(d.Form(i + 2), 2), NumberWords.Digits(d.Form(i + 4), 2)) is not { } day)
        {
            return false;
        }

        end = i + 5;
        time = day;
        return true;
    }

    /// <summary>"2010-14", "2021–2024"; "2024-25" is a fiscal year, April to March as South Asia has it.</summary>
    private bool TryYears(int i, int year, int limit, ref int end, ref Stretch time)
    {
        if (i + 2 >= limit || year is < 1900 or > 2099 || !IsDash(i + 1, limit) || !IsGlued(i + 1) || !IsGlued(i + 2))
        {
            return false;
        }

        string form = d.Form(i + 2);
        int second = NumberWords.Digits(form, 4);
        if (form.Length == 2 && second >= 0)
        {
            second += year - (year % 100);
            second += second < year ? 100 : 0;
        }
        else if (form.Length != 4)
        {
            return false;
        }

        if (second <= year || second > 2100)
        {
            return false;
        }

        end = i + 3;
        time = second == year + 1 && form.Length == 2 ? FiscalYear(second) : Stretch.Range(new DateOnly(year, 1, 1), new DateOnly(second, 12, 31), Grain.Year);
        return true;
    }

    private static Stretch FiscalYear(int endsIn) => Stretch.Range(new DateOnly(endsIn - 1, 4, 1), new DateOnly(endsIn, 3, 31), Grain.Year);

    private bool TryYear(int i, int year, int floor, int limit, ref Stretch time)
    {
        if (year is < 1500 or > 2099 || (i > floor && IsUnitSign(d.Form(i - 1))))
        {
            return false;
        }

        string before = i > floor ? d.Lower(i - 1) : string.Empty;
        string after = i + 1 < limit ? d.Lower(i + 1) : string.Empty;
        if (NumberWords.Scale(after) > 0 || after is "%" or "percent" or "per" or "pc" or "dollars" or "euros" or "rupees" or "roubles" or "rubles" or "people" or "troops" or "soldiers" or "km" or "kilometres" or "kilometers" or "miles" or "tonnes" or "tons" or "barrels" or "mw")
        {
            return false;
        }

        bool announced = before is "in" or "since" or "by" or "until" or "till" or "from" or "for" or "of" or "during" or "before" or "after" or "to" or "and" or "early" or "late" or "mid" or "year" or "the" or "end" or "throughout" or "through" or "between" or "than" or "("
            || DateLexicon.Is(before, DateRole.Month, out _);
        if (year < 1900 && before is not ("in" or "since" or "by" or "until"))
        {
            return false;
        }

        if (!announced && ((i + 1 < limit && IsPluralNoun(i + 1) && year % 50 == 0) || (i > floor && IsDash(i - 1, limit) && IsGlued(i)) || IsNumbered(i, floor)))
        {
            return false;
        }

        time = Stretch.Year(year);
        return true;
    }

    /// <summary>"Resolution 1973", "Flight 1812": the number of a thing and not a year. An event's year ("Zapad 2025") does no harm.</summary>
    private bool IsNumbered(int i, int floor) => i > floor && d.Lower(i - 1) is "resolution" or "no." or "nos." or "no" or "flight" or "article" or "number" or "protocol" or "order" or "law" or "room" or "route" or "about" or "some" or "nearly" or "over" or "almost" or "around" or "least" or "most";

    /// <summary>"5 December 2025", "5th of December", "4-5 December", "05/12/2025".</summary>
    private bool TryDayMonth(int i, int floor, int limit, out int end, out Stretch time)
    {
        end = i + 1;
        time = default;
        int day = DayNumber(d.Form(i));
        if (day < 0 || i + 1 >= limit || (i > floor && IsUnitSign(d.Form(i - 1))))
        {
            return false;
        }

        if (d.Lower(i + 1) == "/" && i + 4 < limit && d.Lower(i + 3) == "/" && IsGlued(i + 1) && IsGlued(i + 4))
        {
            end = i + 5;
            return TrySlashed(day, DayNumber(d.Form(i + 2)), NumberWords.Digits(d.Form(i + 4), 4), out time);
        }

        int firstDay = day;
        int j = i + 1;
        if (j + 2 < limit && d.Lower(j) is "-" or "–" or "to" or "and" && DayNumber(d.Form(j + 1)) is > 0 and int second && second > day && IsMonth(j + 2, out _))
        {
            day = second;
            j += 2;
        }
        else if (Lower(j, limit, "of") && !char.IsAsciiDigit(d.Form(i)[^1]))
        {
            j++;
        }

        if (j >= limit || !IsMonth(j, out int month))
        {
            return false;
        }

        end = j + 1;
        return TryDate(i, month, firstDay, day, limit, ref end, out time);
    }

    /// <summary>Only where day and month cannot be taken for each other.</summary>
    private static bool TrySlashed(int a, int b, int year, out Stretch time)
    {
        time = default;
        if (year < 1000 || (a <= 12 && b <= 12 && a != b))
        {
            return false;
        }

        if (Stretch.Day(year, Math.Min(a, b), Math.Max(a, b)) is not { } day || (a <= 12 && b <= 12 && a != b))
        {
            return false;
        }

        time = day;
        return true;
    }

    private static bool TryDotted(string form, out Stretch time)
    {
        time = default;
        if (form.Length is < 8 or > 10 || form[^5] != '.')
        {
            return false;
        }

        int dot = form.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1 || dot >= form.Length - 5
            || Stretch.Day(NumberWords.Digits(form.AsSpan(form.Length - 4), 4), NumberWords.Digits(form.AsSpan(dot + 1, form.Length - 6 - dot), 2), NumberWords.Digits(form.AsSpan(0, dot), 2)) is not { } day)
        {
            return false;
        }

        time = day;
        return true;
    }

    /// <summary>"on the 5th".</summary>
    private bool TryMonthDay(int i, int floor, int limit, ref Stretch time)
    {
        string form = d.Form(i);
        int day = DayNumber(form);
        if (published is not { } today || day < 0 || char.IsAsciiDigit(form[^1]) || i - 2 < floor || d.Lower(i - 1) != "the" || d.Lower(i - 2) is not ("on" or "by" or "until" or "till")
            || (i + 1 < limit && d.Upos[i + 1] is Upos.NOUN or Upos.ADJ or Upos.PROPN))
        {
            return false;
        }

        bool ahead = OutlookAt(i, i + 1) is Outlook.Future or Outlook.Present;
        for (int months = 0; months < 3; months++)
        {
            DateOnly month = today.AddMonths(ahead ? months : -months);
            if (Stretch.Day(month.Year, month.Month, day) is { } found && (ahead ? found.From >= today : found.From <= today))
            {
                time = found;
                return true;
            }
        }

        return false;
    }

    private bool TryMonth(ref int i, int floor, int limit, DateWord entry, out int end, out Stretch time)
    {
        end = i + 1;
        time = default;
        if (!d.Word[i].StartsUpper || (entry.IsShort && d.Lower(i).Length < 3))
        {
            return false;
        }

        int j = end;
        if (Lower(j, limit, "the") || (Lower(j, limit, "of") && j + 1 < limit && d.Form(j + 1).Length == 4))
        {
            j++;
        }

        int number = j < limit ? DayNumber(d.Form(j)) : -1;
        if (number > 0 && !IsCount(i, j, floor, limit))
        {
            int last = number;
            end = j + 1;
            if (end + 1 < limit && d.Lower(end) is "-" or "–" or "to" or "and" && DayNumber(d.Form(end + 1)) is > 0 and int second && second > number
                && (end + 2 >= limit || d.Upos[end + 2] is not (Upos.NOUN or Upos.ADJ or Upos.SYM) || d.Lower(end) is "-" or "–") && !(end + 2 < limit && IsMonth(end + 2, out _)))
            {
                last = second;
                end += 2;
            }

            return TryDate(i, entry.Value, number, last, limit, ref end, out time);
        }

        if (TryYearAfter(end, limit, out int year, out int afterYear) || (j > end && TryYearAfter(j, limit, out year, out afterYear)))
        {
            end = afterYear;
            time = Stretch.Month(year, entry.Value);
            return true;
        }

        return IsBareMonth(i, floor, limit, entry) && TryPlaceMonth(i, floor, entry.Value, out time);
    }

    /// <summary>A name is not a month by itself: "Theresa May", "March on", "April Glaspie".</summary>
    private bool IsBareMonth(int i, int floor, int limit, DateWord entry)
    {
        string before = i > floor ? d.Lower(i - 1) : string.Empty;
        bool placed = before is "in" or "since" or "by" or "until" or "till" or "from" or "of" or "last" or "next" or "this" or "early" or "mid" or "late" or "during" or "before" or "after" or "to" or "through" or "between" or "for" or "than"
            || (before is "and" or "-" or "–" or "or" && i - 2 >= floor && DateLexicon.Is(d.Lower(i - 2), DateRole.Month, out _));
        bool named = i + 1 < limit && d.Upos[i + 1] == Upos.PROPN && d.Word[i + 1].StartsUpper;
        return d.Lower(i) switch
        {
            "may" or "march" => placed && d.Upos[i] != Upos.AUX && d.Upos[i] != Upos.VERB,
            "april" or "june" or "august" => placed || (!named && (i == floor || d.Upos[i - 1] != Upos.PROPN)),
            _ => !entry.IsShort || placed || (i + 1 < limit && d.Upos[i + 1] == Upos.NOUN),
        };
    }

    private bool TryPlaceMonth(int i, int floor, int month, out Stretch time)
    {
        time = default;
        if (published is not { } today)
        {
            return false;
        }

        string before = i > floor ? d.Lower(i - 1) : string.Empty;
        Outlook outlook = before switch
        {
            "last" => Outlook.Past,
            "next" => Outlook.Future,
            _ => OutlookAt(i, i + 1),
        };

        // As part of a name ("his December visit", "September delivery") the month tells its own distance.
        bool compound = d.Head[i] > i && d.Upos[d.Head[i]] is Upos.NOUN && before is not ("in" or "last" or "next" or "since" or "by" or "until");
        int current = (today.Year * 12) + today.Month - 1;
        int back = (today.Month - month + 12) % 12;
        int index = outlook switch
        {
            Outlook.Past when !compound => current - back,
            Outlook.Future when !compound => current + ((12 - back) % 12),
            _ => back <= 6 ? current - back : current + (12 - back),
        };
        int year = index / 12;
        if (before == "this")
        {
            year = today.Year;
        }
        else if (back == 0 && before is "last" or "next")
        {
            year = before == "last" ? today.Year - 1 : today.Year + 1;
        }

        if (year is < 1 or > 9998)
        {
            return false;
        }

        time = Stretch.Month(year, month) with { IsYearless = true };
        return true;
    }

    /// <summary>A day and month, with the year if it follows.</summary>
    private bool TryDate(int first, int month, int day, int lastDayOfIt, int limit, ref int end, out Stretch time)
    {
        time = default;
        bool yearless = true;
        int year = 0;
        if (TryYearAfter(end, limit, out int written, out int afterYear))
        {
            year = written;
            end = afterYear;
            yearless = false;
        }
        else if (published is { } today)
        {
            year = YearOf(first, end, month, day, today);
        }

        if (year == 0 || Stretch.Day(year, month, day) is not { } from || Stretch.Day(year, month, lastDayOfIt) is not { } to)
        {
            return false;
        }

        time = (day == lastDayOfIt ? from : Stretch.Range(from.From, to.To, Grain.Day)) with { IsYearless = yearless };
        return true;
    }

    private int YearOf(int first, int end, int month, int day, DateOnly today)
    {
        int best = 0, distance = int.MaxValue;
        int past = 0, future = 0;
        for (int year = Math.Max(1, today.Year - 2); year <= Math.Min(9998, today.Year + 2); year++)
        {
            if (Stretch.Day(year, month, day) is not { } candidate)
            {
                continue;
            }

            int away = candidate.From.DayNumber - today.DayNumber;
            past = away <= 0 ? year : past;
            future = away >= 0 && future == 0 ? year : future;
            if (Math.Abs(away) < distance)
            {
                (best, distance) = (year, Math.Abs(away));
            }
        }

        return distance <= Near ? best : OutlookAt(first, end) switch
        {
            Outlook.Past when past > 0 => past,
            Outlook.Future when future > 0 => future,
            _ => best,
        };
    }

    private bool TryWeekday(int i, int floor, int limit, DateWord entry, out int end, out Stretch time)
    {
        end = i + 1;
        time = default;
        string before = i > floor ? d.Lower(i - 1) : string.Empty;
        if (!d.Word[i].StartsUpper || before is "good" or "black" or "bloody" or "holy" or "cyber" || (entry.IsShort && before is not ("on" or "," or "(" or "by")))
        {
            return false;
        }

        if (end < limit && DateLexicon.Is(d.Lower(end), DateRole.DayPart, out _))
        {
            end++;
        }

        // "Friday, December 5" and "Friday (5 December)" are one date.
        int j = end < limit && d.Lower(end) is "," or "(" ? end + 1 : end;
        if (j < limit && (IsMonth(j, out _) || (j + 1 < limit && IsMonth(j + 1, out _))))
        {
            int core = j;
            if (TryCore(ref core, j, limit, out int stop, out Stretch exact) && exact.Grain == Grain.Day && !exact.IsRange)
            {
                end = stop + (j > end && d.Lower(j - 1) == "(" && Lower(stop, limit, ")") ? 1 : 0);
                time = exact;
                return true;
            }
        }

        if (published is not { } today)
        {
            return false;
        }

        int back = ((int)today.DayOfWeek - entry.Value + 7) % 7;
        bool ahead = before is not ("last" or "since") && (before == "next" || OutlookAt(i, end) is Outlook.Future or Outlook.Present);
        int days = ahead ? (7 - back) % 7 : -back;
        if (days == 0 && before is "last" or "next")
        {
            days = before == "next" ? 7 : -7;
        }

        time = Stretch.Day(today.AddDays(days)) with { IsWeekday = true };
        return true;
    }

    /// <summary>"2025", ", 2025", "last year", "of this year".</summary>
    private bool TryYearAfter(int i, int limit, out int year, out int end)
    {
        int pointer = Lower(i, limit, "of") ? i + 1 : i;
        if (published is { } today && pointer + 1 < limit && d.Lower(pointer + 1) == "year" && d.Lower(pointer) is "last" or "this" or "next")
        {
            year = today.Year + d.Lower(pointer) switch { "last" => -1, "next" => 1, _ => 0 };
            end = pointer + 2;
            return true;
        }

        int j = i < limit && d.Lower(i) == "," ? i + 1 : i;
        year = j < limit && d.Form(j).Length == 4 ? NumberWords.Digits(d.Form(j), 4) : -1;
        end = j + 1;
        return year is >= 1500 and <= 2099 && !(IsDash(end, limit) && IsGlued(end))
            && (j == i || end >= limit || d.Upos[end] != Upos.NOUN || d.Xpos[end] != Xpos.Nns);
    }

    /// <summary>"In May 26 people died": the number counts, it is no day.</summary>
    private bool IsCount(int month, int number, int floor, int limit)
    {
        if (number + 1 >= limit)
        {
            return false;
        }

        string after = d.Lower(number + 1);
        return NumberWords.Scale(after) > 0 || after is "%" or "percent" or "per" || (month > floor && d.Lower(month - 1) == "in" && IsPluralNoun(number + 1));
    }

    /// <summary>Month words in upper case, for places where a day stands beside them.</summary>
    private bool IsMonth(int i, out int month)
    {
        month = 0;
        return d.Word[i].StartsUpper && DateLexicon.Is(d.Lower(i), DateRole.Month, out month);
    }

    private bool IsPluralNoun(int i) => d.Xpos[i] == Xpos.Nns || d.Lower(i) == "people";

    private static bool IsUnitSign(string form) =>
        form.Length == 1 && char.GetUnicodeCategory(form[0]) is UnicodeCategory.CurrencySymbol;

    /// <summary>1 to 31, with "st", "nd", "rd" or "th" or without; −1 for any other form.</summary>
    private static int DayNumber(string form)
    {
        int digits = 0;
        while (digits < form.Length && char.IsAsciiDigit(form[digits]))
        {
            digits++;
        }

        bool suffixed = form.Length - digits == 2 && form[digits..] is "st" or "nd" or "rd" or "th";
        return digits is 1 or 2 && (digits == form.Length || suffixed) && NumberWords.Digits(form.AsSpan(0, digits), 2) is >= 1 and <= 31 and int day ? day : -1;
    }
}
