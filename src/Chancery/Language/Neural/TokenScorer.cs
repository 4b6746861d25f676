namespace Chancery.Language.Neural;

/// <summary>Runs a network that labels tokens over each batch of the syntax network. Keeps its buffers; one a worker.</summary>
public sealed class TokenScorer
{
    private readonly TokenNetwork network;
    private readonly float[] theta;
    private float[] x = [];
    private float[] u = [];
    private float[] s = [];
    private float[] h = [];
    private float[] scores = [];

    public TokenScorer(TokenNetwork network, float[] theta)
    {
        this.network = network;
        this.theta = theta;
    }

    /// <summary>Rows of scores, <see cref="TokenNetwork.OutColumns"/> a token; valid until the next call.</summary>
    public ReadOnlySpan<float> Run(Activations a, ReadOnlySpan<GazetteerHint> hints)
    {
        int n = a.Tokens;
        Reserve(n);
        int width = 2 * network.SyntaxHidden;
        for (int t = 0; t < n; t++)
        {
            TokenNetwork.Input(a.X.AsSpan(t * SyntaxNetwork.InputSize, SyntaxNetwork.InputSize), a.H2.AsSpan(t * width, width), hints[t], x.AsSpan(t * network.InputSize, network.InputSize));
        }

        network.Layer.Run(theta, x, u, s, h, n, a.SentenceEnds.AsSpan(0, a.Sentences));
        Kernels.FillRows(network.OutBias.Of(theta), scores, n);
        Kernels.Multiply(h, network.Out.Of(theta), scores, n, network.Layer.Output, network.OutColumns, accumulate: true);
        return scores.AsSpan(0, n * network.OutColumns);
    }

    private void Reserve(int n)
    {
        if (scores.Length >= n * network.OutColumns)
        {
            return;
        }

        int rows = n + (n / 2);
        x = new float[rows * network.InputSize];
        u = new float[rows * network.Layer.Projected];
        s = new float[rows * 6 * network.Layer.Hidden];
        h = new float[rows * network.Layer.Output];
        scores = new float[rows * network.OutColumns];
    }
}
