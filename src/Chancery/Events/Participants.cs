using Chancery.Actors;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>Finds, along the tree, which actors a noun phrase stands for and who takes which part in an act.</summary>
public sealed class Participants
{
    private static readonly string[] Toward = ["with", "to", "against", "on", "upon", "at", "towards", "toward", "for", "between", "into", "over", "of", "about"];
    private static readonly string[] Owners = ["of", "from", "by", "in", "between", "among"];
    private static readonly HashSet<string> ObjectControl = new(StringComparer.Ordinal)
    {
        "ask", "urge", "tell", "order", "allow", "permit", "invite", "force", "press", "push", "call", "want", "persuade", "warn", "direct", "instruct", "request", "advise", "expect", "help", "enable", "require", "compel", "get",
    };

    private readonly Analysis a;
    private readonly Document d;

    public Participants(Analysis analysis)
    {
        a = analysis;
        d = analysis.Document;
    }

    /// <summary>Actors a phrase stands for, first named first; empty where it stands for none.</summary>
    public List<string> Of(int token, int depth = 3)
    {
        var ids = new List<string>();
        Collect(token, ids, depth);
        return ids;
    }

    /// <summary>The subject of a verb, through control, coordination, participles and relative clauses; −1 where none.</summary>
    public int Subject(int verb, int depth = 4)
    {
        foreach (int c in d.Children(verb))
        {
            if (d.Rel[c] is Deprel.Nsubj or Deprel.NsubjOuter)
            {
                return Antecedent(c);
            }

            if (d.Rel[c] is Deprel.NsubjPass)
            {
                return -1;
            }
        }

        int head = d.Head[verb];
        if (head < 0 || depth == 0)
        {
            return -1;
        }

        switch (d.Rel[verb])
        {
            case Deprel.Conj:
                return Misattached(verb) is >= 0 and var own ? own : Subject(head, depth - 1);
            case Deprel.Xcomp:
            case Deprel.Ccomp:
            case Deprel.Advcl:
                if (d.Rel[verb] == Deprel.Xcomp && ObjectControl.Contains(d.Lemma[head]))
                {
                    foreach (int c in d.Children(head))
                    {
                        if (d.Rel[c] is Deprel.Obj or Deprel.Iobj or Deprel.NsubjPass)
                        {
                            return Antecedent(c);
                        }
                    }
                }

                int passive = d.Child(head, Deprel.NsubjPass);
                return passive >= 0 && d.Rel[verb] != Deprel.Ccomp ? Antecedent(passive) : Subject(head, depth - 1);
            case Deprel.Acl:
                // "troops entering": the noun acts; "plan to visit": its owner does; "duties imposed": nobody named.
                if (d.Xpos[verb] == Xpos.Vbg)
                {
                    return head;
                }

                return d.Xpos[verb] == Xpos.Vbn ? -1 : Owner(head);
            case Deprel.AclRelcl:
                return -1;
            case Deprel.Parataxis:
                return -1;
            default:
                return -1;
        }
    }

    /// <summary>
    /// "…, and Saudi Arabia deployed troops": an actor between the conjunction and the verb is its subject, though the tree may
    /// have joined it to the noun before; −1 where none stands there.
    /// </summary>
    private int Misattached(int verb)
    {
        int t = verb - 1;
        while (t > 0 && d.Upos[t] is Upos.AUX or Upos.ADV)
        {
            t--;
        }

        return t > 0 && a.MentionAt(t) is { Kind: not MentionKind.Adjective and not MentionKind.Place } m && m.First > 0 && d.Upos[m.First - 1] is Upos.CCONJ && d.SentenceOf[m.First - 1] == d.SentenceOf[verb] ? t : -1;
    }

    /// <summary>The agent of a passive: "by India".</summary>
    public int Agent(int verb)
    {
        foreach (int c in d.Children(verb))
        {
            if (d.Rel[c] is Deprel.OblAgent || (d.Rel[c] is Deprel.Obl && TriggerMatcher.HasCase(d, c, ["by"]) && Of(c).Count > 0))
            {
                return c;
            }
        }

        return -1;
    }

    public bool IsPassive(int verb)
    {
        foreach (int c in d.Children(verb))
        {
            if (d.Rel[c] is Deprel.NsubjPass or Deprel.AuxPass or Deprel.CsubjPass)
            {
                return true;
            }
        }

        return d.Rel[verb] is Deprel.Acl && d.Xpos[verb] == Xpos.Vbn;
    }

