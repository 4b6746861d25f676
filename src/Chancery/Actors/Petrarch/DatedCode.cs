using System.Globalization;

namespace Chancery.Actors.Petrarch;

/// <summary>What stands in brackets: a code, with the days it holds, both inclusive.</summary>
public sealed record DatedCode(string Code, DateOnly? From, DateOnly? Until)
{
    /// <summary>The code of what is no actor.</summary>
    public const string None = "---";

    public bool IsDated => From is not null || Until is not null;

    public bool Covers(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);

    /// <summary>Reads "USAGOV", "USAGOV &gt;930120", "USAGOV &lt;20010120" or "USAGOV 930120-010120".</summary>
    /// <returns>Null where it is none of these; then the problem tells why.</returns>
    internal static DatedCode? Parse(ReadOnlySpan<char> text, out string? problem)
    {
        text = text.Trim();
        int end = text.IndexOfAny(" \t<>");
        ReadOnlySpan<char> code = end < 0 ? text : text[..end];
        ReadOnlySpan<char> days = end < 0 ? default : text[end..].Trim();
        problem = null;
        if (code is "---" or "+++" or "###")
        {
            code = None;
        }
        else if (code.Length < 2 || code.ContainsAnyExcept(CodeLetters))
        {
            problem = $"'{text}' has no code; expected letters and digits such as USAGOV";
            return null;
        }

        DateOnly? from = null;
        DateOnly? until = null;
        int dash = days.IndexOf('-');
        problem = days.Length == 0 ? null
            : days[0] == '>' ? Day(days[1..], out from)
            : days[0] == '<' ? Day(days[1..], out until)
            : dash < 0 ? $"'{days}' is no date restriction; expected <yymmdd, >yymmdd or yymmdd-yymmdd"
            : Day(days[..dash], out from) ?? Day(days[(dash + 1)..], out until);
        if (problem is null && from > until)
        {
            problem = $"'{days}' ends before it begins; write years before 1930 with four digits";
        }

        return problem is null ? new DatedCode(code.ToString().ToUpperInvariant(), from, until) : null;
    }

    private static readonly System.Buffers.SearchValues<char> CodeLetters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/");

    /// <summary>Years of two digits are 1930 to 2029.</summary>
    private static string? Day(ReadOnlySpan<char> text, out DateOnly? day)
    {
        day = null;
        text = text.Trim();
        if (text.Length is 6 or 8 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int n))
        {
            int year = n / 10000;
            year = text.Length == 8 ? year : year < 30 ? 2000 + year : 1900 + year;
            int month = n / 100 % 100;
            int d = n % 100;
            if (year > 0 && month is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(year, month))
            {
                day = new DateOnly(year, month, d);
                return null;
            }
        }

        return $"'{text}' is no date; expected yymmdd or yyyymmdd";
    }
}
