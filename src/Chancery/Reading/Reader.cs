using Chancery.Actors;
using Chancery.Dates;
using Chancery.Events;
using Chancery.Events.Model;
using Chancery.Events.Petrarch;
using Chancery.Expectations;
using Chancery.Figures;
using Chancery.Framings;
using Chancery.Language;
using Chancery.Language.English;
using Chancery.Positions;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery;

/// <summary>
/// Reads reports: one in, one <see cref="Reading"/> out. Loaded once, immutable and thread-safe; <see cref="CreateWorker"/>
/// gives each thread its own buffers.
/// </summary>
public sealed class Reader
{
    private readonly ILanguage language;
    private readonly ActorLinker linker;
    private readonly IFinder<Quotation> quotations;
    private readonly IFinder<Event> events;
    private readonly DictionaryReadings? dictionaries;
    private readonly FigureLexicon figures;
    private readonly FramingFinder framings;
    private readonly IFinder<Position> positions;
    private readonly ExpectationFinder expectations;

    internal Reader(ILanguage language, ActorTable actors, ActorLinker linker, IFinder<Event> events, Lexica lexica, DictionaryReadings? dictionaries = null)
    {
        this.language = language;
        Actors = actors;
        this.linker = linker;
        this.events = events;
        figures = lexica.Figures;
        quotations = new QuotationFinder(lexica.Domains);
        positions = new PositionFinder(lexica.Positions);
        framings = new FramingFinder(lexica.Framings);
        expectations = new ExpectationFinder(lexica.Expectations);
        this.dictionaries = dictionaries;
    }

    /// <summary>Changes when the same text would be read otherwise, so that a desk knows what to read again.</summary>
    public static string Version => "2";

    public ActorTable Actors { get; }

    /// <summary>The event coder alone, for timing it.</summary>
    internal IFinder<Event> Coder => events;

    /// <summary>The finders that need nothing but an analysis, for timing them.</summary>
    internal IReadOnlyList<(string Name, Action<Analysis> Find)> Finders
    {
        get
        {
            var figureFinder = new FigureFinder(figures);
            return
            [
                ("coding events", a => events.Find(a)), ("quotations", a => quotations.Find(a)), ("positions", a => positions.Find(a)),
                ("figures", a => figureFinder.Find(a)), ("framing", a => framings.Find(a)),
            ];
        }
    }

    /// <summary>The finder of expectations alone, for timing it.</summary>
    internal ExpectationFinder Expecter => expectations;

    public Worker CreateWorker() => new(this);

    /// <summary>One thread's reading buffers.</summary>
    public sealed class Worker
    {
        private readonly Reader reader;
        private readonly IAnnotator annotator;
        private readonly FigureFinder figures;
        private readonly Document document = new();

        internal Worker(Reader reader)
        {
            this.reader = reader;
            annotator = reader.language.CreateAnnotator();
            figures = new FigureFinder(reader.figures);
        }

        /// <summary>The same report gives the same reading, whichever worker reads it and whatever it read before.</summary>
        public Reading Read(Report report)
        {
            Analysis analysis = Analyse(report, document);
            IReadOnlyList<Event> events = reader.dictionaries is { } own ? own.Over(reader.events.Find(analysis), analysis) : reader.events.Find(analysis);
            Prospects prospects = reader.expectations.Find(analysis, events);
            return new Reading
            {
                Report = report,
                Sentences = [.. document.Sentences.Select(s => new SentenceNote(s.Span, s.Paragraph, s.Kind == LineKind.Heading))],
                Mentions = [.. analysis.Mentions.Where(m => m.Actor.Length > 0).Select(m => new LinkedMention(document.SpanOf(m.First, m.End - 1), m.Actor, m.Name, m.Office))],
                Quotations = Stances.Add([.. analysis.Quotations], reader.framings.Quoted(analysis)),
                Events = events,
                Figures = figures.Find(analysis),
                Positions = reader.positions.Find(analysis),
                Framings = reader.framings.Find(analysis),
                Expectations = prospects.Expectations,
                VagueOutlook = prospects.Vague,
            };
        }

        /// <summary>All that events, figures and expectations are found in.</summary>
        internal Analysis Analyse(Report report, Document into)
        {
            annotator.Read(into, report.Text);
            var analysis = new Analysis(report, into);
            reader.linker.Link(analysis);
            DateFinder.Find(analysis);
            analysis.Quotations.AddRange(reader.quotations.Find(analysis));
            return analysis;
        }
    }
}

/// <summary>Builds a <see cref="Reader"/> from the models and tables that lie beside the program.</summary>
public sealed class ReaderBuilder
{
    private readonly List<string> actorFiles = [];
    private readonly List<string> dictionaries = [];

    /// <summary>Folder that holds <c>data</c> and <c>models</c>; the program's own by default.</summary>
    public string Root { get; init; } = AppContext.BaseDirectory;

    /// <summary>Takes the place of the event coder, for training one.</summary>
    internal IFinder<Event>? Events { get; init; }

    /// <summary>Adds a table of actors or offices over the shipped ones.</summary>
    public ReaderBuilder WithActors(string path)
    {
        actorFiles.Add(path);
        return this;
    }

    /// <summary>
    /// Adds the *.actors.txt and *.agents.txt of a folder (PETRARCH2 format) under the tables, where what these know stays, and codes
    /// events with its verb files, whose word goes before that of the trigger lexicon.
    /// </summary>
    public ReaderBuilder WithDictionaries(string folder)
    {
        dictionaries.Add(folder);
        return this;
    }

    /// <exception cref="DirectoryNotFoundException">A folder of dictionaries is missing.</exception>
    /// <exception cref="FileNotFoundException">A model or table is missing.</exception>
    /// <exception cref="InvalidDataException">One is damaged; the message names it.</exception>
    public Reader Build()
    {
        ActorTable actors = ActorTable.Load(Path.Combine(Root, "data", "actors"));
        foreach (string file in actorFiles)
        {
            actors.Read(file);
        }

        foreach (string folder in dictionaries)
        {
            actors.ReadDictionaries(folder, EnglishLanguage.CommonWords(Root));
        }

        EnglishLanguage english = EnglishLanguage.Load(Root, actors, withActs: Events is null);
        string events = Path.Combine(Root, "data", "events");
        Lexica lexica = Lexica.Load(Root, english);
        return new Reader(
            english,
            actors,
            new ActorLinker(actors, english.Cutter()),
            Events ?? new EventFinder(
                TriggerLexicon.Load(Path.Combine(events, "triggers.tsv")),
                lexica.Domains,
                Evaluations.Load(Path.Combine(events, "evaluations.tsv")),
                EventModel.Read(Path.Combine(Root, "models", "english.events.model")),
                english.Syntax.Vectors),
            lexica,
            DictionaryReadings.Load(dictionaries, english.Cutter(), actors, events));
    }
}
