using System.Globalization;
using Chancery.Language;

namespace Chancery.Events.Petrarch;

/// <summary>Reads one verb file, line by line: synsets, blocks of verbs with their patterns, transformations.</summary>
internal sealed class VerbFileReader
{
    private readonly string path;
    private readonly string file;
    private readonly string text;
    private readonly Gazetteer.Cutter cut;
    private readonly List<string> problems;
    private readonly Dictionary<string, WordSet> synsets = new(StringComparer.OrdinalIgnoreCase);
    private string? synset;
    private List<string[]> members = [];
    private VerbBlock? block;

    public VerbFileReader(string path, string text, Gazetteer.Cutter cut, List<string> problems)
    {
        this.path = path;
        this.text = text;
        this.cut = cut;
        this.problems = problems;
        file = Path.GetFileName(path);
    }

    public List<VerbBlock> Blocks { get; } = [];

    public List<VerbForm> Forms { get; } = [];

    public List<VerbTransformation> Transformations { get; } = [];

    public static bool IsHeader(string line) => line.StartsWith("---", StringComparison.Ordinal) && line.TrimEnd().Length > 6 && line.LastIndexOf("---", StringComparison.Ordinal) > 3;

    public void Read()
    {
        List<(int Number, string Text)> lines = [.. Lines()];

        // One brace or parenthesis in a pattern tells the dialect of the file.
        bool phrasal = lines.Exists(l => l.Text[0] == '-' && !l.Text.StartsWith("---", StringComparison.Ordinal) && l.Text.AsSpan().ContainsAny('{', '('));
        foreach ((int number, string line) in lines)
        {
            string? problem = line[0] switch
            {
                '&' => BeginSynset(line),
                '-' when line.StartsWith("---", StringComparison.Ordinal) => BeginBlock(line, number, phrasal),
                '-' => AddPattern(line[1..].Trim(), number),
                '~' => AddTransformation(line[1..].Trim(), number),
                '+' when synset is not null => AddMember(line[1..].Trim()),
                _ => AddVerb(line, number),
            };
            if (problem is not null)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: {problem}"));
            }
        }

