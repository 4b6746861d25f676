using System.Buffers;
using Chancery.Reports;

namespace Chancery.Ledger.Origins;

/// <summary>Makes sketches of reports. Thread-safe; linear in the text.</summary>
public sealed class OriginReader(OriginLexicon lexicon)
{
    /// <summary>Words of a shingle.</summary>
    internal const int ShingleWords = 4;

    /// <summary>A shorter sentence is no sign of a copy.</summary>
    private const int SentenceWords = 6;

    private const int HeadLines = 5;
    private const int TailLines = 4;
    private const int HeadingWords = 20;

    private static readonly SearchValues<char> Terminals = SearchValues.Create(".!?:;\"”’)…]");
    private static readonly ulong[] Seeds = [.. Enumerable.Range(1, OriginSketch.BandCount * OriginSketch.RowCount).Select(i => WordHash.Mix((ulong)i * 0x9e3779b97f4a7c15) | 1)];

    private readonly CreditReader credits = new(lexicon);

    /// <summary>With the lists under <c>data/origins</c>.</summary>
    /// <param name="root">The folder that holds <c>data</c>.</param>
    public static OriginReader Load(string root) => new(OriginLexicon.Load(Path.Combine(root, "data", "origins")));

    public OriginSketch Read(Report report)
    {
        var words = new WordStream();
        foreach (Span part in Body(report))
        {
            Take(report.Text.AsSpan()[part.Start..part.End], ref words);
            words.EndSentence();
        }

        return new OriginSketch(
            report.Id,
            report.Outlet,
            report.Published,
            report.Title is { } title ? Whole(title) : 0,
            credits.Read(report),
            new UInt128(words.First, words.Second),
            words.Count,
            words.Shingles,
            words.Sentences,
            words.Finish());
    }

    /// <summary>The words that are compared, folded; for tests and for showing why two texts meet.</summary>
    internal string Normalised(Report report)
    {
        var text = new System.Text.StringBuilder();
        Span<char> folded = stackalloc char[WordHash.Longest];
        foreach (Span part in Body(report))
        {
            ReadOnlySpan<char> line = report.Text.AsSpan()[part.Start..part.End];
            for (int at = 0; Next(line, ref at, out ReadOnlySpan<char> word);)
            {
                text.Append(text.Length > 0 ? " " : string.Empty).Append(WordHash.Fold(word, folded));
            }
        }

        return text.ToString();
    }

    // The lines of the text, without what was put around it on the way.
    private List<Span> Body(Report report)
    {
        string text = report.Text;
        List<Span> lines = Lines(text);
        ulong title = report.Title is { } given ? Whole(given) : 0;
        int first = 0;
        int last = lines.Count;
        while (first < Math.Min(HeadLines, lines.Count - 1) && IsHead(text.AsSpan()[lines[first].Start..lines[first].End], title))
        {
            first++;
        }

        while (last - 1 > Math.Max(first, lines.Count - 1 - TailLines) && credits.IsByline(text.AsSpan()[lines[last - 1].Start..lines[last - 1].End]))
        {
            last--;
        }

        var body = new List<Span>();
        for (int i = first; i < last; i++)
        {
            Span line = lines[i];
            ReadOnlySpan<char> words = line.Start < line.End ? text.AsSpan()[line.Start..line.End] : default;
            if (last - first > 1 && lexicon.IsFurniture(words))
            {
                continue;
            }

            int start = line.Start + (body.Count == 0 ? credits.DatelineLength(words) : 0);
            int end = i + TailLines >= last ? line.Start + credits.ClosingCredit(words) : line.End;
            if (start < end)
            {
                body.Add(new Span(start, end));
            }
        }

        return body;
    }

    private bool IsHead(ReadOnlySpan<char> line, ulong title) =>
        (title != 0 && Whole(line) == title) || credits.IsByline(line) || lexicon.IsFurniture(line) || (!Terminals.Contains(line[^1]) && line.Count(' ') < HeadingWords);

    private static List<Span> Lines(string text)
    {
        var lines = new List<Span>();
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOfAny('\n', '\r');
            int end = length < 0 ? text.Length : start + length;
            ReadOnlySpan<char> line = text.AsSpan(start, end - start);
            ReadOnlySpan<char> left = line.TrimStart();
            if (!left.IsEmpty)
            {
                lines.Add(new Span(end - left.Length, end - left.Length + left.TrimEnd().Length));
            }

            start = end + 1;
        }

