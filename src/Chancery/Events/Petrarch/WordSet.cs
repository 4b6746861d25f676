using Chancery.Language;

namespace Chancery.Events.Petrarch;

/// <summary>A word of a pattern, or all that a synset stands for; phrases of several words stand one behind the other.</summary>
public sealed class WordSet
{
    private readonly Dictionary<string, List<string[]>> byFirst = new(StringComparer.Ordinal);

    /// <param name="written">As the dictionary writes it: "ATTACK", "&amp;WEAPON".</param>
    /// <param name="phrases">In small letters, a text token a piece.</param>
    internal WordSet(string written, IEnumerable<string[]> phrases)
    {
        Written = written;
        foreach (string[] phrase in phrases)
        {
            if (!byFirst.TryGetValue(phrase[0], out List<string[]>? list))
            {
                byFirst[phrase[0]] = list = [];
            }

            list.Add(phrase);
        }

        foreach (List<string[]> list in byFirst.Values)
        {
            list.Sort((x, y) => y.Length.CompareTo(x.Length));
        }
    }

    public string Written { get; }

    internal IEnumerable<string[]> Phrases => byFirst.Values.SelectMany(l => l);

    /// <summary>Tokens of the longest phrase that begins at the token and ends before the limit; 0 where none does.</summary>
    /// <param name="lemmas">The lemma of a text word fits too.</param>
    internal int Match(Document d, int token, int limit, bool lemmas)
    {
        if (token >= limit)
        {
            return 0;
        }

        int length = Match(d, d.Lower(token), token, limit, lemmas);
        if (lemmas && !string.Equals(d.Lemma[token], d.Lower(token), StringComparison.OrdinalIgnoreCase))
        {
            length = Math.Max(length, Match(d, d.Lemma[token].ToLowerInvariant(), token, limit, lemmas));
        }

        return length;
    }

    private int Match(Document d, string first, int token, int limit, bool lemmas)
    {
        if (byFirst.TryGetValue(first, out List<string[]>? list))
        {
            foreach (string[] phrase in list)
            {
                int n = 1;
                while (n < phrase.Length && token + n < limit && (phrase[n] == d.Lower(token + n) || (lemmas && phrase[n] == d.Lemma[token + n])))
                {
                    n++;
                }

                if (n == phrase.Length)
                {
                    return n;
                }
            }
        }

        return 0;
    }
}
