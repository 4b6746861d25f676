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

    public float Augment { get; init; }

    public float Stack { get; init; }
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
        int classes = RootModel.Classes;
        List<SparseExample> sparse = [.. examples.Select(Sparse)];
        float[] weights;
        if (options.Augment > 0)
        {
            var wide = new List<SparseExample>();
            for (int i = 0; i < sparse.Count; i++)
            {
                SparseExample x = sparse[i];
                int shift = examples[i].Row.Source switch { "plv" => rows, "own" => 2 * rows, _ => 3 * rows };
                wide.Add(x with { Rows = [.. x.Rows, .. x.Rows.Select(r => r + shift)], Values = [.. x.Values, .. x.Values.Select(v => v * options.Augment)] });
            }

            float[] all4 = SupportVectors.Train(wide, 4 * rows, classes, options.Cost);
            weights = all4[..(rows * classes)];
            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] += options.Augment * all4[(rows * classes) + i];
            }
        }
        else if (options.Stack > 0)
        {
            List<float[]> bases = [];
            foreach (string source in new[] { "own", "events" }.Where(o => options.Weights.GetValueOrDefault(o) > 0))
            {
                bases.Add(SupportVectors.Train([.. sparse.Where((_, i) => examples[i].Row.Source == source)], rows, classes, options.Cost));
            }

            var wide = new List<SparseExample>();
            for (int i = 0; i < sparse.Count; i++)
            {
                if (examples[i].Row.Source == "plv")
                {
                    SparseExample x = sparse[i];
                    var extra = new float[bases.Count * classes];
                    for (int b = 0; b < bases.Count; b++)
                    {
                        for (int k = 0; k < x.Rows.Length; k++)
                        {
                            for (int c = 0; c < classes; c++)
                            {
                                extra[(b * classes) + c] += options.Stack * x.Values[k] * bases[b][(x.Rows[k] * classes) + c];
                            }
                        }
                    }

                    wide.Add(x with { Rows = [.. x.Rows, .. Enumerable.Range(rows, extra.Length)], Values = [.. x.Values, .. extra] });
                }
            }

            float[] top = SupportVectors.Train(wide, rows + (bases.Count * classes), classes, options.Cost);
            weights = top[..(rows * classes)];
            for (int b = 0; b < bases.Count; b++)
            {
                for (int r = 0; r < rows; r++)
                {
                    for (int c = 0; c < classes; c++)
                    {
                        float u = options.Stack * bases[b][(r * classes) + c];
                        if (u != 0)
                        {
                            for (int k = 0; k < classes; k++)
                            {
                                weights[(r * classes) + k] += u * top[((rows + (b * classes) + c) * classes) + k];
                            }
                        }
                    }
                }
            }
        }
        else
        {
            weights = SupportVectors.Train(sparse, rows, classes, options.Cost);
        }

        for (int i = 0; i < dense * classes; i++)
        {
            weights[i] *= scales[i / classes];
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
