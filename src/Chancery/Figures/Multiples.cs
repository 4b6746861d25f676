using Chancery.Dates;
using Chancery.Language;
using Chancery.Language.English;

namespace Chancery.Figures;

/// <summary>Numbers that are told as a share or a multiple: "a third of", "fivefold", "doubled"; and "an hour".</summary>
internal static class Multiples
{
    public static bool TryRead(Analysis a, int i, int floor, int limit, out Quantity quantity) =>
        TryFraction(a, i, floor, limit, out quantity) || TryFold(a.Document, i, limit, out quantity) || TryHour(a.Document, i, floor, limit, out quantity);

    /// <summary>Per cent, to one decimal.</summary>
    private static bool TryFraction(Analysis a, int i, int floor, int limit, out Quantity quantity)
    {
        quantity = default;
        Document d = a.Document;
        string lower = d.Lower(i);
        int upper, end;
        int lowerPart;
        if (lower == "half")
        {
            (upper, lowerPart, end) = (1, 2, i + 1);
        }
        else
        {
            upper = NumberWords.Count(lower);
            int at = i + 1;
            at += at < limit && d.Lower(at) == "-" ? 1 : 0;
            if (upper is < 1 or > 9 || at >= limit || (lowerPart = NumberWords.Denominator(d.Lower(at))) <= upper || (upper > 1 && d.Lower(at)[^1] != 's'))
            {
                return false;
            }

            end = at + 1;
        }

        string after = end < limit ? d.Lower(end) : string.Empty;
        string before = i > floor ? d.Lower(i - 1) : string.Empty;
        bool counted = after == "of"
            ? end + 1 < limit && d.Lower(end + 1) is not ("what" or "a" or "an" or "them" or "us") && !DateFinder.IsDateToken(a, end + 1)
            : before == "by" || (upper == 1 && lowerPart is > 2 and <= 10 && lower != "one" && lower.Length == 1 && (end >= limit || d.Upos[end] is Upos.VERB or Upos.AUX or Upos.PUNCT || after is "below" or "above" or "off" or "less" or "more")) || (lowerPart == 2 && after is "the" or "its" or "their" or "all" or "our" && upper == 1);
        if (!counted || NumberWords.Ordinal(before) > 0 || DateFinder.IsDateToken(a, Math.Min(limit - 1, end)))
        {
            return false;
        }

        double value = Math.Round(100.0 * upper / lowerPart, 1, MidpointRounding.AwayFromZero);
        quantity = Made(i, end, value, UnitKind.Ratio, "%");
        return true;
    }

    private static bool TryFold(Document d, int i, int limit, out Quantity quantity)
    {
        quantity = default;
        string lower = d.Lower(i);
        int verb = d.Upos[i] is not Upos.VERB || (i + 1 < limit && d.Lower(i + 1) == "down") ? 0 : lower switch
        {
            "doubled" => 2,
            "tripled" or "trebled" => 3,
            "quadrupled" => 4,
            _ => 0,
        };
        if (verb > 0)
        {
            quantity = Made(i, i + 1, verb, UnitKind.Times, "times");
            return true;
        }

        double number;
        int end;
        if (i + 2 < limit && d.Lower(i + 1) == "-" && d.Lower(i + 2) == "fold")
        {
            number = NumberReader.TryDigits(lower, out double digits) ? digits : NumberWords.Cardinal(lower);
            end = i + 3;
        }
        else if (lower.Length > 5 && lower.EndsWith("fold", StringComparison.Ordinal))
        {
            number = NumberWords.Cardinal(lower[..^4]);
            end = i + 1;
        }
        else
        {
            return false;
        }

        quantity = Made(i, end, number, UnitKind.Times, "times");
        return number > 1;
    }

    /// <summary>"An hour of talks", "nearly an hour", "half an hour": told in minutes, as its neighbours are.</summary>
    private static bool TryHour(Document d, int i, int floor, int limit, out Quantity quantity)
    {
        quantity = default;
        bool half = d.Lower(i) == "half" && i + 2 < limit && d.Lower(i + 1) == "an" && d.Lower(i + 2) == "hour";
        if (!half && !(d.Lower(i) == "an" && i + 1 < limit && d.Lower(i + 1) == "hour"))
        {
            return false;
        }

        int end = half ? i + 3 : i + 2;
        string after = end < limit ? d.Lower(end) : string.Empty;
        int before = Approximation.Before(d, i, floor, out _);
        bool told = after == "of" || before != i - 1 || (before >= floor && (d.Lower(before) == "for" || d.Lemma[before] is "last" or "take" or "spend"));
        quantity = Made(i, end, half ? 30 : 60, UnitKind.Time, "minutes");
        return told && after is not ("ago" or "later" or "earlier" or "before" or "after");
    }

    private static Quantity Made(int first, int end, double value, UnitKind kind, string unit) =>
        new(first, end, new WrittenNumber(first, end, value, 1, IsWord: true, IsPlain: true), value, kind, unit);
}
