namespace Chancery.Language.Neural;

/// <summary>Trained weights of a <see cref="SyntaxNetwork"/> with the words they know. Immutable; shared by all threads.</summary>
public sealed class SyntaxModel
{
    public SyntaxModel(int hidden, IReadOnlyList<ulong> knownWords, IReadOnlyList<ulong> vectorWords, WordVectors vectors, float[] theta)
    {
        KnownWords = knownWords;
        VectorWords = vectorWords;
        Vectors = vectors;
        Theta = theta;
        Network = new SyntaxNetwork(knownWords.Count + 1, hidden);
        if (theta.Length != Network.Layout.Length)
        {
            throw new InvalidDataException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a syntax model of {theta.Length} values where the network has {Network.Layout.Length}; rebuild models/ with Chancery.Training"));
        }

        var known = new Dictionary<ulong, int>(knownWords.Count);
        for (int i = 0; i < knownWords.Count; i++)
        {
            known.TryAdd(knownWords[i], i + 1);
        }

        var rows = new Dictionary<ulong, int>(vectorWords.Count);
        for (int i = 0; i < vectorWords.Count; i++)
        {
            rows.TryAdd(vectorWords[i], i);
        }

        Vocabulary = new Vocabulary(rows, known);
    }

    public SyntaxNetwork Network { get; }

    public IReadOnlyList<ulong> KnownWords { get; }

    public IReadOnlyList<ulong> VectorWords { get; }

    public WordVectors Vectors { get; }

    public float[] Theta { get; }

    public Vocabulary Vocabulary { get; }
}
