using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Events.Spans;
using Chancery.Evaluation;
using Chancery.Language;
using Chancery.Language.English;
using Chancery.Reports;

namespace Chancery.Training;

/// <summary>Tokens with the spans of an act's sides.</summary>
/// <param name="Tokens">The sentence.</param>
/// <param name="Spans">What is marked in it.</param>
/// <param name="Convention">By whose rules.</param>
public sealed record SpanExample(IReadOnlyList<string> Tokens, IReadOnlyList<ActSpan> Spans, SpanConvention Convention);

/// <summary>Reads sentences with marked sides: token-a-line files, text with <c>&lt;s&gt;</c> and <c>&lt;t&gt;</c>, labelled events.</summary>
public static partial class SpanText
{
    /// <summary>Token and tag a line.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read.</exception>
    public static List<SpanExample> Tagged(string path) =>
        [.. TaggedFile.Read(path).Select(s => new SpanExample(s.Tokens, SpanTags.Read(s.Tags), SpanConvention.Phrases))];

    /// <summary>Rows whose given column holds a sentence with marks; the first row names the columns.</summary>
    /// <exception cref="InvalidDataException">A line cannot be read.</exception>
    public static List<SpanExample> Marked(string path, SpanConvention convention, Gazetteer.Cutter cut)
    {
        var examples = new List<SpanExample>();
        int column = -1;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            string[] cells = line.Split('\t');
            if (number == 1)
            {
                column = Array.IndexOf(cells, "marked_sentence");
            }
            else if (column < 0 || column >= cells.Length)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: no column \"marked_sentence\"; the first line must name it"));
            }
            else
            {
                examples.Add(Sentence(cells[column], convention, cut));
            }
        }

        return examples;
    }

    /// <summary>A sentence with marks.</summary>
    public static SpanExample Sentence(string text, SpanConvention convention, Gazetteer.Cutter cut)
    {
        var tokens = new List<string>();
        var spans = new List<ActSpan>();
        int at = 0;
        foreach (Match m in Mark().Matches(text))
        {
            tokens.AddRange(cut(text[at..m.Index]));
            int first = tokens.Count;
            tokens.AddRange(cut(m.Groups["words"].Value));
            if (tokens.Count > first)
            {
                spans.Add(new ActSpan(first, tokens.Count, m.Groups["kind"].Value == "s" ? SpanKind.Source : SpanKind.Target));
            }

            at = m.Index + m.Length;
        }

        tokens.AddRange(cut(text[at..]));
        return new SpanExample(tokens, spans, convention);
    }

    /// <summary>The sentences of labelled reports that hold an act, with the sides of the act that stands highest in the tree.</summary>
    public static List<SpanExample> Sides(string folder, EnglishLanguage language)
    {
        var examples = new List<SpanExample>();
        IAnnotator annotator = language.CreateAnnotator();
        var d = new Document();
        foreach (LabelledReport report in EventText.Read(folder))
        {
            annotator.Read(d, report.Report.Text);
            foreach (Sentence sentence in d.Sentences)
            {
                LabelledEvent? main = null;
                int highest = int.MaxValue;
                foreach (LabelledEvent e in report.Events.Where(e => e.At >= sentence.Span.Start && e.At < sentence.Span.End))
                {
                    int depth = Depth(d, sentence, e);
                    (main, highest) = depth < highest ? (e, depth) : (main, highest);
                }

                if (main is null)
                {
                    continue;
                }

                var spans = new List<ActSpan>();
                bool joint = main.Who.Any(w => main.Whom.Any(x => x.Text == w.Text));
                foreach (LabelledSide side in main.Who)
                {
                    Add(spans, d, sentence, main, side.Text, joint ? SpanKind.Related : SpanKind.Source);
                }

                foreach (LabelledSide side in main.Whom.Where(_ => !joint))
                {
                    Add(spans, d, sentence, main, side.Text, SpanKind.Target);
                }

                if (spans.Count > 0)
                {
                    examples.Add(new SpanExample([.. Enumerable.Range(sentence.First, sentence.Count).Select(d.Form)], spans, SpanConvention.Sides));
                }
            }
        }

        return examples;
    }

    /// <summary>Runs of three words, by which copies are known.</summary>
    public static HashSet<string> Shingles(SpanExample example)
    {
        string[] words = [.. example.Tokens.Select(t => t.ToLowerInvariant()).Where(t => t.Any(char.IsLetterOrDigit))];
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - 2)).Select(i => string.Join(' ', words[i..(i + 3)]))];
    }

    private static int Depth(Document d, Sentence sentence, LabelledEvent e)
    {
        int least = int.MaxValue;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (d.Start[t] >= e.At && d.Start[t] < e.At + e.Trigger.Length)
            {
                int depth = 0;
                for (int h = t; d.Head[h] >= 0; h = d.Head[h])
                {
                    depth++;
                }

                least = Math.Min(least, depth);
            }
        }

        return least;
    }

    /// <summary>Adds the words of a side, the occurrence nearest to the trigger.</summary>
    private static void Add(List<ActSpan> spans, Document d, Sentence sentence, LabelledEvent e, string words, SpanKind kind)
    {
        int best = -1;
        int from = sentence.Span.Start;
        while (words.Length > 0 && (from = d.Text.IndexOf(words, from, StringComparison.Ordinal)) >= 0 && from + words.Length <= sentence.Span.End)
        {
            best = best < 0 || Math.Abs(from - e.At) < Math.Abs(best - e.At) ? from : best;
            from++;
        }

        int first = -1, end = -1;
        for (int t = sentence.First; best >= 0 && t < sentence.End; t++)
        {
            if (d.Start[t] >= best && d.End[t] <= best + words.Length)
            {
                first = first < 0 ? t - sentence.First : first;
                end = t + 1 - sentence.First;
            }
        }

        var span = new ActSpan(first, end, kind);
        if (first >= 0 && !spans.Any(s => s.Overlaps(span)))
        {
            spans.Add(span);
        }
    }

    [GeneratedRegex(@"<(?<kind>[st])>(?<words>.*?)</\k<kind>>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
