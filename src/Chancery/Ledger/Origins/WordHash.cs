namespace Chancery.Ledger.Origins;

/// <summary>
/// Hashes a word so that case, accents, apostrophes and British or American spelling make no difference. The rules are rough ("promise" becomes
/// "promiz"): both texts of a pair go through them, and words that fall together are too few to matter.
/// </summary>
internal static class WordHash
{
    /// <summary>Letters of a word that count; a longer run is no word.</summary>
    public const int Longest = 48;

    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿāăąćčďđēėęěğģīįıķłļńņňōőřśşšţťūůűųźżžșț";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyyaaaccddeeeeggiiikllnnnoorsssttuuuuzzzst";

    /// <summary>Of a word of letters, digits, apostrophes and hyphens.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Longest];
        return Hash(Fold(word, folded));
    }

    /// <summary>Brings the spellings of a word together.</summary>
    internal static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        int n = 0;
        bool digits = false;
        foreach (char raw in word)
        {
            if (n == folded.Length)
            {
                break;
            }

            if (char.IsLetterOrDigit(raw))
            {
                char c = raw < 128 ? char.ToLowerInvariant(raw) : Unaccented(char.ToLowerInvariant(raw));
                digits |= char.IsAsciiDigit(c);

                // One of a doubled consonant: travelled, focussed, worshipped.
                if (digits || n == 0 || folded[n - 1] != c || c is 'e' or 'o')
                {
                    folded[n++] = c;
                }
            }
        }

        return digits || n < 4 ? folded[..n] : folded[..Spelling(folded, n)];
    }

    private static int Spelling(Span<char> w, int n)
    {
        int to = 0;
        for (int i = 0; i < n; i++)
        {
            char c = w[i];
            char next = i + 1 < n ? w[i + 1] : '\0';
            if (c is 'a' or 'o' && next == 'e')
            {
                continue; // anaemia, oestrogen
            }

            if (c == 'u' && n > 4 && to > 1 && w[to - 1] == 'o' && next == 'r')
            {
                continue; // labour
            }

            char spelt = c switch
            {
                's' when to > 2 && (w[to - 1] is 'i' or 'y') && next is 'e' or 'i' or 'a' => 'z', // organise, analyse
                'c' when to > 1 && w[to - 1] == 'n' && next == 'e' => 's', // defence
                _ => c,
            };
            w[to++] = spelt;
        }

        Span<char> word = w[..to];
        if (to > 3 && (word.EndsWith("tre") || word.EndsWith("bre")))
        {
            (w[to - 2], w[to - 1]) = ('e', 'r'); // centre, fibre
        }
        else if (to > 4 && (word.EndsWith("tres") || word.EndsWith("bres")))
        {
            (w[to - 3], w[to - 2]) = ('e', 'r');
        }
        else if (to > 5 && word.EndsWith("ogue"))
        {
            to -= 2; // catalogue
        }
        else if (to > 5 && (word.EndsWith("me") || word.EndsWith("mes")))
        {
            if (w[to - 1] == 's')
            {
                w[to - 2] = 's'; // programmes
            }

            to--;
        }

        return to;
    }

    private static char Unaccented(char c)
    {
        int at = Accented.IndexOf(c, StringComparison.Ordinal);
        return at >= 0 ? Plain[at] : c;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in word)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return Mix(hash);
    }

    /// <summary>Spreads every bit over all (the finisher of SplitMix64).</summary>
    public static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
        return x ^ (x >> 31);
    }
}
