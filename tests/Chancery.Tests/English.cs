using Chancery.Actors;
using Chancery.Dates;
using Chancery.Events;
using Chancery.Expectations;
using Chancery.Figures;
using Chancery.Framings;
using Chancery.Language;
using Chancery.Positions;
using Chancery.Language.English;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery.Tests;

/// <summary>English, its tables and the finders, loaded once for all tests.</summary>
internal static class English
{
    private static readonly Lazy<ActorTable> Table = new(() => ActorTable.Load(Places.Data("actors")));
    private static readonly Lazy<EnglishLanguage> Loaded = new(() => EnglishLanguage.Load(AppContext.BaseDirectory, Table.Value));
    private static readonly Lazy<ActorLinker> Linker = new(() => new ActorLinker(Table.Value, Loaded.Value.Cutter()));
    private static readonly Lazy<TriggerLexicon> Lexicon = new(() => TriggerLexicon.Load(Places.Data("events/triggers.tsv")));
    private static readonly Lazy<Lexica> Lists = new(() => Lexica.Load(AppContext.BaseDirectory, Loaded.Value));
    private static readonly Lazy<EventFinder> Events = new(() => new EventFinder(Lexicon.Value, Lists.Value.Domains, Evaluations.Load(Places.Data("events/evaluations.tsv")), Chancery.Events.Model.EventModel.Read(Places.Model("english.events.model")), Language.Syntax.Vectors));
    private static readonly Lazy<Reader> Whole = new(() => new Reader(Loaded.Value, Table.Value, Linker.Value, Events.Value, Lists.Value));
    private static readonly ThreadLocal<EnglishTokenizer> Tokenizer = new(() => new EnglishTokenizer(Language.Vocabulary, new EnglishLists(Places.Data("language/english"))));
    private static readonly ThreadLocal<IAnnotator> Annotator = new(() => Loaded.Value.CreateAnnotator());

    public static EnglishLanguage Language => Loaded.Value;

    public static ActorTable Actors => Table.Value;

    public static TriggerLexicon Triggers => Lexicon.Value;

    public static Reader Reader => Whole.Value;

    public static FramingLexicon FramingLexicon => Lists.Value.Framings;

    public static FramingFinder FramingFinder { get; } = new(Lists.Value.Framings);

    public static FigureFinder FigureFinder => new(Lists.Value.Figures);

    /// <summary>Sentences and tokens alone.</summary>
    public static Document Tokens(string text)
    {
        var document = new Document();
        Tokenizer.Value!.Read(document, text);
        return document;
    }

    /// <summary>Tags, tree and dates of a text; no mentions.</summary>
    public static Analysis Read(string text, DateOnly? published)
    {
        var document = new Document();
        Annotator.Value!.Read(document, text);
        var analysis = new Analysis(new Report { Id = "report-1", Text = text, Published = published }, document);
        DateFinder.Find(analysis);
        return analysis;
    }

    /// <summary>As <see cref="Read"/>, with mentions and quotations.</summary>
    public static Analysis Linked(string text, DateOnly? published)
    {
        var document = new Document();
        Annotator.Value!.Read(document, text);
        var analysis = new Analysis(new Report { Id = "report-1", Text = text, Published = published }, document);
        Linker.Value.Link(analysis);
        DateFinder.Find(analysis);
        analysis.Quotations.AddRange(new QuotationFinder(Lists.Value.Domains).Find(analysis));
        return analysis;
    }

    public static IReadOnlyList<Event> EventsOf(string text, DateOnly? published) => Events.Value.Find(Linked(text, published));
}
