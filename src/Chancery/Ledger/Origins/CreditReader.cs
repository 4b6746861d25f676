using Chancery.Reports;

namespace Chancery.Ledger.Origins;

/// <summary>Reads what a text says of its own source. Linear in the text: each cue is sought once, and only a few words beside it are looked at.</summary>
internal sealed class CreditReader(OriginLexicon lexicon)
{
    private const int LongestName = 5;
    private const int LongestHead = 120;

    private static readonly string[] Inputs = ["inputs from ", "input from ", "Inputs from ", "Input from "];
    private static readonly string[] Appeared = ["first appeared in ", "first appeared on ", "originally appeared in ", "originally appeared on ", "first published by ", "first published in ", "originally published by ", "originally published in "];
    private static readonly string[] After = [" reported", " reports", " said", " quoted", " cited"];
    private static readonly string[] Before = ["told ", "citing ", "according to ", "quoted by ", "reported by ", "seen by "];

    public IReadOnlyList<Credit> Read(Report report)
    {
        List<Credit>? found = null;
        string text = report.Text;
        if (report.Author is { } author)
        {
            foreach (Range part in author.AsSpan().SplitAny(',', '/', '|', ';'))
            {
                ReadOnlySpan<char> name = author.AsSpan(part).Trim();
                if (AgencyFrom(name, 0, out _) is { } agency)
                {
                    Note(ref found, new Credit(agency, CreditForm.Byline, null));
                }
            }
        }

        Slugs(text, ref found);
        foreach (string cue in Inputs)
        {
            Named(text, cue, CreditForm.Inputs, ref found);
        }

        foreach (string cue in Appeared)
        {
            Named(text, cue, CreditForm.Appeared, ref found);
        }

        Reported(text, ref found);
        found?.Sort((a, b) => (a.Span ?? default).CompareTo(b.Span ?? default));
        return found ?? (IReadOnlyList<Credit>)[];
    }

