using Chancery.Reports;

namespace Chancery.Quotations;

/// <summary>Finds what stands in quotation marks: curly, straight, angled and single, over paragraphs, closed or not.</summary>
public static class QuotedSpans
{
    /// <summary>A longer stretch without a closing mark is taken for a mark gone astray.</summary>
    private const int LongestOpen = 1200;

    /// <summary>Spans inside the marks, in order of the text.</summary>
    public static List<Span> Find(string text)
    {
        var spans = new List<Span>();
        int i = 0;
        while (i < text.Length)
        {
            int close = text[i] switch
            {
                '“' => Close(text, i, "”\""),
                '«' => Close(text, i, "»"),
                '„' => Close(text, i, "“”"),
                '"' => Close(text, i, "\"”"),
                '\'' or '`' when IsDoubled(text, i) => CloseDoubled(text, i),
                '‘' when Opens(text, i) => CloseSingle(text, i, '’'),
                '\'' when Opens(text, i) => CloseSingle(text, i, '\''),
                _ => -1,
            };
            int width = IsDoubled(text, i) ? 2 : 1;
            if (close > i + width)
            {
                spans.Add(new Span(i + width, close));
                i = close + width;
            }
            else
            {
                i++;
            }
        }

        return spans;
    }

    private static int Close(string text, int open, string marks)
    {
        int limit = Math.Min(text.Length, open + LongestOpen);
        int found = text.AsSpan(open + 1, limit - open - 1).IndexOfAny(marks[0], marks[^1], '\n');
        if (found >= 0)
        {
            // A paragraph that is not closed ends there; if the next opens again, the speech goes on in it.
            return open + 1 + found;
        }

        return limit == text.Length ? text.Length : -1;
    }

    /// <summary>Two apostrophes or grave accents typed for a double mark: ''words'' or ``words''.</summary>
    private static bool IsDoubled(string text, int i) => text[i] is '\'' or '`' && i + 1 < text.Length && text[i + 1] == text[i];

    private static int CloseDoubled(string text, int open)
    {
        int limit = Math.Min(text.Length, open + LongestOpen);
        for (int i = open + 2; i + 1 < limit && text[i] != '\n'; i++)
        {
            if (text[i] == '\'' && text[i + 1] == '\'')
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Opens(string text, int i) =>
        (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '—' or '[') && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);

    /// <summary>A single mark closes where no letter follows it; years and clitics ('90s, 'em) have none and are passed over.</summary>
    private static int CloseSingle(string text, int open, char mark)
    {
        int limit = Math.Min(text.Length, open + LongestOpen);
        int words = 1;
        for (int i = open + 1; i < limit && text[i] != '\n'; i++)
        {
            words += text[i] == ' ' ? 1 : 0;
            bool closes = text[i] == mark && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])) && (text[i - 1] != 's' || text[i - 1] is '.' or ',' || words > 1);
            if (closes)
            {
                return i;
            }
        }

        return -1;
    }
}
