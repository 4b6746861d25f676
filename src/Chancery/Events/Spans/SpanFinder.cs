using Chancery.Actors;
using Chancery.Language.English;

namespace Chancery.Events.Spans;

/// <summary>
/// Finds who acts and whom the act falls on, as words of a sentence. It serves measuring alone: reading a report does not load
/// it. Not thread-safe.
/// </summary>
public sealed class SpanFinder
{
    private readonly SpanReader reader;
    private readonly SpanScorer scorer;
    private readonly SpanModel model;

    /// <param name="reader">Annotates.</param>
    /// <param name="model">Trained weights.</param>
    public SpanFinder(SpanReader reader, SpanModel model)
    {
        this.reader = reader;
        this.model = model;
        scorer = new SpanScorer(model.Network, model.Thetas);
    }

    /// <param name="root">The folder that holds <c>models</c> and <c>data</c>.</param>
    /// <exception cref="InvalidDataException">The model does not fit the others.</exception>
    public static SpanFinder Load(string root)
    {
        ActorTable actors = ActorTable.Load(Path.Combine(root, "data", "actors"));
        EnglishLanguage english = EnglishLanguage.Load(root, actors, withActs: false);
        TriggerLexicon lexicon = TriggerLexicon.Load(Path.Combine(root, "data", "events", "triggers.tsv"));
        return new SpanFinder(new SpanReader(english, actors, lexicon), SpanModel.Read(Path.Combine(root, "models", SpanModel.File), english.Syntax));
    }

    /// <summary>Whether the model learnt from this sentence.</summary>
    public bool Knows(IReadOnlyList<string> tokens) => model.Knows(tokens);

    /// <summary>Spans of a sentence that is cut into tokens already. What is longer than any sentence is taken in pieces.</summary>
    public IReadOnlyList<ActSpan> Find(IReadOnlyList<string> tokens)
    {
        var spans = new List<ActSpan>();
        for (int from = 0; from < tokens.Count; from += EnglishTokenizer.LongestSentence)
        {
            SpanSentence sentence = reader.Read([.. tokens.Skip(from).Take(EnglishTokenizer.LongestSentence)]);
            foreach (ActSpan span in model.Ranker.Choose(sentence, scorer.Run(sentence)).Select(sentence.ToTokens))
            {
                spans.Add(span with { First = span.First + from, End = span.End + from });
            }
        }

        return spans;
    }
}
