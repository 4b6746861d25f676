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
    private readonly EventJudge judge;
    private readonly WordVectors vectors;
    private readonly Document document = new();
    private readonly FeatureList[] blocks = [.. Enumerable.Range(0, RootFeatures.Blocks).Select(_ => new FeatureList())];
    private readonly float[] dense = new float[Size];

    /// <param name="root">The folder that holds <c>data</c> and <c>models</c>.</param>
    /// <exception cref="FileNotFoundException">A model or table is missing.</exception>
    /// <exception cref="InvalidDataException">One is damaged; the message names it.</exception>
    public RootCoder(string root)
    {
        ActorTable actors = ActorTable.Load(Path.Combine(root, "data", "actors"));
        EnglishLanguage english = EnglishLanguage.Load(root, actors);
        string events = Path.Combine(root, "data", "events");
        annotator = english.CreateAnnotator();
        linker = new ActorLinker(actors, english.Cutter());
        lexicon = TriggerLexicon.Load(Path.Combine(events, "triggers.tsv"));
        matcher = new TriggerMatcher(lexicon);
        evaluations = Evaluations.Load(Path.Combine(events, "evaluations.tsv"));
        vectors = english.Syntax.Vectors;
        judge = new EventJudge(EventModel.Read(Path.Combine(root, "models", "english.events.model")), lexicon, vectors);
    }

    /// <summary>Dense inputs: word vectors, then the event coder's probabilities of the 16 types at the act and anywhere.</summary>
    internal const int Size = RootVectors.Size + (2 * (EventModel.TriggerClasses - 1));

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
        Span<float> seen = dense.AsSpan(RootVectors.Size);
        RootVectors.Write(pair, vectors, dense.AsSpan(0, RootVectors.Size));
        seen.Clear();
        var parts = new Participants(analysis);
        var proposals = new Proposals(analysis, matcher, evaluations, parts, new EventContext(analysis));
        Span<float> p = stackalloc float[EventModel.TriggerClasses];
        foreach (Sentence sentence in document.Sentences)
        {
            proposals.Read(sentence);
            proposals.Rows.CopyTo(rows.AsSpan(sentence.First));
            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (pair.Sides[t] == RootSide.Other && Proposals.MayName(document, t))
                {
                    judge.Trigger(analysis, proposals, t, p);
                    Seen(pair, t, p, seen);
                }
            }
        }

        RootFeatures.Write(blocks, pair, lexicon, rows);
        return pair;
    }

    private void Seen(RootPair pair, int t, ReadOnlySpan<float> p, Span<float> seen)
    {
        FeatureList f = blocks[(int)RootBlock.Coder];
        int types = EventModel.TriggerClasses - 1;
        for (int c = 0; c < types; c++)
        {
            seen[types + c] = Math.Max(seen[types + c], p[c + 1]);
            if (t == pair.Act)
            {
                seen[c] = p[c + 1];
            }
        }

        int best = TensorPrimitives.IndexOfMax(p);
        if (best > 0)
        {
            string type = EventTypes.Names[best - 1];
            Document d = pair.Document;
            string source = pair.SourceHead < 0 ? "none" : Tree.Path(d, t, pair.SourceHead);
            string target = pair.TargetHead < 0 ? "none" : Tree.Path(d, t, pair.TargetHead);
            f.Add("c", type);
            f.Add("c.act", type, t == pair.Act ? "y" : "n");
            f.Add("c.s", type, source);
            f.Add("c.t", type, target);
            f.Add("c.lemma", type, d.Lemma[t]);
        }
    }
}
