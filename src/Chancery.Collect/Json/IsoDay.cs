using System.Globalization;

namespace Chancery.Collect;

/// <summary>Days as sources write them. The day is taken as written, in the source's own time zone.</summary>
internal static class IsoDay
{
    /// <summary>Before the first newspaper stand only the defaults of other programs ("0001-01-01").</summary>
    private const int FirstYear = 1600;

    /// <summary>"2025-12-05", alone or before a time of day.</summary>
    public static DateOnly? Parse(string text)
    {
        ReadOnlySpan<char> day = text.AsSpan().Trim();
        return day.Length >= 10
            && (day.Length == 10 || day[10] is 'T' or 't' or ' ')
            && DateOnly.TryParseExact(day[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly parsed)
            && parsed.Year >= FirstYear
            ? parsed
            : null;
    }

    /// <summary>As <see cref="Parse"/>, and what else English pages write: "5 December 2025", "Fri, 05 Dec 2025 10:00:00 GMT", "20251205".</summary>
    public static DateOnly? ParseLoosely(string text)
    {
        if (Parse(text) is { } day)
        {
            return day;
        }

        string trimmed = text.Trim();
        if (DateOnly.TryParseExact(trimmed, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly packed) && packed.Year >= FirstYear)
        {
            return packed;
        }

        // Without four digits of a year .NET would take the year from the clock; 05/12/2025 is two days.
        bool isClear = trimmed.Length is >= 9 and <= 64 && !trimmed.Contains('/', StringComparison.Ordinal);
        return isClear && DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            && moment.Year >= FirstYear
            && trimmed.Contains(moment.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? DateOnly.FromDateTime(moment.DateTime)
            : null;
    }
}
