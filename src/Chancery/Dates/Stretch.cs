using System.Globalization;

namespace Chancery.Dates;

/// <summary>How finely a time is told.</summary>
internal enum Grain : byte
{
    Day,
    Week,
    Month,
    Season,
    Quarter,
    Year,
    Decade,
    Other,
}

/// <summary>A run of days with its ISO form, where it has one.</summary>
internal readonly record struct Stretch(DateOnly From, DateOnly To, string? Iso, Grain Grain)
{
    /// <summary>A span with two ends, or one open one.</summary>
    public bool IsRange { get; init; }

    /// <summary>The year was not written but chosen by tense.</summary>
    public bool IsYearless { get; init; }

    /// <summary>Told by its name in the week only.</summary>
    public bool IsWeekday { get; init; }

    public static Stretch Day(DateOnly day) => new(day, day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Grain.Day);

    /// <summary>Null where there is no such day.</summary>
    public static Stretch? Day(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? Day(new DateOnly(year, month, day)) : null;

    public static Stretch Month(int year, int month)
    {
        var from = new DateOnly(year, month, 1);
        return new(from, from.AddMonths(1).AddDays(-1), from.ToString("yyyy-MM", CultureInfo.InvariantCulture), Grain.Month);
    }

    public static Stretch Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), year.ToString("0000", CultureInfo.InvariantCulture), Grain.Year);

    public static Stretch Decade(int year) => Range(new DateOnly(year - (year % 10), 1, 1), new DateOnly(year - (year % 10) + 9, 12, 31), Grain.Decade);

    /// <summary>Monday to Sunday. ISO dates know no week, so it is as exact as the month or year that holds all of it.</summary>
    public static Stretch Week(DateOnly any)
    {
        DateOnly monday = any.AddDays(-(((int)any.DayOfWeek + 6) % 7));
        return Within(monday, monday.AddDays(6), Grain.Week);
    }

    public static Stretch Within(DateOnly from, DateOnly to, Grain grain) => new(from, to, Common(from, to), grain);

    public static Stretch Range(DateOnly from, DateOnly to, Grain grain = Grain.Other) => new(from, to, null, grain) { IsRange = true };

    /// <summary>Three months from the first of <paramref name="month"/>.</summary>
    public static Stretch Quarter(int year, int quarter)
    {
        var from = new DateOnly(year, (quarter * 3) - 2, 1);
        return new(from, from.AddMonths(3).AddDays(-1), null, Grain.Quarter);
    }

    /// <summary>Seasons of the northern half of the world, by whole months; winter is named after the year it begins in.</summary>
    public static Stretch Season(int year, int firstMonth)
    {
        var from = new DateOnly(year, firstMonth, 1);
        return new(from, from.AddMonths(3).AddDays(-1), null, Grain.Season);
    }

    /// <summary>The same ISO form over part of its days: "early December" is still 2025-12.</summary>
    public Stretch Part(DatePart part)
    {
        int days = To.DayNumber - From.DayNumber + 1;
        int third = Math.Max(1, days / 3);
        return part switch
        {
            DatePart.Start => this with { To = From.AddDays(third - 1) },
            DatePart.Middle => this with { From = From.AddDays(third), To = To.AddDays(-third) },
            DatePart.End => this with { From = To.AddDays(1 - third) },
            _ => this,
        };
    }

    private static string? Common(DateOnly from, DateOnly to) =>
        from.Year != to.Year ? null : (from.Month == to.Month ? Month(from.Year, from.Month) : Year(from.Year)).Iso;
}
