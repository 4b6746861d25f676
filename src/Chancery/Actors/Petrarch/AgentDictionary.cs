using System.Globalization;

namespace Chancery.Actors.Petrarch;

/// <summary>Reads *.agents.txt: "NOUN {PLURAL} [~CODE]" and the sets "!PERSON! = MAN, MEN" that stand in for words.</summary>
internal static class AgentDictionary
{
    public static List<PetrarchAgent> Read(string path, string text, List<string> problems)
    {
        var agents = new List<PetrarchAgent>();
        var sets = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach ((int number, string line) in DictionaryLines.Of(text))
        {
            string trimmed = line.Trim();
            string? problem = trimmed[0] == '!' && trimmed.Contains('=', StringComparison.Ordinal) ? AddSet(sets, trimmed) : AddAgent(agents, sets, trimmed);
            if (problem is not null)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: {problem}"));
            }
        }

        return agents;
    }

    private static string? AddSet(Dictionary<string, string[]> sets, string line)
    {
        int equals = line.IndexOf('=');
        string name = line[..equals].Trim().Trim('!');
        string[] words = line[(equals + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (name.Length == 0 || words.Length == 0)
        {
            return $"'{line}' is no set; expected !NAME! = WORD, WORD";
        }

        sets[name] = words;
        return null;
    }

    private static string? AddAgent(List<PetrarchAgent> agents, Dictionary<string, string[]> sets, string line)
    {
        int open = line.IndexOf('[');
        int close = open < 0 ? -1 : line.IndexOf(']', open);
        if (open < 0 || close < 0)
        {
            return $"'{line}' has no code; expected [~CODE] or [CODE~] behind the noun";
        }

        string marked = line[(open + 1)..close].Trim();
        string code = marked.Trim('~').Trim();
        if (marked == code || code.Length < 2 || !code.All(char.IsAsciiLetterOrDigit))
        {
            return $"'[{marked}]' is no agent code; expected [~CODE] or [CODE~]";
        }

        string noun = line[..open].Trim();
        string? plural = null;
        int brace = noun.IndexOf('{');
        if (brace >= 0)
        {
            int end = noun.IndexOf('}', brace);
            if (end < 0)
            {
                return $"'{noun}' has an open plural; expected {{PLURAL}} or {{}} behind the noun";
            }

            plural = noun[(brace + 1)..end].Trim();
            noun = noun[..brace].Trim();
        }

        if (!noun.Any(char.IsLetter))
        {
            return "a code without a noun; expected NOUN [~CODE]";
        }

        List<string>? forms = Expand(noun, sets, out string? unknown);
        if (forms is null)
        {
            return $"'!{unknown}!' is no set known here; define it above as !{unknown}! = WORD, WORD";
        }

        bool substituted = forms.Count > 1 || noun.Contains('!', StringComparison.Ordinal);
        if (plural is { Length: > 0 })
        {
            forms.Add(Clean(plural));
        }
        else if (plural is null && !substituted)
        {
            forms.Add(Plural(forms[0]));
        }

        bool leads = marked.EndsWith('~');
        agents.AddRange(forms.Where(f => f.Length > 0).Distinct(StringComparer.Ordinal).Select(f => new PetrarchAgent(f, code.ToUpperInvariant(), leads)));
        return null;
    }

    /// <summary>Every word of a set in its place; a word gets no plural of its own then (dictionaries.rst, Substitution Markers).</summary>
    private static List<string>? Expand(string noun, Dictionary<string, string[]> sets, out string? unknown)
    {
        unknown = null;
        int open = noun.IndexOf('!');
        int close = open < 0 ? -1 : noun.IndexOf('!', open + 1);
        if (open < 0)
        {
            return [Clean(noun)];
        }

        unknown = close < 0 ? noun[(open + 1)..] : noun[(open + 1)..close];
        if (close < 0 || !sets.TryGetValue(unknown, out string[]? words))
        {
            return null;
        }

        var all = new List<string>();
        foreach (string word in words)
        {
            // A set's own words hold no sets, so that this ends.
            List<string>? rest = Expand(noun[..open] + word.Replace("!", string.Empty, StringComparison.Ordinal) + noun[(close + 1)..], sets, out unknown);
            if (rest is null)
            {
                return null;
            }

            all.AddRange(rest);
        }

        return all;
    }

    private static string Clean(string noun) => string.Join(' ', noun.Split(['_', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>The regular plural as PETRARCH makes it: S, IES for Y, ES for SS.</summary>
    private static string Plural(string noun) =>
        noun.EndsWith('y') ? noun[..^1] + "ies" : noun.EndsWith("ss", StringComparison.Ordinal) ? noun + "es" : noun + "s";
}
