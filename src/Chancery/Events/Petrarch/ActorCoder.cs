using Chancery.Actors.Petrarch;
using Chancery.Language;

namespace Chancery.Events.Petrarch;

/// <summary>
/// Names and agents of PETRARCH dictionaries in a text, with the codes that the dictionaries give them: "Gondor's prime minister" is
/// GON by the name and GOV by the agent, GONGOV together. Where <see cref="Actors.ActorLinker"/> asks which known actor a name means,
/// this keeps the dictionary's own codes, as data sets of its users hold them.
/// </summary>
internal sealed class ActorCoder
{
    /// <summary>What stands for an actor that no name tells: "---GOV".</summary>
    public const string Unnamed = "---";

    private readonly Dictionary<string, List<(string[] Words, string Name)>> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(string[] Words, PetrarchAgent Agent)>> agents = new(StringComparer.OrdinalIgnoreCase);
    private readonly PetrarchDictionary dictionary;

    public ActorCoder(PetrarchDictionary dictionary, Gazetteer.Cutter cut)
    {
        this.dictionary = dictionary;
        foreach (string name in dictionary.Entries.SelectMany(e => e.Names).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            Add(names, [.. cut(name)], name);
        }

        foreach (PetrarchAgent agent in dictionary.Agents)
        {
            Add(agents, [.. cut(agent.Noun)], agent);
        }
    }

    public CodedActors Read(Document d, DateOnly day)
    {
        var coded = new CodedActors(d);
        foreach (Sentence sentence in d.Sentences)
        {
            int t = sentence.First;
            while (t < sentence.End)
            {
                int length = NameAt(d, t, sentence.End, day, out string? code);
                if (length > 0 && code is not null)
                {
                    coded.AddName(t, t + length, code);
                }

                t += Math.Max(1, length);
            }

            for (t = sentence.First; t < sentence.End; t++)
            {
                if (LongestAt(d, agents, t, sentence.End, out PetrarchAgent? found) is > 0 and var length && coded.Units.At(t) < 0)
                {
                    coded.AddAgent(t, t + length, found!);
                    t += length - 1;
                }
            }
        }

        coded.Enumerate();
        return coded;
    }

    private int NameAt(Document d, int token, int end, DateOnly day, out string? code)
    {
        code = null;

        int length = LongestAt(d, names, token, end, out string? found);

        // Dictionaries are in capitals: "ent" is no name where "Ent" is one, and "us" is none where "US" is.
        for (int t = token; t < token + length; t++)
        {
            if (d.Word[t].StartsUpper || d.Word[t].HasDigit)
            {
                code = dictionary.CodeOf(found!, day);
                return length;
            }
        }

        return 0;
    }

    private static int LongestAt<T>(Document d, Dictionary<string, List<(string[] Words, T Value)>> table, int token, int end, out T? value)
    {
        value = default;
        if (!table.TryGetValue(d.Form(token), out List<(string[] Words, T Value)>? list))
        {
            return 0;
        }

        foreach ((string[] words, T of) in list)
        {
            if (token + words.Length > end)
            {
                continue;
            }

            int n = 1;
            while (n < words.Length && string.Equals(words[n], d.Form(token + n), StringComparison.OrdinalIgnoreCase))
            {
                n++;
            }

            if (n == words.Length)
            {
                value = of;
                return n;
            }
        }

        return 0;
    }

    private static void Add<T>(Dictionary<string, List<(string[] Words, T Value)>> table, string[] words, T value)
    {
        if (words.Length == 0)
        {
            return;
        }

        if (!table.TryGetValue(words[0], out List<(string[] Words, T Value)>? list))
        {
            table[words[0]] = list = [];
        }

        int at = list.FindIndex(e => e.Words.Length < words.Length);
        list.Insert(at < 0 ? list.Count : at, (words, value));
    }
}
