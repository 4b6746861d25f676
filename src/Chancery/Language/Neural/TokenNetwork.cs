namespace Chancery.Language.Neural;

/// <summary>
/// Labels of tokens on top of the syntax network, which stays as it is: its inputs and second layer, with gazetteer hints,
/// go through one more recurrent layer.
/// </summary>
public class TokenNetwork
{
    /// <param name="syntaxHidden">Size of the syntax network below.</param>
    /// <param name="hidden">Values a direction.</param>
    /// <param name="outputs">Scores a token.</param>
    public TokenNetwork(int syntaxHidden, int hidden, int outputs)
    {
        SyntaxHidden = syntaxHidden;
        Outputs = outputs;
        OutColumns = (outputs + 31) / 32 * 32;
        int raw = SyntaxNetwork.InputSize + (2 * syntaxHidden) + Gazetteer.HintCount;
        InputSize = (raw + 15) / 16 * 16;
        var layout = new ParameterLayout();
        Layer = new RecurrentLayer(layout, "tokens", InputSize, hidden);
        Out = layout.Add("tokens.out", 2 * hidden, OutColumns);
        OutBias = layout.Add("tokens.out.b", 1, OutColumns);
        Layout = layout;
    }

    public int SyntaxHidden { get; }

    public int Outputs { get; }

    /// <summary>Columns of a row of scores; those past <see cref="Outputs"/> say nothing.</summary>
    public int OutColumns { get; }

    public int InputSize { get; }

    public RecurrentLayer Layer { get; }

    public Segment Out { get; }

    public Segment OutBias { get; }

    public ParameterLayout Layout { get; }

    /// <summary>Writes one input row.</summary>
    public static void Input(ReadOnlySpan<float> x, ReadOnlySpan<float> h2, GazetteerHint hints, Span<float> row)
    {
        x.CopyTo(row);
        h2.CopyTo(row[x.Length..]);
        Span<float> flags = row[(x.Length + h2.Length)..];
        flags.Clear();
        for (int i = 0; i < Gazetteer.HintCount; i++)
        {
            flags[i] = ((int)hints >> i & 1) == 1 ? 1f : 0f;
        }
    }
}