    /// <summary>How much of a line's start is place, day and agency ("NEW DELHI, Oct 23 (PTI) - ").</summary>
    public int DatelineLength(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> head = line[..Math.Min(line.Length, LongestHead)];
        for (int i = 0; i < head.Length; i++)
        {
            int length = head[i] is '—' or '–' or ':' ? 1
                : head[i] == '-' && i > 0 && head[i - 1] is ' ' or ')' ? head[i..].StartsWith("--") ? 2 : 1
                : 0;
            if (length > 0)
            {
                int end = i + length;
                return (end == line.Length || line[end] == ' ' || head[i] == '—') && IsPlaceAndDay(head[..i]) ? end : 0;
            }

            // A full stop, or the marks of a quotation, and it is text; "Sept." and "St." go on.
            if (head[i] is '"' or '“' or '!' or '?' or ';' || (head[i] == '.' && i > 5 && !head[(i - 5)..i].ContainsAny(' ', ',')))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Where the credit in parentheses begins that ends a line; the line's length where there is none.</summary>
    public int ClosingCredit(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> trimmed = line.TrimEnd(" .");
        int open = trimmed.EndsWith(")") || trimmed.EndsWith("]") ? trimmed.LastIndexOfAny('(', '[') : -1;
        if (open >= 0 && trimmed.Length - open <= LongestHead && IsCredit(trimmed[(open + 1)..^1].Trim()))
        {
            return open;
        }

        int dash = trimmed.LastIndexOfAny('-', '—', '–');
        return dash > 0 && AgencyFrom(trimmed[(dash + 1)..].TrimStart(), 0, out int length) is not null && length == trimmed[(dash + 1)..].TrimStart().Length ? dash : line.Length;
    }

    /// <summary>A line that is nothing but the name of an agency or of who wrote.</summary>
    public bool IsByline(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > LongestHead || line[^1] is '.' or '!' or '?' or '"' or '”')
        {
            return line.Length is > 0 and <= LongestHead && AgencyFrom(line, 0, out int all) is not null && line[all..].Trim(" .").IsEmpty;
        }

        return line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && line.Length > 3 && char.IsUpper(line[3])
            || AgencyFrom(line, 0, out int length) is not null && (length == line.Length || line[length] is '|' or ',' or '/' || line[length..].Trim().StartsWith("Staff") || line[length..].Trim().StartsWith("|"))
            || line.EndsWith(" Correspondent") || line.EndsWith(" Reporter") || line.EndsWith(" Bureau") || line.EndsWith(" Desk") || line.EndsWith("| Agencies");
    }

    private static void Note(ref List<Credit>? found, Credit credit)
    {
        found ??= [];
        if (!found.Exists(c => c.Name == credit.Name && (c.Form == credit.Form || credit.Form == CreditForm.Reported)))
        {
            found.Add(credit);
        }
    }

    // "(PTI)" anywhere, and "(Transwire, additions by our desk)".
    private void Slugs(string text, ref List<Credit>? found)
    {
        for (int open = text.IndexOf('('); open >= 0 && open + 1 < text.Length; open = text.IndexOf('(', open + 1))
        {
            ReadOnlySpan<char> rest = text.AsSpan(open + 1, Math.Min(LongestHead, text.Length - open - 1));
            int close = rest.IndexOf(')');
            if (close <= 0)
            {
                continue;
            }

            ReadOnlySpan<char> inner = rest[..close];
            if (AgencyFrom(inner, 0, out int length) is { } agency && (length == close || inner[length] is ',' or '/' or ';' or ' '))
            {
                Note(ref found, new Credit(agency, CreditForm.Slug, new Span(open + 1, open + 1 + length)));
            }
            else if (IsReworked(inner, out int name))
            {
                Note(ref found, new Credit(inner[..name].ToString(), CreditForm.Slug, new Span(open + 1, open + 1 + name)));
            }
        }

        // "Reuters - The ministry …", "MOSCOW, TASS."
        if (AgencyFrom(text, 0, out int first) is { } opening && text.AsSpan(first).TrimStart() is ['-' or '—' or '–' or ':' or '|', ..])
        {
            Note(ref found, new Credit(opening, CreditForm.Slug, new Span(0, first)));
        }
    }

    // "NAME, additions by our energy desk"
    private static bool IsReworked(ReadOnlySpan<char> inner, out int name)
    {
        name = inner.IndexOf(',');
        if (name <= 0 || !char.IsUpper(inner[0]) || inner[..name].Count(' ') >= LongestName)
        {
            return false;
        }

        ReadOnlySpan<char> rest = inner[(name + 1)..].TrimStart();
        return rest.StartsWith("addition") || rest.StartsWith("edited by") || rest.StartsWith("with additional") || rest.StartsWith("with edits") || rest.StartsWith("and agencies");
    }

    private bool IsCredit(ReadOnlySpan<char> inner) =>
        AgencyFrom(inner, 0, out _) is not null
        || IsReworked(inner, out _)
        || inner.StartsWith("with input", StringComparison.OrdinalIgnoreCase) || inner.StartsWith("inputs from", StringComparison.OrdinalIgnoreCase)
        || inner.StartsWith("with agenc", StringComparison.OrdinalIgnoreCase) || inner.StartsWith("agenc", StringComparison.OrdinalIgnoreCase)
        || inner.StartsWith("source:", StringComparison.OrdinalIgnoreCase) || inner.StartsWith("this story", StringComparison.OrdinalIgnoreCase);

    // Place names are in capitals, or begin with one and a day or an agency follows; every word is a name, a month or a number.
    private bool IsPlaceAndDay(ReadOnlySpan<char> head)
    {
        head = head.Trim();
        int words = 0;
        bool capitals = false, dated = false;
        foreach (Range range in head.SplitAny(' ', ',', '/'))
        {
            ReadOnlySpan<char> word = head[range].Trim("().,[]");
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            if (words > 10 || !(char.IsUpper(word[0]) || char.IsDigit(word[0]) || word is "de" or "da" or "of" or "al"))
            {
                return false;
            }

            capitals |= words == 1 && word.Length > 2 && word.IndexOfAnyInRange('a', 'z') < 0 && !char.IsDigit(word[0]);
            dated |= char.IsDigit(word[0]) || AgencyFrom(word, 0, out int length) is not null && length == word.Length;
        }

        return words > 0 && (capitals || dated || head.EndsWith(")"));
    }

    private void Named(string text, string cue, CreditForm form, ref List<Credit>? found)
    {
        for (int at = text.IndexOf(cue, StringComparison.Ordinal); at >= 0; at = text.IndexOf(cue, at + cue.Length, StringComparison.Ordinal))
        {
            int start = at + cue.Length;
            ReadOnlySpan<char> rest = text.AsSpan(start, Math.Min(LongestHead, text.Length - start));
            int stop = rest.IndexOfAny(")].;\n|");
            rest = stop < 0 ? rest : rest[..stop];
            while (!rest.IsEmpty)
            {
                (int end, int next) = Parted(rest);
                ReadOnlySpan<char> name = rest[..end].Trim();
                int lead = rest[..end].Length - rest[..end].TrimStart().Length;
                if (name.StartsWith("the "))
                {
                    lead += 4;
                    name = name[4..];
                }

                name = Capitalised(name);
                if (!name.IsEmpty)
                {
                    Note(ref found, new Credit(lexicon.Agency(name) ?? name.ToString(), form, new Span(start + lead, start + lead + name.Length)));
                }

                start += next;
                rest = rest[next..];
            }
        }
    }

    private static (int End, int Next) Parted(ReadOnlySpan<char> list)
    {
        int comma = list.IndexOfAny(',', '/');
        int and = list.IndexOf(" and ");
        return (comma, and) switch
        {
            (< 0, < 0) => (list.Length, list.Length),
            (_, < 0) => (comma, comma + 1),
            (< 0, _) => (and, and + 5),
            _ => comma < and ? (comma, comma + 1) : (and, and + 5),
        };
    }

    // The words from the first that begin with a capital.
    private static ReadOnlySpan<char> Capitalised(ReadOnlySpan<char> words)
    {
        int end = 0;
        for (int n = 0; n < LongestName && end < words.Length; n++)
        {
            int start = end == 0 ? 0 : end + 1;
            if (start >= words.Length || !char.IsUpper(words[start]))
            {
                break;
            }

            int space = words[start..].IndexOf(' ');
            end = space < 0 ? words.Length : start + space;
        }

        return words[..end];
    }

    private void Reported(string text, ref List<Credit>? found)
    {
        foreach (string cue in After)
        {
            for (int at = text.IndexOf(cue, StringComparison.Ordinal); at > 0; at = text.IndexOf(cue, at + cue.Length, StringComparison.Ordinal))
            {
                if (AgencyTo(text, at, out int start) is { } agency)
                {
                    Note(ref found, new Credit(agency, CreditForm.Reported, new Span(start, at)));
                }
            }
        }

        foreach (string cue in Before)
        {
            for (int at = text.IndexOf(cue, StringComparison.Ordinal); at >= 0; at = text.IndexOf(cue, at + cue.Length, StringComparison.Ordinal))
            {
                int start = at + cue.Length;
                start += text.AsSpan(start).StartsWith("the ") ? 4 : 0;
                if (AgencyFrom(text.AsSpan(0, Math.Min(text.Length, start + LongestHead)), start, out int length) is { } agency)
                {
                    Note(ref found, new Credit(agency, CreditForm.Reported, new Span(start, start + length)));
                }
            }
        }
    }

    // The longest name that starts here and ends with a word.
    private string? AgencyFrom(ReadOnlySpan<char> text, int start, out int length)
    {
        string? found = null;
        length = 0;
        if (start >= text.Length || !char.IsLetter(text[start]))
        {
            return null;
        }

        int end = start;
        for (int n = 0; n < LongestName; n++)
        {
            int word = text[end..].IndexOfAny(" ,;:.()[]|/\n’'");
            end = word < 0 ? text.Length : end + word;
            if (lexicon.Agency(text[start..end]) is { } name)
            {
                (found, length) = (name, end - start);
            }

            if (end >= text.Length || text[end] != ' ')
            {
                break;
            }

            end++;
        }

        return found;
    }

    private string? AgencyTo(string text, int end, out int start)
    {
        string? found = null;
        start = end;
        int from = end;
        for (int n = 0; n < LongestName && from > 0; n++)
        {
            int back = from;
            while (back > 0 && from - back < 40 && text[back - 1] is not (' ' or '\n' or '(' or ',' or '"' or '“'))
            {
                back--;
            }

            if (lexicon.Agency(text.AsSpan(back, end - back)) is { } name)
            {
                (found, start) = (name, back);
            }

            if (back == 0 || text[back - 1] != ' ')
            {
                break;
            }

            from = back - 1;
        }

        return found;
    }
}
