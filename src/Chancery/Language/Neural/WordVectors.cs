using System.Numerics.Tensors;

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
        TensorPrimitives.ConvertTruncating(from, into);
        TensorPrimitives.Multiply(into, scales[row], into);
    }
}
