using Chancery.Language;

namespace Chancery.Actors;

/// <summary>
/// What refers back, as far as it pays for who and whom: offices without a name, "he" and "it", "the two sides". Rules by
/// nearness and subjecthood (Hobbs 1978; Lee et al. 2013), nothing across quotation marks.
/// </summary>
public sealed class Coreference
{
    /// <summary>Stands for a person whose state nothing tells.</summary>
    public const string Unlinked = "";

    private readonly ActorTable table;
    private readonly ILookup<string, Tenure> tenures;

    public Coreference(ActorTable table)
    {
        this.table = table;
        tenures = table.Tenures.ToLookup(t => t.Actor, StringComparer.Ordinal);
    }

    public void Resolve(Analysis a)
    {
        Document d = a.Document;
        var added = new List<ActorMention>();
        var dropped = new HashSet<ActorMention>();
        var history = new History(a);
        foreach (Sentence sentence in d.Sentences)
        {
            history.Enter(sentence);
            for (int i = sentence.First; i < sentence.End; i++)
            {
                ActorMention? here = a.MentionAt(i);
                if (here is not null && !dropped.Contains(here))
                {
                    if (here.First == i)
                    {
                        history.Push(here);
                    }

                    continue;
                }

                ActorMention? found = d.Upos[i] switch
                {
                    Upos.PRON => Pronoun(d, i, history),
                    Upos.NUM when d.Lower(i) == "two" && d.Rel[i].IsSubject() && HasArticle(d, i) => history.Pair() is { } pair ? Mention(i, i + 1, MentionKind.Group, pair, "both", null) : null,
                    Upos.NOUN or Upos.PROPN => Noun(a, d, i, history, dropped),
                    _ => null,
                };
                if (found is not null)
                {
                    added.Add(found);
                    history.Push(found);
                }
            }
        }

        a.Mentions.RemoveAll(m => dropped.Contains(m) || m.Actor == Unlinked && m.Kind != MentionKind.Person);
        a.Mentions.AddRange(added);
        a.IndexMentions();
    }

    private static ActorMention? Pronoun(Document d, int i, History history)
    {
        ActorMention? to = d.Lower(i) switch
        {
            "he" or "she" or "his" or "her" or "himself" or "herself" when d.Rel[i] is not (Deprel.Obj or Deprel.Iobj or Deprel.Obl) => history.Human(-1),
            "him" or "her" => history.Human(SubjectOf(d, i)),
            "it" or "its" or "itself" => history.State(),
            "they" or "their" or "them" or "themselves" or "both" => history.Group(),
            _ => null,
        };
        if (to is null || d.Rel[i] == Deprel.Expl)
        {
            return null;
        }

        return to with { First = i, End = i + 1, Kind = to.Actors.Count > 1 ? MentionKind.Group : MentionKind.Pronoun };
    }

    /// <summary>The subject of the clause an object pronoun stands in: it cannot be the same person.</summary>
    private static int SubjectOf(Document d, int i)
    {
        for (int t = d.Head[i], depth = 0; t >= 0 && depth < 4; t = d.Head[t], depth++)
        {
            int subject = d.Child(t, Deprel.Nsubj);
            if (subject >= 0)
            {
                return subject;
            }
        }

        return -1;
    }

    private ActorMention? Noun(Analysis a, Document d, int i, History history, HashSet<ActorMention> dropped)
    {
        string lemma = d.Lemma[i].ToLowerInvariant();
        bool plural = d.Xpos[i] == Xpos.Nns || d.Xpos[i] == Xpos.Nnps;
        if (plural && Titles.IsGroup(lemma) && IsPair(d, i) && Modifier(a, d, i) is null)
        {
            return history.Pair() is { } pair ? Mention(i, i + 1, MentionKind.Group, pair, "both", null) : null;
        }

        if (lemma is "country" or "nation" && !plural && HasArticle(d, i) && Modifier(a, d, i) is null)
        {
            return history.State() is { } state ? Mention(i, i + 1, MentionKind.Office, state.Actors, state.Name, null) : null;
        }

        if (lemma is "guest" or "visitor" or "host" && !plural && HasArticle(d, i) && Modifier(a, d, i) is null && history.Venue is { } venue)
        {
            return history.Sort(m => m.Kind == MentionKind.Person && m.Actor.Length > 0 && m.Actor == venue == (lemma == "host")) is { } person ? person with { First = i, End = i + 1, Kind = MentionKind.Office } : null;
        }

        if (d.Upos[i] is Upos.NOUN && !plural && SortNouns.Has(lemma) && HasArticle(d, i) && d.Rel[i] is not (Deprel.Compound or Deprel.Flat or Deprel.Appos) && Modifier(a, d, i) is null
            && history.Sort(m => SortNouns.Fits(table, lemma, m)) is { } named)
        {
            return Mention(i, i + 1, MentionKind.Organisation, named.Actors, named.Name, null);
        }

        if (plural || !Titles.IsOffice(lemma) || d.Rel[i] is Deprel.Compound or Deprel.Flat || NamesAPerson(a, d, i))
        {
            return null;
        }

        if (Modifier(a, d, i) is { } owner)
        {
            string title = TitleText(d, i, owner.First < i ? owner.End : 0);
            bool seatHead = lemma is "chief" or "boss" && owner.Kind is MentionKind.Seat or MentionKind.Organisation;
            Tenure? holder = Holder(owner.Actor, seatHead ? "leader" : title, a.Report.Published, history.Named);
            if (owner.First < i && OfPhrase(d, i) is { } of && Holder(owner.Actor, title + " " + of, a.Report.Published, history.Named) is { } longer)
            {
                // "secretary of state": the title goes on after its noun.
                (holder, title) = (longer, title + " " + of);
            }

            if (d.Upos[i] != Upos.PROPN && holder is null && lemma is "official" or "head" or "director" or "chief" or "general" or "leader" && owner.First > i)
            {
                return null;
            }

            if (owner.First < i)
            {
                dropped.Add(owner);
            }

            return Mention(Math.Min(owner.First, i), i + 1, MentionKind.Office, owner.Actors, holder?.Holder ?? history.Office(lemma, owner.Actor)?.Name ?? $"{owner.Name}’s {title}", title);
        }

        if (!HasArticle(d, i))
        {
            return null;
        }

        return history.Office(lemma) is { } back ? back with { First = i, End = i + 1, Kind = MentionKind.Office } : null;
    }

