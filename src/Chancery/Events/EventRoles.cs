using Chancery.Actors;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>A word that may name an act, in the reading that fits.</summary>
internal readonly record struct Candidate(int Token, TriggerRow Row);

/// <summary>Deals out the parts of an act: who does it to whom, along the tree, then by what the report has told.</summary>
internal static class EventRoles
{
    /// <summary>Nouns for those who act for themselves: firms, fighters, machines of war.</summary>
    internal static readonly HashSet<string> Acting = new(StringComparer.Ordinal)
    {
        "company", "firm", "refiner", "exporter", "importer", "trader", "investor", "buyer", "supplier", "producer", "manufacturer", "airline", "militant", "rebel", "insurgent", "fighter", "gunman",
        "tourist", "student", "worker", "citizen", "businessman", "protester", "demonstrator", "farmer", "lawmaker", "mp", "jet", "warship", "drone", "missile", "plane", "aircraft", "tank", "artillery",
        "hacker", "scientist", "judge", "prosecutor", "union", "opposition", "church", "conglomerate", "giant", "operator", "shipper", "counterpart", "guest", "host",
        "alliance", "bloc", "emirate", "kingdom", "island", "group", "organisation", "organization", "agency", "body", "union", "fund", "bank", "court", "tribunal", "council", "commission", "junta", "regime", "north", "south",
        "rebel", "separatist", "islamist", "jihadist", "soldier", "sailor", "captain", "crew", "fisherman", "guard", "officer", "prisoner", "detainee", "hostage", "migrant", "refugee", "crowd", "marcher", "striker", "activist",
        "journalist", "dissident", "settler", "mediator", "donor", "member", "ally", "neighbour", "neighbor", "republic", "territory", "federation", "club", "organiser", "attacker", "bomber", "suspect", "assailant", "convoy", "vessel", "ship", "trawler", "plane", "visitor", "man", "woman", "pair", "duo",
    };

    /// <summary>Verbs whose subject is not the doer of the noun they govern.</summary>
    private static readonly HashSet<string> NotDoing = new(StringComparer.Ordinal)
    {
        "need", "want", "require", "lack", "await", "welcome", "hail", "criticise", "criticize", "discuss", "mention", "note", "see", "face", "fear", "recall", "report", "describe", "await", "watch", "follow",
    };

    /// <summary>The parts of a verb, and how they were found.</summary>
    public static (List<string> Who, List<string> Whom, string How) OfVerb(Analysis a, Participants parts, Candidate c, EventType type)
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

    /// <summary>The parts of a nominal act, and how they were found.</summary>
    public static (List<string> Who, List<string> Whom, string How) OfNoun(Analysis a, Participants parts, Candidate c, EventType type)
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

    /// <summary>Of several who do together what has two sides, the first named does it with the others.</summary>
    public static (List<string> Who, List<string> Whom) Parted(EventType type, List<string> who, List<string> whom) =>
        who.Count > 1 && whom.Count == 0 && type is EventType.CONSULT or EventType.AGREE or EventType.COOPERATE or EventType.SUPPORT ? (who.GetRange(0, 1), who.GetRange(1, who.Count - 1)) : (who, whom);

    /// <summary>Whether a demand is made of the actor's own ministers or government.</summary>
    public static bool AddressesOwn(Analysis a, Participants parts, int verb, List<string> who)
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
    public static void Complete(EventContext context, Candidate c, EventType type, Document d, List<string> who, List<string> whom, ref string how)
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

        if (who.Count > 0 && whom.Count == 0 && type is EventType.ACCUSE or EventType.SUPPORT or EventType.REJECT && OnTheAct(d, c.Token) is >= 0 and var act && context.Doers(act) is { Count: > 0 } doers && !doers.Any(who.Contains))
        {
            whom.AddRange(doers);
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

    /// <summary>The noun, where what is praised or blamed is an act told before: "condemned the deployment"; −1 where it is none.</summary>
    private static int OnTheAct(Document d, int verb)
    {
        foreach (int o in d.Children(verb))
        {
            if (d.Rel[o] is Deprel.Obj or Deprel.NsubjPass or Deprel.Obl && d.Upos[o] is Upos.NOUN && IsDefinite(d, o))
            {
                return o;
            }
        }

        return -1;
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

    /// <summary>A subject that can act: an actor by name, or a noun for people or a part of a state.</summary>
    public static bool CanAct(Analysis a, Participants parts, int token)
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

    private static string Said(List<string> ids) => ids.Count == 0 ? "nobody" : string.Join('+', ids);
}
