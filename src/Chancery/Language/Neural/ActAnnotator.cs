using System.Numerics.Tensors;

namespace Chancery.Language.Neural;

/// <summary>Tells of each token of a batch what it has to do with an act.</summary>
public sealed class ActAnnotator
{
    private readonly TokenScorer scorer;
    private readonly int columns;

    public ActAnnotator(TokenModel<ActNetwork> model)
    {
        scorer = new TokenScorer(model.Network, model.Theta);
        columns = model.Network.OutColumns;
    }

    /// <summary>Writes the log-probabilities of the batch's tokens into the document.</summary>
    public void Score(Document document, int offset, Activations a, ReadOnlySpan<GazetteerHint> hints)
    {
        ReadOnlySpan<float> scores = scorer.Run(a, hints);
        for (int t = 0; t < a.Tokens; t++)
        {
            Span<float> row = document.Acts.AsSpan((offset + t) * ActNetwork.ScoreCount, ActNetwork.ScoreCount);
            scores.Slice(t * columns, ActNetwork.ScoreCount).CopyTo(row);
            LogSoftMax(row[..ActNetwork.TypeCount]);
            LogSoftMax(row.Slice(ActNetwork.RealisAt, ActNetwork.RealisCount));
            LogSoftMax(row.Slice(ActNetwork.RoleAt, ActNetwork.RoleCount));
        }
    }

    private static void LogSoftMax(Span<float> row)
    {
        float top = TensorPrimitives.Max<float>(row);
        float sum = 0;
        foreach (float v in row)
        {
            sum += (float)Math.Exp(v - top);
        }

        TensorPrimitives.Subtract(row, top + (float)Math.Log(sum), row);
    }
}
