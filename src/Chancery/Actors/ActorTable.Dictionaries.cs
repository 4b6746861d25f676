using Chancery.Actors.Petrarch;

namespace Chancery.Actors;

/// <content>Actor and agent files of the PETRARCH2 format.</content>
public sealed partial class ActorTable
{
    private readonly List<PetrarchAgent> agents = [];

    /// <summary>Nouns that give a role to the actor beside them, from the dictionaries; empty without any.</summary>
    public IReadOnlyList<PetrarchAgent> Agents => agents;

    /// <summary>Adds the names of a folder's *.actors.txt and keeps its *.agents.txt; what the table knows stays as it is.</summary>
    /// <param name="folder">Lines that cannot be read go to <see cref="Problems"/>.</param>
    /// <param name="commonWords">Words in small letters that are no names by themselves; none by default.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public DictionaryCounts ReadDictionaries(string folder, IReadOnlySet<string>? commonWords = null)
    {
        PetrarchDictionary dictionary = PetrarchDictionary.Read(folder);
        problems.AddRange(dictionary.Problems);
        agents.AddRange(dictionary.Agents);
        return new DictionaryImport(this, commonWords ?? new HashSet<string>(StringComparer.Ordinal)).Import(dictionary);
    }

    /// <summary>Adds what other readers of the same folder could not read.</summary>
    internal void Report(IEnumerable<string> lines) => problems.AddRange(lines);

    internal void Add(ActorForm form) => forms.Add(form);

    internal void Add(Actor actor) => actors.Add(actor.Id, actor);

    internal void Add(Tenure tenure) => tenures.Add(tenure);

    /// <summary>Adds spellings to the holder of the tenure at an index.</summary>
    internal void Respell(int tenure, IReadOnlyList<string> spellings) =>
        tenures[tenure] = tenures[tenure] with { Aliases = [.. tenures[tenure].Aliases, .. spellings] };
}
