using System.Globalization;

namespace Chancery.Briefs;

/// <summary>
/// Law 4: a brief holds no name, number or date that is not in the sentences it cites. Names are words in upper case,
/// numbers are runs of digits; a day beside a line must be the day its sentences tell or their report's.
/// </summary>
public static class CitationCheck
{
    private static readonly HashSet<string> Furniture = new(StringComparer.Ordinal)
    {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    };

    /// <summary>What the line says that no cited sentence holds; empty where all of it is covered.</summary>
    public static IReadOnlyList<string> Missing(BriefLine line)
    {
        var held = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Citation citation in line.Citations)
        {
            foreach (string word in Words(citation.Text))
            {
                held.Add(word);
            }
        }

        var missing = new List<string>();
        foreach (string word in Words(line.Text).Concat(LeadIsDay(line) ? [] : Words(line.Lead)))
        {
            if ((char.IsUpper(word[0]) || char.IsAsciiDigit(word[0])) && !held.Contains(word) && !missing.Contains(word))
            {
                missing.Add(word);
            }
        }

        return missing;
    }

    /// <summary>A lead of the shape "5 Dec" or "Dec 2025" is a day, which the composer takes from the coded event or the report.</summary>
    private static bool LeadIsDay(BriefLine line)
    {
        string[] parts = line.Lead.Split(' ');
        return parts.Length <= 3 && Array.TrueForAll(parts, p => Furniture.Contains(p) || int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _));
    }

    /// <summary>Words without the marks around them, possessive endings cut off.</summary>
    private static IEnumerable<string> Words(string text)
    {
        int i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            int j = i;
            while (j < text.Length && (char.IsLetterOrDigit(text[j]) || (text[j] is '.' or ',' && j + 1 < text.Length && char.IsAsciiDigit(text[j - 1]) && char.IsAsciiDigit(text[j + 1]))))
            {
                j++;
            }

            yield return text[i..j];
            i = j;
        }
    }
}
