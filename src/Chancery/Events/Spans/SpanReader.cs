using Chancery.Actors;
using Chancery.Language;
using Chancery.Language.English;
using Chancery.Language.Neural;

namespace Chancery.Events.Spans;

/// <summary>Annotates given tokens and lays out what the span network takes in. Not thread-safe.</summary>
public sealed class SpanReader
{
    private readonly EnglishLanguage language;
    private readonly IAnnotator annotator;
    private readonly SyntaxAnnotator syntax;
    private readonly Gazetteer gazetteer;
    private readonly TriggerLexicon lexicon;
    private readonly List<GazetteerHint> found = [];
    private float[] rows = [];
    private int raw;

    /// <param name="language">English, with names.</param>
    /// <param name="actors">Where hints come from.</param>
    /// <param name="lexicon">Which words name acts.</param>
    public SpanReader(EnglishLanguage language, ActorTable actors, TriggerLexicon lexicon)
    {
        this.lexicon = lexicon;
        this.language = language;
        annotator = language.CreateAnnotator();
        gazetteer = language.Gazetteer(actors);
        syntax = new SyntaxAnnotator(language.Syntax) { OnBatch = Take };
    }

    /// <summary>Reads tokens as one sentence; a clitic that was cut from its apostrophe is put back.</summary>
    public SpanSentence Read(IReadOnlyList<string> tokens)
    {
        var document = new Document(Math.Max(16, tokens.Count));
        document.Reset(string.Empty);
        var wordOf = new int[tokens.Count + 1];
        for (int i = 0; i < tokens.Count; i++)
        {
            wordOf[i] = document.Count;
            if (i + 1 < tokens.Count && tokens[i] is "'" or "’" && i + 1 < tokens.Count && tokens[i + 1] is "s" or "S" && i > 0)
            {
                wordOf[++i] = document.Count;
                document.Add(language.Vocabulary.Intern("'s"), 0, 0);
                continue;
            }

            document.Add(language.Vocabulary.Intern(Plain(tokens[i])), 0, 0);
        }

        wordOf[tokens.Count] = document.Count;
        document.CloseSentence(0, 1, LineKind.Prose);
        annotator.Annotate(document);
        raw = SpanNetwork.RawSize(language.Syntax.Network.Hidden);
        rows = new float[document.Count * raw];
        var hints = new GazetteerHint[document.Count];
        gazetteer.Mark(document, hints, found);

        // A second run of the syntax network, for its activations; the tree comes out the same.
        syntax.Annotate(document);
        int verb = SpanTree.Verb(document);
        Describe(document, hints, verb);
        return new SpanSentence { Document = document, Hints = hints, Rows = rows, WordOf = wordOf, Verb = verb, Acts = [.. Enumerable.Range(0, document.Count).Select(t => string.Join('+', lexicon.Types(document.Lemma[t])))] };
    }

    private static string Plain(string token) => token switch
    {
        "’" or "‘" => "'",
        "’s" => "'s",
        "“" or "”" => "\"",
        "—" => "-",
        _ => token,
    };

    private void Take(Activations a, int offset)
    {
        int width = 2 * language.Syntax.Network.Hidden;
        for (int t = 0; t < a.Tokens; t++)
        {
            Span<float> row = rows.AsSpan((offset + t) * raw, raw);
            a.X.AsSpan(t * SyntaxNetwork.InputSize, SyntaxNetwork.InputSize).CopyTo(row);
            a.H2.AsSpan(t * width, width).CopyTo(row[SyntaxNetwork.InputSize..]);
        }
    }

    private void Describe(Document d, GazetteerHint[] hints, int verb)
    {
        for (int t = 0; t < d.Count; t++)
        {
            Span<float> row = rows.AsSpan(t * raw, raw)[(SyntaxNetwork.InputSize + (2 * language.Syntax.Network.Hidden))..];
            for (int i = 0; i < Gazetteer.HintCount; i++)
            {
                row[i] = ((int)hints[t] >> i & 1) == 1 ? 1f : 0f;
            }

            row = row[Gazetteer.HintCount..];
            row[(int)d.Rel[t]] = 1;
            row = row[Deprels.Count..];
            SpanTree.Flags(d, t, verb, row[..SpanNetwork.TreeFlags]);
            row = row[SpanNetwork.TreeFlags..];
            Vector(d.Head[t]).CopyTo(row);
            Vector(verb).CopyTo(row[SyntaxNetwork.VectorSize..]);
        }
    }

    /// <summary>The word vector of a token, as the syntax network takes it in; nothing for no token.</summary>
    private ReadOnlySpan<float> Vector(int token) => token < 0 ? default : rows.AsSpan(token * raw, SyntaxNetwork.VectorSize);
}
