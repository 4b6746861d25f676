using System.Globalization;

namespace Chancery.Actors;

/// <summary>What sort of actor it is.</summary>
public enum ActorKind : byte
{
    State,
    Territory,
    Historic,
    Body,
    GroupOfStates,
    Institution,
    Firm,
    Party,
    ArmedGroup,
    Ngo,
    ThinkTank,
    Media,
    Person,
}

/// <summary>A state, body, firm, group or person that acts.</summary>
/// <param name="Id">"IND", "NATO", "RUS.ROSNEFT".</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Usual press name.</param>
/// <param name="Of">The state or body it belongs to, or null.</param>
/// <param name="Members">Ids of member states.</param>
public sealed record Actor(string Id, ActorKind Kind, string Name, string? Of, IReadOnlyList<string> Members)
{
    /// <summary>The id its acts count for: an institution stands for its state, a state or firm for itself.</summary>
    public string ActsAs => Kind == ActorKind.Institution && Of is not null ? Of : Id;
}

/// <summary>A name, adjective or seat that stands for an actor.</summary>
/// <param name="Text">As written.</param>
/// <param name="Kind">How it stands for it.</param>
/// <param name="Actor">Actor id.</param>
/// <param name="Ambiguous">It also means something else, so that the context must speak for it.</param>
public sealed record ActorForm(string Text, MentionKind Kind, string Actor, bool Ambiguous);

/// <summary>Who held which office, from when to when.</summary>
/// <param name="Actor">State or body.</param>
/// <param name="Role">head_of_state, foreign, spokesperson, …</param>
/// <param name="Titles">As the press writes it; the first is the usual one.</param>
/// <param name="Holder">Full name.</param>
/// <param name="Aliases">Other spellings, and the family name where the press uses it alone.</param>
/// <param name="Since">First day, or null where unknown.</param>
/// <param name="Until">Last day, or null while in office.</param>
/// <param name="Certain">False where the dates are doubtful.</param>
public sealed record Tenure(string Actor, string Role, IReadOnlyList<string> Titles, string Holder, IReadOnlyList<string> Aliases, DateOnly? Since, DateOnly? Until, bool Certain)
{
    /// <summary>The family name alone does not mean the holder, unless it is among the aliases.</summary>
    public bool FullNameOnly { get; init; }

    public bool Covers(DateOnly day) => (Since is null || Since <= day) && (Until is null || day <= Until);
}

/// <summary>All actors, names and offices that the desk knows, from tables of one shape.</summary>
public sealed partial class ActorTable
{
    private readonly Dictionary<string, Actor> actors = new(StringComparer.Ordinal);
    private readonly List<ActorForm> forms = [];
    private readonly List<Tenure> tenures = [];
    private readonly List<string> problems = [];

    public IReadOnlyDictionary<string, Actor> Actors => actors;

    public IReadOnlyList<ActorForm> Forms => forms;

    public IReadOnlyList<Tenure> Tenures => tenures;

    /// <summary>Lines that could not be read: file, line and reason.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Reads every table of a folder, in ordinal order of the names.</summary>
    public static ActorTable Load(string folder)
    {
        var table = new ActorTable();
        foreach (string file in Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            table.Read(file);
        }

        return table;
    }

    /// <summary>Adds one table; what it says of a known id replaces what was there. Its header line tells which of the three shapes it has.</summary>
    /// <exception cref="InvalidDataException">The header is of no known shape.</exception>
    public void Read(string path)
    {
        string[]? header = null;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] cells = line.Split('\t');
            if (header is null)
            {
                header = cells;
                if (header[0] is not ("id" or "actor"))
                {
                    throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: the first line must name the columns as data/actors/states.tsv, bodies.tsv or offices-*.tsv do"));
                }

                continue;
            }

