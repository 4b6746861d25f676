namespace Chancery.Language.Neural;

/// <summary>A bidirectional recurrent layer: its blocks, and how to run it.</summary>
public sealed class RecurrentLayer
{
    private readonly int hidden;
    private readonly int blocks;

    /// <param name="layout">Where the blocks are laid.</param>
    /// <param name="name">Prefix of the blocks' names.</param>
    /// <param name="input">Values an input row.</param>
    /// <param name="hidden">Values a direction.</param>
    public RecurrentLayer(ParameterLayout layout, string name, int input, int hidden)
    {
        Input = input;
        this.hidden = hidden;

        // Where the input is as wide as the output the highway takes it as it is (SRU, eq. 6); else it has a projection of its own.
        blocks = input == 2 * hidden ? 3 : 4;
        Weights = layout.Add(name + ".w", input, 2 * blocks * hidden);
        Gates = layout.Add(name + ".g", 2, 4 * hidden);
    }

    public int Input { get; }

    public int Hidden => hidden;

    public int Output => 2 * hidden;

    public bool HasProjectedSkip => blocks == 4;

    /// <summary>Values a row of the projected input.</summary>
    public int Projected => 2 * blocks * hidden;

    public Segment Weights { get; }

    public Segment Gates { get; }

    /// <summary>Where the given direction starts in a row of the projected input.</summary>
    public int Offset(int direction) => direction * blocks * hidden;

    /// <param name="theta">All parameters.</param>
    /// <param name="x">Inputs, a row a token.</param>
    /// <param name="u">Out: projected inputs.</param>
    /// <param name="states">Out: states of both directions, one after the other, 3·hidden values a token each.</param>
    /// <param name="h">Out: outputs.</param>
    /// <param name="tokens">Rows.</param>
    /// <param name="sentences">Row after each sentence's last.</param>
    public void Run(float[] theta, float[] x, float[] u, float[] states, float[] h, int tokens, ReadOnlySpan<int> sentences)
    {
        Kernels.Multiply(x, Weights.Of(theta), u, tokens, Input, Projected);
        for (int d = 0; d < 2; d++)
        {
            int first = 0;
            foreach (int last in sentences)
            {
                Recurrence.Run(
                    u,
                    Projected,
                    Offset(d),
                    HasProjectedSkip ? u : x,
                    HasProjectedSkip ? Projected : Input,
                    HasProjectedSkip ? Offset(d) + (3 * hidden) : d * hidden,
                    Gates.Row(theta, d),
                    states.AsSpan(d * tokens * 3 * hidden),
                    h,
                    Output,
                    d * hidden,
                    first,
                    last,
                    d == 1,
                    hidden);
                first = last;
            }
        }
    }
}
