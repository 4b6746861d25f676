using Chancery.Events.Petrarch;

namespace Chancery.Actors.Petrarch;

/// <summary>A name of an actor with one code and the days it holds; a name has as many as its block has codes.</summary>
/// <param name="Text">In press writing: "Kofi Annan" for KOFI_ANNAN_.</param>
/// <param name="Code">CAMEO actor code: "USAGOV", "IGOUNO".</param>
/// <param name="From">First day, or null where open.</param>
/// <param name="Until">Last day, or null where open.</param>
public sealed record PetrarchForm(string Text, string Code, DateOnly? From, DateOnly? Until);

/// <summary>A noun that adds a role to the actor beside it.</summary>
/// <param name="Noun">One surface form, singular or plural, in small letters: "cattle rancher".</param>
/// <param name="Code">Without the mark: "GOV".</param>
/// <param name="Leads">The code stands before the actor's ("NGO~") and not behind it ("~GOV").</param>
public sealed record PetrarchAgent(string Noun, string Code, bool Leads);

/// <summary>Names that share their codes.</summary>
/// <param name="Names">The primary name, then its synonyms.</param>
/// <param name="Codes">In the file's order: the first that covers a day holds, an undated one where none does.</param>
public sealed record PetrarchEntry(IReadOnlyList<string> Names, IReadOnlyList<DatedCode> Codes);

/// <summary>
/// Actor and agent files of the PETRARCH2 format (its dictionaries.rst), as they are. What cannot be read is a problem that names
/// its line; the rest of the file stands.
/// </summary>
public sealed class PetrarchDictionary
{
    private readonly Dictionary<string, List<PetrarchEntry>> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PetrarchEntry> entries = [];
    private readonly List<PetrarchAgent> agents = [];
    private readonly List<string> problems = [];

    /// <summary>Actor and agent files that were read.</summary>
    public int Files { get; private set; }

    public IReadOnlyList<PetrarchEntry> Entries => entries;

    public IEnumerable<PetrarchForm> Forms => entries.SelectMany(e => e.Names.SelectMany(n => e.Codes.Select(c => new PetrarchForm(n, c.Code, c.From, c.Until))));

    public IReadOnlyList<PetrarchAgent> Agents => agents;

    /// <summary>"file:line: reason; way out".</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Reads every *.actors.txt and *.agents.txt of a folder in ordinal order of the names; others are left alone.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static PetrarchDictionary Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"{folder}: no such folder; name one that holds *.actors.txt or *.agents.txt files");
        }

        var dictionary = new PetrarchDictionary();
        foreach (string file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            try
            {
                dictionary.ReadFile(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                dictionary.problems.Add($"{file}:0: cannot be read ({e.Message}); check its rights");
            }
        }

        if (dictionary.Files == 0 && !VerbDictionary.FilesOf(folder).Any())
        {
            dictionary.problems.Add($"{folder}:0: no dictionary here; names must end in .actors.txt or .agents.txt");
        }

        return dictionary;
    }

    /// <summary>The lines of one actor file.</summary>
    /// <param name="path">What problems name.</param>
    public void ReadActors(string path, string text)
    {
        Files++;
        foreach (PetrarchEntry entry in ActorDictionary.Read(path, text, problems))
        {
            entries.Add(entry);
            foreach (string name in entry.Names)
            {
                if (!byName.TryGetValue(name, out List<PetrarchEntry>? list))
                {
                    byName[name] = list = [];
                }

                list.Add(entry);
            }
        }
    }

    /// <summary>The lines of one agent file.</summary>
    /// <param name="path">What problems name.</param>
    public void ReadAgents(string path, string text)
    {
        Files++;
        agents.AddRange(AgentDictionary.Read(path, text, problems));
    }

    /// <summary>The code of a name on a day: the first dated one that covers it, else the undated one, else null.</summary>
    public string? CodeOf(string name, DateOnly day)
    {
        if (!byName.TryGetValue(name, out List<PetrarchEntry>? list))
        {
            return null;
        }

        IEnumerable<DatedCode> codes = list.SelectMany(e => e.Codes);
        string? code = (codes.FirstOrDefault(c => c.IsDated && c.Covers(day)) ?? codes.FirstOrDefault(c => !c.IsDated))?.Code;
        return code == DatedCode.None ? null : code;
    }

    /// <summary>Reads a file whose name tells that it is of actors or agents; others are left alone.</summary>
    public void ReadFile(string file)
    {
        string name = Path.GetFileName(file);
        if (name.EndsWith(".actors.txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".actors", StringComparison.OrdinalIgnoreCase))
        {
            ReadActors(file, DictionaryLines.Decode(File.ReadAllBytes(file)));
        }
        else if (name.EndsWith(".agents.txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".agents", StringComparison.OrdinalIgnoreCase))
        {
            ReadAgents(file, DictionaryLines.Decode(File.ReadAllBytes(file)));
        }
    }
}