            if (cells.Length > header.Length)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: {cells.Length} cells where the header has {header.Length}"));
                continue;
            }

            var row = new Row(header, cells);
            string? problem = header[0] == "actor" ? AddTenure(row) : AddActor(row);
            if (problem is not null)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: {problem}"));
            }
        }
    }

    public Actor? Find(string id) => actors.GetValueOrDefault(id);

    /// <summary>The press name of an actor, or the id itself where it is unknown.</summary>
    public string NameOf(string id) => actors.TryGetValue(id, out Actor? actor) ? actor.Name : id;

    private string? AddActor(Row row)
    {
        string id = row["id"];
        string name = row["name"];
        if (id.Length == 0 || name.Length == 0)
        {
            return "a row needs an id and a name";
        }

        if (!Enum.TryParse(row["kind"].Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out ActorKind kind))
        {
            return $"unknown kind '{row["kind"]}'";
        }

        if (actors.ContainsKey(id))
        {
            forms.RemoveAll(f => f.Actor == id);
        }

        string? of = row["of"].Length > 0 ? row["of"] : null;
        var actor = new Actor(id, kind, name, of, row.List("members"));
        actors[id] = actor;
        var ambiguous = new HashSet<string>(StringComparer.Ordinal);
        string note = row["note"];
        int at = note.IndexOf("ambiguous:", StringComparison.Ordinal);
        if (at >= 0)
        {
            foreach (string part in note[(at + 10)..].Split(';', '|', ','))
            {
                ambiguous.Add(part.Replace("ambiguous:", string.Empty, StringComparison.Ordinal).Trim());
            }
        }

        MentionKind named = kind is ActorKind.State or ActorKind.Territory or ActorKind.Historic or ActorKind.Body or ActorKind.GroupOfStates ? MentionKind.Name : MentionKind.Organisation;
        var seen = new HashSet<(string, MentionKind)>();
        void Add(string text, MentionKind k)
        {
            if (text.Length > 1 && seen.Add((text, k)))
            {
                forms.Add(new ActorForm(text, k, id, ambiguous.Contains(text)));
            }
        }

        Add(name, named);
        foreach (string alias in row.List("aliases"))
        {
            Add(alias, named);
        }

        foreach (string adjective in row.List("adjectives"))
        {
            Add(adjective.TrimStart('~'), MentionKind.Adjective);
        }

        foreach (string citizens in row.List("demonyms"))
        {
            Add(citizens, MentionKind.Citizens);
        }

        foreach (string capital in row.List("capital").Concat(row.List("seats")))
        {
            Add(capital, MentionKind.Seat);
        }

        foreach (string place in row.List("places"))
        {
            Add(place, MentionKind.Place);
        }

        return null;
    }

    private string? AddTenure(Row row)
    {
        string holder = row["holder"];
        if (row["actor"].Length == 0 || holder.Length == 0)
        {
            return "a row needs an actor and a holder";
        }

        if (!TryDay(row["since"], false, out DateOnly? since) || !TryDay(row["until"], true, out DateOnly? until))
        {
            return $"'{row["since"]}' or '{row["until"]}' is no ISO date";
        }

        tenures.Add(new Tenure(row["actor"], row["role"], row.List("title"), holder, row.List("aliases"), since, until, row["certainty"] != "?"));
        return null;
    }

    private static bool TryDay(string text, bool last, out DateOnly? day)
    {
        day = null;
        if (text.Length == 0)
        {
            return true;
        }

        string full = text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text };
        if (!DateOnly.TryParseExact(full, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly d))
        {
            return false;
        }

        day = !last || text.Length == 10 ? d : text.Length == 4 ? d.AddYears(1).AddDays(-1) : d.AddMonths(1).AddDays(-1);
        return true;
    }

    private readonly struct Row(string[] header, string[] cells)
    {
        private readonly string[] header = header;
        private readonly string[] cells = cells;

        public string this[string column]
        {
            get
            {
                int at = Array.IndexOf(header, column);
                return at >= 0 && at < cells.Length ? cells[at].Trim() : string.Empty;
            }
        }

        public string[] List(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
