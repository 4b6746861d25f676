namespace Chancery.Events.Petrarch;

/// <summary>Parses what stands before a pattern's code.</summary>
/// <param name="synsets">Defined above the pattern.</param>
/// <param name="cut">Cuts a word as the tokenizer does, in small letters.</param>
/// <param name="phrasal">Words are heads of phrases, in no order: a preposition takes what follows it.</param>
internal sealed class PatternParser(IReadOnlyDictionary<string, WordSet> synsets, Func<string, IEnumerable<string>> cut, bool phrasal)
{
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal)
    {
        "about", "across", "after", "against", "along", "among", "around", "at", "before", "between", "by", "during", "for", "from", "in", "into", "near", "of", "off", "on", "onto", "over",
        "through", "to", "toward", "towards", "under", "until", "upon", "with", "within", "without",
    };

    private string? problem;

    /// <returns>The reason why it is none; null where it is one.</returns>
    public string? Parse(string text, VerbCode code, int line, out VerbPattern? pattern)
    {
        pattern = null;
        problem = null;
        var tokens = new List<(string Text, bool Joined)>();
        Cut(text, tokens);
        int star = tokens.FindIndex(t => t.Text == "*");
        if (star < 0 || tokens.FindLastIndex(t => t.Text == "*") != star)
        {
            return $"'{text}' has {(star < 0 ? "no" : "more than one")} *; expected one, where the verb stands";
        }

        int at = 0;
        List<PatternElement> pre = Elements(tokens, ref at, star, inBrackets: false);
        at = star + 1;
        List<PatternElement> post = Elements(tokens, ref at, tokens.Count, inBrackets: false);
        if (problem is not null)
        {
            return $"'{text}': {problem}";
        }

        pattern = new VerbPattern(text, phrasal ? Governed(pre) : pre, phrasal ? Governed(post) : post, tokens[star].Joined && pre.Count > 0, code, line);
        return null;
    }

    /// <summary>Parts at blanks and brackets, and at _ within words, where the second part is joined to the first.</summary>
    private static void Cut(string text, List<(string Text, bool Joined)> tokens)
    {
        foreach (string chunk in text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            int start = 0;
            bool joined = false;
            for (int i = 0; i <= chunk.Length; i++)
            {
                char c = i < chunk.Length ? chunk[i] : '_';
                if (c is not ('_' or '{' or '}' or '(' or ')'))
                {
                    continue;
                }

                if (i > start)
                {
                    tokens.Add((chunk[start..i], joined));
                    joined = c == '_';
                }

                if (c != '_')
                {
                    tokens.Add((c.ToString(), false));
                    joined = false;
                }

                start = i + 1;
            }
        }
    }

    private List<PatternElement> Elements(List<(string Text, bool Joined)> tokens, ref int at, int end, bool inBrackets)
    {
        var elements = new List<PatternElement>();
        while (at < end && problem is null)
        {
            (string token, bool joined) = tokens[at++];
            switch (token)
            {
                case "{":
                    int close = tokens.FindIndex(at, end - at, t => t.Text == "}");
                    if (close < 0)
                    {
                        problem = "a { without }; expected {WORD WORD}";
                        break;
                    }

                    List<WordSet> words = [.. tokens[at..close].Select(t => Words(t.Text)).OfType<WordSet>()];
                    if (words.Count == 0)
                    {
                        problem ??= "an empty {}; expected {WORD WORD}";
                        break;
                    }

                    elements.Add(new PhraseElement(words));
                    at = close + 1;
                    break;
                case "(" when !inBrackets:
                    int last = tokens.FindIndex(at, end - at, t => t.Text == ")");
                    if (last < at + 1)
                    {
                        problem = "a ( without preposition or ); expected (PREPOSITION NOUN)";
                        break;
                    }

                    WordSet? preposition = Words(tokens[at++].Text);
                    List<PatternElement> inner = Elements(tokens, ref at, last, inBrackets: true);
                    if (preposition is not null)
                    {
                        elements.Add(new PrepositionElement(preposition, inner));
                    }

                    at = last + 1;
                    break;
                case "}" or ")" or "(":
                    problem = $"a {token} too many";
                    break;
                case "$" or "+" or "^" or "%":
                    PatternSlot slot = token switch { "$" => PatternSlot.Source, "+" => PatternSlot.Target, "^" => PatternSlot.Skip, _ => PatternSlot.Compound };
                    elements.Add(new SlotElement(slot, joined));
                    break;
                default:
                    if (Words(token) is { } set)
                    {
                        elements.Add(new WordElement(set, joined));
                    }

                    break;
            }
        }

        return elements;
    }

    private WordSet? Words(string token)
    {
        if (token[0] == '&')
        {
            if (synsets.TryGetValue(token, out WordSet? set))
            {
                return set;
            }

            problem ??= $"'{token}' is no synset known here; define it above";
            return null;
        }

        string[] words = [.. cut(token)];
        if (words.Length == 0 || !token.Any(char.IsLetterOrDigit))
        {
            problem ??= $"'{token}' is no word; expected letters, &SYNSET, $, +, ^ or %";
            return null;
        }

        return new WordSet(token, [words]);
    }

    /// <summary>"* ATTACK ON +": in a file of phrases, ON + is one, written as TABARI did.</summary>
    private static List<PatternElement> Governed(List<PatternElement> elements)
    {
        var governed = new List<PatternElement>();
        for (int i = 0; i < elements.Count; i++)
        {
            if (elements[i] is WordElement { Words: var words } && Prepositions.Contains(words.Written.ToLowerInvariant()) && i + 1 < elements.Count && elements[i + 1] is not PrepositionElement)
            {
                governed.Add(new PrepositionElement(words, [elements[++i]]));
            }
            else
            {
                governed.Add(elements[i]);
            }
        }

        return governed;
    }
}
