using Chancery.Actors;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>
/// What a report has told so far, for acts that name only one side or none: "the talks" are between those who were said
/// to meet, and a promise without addressee goes to the other state that the report is about.
/// </summary>
public sealed class EventContext
{
    private readonly Analysis a;
    private readonly TriggerLexicon lexicon;
    private readonly List<string> ranked;
    private readonly Dictionary<EventType, IReadOnlyList<string>> lastOf = [];
    private (string Who, string Whom)? lastMeeting;

    public EventContext(Analysis analysis, TriggerLexicon lexicon)
    {
        this.lexicon = lexicon;
        a = analysis;
        ranked = [.. analysis.Mentions.Where(m => m.Kind != MentionKind.Place && m.Actors.Count == 1 && IsPolity(m.Actor))
            .GroupBy(m => m.Actor, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.First().First).Select(g => g.Key)];
    }

    /// <summary>States and bodies of states, by ids without a dot.</summary>
    public static bool IsPolity(string actor) => actor.Length > 0 && !actor.Contains('.', StringComparison.Ordinal);

    /// <summary>The two states the report speaks of most, or null where it speaks of one alone.</summary>
    public (string First, string Second)? Pair => ranked.Count >= 2 ? (ranked[0], ranked[1]) : null;

    /// <summary>Who did the last act told: "the measures", "the bombing" are theirs.</summary>
    public IReadOnlyList<string> LastActors { get; private set; } = [];

    public void Did(IReadOnlyList<string> who, EventType type)
    {
        LastActors = who;
        lastOf[type] = who;
    }

    /// <summary>Who did the act that a noun speaks of ("the sanctions"): the last to do one of its type, else who did the last act of any.</summary>
    public IReadOnlyList<string> Doers(int noun)
    {
        IReadOnlyList<TriggerRow> rows = lexicon.Rows(a.Document.Lemma[noun], 'n');
        return rows.Count > 0 && rows[^1].Type is { } type && lastOf.TryGetValue(type, out IReadOnlyList<string>? who) ? who : LastActors;
    }

    public void Met(string who, string whom) => lastMeeting = (who, whom);

    /// <summary>Who met, by the latest meeting told; else the report's pair.</summary>
    public (string Who, string Whom)? Meeting => lastMeeting ?? Pair;

    /// <summary>The other side of an act: named nearest in the sentence, else the other of the report's pair.</summary>
    public string? Other(IReadOnlyList<string> known, int token)
    {
        Document d = a.Document;
        Sentence sentence = d.SentenceAt(token);
        ActorMention? best = null;
        foreach (ActorMention m in a.MentionsIn(sentence.First, sentence.End))
        {
            if (m.Kind is MentionKind.Place || m.Actors.Count != 1 || known.Contains(m.Actor) || !IsPolity(m.Actor) || TriggerMatcher.HasCase(d, m.End - 1, ["in", "at", "near", "despite", "amid"]))
            {
                continue;
            }

            if (best is null || Math.Abs(m.First - token) < Math.Abs(best.First - token))
            {
                best = m;
            }
        }

        if (best is not null)
        {
            return best.Actor;
        }

        return Pair is { } pair
            ? known.Contains(pair.First) && !known.Contains(pair.Second) ? pair.Second : known.Contains(pair.Second) && !known.Contains(pair.First) ? pair.First : null
            : null;
    }
}