        EndSynset();
    }

    /// <summary>What is said: # begins a comment but in brackets, where it is a code of TABARI's.</summary>
    private IEnumerable<(int Number, string Text)> Lines()
    {
        bool inComment = false;
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            if (!inComment && raw.AsSpan().TrimStart().StartsWith("<!"))
            {
                inComment = true;
            }

            if (inComment)
            {
                inComment = !raw.Contains("-->", StringComparison.Ordinal);
                continue;
            }

            int end = 0;
            int depth = 0;
            while (end < raw.Length && (depth > 0 || raw[end] is not '#' and not ';'))
            {
                depth = raw[end] switch { '[' => 1, ']' => 0, _ => depth };
                end++;
            }

            // "--- TROUBLED [---] # NOUN ---": the comment stands within the header.
            string line = raw[..end].Trim();
            if (line.Length > 0)
            {
                yield return (number, line);
            }
        }
    }

    private string? BeginSynset(string line)
    {
        EndSynset();
        block = null;
        string name = line.TrimEnd();
        if (name.Length < 2 || name.AsSpan().ContainsAny(" \t[]{}()*"))
        {
            return $"'{line}' is no name of a synset; expected &NAME alone, its members below with + before them";
        }

        synset = name;
        members = [];
        return null;
    }

    private void EndSynset()
    {
        if (synset is not null)
        {
            synsets[Key(synset)] = new WordSet(synset.TrimEnd('_'), members);
            synset = null;
        }
    }

    private static string Key(string name) => name.TrimEnd('_');

    private string? AddMember(string member)
    {
        if (member.StartsWith('&'))
        {
            if (!synsets.TryGetValue(Key(member), out WordSet? other))
            {
                return $"'{member}' is no synset known here; define it above";
            }

            members.AddRange(other.Phrases);
            return null;
        }

        string[] words = [.. member.Split(['_', ' ', '\t', '+'], StringSplitOptions.RemoveEmptyEntries).SelectMany(Cut)];
        if (words.Length == 0 || member.AsSpan().ContainsAny("$%^*[]{}()&"))
        {
            return $"'{member}' is no member of a synset; expected words with _ between them";
        }

        members.Add(words);
        if (!member.EndsWith('_') && !synset!.EndsWith('_'))
        {
            string last = words[^1];
            members.Add([.. words[..^1], last.EndsWith('y') ? last[..^1] + "ies" : last.EndsWith("ss", StringComparison.Ordinal) ? last + "es" : last + "s"]);
        }

        return null;
    }

    private string? BeginBlock(string line, int number, bool phrasal)
    {
        EndSynset();
        block = null;
        string body = line[3..].Trim();
        body = body.EndsWith("---", StringComparison.Ordinal) ? body[..^3].TrimEnd() : body;
        int open = body.IndexOf('[');
        VerbCode code = VerbCode.None;
        string? problem = null;
        if (open >= 0)
        {
            int close = body.IndexOf(']', open);
            if (close < 0 || !VerbCode.TryParse(body.AsSpan(open + 1, close - open - 1), out code))
            {
                problem = $"'{body[open..]}' is no code; expected [CODE] or [---], and the block is read without one";
            }
        }

        string name = (open < 0 ? body : body[..open]).Trim();
        if (name.Length == 0)
        {
            return "a block without a name; expected --- NAME [CODE] ---";
        }

        block = new VerbBlock(name, code, file, number, phrasal);
        Blocks.Add(block);
        return problem;
    }

    private string? AddVerb(string line, int number)
    {
        if (block is null)
        {
            return $"'{line}' stands in no block; expected --- NAME [CODE] --- above it";
        }

        VerbCode code = block.Code;
        int open = line.IndexOf('[');
        if (open >= 0)
        {
            int close = line.IndexOf(']', open);
            if (close < 0 || !VerbCode.TryParse(line.AsSpan(open + 1, close - open - 1), out code))
            {
                return $"'{line[open..]}' is no code; expected [CODE] or [---] behind the verb";
            }

            line = line[..open].TrimEnd();
        }

        string[] irregular = [];
        bool listed = false;
        int brace = line.IndexOf('{');
        if (brace >= 0)
        {
            int end = line.IndexOf('}', brace);
            if (end < 0)
            {
                return $"'{line}' has forms that are not closed; expected VERB {{FORM FORM}}";
            }

            irregular = line[(brace + 1)..end].Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
            listed = irregular.Length > 0;
            line = line[..brace].TrimEnd();
        }

        if (!TryWords(line, out string[] words, out int verb))
        {
            return $"'{line}' is no verb; expected VERB or words with _ between them and + before the verb";
        }

        Add(words, verb, isBase: true);
        string[] inflected = listed ? irregular : [];
        foreach (string form in inflected)
        {
            if (!TryWords(form, out string[] other, out int at))
            {
                return $"'{form}' is no form of '{line}'; the other forms are read";
            }

            // "WIRE_TAPS" without + in the list of "+WIRE_TAP".
            Add(other, at, isBase: false);
        }

        if (!listed)
        {
            foreach (string form in Regular(words[verb]))
            {
                string[] other = [.. words];
                other[verb] = form;
                Add(other, verb, isBase: false);
            }
        }

        return null;

        void Add(string[] phrase, int at, bool isBase) =>
            Forms.Add(new VerbForm(block!, phrase[at], [.. phrase[..at].SelectMany(Cut)], [.. phrase[(at + 1)..].SelectMany(Cut)], code, isBase, number));
    }

    /// <summary>"+BEEF_UP", "WIRE_+TAP", "RULE OUT": the words in small letters and which of them is the verb.</summary>
    private static bool TryWords(string written, out string[] words, out int verb)
    {
        words = written.Split(['_', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        verb = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i][0] == '+')
            {
                verb = i;
                words[i] = words[i][1..];
            }

            if (!words[i].AsSpan().ContainsAnyExcept("-'./") || words[i].Any(c => !char.IsLetterOrDigit(c) && c is not '-' and not '\'' and not '.' and not '/'))
            {
                return false;
            }

            words[i] = words[i].ToLowerInvariant();
        }

        return words.Length > 0;
    }

    /// <summary>The forms of a regular verb, as PETRARCH makes them.</summary>
    private static IEnumerable<string> Regular(string verb)
    {
        if (verb.EndsWith('e'))
        {
            return [verb + "s", verb + "d", verb[..^1] + "ing"];
        }

        if (verb.Length > 2 && verb.EndsWith('y') && !"aeou".Contains(verb[^2], StringComparison.Ordinal))
        {
            return [verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"];
        }

        return verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith('z') || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal)
            ? [verb + "es", verb + "ed", verb + "ing"]
            : [verb + "s", verb + "ed", verb + "ing"];
    }

    private string? AddPattern(string line, int number)
    {
        if (block is null)
        {
            return "a pattern in no block; expected --- NAME [CODE] --- above it";
        }

        int open = line.LastIndexOf('[');
        int close = open < 0 ? -1 : line.IndexOf(']', open);
        if (close < 0)
        {
            return $"'{line}' has no code; expected [CODE] or [---] behind the pattern";
        }

        if (!VerbCode.TryParse(line.AsSpan(open + 1, close - open - 1), out VerbCode code))
        {
            return $"'{line[open..(close + 1)]}' is no code; expected [CODE] or [---]";
        }

        string pattern = line[..open].Trim();
        string? problem = new PatternParser(synsets, Cut, block.IsPhrasal).Parse(pattern, code, number, out VerbPattern? parsed);
        if (parsed is not null)
        {
            block.Add(parsed);
        }

        return problem;
    }

    /// <summary>"a (b . ATTACK) SAY = a b 112".</summary>
    private string? AddTransformation(string line, int number)
    {
        EndSynset();
        string[] words = line.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 11 || words[1] != "(" || words[5] != ")" || words[7] != "=" || !new[] { words[0], words[2], words[3], words[8], words[9] }.All(w => w.Length == 1)
            || !VerbCode.TryParse(words[10], out VerbCode code))
        {
            return $"'{line}' is no transformation; expected a (b c VERB) VERB = a b CODE";
        }

        foreach (int result in (ReadOnlySpan<int>)[8, 9])
        {
            if (words[result] is not ("." or "_") && words[result] != words[0] && words[result] != words[2] && words[result] != words[3])
            {
                return $"'{words[result]}' stands for nobody before the =; expected one of the letters there";
            }
        }

        Transformations.Add(new VerbTransformation(
            words[0][0], words[2][0], words[3][0], Verb(words[4]), Verb(words[6]), words[8][0], words[9][0], words[10] == "Q" ? null : code.Forward, file, number));
        return null;

        static string? Verb(string word) => word == "Q" ? null : word.ToLowerInvariant();
    }

    private IEnumerable<string> Cut(string word) => word.AsSpan().ContainsAny("-./'") && word is not "N'T" and not "n't" ? cut(word.ToLowerInvariant()) : [word.ToLowerInvariant()];
}
