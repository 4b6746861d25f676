using System.Globalization;
using Chancery.Actors;
using Chancery.Events;
using Chancery.Expectations;
using Chancery.Figures;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery.Briefs;

/// <summary>
/// Composes the brief of a pair from its readings: sentences of the reports themselves, chosen, put in order and merged
/// where several tell the same, each with its citation. Readings are added one by one; only what may be used is kept.
/// </summary>
public sealed class BriefComposer
{
    private const int MostDevelopments = 14;
    private const int MostQuotations = 6;
    private const int MostFigures = 6;
    private const int MostOthers = 8;
    private const int MostDue = 8;
    private const int QuietDays = 30;

    private readonly string first;
    private readonly string second;
    private readonly ActorTable actors;
    private readonly List<(DateOnly? Day, string Outlet)> reports = [];
    private readonly List<Told<Event>> between = [];
    private readonly List<Told<Event>> others = [];
    private readonly List<Told<Quotation>> words = [];
    private readonly List<Told<Figure>> figures = [];
    private readonly List<Told<Expectation>> due = [];
    private readonly List<WithheldLine> withheld = [];
    private bool manyYears;

    /// <param name="first">Actor id of one side.</param>
    /// <param name="second">Actor id of the other.</param>
    /// <param name="actors">Names of actors.</param>
    public BriefComposer(string first, string second, ActorTable actors)
    {
        this.first = first;
        this.second = second;
        this.actors = actors;
    }

    /// <summary>A finding with the sentence it stands in.</summary>
    private sealed record Told<T>(T Item, Reading Reading, SentenceText Sentence);

    /// <summary>Adds a report's reading; one that does not speak of both sides is passed over.</summary>
    public void Add(Reading reading)
    {
        if (!Speaks(reading, first) || !Speaks(reading, second))
        {
            return;
        }

        reports.Add((reading.Report.Published, reading.Report.Outlet ?? reading.Report.Id));
        var sentences = new SentenceIndex(reading);
        foreach (Event e in reading.Events)
        {
            if (sentences.At(e.Span) is not { IsHeading: false } s)
            {
                continue;
            }

            bool one = Takes(e, first), two = Takes(e, second);
            if (one && two)
            {
                between.Add(new Told<Event>(e, reading, s));
            }
            else if ((one || two) && e.Actors.Count > 0 && e.Recipients.Count > 0)
            {
                others.Add(new Told<Event>(e, reading, s));
            }
        }

        Keep(reading, sentences, reading.Quotations, q => q.Span, q => q.Kind == QuotationKind.Direct && q.SpeakerId is { } id && (Is(id, first) || Is(id, second)), words);
        Keep(reading, sentences, reading.Figures, f => f.Span, f => f.Measure is not null && f.Of.Any(id => Is(id, first) || Is(id, second)) && f.Of.All(id => Is(id, first) || Is(id, second)), figures);
        Keep(reading, sentences, reading.Expectations, x => x.Span, x => x.About.Any(id => Is(id, first) || Is(id, second)), due);
    }

    public Brief Compose()
    {
        var days = reports.Where(r => r.Day is not null).Select(r => r.Day!.Value).Order().ToList();
        DateOnly? last = days.Count > 0 ? days[^1] : null;
        manyYears = days.Count > 0 && days[0].Year != days[^1].Year;
        var used = new UsedSentences();
        List<BriefSection> sections =
        [
            new(BriefPart.WhatHappened, Developments(used)),
            new(BriefPart.InTheirWords, Words()),
            new(BriefPart.Figures, Figures()),
            new(BriefPart.WhatOthersDid, Others(used)),
            new(BriefPart.WhatIsDue, Due(last)),
        ];
        return new Brief
        {
            First = actors.NameOf(first),
            Second = actors.NameOf(second),
            From = days.Count > 0 ? days[0] : null,
            To = last,
            Coverage = new BriefCoverage(reports.Count, reports.Select(r => r.Outlet).Distinct(StringComparer.OrdinalIgnoreCase).Count(), Quiet(days)),
            Sections = [.. sections.Where(s => s.Lines.Count > 0)],
            Domains = Domains(),
            Withheld = [.. withheld],
        };
    }

    private static void Keep<T>(Reading reading, SentenceIndex sentences, IReadOnlyList<T> items, Func<T, Span> span, Func<T, bool> fits, List<Told<T>> into)
    {
        foreach (T item in items.Where(fits))
        {
            if (sentences.At(span(item)) is { IsHeading: false } s)
            {
                into.Add(new Told<T>(item, reading, s));
            }
        }
    }

