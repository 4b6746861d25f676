using System.Globalization;

namespace Chancery.Evaluation;

/// <summary>Precision, recall and F1 of a count. All three run from 0 to 1 and are 0 where nothing was to be counted.</summary>
/// <param name="Hits">Found and right.</param>
/// <param name="Wrong">Found and not in the gold.</param>
/// <param name="Missed">In the gold and not found.</param>
public readonly record struct Prf(int Hits, int Wrong, int Missed)
{
    public double Precision => Hits + Wrong > 0 ? (double)Hits / (Hits + Wrong) : 0;

    public double Recall => Hits + Missed > 0 ? (double)Hits / (Hits + Missed) : 0;

    public double F1
    {
        get
        {
            double p = Precision, r = Recall;
            return p + r > 0 ? 2 * p * r / (p + r) : 0;
        }
    }

    public static Prf operator +(Prf a, Prf b) => new(a.Hits + b.Hits, a.Wrong + b.Wrong, a.Missed + b.Missed);

    /// <summary>From what matched, what was found and what the gold has.</summary>
    public static Prf Of(int matched, int found, int gold) => new(matched, found - matched, gold - matched);
}

/// <summary>Rounds as the scripts do.</summary>
public static class Rounding
{
    /// <summary>
    /// Four decimals, halves to even on the exact binary value, as Python's <c>round</c>. <see cref="Math.Round(double, int)"/>
    /// scales first and may differ in the last place.
    /// </summary>
    /// <param name="rate">From 0 to 1.</param>
    public static double FourPlaces(double rate) =>
        (double)decimal.Round(decimal.Parse(rate.ToString("F27", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), 4, MidpointRounding.ToEven);
}
