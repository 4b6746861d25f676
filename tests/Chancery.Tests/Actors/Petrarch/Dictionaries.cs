using Chancery.Actors;
using Chancery.Actors.Petrarch;
using Chancery.TestKit;

namespace Chancery.Tests.Actors.Petrarch;

/// <summary>Dictionaries from lines, and the shipped table to bring them into.</summary>
internal static class Dictionaries
{
    public static PetrarchDictionary Actors(string lines)
    {
        var dictionary = new PetrarchDictionary();
        dictionary.ReadActors("my.actors.txt", lines.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal));
        return dictionary;
    }

    public static PetrarchDictionary Agents(string lines)
    {
        var dictionary = new PetrarchDictionary();
        dictionary.ReadAgents("my.agents.txt", lines.Replace("\\n", "\n", StringComparison.Ordinal));
        return dictionary;
    }

    public static ActorTable Table() => ActorTable.Load(Path.Combine(AppContext.BaseDirectory, "data", "actors"));

    public static (ActorTable Table, DictionaryCounts Counts) Table(string lines)
    {
        using var folder = new ScratchFolder();
        folder.Write("my.actors.txt", lines.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal));
        ActorTable table = Table();
        return (table, table.ReadDictionaries(folder.Path, CommonWords));
    }

    public static IReadOnlySet<string> CommonWords => Chancery.Language.English.EnglishLanguage.CommonWords(AppContext.BaseDirectory);
}
