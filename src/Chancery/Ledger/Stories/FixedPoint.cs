using System.Numerics;

namespace Chancery.Ledger.Stories;

/// <summary>Numbers as whole multiples of a small unit: sums of them come out the same in any order, on any machine.</summary>
internal static class FixedPoint
{
    /// <summary>The length of a vector, and a similarity of one.</summary>
    public const int One = 1 << 14;

    /// <summary>Units of a logarithm.</summary>
    public const int LogOne = 1 << 10;

    /// <summary>Logarithm to base two of a number from 1 on, with straight lines between the powers of two.</summary>
    public static int Log2(long number)
    {
        int power = BitOperations.Log2((ulong)number);
        long rest = number - (1L << power);
        return (power * LogOne) + (int)(power > 10 ? rest >> (power - 10) : rest << (10 - power));
    }

    public static int Of(double number) => (int)Math.Round(number * One);

    /// <summary>Square root of a number from 0 to 1; rounding is exact, as IEEE 754 has it.</summary>
    public static int Sqrt(long number) => (int)Math.Sqrt((double)number * One);
}
