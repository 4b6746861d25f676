using Chancery.Language;
using Chancery.Language.English;

namespace Chancery.Dates;

/// <summary>
/// The grammar of dates, read from left to right: a core ("December 5", "last year", "the third quarter") and what may stand
/// around it ("by", "since", "from … to", "early"). Remembers the last date, which "the same day" refers to.
/// </summary>
internal sealed partial class DateGrammar(Document d, DateOnly? reportDay)
{
    /// <summary>A report from outside these years is a broken date; leaving it out keeps every step inside the calendar.</summary>
    private readonly DateOnly? published = reportDay is { Year: >= 1000 and <= 9000 } ? reportDay : null;

    private Stretch? lastDay;
    private Stretch? lastMonth;
    private Stretch? lastTime;

    /// <summary>Reads an expression whose core starts at the token; words before the core may be taken in, back to <paramref name="floor"/>.</summary>
    public bool TryRead(int i, int floor, int limit, out int first, out int end, out Stretch time)
    {
        first = i;
        if (!TryCore(ref first, floor, limit, out end, out time))
        {
            return false;
        }

        if (first > floor && d.Lower(first - 1) == "the" && time.Grain != Grain.Day && !(time.Grain == Grain.Year && end == first + 1))
        {
            first--;
        }

        string before = first > floor ? d.Lower(first - 1) : string.Empty;
        if (TryUpTo(before, limit, ref end, ref time))
        {
            first -= before is "from" or "between" ? 1 : 0;
        }
        else if (before is "since" or "by" or "until" or "till")
        {
            first--;
            if (before == "since")
            {
                time = time with { To = published is { } today && today > time.From ? today : time.To, IsRange = true };
            }
        }

        if (time.Grain == Grain.Day)
        {
            lastDay = time;
        }

        lastMonth = time.Grain == Grain.Month ? time : lastMonth;
        lastTime = time;
        return true;
    }

    /// <summary>"from X to Y", "between X and Y", "January to March".</summary>
    private bool TryUpTo(string before, int limit, ref int end, ref Stretch time)
    {
        if (end + 1 >= limit || time.IsRange)
        {
            return false;
        }

        string link = d.Lower(end);
        bool linked = before switch
        {
            "from" => link is "to" or "until" or "till" or "through" or "-" or "–" or "—",
            "between" => link is "and",
            _ => link is "to" or "-" or "–" or "through",
        };
        int second = end + 1;
        if (linked && d.Lower(second) == "the" && second + 1 < limit)
        {
            second++;
        }

        if (!linked || !TryCore(ref second, end + 1, limit, out int stop, out Stretch other) || other.IsRange)
        {
            return false;
        }

        Stretch start = time;
        if (start.IsYearless && start.Grain is Grain.Day or Grain.Month)
        {
            start = Aligned(start, other);
        }

        if (start.IsWeekday && other.IsWeekday && other.From < start.From)
        {
            other = Stretch.Day(other.From.AddDays(7));
        }

        if (start.From > other.To || (before is not ("from" or "between") && start.Grain != other.Grain))
        {
            return false;
        }

        time = Stretch.Range(start.From, other.To, other.Grain);
        end = stop;
        return true;
    }

    /// <summary>Gives a start without year the year of its end, or the one before.</summary>
    private static Stretch Aligned(Stretch start, Stretch other)
    {
        int year = other.To.Year;
        for (int back = 0; back < 2 && year - back > 1; back++)
        {
            Stretch? moved = start.Grain == Grain.Month ? Stretch.Month(year - back, start.From.Month) : Stretch.Day(year - back, start.From.Month, start.From.Day);
            if (moved is { } found && found.From <= other.From)
            {
                return found;
            }
        }

        return start;
    }

    private bool TryCore(ref int i, int floor, int limit, out int end, out Stretch time)
    {
        end = i;
        time = default;
        Word word = d.Word[i];
        if (word.HasDigit)
        {
            return TryNumeric(ref i, floor, limit, out end, out time);
        }

        if (!DateLexicon.TryGet(word.Lower, out DateWord entry))
        {
            return word.Lower switch
            {
                "fiscal" or "financial" => TryFiscal(i, limit, out end, out time),
                "nineties" or "eighties" or "seventies" or "sixties" or "fifties" or "twenties" => TryNamedDecade(i, floor, out end, out time),
                _ => word.Lower.StartsWith("mid-", StringComparison.Ordinal) && TryMid(i, limit, out end, out time),
            };
        }

        return entry.Role switch
        {
            DateRole.Month => TryMonth(ref i, floor, limit, entry, out end, out time),
            DateRole.Weekday => TryWeekday(i, floor, limit, entry, out end, out time),
            DateRole.Offset => TryOffset(i, entry.Value, out end, out time),
            DateRole.Pointer => TryPointer(i, floor, limit, (Pointer)entry.Value, out end, out time),
            DateRole.Part => TryPart(i, floor, limit, (DatePart)entry.Value, out end, out time),
            DateRole.Ordinal => TryOrdinal(i, floor, limit, entry.Value, out end, out time),
            DateRole.Season => TrySeason(i, floor, limit, entry.Value, out end, out time),
            DateRole.Unit => TryUnit(ref i, floor, limit, entry, out end, out time),
            _ => false,
        };
    }

    private bool TryOffset(int i, int days, out int end, out Stretch time)
    {
        end = i + 1;
        time = default;
        if (published is not { } today)
        {
            return false;
        }

        time = Stretch.Day(today.AddDays(days));
        return true;
    }

    /// <summary>"1990s" in words, read as the twentieth century's, save the twenties.</summary>
    private bool TryNamedDecade(int i, int floor, out int end, out Stretch time)
    {
        string lower = d.Lower(i);
        int tens = NumberWords.Cardinal(lower[..^3] + "y");
        end = i + 1;
        time = default;
        if (tens < 0 || i == floor || d.Lower(i - 1) is not ("the" or "early" or "late"))
        {
            return false;
        }

        time = Stretch.Decade(tens == 20 ? 2020 : 1900 + tens);
        return true;
    }

    private bool Lower(int i, int limit, string form) => i < limit && d.Lower(i) == form;

    private bool IsGlued(int i) => i > 0 && d.Start[i] == d.End[i - 1];

    private bool IsDash(int i, int limit) => i < limit && d.Lower(i) is "-" or "–" or "—" or "/";

    private Outlook OutlookAt(int first, int end) => Tense.Of(d, first, end);
}
