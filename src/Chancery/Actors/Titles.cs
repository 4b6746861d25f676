using System.Collections.Frozen;

namespace Chancery.Actors;

/// <summary>Nouns that name an office or a part of a state, by their lemma.</summary>
public static class Titles
{
    private static readonly FrozenSet<string> OfficeNouns = new[]
    {
        "president", "minister", "premier", "chancellor", "king", "emir", "sultan", "prince", "secretary", "spokesman", "spokesperson", "spokeswoman",
        "ambassador", "envoy", "adviser", "advisor", "governor", "general", "chief", "commander", "leader", "diplomat", "negotiator", "representative",
        "commissioner", "speaker", "senator", "aide", "chairman", "head", "marshal", "admiral", "queen", "pope", "ayatollah", "undersecretary", "director",
        "consul", "official", "lawmaker", "monarch", "strongman",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> StateNouns = new[]
    {
        "government", "ministry", "army", "military", "navy", "force", "troop", "troops", "side", "delegation", "leadership", "authority", "parliament", "court",
        "police", "embassy", "state", "administration", "cabinet", "senate", "congress", "regime", "republic", "soldier", "airforce", "intelligence",
        "agency", "department", "office", "mission", "consulate", "team", "guard", "border", "nation", "country", "bank", "treasury", "junta", "regulator",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> GroupNouns = new[]
    {
        "country", "side", "nation", "state", "leader", "neighbour", "neighbor", "party", "government", "capital", "minister", "partner", "power", "ally", "president",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfficeEnds = new[]
    {
        "ministry", "army", "navy", "government", "parliament", "embassy", "force", "forces", "cabinet", "police", "military", "court", "senate", "department", "house", "council",
        "administration", "guard", "affairs", "agency", "bank", "service", "commission",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfficeMarks = new[]
    {
        "foreign", "defence", "defense", "trade", "finance", "embassy", "army", "navy", "air",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Last word, in lower case, of an organisation's name that makes it a part of its state.</summary>
    public static bool EndsOffice(string lower) => OfficeEnds.Contains(lower);

    /// <summary>First word that does: "Ministry of …".</summary>
    public static bool BeginsOffice(string lower) => lower is "ministry" or "department";

    /// <summary>Word after the state that does: "Russian Foreign …".</summary>
    public static bool MarksOffice(string lower) => OfficeMarks.Contains(lower);

    public static bool IsOffice(string lemma) => OfficeNouns.Contains(lemma);

    /// <summary>A part of a state that acts for it.</summary>
    public static bool IsStatePart(string lemma) => StateNouns.Contains(lemma);

    /// <summary>Nouns after "the two" or "both".</summary>
    public static bool IsGroup(string lemma) => GroupNouns.Contains(lemma);
}
