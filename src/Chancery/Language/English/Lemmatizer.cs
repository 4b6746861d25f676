using System.Collections.Concurrent;

namespace Chancery.Language.English;

/// <summary>
/// Base forms: a table of what the rules get wrong, then suffix rules that prefer a known base form. Table and known
/// forms come from the treebanks and stand in <c>models/english.lemmas.tsv</c>.
/// </summary>
public sealed class Lemmatizer
{
    private readonly Dictionary<(string Form, Upos Tag), string> exceptions = [];
    private readonly HashSet<(string Lemma, Upos Tag)> known = [];
    private readonly ConcurrentDictionary<(Word Word, Upos Tag, byte Xpos), string> cache = new();

    private Lemmatizer()
    {
    }

    /// <param name="path">Rows: form, tag, lemma; or lemma and tag alone for a known base form.</param>
    public static Lemmatizer Load(string path)
    {
        var lemmatizer = new Lemmatizer();
        foreach (string line in File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#'))
        {
            string[] cells = line.Split('\t');
            Upos tag = Enum.Parse<Upos>(cells[1]);
            if (cells.Length == 3)
            {
                lemmatizer.exceptions[(cells[0], tag)] = cells[2];
            }
            else
            {
                lemmatizer.known.Add((cells[0], tag));
            }
        }

        return lemmatizer;
    }

    /// <summary>With known forms only: what training starts from.</summary>
    public static Lemmatizer FromKnown(IEnumerable<(string Lemma, Upos Tag)> known)
    {
        var lemmatizer = new Lemmatizer();
        lemmatizer.known.UnionWith(known);
        return lemmatizer;
    }

    public string Lemma(Word word, Upos tag, byte xpos)
    {
        if (tag is Upos.PROPN)
        {
            return word.Form;
        }

        if (cache.TryGetValue((word, tag, xpos), out string? lemma))
        {
            return lemma;
        }

        lemma = string.Intern(Find(word.Lower, tag, xpos));
        if (cache.Count < 1 << 17)
        {
            cache.TryAdd((word, tag, xpos), lemma);
        }

        return lemma;
    }

    private string Find(string lower, Upos tag, byte xpos)
    {
        bool isBase = xpos == Xpos.Vb || xpos == Xpos.Vbp;
        if (isBase && known.Contains((lower, tag)))
        {
            return lower;
        }

        return exceptions.TryGetValue((lower, tag), out string? lemma) ? lemma : Rule(lower, tag, xpos);
    }

    /// <summary>The rules alone.</summary>
    public string Rule(string lower, Upos tag, byte xpos) => tag switch
    {
        Upos.NOUN when lower.EndsWith('s') => Plural(lower, Upos.NOUN),
        Upos.VERB or Upos.AUX => Verb(lower, xpos),
        Upos.ADJ or Upos.ADV when lower.EndsWith("er", StringComparison.Ordinal) && lower.Length > 4 && Xpos.Name(xpos) is "JJR" or "RBR" => Stem(lower[..^2], tag),
        Upos.ADJ or Upos.ADV when lower.EndsWith("est", StringComparison.Ordinal) && lower.Length > 5 && Xpos.Name(xpos) is "JJS" or "RBS" => Stem(lower[..^3], tag),
        _ => lower,
    };

    private string Verb(string lower, byte xpos)
    {
        if (lower.EndsWith("ing", StringComparison.Ordinal) && lower.Length > 4 && (xpos == Xpos.Vbg || !known.Contains((lower, Upos.VERB))))
        {
            return Stem(lower[..^3], Upos.VERB);
        }

        if (lower.EndsWith("ied", StringComparison.Ordinal) && lower.Length > 4)
        {
            return lower[..^3] + "y";
        }

        if (lower.EndsWith("ed", StringComparison.Ordinal) && lower.Length > 3 && (xpos == Xpos.Vbd || xpos == Xpos.Vbn || !known.Contains((lower, Upos.VERB))))
        {
            return Stem(lower[..^2], Upos.VERB);
        }

        return lower.EndsWith('s') && xpos == Xpos.Vbz ? Plural(lower, Upos.VERB) : lower;
    }

    private string Plural(string lower, Upos tag)
    {
        if (lower.Length < 4 || lower.EndsWith("ss", StringComparison.Ordinal) || lower.EndsWith("us", StringComparison.Ordinal) || lower.EndsWith("is", StringComparison.Ordinal))
        {
            return known.Contains((lower[..^1], tag)) && lower.Length > 3 && !known.Contains((lower, tag)) ? lower[..^1] : lower;
        }

        if (tag == Upos.NOUN && known.Contains((lower, tag)) && !known.Contains((lower[..^1], tag)))
        {
            return lower;
        }

        if (lower.EndsWith("ies", StringComparison.Ordinal) && lower.Length > 4)
        {
            return lower[..^3] + "y";
        }

        if (tag == Upos.NOUN && lower.EndsWith("ses", StringComparison.Ordinal) && !known.Contains((lower[..^1], tag)) && known.Contains((lower[..^2] + "is", tag)))
        {
            // crises, analyses
            return lower[..^2] + "is";
        }

        if (lower.EndsWith("sses", StringComparison.Ordinal) || lower.EndsWith("ches", StringComparison.Ordinal) || lower.EndsWith("shes", StringComparison.Ordinal)
            || lower.EndsWith("xes", StringComparison.Ordinal) || lower.EndsWith("zzes", StringComparison.Ordinal))
        {
            return known.Contains((lower[..^1], tag)) ? lower[..^1] : lower[..^2];
        }

        if (lower.EndsWith("oes", StringComparison.Ordinal))
        {
            return lower[..^2];
        }

        return lower[..^1];
    }

    /// <summary>What a stripped ending leaves: as it is, with an e, or with its doubled consonant undone.</summary>
    private string Stem(string stem, Upos tag)
    {
        bool doubled = stem.Length > 2 && stem[^1] == stem[^2] && stem[^1] is not ('a' or 'e' or 'i' or 'o' or 'u');
        if (doubled && known.Contains((stem[..^1], tag)))
        {
            return stem[..^1];
        }

        if (known.Contains((stem, tag)))
        {
            return stem;
        }

        if (known.Contains((stem + "e", tag)))
        {
            return stem + "e";
        }

        if (stem.EndsWith('i') && tag is not Upos.VERB)
        {
            return stem[..^1] + "y";
        }

        if (doubled && stem[^1] is not ('l' or 's' or 'z' or 'f'))
        {
            return stem[..^1];
        }

        bool e = stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal) || stem.EndsWith("is", StringComparison.Ordinal)
            || stem.EndsWith('v') || stem.EndsWith('u') || stem.EndsWith("dg", StringComparison.Ordinal) || stem.EndsWith("rg", StringComparison.Ordinal)
            || stem.EndsWith("ur", StringComparison.Ordinal) || stem.EndsWith("nc", StringComparison.Ordinal) || stem.EndsWith("rc", StringComparison.Ordinal)
            || (stem.EndsWith('s') && !stem.EndsWith("ss", StringComparison.Ordinal));
        return e ? stem + "e" : stem;
    }
}
