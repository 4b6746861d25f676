namespace Chancery.Language.English;

/// <summary>A line or paragraph of a report.</summary>
/// <param name="Start">First character that is text.</param>
/// <param name="LabelEnd">End of a dateline or label at its start, or <paramref name="Start"/>.</param>
/// <param name="End">After the last character.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Line(int Start, int LabelEnd, int End, LineKind Kind);

/// <summary>Cuts a text into its lines and tells headings, bullets, datelines and labels from prose.</summary>
public sealed class LineReader
{
    private const int LongestHeading = 18;
    private const int LongestDateline = 70;
    private const int LongestLabel = 60;
    private readonly EnglishLists lists;

    public LineReader(EnglishLists lists)
    {
        this.lists = lists;
    }

    /// <summary>Whether single line breaks stand inside sentences (mail and plain-text wires), so that only blank lines part paragraphs.</summary>
    public static bool IsWrapped(string text)
    {
        int breaks = 0, inside = 0, blank = 0;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != '\n')
            {
                continue;
            }

            int j = i + 1;
            while (j < text.Length && text[j] is ' ' or '\r' or '\t')
            {
                j++;
            }

            if (j < text.Length && text[j] == '\n')
            {
                blank++;
                i = j;
                continue;
            }

            breaks++;
            inside += j < text.Length && char.IsLower(text[j]) ? 1 : 0;
        }

        return breaks >= 3 && inside * 5 >= breaks * 2 && blank > 0;
    }

    /// <summary>Finds the next line with text at or after <paramref name="at"/>.</summary>
    public bool Next(string text, ref int at, bool wrapped, out Line line)
    {
        while (at < text.Length)
        {
            int end = EndOfLine(text, at, wrapped);
            int start = at;
            at = end + 1;
            int last = end;
            while (start < last && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (last > start && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            if (last > start)
            {
                line = Read(text, start, last);
                return true;
            }
        }

        line = default;
        return false;
    }

    private static int EndOfLine(string text, int from, bool wrapped)
    {
        int i = from;
        while (true)
        {
            int end = text.IndexOf('\n', i);
            if (end < 0)
            {
                return text.Length;
            }

            if (!wrapped)
            {
                return end;
            }

            int j = end + 1;
            while (j < text.Length && text[j] is ' ' or '\r' or '\t')
            {
                j++;
            }

            if (j >= text.Length || text[j] == '\n' || IsBullet(text, j))
            {
                return end;
            }

            i = end + 1;
        }
    }

    private static bool IsBullet(string text, int i) =>
        i + 1 < text.Length && text[i] is '-' or '–' or '—' or '•' or '*' or '·' or '▪' or '‣' && text[i + 1] == ' ';

    private Line Read(string text, int start, int end)
    {
        bool bullet = IsBullet(text, start);
        int from = bullet ? start + 2 : start;
        while (from < end && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        // "Q: Did you meet?" is a turn of a transcript, not a heading.
        bool asks = from < end && text[end - 1] == '?' && Speaker(text, from, end) > from;
        if (from >= end || (!bullet && !asks && IsHeading(text, from, end)))
        {
            return new Line(Math.Min(from, end), Math.Min(from, end), end, LineKind.Heading);
        }

        int label = bullet ? Label(text, from, end) : Math.Max(Dateline(text, from, end), Speaker(text, from, end));
        return new Line(from, label, end, bullet ? LineKind.Bullet : LineKind.Prose);
    }

    /// <summary>Short, without a closing mark, and not the start of a list.</summary>
    private static bool IsHeading(string text, int start, int end)
    {
        char last = text[end - 1];
        if (last is '.' or '!' or ';' or ',' or ':' or '"' or '”' or ')')
        {
            // "Key Developments and Diplomatic Signals." is a heading too: few words, most of them capitalised.
            return last == '.' && IsTitleCase(text, start, end);
        }

        int words = 1;
        for (int i = start; i < end; i++)
        {
            words += text[i] == ' ' ? 1 : 0;
        }

        return words <= LongestHeading;
    }

    private static bool IsTitleCase(string text, int start, int end)
    {
        int words = 0, upper = 0;
        bool verb = false;
        for (int i = start; i < end; i++)
        {
            if (i == start || text[i - 1] is ' ')
            {
                words++;
                upper += char.IsUpper(text[i]) ? 1 : 0;
                int space = text.IndexOf(' ', i, end - i);
                int length = (space < 0 ? end : space) - i;
                verb |= !char.IsUpper(text[i]) && length > 4;
            }
        }

        return words is >= 2 and <= 8 && upper * 3 >= words * 2 && !verb;
    }

    /// <summary>"NEW DELHI, Dec 4 (Agency) — ", "SOCHI: ", "Moscow, 21 August —".</summary>
    private int Dateline(string text, int start, int end)
    {
        int limit = Math.Min(end, start + LongestDateline);
        int upper = start;
        while (upper < limit && (char.IsUpper(text[upper]) || text[upper] is ' ' or '.' or '/' or '\'' or '’' or '-'))
        {
            upper++;
        }

        bool capitals = upper - start >= 3 && !char.IsLower(text[Math.Min(upper, end - 1)]);
        for (int i = start + 2; i < limit - 1; i++)
        {
            bool dash = text[i] is '—' or '–' or '-' && text[i - 1] == ' ' && (text[i + 1] == ' ' || text[i] != '-');
            bool glued = text[i] is '—' && !char.IsLower(text[i + 1]);
            bool colon = text[i] == ':' && text[i + 1] == ' ' && capitals && i <= upper + 1;
            if (!dash && !glued && !colon)
            {
                continue;
            }

            ReadOnlySpan<char> head = text.AsSpan(start, i - start);
            capitals |= dash && head.TrimEnd().Length >= 3 && AllUpper(head);
            bool dated = head.Contains('(') || lists.HasMonth(head);
            return capitals || (dated && Words(head) <= 8 && !HasLowerWord(head)) ? Skip(text, i + 1, end) : start;
        }

        return start;
    }

    private static bool AllUpper(ReadOnlySpan<char> head)
    {
        foreach (char c in head)
        {
            if (char.IsLower(c) || char.IsDigit(c))
            {
                return false;
            }
        }

        return char.IsUpper(head[0]);
    }

    private static bool HasLowerWord(ReadOnlySpan<char> head)
    {
        for (int i = 0; i < head.Length; i++)
        {
            if (char.IsLower(head[i]) && (i == 0 || head[i - 1] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    private static int Words(ReadOnlySpan<char> s)
    {
        int words = 1;
        foreach (char c in s)
        {
            words += c == ' ' ? 1 : 0;
        }

        return words;
    }

    /// <summary>"Trade Policy Adjustments: Moscow's push …" at the start of a bullet.</summary>
    private static int Label(string text, int start, int end)
    {
        int colon = text.IndexOf(": ", start, Math.Min(end - start, LongestLabel), StringComparison.Ordinal);
        if (colon < 0)
        {
            return start;
        }

        ReadOnlySpan<char> head = text.AsSpan(start, colon - start);
        return head.Length > 0 && Words(head) <= 6 && char.IsUpper(head[0]) && !head.ContainsAny('.', '"', '“') ? Skip(text, colon + 1, end) : start;
    }

    /// <summary>"Q: ", "MR. MILLER: ", "Question: " at the start of a transcript's turn.</summary>
    private static int Speaker(string text, int start, int end)
    {
        int colon = text.IndexOf(": ", start, Math.Min(end - start, 40), StringComparison.Ordinal);
        if (colon < 0)
        {
            return start;
        }

        ReadOnlySpan<char> head = text.AsSpan(start, colon - start);
        bool capitals = true;
        foreach (char c in head)
        {
            capitals &= !char.IsLower(c);
        }

        return (capitals && Words(head) <= 5) || head is "Question" or "Answer" or "Q" or "A" ? Skip(text, colon + 1, end) : start;
    }

    private static int Skip(string text, int i, int end)
    {
        while (i < end && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }
}
