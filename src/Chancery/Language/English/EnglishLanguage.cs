using Chancery.Language.Neural;

namespace Chancery.Language.English;

/// <summary>English: its models from <c>models/</c> and its lists from <c>data/language/english</c>.</summary>
public sealed class EnglishLanguage : ILanguage
{
    private readonly SyntaxModel syntax;
    private readonly EnglishLists lists;
    private readonly Lemmatizer lemmatizer;

    private EnglishLanguage(SyntaxModel syntax, EnglishLists lists, Lemmatizer lemmatizer)
    {
        this.syntax = syntax;
        this.lists = lists;
        this.lemmatizer = lemmatizer;
    }

    public string Code => "en";

    public Vocabulary Vocabulary => syntax.Vocabulary;

    /// <param name="root">The folder that holds <c>models</c> and <c>data</c>.</param>
    public static EnglishLanguage Load(string root)
    {
        string models = Path.Combine(root, "models");
        return new EnglishLanguage(
            SyntaxFile.Read(Path.Combine(models, "english.syntax.model")),
            new EnglishLists(Path.Combine(root, "data", "language", "english")),
            Lemmatizer.Load(Path.Combine(models, "english.lemmas.tsv")));
    }

    public IAnnotator CreateAnnotator() => new Annotator(this);

    private sealed class Annotator : IAnnotator
    {
        private readonly EnglishLanguage language;
        private readonly EnglishTokenizer tokenizer;
        private readonly SyntaxAnnotator syntax;

        public Annotator(EnglishLanguage language)
        {
            this.language = language;
            tokenizer = new EnglishTokenizer(language.Vocabulary, language.lists);
            syntax = new SyntaxAnnotator(language.syntax);
        }

        public void Read(Document document, string text)
        {
            tokenizer.Read(document, text);
            Annotate(document);
        }

        public void Annotate(Document document)
        {
            syntax.Annotate(document);
            for (int i = 0; i < document.Count; i++)
            {
                document.Lemma[i] = language.lemmatizer.Lemma(document.Word[i], document.Upos[i], document.Xpos[i]);
            }
        }
    }
}
