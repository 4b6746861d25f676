using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Events.Spans;

/// <summary>
/// BILOU tags of an act's sides: a recurrent layer over what the syntax network makes of a token, of its head and of the main
/// verb, and over its place in the tree.
/// </summary>
public sealed class SpanNetwork
{
    /// <summary>O, then B, I, L, U of each kind.</summary>
    public const int TagCount = 13;

    /// <summary>Flags of the tree: see <see cref="SpanSentence"/>.</summary>
    public const int TreeFlags = 12;

    private const int Conventions = 3;

    /// <param name="syntaxHidden">Size of the syntax network below.</param>
    /// <param name="hidden">Values a direction.</param>
    public SpanNetwork(int syntaxHidden, int hidden)
    {
        SyntaxHidden = syntaxHidden;
        InputSize = (RawSize(syntaxHidden) + Conventions + 15) / 16 * 16;
        var layout = new ParameterLayout();
        Layer = new RecurrentLayer(layout, "spans", InputSize, hidden);
        OutColumns = 32;
        Out = layout.Add("spans.out", 2 * hidden, OutColumns);
        OutBias = layout.Add("spans.out.b", 1, OutColumns);
        Layout = layout;
    }

    public int SyntaxHidden { get; }

    public int InputSize { get; }

    /// <summary>Columns of a row of scores; those past <see cref="TagCount"/> say nothing.</summary>
    public int OutColumns { get; }

    public RecurrentLayer Layer { get; }

    public Segment Out { get; }

    public Segment OutBias { get; }

    public ParameterLayout Layout { get; }

    /// <summary>Values of a token that do not depend on the convention.</summary>
    public static int RawSize(int syntaxHidden) =>
        SyntaxNetwork.InputSize + (2 * syntaxHidden) + Gazetteer.HintCount + Deprels.Count + TreeFlags + (2 * SyntaxNetwork.VectorSize);

    /// <summary>Completes a row of input: what is known of the token, then the convention.</summary>
    public void Input(ReadOnlySpan<float> raw, SpanConvention convention, Span<float> row)
    {
        row.Clear();
        raw.CopyTo(row);
        row[raw.Length + (int)convention] = 1;
    }
}
