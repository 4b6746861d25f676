using System.Collections.Frozen;

namespace Chancery.Actors.Petrarch;

/// <summary>Tells persons from bodies, and what their titles say. The format marks neither.</summary>
internal sealed class PersonalNames
{
    private static readonly FrozenSet<string> BodyWords = Set(
        "agency alliance army assembly association authority bank brigade brigades bureau cabinet campaign center centre church coalition college command commission committee community company confederation conference congress convention corporation corps council court department directorate embassy federation fleet force forces foundation front fund government group groups guard guards house institute institution intelligence international league legislature liberation military militia ministry mission movement national navy network office organisation organization parliament party people's police programme program republic republican resistance revolutionary school secretariat senate service services society soldiers state states system troops tribunal union united university volunteers workers world of for and the");

    private static readonly FrozenDictionary<string, string> RoleOf = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["president"] = "head_of_state", ["king"] = "head_of_state", ["queen"] = "head_of_state",
        ["prime minister"] = "head_of_government", ["premier"] = "head_of_government", ["chancellor"] = "head_of_government",
        ["vice president"] = "deputy_head", ["foreign minister"] = "foreign", ["secretary of state"] = "foreign",
        ["defense minister"] = "defence", ["defence minister"] = "defence", ["finance minister"] = "finance", ["interior minister"] = "interior",
        ["secretary-general"] = "chief", ["secretary general"] = "chief", ["crown prince"] = "monarch_heir",
        ["army chief"] = "army_chief", ["chief of army staff"] = "army_chief",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Titles =
    [
        .. RoleOf.Keys, "ambassador", "senator", "general", "gen.", "governor", "mr", "mr.", "mrs", "mrs.", "dr", "dr.", "sir", "lord", "sen.", "rep.", "ayatollah", "sheikh",
        "sheik", "shaikh", "minister", "acting minister", "chairman", "prince", "congressman", "secretary", "former president", "acting president",
    ];

    private static readonly FrozenDictionary<string, string[]> TitlesByWord =
        Titles.GroupBy(t => t.Split(' ')[0], StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(t => t.Length).ToArray(), StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Learns the first word of a full name.</summary>
    public void Learn(string name)
    {
        int blank = name.IndexOf(' ', StringComparison.Ordinal);
        if (blank > 2 && !BodyWords.Contains(name[..blank]))
        {
            given.Add(name[..blank]);
        }
    }

    public bool StartsWithGivenName(string name) => given.Contains(name.Split(' ')[0]);

    /// <summary>"Senate", "ministry": every state has one.</summary>
    public static bool NamesBody(string word) => BodyWords.Contains(word);

    /// <summary>Two to six words of which none names a body; one word too where dates or an ELI code speak for a person.</summary>
    public static bool MayBe(string name, bool single)
    {
        string[] words = name.Split(' ');
        return words.Length <= 6 && (words.Length > 1 || single) && !name.Any(char.IsDigit) && !words.Any(BodyWords.Contains);
    }

    /// <summary>The name without its titles, and the role that a title tells.</summary>
    public static (string Name, string? Title, string? Role) Untitled(string name)
    {
        string? title = null;
        while (TitleOf(name) is { } found)
        {
            title ??= found;
            name = name[(found.Length + 1)..];
        }

        return (name, title, title is null ? null : RoleOf.GetValueOrDefault(title));
    }

    /// <summary>The title before a name; "Sheikh bin Zayid" keeps it, for there it is a part of the name.</summary>
    private static string? TitleOf(string name)
    {
        int blank = name.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 || !TitlesByWord.TryGetValue(name[..blank], out string[]? titles)
            ? null
            : Array.Find(titles, t => name.Length > t.Length + 1 && name[t.Length] == ' ' && char.IsUpper(name[t.Length + 1]) && name.StartsWith(t, StringComparison.OrdinalIgnoreCase));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
