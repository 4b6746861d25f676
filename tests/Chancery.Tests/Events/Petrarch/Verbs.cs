using Chancery.Actors.Petrarch;
using Chancery.Events.Petrarch;
using Chancery.Language;
using Chancery.Reports;

namespace Chancery.Tests.Events.Petrarch;

/// <summary>Verb dictionaries from lines, and texts coded with them.</summary>
internal static class Verbs
{
    private const string Names = "NORLAND_ [NRL]\n+NORLANDIC_\nSUDLAND_ [SDL]\nESTLAND_ [EST]\nWESTLAND_ [WST]\nNASTY_ [---]\nTWIN_ISLES [TWA/TWB]\nMARTA_VOSS\n\t[NRLGOV 200101-201231]\n\t[NRLOPP >210101]\n";
    private const string Nouns = "PRESIDENT [~GOV]\nGOVERNMENT {} [~GOV]\nSOLDIER [~MIL]\nPOLICE {} [~COP]\nCHARITY [NGO~]\nLAWMAKER [~LEG]\nMAIN_OPPOSITION_GROUP [~OPP]\n";

    public static VerbDictionary Read(string lines)
    {
        var dictionary = new VerbDictionary(English.Language.Cutter());
        dictionary.Read("my.verbs.txt", lines);
        return dictionary;
    }

    /// <summary>"NRL SDL 190" an event, in order of the text.</summary>
    public static string[] Code(string verbs, string text, bool oneSided = false, string? discards = null)
    {
        var names = new PetrarchDictionary();
        names.ReadActors("my.actors.txt", Names);
        names.ReadAgents("my.agents.txt", Nouns);
        var list = new DiscardList();
        list.Read(discards ?? string.Empty);
        var coder = new DictionaryCoder(names, Read(verbs), English.Language.Cutter(), list) { AllowsOneSided = oneSided };
        return [.. coder.Code(English.Read(text, new DateOnly(2020, 6, 1))).Select(e => $"{e.Source} {e.Target} {e.Code}")];
    }
}
