namespace Chancery.Actors;

/// <summary>A person the tables know, with every office held.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Tenures">Offices, latest first.</param>
public sealed record KnownPerson(string Name, IReadOnlyList<Tenure> Tenures)
{
    /// <summary>The office held on a day; the highest where several are; null where none is.</summary>
    public Tenure? At(DateOnly? day)
    {
        Tenure? best = null;
        foreach (Tenure tenure in Tenures)
        {
            if ((day is null ? tenure.Until is null : tenure.Covers(day.Value)) && (best is null || Roles.Rank(tenure.Role) < Roles.Rank(best.Role)))
            {
                best = tenure;
            }
        }

        return best;
    }

    /// <summary>The state or body spoken for: that of the office held, or of the last one.</summary>
    public string ActorAt(DateOnly? day) => (At(day) ?? Tenures[0]).Actor;
}

/// <summary>Orders offices by how surely a bare family name means their holder.</summary>
public static class Roles
{
    private static readonly string[] Order =
    [
        "head_of_state", "head_of_government", "chief", "foreign", "defence", "security_adviser", "deputy_head", "finance", "trade", "spokesperson",
        "foreign_spokesperson", "energy", "interior", "deputy_foreign", "envoy", "ambassador_un", "ambassador", "army_chief", "central_bank",
        "defence_spokesperson", "monarch_heir", "speaker", "opposition", "other",
    ];

    public static int Rank(string role)
    {
        int at = Array.IndexOf(Order, role);
        return at < 0 ? Order.Length : at;
    }
}

/// <summary>Finds known persons by full name, alias and family name.</summary>
public sealed class PersonIndex
{
    private readonly Dictionary<string, List<KnownPerson>> byFamilyName = new(StringComparer.Ordinal);
    private readonly List<(string Form, KnownPerson Person)> forms = [];

    public PersonIndex(ActorTable table)
    {
        foreach (IGrouping<string, Tenure> holder in table.Tenures.GroupBy(t => t.Holder, StringComparer.Ordinal))
        {
            var person = new KnownPerson(holder.Key, [.. holder.OrderByDescending(t => t.Since ?? DateOnly.MinValue)]);
            var names = holder.SelectMany(t => t.Aliases).Append(holder.Key).Distinct(StringComparer.Ordinal).ToList();
            foreach (string name in names.Where(n => n.Contains(' ', StringComparison.Ordinal)))
            {
                forms.Add((name, person));
            }

            IEnumerable<string> families = names.Where(n => !n.Contains(' ', StringComparison.Ordinal));
            foreach (string family in (holder.All(t => t.FullNameOnly) ? families : families.Append(FamilyName(holder.Key))).Distinct(StringComparer.Ordinal))
            {
                if (!byFamilyName.TryGetValue(family, out List<KnownPerson>? list))
                {
                    byFamilyName[family] = list = [];
                }

                list.Add(person);
            }
        }
    }

    /// <summary>Full names and aliases of more than one word.</summary>
    public IReadOnlyList<(string Form, KnownPerson Person)> Forms => forms;

    public IReadOnlyList<KnownPerson> ByFamilyName(string name) => byFamilyName.TryGetValue(name, out List<KnownPerson>? list) ? list : [];

    /// <summary>The last word, with the particles that belong to it: "von der Leyen", "bin Salman".</summary>
    public static string FamilyName(string full)
    {
        string[] words = full.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? full : words[^1];
    }
}
