using Chancery.Language;

namespace Chancery.Actors;

/// <summary>What linking one report remembers as it goes.</summary>
internal sealed class LinkContext
{
    private static readonly HashSet<string> StatesOfTheUnion = new(StringComparer.Ordinal)
    {
        "Atlanta", "Alabama", "Tennessee", "Florida", "Carolina", "Texas", "Arizona", "Ohio", "Pennsylvania", "Michigan", "Wisconsin", "Nevada", "Republican", "Republicans", "Democrat", "Democrats",
    };

    private readonly Analysis analysis;
    private readonly int[] names;
    private readonly Dictionary<string, ActorMention> byFamilyName = new(StringComparer.Ordinal);
    private readonly HashSet<string> states = new(StringComparer.Ordinal);

    public LinkContext(Analysis analysis, int[] names)
    {
        this.analysis = analysis;
        this.names = names;
        for (int i = 0; i < Document.Count && !SpeaksOfStatesOfTheUnion; i++)
        {
            SpeaksOfStatesOfTheUnion = StatesOfTheUnion.Contains(Document.Form(i));
        }
    }

    public Document Document => analysis.Document;

    public DateOnly? Day => analysis.Report.Published;

    public List<ActorForm> Forms { get; } = [];

    public List<KnownPerson> People { get; } = [];

    /// <summary>The report speaks of American states or parties, so that "Georgia" may be one.</summary>
    public bool SpeaksOfStatesOfTheUnion { get; }

    public NameSpan? NameAt(int token) => names[token] < 0 ? null : Document.Names[names[token]];

    /// <summary>A person of this family name met before in full.</summary>
    public ActorMention? Person(string familyName) => byFamilyName.GetValueOrDefault(familyName);

    public bool NamesState(string actor) => states.Contains(actor);

    public void Seen(ActorMention mention)
    {
        foreach (string actor in mention.Actors)
        {
            states.Add(actor);
        }

        if (mention.Kind == MentionKind.Person && mention.Name.Contains(' ', StringComparison.Ordinal))
        {
            byFamilyName[PersonIndex.FamilyName(mention.Name)] = mention;
        }
    }
}
