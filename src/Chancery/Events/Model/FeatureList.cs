namespace Chancery.Events.Model;

/// <summary>The features of one decision: a key each, and their names where somebody asks why.</summary>
public sealed class FeatureList
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    private uint[] keys = new uint[256];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Keys => keys.AsSpan(0, Count);

    /// <summary>Names of the features in their order; null where they are not kept.</summary>
    public List<string>? Names { get; init; }

    public void Clear()
    {
        Count = 0;
        Names?.Clear();
    }

    /// <summary>A list of its own with the same keys.</summary>
    public FeatureList Copy() => new() { keys = Keys.ToArray(), Count = Count };

    /// <summary>Adds the feature that these words make up. The first names its kind.</summary>
    public void Add(string kind, string a = "", string b = "", string c = "")
    {
        uint key = Hash(Hash(Hash(Hash(Offset, kind), a), b), c);
        if (Count == keys.Length)
        {
            Array.Resize(ref keys, Math.Max(16, 2 * keys.Length));
        }

        keys[Count++] = key;
        Names?.Add(c.Length > 0 ? $"{kind}={a}|{b}|{c}" : b.Length > 0 ? $"{kind}={a}|{b}" : a.Length > 0 ? $"{kind}={a}" : kind);
    }

    private static uint Hash(uint seed, string text)
    {
        uint hash = seed;
        foreach (char c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        // A mark between the words, so that "ab"+"c" is not "a"+"bc".
        hash = (hash ^ 0x1F) * Prime;
        return hash ^ (hash >> 15);
    }
}
