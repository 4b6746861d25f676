namespace Chancery.Language.Neural;

/// <summary>A named block of a flat parameter array.</summary>
/// <param name="Name">What the model file calls it.</param>
/// <param name="Offset">First value.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Columns">Values a row.</param>
public sealed record Segment(string Name, int Offset, int Rows, int Columns)
{
    public int Length => Rows * Columns;

    public ReadOnlySpan<float> Of(float[] values) => values.AsSpan(Offset, Length);

    public Span<float> In(float[] values) => values.AsSpan(Offset, Length);

    public ReadOnlySpan<float> Row(float[] values, int row) => values.AsSpan(Offset + (row * Columns), Columns);
}

/// <summary>Lays out the blocks of a network in one flat array, in the order they are asked for.</summary>
public sealed class ParameterLayout
{
    private readonly List<Segment> segments = [];

    public IReadOnlyList<Segment> Segments => segments;

    public int Length { get; private set; }

    public Segment Add(string name, int rows, int columns)
    {
        var segment = new Segment(name, Length, rows, columns);
        segments.Add(segment);
        Length += segment.Length;
        return segment;
    }
}
