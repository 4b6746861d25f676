using System.Buffers;

namespace Chancery.Language.English;

/// <summary>
/// Words and sentences of press English, by UD's conventions (clitics, hyphens and units apart, offsets kept). Rules and
/// lists rather than a model: press text breaks them in known ways, and each way has a test.
/// </summary>
public sealed class EnglishTokenizer
{
    private const int LongestDotted = 16;
    private static readonly SearchValues<char> Enders = SearchValues.Create(".!?…");
    private readonly Vocabulary vocabulary;
    private readonly EnglishLists lists;
    private readonly LineReader lines;

    public EnglishTokenizer(Vocabulary vocabulary, EnglishLists lists)
    {
        this.vocabulary = vocabulary;
        this.lists = lists;
        lines = new LineReader(lists);
    }

    /// <summary>Longer runs are cut: no writer means them, and every later step is quadratic in a sentence.</summary>
    public const int LongestSentence = 180;

    public void Read(Document document, string text)
    {
        document.Reset(text);
        bool wrapped = LineReader.IsWrapped(text);
        int paragraph = 0;
        int at = 0;
        while (lines.Next(text, ref at, wrapped, out Line line))
        {
            paragraph++;
            int start = line.Start;
            if (line.LabelEnd > start)
            {
                int first = document.Count;
                Tokenize(document, text, start, line.LabelEnd);
                document.CloseSentence(first, paragraph, LineKind.Heading);
                start = line.LabelEnd;
            }

            int from = document.Count;
            Tokenize(document, text, start, line.End);
            Split(document, from, paragraph, line.Kind);
        }
    }

    /// <summary>Cuts a name or phrase, as one sentence whatever it holds.</summary>
    public void Cut(Document document, string phrase)
    {
        document.Reset(phrase);
        Tokenize(document, phrase, 0, phrase.Length);
        document.CloseSentence(0, 1, LineKind.Prose);
    }

