using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Chancery.Events.Model;
using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Events.Spans;

/// <summary>Trained weights of the finder of spans: networks of one size, and the choice.</summary>
/// <param name="network">The networks' shape.</param>
/// <param name="thetas">Their weights.</param>
/// <param name="ranker">The choice.</param>
/// <param name="learnt">Marks of the sentences that it learnt from, so that a score on them can be told for what it is.</param>
public sealed class SpanModel(SpanNetwork network, IReadOnlyList<float[]> thetas, SpanRanker ranker, IReadOnlySet<ulong> learnt)
{
    /// <summary>Its file in <c>models/</c>.</summary>
    public const string File = "english.spans.model";

    private const uint Magic = 0x50534843; // "CHSP"
    private const int MostNetworks = 16;
    private const int MostHidden = 256;
    private const int MostLearnt = 1 << 20;

    public SpanNetwork Network => network;

    public IReadOnlyList<float[]> Thetas => thetas;

    public SpanRanker Ranker => ranker;

    /// <summary>A sentence's mark: its letters and digits, however they are cut and spaced.</summary>
    public static ulong Mark(IReadOnlyList<string> tokens) =>
        Vocabulary.Hash(string.Concat(string.Concat(tokens).ToLowerInvariant().Where(char.IsLetterOrDigit)));

    /// <summary>Whether it learnt from this sentence.</summary>
    public bool Knows(IReadOnlyList<string> tokens) => learnt.Contains(Mark(tokens));

    public void Write(string path)
    {
        using var writer = new BinaryWriter(System.IO.File.Create(path));
        writer.Write(Magic);
        writer.Write(network.SyntaxHidden);
        writer.Write(network.Layer.Hidden);
        writer.Write(thetas.Count);
        foreach (float[] theta in thetas)
        {
            var half = new Half[theta.Length];
            TensorPrimitives.ConvertToHalf(theta, half);
            writer.Write(MemoryMarshal.AsBytes(half.AsSpan()));
        }

        foreach (float none in ranker.None)
        {
            writer.Write(none);
        }

        ranker.Weights.Write(writer);
        writer.Write(learnt.Count);
        foreach (ulong mark in learnt.Order())
        {
            writer.Write(mark);
        }
    }

    /// <exception cref="InvalidDataException">The file is no such model, or does not fit this syntax model.</exception>
    public static SpanModel Read(string path, SyntaxModel syntax)
    {
        using var reader = new BinaryReader(System.IO.File.OpenRead(path));
        try
        {
            if (reader.ReadUInt32() != Magic || reader.ReadInt32() != syntax.Network.Hidden)
            {
                throw new InvalidDataException("no model of its kind for this syntax model");
            }

            int hidden = reader.ReadInt32(), count = reader.ReadInt32();
            if (hidden is < 8 or > MostHidden || hidden % 8 != 0 || count is < 1 or > MostNetworks)
            {
                throw new InvalidDataException("damaged");
            }

            var network = new SpanNetwork(syntax.Network.Hidden, hidden);
            var thetas = new float[count][];
            for (int i = 0; i < count; i++)
            {
                byte[] bytes = reader.ReadBytes(2 * network.Layout.Length);
                if (bytes.Length != 2 * network.Layout.Length)
                {
                    throw new InvalidDataException("cut short");
                }

                thetas[i] = new float[network.Layout.Length];
                TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes), thetas[i]);
            }

            float[] none = [reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle()];
            LinearClassifier weights = LinearClassifier.Read(reader);
            if (weights.Classes != none.Length || weights.Dense != SpanFeatures.Dense)
            {
                throw new InvalidDataException("of another version");
            }

            int marks = reader.ReadInt32();
            if (marks is < 0 or > MostLearnt)
            {
                throw new InvalidDataException("damaged");
            }

            HashSet<ulong> learnt = [.. Enumerable.Range(0, marks).Select(_ => reader.ReadUInt64())];
            return new SpanModel(network, thetas, new SpanRanker(weights) { None = none }, learnt);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new InvalidDataException($"{path}: {e.Message}; rebuild it with Chancery.Training (spans)", e);
        }
    }
}
