using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Chancery.Events.Model;
using Chancery.Language.Neural;

namespace Chancery.Events.Spans;

/// <summary>Trained weights of the finder of spans: networks of one size, and the choice.</summary>
/// <param name="network">The networks' shape.</param>
/// <param name="thetas">Their weights.</param>
/// <param name="ranker">The choice.</param>
public sealed class SpanModel(SpanNetwork network, IReadOnlyList<float[]> thetas, SpanRanker ranker)
{
    /// <summary>Its file in <c>models/</c>.</summary>
    public const string File = "english.spans.model";

    private const uint Magic = 0x50534843; // "CHSP"
    private const int MostNetworks = 16;
    private const int MostHidden = 256;

    public SpanNetwork Network => network;

    public IReadOnlyList<float[]> Thetas => thetas;

    public SpanRanker Ranker => ranker;

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
            return weights.Classes == none.Length && weights.Dense == SpanFeatures.Dense
                ? new SpanModel(network, thetas, new SpanRanker(weights) { None = none })
                : throw new InvalidDataException("of another version");
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new InvalidDataException($"{path}: {e.Message}; rebuild it with Chancery.Training (spans)", e);
        }
    }
}
