using System.Collections.Frozen;
using System.Text;

namespace Chancery.Actors.Petrarch;

/// <summary>Writes the capitals of a dictionary as the press does: "KOFI ANNAN" as "Kofi Annan", "U.S. ARMY" as "U.S. Army".</summary>
internal sealed class PressCase
{
    private static readonly FrozenSet<string> Particles = Set("of the and for in on to a an at by with de del della di da das dos du des la le les las los el y e und der den van von zu bin ibn bint ben al ul ur ad ash as");

    private static readonly FrozenSet<string> HyphenParticles = Set("i e al ul ur el de la le les sur en du y a az ol the of and in for to");

    private static readonly FrozenSet<string> Abbreviations = Set("us un uk eu usa uae ussr nato opec asean unesco unicef fbi cia nsa imf wto iaea icc icj plo bbc cnn oecd osce ecowas tv ii iii iv vi vii viii ix xi xii xiv xvi");

    private static readonly FrozenSet<string> Words = Set("mr mrs ms dr st jr sr lt sgt gen col capt ng");

    private readonly List<string> abbreviations = [];
    private readonly bool smallAfterHyphen;

    /// <param name="names">The names of one block: one may be the initials of another.</param>
    public PressCase(IReadOnlyList<string> names, IReadOnlyList<DatedCode> codes)
    {
        bool person = false;
        bool firm = false;
        bool state = true;
        foreach (DatedCode code in codes)
        {
            // Koreans and Taiwanese write given names so: Ban Ki-moon, Tsai Ing-wen.
            smallAfterHyphen |= code.Code.AsSpan(0, Math.Min(3, code.Code.Length)) is "KOR" or "PRK" or "TWN";
            person |= code.IsDated || code.Code.EndsWith("ELI", StringComparison.Ordinal);
            firm |= code.Code.StartsWith("MNC", StringComparison.Ordinal);
            state &= code.Code.Length == 3;
        }

        foreach (string name in names)
        {
            if (!person && !state && name.Length >= 2 && name.Length <= (firm ? 3 : 4) && !name.Contains(' ', StringComparison.Ordinal))
            {
                abbreviations.Add(name);
            }
            else if (names.Count > 1 && name.Contains(' ', StringComparison.Ordinal))
            {
                string[] words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
                abbreviations.Add(string.Concat(words.Select(w => w[0])));
                abbreviations.Add(string.Concat(words.Where(w => !Particles.Contains(w)).Select(w => w[0])));
            }
        }
    }

    public string Write(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (string word in name.Split(' '))
        {
            bool first = text.Length == 0;
            if (!first)
            {
                text.Append(' ');
            }

            Word(text, word, first, alone: word.Length == name.Length);
        }

        return text.ToString();
    }

    private void Word(StringBuilder text, string word, bool first, bool alone)
    {
        if (word.Any(char.IsLower) || word.Any(char.IsDigit) || IsInitials(word) || Abbreviations.Contains(word) || (alone && abbreviations.Contains(word, StringComparer.OrdinalIgnoreCase)) || HasNoVowel(word))
        {
            text.Append(word);
        }
        else if (!first && Particles.Contains(word))
        {
            text.Append(word.ToLowerInvariant());
        }
        else
        {
            Hyphenated(text, word.Split('-'), first);
        }
    }

    private void Hyphenated(StringBuilder text, string[] parts, bool first)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i];
            if (i > 0)
            {
                text.Append('-');
            }

            bool small = i == 0
                ? !first && parts.Length > 1 && Particles.Contains(part)
                : (i < parts.Length - 1 && HyphenParticles.Contains(part)) || smallAfterHyphen;
            text.Append(small ? part.ToLowerInvariant() : Abbreviations.Contains(part) ? part : Titled(part));
        }
    }

    /// <summary>"O'Brien", "d'Ivoire", "Children's", "McCain".</summary>
    private static string Titled(string word)
    {
        string small = word.ToLowerInvariant();
        int quote = small.AsSpan().IndexOfAny('\'', '’');
        if (quote is 1 && small.Length > 3)
        {
            char before = small[0];
            return (before is 'd' or 'l' ? before : char.ToUpperInvariant(before)) + small[1..2] + Capital(small[2..]);
        }

        return small.Length > 4 && small.StartsWith("mc", StringComparison.Ordinal) ? "Mc" + Capital(small[2..]) : Capital(small);
    }

    private static string Capital(string small)
    {
        int at = 0;
        while (at < small.Length && !char.IsLetter(small[at]))
        {
            at++;
        }

        return at >= small.Length ? small : small[..at] + char.ToUpperInvariant(small[at]) + small[(at + 1)..];
    }

    /// <summary>"U.S.", "W.", "R.K.".</summary>
    private static bool IsInitials(string word) => word.Contains('.', StringComparison.Ordinal) && word.Split('.').All(p => p.Length <= 1);

    private static bool HasNoVowel(string word) =>
        word.Length is > 1 and < 7 && !Words.Contains(word) && word.All(char.IsAsciiLetter) && !word.AsSpan().ContainsAny("AEIOUY");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
