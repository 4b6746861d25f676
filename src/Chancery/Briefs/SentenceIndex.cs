using Chancery.Actors;
using Chancery.Reports;

namespace Chancery.Briefs;

/// <summary>A sentence as a brief may use it.</summary>
/// <param name="Text">Its words, a leading pronoun put into the name it stands for.</param>
/// <param name="Citation">The sentence itself.</param>
/// <param name="Cited">The sentence, and where the name in it comes from.</param>
/// <param name="IsHeading">A heading, which tells nothing by itself.</param>
/// <param name="Stands">Understood without the sentences around it.</param>
internal sealed record SentenceText(string Text, Citation Citation, IReadOnlyList<Citation> Cited, bool IsHeading, bool Stands)
{
    private HashSet<string>? content;

    private HashSet<string> Content => content ??= ContentOf(Text);

    /// <summary>Share of content words in common (Jaccard), 0 to 1.</summary>
    public double Likeness(SentenceText other) => Share(Content, other.Content);

    public static double Likeness(string a, string b) => Share(ContentOf(a), ContentOf(b));

    private static double Share(HashSet<string> a, HashSet<string> b)
    {
        int both = a.Count(b.Contains);
        return a.Count + b.Count == 0 ? 0 : (double)both / (a.Count + b.Count - both);
    }

    private static HashSet<string> ContentOf(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', '"', '“', '”', '’', '\'', ';', ':', '(', ')', '-', '—'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3).Select(w => w.Length > 5 ? w[..5] : w)];
}

/// <summary>The sentences of one reading, by what stands in them.</summary>
internal sealed class SentenceIndex
{
    /// <summary>First words that lean on the sentence before, beside the pronouns that can be put into names.</summary>
    private static readonly HashSet<string> Leaning = new(StringComparer.OrdinalIgnoreCase)
    {
        "it", "they", "this", "that", "these", "those", "his", "her", "their", "its", "there", "but", "and", "so", "also", "however", "both", "such", "nor", "or", "yet", "one", "another", "others", "we", "i", "you",
        "asked", "under", "among",
    };

    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase) { "he", "she", "him", "her", "his", "they", "them", "their", "it", "its", "himself", "herself", "themselves", "itself" };

    private static readonly string[] BackwardPhrases = [" that measure", " that decision", " that step", " the ceremony", " the measure", " the same ", " such a step", " the latter", " the former,"];

    private readonly Reading reading;

    public SentenceIndex(Reading reading)
    {
        this.reading = reading;
    }

    /// <summary>The sentence a span begins in; a span over several gives the first.</summary>
    public SentenceText? At(Span span)
    {
        int low = 0, high = reading.Sentences.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            SentenceNote note = reading.Sentences[middle];
            if (note.Span.End <= span.Start)
            {
                low = middle + 1;
            }
            else if (note.Span.Start > span.Start)
            {
                high = middle - 1;
            }
            else
            {
                return Text(note);
            }
        }

        return null;
    }

    /// <summary>The sentence, and where needed the nearest one before it that names the person.</summary>
    public static IReadOnlyList<Citation> Naming(Reading reading, string name, SentenceText sentence)
    {
        // An unnamed source is a phrase of the sentence itself.
        string family = PersonIndex.FamilyName(name);
        if (sentence.Citation.Text.Contains(name, StringComparison.Ordinal))
        {
            return [sentence.Citation];
        }

        // The full name, as it stands anywhere in the report, before the sentence if it can be.
        SentenceNote? best = null;
        foreach (SentenceNote note in reading.Sentences)
        {
            if (note.Span.Of(reading.Report.Text).Contains(name, StringComparison.Ordinal) && (best is null || note.Span.Start <= sentence.Citation.Span.Start))
            {
                best = note;
            }
        }

        best ??= reading.Sentences.LastOrDefault(n => n.Span.Of(reading.Report.Text).Contains(family, StringComparison.Ordinal));
        return best is null ? [sentence.Citation] : [sentence.Citation, Cite(reading, best)];
    }

    private static Citation Cite(Reading reading, SentenceNote note) =>
        new(reading.Report.Id, note.Paragraph, note.Span, note.Span.Of(reading.Report.Text), reading.Report.Published, reading.Report.Url);

    private SentenceText Text(SentenceNote note)
    {
        Citation citation = Cite(reading, note);
        string text = citation.Text.ReplaceLineEndings(" ").Trim();
        int blank = text.IndexOfAny([' ', ',']);
        string opening = blank < 0 ? text : text[..blank];
        bool balanced = text.Count(c => c is '“') == text.Count(c => c is '”') && text.Count(c => c == '"') % 2 == 0;
        if (opening is "He" or "She" && Referent(note) is { } name)
        {
            IReadOnlyList<Citation> cited = Naming(reading, name, new SentenceText(text, citation, [citation], false, true));
            return new SentenceText(name + text[opening.Length..], citation, cited, note.IsHeading, balanced && cited.Count > 1);
        }

        bool stands = balanced && !Leaning.Contains(opening) && opening is not ("He" or "She") && !text.StartsWith("The two ", StringComparison.Ordinal) && text.Length is > 25 and < 420
            && !text.StartsWith('"') && !text.StartsWith('“') && !PointsBack(note);
        return new SentenceText(Closed(text), citation, [citation], note.IsHeading, stands);
    }

    /// <summary>A pronoun whose name stands in an earlier sentence: "wished him well".</summary>
    private bool PointsBack(SentenceNote note)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (LinkedMention m in reading.Mentions)
        {
            if (!note.Span.Contains(m.Span))
            {
                continue;
            }

            string text = m.Span.Of(reading.Report.Text);
            if (Pronouns.Contains(text))
            {
                if (!named.Contains(m.Name))
                {
                    return true;
                }
            }
            else
            {
                named.Add(m.Name);
                if (text.StartsWith("The ", StringComparison.Ordinal) || char.IsLower(text[0]))
                {
                    // "the country", "prime minister": an office that another sentence names.
                    return true;
                }
            }
        }

        // An object pronoun that nothing was linked to.
        if (note.Span.Of(reading.Report.Text).Split(' ', ',', '.').Any(w => w is "him" or "them")
            && !reading.Mentions.Any(m => note.Span.Contains(m.Span) && m.Span.Of(reading.Report.Text) is "him" or "them"))
        {
            return true;
        }

        return BackwardPhrases.Any(p => note.Span.Of(reading.Report.Text).Contains(p, StringComparison.Ordinal));
    }

    /// <summary>The sentences that a span covers, in order.</summary>
    public IReadOnlyList<Citation> Covering(Span span) =>
        [.. reading.Sentences.Where(n => n.Span.Overlap(span) > 0).Select(n => Cite(reading, n))];

    /// <summary>A bullet without a full stop gets one.</summary>
    private static string Closed(string text) => text.Length > 0 && char.IsLetterOrDigit(text[^1]) ? text + "." : text;

    private string? Referent(SentenceNote note)
    {
        foreach (LinkedMention m in reading.Mentions)
        {
            if (m.Span.Start == note.Span.Start)
            {
                return m.Name;
            }
        }

        return null;
    }
}

/// <summary>Keeps a sentence from standing in a brief twice.</summary>
internal sealed class UsedSentences
{
    private readonly List<SentenceText> taken = [];

    /// <summary>False where the sentence, or one much like it, has been taken before.</summary>
    public bool Take(SentenceText sentence)
    {
        if (taken.Exists(t => t.Citation == sentence.Citation || t.Likeness(sentence) > 0.5))
        {
            return false;
        }

        taken.Add(sentence);
        return true;
    }
}
