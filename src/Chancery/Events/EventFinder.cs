using System.Globalization;
using Chancery.Actors;
using Chancery.Dates;
using Chancery.Language;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery.Events;

/// <summary>
/// Codes events: a trigger of the lexicon in a reading that fits, its participants along the tree, and realis apart from
/// the type. Each event keeps the grounds on which it was coded.
/// </summary>
public sealed class EventFinder : IFinder<Event>
{
    private readonly TriggerMatcher matcher;
    private readonly DomainLexicon domains;
    private readonly Evaluations evaluations;

    public EventFinder(TriggerLexicon lexicon, DomainLexicon domains, Evaluations evaluations)
    {
        matcher = new TriggerMatcher(lexicon);
        this.domains = domains;
        this.evaluations = evaluations;
    }

    public IReadOnlyList<Event> Find(Analysis analysis)
    {
        var events = new List<Event>();
        var parts = new Participants(analysis);
        var context = new EventContext(analysis);
        var candidates = new List<Candidate>();
        foreach (Sentence sentence in analysis.Document.Sentences)
        {
            candidates.Clear();
            if (analysis.Document.Form(sentence.End - 1) == "?")
            {
                // A question asks; it tells no act.
                continue;
            }

            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (MayTrigger(analysis.Document, t) && matcher.Match(analysis, t) is { } row)
                {
                    candidates.Add(new Candidate(t, row));
                }
            }

            Code(analysis, parts, context, sentence, candidates, events);
        }

