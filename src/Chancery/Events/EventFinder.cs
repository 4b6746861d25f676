using System.Globalization;
using System.Numerics.Tensors;
using Chancery.Actors;
using Chancery.Dates;
using Chancery.Events.Model;
using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery.Events;

/// <summary>
/// Codes events: the lexicon and the rules propose, a trained model decides which word names an act, who does it to whom,
/// when, and whether it happened. Each event keeps the grounds on which it was coded.
/// </summary>
public sealed class EventFinder : IFinder<Event>
{
    /// <summary>Praise and blame with a speaker and an object, found by rule, need this much of the model's consent.</summary>
    private const float Evaluated = 0.1f;

    /// <summary>What the rules would code by themselves needs this much of it.</summary>
    private const float Agreed = 0.15f;

    /// <summary>Their type stands unless another is so much likelier.</summary>
    private const float TypeAgreed = 0.6f;

    private readonly TriggerLexicon lexicon;
    private readonly TriggerMatcher matcher;
    private readonly DomainLexicon domains;
    private readonly Evaluations evaluations;
    private readonly EventModel model;
    private readonly WordVectors vectors;

    public EventFinder(TriggerLexicon lexicon, DomainLexicon domains, Evaluations evaluations, EventModel model, WordVectors vectors)
    {
        this.lexicon = lexicon;
        matcher = new TriggerMatcher(lexicon);
        this.domains = domains;
        this.evaluations = evaluations;
        this.model = model;
        this.vectors = vectors;
    }

    public IReadOnlyList<Event> Find(Analysis analysis)
    {
        var events = new List<Event>();
        var parts = new Participants(analysis);
        var context = new EventContext(analysis, lexicon);
        var proposals = new Proposals(analysis, matcher, evaluations, parts, context);
        var judge = new EventJudge(model, lexicon, vectors);
        var antecedents = new Antecedents(analysis, context);
        Span<float> p = stackalloc float[EventModel.TriggerClasses];
        foreach (Sentence sentence in analysis.Document.Sentences)
        {
            if (analysis.Document.Form(sentence.End - 1) == "?")
            {
                // A question asks; it tells no act.
                continue;
            }

            proposals.Read(sentence);
            List<Party>? parties = null;
            int start = events.Count;
            var coded = new List<(int Token, Event Event)>();
            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (!Proposals.MayName(analysis.Document, t))
                {
                    continue;
                }

                if (proposals.Rows[t - sentence.First]?.Type is null && EventJudge.IsSurelyNone(analysis.Document, t))
                {
                    continue;
                }

                judge.Trigger(analysis, proposals, t, p);
                if (1 - p[EventJudge.None] < Evaluated)
                {
                    continue;
                }

                (TriggerRow Row, List<string> Who, List<string> Whom, string How)? ruled = proposals.Ruled(t);
                if (1 - p[EventJudge.None] < (proposals.Evaluates(t) ? Evaluated : ruled is null ? model.Threshold : Agreed))
                {
                    continue;
                }

                p[EventJudge.None] = 0;
                TriggerRow row;
                if (ruled is { } r && (proposals.Evaluates(t) || p[(int)r.Row.Type!.Value + 1] >= TypeAgreed * TensorPrimitives.Max<float>(p)))
                {
                    row = r.Row;
                }
                else
                {
                    ruled = null;
                    row = RowFor(analysis.Document, proposals, t, evaluations.Judges(analysis.Document, t) ?? (EventType)(TensorPrimitives.IndexOfMax<float>(p) - 1));
                }

                parties ??= EventJudge.Parties(analysis, sentence);
                if (Make(analysis, judge, proposals, context, antecedents, parties, t, row, ruled, p) is { } made && !coded.Any(o => Repeats(analysis.Document, o.Token, o.Event, t, made)))
                {
                    coded.Add((t, made));
                }
            }

            // What is promised, demanded or refused is no act besides.
            coded.RemoveAll(c => coded.Exists(o => o.Token != c.Token && o.Event.Type is EventType.AGREE or EventType.REQUEST or EventType.REJECT or EventType.THREATEN or EventType.CONCEDE
                && analysis.Document.IsUnder(c.Token, o.Token) && Proposals.InComplement(analysis.Document, c.Token, o.Token)));
            events.AddRange(coded.Select(c => c.Event));
            if (events.Count - start > 1)
            {
                events.Sort(start, events.Count - start, Comparer<Event>.Create((x, y) => x.Span.CompareTo(y.Span)));
            }
        }

