using Chancery.Events.Model;

namespace Chancery.Training;

/// <summary>A row with what the coder sees of it.</summary>
public sealed record RootExample(RootRow Row, IReadOnlyList<FeatureList> Blocks, float[] Dense);

/// <summary>How a model of marked pairs is trained.</summary>
public sealed record RootOptions
{
    /// <summary>What an error costs against the weights' length.</summary>
    public float Cost { get; init; } = 0.3f;

    /// <summary>A feature seen less often is left out.</summary>
    public int Least { get; init; } = 2;

    /// <summary>How much a row of each source counts against one of plv.</summary>
    public float Own { get; init; } = 0.4f;

    /// <summary>The same for pairs out of whole labelled reports, which follow another rule where types border on each other.</summary>
    public float Reports { get; init; }

    /// <summary>
    /// How freely a source departs from the weights that all sources share; 0 lets none (Daumé 2007, Frustratingly easy
    /// domain adaptation).
    /// </summary>
    public float Apart { get; init; } = 1;

    /// <summary>The power of a class' rarity that its rows weigh by.</summary>
    public float Balance { get; init; } = 0.5f;

    /// <summary>Blocks to leave out.</summary>
    public IReadOnlySet<RootBlock> Without { get; init; } = new HashSet<RootBlock>();

    /// <summary>Scale of the word vectors; 0 leaves them out.</summary>
    public float Vectors { get; init; } = 1;

    public float Weight(string source) => source switch { RootText.Public => 1, RootText.Own => Own, _ => Reports };
}

/// <summary>Trains the classifier of marked pairs.</summary>
public static class RootTrainer
{
    private const float SidesScale = 0.5f;

    private static readonly string[] Sources = [RootText.Public, RootText.Own, RootText.Reports];

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

    /// <summary>Learns from all rows; what is kept are the weights for text such as plv's.</summary>
    public static RootModel Train(IReadOnlyList<RootExample> all, RootOptions options)
    {
        List<RootExample> examples = [.. all.Where(e => options.Weight(e.Row.Source) > 0)];
        int dense = RootVectors.Size;
        int classes = RootModel.Classes;
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
        var frame = new RootModel(dense, keys, rarity, new float[rows * classes]);
        float[] scales = Scales(options);
        var sizes = new float[classes];
        foreach (RootExample e in examples)
        {
            sizes[e.Row.Label] += options.Weight(e.Row.Source);
        }

        float mean = sizes.Average();
        bool apart = options.Apart > 0 && examples.Select(e => e.Row.Source).Distinct(StringComparer.Ordinal).Count() > 1;
        float[] learned = SupportVectors.Train([.. examples.Select(Sparse)], apart ? (1 + Sources.Length) * rows : rows, classes, options.Cost);
        float[] weights = learned[..(rows * classes)];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] += apart ? options.Apart * learned[weights.Length + i] : 0;
            weights[i] *= i < dense * classes ? scales[i / classes] : 1;
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
            if (apart)
            {
                // The same features once more, as this source alone has them.
                int shift = (1 + Array.IndexOf(Sources, e.Row.Source)) * rows;
                int shared = at.Count;
                for (int i = 0; i < shared; i++)
                {
                    at.Add(at[i] + shift);
                    values.Add(values[i] * options.Apart);
                }
            }

            return new SparseExample([.. at], [.. values], e.Row.Label, options.Weight(e.Row.Source) * MathF.Pow(mean / Math.Max(sizes[e.Row.Label], 1e-3f), options.Balance));
        }
    }

    private static float[] Scales(RootOptions options)
    {
        var scales = new float[RootVectors.Size];
        scales.AsSpan(0, RootVectors.SidesFrom).Fill(options.Vectors);
        scales.AsSpan(RootVectors.SidesFrom, RootVectors.Size - RootVectors.SidesFrom).Fill(options.Vectors * SidesScale);
        return scales;
    }
}
