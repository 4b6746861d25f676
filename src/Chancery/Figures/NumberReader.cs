using System.Globalization;
using Chancery.Language;
using Chancery.Language.English;

namespace Chancery.Figures;

/// <summary>A number as written.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Value">Scaled.</param>
/// <param name="Scale">1, or what "million", "crore" … stand for.</param>
/// <param name="IsWord">Written in words only.</param>
/// <param name="IsPlain">Digits without grouping or decimals.</param>
internal readonly record struct WrittenNumber(int First, int End, double Value, double Scale, bool IsWord, bool IsPlain)
{
    public bool IsScaled => Scale >= 1000;
}

/// <summary>Reads numbers in digits and words, Western and Indian.</summary>
internal static class NumberReader
{
    public static bool TryRead(Document d, int i, int limit, out WrittenNumber number)
    {
        number = default;
        Word word = d.Word[i];
        if (word.HasDigit)
        {
            if (!TryDigits(word.Form, out double value))
            {
                return false;
            }

            int end = i + 1;
            double scale = Scales(d, ref end, limit);
            number = new WrittenNumber(i, end, value * scale, scale, IsWord: false, word.Form.AsSpan().IndexOfAny('.', ',') < 0);
            return true;
        }

        return TryWords(d, i, limit, out number);
    }

    /// <summary>"1,750", "1,20,000", "65.7", "5"; not "5th", "1.2.3", "10:30", "1,2".</summary>
    public static bool TryDigits(ReadOnlySpan<char> form, out double value)
    {
        value = 0;
        int dot = form.IndexOf('.');
        ReadOnlySpan<char> whole = dot < 0 ? form : form[..dot];
        if (whole.Length > 24 || !IsGrouped(whole) || (dot >= 0 && (dot + 1 == form.Length || form[(dot + 1)..].IndexOfAnyExceptInRange('0', '9') >= 0)))
        {
            return false;
        }

        return double.TryParse(form, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Groups of three, or of two and a last of three.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> whole)
    {
        int run = 0;
        bool grouped = false;
        foreach (char c in whole)
        {
            if (c == ',')
            {
                if (run is 0 or > 3 || (grouped && run < 2))
                {
                    return false;
                }

                grouped = true;
                run = 0;
            }
            else if (char.IsAsciiDigit(c))
            {
                run++;
            }
            else
            {
                return false;
            }
        }

        return !grouped || run == 3;
    }

    /// <summary>"million", "lakh crore", "-bn"; 1 where none follows.</summary>
    private static double Scales(Document d, ref int end, int limit)
    {
        double scale = 1;
        while (end < limit)
        {
            int at = end;
            if (at + 1 < limit && d.Lower(at) is "-" or "–" && d.Start[at] == d.End[at - 1] && d.Start[at + 1] == d.End[at])
            {
                at++;
            }

            double next = ScaleAt(d, at);
            if (next == 0)
            {
                break;
            }

            scale *= next;
            end = at + 1;
        }

        return scale;
    }

    /// <summary>"m", "b" and "k" are scales only where they are glued to their number.</summary>
    private static double ScaleAt(Document d, int at)
    {
        bool glued = d.Start[at] == d.End[at - 1];
        return d.Lower(at) switch
        {
            "m" when glued => 1e6,
            "b" when glued => 1e9,
            "k" when glued => 1e3,
            string lower => NumberWords.Scale(lower),
        };
    }

    private static bool TryWords(Document d, int i, int limit, out WrittenNumber number)
    {
        number = default;
        string lower = d.Lower(i);
        int end = i;
        double total = 0, part = 0, largest = 1;
        if (lower is "a" or "an")
        {
            if (i + 1 >= limit || NumberWords.Scale(d.Lower(i + 1)) == 0)
            {
                return false;
            }

            part = 1;
            end++;
        }
        else if (lower == "half" && i + 2 < limit && d.Lower(i + 1) is "a" && NumberWords.Scale(d.Lower(i + 2)) >= 1000)
        {
            part = 0.5;
            end += 2;
        }
        else if (NumberWords.Cardinal(lower) < 0)
        {
            return false;
        }

        bool any = end > i;
        while (end < limit)
        {
            int at = end;
            if (any && at + 1 < limit && d.Lower(at) is "-" or "and" && (d.Lower(at) != "and" || part % 100 == 0 && part >= 100))
            {
                at++;
            }

            // "two and a half million".
            if (any && part is > 0 and < 100 && end + 2 < limit && d.Lower(end) == "and" && d.Lower(end + 1) == "a" && d.Lower(end + 2) == "half")
            {
                part += 0.5;
                end += 3;
                continue;
            }

            string word = d.Lower(at);
            int cardinal = NumberWords.Cardinal(word);
            double scale = NumberWords.Scale(word);
            if (cardinal >= 0 && (!any || CanFollow(part, cardinal)))
            {
                part += cardinal;
            }
            else if (scale > 0 && any && part > 0)
            {
                largest = Math.Max(largest, scale);
                if (scale == 100 || scale == 12)
                {
                    part *= scale;
                }
                else if (scale > 1000 && total > 0 && part == 0)
                {
                    total *= scale;
                }
                else
                {
                    total += part * scale;
                    part = 0;
                }
            }
            else
            {
                break;
            }

            any = true;
            end = at + 1;
        }

        number = new WrittenNumber(i, end, total + part, largest, IsWord: true, IsPlain: true);
        return any;
    }

    /// <summary>Units after tens, and both after hundreds; "two three" are two numbers.</summary>
    private static bool CanFollow(double part, int next) =>
        part == 0 || (part % 100 == 0 && part >= 100) || (part % 10 == 0 && part >= 20 && next is > 0 and < 10);
}