        return events;
    }

    /// <summary>The lexicon's reading of the word for the type decided: the one that fits here, else its most general one, else none.</summary>
    private TriggerRow RowFor(Document d, Proposals proposals, int token, EventType type)
    {
        TriggerRow? fits = proposals.Rows[token - proposals.Sentence.First];
        return fits?.Type == type ? fits : lexicon.ReadAs(d.Lemma[token], TriggerLexicon.Letter(d.Upos[token]), type);
    }

    private static bool Repeats(Document d, int earlier, Event x, int token, Event y) =>
        x.Type == y.Type && x.Realis == y.Realis && x.Actors.SequenceEqual(y.Actors) && x.Recipients.SequenceEqual(y.Recipients)
        && (d.IsUnder(token, earlier) || d.IsUnder(earlier, token));

    private Event? Make(Analysis a, EventJudge judge, Proposals proposals, EventContext context, Antecedents antecedents, List<Party> parties, int t, TriggerRow row, (TriggerRow Row, List<string> Who, List<string> Whom, string How)? ruled, ReadOnlySpan<float> types)
    {
        Document d = a.Document;
        Sentence sentence = proposals.Sentence;
        EventType type = row.Type!.Value;
        List<string> who, whom;
        string how;
        if (ruled is { } r)
        {
            (who, whom, how) = (r.Who, r.Whom, "by rule: " + r.How);
        }
        else
        {
            (who, whom, how) = EventSides.Of(a, judge, proposals, context, antecedents, parties, t, row);
        }

        if (who.Count == 0 || (whom.Count == 0 && type is EventType.COOPERATE or EventType.AID or EventType.SANCTION or EventType.CONSULT or EventType.ACCUSE or EventType.SUPPORT or EventType.REJECT))
        {
            return null;
        }

        if (type == EventType.CONSULT)
        {
            context.Met(who[0], whom[0]);
        }

        context.Did([.. who], type);
        Span span = ClauseSpan.Of(d, t);
        DateExpression? date = EventSetting.Date(a, judge, t, type, sentence, out float sureDate);
        Span<float> p = stackalloc float[5];
        Realis realis = judge.Realis(a, t, type, date, p);
        string surely = string.Create(CultureInfo.InvariantCulture, $"{p[(int)realis]:F2}");
        string? day = date?.Iso;
        bool carried = false;
        if (date is null && realis is Realis.Asserted && IsSaid(type) && antecedents.DayOfLast(t, who, whom) is { } same)
        {
            // What is said goes with the meeting, call or statement just told.
            (day, carried) = (same, true);
        }

        antecedents.Tell(who, whom);
        antecedents.Date(t, realis is Realis.Asserted && day?.Length == 10 ? day : null);
        if (realis is Realis.Asserted && date is not null && a.Report.Published is { } published && date.To < published.AddYears(-1))
        {
            realis = Realis.Historic;
            surely = "its date lies more than a year back";
        }

        (int first, int end) = (t, t + 1);
        while (first > sentence.First && d.Start[first - 1] >= span.Start)
        {
            first--;
        }

        while (end < sentence.End && d.End[end] <= span.End)
        {
            end++;
        }

        string trigger = d.Form(t);
        int particle = d.Child(t, Deprel.CompoundPrt);
        who.Sort(StringComparer.Ordinal);
        whom.Sort(StringComparer.Ordinal);
        Quotation? quotation = a.QuotationAt(d.SpanOf(t));
        (Realis rule, string why) = RealisReader.Read(d, t);
        return new Event
        {
            Span = span,
            Trigger = particle >= 0 ? trigger + " " + d.Form(particle) : trigger,
            Type = type,
            Mode = row.Mode,
            Actors = who,
            Recipients = whom,
            Realis = realis,
            Domains = domains.Of(d, first, end, row.Domains),
            Date = day,
            Place = EventSetting.Place(a, t),
            ToldBy = quotation?.Speaker,
            Grounds =
            [
                .. TypeGrounds(a, judge, proposals, t, row, types),
                $"parts    {how}",
                $"realis   {Realities.Name(realis)} ({surely}); the rules say {Realities.Name(rule)}: {why}",
                carried ? $"date     {day}, that of the act told before" : date is null ? "date     none in the clause" : string.Create(CultureInfo.InvariantCulture, $"date     “{d.Text[d.Start[date.First]..d.End[date.End - 1]]}” → {date.Iso ?? "a range"} ({sureDate:F2})"),
            ],
        };
    }

    private static IEnumerable<string> TypeGrounds(Analysis a, EventJudge judge, Proposals proposals, int t, TriggerRow row, ReadOnlySpan<float> p)
    {
        Document d = a.Document;
        int wanted = (int)row.Type!.Value + 1;
        int second = 1;
        float rest = 0;
        for (int i = 1; i < p.Length; i++)
        {
            rest += p[i];
            second = i != wanted && (second == wanted || p[i] > p[second]) ? i : second;
        }

        second = second == wanted ? 2 : second;
        float none = 1 - rest;
        string other = none > p[second] ? "no act" : EventTypes.Names[second - 1];
        TriggerRow? proposed = proposals.Rows[t - proposals.Sentence.First];
        string lexicon = proposed is null ? "not in the lexicon"
            : string.Create(CultureInfo.InvariantCulture, $"lexicon line {proposed.Line}: {proposed.Lemma}.{proposed.Pos} {Conditions(proposed)}→ {TriggerFeatures.Type(proposed)}{(proposed.Mode is null ? string.Empty : "/" + proposed.Mode)}");
        string because = string.Join("  ", judge.WhyTrigger(a, proposals, t, wanted, none > p[second] ? EventJudge.None : second).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Name} {r.Weight:+0.0;-0.0}")));
        return
        [
            $"trigger  “{d.Form(t)}” {d.SpanOf(t)}, {lexicon}",
            string.Create(CultureInfo.InvariantCulture, $"type     {row.Type} {p[wanted]:F2}; rejected: {EventTypes.Names[second - 1]} {p[second]:F2}, no act {none:F2}"),
            $"because  {because}  (against {other})",
        ];
    }

    /// <summary>Acts of words.</summary>
    private static bool IsSaid(EventType type) =>
        type is EventType.AGREE or EventType.SUPPORT or EventType.REQUEST or EventType.ACCUSE or EventType.REJECT or EventType.THREATEN or EventType.CONSULT;

    private static string Conditions(TriggerRow row) =>
        string.Concat(row.Conditions.Select(c => $"[{(c.Negated ? "~" : string.Empty)}{c.Slot}:{(c.Words.Count > 4 ? string.Join(',', c.Words.Take(4)) + ",…" : string.Join(',', c.Words))}] "));
}
