using Chancery.Actors;
using Chancery.Language.Neural;

namespace Chancery.Language.English;

/// <summary>English: its models from <c>models/</c> and its lists from <c>data/language/english</c>.</summary>
public sealed class EnglishLanguage : ILanguage
{
    /// <summary>File of the network that tells what words have to do with acts.</summary>
    public const string ActFile = "english.acts.model";

    private readonly SyntaxModel syntax;
    private readonly EnglishLists lists;
    private readonly Lemmatizer lemmatizer;
    private readonly TokenModel<NameNetwork>? names;
    private readonly TokenModel<ActNetwork>? acts;
    private readonly Gazetteer? gazetteer;

    private EnglishLanguage(SyntaxModel syntax, EnglishLists lists, Lemmatizer lemmatizer, TokenModel<NameNetwork>? names, TokenModel<ActNetwork>? acts, Gazetteer? gazetteer)
    {
        this.syntax = syntax;
        this.lists = lists;
        this.lemmatizer = lemmatizer;
        this.names = names;
        this.acts = acts;
        this.gazetteer = gazetteer;
    }

    public string Code => "en";

    public Vocabulary Vocabulary => syntax.Vocabulary;

    /// <summary>The weights of tagger and parser.</summary>
    public SyntaxModel Syntax => syntax;

    /// <summary>Tags, trees and lemmas, without names.</summary>
    /// <param name="root">The folder that holds <c>models</c> and <c>data</c>.</param>
    public static EnglishLanguage Load(string root) => Load(root, null);

    /// <summary>All of the language.</summary>
    /// <param name="root">The folder that holds <c>models</c> and <c>data</c>.</param>
    /// <param name="actors">Where the gazetteer takes its names from; null leaves names out.</param>
    /// <param name="withActs">Whether the network is loaded that tells what words have to do with acts; the event coder needs it.</param>
    public static EnglishLanguage Load(string root, ActorTable? actors, bool withActs = true)
    {
        string models = Path.Combine(root, "models");
        var plain = new EnglishLanguage(
            SyntaxFile.Read(Path.Combine(models, "english.syntax.model")),
            new EnglishLists(Path.Combine(root, "data", "language", "english")),
            Lemmatizer.Load(Path.Combine(models, "english.lemmas.tsv")),
            null,
            null,
            null);
        string acting = Path.Combine(models, ActFile);
        return actors is null
            ? plain
            : new EnglishLanguage(plain.syntax, plain.lists, plain.lemmatizer, TokenModels.ReadNames(Path.Combine(models, "english.names.model"), plain.syntax), withActs ? TokenModels.ReadActs(acting, plain.syntax) : null, plain.Gazetteer(actors));
    }

    /// <summary>Words that the press writes in small letters, so that a capital does not make a name of them.</summary>
    /// <param name="root">The folder that holds <c>data</c>.</param>
    public static IReadOnlySet<string> CommonWords(string root) =>
        File.ReadLines(Path.Combine(root, "models", "english.common.txt")).Where(l => l.Length > 0 && l[0] != '#').ToHashSet(StringComparer.Ordinal);

    /// <summary>The names of a table as hints for the name tagger.</summary>
    public Gazetteer Gazetteer(ActorTable actors)
    {
        var hints = new Gazetteer(Cutter());
        foreach (ActorForm form in actors.Forms)
        {
            GazetteerHint hint = form.Kind switch
            {
                MentionKind.Name => actors.Find(form.Actor)!.Kind is ActorKind.Body or ActorKind.GroupOfStates ? GazetteerHint.Body : GazetteerHint.State,
                MentionKind.Adjective or MentionKind.Citizens => GazetteerHint.Adjective,
                MentionKind.Seat => GazetteerHint.Seat,
                MentionKind.Place => GazetteerHint.Place,
                _ => GazetteerHint.Organisation,
            };
            hints.Add(form.Text, hint);
        }

        foreach (Tenure tenure in actors.Tenures)
        {
            hints.AddPerson(tenure.Holder);
            foreach (string alias in tenure.Aliases)
            {
                hints.AddPerson(alias);
            }
        }

        return hints;
    }

    public IAnnotator CreateAnnotator() => new Annotator(this);

    /// <summary>Cuts names into forms as the tokenizer does.</summary>
    public Gazetteer.Cutter Cutter()
    {
        var document = new Document();
        var tokenizer = new EnglishTokenizer(Vocabulary, lists);
        return name =>
        {
            tokenizer.Cut(document, name);
            return [.. Enumerable.Range(0, document.Count).Select(document.Form)];
        };
    }

    private sealed class Annotator : IAnnotator
    {
        private readonly EnglishLanguage language;
        private readonly EnglishTokenizer tokenizer;
        private readonly SyntaxAnnotator syntax;
        private readonly NameAnnotator? names;
        private readonly ActAnnotator? acts;
        private readonly List<GazetteerHint> found = [];
        private GazetteerHint[] hints = [];
        private Document? current;

        public Annotator(EnglishLanguage language)
        {
            this.language = language;
            tokenizer = new EnglishTokenizer(language.Vocabulary, language.lists);
            syntax = new SyntaxAnnotator(language.syntax);
            if (language.names is not null)
            {
                names = new NameAnnotator(language.names);
                acts = language.acts is null ? null : new ActAnnotator(language.acts);
                syntax.OnBatch = Label;
            }
        }

        public void Read(Document document, string text)
        {
            tokenizer.Read(document, text);
            Annotate(document);
        }

        public void Annotate(Document document)
        {
            current = document;
            document.Names.Clear();
            if (names is not null)
            {
                if (hints.Length < document.Count)
                {
                    hints = new GazetteerHint[document.Count * 2];
                }

                language.gazetteer!.Mark(document, hints, found);
                if (acts is not null)
                {
                    document.ReserveActs();
                }
            }

            syntax.Annotate(document);
            for (int i = 0; i < document.Count; i++)
            {
                document.Lemma[i] = language.lemmatizer.Lemma(document.Word[i], document.Upos[i], document.Xpos[i]);
            }
        }

        private void Label(Activations a, int offset)
        {
            ReadOnlySpan<int> tags = names!.Tag(a, hints.AsSpan(offset, a.Tokens));
            NameAnnotator.Collect(current!, offset, tags);
            acts?.Score(current!, offset, a, hints.AsSpan(offset, a.Tokens));
        }
    }
}
