using System.Numerics;

namespace Chancery.Ledger.Origins;

/// <summary>A text that one report has, or several word for word, and the texts it resembles.</summary>
internal sealed class OriginText(OriginSketch sketch, int report)
{
    /// <summary>One shingle of 2³ is an anchor.</summary>
    private const int AnchorLevel = 3;

    public uint[] Shingles { get; } = sketch.Shingles;

    public uint[] Sentences { get; } = sketch.Sentences;

    public uint[] Bands { get; } = sketch.Bands;

    public byte Level { get; } = (byte)sketch.Level;

    public byte SentenceLevel { get; } = (byte)sketch.SentenceLevel;

    /// <summary>Reports with this text, the earliest first.</summary>
    public List<int> Reports { get; } = new(1) { report };

    /// <summary>Texts alike enough to matter, this one being the first of each likeness; null where there are none.</summary>
    public List<(int Text, Likeness Likeness)>? Links { get; set; }

    public void Link(int text, Likeness likeness) => (Links ??= []).Add((text, likeness));

    /// <summary>
    /// What it is found by: bands of MinHash for near-copies, whole sentences and sampled shingles ("anchors") for texts of unequal length. The two
    /// highest bits tell which, so that keys of different kinds never meet.
    /// </summary>
    internal uint[] Keys()
    {
        int level = Math.Max((int)Level, AnchorLevel);
        while (Shingles.Count(s => BitOperations.TrailingZeroCount(s) >= level) > OriginSketch.MostAnchors)
        {
            level++;
        }

        var keys = new HashSet<uint>(Bands.Length + Sentences.Length + OriginSketch.MostAnchors);
        foreach (uint band in Bands)
        {
            keys.Add(band >> 2);
        }

        foreach (uint sentence in Sentences)
        {
            keys.Add((sentence >> 2) | (1u << 30));
        }

        foreach (uint shingle in Shingles)
        {
            if (BitOperations.TrailingZeroCount(shingle) >= level)
            {
                keys.Add((shingle >> 2) | (2u << 30));
            }
        }

        return [.. keys];
    }

    /// <summary>How far a key alone makes a candidate: two points are wanted, which a band or a sentence gives at once.</summary>
    internal static int Weight(uint key) => key >> 30 == 2 ? 1 : 2;
}