    private static ActorMention Mention(int first, int end, MentionKind kind, IReadOnlyList<string> actors, string name, string? office) =>
        new() { First = first, End = end, Kind = kind, Actors = actors, Name = name, Office = office };

    /// <summary>"the two countries", "both sides", "the two".</summary>
    private static bool IsPair(Document d, int i)
    {
        foreach (int c in d.Children(i))
        {
            if (d.Lower(c) is "two" or "both")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasArticle(Document d, int i)
    {
        foreach (int c in d.Children(i))
        {
            if (d.Lower(c) is "the" or "this" or "that")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A state before or after the noun that owns it: "Russian", "India's", "of Iran".</summary>
    private static ActorMention? Modifier(Analysis a, Document d, int i)
    {
        foreach (int c in d.Children(i))
        {
            if (d.Rel[c] is Deprel.Amod or Deprel.NmodPoss or Deprel.Compound or Deprel.Nmod or Deprel.NmodUnmarked
                && a.MentionAt(c) is { Kind: MentionKind.Adjective or MentionKind.Name or MentionKind.Seat or MentionKind.Organisation } mention && (mention.Kind != MentionKind.Organisation || mention.Actor.Length == 3))
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>A title before or beside a name is part of the name's phrase, not a mention of its own.</summary>
    private static bool NamesAPerson(Analysis a, Document d, int i)
    {
        foreach (int c in d.Children(i))
        {
            if (d.Rel[c] is Deprel.Flat or Deprel.Appos or Deprel.Compound && a.MentionAt(c) is { Kind: MentionKind.Person })
            {
                return true;
            }
        }

        int head = d.Head[i];
        return head >= 0 && a.MentionAt(head) is { Kind: MentionKind.Person } && d.Rel[i] is Deprel.Appos or Deprel.Compound or Deprel.Flat or Deprel.NmodUnmarked;
    }

    /// <summary>The words of the title, without what owns it: "external affairs minister".</summary>
    private static string TitleText(Document d, int i, int after)
    {
        int first = i;
        foreach (int c in d.Children(i))
        {
            if (c < i && c >= after && d.Rel[c] is Deprel.Compound or Deprel.Amod)
            {
                first = Math.Min(first, c);
            }
        }

        return d.Text[d.Start[first]..d.End[i]].ToLowerInvariant();
    }

    private static string? OfPhrase(Document d, int i)
    {
        foreach (int c in d.Children(i))
        {
            if (c == i + 2 && d.Rel[c] is Deprel.Nmod && d.Lower(i + 1) == "of")
            {
                return "of " + d.Text[d.Start[c]..d.End[d.Subtree(c).Last]].ToLowerInvariant();
            }
        }

        return null;
    }

    private Tenure? Holder(string actor, string title, DateOnly? day, HashSet<string> named)
    {
        Tenure? best = null;
        foreach (Tenure tenure in tenures[actor])
        {
            if (title.EndsWith("leader", StringComparison.Ordinal) && tenure.Role is "head_of_state" or "head_of_government" && (day is null || tenure.Covers(day.Value)) && named.Contains(tenure.Holder))
            {
                return tenure;
            }

            if ((day is null ? tenure.Until is not null : !tenure.Covers(day.Value)) || !tenure.Titles.Any(t => t.Equals(title, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            if (best is null || Roles.Rank(tenure.Role) < Roles.Rank(best.Role))
            {
                best = tenure;
            }
        }

        return best;
    }

    /// <summary>What was mentioned so far, latest last.</summary>
    private sealed class History
    {
        private const int Reach = 4;
        private readonly Analysis a;
        private readonly List<(ActorMention Mention, int Sentence, bool Subject)> seen = [];
        private readonly Dictionary<string, int> named = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> firstNamed = new(StringComparer.Ordinal);
        private int sentence = -1;

        /// <summary>Persons named anywhere in the report.</summary>
        public HashSet<string> Named { get; }

        /// <summary>The state in which what is told took place: that of the last "in" before a place, or null.</summary>
        public string? Venue { get; private set; }

        public History(Analysis a)
        {
            this.a = a;
            Named = [.. a.Mentions.Where(m => m.Kind == MentionKind.Person).Select(m => m.Name)];
        }

        /// <summary>Goes on to the next sentence; the label of a turn ("Q:") is none and puts nothing further off.</summary>
        public void Enter(Sentence s) => sentence += s.Kind == LineKind.Heading && a.Document.Form(s.End - 1) == ":" ? 0 : 1;

        public void Push(ActorMention m)
        {
            Document d = a.Document;
            bool subject = false;
            for (int t = m.First; t < m.End; t++)
            {
                subject |= d.Rel[t].IsSubject();
            }

            seen.Add((m, sentence, subject));
            if (m.Kind is MentionKind.Place or MentionKind.Seat or MentionKind.Name && m.Actors.Count == 1 && m.First > 0 && d.Lower(m.First - 1) == "in")
            {
                Venue = m.Actor;
            }

            if (m.Actors.Count == 1 && m.Actor.Length == 3)
            {
                named[m.Actor] = named.GetValueOrDefault(m.Actor) + 1;
                firstNamed.TryAdd(m.Actor, m.First);
            }
        }

        /// <summary>The nearest person: the last sentence's subject before its other persons, this sentence's before those.</summary>
        public ActorMention? Human(int not) => Nearest(m => (not < 0 || m.First > not || m.End <= not) && (not < 0 || !SameAs(not, m)) && (m.Kind == MentionKind.Person || (m.Kind is MentionKind.Office or MentionKind.Pronoun && m.Office is not null)));

        private bool SameAs(int token, ActorMention m) => a.MentionAt(token) is { } at && at.Name == m.Name;

        public ActorMention? State() => Nearest(m => m.Actors.Count == 1 && m.Kind is MentionKind.Name or MentionKind.Seat or MentionKind.Organisation);

        /// <summary>The nearest of a sort.</summary>
        public ActorMention? Sort(Func<ActorMention, bool> fits) => Nearest(fits);

        public ActorMention? Group()
        {
            ActorMention? group = Nearest(m => m.Actors.Count > 1);
            return group;
        }

        public ActorMention? Office(string lemma, string? actor = null) => Nearest(m => (actor is null || m.Actor == actor) && m.Kind is MentionKind.Person or MentionKind.Office && m.Office is { } o && o.EndsWith(lemma, StringComparison.OrdinalIgnoreCase));

        /// <summary>The two states named last, those of this sentence or the one before first; else the two named most.</summary>
        public IReadOnlyList<string>? Pair()
        {
            var states = new List<string>();
            for (int i = seen.Count - 1; i >= 0 && states.Count < 3; i--)
            {
                (ActorMention m, int s, _) = seen[i];
                if (sentence - s > 2)
                {
                    break;
                }

                if (m.Actors.Count == 2)
                {
                    return m.Actors;
                }

                if (m.Actor.Length == 3 && m.Kind != MentionKind.Place && !states.Contains(m.Actor))
                {
                    states.Add(m.Actor);
                }
            }

            if (states.Count != 2)
            {
                states = [.. named.OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).Take(2).Select(n => n.Key)];
            }

            // The first named of the report is the first of the pair: who visits, who acts.
            states.Sort((x, y) => firstNamed.GetValueOrDefault(x).CompareTo(firstNamed.GetValueOrDefault(y)) is not 0 and var order ? order : string.CompareOrdinal(x, y));
            return states.Count == 2 ? states : null;
        }

        private ActorMention? Nearest(Func<ActorMention, bool> fits)
        {
            ActorMention? fallback = null;
            int of = sentence;
            for (int i = seen.Count - 1; i >= 0; i--)
            {
                (ActorMention m, int s, bool subject) = seen[i];
                if (sentence - s > Reach)
                {
                    break;
                }

                if (s != of && fallback is not null)
                {
                    return fallback;
                }

                of = s;
                if (!fits(m) || m.Actor == Unlinked && m.Kind != MentionKind.Person)
                {
                    continue;
                }

                if (subject)
                {
                    return m;
                }

                fallback ??= m;
            }

            return fallback;
        }
    }
}
