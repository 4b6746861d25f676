using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Chancery.Language.Neural;

/// <summary>Trained weights of a network that labels tokens.</summary>
public sealed class TokenModel<T>
    where T : TokenNetwork
{
    private readonly uint magic;

    /// <param name="network">What the weights are of.</param>
    /// <param name="theta">The weights.</param>
    /// <param name="magic">First four bytes of its file.</param>
    public TokenModel(T network, float[] theta, uint magic)
    {
        Network = network;
        Theta = theta;
        this.magic = magic;
    }

    public T Network { get; }

    public float[] Theta { get; }

    public void Write(string path)
    {
        using FileStream stream = File.Create(path);
        Span<byte> header = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(header, magic);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], Network.SyntaxHidden);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], Network.Layer.Hidden);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], Theta.Length);
        stream.Write(header);
        var half = new Half[Theta.Length];
        TensorPrimitives.ConvertToHalf(Theta, half);
        stream.Write(MemoryMarshal.AsBytes(half.AsSpan()));
    }

    /// <exception cref="InvalidDataException">The file is not such a model, or does not fit this syntax model.</exception>
    public static TokenModel<T> Read(string path, SyntaxModel syntax, uint magic, Func<int, int, T> create)
    {
        byte[] bytes = File.ReadAllBytes(path);
        if (bytes.Length < 16 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != magic
            || BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)) != syntax.Network.Hidden)
        {
            throw new InvalidDataException($"{path}: no model of its kind for this syntax model; rebuild models/ with Chancery.Training");
        }

        T network = create(syntax.Network.Hidden, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8)));
        int length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(12));
        if (length != network.Layout.Length || bytes.Length != 16 + (2 * length))
        {
            throw new InvalidDataException($"{path}: the file is cut short or damaged");
        }

        var theta = new float[length];
        TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes.AsSpan(16)), theta);
        return new TokenModel<T>(network, theta, magic);
    }
}

/// <summary>The models of this kind that the program has.</summary>
public static class TokenModels
{
    private const uint Names = 0x4D4E4843; // "CHNM"
    private const uint Acts = 0x4D414843; // "CHAM"

    public static TokenModel<NameNetwork> OfNames(NameNetwork network, float[] theta) => new(network, theta, Names);

    public static TokenModel<ActNetwork> OfActs(ActNetwork network, float[] theta) => new(network, theta, Acts);

    /// <exception cref="InvalidDataException">The file is no name model that fits this syntax model.</exception>
    public static TokenModel<NameNetwork> ReadNames(string path, SyntaxModel syntax) => TokenModel<NameNetwork>.Read(path, syntax, Names, (below, hidden) => new NameNetwork(below, hidden));

    /// <exception cref="InvalidDataException">The file is no act model that fits this syntax model.</exception>
    public static TokenModel<ActNetwork> ReadActs(string path, SyntaxModel syntax) => TokenModel<ActNetwork>.Read(path, syntax, Acts, (below, hidden) => new ActNetwork(below, hidden));
}
