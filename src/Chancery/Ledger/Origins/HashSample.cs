using System.Numerics;

namespace Chancery.Ledger.Origins;

/// <summary>
/// The distinct hashes of a text, all of them up to a bound; beyond it those whose lowest bits are zero, a bit more each time it overflows. Samples of
/// two texts compare at the coarser of their levels, so that shares stay right whatever their lengths (scaled MinHash).
/// </summary>
internal struct HashSample(int most)
{
    private readonly uint[] held = new uint[2 * most];
    private int count;

    /// <summary>Lowest bits that must be zero.</summary>
    public int Level { get; private set; }

    public void Add(uint hash)
    {
        if (BitOperations.TrailingZeroCount(hash) < Level)
        {
            return;
        }

        if (count == held.Length)
        {
            Thin();
        }

        if (BitOperations.TrailingZeroCount(hash) >= Level)
        {
            held[count++] = hash;
        }
    }

    /// <summary>In ascending order.</summary>
    public uint[] Finish()
    {
        Thin();
        return held[..count];
    }

    private void Thin()
    {
        Span<uint> all = held.AsSpan(0, count);
        all.Sort();
        int distinct = 0;
        foreach (uint hash in all)
        {
            if (distinct == 0 || held[distinct - 1] != hash)
            {
                held[distinct++] = hash;
            }
        }

        count = distinct;
        while (count > most)
        {
            Level++;
            int kept = 0;
            foreach (uint hash in held.AsSpan(0, count))
            {
                if (BitOperations.TrailingZeroCount(hash) >= Level)
                {
                    held[kept++] = hash;
                }
            }

            count = kept;
        }
    }
}
