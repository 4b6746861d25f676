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

    public EventFinder(TriggerLexicon lexicon, DomainLexicon domains)
    {
        matcher = new TriggerMatcher(lexicon);
        this.domains = domains;
    }

    /// <summary>Nouns of trade and ties that name what is rather than what is done.</summary>
    private static readonly HashSet<string> Standing = new(StringComparer.Ordinal)
    {
        "import", "export", "trade", "purchase", "sale", "supply", "shipment", "partnership", "cooperation", "collaboration", "co-operation", "relation", "relationship", "exchange", "investment", "delivery", "commerce", "engagement", "alliance", "dependence",
    };

    /// <summary>Nouns for those who act for themselves: firms, fighters, machines of war.</summary>
    private static readonly HashSet<string> Acting = new(StringComparer.Ordinal)
    {
        "company", "firm", "refiner", "exporter", "importer", "trader", "investor", "buyer", "supplier", "producer", "manufacturer", "airline", "militant", "rebel", "insurgent", "fighter", "gunman",
        "tourist", "student", "worker", "citizen", "businessman", "protester", "demonstrator", "farmer", "lawmaker", "mp", "jet", "warship", "drone", "missile", "plane", "aircraft", "tank", "artillery",
        "hacker", "scientist", "judge", "prosecutor", "union", "opposition", "church", "conglomerate", "giant", "operator", "shipper", "counterpart", "guest", "host", "visitor", "man", "woman", "pair", "duo",
    };

    /// <summary>Verbs that tell of a meeting when it is their subject.</summary>
    private static readonly HashSet<string> OfMeetings = new(StringComparer.Ordinal)
    {
        "take", "set", "expect", "schedule", "plan", "come", "begin", "start", "end", "conclude", "follow", "last", "focus", "cover", "address", "explore", "discuss", "occur", "open", "close", "resume", "continue", "bring", "centre", "center", "touch", "deal",
    };

    /// <summary>Verbs whose subject is not the doer of the noun they govern.</summary>
    private static readonly HashSet<string> NotDoing = new(StringComparer.Ordinal)
    {
        "need", "want", "require", "lack", "await", "welcome", "hail", "criticise", "criticize", "discuss", "mention", "note", "see", "face", "fear", "recall", "report", "describe", "await", "watch", "follow",
    };

    private readonly record struct Candidate(int Token, TriggerRow Row);

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
            if (c.Row.Type is null || Governed(d, c, candidates) is not null || IsStanding(d, c) || (sentence.Kind == LineKind.Heading && d.Upos[c.Token] is not Upos.VERB))
            {
                continue;
            }

            if (Make(a, parts, context, c, sentence) is { } made && !coded.Any(o => Repeats(d, o.Token, o.Event, c.Token, made)))
            {
                coded.Add((c.Token, made));
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

    private Event? Make(Analysis a, Participants parts, EventContext context, Candidate c, Sentence sentence)
    {
        Document d = a.Document;
        EventType type = c.Row.Type!.Value;
        bool verb = d.Upos[c.Token] is Upos.VERB or Upos.ADJ;
        (List<string> who, List<string> whom, string how) = verb ? VerbParts(a, parts, c, type) : NounParts(a, parts, c, type);
        if (c.Row.Frame == TriggerFrame.Host && whom.Count > 0)
        {
            (who, whom) = (whom, who);
        }

        bool own = type == EventType.REQUEST && who.Count > 0 && (whom.Count == 0 || whom.TrueForAll(who.Contains)) && AddressesOwn(a, parts, c.Token, who);
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

        Complete(context, c, type, d, who, whom, ref how);
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
        Quotation? quotation = a.Quotations.LastOrDefault(q => q.Span.Contains(d.SpanOf(c.Token)));
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
                string.Create(CultureInfo.InvariantCulture, $"trigger  “{trigger}” {d.SpanOf(c.Token)}, lexicon line {c.Row.Line}: {c.Row.Lemma}.{c.Row.Pos} {Conditions(c.Row)}→ {type}{(c.Row.Mode is null ? string.Empty : "/" + c.Row.Mode)}"),
                $"parts    {how}; frame {c.Row.Frame.ToString().ToLowerInvariant()}",
                $"realis   {realis.ToString().ToLowerInvariant()}: {why}",
                date is null ? "date     none in the clause" : $"date     “{d.Text[d.Start[date.First]..d.End[date.End - 1]]}” → {date.Iso ?? "a range"}",
            ],
        };
    }

    private static string Conditions(TriggerRow row) =>
        string.Concat(row.Conditions.Select(c => $"[{(c.Negated ? "~" : string.Empty)}{c.Slot}:{(c.Words.Count > 4 ? string.Join(',', c.Words.Take(4)) + ",…" : string.Join(',', c.Words))}] "));

    private static bool MayLackWhom(EventType type, TriggerRow row) =>
        type is EventType.PROTEST or EventType.MOBILIZE or EventType.COERCE or EventType.THREATEN || (type is EventType.REQUEST && row.Lemma is "demand" or "urge" or "call" or "appeal");

    /// <summary>
    /// A state of affairs rather than an act: the trade there is, a partnership that stands, a visit that merely is the
    /// subject of somebody's judgement.
    /// </summary>
    private static bool IsStanding(Document d, Candidate c)
    {
        int t = c.Token;
        if (d.Upos[t] is Upos.VERB)
        {
            return c.Row.Type is EventType.COOPERATE && HasRate(d, t);
        }

        if (d.Upos[t] is not Upos.NOUN)
        {
            return false;
        }

        if (c.Row.Type is EventType.COOPERATE && Standing.Contains(d.Lemma[t]))
        {
            return true;
        }

        return c.Row.Type is EventType.CONSULT && d.Rel[t] is Deprel.Nsubj && d.Head[t] >= 0 && d.Upos[d.Head[t]] is Upos.VERB && !OfMeetings.Contains(d.Lemma[d.Head[t]]);
    }

    /// <summary>"supplied about 1.7 million barrels a day": a quantity over time describes.</summary>
    private static bool HasRate(Document d, int verb)
    {
        (int first, int last) = d.Subtree(verb);
        for (int t = Math.Max(first, verb); t < last; t++)
        {
            if (d.Lower(t) is "a" or "per" && d.Lower(t + 1) is "day" or "month" or "year" && d.Upos[Math.Max(0, t - 1)] is Upos.NOUN)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a demand is made of the actor's own ministers or government.</summary>
    private static bool AddressesOwn(Analysis a, Participants parts, int verb, List<string> who)
    {
        foreach (int o in parts.Children(verb, Deprel.Obj, Deprel.Iobj, Deprel.NsubjPass))
        {
            if ((Titles.IsStatePart(a.Document.Lemma[o]) || Titles.IsOffice(a.Document.Lemma[o])) && parts.Of(o).TrueForAll(who.Contains))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Fills a missing side from what the report has told, for acts between states that always have two.</summary>
    private static void Complete(EventContext context, Candidate c, EventType type, Document d, List<string> who, List<string> whom, ref string how)
    {
        bool participle = d.Upos[c.Token] == Upos.VERB && d.Xpos[c.Token] == Xpos.Vbg && d.Rel[c.Token] is Deprel.Advcl or Deprel.Acl;
        bool mutual = type is EventType.CONSULT or EventType.AGREE or EventType.COOPERATE || (type is EventType.SUPPORT && c.Row.Frame == TriggerFrame.Mutual);
        if (who.Count == 0 && whom.Count == 0)
        {
            bool passive = d.Upos[c.Token] == Upos.VERB && type is EventType.SUPPORT or EventType.AGREE && c.Row.Frame == TriggerFrame.Mutual && d.Xpos[c.Token] == Xpos.Vbn;
            bool talks = type == EventType.CONSULT && (d.Upos[c.Token] == Upos.NOUN ? IsDefinite(d, c.Token) : d.Xpos[c.Token] == Xpos.Vbn);
            if ((passive || talks) && context.Meeting is { } meeting)
            {
                who.Add(meeting.Who);
                whom.Add(meeting.Whom);
                how = $"none named; those who meet in this report: {meeting.Who}, {meeting.Whom}";
            }

            return;
        }

        if (who.Count > 0 && whom.Count == 0 && type is EventType.ACCUSE or EventType.SUPPORT or EventType.REJECT && OnTheAct(d, c.Token) && context.LastActors.Count > 0 && !context.LastActors.Any(who.Contains))
        {
            whom.AddRange(context.LastActors);
            how += $"; who did what is spoken of → {Said(whom)}";
        }
        else if (who.Count > 0 && whom.Count == 0 && !participle && who.TrueForAll(EventContext.IsPolity) && (mutual || type is EventType.CONCEDE or EventType.REJECT or EventType.ACCUSE or EventType.SUPPORT or EventType.SANCTION or EventType.THREATEN or EventType.AID)
            && context.Other(who, c.Token) is { } other)
        {
            whom.Add(other);
            how += $"; other side from the report → {other}";
        }
        else if (who.Count == 0 && mutual && context.Other(whom, c.Token) is { } actor)
        {
            who.Add(actor);
            how += $"; acting side from the report → {actor}";
        }
    }

    /// <summary>Whether what is praised or blamed is an act told before: "condemned the deployment".</summary>
    private static bool OnTheAct(Document d, int verb)
    {
        foreach (int o in d.Children(verb))
        {
            if (d.Rel[o] is Deprel.Obj or Deprel.NsubjPass or Deprel.Obl && d.Upos[o] is Upos.NOUN && IsDefinite(d, o))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the talks", "this meeting", "his visit", or a bare plural: one that was told of before.</summary>
    private static bool IsDefinite(Document d, int noun)
    {
        foreach (int child in d.Children(noun))
        {
            if (d.Rel[child] is Deprel.Det or Deprel.NmodPoss)
            {
                return d.Lower(child) is "the" or "this" or "these" or "his" or "her" or "their" or "its" or "that";
            }
        }

        return d.Xpos[noun] == Xpos.Nns && d.Rel[noun] is Deprel.Nsubj or Deprel.NsubjPass;
    }

    private static (List<string> Who, List<string> Whom, string How) VerbParts(Analysis a, Participants parts, Candidate c, EventType type)
    {
        Document d = a.Document;
        int verb = c.Token;
        bool passive = parts.IsPassive(verb);
        int subject = passive ? parts.Agent(verb) : parts.Subject(verb);
        List<string> who = subject >= 0 && CanAct(a, parts, subject) ? parts.Of(subject) : [];
        if (subject >= 0 && who.Count == 0 && !passive)
        {
            // A thing as subject: what follows is a judgement on it, not an act of its owner.
            return ([], [], "the subject is no actor");
        }

        string how = subject >= 0 ? $"{(passive ? "agent" : "subject")} “{d.Form(subject)}” → {Said(who)}" : "no subject";
        List<string> whom = [];
        foreach (int r in parts.Receivers(verb, c.Row.Frame))
        {
            if (r == subject)
            {
                continue;
            }

            List<string> ids = parts.Of(r);
            ids.RemoveAll(who.Contains);
            if (ids.Count > 0)
            {
                whom = ids;
                how += $"; {d.Rel[r].Name()} “{d.Form(r)}” → {Said(ids)}";
                break;
            }
        }

        if (whom.Count == 0 && type is EventType.ASSAULT or EventType.COERCE or EventType.MOBILIZE)
        {
            whom = Struck(a, parts, verb, who);
            how += whom.Count > 0 ? $"; place → {Said(whom)}" : string.Empty;
        }

        if (whom.Count == 0 && type == EventType.CONSULT)
        {
            whom = Visited(a, parts, verb, who);
            how += whom.Count > 0 ? $"; place → {Said(whom)}" : string.Empty;
        }

        if (whom.Count == 0 && who.Count == 1 && c.Row.Frame is not (TriggerFrame.Nowhom or TriggerFrame.Self))
        {
            whom = Elsewhere(a, verb, who);
            how += whom.Count > 0 ? $"; nearest other actor in the clause → {Said(whom)}" : string.Empty;
        }

        return (who, whom, how);
    }

    /// <summary>A subject that can act: an actor by name, or a noun for people or a part of a state.</summary>
    private static bool CanAct(Analysis a, Participants parts, int token)
    {
        Document d = a.Document;
        if (a.MentionAt(token) is { Kind: not MentionKind.Adjective } || d.Upos[token] is Upos.PRON or Upos.PROPN or Upos.NUM or Upos.DET)
        {
            return true;
        }

        if (Titles.IsOffice(d.Lemma[token]) || Titles.IsStatePart(d.Lemma[token]) || Titles.IsGroup(d.Lemma[token]) || Acting.Contains(d.Lemma[token]))
        {
            return true;
        }

        return parts.Children(token, Deprel.Flat, Deprel.Appos).Exists(c => a.MentionAt(c) is { Kind: MentionKind.Person or MentionKind.Organisation });
    }

    private static (List<string> Who, List<string> Whom, string How) NounParts(Analysis a, Participants parts, Candidate c, EventType type)
    {
        Document d = a.Document;
        int noun = c.Token;
        var who = new List<string>();
        var whom = new List<string>();
        string how = "no owner";
        foreach (int child in parts.Children(noun, Deprel.NmodPoss, Deprel.Amod, Deprel.Compound, Deprel.Nmod, Deprel.Acl))
        {
            if (d.Rel[child] is Deprel.Nmod or Deprel.Acl && !TriggerMatcher.HasCase(d, child, ["by", "from", "of", "between", "among"]))
            {
                continue;
            }

            List<string> ids = parts.Of(child, 2);
            if (ids.Count == 0)
            {
                continue;
            }

            bool of = TriggerMatcher.HasCase(d, child, ["of"]);
            if (of && who.Count > 0 || (of && type is not (EventType.CONSULT or EventType.MOBILIZE or EventType.AGREE)))
            {
                whom.AddRange(ids);
                continue;
            }

            foreach (string id in ids.Where(id => !who.Contains(id)))
            {
                who.Add(id);
            }

            how = $"owner “{d.Form(child)}” → {Said(who)}";
        }

        foreach (int r in parts.Obliques(noun, ["to", "with", "on", "against", "for", "at", "towards", "toward", "over", "upon"]))
        {
            List<string> ids = parts.Of(r);
            ids.RemoveAll(who.Contains);
            if (ids.Count == 0 && type == EventType.CONSULT && a.MentionAt(r) is { Kind: MentionKind.Place } place)
            {
                ids.AddRange(place.Actors);
            }

            whom.AddRange(ids.Where(id => !whom.Contains(id)));
        }

        if (whom.Count > 0)
        {
            how += $"; toward → {Said(whom)}";
        }

        if (who.Count == 0)
        {
            int head = d.Head[noun];
            if (head >= 0 && d.Upos[head] == Upos.VERB && d.Rel[noun] is Deprel.Obj or Deprel.Obl && !NotDoing.Contains(d.Lemma[head]))
            {
                int subject = parts.IsPassive(head) ? parts.Agent(head) : parts.Subject(head);
                who = subject >= 0 ? parts.Of(subject) : [];
                how = subject >= 0 ? $"subject of “{d.Form(head)}” → {Said(who)}" : how;
            }
        }

        if (who.Count == 1 && whom.Count == 0 && type == EventType.CONSULT)
        {
            whom = Visited(a, parts, noun, who);
        }

        return (who, whom, how);
    }

    /// <summary>The state visited: the place after "in", "at" or "to", cities too.</summary>
    private static List<string> Visited(Analysis a, Participants parts, int token, List<string> who)
    {
        foreach (int c in parts.Obliques(token, ["in", "to", "at", "for"]))
        {
            if (a.MentionAt(c) is { Kind: MentionKind.Name or MentionKind.Seat or MentionKind.Place } m && !who.Contains(m.Actor))
            {
                return [.. m.Actors];
            }
        }

        return [];
    }

    /// <summary>The state whose place force falls on: "struck Kryvyi Rih", "near Benghazi".</summary>
    private static List<string> Struck(Analysis a, Participants parts, int verb, List<string> who)
    {
        foreach (int c in parts.Children(verb, Deprel.Obj, Deprel.NsubjPass).Concat(parts.Obliques(verb, ["in", "on", "at", "near", "to", "around", "across", "over"])))
        {
            if (a.MentionAt(c) is { Kind: MentionKind.Place or MentionKind.Seat or MentionKind.Name } m && !who.Contains(m.Actor))
            {
                return [.. m.Actors];
            }
        }

        return [];
    }

    /// <summary>The nearest other state or body in the trigger's clause that is no mere place.</summary>
    private static List<string> Elsewhere(Analysis a, int token, List<string> who)
    {
        Document d = a.Document;
        ActorMention? best = null;
        (int first, int last) = d.Subtree(token);
        foreach (ActorMention m in a.MentionsIn(first, last + 1))
        {
            if (m.First < token || m.Kind is MentionKind.Place || m.Actors.Any(who.Contains) || m.Actor.Length == 0 || TriggerMatcher.HasCase(d, m.End - 1, ["in", "at", "near", "from", "despite"]) || ClauseSpan.IsApart(d, m.First, token))
            {
                continue;
            }

            if (best is null || m.First - token < best.First - token)
            {
                best = m;
            }
        }

        return best is null ? [] : [.. best.Actors];
    }

    private static DateExpression? DateOf(Analysis a, int token, Sentence sentence)
    {
        Document d = a.Document;
        DateExpression? own = null;
        DateExpression? only = null;
        int inSentence = 0;
        foreach (DateExpression date in a.Dates)
        {
            if (date.First < sentence.First || date.End > sentence.End)
            {
                continue;
            }

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

    private static string Said(List<string> ids) => ids.Count == 0 ? "nobody" : string.Join('+', ids);
}