        return lines;
    }

    private ulong Whole(ReadOnlySpan<char> line)
    {
        ulong hash = 1;
        for (int at = 0; Next(line, ref at, out ReadOnlySpan<char> word);)
        {
            hash = WordHash.Mix(hash + Hash(word));
        }

        return hash;
    }

    private ulong Hash(ReadOnlySpan<char> word)
    {
        ulong hash = WordHash.Of(word);
        return lexicon.Spellings.TryGetValue(hash, out ulong other) ? other : hash;
    }

    private void Take(ReadOnlySpan<char> line, ref WordStream words)
    {
        for (int at = 0; Next(line, ref at, out ReadOnlySpan<char> word);)
        {
            words.Add(Hash(word));
            if (word.Length > 2 && EndsSentence(line, at))
            {
                words.EndSentence();
            }
        }
    }

    private static bool EndsSentence(ReadOnlySpan<char> line, int at)
    {
        if (at >= line.Length || line[at] is not ('.' or '!' or '?' or '"' or '”' or ')'))
        {
            return false;
        }

        int i = at;
        bool stop = false;
        while (i < line.Length && i < at + 4 && line[i] is '.' or '!' or '?' or '"' or '”' or '’' or '\'' or ')' or ',')
        {
            stop |= line[i] is '.' or '!' or '?';
            i++;
        }

        return stop && i + 1 < line.Length && line[i] == ' ' && !char.IsLower(line[i + 1]);
    }

    // A word is a run of letters and digits; apostrophes, hyphens and the commas of numbers inside it belong to it. "per cent" is one, as is "%".
    private static bool Next(ReadOnlySpan<char> line, ref int at, out ReadOnlySpan<char> word)
    {
        while (at < line.Length && !char.IsLetterOrDigit(line[at]) && line[at] != '%')
        {
            at++;
        }

        int start = at;
        if (at < line.Length && line[at] == '%')
        {
            at++;
            word = "percent";
            return true;
        }

        while (at < line.Length && (char.IsLetterOrDigit(line[at]) || (line[at] is '\'' or '’' or '‘' or '-' or '‑' or '\u00ad' or ',' or '.' && Joins(line, at))))
        {
            at++;
        }

        word = line[start..at];
        if (word is "per" && line[at..].StartsWith(" cent") && (at + 5 == line.Length || !char.IsLetter(line[at + 5])))
        {
            at += 5;
            word = "percent";
        }

        return !word.IsEmpty;
    }

    private static bool Joins(ReadOnlySpan<char> line, int at) =>
        at > 0 && at + 1 < line.Length
        && (line[at] is ',' or '.' ? char.IsDigit(line[at - 1]) && char.IsDigit(line[at + 1]) : char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1]));

    /// <summary>Turns hashes of words into shingles, sentences, MinHash and a fingerprint, one word at a time.</summary>
    private struct WordStream
    {
        private readonly ulong[] least = new ulong[OriginSketch.BandCount * OriginSketch.RowCount];
        private ulong a, b, c;
        private ulong sentence;
        private int length;

        public WordStream()
        {
            least.AsSpan().Fill(ulong.MaxValue);
        }

        public HashSample Shingles = new(OriginSketch.MostShingles);
        public HashSample Sentences = new(OriginSketch.MostSentences);

        public int Count { get; private set; }

        public ulong First { get; private set; }

        public ulong Second { get; private set; }

        public void Add(ulong word)
        {
            Count++;
            First = WordHash.Mix(First + word);
            Second = (Second ^ word) * 0x9fb21c651e98df25;
            sentence = WordHash.Mix(sentence + word);
            length++;
            if (Count >= ShingleWords)
            {
                ulong shingle = WordHash.Mix((((((a * 31) + b) * 31) + c) * 31) + word);
                Shingles.Add((uint)(shingle >> 32));
                for (int i = 0; i < least.Length; i++)
                {
                    ulong hash = shingle * Seeds[i];
                    least[i] = hash < least[i] ? hash : least[i];
                }
            }

            (a, b, c) = (b, c, word);
        }

        public void EndSentence()
        {
            if (length >= SentenceWords)
            {
                Sentences.Add((uint)(sentence >> 32));
            }

            sentence = 0;
            length = 0;
        }

        public readonly uint[] Finish()
        {
            if (Count < ShingleWords)
            {
                return [];
            }

            var bands = new uint[OriginSketch.BandCount];
            for (int i = 0; i < bands.Length; i++)
            {
                bands[i] = (uint)(WordHash.Mix(WordHash.Mix(least[2 * i] + (ulong)i) + least[(2 * i) + 1]) >> 32);
            }

            return bands;
        }
    }
}
