using Chancery.Events.Model;

namespace Chancery.Training;

/// <summary>A row with what the coder sees of it.</summary>
public sealed record RootExample(RootRow Row, IReadOnlyList<FeatureList> Blocks, float[] Dense);

/// <summary>How a model of marked pairs is trained.</summary>
public sealed record RootOptions
{
    /// <summary>What an error costs against the weights' length.</summary>
    public float Cost { get; init; } = 0.5f;

    /// <summary>A feature seen less often is left out.</summary>
    public int Least { get; init; } = 1;

    /// <summary>How much a row of each source counts; none where it is not named.</summary>
    public IReadOnlyDictionary<string, float> Weights { get; init; } = new Dictionary<string, float>(StringComparer.Ordinal) { ["plv"] = 1 };

    /// <summary>The power of a class' rarity that its examples weigh by.</summary>
    public float Balance { get; init; } = 0.5f;

    public IReadOnlySet<RootBlock> Without { get; init; } = new HashSet<RootBlock>();

    /// <summary>Scale of the word vectors and of the event coder's probabilities.</summary>
    public float Vectors { get; init; } = 1;

    public float Seen { get; init; } = 1;
}

/// <summary>Trains the classifier of marked pairs.</summary>
public static class RootTrainer
{
    public static List<RootExample> Describe(RootCoder coder, IEnumerable<RootRow> rows)
    {
        var examples = new List<RootExample>();
        foreach (RootRow row in rows)
        {
            coder.Describe(RootMarks.Parse(row.Marked));
            examples.Add(new RootExample(row, [.. coder.Blocks.Select(b => b.Copy())], coder.Dense.ToArray()));
        }

        return examples;
    }

    public static RootModel Train(IReadOnlyList<RootExample> all, RootOptions options)
    {
        List<RootExample> examples = [.. all.Where(e => options.Weights.GetValueOrDefault(e.Row.Source) > 0)];
        int dense = RootCoder.Size;
        var counts = new Dictionary<uint, int>();
        foreach (RootExample e in examples)
        {
            foreach (uint key in e.Blocks.Where((_, b) => !options.Without.Contains((RootBlock)b)).SelectMany(b => b.Keys.ToArray()).Distinct())
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        uint[] keys = [.. counts.Where(c => c.Value >= options.Least).Select(c => c.Key).Order()];
        byte[] rarity = [.. keys.Select(k => RootModel.Rarity(counts[k], examples.Count))];
        int rows = dense + 1 + keys.Length;
        var frame = new RootModel(dense, keys, rarity, new float[rows * RootModel.Classes]);
        var sizes = new float[RootModel.Classes];
        foreach (RootExample e in examples)
        {
            sizes[e.Row.Label] += options.Weights[e.Row.Source];
        }

        float mean = sizes.Average();
        var scales = new float[dense];
        Array.Fill(scales, options.Vectors);
        scales.AsSpan(RootVectors.Size).Fill(options.Seen);
        float[] weights = SupportVectors.Train([.. examples.Select(Sparse)], rows, RootModel.Classes, options.Cost);
        for (int i = 0; i < dense * RootModel.Classes; i++)
        {
            weights[i] *= scales[i / RootModel.Classes];
        }

        return new RootModel(dense, keys, rarity, weights);

        SparseExample Sparse(RootExample e)
        {
            List<int> at = [];
            List<float> values = [];
            frame.Values(e.Blocks, at, values);
            for (int i = 0; i < dense; i++)
            {
                if (e.Dense[i] != 0 && scales[i] != 0)
                {
                    at.Add(i);
                    values.Add(e.Dense[i] * scales[i]);
                }
            }

            at.Add(dense);
            values.Add(1);
            return new SparseExample([.. at], [.. values], e.Row.Label, options.Weights[e.Row.Source] * MathF.Pow(mean / sizes[e.Row.Label], options.Balance));
        }
    }
}
