using System.Collections.Frozen;

namespace Chancery.Dates;

/// <summary>What a word does in a date.</summary>
internal enum DateRole : byte
{
    Month,
    Weekday,
    Unit,
    DayPart,
    Season,

    /// <summary>"today": an offset in days.</summary>
    Offset,

    /// <summary>"this", "last", "next", …: a <see cref="Pointer"/>.</summary>
    Pointer,

    /// <summary>"early", "the end of": a <see cref="DatePart"/>.</summary>
    Part,
    Ordinal,
}

internal enum TimeUnit : byte
{
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

internal enum DatePart : byte
{
    Whole,
    Start,
    Middle,
    End,
    Earlier,
    Later,
}

internal enum Pointer : byte
{
    This,
    Last,
    Next,
    Same,
    Following,
    Recent,
}

/// <param name="Role">Its part in the grammar.</param>
/// <param name="Value">Number of the month or weekday, offset, or member of the enum that goes with the role.</param>
/// <param name="IsPlural">"weeks".</param>
/// <param name="IsShort">"Dec", "Thu".</param>
internal readonly record struct DateWord(DateRole Role, int Value, bool IsPlural = false, bool IsShort = false);

/// <summary>The words English dates are made of: a closed class, so it lives here and not in a file.</summary>
internal static class DateLexicon
{
    private static readonly FrozenDictionary<string, DateWord> Words = Build();

    public static bool TryGet(string lower, out DateWord word) =>
        Words.TryGetValue(lower, out word) || (lower.Length > 3 && lower[^1] == '.' && Words.TryGetValue(lower[..^1], out word) && word.IsShort);

    public static bool Is(string lower, DateRole role, out int value)
    {
        bool found = TryGet(lower, out DateWord word) && word.Role == role;
        value = word.Value;
        return found;
    }

    private static FrozenDictionary<string, DateWord> Build()
    {
        var words = new Dictionary<string, DateWord>(StringComparer.Ordinal);
        Number(DateRole.Month, 1, "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december");
        Short(DateRole.Month, (1, "jan"), (2, "feb"), (3, "mar"), (4, "apr"), (6, "jun"), (7, "jul"), (8, "aug"), (9, "sep"), (9, "sept"), (10, "oct"), (11, "nov"), (12, "dec"));
        Number(DateRole.Weekday, 0, "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");
        Short(DateRole.Weekday, (1, "mon"), (2, "tue"), (2, "tues"), (3, "wed"), (4, "thu"), (4, "thur"), (4, "thurs"), (5, "fri"));
        Number(DateRole.DayPart, 0, "morning", "afternoon", "evening", "night");
        foreach ((string word, TimeUnit unit) in (ReadOnlySpan<(string, TimeUnit)>)
            [("day", TimeUnit.Day), ("week", TimeUnit.Week), ("weekend", TimeUnit.Weekend), ("month", TimeUnit.Month), ("quarter", TimeUnit.Quarter), ("year", TimeUnit.Year), ("decade", TimeUnit.Decade)])
        {
            words[word] = new(DateRole.Unit, (int)unit);
            words[word + "s"] = new(DateRole.Unit, (int)unit, IsPlural: true);
        }

        words["century"] = new(DateRole.Unit, (int)TimeUnit.Century);
        words["centuries"] = new(DateRole.Unit, (int)TimeUnit.Century, IsPlural: true);

        // The value is the season's first month.
        Valued(DateRole.Season, (3, "spring"), (6, "summer"), (9, "autumn"), (9, "fall"), (12, "winter"));
        Valued(DateRole.Offset, (0, "today"), (0, "tonight"), (-1, "yesterday"), (1, "tomorrow"));
        Valued(
            DateRole.Pointer,
            ((int)Pointer.This, "this"), ((int)Pointer.This, "current"), ((int)Pointer.Last, "last"), ((int)Pointer.Last, "past"), ((int)Pointer.Last, "previous"),
            ((int)Pointer.Next, "next"), ((int)Pointer.Next, "coming"), ((int)Pointer.Same, "same"), ((int)Pointer.Same, "that"), ((int)Pointer.Following, "following"), ((int)Pointer.Recent, "recent"));
        Valued(
            DateRole.Part,
            ((int)DatePart.Start, "early"), ((int)DatePart.Start, "beginning"), ((int)DatePart.Start, "start"), ((int)DatePart.Middle, "mid"), ((int)DatePart.Middle, "middle"),
            ((int)DatePart.End, "late"), ((int)DatePart.End, "end"), ((int)DatePart.End, "close"), ((int)DatePart.Earlier, "earlier"), ((int)DatePart.Later, "later"));
        Valued(DateRole.Ordinal, (1, "first"), (2, "second"), (3, "third"), (4, "fourth"), (2, "latter"));
        return words.ToFrozenDictionary(StringComparer.Ordinal);

        void Number(DateRole role, int from, params ReadOnlySpan<string> forms)
        {
            foreach (string form in forms)
            {
                words[form] = new(role, from++);
            }
        }

        void Valued(DateRole role, params ReadOnlySpan<(int Value, string Form)> forms)
        {
            foreach ((int value, string form) in forms)
            {
                words[form] = new(role, value);
            }
        }

        void Short(DateRole role, params ReadOnlySpan<(int Value, string Form)> forms)
        {
            foreach ((int value, string form) in forms)
            {
                words[form] = new(role, value, IsShort: true);
            }
        }
    }
}
