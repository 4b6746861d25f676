using Chancery.Actors;
using Chancery.Events;
using Chancery.Language;
using Chancery.Reports;

namespace Chancery.Expectations;

/// <summary>
/// Finds checkable statements about what is to come: clauses in the future, happenings set ahead, demands with a deadline.
/// Outlook that nobody can check, and what only may happen, is left out and counted.
/// </summary>
public sealed class ExpectationFinder
{
    private const int LongestWhat = 140;

    private readonly ExpectationLexicon lexicon;

    public ExpectationFinder(ExpectationLexicon lexicon)
    {
        this.lexicon = lexicon;
    }

    /// <param name="analysis">The report.</param>
    /// <param name="events">Its events, in whose terms an expectation is told where it is one.</param>
    public Prospects Find(Analysis analysis, IReadOnlyList<Event> events)
    {
        Document d = analysis.Document;
        var parts = new Participants(analysis);
        var sense = new ClauseSense(analysis, lexicon, parts);
        var clauses = new FutureClauses(analysis, lexicon, parts, sense);
        var happenings = new PlannedHappenings(analysis, lexicon, parts, sense);
        var holders = new Holders(analysis);
        var ahead = new SentenceEvents(events);
        var found = new List<Expectation>();
        var drafts = new List<Draft>();
        int vague = 0;
        foreach (Sentence sentence in d.Sentences)
        {
            drafts.Clear();
            if (d.Form(sentence.End - 1) != "?")
            {
                Gather(d, sentence, clauses, happenings, drafts);
            }

            vague += drafts.Count == 0 && VagueOutlook.Is(d, sentence, lexicon) ? 1 : 0;
            IReadOnlyList<Event> near = drafts.Count > 0 ? ahead.In(sentence.Span) : [];
            found.AddRange(drafts.Select(draft => Finished(analysis, near, holders, draft)));
        }

        found.Sort((x, y) => x.Span.CompareTo(y.Span));
        return new Prospects(found, vague);
    }

    /// <summary>Where two drafts stand at one place, the dated goes before the undated and the earlier before the later.</summary>
    private static void Gather(Document d, Sentence sentence, FutureClauses clauses, PlannedHappenings happenings, List<Draft> drafts)
    {
        if (happenings.ReadLine(sentence) is { } line)
        {
            drafts.Add(line);
            return;
        }

        var all = new List<Draft>();
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if ((d.Upos[t] is Upos.AUX or Upos.PUNCT or Upos.ADP or Upos.DET ? null : clauses.Read(t, sentence) ?? happenings.Read(t, sentence)) is { } draft)
            {
                all.Add(draft);
            }
        }

        foreach (Draft draft in all.OrderBy(x => x.Due is null))
        {
            if (!drafts.Exists(x => Covers(x.Span, draft.Span)))
            {
                drafts.Add(draft);
            }
        }
    }

    private static bool Covers(Span one, Span other) => one.Overlap(other) * 2 > Math.Min(one.Length, other.Length);

    private static Expectation Finished(Analysis a, IReadOnlyList<Event> events, Holders holders, Draft draft)
    {
        Document d = a.Document;
        Span span = Trimmed(d, draft.Span);
        string what = span.Of(d.Text).ReplaceLineEndings(" ");
        Event? e = EventTerms.Of(events, span);
        return new Expectation
        {
            Span = span,
            What = what.Length <= LongestWhat ? what : what[..what.LastIndexOf(' ', LongestWhat)] + " …",
            Kind = draft.Kind,
            Holder = holders.Of(draft),
            Due = DueDates.Iso(draft.Due),
            Strength = draft.Strength,
            Type = e?.Type,
            Actors = e?.Actors ?? [],
            Recipients = e?.Recipients ?? [],
            About = About(a, d.SentenceAt(draft.Token), span),
        };
    }

    private static List<string> About(Analysis a, Sentence sentence, Span span) =>
    [
        .. a.MentionsIn(sentence.First, sentence.End)
            .Where(m => m.Actor.Length > 0 && m.Kind is not MentionKind.Place && span.Contains(a.Document.SpanOf(m.First, m.End - 1)))
            .SelectMany(m => m.Actors).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static Span Trimmed(Document d, Span span)
    {
        string text = d.Text;
        int start = span.Start, end = span.End;
        while (end > start && text[end - 1] is ',' or '.' or ';' or ' ' or '—' or '–' or '-')
        {
            end--;
        }

        return new Span(start, end);
    }
}
