using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Chancery.Language.Neural;

/// <summary>Trained weights of a <see cref="NameNetwork"/>.</summary>
public sealed class NameModel
{
    private const uint Magic = 0x4D4E4843; // "CHNM"

    public NameModel(NameNetwork network, float[] theta)
    {
        Network = network;
        Theta = theta;
    }

    public NameNetwork Network { get; }

    public float[] Theta { get; }

    public void Write(string path)
    {
        using FileStream stream = File.Create(path);
        Span<byte> header = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], Network.SyntaxHidden);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], Network.Layer.Hidden);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], Theta.Length);
        stream.Write(header);
        var half = new Half[Theta.Length];
        TensorPrimitives.ConvertToHalf(Theta, half);
        stream.Write(MemoryMarshal.AsBytes(half.AsSpan()));
    }

    /// <exception cref="InvalidDataException">The file is not a name model that fits this syntax model.</exception>
    public static NameModel Read(string path, SyntaxModel syntax)
    {
        byte[] bytes = File.ReadAllBytes(path);
        if (bytes.Length < 16 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic
            || BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)) != syntax.Network.Hidden)
        {
            throw new InvalidDataException($"{path}: no name model for this syntax model; rebuild models/ with Chancery.Training");
        }

        var network = new NameNetwork(syntax.Network.Hidden, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8)));
        int length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(12));
        if (length != network.Layout.Length || bytes.Length != 16 + (2 * length))
        {
            throw new InvalidDataException($"{path}: the file is cut short or damaged");
        }

        var theta = new float[length];
        TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes.AsSpan(16)), theta);
        return new NameModel(network, theta);
    }
}