    private List<BriefLine> Developments(UsedSentences used)
    {
        var groups = new List<List<Told<Event>>>();
        foreach (Told<Event> told in between.Where(t => t.Item.Realis is Realis.Asserted or Realis.Negated && t.Sentence.Stands)
            .OrderByDescending(Weight).ThenBy(t => t.Reading.Report.Id, StringComparer.Ordinal).ThenBy(t => t.Item.Span))
        {
            List<Told<Event>>? same = groups.Find(g => g.Exists(o => Same(o, told)));
            if (same is null)
            {
                groups.Add([told]);
            }
            else
            {
                same.Add(told);
            }
        }

        var lines = new List<(DateOnly Day, BriefLine Line)>();
        foreach (List<Told<Event>> group in groups.OrderByDescending(g => g.Max(Weight) * (1 + (0.3 * (g.Select(t => t.Reading.Report.Outlet).Distinct(StringComparer.Ordinal).Count() - 1)))))
        {
            if (lines.Count == MostDevelopments)
            {
                break;
            }

            Told<Event> best = group[0];
            if (!used.Take(best.Sentence))
            {
                continue;
            }

            // A line is as new as the latest act of its sentence: "agreed on Wednesday to reopen the talks broken off in January".
            (DateOnly day, string lead) = between.Where(t => t.Item.Realis is Realis.Asserted or Realis.Negated && t.Sentence.Citation == best.Sentence.Citation && t.Sentence.Text == best.Sentence.Text).Select(Day).MaxBy(d => d.Day);
            IReadOnlyList<Citation> citations = [.. best.Sentence.Cited, .. group.Skip(1).Where(t => t.Reading.Report.Id != best.Reading.Report.Id).DistinctBy(t => t.Reading.Report.Id).Take(3).Select(t => t.Sentence.Citation)];
            if (Check(new BriefLine(lead, best.Sentence.Text, citations)) is { } line)
            {
                lines.Add((day, line));
            }
        }

        return [.. lines.OrderByDescending(l => l.Day).Select(l => l.Line)];
    }

    /// <summary>How much a reader wants to know it: the kind of act, both sides in their parts, told early in the report.</summary>
    private double Weight(Told<Event> t)
    {
        double act = t.Item.Type switch
        {
            EventType.SANCTION or EventType.ASSAULT or EventType.COERCE => 5,
            EventType.AGREE or EventType.REJECT or EventType.THREATEN or EventType.AID or EventType.RETREAT or EventType.MOBILIZE => 4,
            EventType.SUPPORT or EventType.CONSULT or EventType.CONCEDE or EventType.ACCUSE => 3.5,
            EventType.COOPERATE or EventType.PROTEST => 3,
            _ => 2.5,
        };
        bool each = (t.Item.Actors.Any(a => Is(a, first)) && t.Item.Recipients.Any(a => Is(a, second))) || (t.Item.Actors.Any(a => Is(a, second)) && t.Item.Recipients.Any(a => Is(a, first)));
        double place = t.Sentence.Citation.Paragraph <= 2 ? 1.3 : 1;
        double dated = t.Item.Date is not null ? 1.25 : 1;
        double quoted = t.Item.ToldBy is null ? 1 : 0.8;
        return act * (each ? 1.4 : 1) * place * dated * quoted;
    }

    /// <summary>The same act told again: same kind and sides, days near, words alike.</summary>
    private static bool Same(Told<Event> a, Told<Event> b)
    {
        if (a.Item.Type != b.Item.Type || a.Reading.Report.Id == b.Reading.Report.Id)
        {
            return false;
        }

        DateOnly? x = a.Reading.Report.Published, y = b.Reading.Report.Published;
        bool near = x is null || y is null || Math.Abs(x.Value.DayNumber - y.Value.DayNumber) <= 4;
        return near && a.Sentence.Likeness(b.Sentence) >= 0.35;
    }

    private (DateOnly Day, string Lead) Day(Told<Event> t)
    {
        DateOnly published = t.Reading.Report.Published ?? DateOnly.MinValue;
        string? iso = t.Item.Date;
        if (iso is { Length: 10 } && DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return (day, Show(day));
        }

        if (iso is { Length: 7 } && DateOnly.TryParseExact(iso + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month))
        {
            return (month, month.ToString("MMM yyyy", CultureInfo.InvariantCulture));
        }

        return (published, published == DateOnly.MinValue ? "undated" : Show(published));
    }

