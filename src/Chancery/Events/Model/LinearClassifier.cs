using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Chancery.Events.Model;

/// <summary>
/// A multinomial logistic model over sparse features and a few dense ones: a row of weights a feature, a column a class.
/// Its weights can be read, which is what an explanation is made of.
/// </summary>
public sealed class LinearClassifier
{
    private readonly uint[] slots;
    private readonly int[] rowOf;
    private readonly int mask;
    private readonly float[] weights;

    /// <param name="classes">Classes.</param>
    /// <param name="dense">Dense inputs; their rows come first.</param>
    /// <param name="keys">Keys of the sparse features, one row each after the dense ones.</param>
    /// <param name="weights">All rows.</param>
    public LinearClassifier(int classes, int dense, IReadOnlyList<uint> keys, float[] weights)
    {
        Classes = classes;
        Dense = dense;
        FeatureKeys = keys;
        this.weights = weights;
        int size = 16;
        while (size < keys.Count * 2)
        {
            size *= 2;
        }

        slots = new uint[size];
        rowOf = new int[size];
        Array.Fill(rowOf, -1);
        mask = size - 1;
        for (int i = 0; i < keys.Count; i++)
        {
            int at = (int)(keys[i] & (uint)mask);
            while (rowOf[at] >= 0)
            {
                at = (at + 1) & mask;
            }

            slots[at] = keys[i];
            rowOf[at] = dense + i;
        }
    }

    public int Classes { get; }

    public int Dense { get; }

    public IReadOnlyList<uint> FeatureKeys { get; }

    public ReadOnlySpan<float> Weights => weights;

    /// <summary>Row of a sparse feature, or −1 for one that training never kept.</summary>
    public int Row(uint key)
    {
        int at = (int)(key & (uint)mask);
        while (rowOf[at] >= 0)
        {
            if (slots[at] == key)
            {
                return rowOf[at];
            }

            at = (at + 1) & mask;
        }

        return -1;
    }

    public ReadOnlySpan<float> RowWeights(int row) => weights.AsSpan(row * Classes, Classes);

    /// <summary>Probabilities of the classes.</summary>
    public void Predict(FeatureList features, ReadOnlySpan<float> dense, Span<float> probabilities)
    {
        probabilities.Clear();
        for (int i = 0; i < dense.Length; i++)
        {
            if (dense[i] != 0)
            {
                TensorPrimitives.MultiplyAdd(RowWeights(i), dense[i], probabilities, probabilities);
            }
        }

        foreach (uint key in features.Keys)
        {
            int row = Row(key);
            if (row >= 0)
            {
                TensorPrimitives.Add(probabilities, RowWeights(row), probabilities);
            }
        }

        SoftMax(probabilities);
    }

    /// <summary>In one order and through double precision, so that every machine gets the same bits.</summary>
    private static void SoftMax(Span<float> values)
    {
        float top = values[0];
        foreach (float v in values)
        {
            top = Math.Max(top, v);
        }

        float sum = 0;
        foreach (ref float v in values)
        {
            v = (float)Math.Exp(v - top);
            sum += v;
        }

        foreach (ref float v in values)
        {
            v /= sum;
        }
    }

    /// <summary>The named features that speak most for one class, against another.</summary>
    public IEnumerable<(string Name, float Weight)> Reasons(FeatureList features, int wanted, int other, int top)
    {
        var found = new List<(string Name, float Weight)>();
        for (int i = 0; i < features.Count; i++)
        {
            int row = Row(features.Keys[i]);
            if (row >= 0)
            {
                found.Add((features.Names![i], RowWeights(row)[wanted] - RowWeights(row)[other]));
            }
        }

        return found.OrderByDescending(f => Math.Abs(f.Weight)).ThenBy(f => f.Name, StringComparer.Ordinal).Take(top);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Classes);
        writer.Write(Dense);
        writer.Write(FeatureKeys.Count);
        writer.Write(MemoryMarshal.AsBytes<uint>(FeatureKeys.ToArray()));
        float largest = Math.Max(1e-6f, Math.Abs(TensorPrimitives.MaxMagnitude<float>(weights)));
        float scale = largest / (127 * 127);
        writer.Write(scale);
        foreach (float w in weights)
        {
            // The square root keeps small weights apart in eight bits.
            writer.Write((sbyte)(Math.Sign(w) * MathF.Round(MathF.Sqrt(Math.Abs(w) / scale))));
        }
    }

    /// <exception cref="InvalidDataException">The counts make no sense.</exception>
    public static LinearClassifier Read(BinaryReader reader)
    {
        int classes = reader.ReadInt32(), dense = reader.ReadInt32(), count = reader.ReadInt32();
        if (classes is < 2 or > 256 || dense is < 0 or > 4096 || count is < 0 or > 4_000_000)
        {
            throw new InvalidDataException("not a classifier");
        }

        uint[] keys = MemoryMarshal.Cast<byte, uint>(reader.ReadBytes(4 * count)).ToArray();
        float scale = reader.ReadSingle();
        byte[] packed = reader.ReadBytes((dense + count) * classes);
        if (keys.Length != count || packed.Length != (dense + count) * classes)
        {
            throw new InvalidDataException("cut short");
        }

        var weights = new float[packed.Length];
        for (int i = 0; i < packed.Length; i++)
        {
            int q = (sbyte)packed[i];
            weights[i] = q * Math.Abs(q) * scale;
        }

        return new LinearClassifier(classes, dense, keys, weights);
    }
}
