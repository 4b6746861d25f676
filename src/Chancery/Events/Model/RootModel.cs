using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Chancery.Events.Model;

/// <summary>
/// Trained weights of the classifier of marked pairs: a row a feature, a column a class. Features count by how rare they are
/// (inverse document frequency) and each block of them is brought to unit length.
/// </summary>
public sealed class RootModel
{
    /// <summary>Its name in <c>models</c>.</summary>
    public const string File = "english.roots.model";

    private const uint Magic = 0x54524843; // "CHRT"
    private const int Most = 1_000_000;

    private readonly Dictionary<uint, int> rowOf;
    private readonly uint[] keys;
    private readonly byte[] rarity;
    private readonly float[] weights;

    /// <param name="dense">Dense inputs; their rows come first, then one for what is always there, then those of the keys.</param>
    /// <param name="keys">Keys of the features.</param>
    /// <param name="rarity">Inverse document frequency of each key, in steps of <see cref="Step"/>.</param>
    /// <param name="weights">All rows.</param>
    public RootModel(int dense, uint[] keys, byte[] rarity, float[] weights)
    {
        if (rarity.Length != keys.Length || weights.Length != (dense + 1 + keys.Length) * Classes)
        {
            throw new ArgumentException("one rarity and one row of weights a key", nameof(weights));
        }

        Dense = dense;
        this.keys = keys;
        this.rarity = rarity;
        this.weights = weights;
        rowOf = new Dictionary<uint, int>(keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            rowOf[keys[i]] = i;
        }
    }

    /// <summary>Classes, in the order of <see cref="RootTypes.Names"/>.</summary>
    public static int Classes => RootTypes.Names.Count;

    /// <summary>One step of a rarity.</summary>
    public const float Step = 1 / 16f;

    public int Dense { get; }

    /// <summary>Features kept.</summary>
    public int Features => keys.Length;

    /// <summary>How much a feature seen so often in so many examples counts, in steps.</summary>
    public static byte Rarity(int seen, int examples) => (byte)Math.Clamp(MathF.Round((MathF.Log((1f + examples) / (1 + seen)) + 1) / Step), 1, 255);

    /// <summary>The features' rows and values: unit length a block, counts dampened.</summary>
    public void Values(IReadOnlyList<FeatureList> blocks, List<int> rows, List<float> values)
    {
        rows.Clear();
        values.Clear();
        var counts = new Dictionary<int, int>();
        foreach (FeatureList block in blocks)
        {
            int start = rows.Count;
            counts.Clear();
            foreach (uint key in block.Keys)
            {
                if (rowOf.TryGetValue(key, out int at))
                {
                    ref int count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, at, out bool there);
                    count++;
                    if (!there)
                    {
                        rows.Add(at);
                    }
                }
            }

            float squares = 0;
            for (int i = start; i < rows.Count; i++)
            {
                float value = (1 + MathF.Log(counts[rows[i]])) * rarity[rows[i]] * Step;
                values.Add(value);
                squares += value * value;
                rows[i] += Dense + 1;
            }

            float scale = squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
            for (int i = start; i < rows.Count; i++)
            {
                values[i] *= scale;
            }
        }
    }

    /// <summary>What speaks for each class; the largest is the answer.</summary>
    public float[] Scores(IReadOnlyList<FeatureList> blocks, ReadOnlySpan<float> dense)
    {
        var scores = new float[Classes];
        for (int i = 0; i < dense.Length; i++)
        {
            TensorPrimitives.MultiplyAdd(Row(i), dense[i], scores, scores);
        }

        TensorPrimitives.Add(scores, Row(Dense), scores);
        List<int> rows = [];
        List<float> values = [];
        Values(blocks, rows, values);
        for (int i = 0; i < rows.Count; i++)
        {
            TensorPrimitives.MultiplyAdd(Row(rows[i]), values[i], scores, scores);
        }

        return scores;
    }

    public void Write(string path)
    {
        using var writer = new BinaryWriter(System.IO.File.Create(path));
        writer.Write(Magic);
        writer.Write(Classes);
        writer.Write(Dense);
        writer.Write(keys.Length);
        writer.Write(MemoryMarshal.AsBytes<uint>(keys));
        writer.Write(rarity);
        float scale = Math.Max(1e-6f, Math.Abs(TensorPrimitives.MaxMagnitude<float>(weights))) / (127 * 127);
        writer.Write(scale);
        foreach (float w in weights)
        {
            // The square root keeps small weights apart in eight bits.
            writer.Write((sbyte)(Math.Sign(w) * MathF.Round(MathF.Sqrt(Math.Abs(w) / scale))));
        }
    }

    /// <exception cref="InvalidDataException">The file is no such model, or is cut short.</exception>
    public static RootModel Read(string path)
    {
        using var reader = new BinaryReader(System.IO.File.OpenRead(path));
        try
        {
            return reader.ReadUInt32() == Magic ? Read(reader) : throw new InvalidDataException("not a model of marked pairs");
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new InvalidDataException($"{path}: {e.Message}; rebuild models/ with Chancery.Training", e);
        }
    }

    private static RootModel Read(BinaryReader reader)
    {
        int classes = reader.ReadInt32(), dense = reader.ReadInt32(), count = reader.ReadInt32();
        if (classes != Classes || dense is < 0 or > 4096 || count is < 0 or > Most)
        {
            throw new InvalidDataException("not a model of marked pairs");
        }

        byte[] packedKeys = reader.ReadBytes(4 * count), rarity = reader.ReadBytes(count);
        float scale = rarity.Length == count ? reader.ReadSingle() : throw new InvalidDataException("cut short");
        byte[] packed = reader.ReadBytes((dense + 1 + count) * classes);
        if (packed.Length != (dense + 1 + count) * classes)
        {
            throw new InvalidDataException("cut short");
        }

        var weights = new float[packed.Length];
        for (int i = 0; i < packed.Length; i++)
        {
            int q = (sbyte)packed[i];
            weights[i] = q * Math.Abs(q) * scale;
        }

        return new RootModel(dense, MemoryMarshal.Cast<byte, uint>(packedKeys).ToArray(), rarity, weights);
    }

    private ReadOnlySpan<float> Row(int row) => weights.AsSpan(row * Classes, Classes);
}
