using System.Numerics.Tensors;
using Chancery.Actors;
using Chancery.Language;
using Chancery.Language.English;
using Chancery.Language.Neural;
using Chancery.Reports;

namespace Chancery.Events.Model;

/// <summary>Says what the marked source of a sentence does to its marked target. Not thread-safe: it keeps buffers.</summary>
public sealed class RootCoder
{
    private readonly IAnnotator annotator;
    private readonly ActorLinker linker;
    private readonly TriggerLexicon lexicon;
    private readonly TriggerMatcher matcher;
    private readonly Evaluations evaluations;
    private readonly WordVectors vectors;
    private readonly Document document = new();
    private readonly FeatureList[] blocks = [.. Enumerable.Range(0, RootFeatures.Blocks).Select(_ => new FeatureList())];
    private readonly float[] dense = new float[RootVectors.Size];

    /// <param name="root">The folder that holds <c>data</c> and <c>models</c>.</param>
    /// <exception cref="FileNotFoundException">A model or table is missing.</exception>
    /// <exception cref="InvalidDataException">One is damaged; the message names it.</exception>
    public RootCoder(string root)
    {
        ActorTable actors = ActorTable.Load(Path.Combine(root, "data", "actors"));
        EnglishLanguage english = EnglishLanguage.Load(root, actors, withActs: false);
        string events = Path.Combine(root, "data", "events");
        annotator = english.CreateAnnotator();
        linker = new ActorLinker(actors, english.Cutter());
        lexicon = TriggerLexicon.Load(Path.Combine(events, "triggers.tsv"));
        matcher = new TriggerMatcher(lexicon);
        evaluations = Evaluations.Load(Path.Combine(events, "evaluations.tsv"));
        vectors = english.Syntax.Vectors;
    }

    internal IReadOnlyList<FeatureList> Blocks => blocks;

    internal ReadOnlySpan<float> Dense => dense;

    /// <summary>The class of a marked sentence, a name of <see cref="RootTypes.Names"/>.</summary>
    public string Code(RootModel model, RootMarks marks)
    {
        Describe(marks);
        return RootTypes.Names[TensorPrimitives.IndexOfMax<float>(model.Scores(blocks, dense))];
    }

    /// <summary>Fills <see cref="Blocks"/> and <see cref="Dense"/>.</summary>
    internal RootPair Describe(RootMarks marks)
    {
        annotator.Read(document, marks.Text);
        var analysis = new Analysis(new Report { Id = string.Empty, Text = marks.Text }, document);
        linker.Link(analysis);
        RootPair pair = RootPair.Of(analysis, marks);
        foreach (FeatureList block in blocks)
        {
            block.Clear();
        }

        var rows = new TriggerRow?[document.Count];
        var proposals = new Proposals(analysis, matcher, evaluations, new Participants(analysis), new EventContext(analysis, lexicon));
        foreach (Sentence sentence in document.Sentences)
        {
            proposals.Read(sentence);
            proposals.Rows.CopyTo(rows.AsSpan(sentence.First));
        }

        RootFeatures.Write(blocks, pair, lexicon, rows);
        RootVectors.Write(pair, vectors, dense);
        return pair;
    }
}
