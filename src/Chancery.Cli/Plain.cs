using System.Buffers;
using System.Globalization;
using System.Text;

namespace Chancery.Cli;

/// <summary>Text from outside made fit for one line of a terminal: reports may hold escape sequences.</summary>
internal static class Plain
{
    private static readonly SearchValues<char> Harmless = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c), .. Enumerable.Range(0xC0, 0x250 - 0xC0).Select(c => (char)c), '–', '—', '‘', '’', '“', '”', '…', '→', '·']);

    /// <summary>The text with every control or formatting character as a space; leading blanks are kept, for they indent.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Harmless))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool hidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            if (hidden && rune.Value is '\n' or '\r' or '\t' or '\e')
            {
                plain.Append(' ');
            }
            else if (!hidden)
            {
                plain.Append(rune.ToString());
            }
        }

        return plain.ToString();
    }

    /// <summary>As <see cref="Of"/>, with every run of blanks as one space.</summary>
    public static string OneLine(string text) => string.Join(' ', Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Columns the text takes, counting marks that combine as none.</summary>
    public static int Width(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text.Length;
        }

        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += WidthOf(rune);
        }

        return width;
    }

    /// <summary>The text cut to so many columns, an ellipsis in the last where something was cut.</summary>
    public static string Cut(string text, int columns)
    {
        if (Width(text) <= columns)
        {
            return text;
        }

        var cut = new StringBuilder();
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += WidthOf(rune);
            if (width > columns - 1)
            {
                break;
            }

            cut.Append(rune.ToString());
        }

        return cut.ToString().TrimEnd() + "…";
    }

    // Two columns for the wide blocks of East Asia (UAX #11) and for pictures.
    private static int WidthOf(Rune rune) => rune.Value switch
    {
        < 0x300 => 1,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) or >= 0x20000 => 2,
        _ => 1,
    };
}
