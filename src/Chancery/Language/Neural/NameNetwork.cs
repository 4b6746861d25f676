namespace Chancery.Language.Neural;

/// <summary>
/// Names on top of the syntax network, which stays as it is: its inputs and second layer, with gazetteer hints, go through
/// one more recurrent layer to BILOU tags.
/// </summary>
public sealed class NameNetwork
{
    public NameNetwork(int syntaxHidden, int hidden)
    {
        SyntaxHidden = syntaxHidden;
        int raw = SyntaxNetwork.InputSize + (2 * syntaxHidden) + Gazetteer.HintCount;
        InputSize = (raw + 15) / 16 * 16;
        var layout = new ParameterLayout();
        Layer = new RecurrentLayer(layout, "names", InputSize, hidden);
        Out = layout.Add("names.out", 2 * hidden, TagColumns);
        OutBias = layout.Add("names.out.b", 1, TagColumns);
        Layout = layout;
    }

    /// <summary>O, then B, I, L, U of each kind.</summary>
    public const int TagCount = 17;

    public const int TagColumns = 32;

    public int SyntaxHidden { get; }

    public int InputSize { get; }

    public RecurrentLayer Layer { get; }

    public Segment Out { get; }

    public Segment OutBias { get; }

    public ParameterLayout Layout { get; }

    /// <summary>Writes one input row.</summary>
    public void Input(ReadOnlySpan<float> x, ReadOnlySpan<float> h2, GazetteerHint hints, Span<float> row)
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
