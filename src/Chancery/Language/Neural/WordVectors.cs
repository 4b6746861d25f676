using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>Fixed word vectors in eight bits with one scale a row.</summary>
public sealed class WordVectors
{
    private readonly sbyte[] values;
    private readonly float[] scales;

    public WordVectors(sbyte[] values, float[] scales)
    {
        this.values = values;
        this.scales = scales;
    }

    public int Count => scales.Length;

    public ReadOnlySpan<sbyte> Values => values;

    public ReadOnlySpan<float> Scales => scales;

    public void Read(int row, Span<float> into)
    {
        ReadOnlySpan<sbyte> from = values.AsSpan(row * SyntaxNetwork.VectorSize, SyntaxNetwork.VectorSize);
        float scale = scales[row];
        Vector128<float> scales4 = Vector128.Create(scale);
        int i = 0;
        for (; i + 16 <= from.Length; i += 16)
        {
            (Vector128<short> low, Vector128<short> high) = Vector128.Widen(Vector128.Create(from.Slice(i, 16)));
            (Vector128<int> a, Vector128<int> b) = Vector128.Widen(low);
            (Vector128<int> c, Vector128<int> d) = Vector128.Widen(high);
            (Vector128.ConvertToSingle(a) * scales4).CopyTo(into[i..]);
            (Vector128.ConvertToSingle(b) * scales4).CopyTo(into[(i + 4)..]);
            (Vector128.ConvertToSingle(c) * scales4).CopyTo(into[(i + 8)..]);
            (Vector128.ConvertToSingle(d) * scales4).CopyTo(into[(i + 12)..]);
        }

        for (; i < from.Length; i++)
        {
            into[i] = from[i] * scale;
        }
    }
}
