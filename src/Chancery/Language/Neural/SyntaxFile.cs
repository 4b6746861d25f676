using System.Buffers.Binary;
using System.Globalization;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Chancery.Language.Neural;

/// <summary>
/// The packed form of a <see cref="SyntaxModel"/>: flat little-endian blocks, read in one piece: vectors in eight bits,
/// everything else in half precision.
/// </summary>
public static class SyntaxFile
{
    private const uint Magic = 0x59534843; // "CHSY"
    private const int Version = 1;

    public static void Write(string path, SyntaxModel model)
    {
        using FileStream stream = File.Create(path);
        Span<byte> header = stackalloc byte[24];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], model.Network.Hidden);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], model.KnownWords.Count);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], model.VectorWords.Count);
        BinaryPrimitives.WriteInt32LittleEndian(header[20..], model.Theta.Length);
        stream.Write(header);
        stream.Write(MemoryMarshal.AsBytes(model.KnownWords.ToArray().AsSpan()));
        stream.Write(MemoryMarshal.AsBytes(model.VectorWords.ToArray().AsSpan()));
        stream.Write(MemoryMarshal.AsBytes(model.Vectors.Scales));
        stream.Write(MemoryMarshal.AsBytes(model.Vectors.Values));
        var half = new Half[model.Theta.Length];
        TensorPrimitives.ConvertToHalf(model.Theta, half);
        stream.Write(MemoryMarshal.AsBytes(half.AsSpan()));
    }

    /// <exception cref="InvalidDataException">The file is not a syntax model of this version.</exception>
    public static SyntaxModel Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        ReadOnlySpan<byte> rest = bytes;
        if (rest.Length < 24 || BinaryPrimitives.ReadUInt32LittleEndian(rest) != Magic || BinaryPrimitives.ReadInt32LittleEndian(rest[4..]) != Version)
        {
            throw new InvalidDataException($"{path}: not a syntax model of this version; take the file from the release or rebuild models/ with Chancery.Training");
        }

        int hidden = BinaryPrimitives.ReadInt32LittleEndian(rest[8..]);
        int known = BinaryPrimitives.ReadInt32LittleEndian(rest[12..]);
        int vectors = BinaryPrimitives.ReadInt32LittleEndian(rest[16..]);
        int values = BinaryPrimitives.ReadInt32LittleEndian(rest[20..]);
        long expected = 24L + (8L * known) + (8L * vectors) + (4L * vectors) + ((long)SyntaxNetwork.VectorSize * vectors) + (2L * values);
        if (rest.Length != expected || hidden <= 0 || known < 0 || vectors < 0 || values < 0)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}: {rest.Length} bytes where {expected} are expected; the file is cut short or damaged"));
        }

        rest = rest[24..];
        ulong[] knownWords = Take<ulong>(ref rest, known);
        ulong[] vectorWords = Take<ulong>(ref rest, vectors);
        float[] scales = Take<float>(ref rest, vectors);
        sbyte[] table = Take<sbyte>(ref rest, vectors * SyntaxNetwork.VectorSize);
        var theta = new float[values];
        TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(rest), theta);
        try
        {
            return new SyntaxModel(hidden, knownWords, vectorWords, new WordVectors(table, scales), theta);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    private static unsafe T[] Take<T>(ref ReadOnlySpan<byte> rest, int count)
        where T : unmanaged
    {
        int bytes = count * sizeof(T);
        T[] values = MemoryMarshal.Cast<byte, T>(rest[..bytes]).ToArray();
        rest = rest[bytes..];
        return values;
    }
}
