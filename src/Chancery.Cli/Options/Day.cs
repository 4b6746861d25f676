using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Chancery.Cli.Options;

/// <summary>Days on the command line: 2025-12-05, or a month or year for all of its days.</summary>
internal static class Day
{
    /// <param name="isLast">Whether "2025-12" means its last day rather than its first.</param>
    public static Option<DateOnly?> Option(string name, string description, bool isLast = false) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result => Parse(result, name, isLast),
    };

    public static bool TryRead(string text, bool isLast, out DateOnly day)
    {
        day = default;
        string? full = text.Length switch { 4 => text + "-01-01", 7 => text + "-01", 10 => text, _ => null };
        if (!DateOnly.TryParseExact(full, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first))
        {
            return false;
        }

        day = (isLast, text.Length) switch
        {
            (true, 4) => new DateOnly(first.Year, 12, 31),
            (true, 7) => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            _ => first,
        };
        return true;
    }

    private static DateOnly? Parse(ArgumentResult result, string name, bool isLast)
    {
        string text = result.Tokens[0].Value;
        if (TryRead(text, isLast, out DateOnly day))
        {
            return day;
        }

        result.AddError($"{name}: '{text}' is no date; write 2025-12-05, 2025-12 or 2025");
        return null;
    }
}