    private string Show(DateOnly day) => day.ToString(manyYears ? "d MMM yyyy" : "d MMM", CultureInfo.InvariantCulture);

    private List<BriefLine> Words()
    {
        var lines = new List<BriefLine>();
        var speakers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Told<Quotation> t in words.Where(t => t.Item.Speaker is not null && t.Item.Confidence >= 0.6)
            .OrderByDescending(t => QuoteWeight(t)).ThenBy(t => t.Reading.Report.Id, StringComparer.Ordinal).ThenBy(t => t.Item.Span))
        {
            string text = t.Item.Span.Of(t.Reading.Report.Text);
            if (lines.Count == MostQuotations || speakers.GetValueOrDefault(t.Item.Speaker!) >= 3 || lines.Exists(l => SentenceText.Likeness(l.Text, text) > 0.5))
            {
                continue;
            }

            IReadOnlyList<Citation> citations = [.. new SentenceIndex(t.Reading).Covering(t.Item.Span).Concat(SentenceIndex.Naming(t.Reading, t.Item.Speaker!, t.Sentence)).Distinct()];
            string day = t.Reading.Report.Published is { } p ? Show(p) : string.Empty;
            if (Check(new BriefLine(t.Item.Speaker!, $"“{text.ReplaceLineEndings(" ")}”", citations, day)) is { } line)
            {
                lines.Add(line);
                speakers[t.Item.Speaker!] = speakers.GetValueOrDefault(t.Item.Speaker!) + 1;
            }
        }