    /// <summary>Adds the tokens of a stretch of text.</summary>
    private void Tokenize(Document document, string text, int start, int end)
    {
        int i = start;
        while (i < end)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] is '\u200b' or '\ufeff')
            {
                i++;
                continue;
            }

            int j = i;
            while (j < end && !char.IsWhiteSpace(text[j]) && text[j] is not '\u200b' and not '\ufeff')
            {
                j++;
            }

            Chunk(document, text, i, j);
            i = j;
        }
    }

    private void Add(Document document, string text, int start, int end)
    {
        if (end > start)
        {
            document.Add(vocabulary.Intern(text.AsSpan(start, end - start)), start, end);
        }
    }

    /// <summary>One stretch without white space.</summary>
    private void Chunk(Document document, string text, int start, int end)
    {
        if (IsAddress(text.AsSpan(start, end - start)))
        {
            int stop = end;
            while (stop > start + 1 && text[stop - 1] is '.' or ',' or ')' or ';' or ':' or '!' or '?' or '"' or '”')
            {
                stop--;
            }

            Add(document, text, start, stop);
            for (int k = stop; k < end; k++)
            {
                Add(document, text, k, k + 1);
            }

            return;
        }

        int i = start;
        while (i < end)
        {
            char c = text[i];
            if (IsWordChar(c) || (c is '.' && i + 1 < end && char.IsDigit(text[i + 1]) && (i == start || !char.IsLetterOrDigit(text[i - 1]))))
            {
                i = WordAt(document, text, i, end);
            }
            else if (c is '\'' or '’' && i > start && TryClitic(text, i, end, out int clitic))
            {
                Add(document, text, i, clitic);
                i = clitic;
            }
            else
            {
                int j = i + 1;
                if (c is '.' or '-' or '–' or '—' or '!' or '?' or '*' or '_' or '=' or '~')
                {
                    while (j < end && text[j] == c)
                    {
                        j++;
                    }
                }

                Add(document, text, i, j);
                i = j;
            }
        }
    }

    /// <summary>Adds the word that starts here and returns where it ends.</summary>
    private int WordAt(Document document, string text, int start, int end)
    {
        // ".5" starts with its point.
        int i = text[start] == '.' ? start + 1 : start;
        while (i < end)
        {
            char c = text[i];
            if (IsWordChar(c))
            {
                i++;
                continue;
            }

            bool inside = i + 1 < end && IsWordChar(text[i + 1]) && i > start;
            if (inside && c is '.' or ',' or ':' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))
            {
                i++;
                continue;
            }

            if (inside && c == '.' && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]) && IsDotted(text, start, i))
            {
                i++;
                continue;
            }

            if (inside && c == '&' && char.IsUpper(text[i - 1]) && char.IsUpper(text[i + 1]))
            {
                i++;
                continue;
            }

            if (inside && c is '\'' or '’' && IsInnerApostrophe(text, start, i, end))
            {
                i++;
                continue;
            }

            if (inside && c == '-' && KeepsHyphen(text, start, i, end))
            {
                i++;
                continue;
            }

            if (c == '.' && KeepsStop(text, start, i, end))
            {
                i++;
            }

            break;
        }

        return Cut(document, text, start, i, end);
    }

    /// <summary>Adds a word, cutting numbers from their units and negations and "cannot" into two; returns where it ends.</summary>
    private int Cut(Document document, string text, int start, int i, int end)
    {
        ReadOnlySpan<char> word = text.AsSpan(start, i - start);
        if (i < end && text[i] is '\'' or '’' && i + 1 < end && text[i + 1] is 't' or 'T' && word.Length > 1 && word[^1] is 'n' or 'N'
            && (i + 2 == end || !char.IsLetter(text[i + 2])))
        {
            // do|n't: the n goes with the clitic.
            Add(document, text, start, i - 1);
            Add(document, text, i - 1, i + 2);
            return i + 2;
        }

        if (word.Equals("cannot", StringComparison.OrdinalIgnoreCase))
        {
            Add(document, text, start, start + 3);
            Add(document, text, start + 3, i);
            return i;
        }

        int digits = 0;
        while (digits < word.Length && (char.IsDigit(word[digits]) || (word[digits] is '.' or ',' && digits + 1 < word.Length && char.IsDigit(word[digits + 1]))))
        {
            digits++;
        }

        if (digits > 0 && digits < word.Length && lists.IsUnit(word[digits..]))
        {
            Add(document, text, start, start + digits);
            Add(document, text, start + digits, i);
            return i;
        }

        int letters = 0;
        while (letters < word.Length && char.IsUpper(word[letters]))
        {
            letters++;
        }

        if (letters is > 0 and <= 3 && letters < word.Length && char.IsDigit(word[letters]) && lists.IsCurrency(word[..letters]))
        {
            Add(document, text, start, start + letters);
            return Cut(document, text, start + letters, i, end);
        }

        Add(document, text, start, i);
        return i;
    }

    private static bool TryClitic(string text, int i, int end, out int clitic)
    {
        foreach (string c in (ReadOnlySpan<string>)["s", "S", "m", "d", "ll", "re", "ve", "LL", "RE", "VE"])
        {
            int stop = i + 1 + c.Length;
            if (stop <= end && text.AsSpan(i + 1, c.Length).SequenceEqual(c) && (stop == end || !char.IsLetterOrDigit(text[stop])))
            {
                clitic = stop;
                return true;
            }
        }

        clitic = i;
        return false;
    }

    private static bool IsWordChar(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark || char.IsSurrogate(c);

    /// <summary>All parts so far are single letters or known dotted abbreviations: "U.S", "a.m", "Ph.D".</summary>
    private static bool IsDotted(string text, int start, int stop)
    {
        // No abbreviation is longer; unbounded, a run of letters and stops would cost its square.
        if (stop - start > LongestDotted)
        {
            return false;
        }

        int part = 0;
        for (int i = start; i < stop; i++)
        {
            if (text[i] == '.')
            {
                part = 0;
            }
            else if (++part > 2)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>O'Brien, d'Orsay, Sana'a, Qur'an: a letter follows that is no clitic.</summary>
    private static bool IsInnerApostrophe(string text, int start, int i, int end)
    {
        if (!char.IsLetter(text[i + 1]) || TryClitic(text, i, end, out _))
        {
            return false;
        }

        bool negation = text[i + 1] is 't' or 'T' && text[i - 1] is 'n' or 'N' && (i + 2 == end || !char.IsLetter(text[i + 2]));
        return !negation && i - start <= 8;
    }

    private bool KeepsHyphen(string text, int start, int i, int end)
    {
        ReadOnlySpan<char> before = text.AsSpan(start, i - start);
        if (before.Contains('-'))
        {
            before = before[(before.LastIndexOf('-') + 1)..];
        }

        if (before.Length is > 0 and <= 5 && char.IsUpper(before[0]) && char.IsDigit(text[i + 1]) && !lists.IsMonth(before))
        {
            // S-400, MiG-29, COVID-19: a designation is one name.
            return true;
        }

        if (char.IsDigit(before[^1]) && char.IsDigit(text[i + 1]))
        {
            return false;
        }

        return lists.IsPrefix(before);
    }

    /// <summary>Whether the full stop after text[start..i] belongs to the word.</summary>
    private bool KeepsStop(string text, int start, int i, int end)
    {
        ReadOnlySpan<char> word = text.AsSpan(start, i - start);
        if (i + 1 < end && text[i + 1] == '.')
        {
            return false;
        }

        if (word.Contains('.') && char.IsLetter(word[0]))
        {
            return true;
        }

        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            // An initial, unless nothing follows in the text: "Vitamin C." is rarer than "S. Jaishankar".
            return i + 1 < end || NextLetter(text, i + 1) is { } next && char.IsUpper(next);
        }

        return lists.Abbreviation(word) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.Number => NextLetter(text, i + 1) is { } n && char.IsDigit(n),
            _ => i + 1 < text.Length,
        };
    }

    private static char? NextLetter(string text, int i)
    {
        while (i < text.Length && text[i] is ' ' or '\u00a0')
        {
            i++;
        }

        return i < text.Length ? text[i] : null;
    }

    private static bool IsAddress(ReadOnlySpan<char> s) =>
        s.Length > 4 && (s.Contains("://", StringComparison.Ordinal) || s.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (s[1..^1].Contains('@') && s.Contains('.') && !s.Contains(',')) || (s[0] == '@' && char.IsLetter(s[1])));

    /// <summary>Closes sentences over the tokens from <paramref name="from"/> on.</summary>
    private void Split(Document d, int from, int paragraph, LineKind kind)
    {
        int first = from;
        for (int i = from; i < d.Count; i++)
        {
            if (i - first + 1 >= LongestSentence)
            {
                Close(d, first, i + 1, paragraph, kind);
                first = i + 1;
                continue;
            }

            if (!EndsSentence(d, i, first))
            {
                continue;
            }

            int end = i + 1;
            while (end < d.Count && IsCloser(d, end, first))
            {
                end++;
            }

            if (end < d.Count && !StartsSentence(d, i, end))
            {
                continue;
            }

            Close(d, first, end, paragraph, kind);
            first = end;
            i = end - 1;
        }

        Close(d, first, d.Count, paragraph, kind);
    }

    private static void Close(Document d, int first, int end, int paragraph, LineKind kind)
    {
        if (end > first)
        {
            int index = d.Sentences.Count;
            for (int i = first; i < end; i++)
            {
                d.SentenceOf[i] = index;
            }

            d.Sentences.Add(new Sentence(first, end, new Reports.Span(d.Start[first], d.End[end - 1]), paragraph, kind));
        }
    }

    private bool EndsSentence(Document d, int i, int first)
    {
        string form = d.Form(i);
        if (form.Length == 1)
        {
            return Enders.Contains(form[0]);
        }

        if (form[^1] is not ('.' or '!' or '?'))
        {
            return false;
        }

        if (form[0] is '.' or '!' or '?')
        {
            return true;
        }

        if (i == first)
        {
            return false;
        }

        ReadOnlySpan<char> bare = form.AsSpan(0, form.Length - 1);
        if (bare.Length == 1)
        {
            // "S. Jaishankar": an initial never ends a sentence unless a starter follows.
            return i + 1 < d.Count && lists.IsStarter(d.Form(i + 1));
        }

        return bare.Contains('.') || lists.Abbreviation(bare) == AbbreviationKind.Open
            ? i + 1 >= d.Count || lists.IsStarter(d.Form(i + 1)) || IsOpener(d.Form(i + 1))
            : false;
    }

    private static bool IsOpener(string form) => form is "“" or "‘" or "«";

    /// <summary>Marks that belong to the sentence before them: attached to it, and not opening anything.</summary>
    private static bool IsCloser(Document d, int i, int first)
    {
        string form = d.Form(i);
        bool attached = d.Start[i] == d.End[i - 1];
        return form switch
        {
            "”" or "’" or "»" or ")" or "]" => attached || form is not "’",
            "\"" => attached,
            "'" => attached,
            "." or "!" or "?" or "…" or "..." => true,
            _ => false,
        };
    }

    /// <summary>Whether the token at <paramref name="next"/> can start a sentence after the ender at <paramref name="ender"/>.</summary>
    private bool StartsSentence(Document d, int ender, int next)
    {
        if (d.Start[next] == d.End[next - 1])
        {
            return false;
        }

        string form = d.Form(next);
        char c = form[0];
        if (char.IsLower(c))
        {
            return false;
        }

        if (form is "," or ";" or ":" or "-" or "--" or "–" or "—" && next + 1 < d.Count && char.IsLower(d.Form(next + 1)[0]))
        {
            return false;
        }

        bool quoted = next > ender + 1;
        if (quoted && d.Form(ender) is "!" or "?" && FollowedBySpeech(d, next))
        {
            return false;
        }

        return !(d.Form(ender) is "..." or "…" && !char.IsUpper(c));
    }

    /// <summary>"…?" Peskov asked: a speech verb within a few words, before any other punctuation.</summary>
    private bool FollowedBySpeech(Document d, int next)
    {
        for (int i = next; i < Math.Min(next + 5, d.Count); i++)
        {
            string lower = d.Lower(i);
            if (lists.IsSpeechVerb(lower))
            {
                return true;
            }

            if (lower is "," or "." or "\"" or "“")
            {
                return false;
            }
        }

        return false;
    }
}