        return events;
    }

    private static bool MayTrigger(Document d, int token)
    {
        Deprel r = d.Rel[token];
        if (d.Upos[token] is Upos.NOUN)
        {
            return r is not (Deprel.Compound or Deprel.Flat or Deprel.Amod);
        }

        if (d.Upos[token] is Upos.PROPN)
        {
            return d.SentenceAt(token).Kind == LineKind.Heading && r is not (Deprel.Compound or Deprel.Flat);
        }

        return d.Upos[token] is Upos.VERB ? r is not (Deprel.Amod or Deprel.Case or Deprel.Compound) : d.Upos[token] is Upos.ADJ && r is not (Deprel.Amod or Deprel.Compound);
    }

    private void Code(Analysis a, Participants parts, EventContext context, Sentence sentence, List<Candidate> candidates, List<Event> events)
    {
        Document d = a.Document;
        int start = events.Count;
        var coded = new List<(int Token, Event Event)>();
        foreach (Candidate c in candidates)
        {
            if (c.Row.Type is null || Governed(d, c, candidates) is not null || StandingAffairs.Is(d, c) || (sentence.Kind == LineKind.Heading && d.Upos[c.Token] is not Upos.VERB))
            {
                continue;
            }

            if (Make(a, parts, context, c, sentence) is { } made && !coded.Any(o => Repeats(d, o.Token, o.Event, c.Token, made)))
            {
                coded.Add((c.Token, made));
            }
        }

        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (evaluations.At(a, parts, context, t) is { } said && !coded.Exists(o => o.Token == said.Candidate.Token)
                && Make(a, parts, context, said.Candidate, sentence, (said.Who, said.Whom, said.How)) is { } made && !coded.Any(o => Repeats(d, o.Token, o.Event, t, made)))
            {
                coded.Add((t, made));
            }
        }

        events.AddRange(coded.Select(c => c.Event));
        if (events.Count - start > 1)
        {
            events.Sort(start, events.Count - start, Comparer<Event>.Create((x, y) => x.Span.CompareTo(y.Span)));
        }
    }

    /// <summary>The trigger that already codes this one: a light verb its object, a promise or demand what it is about.</summary>
    private static TriggerRow? Governed(Document d, Candidate c, List<Candidate> all)
    {
        foreach (Candidate o in all)
        {
            if (o.Token == c.Token || !d.IsUnder(c.Token, o.Token))
            {
                continue;
            }

            bool takesObject = o.Row.Conditions.Any(x => x.Slot == "obj" && !x.Negated && !x.Words.Contains("@actor"));
            if (takesObject && d.Head[c.Token] == o.Token && TriggerMatcher.IsObject(d, o.Token, c.Token))
            {
                return o.Row;
            }

            if (o.Row.Type is EventType.AGREE or EventType.REQUEST or EventType.REJECT or EventType.THREATEN or EventType.CONCEDE && InComplement(d, c.Token, o.Token))
            {
                return o.Row;
            }
        }

        return null;
    }

    private static bool InComplement(Document d, int token, int governor)
    {
        int at = token;
        while (at >= 0 && d.Head[at] != governor)
        {
            if (d.Rel[at] is Deprel.AclRelcl or Deprel.Advcl or Deprel.Parataxis)
            {
                return false;
            }

            at = d.Head[at];
        }

        return at >= 0 && d.Rel[at] is Deprel.Xcomp or Deprel.Ccomp or Deprel.Acl or Deprel.Obj;
    }

    private static bool Repeats(Document d, int earlier, Event x, int token, Event y) =>
        x.Type == y.Type && x.Realis == y.Realis && x.Actors.SequenceEqual(y.Actors) && x.Recipients.SequenceEqual(y.Recipients)
        && (d.IsUnder(token, earlier) || d.IsUnder(earlier, token));

    private Event? Make(Analysis a, Participants parts, EventContext context, Candidate c, Sentence sentence, (List<string> Who, List<string> Whom, string How)? given = null)
    {
        Document d = a.Document;
        EventType type = c.Row.Type!.Value;
        bool verb = d.Upos[c.Token] is Upos.VERB or Upos.ADJ;
        (List<string> who, List<string> whom, string how) = given ?? (verb ? EventRoles.OfVerb(a, parts, c, type) : EventRoles.OfNoun(a, parts, c, type));
        if (c.Row.Frame == TriggerFrame.Host && whom.Count > 0)
        {
            (who, whom) = (whom, who);
        }

        bool own = type == EventType.REQUEST && who.Count > 0 && (whom.Count == 0 || whom.TrueForAll(who.Contains)) && EventRoles.AddressesOwn(a, parts, c.Token, who);
        whom.RemoveAll(who.Contains);
        if (own)
        {
            // Told to one's own government, it is a declared intent, not a demand on another state.
            type = EventType.AGREE;
            how += "; told to its own government: a declared intent";
        }

        if (who.Count > 1 && whom.Count == 0 && type is EventType.CONSULT or EventType.AGREE or EventType.COOPERATE or EventType.SUPPORT)
        {
            whom = who.GetRange(1, who.Count - 1);
            who = who.GetRange(0, 1);
        }

        EventRoles.Complete(context, c, type, d, who, whom, ref how);
        if (who.Count == 0 || (whom.Count == 0 && !MayLackWhom(type, c.Row)))
        {
            return null;
        }

        if (type == EventType.CONSULT)
        {
            context.Met(who[0], whom[0]);
        }

        context.Did([.. who]);

        Span span = ClauseSpan.Of(d, c.Token);
        (Realis realis, string why) = RealisReader.Read(d, c.Token);
        DateExpression? date = DateOf(a, c.Token, sentence);
        if (date is not null && a.Report.Published is { } day && realis is Realis.Asserted)
        {
            if (date.From > day)
            {
                (realis, why) = (Realis.Future, "its date lies ahead");
            }
            else if (date.To < day.AddYears(-1))
            {
                (realis, why) = (Realis.Historic, "its date lies more than a year back");
            }
        }

        (int first, int end) = (c.Token, c.Token + 1);
        while (first > sentence.First && d.Start[first - 1] >= span.Start)
        {
            first--;
        }

        while (end < sentence.End && d.End[end] <= span.End)
        {
            end++;
        }

        string trigger = d.Form(c.Token);
        int particle = d.Child(c.Token, Deprel.CompoundPrt);
        who.Sort(StringComparer.Ordinal);
        whom.Sort(StringComparer.Ordinal);
        Quotation? quotation = a.QuotationAt(d.SpanOf(c.Token));
        return new Event
        {
            Span = span,
            Trigger = particle >= 0 ? trigger + " " + d.Form(particle) : trigger,
            Type = type,
            Mode = c.Row.Mode,
            Actors = who,
            Recipients = whom,
            Realis = realis,
            Domains = domains.Of(d, first, end, c.Row.Domains),
            Date = date?.Iso,
            Place = Place(a, c.Token),
            ToldBy = quotation?.Speaker,
            Grounds =
            [
                string.Create(CultureInfo.InvariantCulture, $"trigger  “{trigger}” {d.SpanOf(c.Token)}, {(given is null ? "lexicon" : "evaluations")} line {c.Row.Line}: {c.Row.Lemma}.{c.Row.Pos} {Conditions(c.Row)}→ {type}{(c.Row.Mode is null ? string.Empty : "/" + c.Row.Mode)}"),
                $"parts    {how}; frame {c.Row.Frame.ToString().ToLowerInvariant()}",
                $"realis   {realis.ToString().ToLowerInvariant()}: {why}",
                date is null ? "date     none in the clause" : $"date     “{d.Text[d.Start[date.First]..d.End[date.End - 1]]}” → {date.Iso ?? "a range"}",
            ],
        };
    }

    private static string Conditions(TriggerRow row) =>
        string.Concat(row.Conditions.Select(c => $"[{(c.Negated ? "~" : string.Empty)}{c.Slot}:{(c.Words.Count > 4 ? string.Join(',', c.Words.Take(4)) + ",…" : string.Join(',', c.Words))}] "));

    private static bool MayLackWhom(EventType type, TriggerRow row) =>
        type is EventType.PROTEST or EventType.MOBILIZE or EventType.COERCE or EventType.THREATEN or EventType.RETREAT or EventType.CONCEDE or EventType.ASSAULT || (type is EventType.REQUEST && row.Lemma is "demand" or "urge" or "call" or "appeal");

    private static DateExpression? DateOf(Analysis a, int token, Sentence sentence)
    {
        Document d = a.Document;
        DateExpression? own = null;
        DateExpression? only = null;
        int inSentence = 0;
        foreach (DateExpression date in a.DatesIn(sentence.First, sentence.End))
        {
            inSentence++;
            only = date;
            if (d.IsUnder(date.First, token) && !ClauseSpan.IsApart(d, date.First, token) && (own is null || Math.Abs(date.First - token) < Math.Abs(own.First - token)))
            {
                own = date;
            }
        }

        own ??= inSentence == 1 && !ClauseSpan.IsApart(d, only!.First, token) ? only : null;
        return own is { IsRange: true } ? null : own;
    }

    private static string? Place(Analysis a, int token)
    {
        Document d = a.Document;
        foreach (ActorMention m in a.MentionsIn(d.SentenceAt(token).First, d.SentenceAt(token).End))
        {
            if (m.Kind is MentionKind.Place or MentionKind.Seat or MentionKind.Name && TriggerMatcher.HasCase(d, m.End - 1, ["in", "at", "near"]) && d.IsUnder(m.First, token))
            {
                return d.Text[d.Start[m.First]..d.End[m.End - 1]];
            }
        }

        return null;
    }

}
