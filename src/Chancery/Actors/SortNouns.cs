using System.Collections.Frozen;

namespace Chancery.Actors;

/// <summary>Nouns that point back to an actor by what it is: "the bloc" to a body of states, "the company" to a firm, "the kingdom" to a monarchy.</summary>
internal static class SortNouns
{
    private static readonly FrozenSet<string> Leagues = Of("bloc", "alliance", "grouping", "union");

    private static readonly FrozenSet<string> Bodies = Of("organisation", "organization", "body", "agency", "fund", "court", "tribunal", "council", "commission", "league", "watchdog");

    private static readonly FrozenSet<string> Firms = Of(
        "company", "firm", "refiner", "producer", "airline", "carrier", "conglomerate", "manufacturer", "supplier", "giant", "lender", "miner", "shipbuilder", "carmaker", "exporter", "utility");

    private static readonly FrozenSet<string> Fighters = Of("movement", "militia", "group", "militant", "faction");

    /// <summary>States by the noun that the press has for them; European monarchies are not "the kingdom" there.</summary>
    private static readonly FrozenDictionary<string, string[]> States = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["kingdom"] = ["SAU", "JOR", "MAR", "BHR", "THA", "BTN", "SWZ", "LSO", "TON", "KHM"],
        ["emirate"] = ["QAT", "KWT", "ARE"],
        ["sultanate"] = ["OMN", "BRN"],
        ["island"] = ["TWN", "LKA", "CYP", "CUB", "JAM", "MLT", "ISL", "MDG", "BHR", "SGP", "MUS"],
        ["archipelago"] = ["PHL", "IDN", "MDV", "FJI", "BHS", "COM", "CPV"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether an actor is of the sort that the noun names.</summary>
    /// <param name="table">Knows what actors are.</param>
    /// <param name="noun">Lemma of the noun.</param>
    /// <param name="mention">What was named before.</param>
    public static bool Fits(ActorTable table, string noun, ActorMention mention)
    {
        if (mention.Actors.Count != 1 || mention.Kind is MentionKind.Place or MentionKind.Pronoun)
        {
            return false;
        }

        if (!table.Actors.TryGetValue(mention.Actor, out Actor? actor))
        {
            // "RUS.ROSTEC": a firm or party that no table holds.
            return Firms.Contains(noun) && mention.Kind == MentionKind.Organisation && mention.Actor.Contains('.', StringComparison.Ordinal);
        }

        return actor.Kind switch
        {
            ActorKind.Body or ActorKind.GroupOfStates => (Leagues.Contains(noun) && actor.Members.Count > 0) || (Bodies.Contains(noun) && (noun is "organisation" or "organization" or "body" || (actor.Name.Contains(noun, StringComparison.OrdinalIgnoreCase) || mention.Name.Contains(noun, StringComparison.OrdinalIgnoreCase)))),
            ActorKind.Firm => Firms.Contains(noun),
            ActorKind.ArmedGroup => Fighters.Contains(noun),
            ActorKind.State or ActorKind.Territory => States.TryGetValue(noun, out string[]? states) && states.Contains(actor.Id),
            _ => false,
        };
    }

    /// <summary>Whether the noun can point back so at all.</summary>
    public static bool Has(string noun) =>
        Leagues.Contains(noun) || Bodies.Contains(noun) || Firms.Contains(noun) || Fighters.Contains(noun) || States.ContainsKey(noun);

    private static FrozenSet<string> Of(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