        return [.. lines.OrderBy(l => l.Lead, StringComparer.Ordinal).ThenByDescending(l => l.Citations[0].Published)];
    }

    private double QuoteWeight(Told<Quotation> t)
    {
        string text = t.Item.Span.Of(t.Reading.Report.Text);
        int length = text.Count(c => c == ' ') + 1;
        double size = length is >= 6 and <= 32 ? 2 : length < 6 ? 0.5 : 1;
        string other = t.Item.SpeakerId is { } id && Is(id, first) ? second : first;
        bool aboutOther = t.Reading.Mentions.Any(m => t.Item.Span.Contains(m.Span) && Is(m.Actor, other));
        return size * (aboutOther ? 2 : 1) * t.Item.Confidence;
    }

    private List<BriefLine> Figures()
    {
        var lines = new List<BriefLine>();
        foreach (IGrouping<string, Told<Figure>> group in figures.GroupBy(t => t.Item.Measure!, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(g => g.Select(t => t.Reading.Report.Id).Distinct(StringComparer.Ordinal).Count()).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostFigures))
        {
            var values = group.GroupBy(t => (t.Item.Value, t.Item.Unit)).OrderByDescending(g => g.Max(t => t.Reading.Report.Published)).Take(4).ToList();
            var parts = values.Select(v => v.First()).Select(t => t.Item.Span.Of(t.Reading.Report.Text) + (t.Item.Period is { } p ? $" ({p})" : string.Empty));
            IReadOnlyList<Citation> citations = [.. values.SelectMany(v => v.DistinctBy(t => t.Reading.Report.Id).Take(2)).Select(t => t.Sentence.Citation).Distinct()];
            BriefLine line = new(Capital(group.Key), string.Join(" · ", parts), citations, values.Count > 1 ? "differ in period or count" : null);
            if (Check(line with { Lead = string.Empty }) is not null)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private List<BriefLine> Others(UsedSentences used)
    {
        var lines = new List<BriefLine>();
        foreach (IGrouping<string, Told<Event>> party in others.Where(t => t.Item.Realis is Realis.Asserted or Realis.Future && t.Sentence.Stands)
            .GroupBy(t => Third(t.Item), StringComparer.Ordinal).Where(g => g.Key.Length > 0 && !g.Key.Contains('.', StringComparison.Ordinal))
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            int taken = 0;
            foreach (Told<Event> t in party.OrderByDescending(Weight).ThenBy(t => t.Reading.Report.Id, StringComparer.Ordinal).ThenBy(t => t.Item.Span))
            {
                if (taken == 2 || lines.Count == MostOthers || !used.Take(t.Sentence))
                {
                    continue;
                }

                if (Check(new BriefLine(string.Empty, t.Sentence.Text, t.Sentence.Cited, Day(t).Lead)) is { } line)
                {
                    lines.Add(line with { Lead = taken == 0 ? actors.NameOf(party.Key) : string.Empty });
                    taken++;
                }
            }
        }

        return lines;
    }

    private string Third(Event e) => e.Actors.Concat(e.Recipients).FirstOrDefault(a => !Is(a, first) && !Is(a, second)) ?? string.Empty;

    private List<BriefLine> Due(DateOnly? known)
    {
        var lines = new List<(string Sort, BriefLine Line)>();
        foreach (Told<Expectation> t in due.Where(t => t.Sentence.Stands)
            .OrderByDescending(t => t.Reading.Report.Published).ThenBy(t => t.Reading.Report.Id, StringComparer.Ordinal).ThenBy(t => t.Item.Span))
        {
            bool open = t.Item.Due is null ? known is null || t.Reading.Report.Published is null || t.Reading.Report.Published > known.Value.AddDays(-45) : known is null || Ahead(t.Item.Due, known.Value);
            if (!open || lines.Count == MostDue || HasHappened(t) || lines.Exists(l => SentenceText.Likeness(l.Line.Text, t.Sentence.Text) > 0.4))
            {
                continue;
            }

            string note = (t.Item.Due is null ? "no date" : "due " + t.Item.Due) + (t.Item.Holder == "outlet" ? string.Empty : $", says {t.Item.Holder}");
            BriefLine line = new(string.Empty, t.Sentence.Text, t.Sentence.Cited, note);
            if (Check(line) is not null)
            {
                lines.Add((t.Item.Due ?? "9999", line));
            }
        }

        return [.. lines.OrderBy(l => l.Sort, StringComparer.Ordinal).Select(l => l.Line)];
    }

    /// <summary>
    /// Whether a later report tells the visit or act that was to come as done: the same kind in the same direction. What only
    /// looks alike stays open; settling expectations is the ledger's work.
    /// </summary>
    private bool HasHappened(Told<Expectation> t) =>
        t.Reading.Events.FirstOrDefault(e => e.Realis == Realis.Future && e.Span.Overlap(t.Item.Span) > 0) is { Type: EventType.CONSULT, Mode: "visit" } planned
        && between.Exists(o => o.Item.Realis == Realis.Asserted && o.Item.Type == planned.Type && o.Item.Mode == planned.Mode && o.Item.Actors.SequenceEqual(planned.Actors)
            && o.Item.Recipients.SequenceEqual(planned.Recipients) && o.Reading.Report.Published > t.Reading.Report.Published);

    /// <summary>Whether any day of an ISO date lies after the day.</summary>
    private static bool Ahead(string iso, DateOnly day)
    {
        string now = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.CompareOrdinal(iso, now[..Math.Min(iso.Length, now.Length)]) >= (iso.Length == 10 ? 1 : 0);
    }

    private List<DomainTally> Domains()
    {
        var acts = between.Where(t => t.Item.Realis is not Realis.Conditional).SelectMany(t => t.Item.Domains.Select(d => (Domain: d, Told: t)));
        return [.. acts.GroupBy(x => x.Domain, StringComparer.Ordinal)
            .Select(g => new DomainTally(g.Key, g.Count(), g.Max(x => x.Told.Reading.Report.Published), Math.Round(g.Average(x => EventScores.Of(x.Told.Item)), 1)))
            .OrderByDescending(t => t.Acts).ThenBy(t => t.Domain, StringComparer.Ordinal).Take(8)];
    }

    private static (DateOnly From, DateOnly To)? Quiet(List<DateOnly> days)
    {
        (DateOnly From, DateOnly To)? longest = null;
        for (int i = 1; i < days.Count; i++)
        {
            int gap = days[i].DayNumber - days[i - 1].DayNumber;
            if (gap > QuietDays && (longest is null || gap > longest.Value.To.DayNumber - longest.Value.From.DayNumber))
            {
                longest = (days[i - 1], days[i]);
            }
        }

        return longest;
    }

    private BriefLine? Check(BriefLine line)
    {
        IReadOnlyList<string> missing = CitationCheck.Missing(line);
        if (missing.Count == 0)
        {
            return line;
        }

        withheld.Add(new WithheldLine(line, missing));
        return null;
    }

    private bool Speaks(Reading reading, string side) => reading.Mentions.Any(m => Is(m.Actor, side)) || reading.Events.Any(e => Takes(e, side));

    private static bool Takes(Event e, string side) => e.Actors.Any(a => Is(a, side)) || e.Recipients.Any(a => Is(a, side));

    /// <summary>An id covers what belongs to it: RUS also RUS.ROSNEFT.</summary>
    private static bool Is(string actor, string side) => actor == side || (actor.Length > side.Length && actor[side.Length] == '.' && actor.StartsWith(side, StringComparison.Ordinal));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