    /// <summary>What the act is done to, by the order in which it is likely to be told.</summary>
    public IEnumerable<int> Receivers(int verb, TriggerFrame frame)
    {
        if (frame == TriggerFrame.From)
        {
            foreach (int c in Obliques(verb, ["from"]))
            {
                yield return c;
            }
        }

        foreach (int c in Children(verb, Deprel.Obj, Deprel.Iobj, Deprel.NsubjPass))
        {
            yield return c;
        }

        if (IsPassive(verb) && d.Rel[verb] is Deprel.Acl && d.Head[verb] >= 0)
        {
            yield return d.Head[verb];
        }

        foreach (int c in Obliques(verb, Toward))
        {
            yield return c;
        }

        foreach (int c in Children(verb, Deprel.Xcomp, Deprel.Ccomp, Deprel.Advcl))
        {
            foreach (int e in Children(c, Deprel.Nsubj, Deprel.NsubjPass, Deprel.Obj, Deprel.Iobj))
            {
                yield return e;
            }

            foreach (int e in Obliques(c, Toward))
            {
                yield return e;
            }
        }
    }

    /// <summary>Phrases after the given prepositions, below the token or its objects.</summary>
    public IEnumerable<int> Obliques(int token, IReadOnlyList<string> prepositions)
    {
        foreach (int c in Children(token, Deprel.Obl, Deprel.Nmod, Deprel.OblAgent))
        {
            if (TriggerMatcher.HasCase(d, c, prepositions))
            {
                yield return c;
            }
        }

        foreach (int o in Children(token, Deprel.Obj, Deprel.NsubjPass, Deprel.Xcomp))
        {
            foreach (int c in Children(o, Deprel.Nmod, Deprel.Obl))
            {
                if (TriggerMatcher.HasCase(d, c, prepositions))
                {
                    yield return c;
                }
            }
        }
    }

    /// <summary>The possessor, "of" phrase or nationality of a noun; −1 where none is an actor.</summary>
    public int Owner(int noun)
    {
        foreach (int c in Children(noun, Deprel.NmodPoss, Deprel.Amod, Deprel.Compound))
        {
            if (Of(c, 1).Count > 0)
            {
                return c;
            }
        }

        foreach (int c in Children(noun, Deprel.Nmod))
        {
            if (TriggerMatcher.HasCase(d, c, ["of", "by", "from"]) && Of(c, 1).Count > 0)
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>The dependents with one of the relations, in order of the text.</summary>
    public List<int> Children(int token, params ReadOnlySpan<Deprel> relations)
    {
        var found = new List<int>();
        foreach (int c in d.Children(token))
        {
            if (relations.Contains(d.Rel[c]))
            {
                found.Add(c);
            }
        }

        return found;
    }

    /// <summary>"who", "which", "that" stand for the noun their clause modifies.</summary>
    private int Antecedent(int token)
    {
        if (d.Upos[token] is Upos.PRON or Upos.DET && d.Lower(token) is "who" or "which" or "that" or "whom")
        {
            int clause = d.Head[token];
            while (clause >= 0 && d.Rel[clause] is Deprel.Conj or Deprel.Xcomp)
            {
                clause = d.Head[clause];
            }

            if (clause >= 0 && d.Rel[clause] is Deprel.AclRelcl or Deprel.Acl && d.Head[clause] >= 0)
            {
                return d.Head[clause];
            }
        }

        return token;
    }

    private void Collect(int token, List<string> ids, int depth)
    {
        if (a.MentionAt(token) is { } mention && mention.Kind != MentionKind.Place)
        {
            foreach (string id in mention.Actors)
            {
                Add(ids, id);
            }
        }
        else if (d.Upos[token] == Upos.PRON && d.Lower(token) is "i" or "we" or "us" or "our" or "my" or "me" or "ourselves")
        {
            // In a quotation the first person is the speaker's side.
            if (a.QuotationAt(d.SpanOf(token)) is { SpeakerId: { } id })
            {
                Add(ids, id);
            }
        }
        else if (depth > 0)
        {
            CollectModifiers(token, ids, depth);
        }

        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] is Deprel.Conj && depth > 0 && d.Upos[c] is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADJ)
            {
                Collect(c, ids, depth);
            }
        }
    }

    /// <summary>A common noun stands for the state that its modifiers name: "Russian oil", "the goods of India", "India's steadfastness".</summary>
    private void CollectModifiers(int token, List<string> ids, int depth)
    {
        if (d.Upos[token] is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.PRON or Upos.VERB))
        {
            return;
        }

        int before = ids.Count;
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] is Deprel.NmodPoss or Deprel.Amod or Deprel.Compound or Deprel.Flat or Deprel.Appos or Deprel.NmodUnmarked)
            {
                Collect(c, ids, depth - 1);
            }
        }

        if (ids.Count > before)
        {
            return;
        }

        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] is Deprel.Nmod && TriggerMatcher.HasCase(d, c, Owners))
            {
                Collect(c, ids, depth - 1);
            }
        }
    }

    private static void Add(List<string> ids, string id)
    {
        if (id.Length > 0 && !ids.Contains(id))
        {
            ids.Add(id);
        }
    }
}
