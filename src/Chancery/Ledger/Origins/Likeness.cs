using System.Numerics;

namespace Chancery.Ledger.Origins;

/// <summary>How much two texts share.</summary>
/// <param name="Shared">Shingles in both.</param>
/// <param name="First">Shingles of the one, at the level at which both are compared.</param>
/// <param name="Second">Shingles of the other.</param>
/// <param name="Sentences">Sentences shared word for word.</param>
internal readonly record struct Likeness(int Shared, int First, int Second, int Sentences)
{
    /// <summary>Fewer shingles in common are chance.</summary>
    public const int LeastShared = 6;

    /// <summary>The shorter text is the longer one's from this share on.</summary>
    private const double Held = 0.42;

    /// <summary>The same where one text credits the other's outlet, or both are editions under one title.</summary>
    private const double HeldAndTold = 0.25;

    /// <summary>Two texts are versions of one from this share of both on.</summary>
    private const double Near = 0.5;

    private const double Same = 0.9;
    private const double NearlyAll = 0.75;

    public double FirstHeld => First > 0 ? (double)Shared / First : 0;

    public double SecondHeld => Second > 0 ? (double)Shared / Second : 0;

    public double Resemblance => First + Second > Shared ? (double)Shared / (First + Second - Shared) : 0;

    public bool IsCopy => Shared >= LeastShared && Math.Max(FirstHeld, SecondHeld) >= Held;

    public bool IsCopyIfTold => Shared >= LeastShared && Math.Max(FirstHeld, SecondHeld) >= HeldAndTold;

    public bool IsNear => Shared >= LeastShared && Math.Min(FirstHeld, SecondHeld) >= Near;

    public Likeness Turned => new(Shared, Second, First, Sentences);

    /// <summary>What the second is to the first.</summary>
    public CopyKind Kind => Resemblance >= Same ? CopyKind.Copy
        : SecondHeld >= NearlyAll && FirstHeld < NearlyAll ? CopyKind.Abridged
        : FirstHeld >= NearlyAll && SecondHeld < NearlyAll ? CopyKind.Extended
        : CopyKind.Edited;

    public static Likeness Of(OriginText a, OriginText b)
    {
        int level = Math.Max(a.Level, b.Level);
        (int shared, int first, int second) = Compare(a.Shingles, b.Shingles, level);
        level = Math.Max(a.SentenceLevel, b.SentenceLevel);
        return new Likeness(shared, first, second, Compare(a.Sentences, b.Sentences, level).Shared << level);
    }

    private static (int Shared, int First, int Second) Compare(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, int level)
    {
        uint mask = (1u << level) - 1;
        int shared = 0, first = 0, second = 0, j = 0;
        foreach (uint x in b)
        {
            second += (x & mask) == 0 ? 1 : 0;
        }

        foreach (uint x in a)
        {
            if ((x & mask) != 0)
            {
                continue;
            }

            first++;
            while (j < b.Length && b[j] < x)
            {
                j++;
            }

            shared += j < b.Length && b[j] == x ? 1 : 0;
        }

        return (shared, first, second);
    }
}
