using Chancery.Language;

namespace Chancery.Actors;

/// <summary>
/// Links names to actors: longest known form first, with the name tagger's word on what is ambiguous, and offices by the
/// report's date. What nothing speaks for stays unlinked.
/// </summary>
public sealed class ActorLinker
{
    /// <summary>Tokens after a name in which its title may stand.</summary>
    private const int LongestTitle = 7;

    private static readonly HashSet<string> Calendar = new(StringComparer.Ordinal)
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    };

    private readonly ActorTable table;
    private readonly PersonIndex persons;
    private readonly PhraseTable<ActorForm> forms = new();
    private readonly PhraseTable<KnownPerson> people = new();
    private readonly Coreference coreference;

    /// <param name="table">The known actors.</param>
    /// <param name="cut">Cuts names as the language's tokenizer does.</param>
    public ActorLinker(ActorTable table, Gazetteer.Cutter cut)
    {
        this.table = table;
        persons = new PersonIndex(table);
        foreach (ActorForm form in table.Forms)
        {
            forms.Add(cut(form.Text), form);
        }

        foreach ((string form, KnownPerson person) in persons.Forms)
        {
            people.Add(cut(form), person);
        }

        coreference = new Coreference(table);
    }

    /// <summary>Fills the analysis' mentions: names first, then what refers back to them.</summary>
    public void Link(Analysis a)
    {
        a.Mentions.Clear();
        Document d = a.Document;
        var names = new int[d.Count];
        Array.Fill(names, -1);
        for (int n = 0; n < d.Names.Count; n++)
        {
            // "On Monday Putin telephoned": the day is not his.
            if (d.Names[n] is { Kind: NameKind.Person } name && name.End - name.First > 1 && d.Form(name.First).EndsWith("day", StringComparison.Ordinal) && Calendar.Contains(d.Form(name.First)))
            {
                d.Names[n] = name with { First = name.First + 1 };
            }

            for (int t = d.Names[n].First; t < d.Names[n].End; t++)
            {
                names[t] = n;
            }
        }

        var context = new LinkContext(a, names);
        foreach (Sentence sentence in d.Sentences)
        {
            int i = sentence.First;
            while (i < sentence.End)
            {
                ActorMention? mention = d.Word[i].StartsUpper || d.Word[i].HasDigit ? LinkAt(context, i, sentence.End) : null;
                if (mention is not null)
                {
                    a.Mentions.Add(mention);
                    context.Seen(mention);
                }

                i = mention?.End ?? i + 1;
            }
        }

        a.IndexMentions();
        coreference.Resolve(a);
    }

    private ActorMention? LinkAt(LinkContext context, int i, int end)
    {
        Document d = context.Document;
        NameSpan? name = context.NameAt(i);
        ActorMention? person = PersonAt(context, i, end, name);
        if (person is not null)
        {
            return person;
        }

        int length = forms.Match(d, i, end, context.Forms);
        if (length > 0 && context.Forms.Count > 0 && name is { } n && n.First <= i && n.End > i + length && n.Kind is NameKind.Person)
        {
            // "Jordan Peterson": the form is part of a longer personal name.
            length = 0;
        }

        if (length > 0 && name is { Kind: NameKind.Organisation } org && org.End > i + length)
        {
            return Organisation(context, org, i) ?? FormAt(context, i, length, name);
        }

        if (length > 0)
        {
            return FormAt(context, i, length, name);
        }

        return name is { } unknown && unknown.First == i
            ? unknown.Kind switch
            {
                NameKind.Person => UnknownPerson(context, unknown),
                NameKind.Organisation => Organisation(context, unknown, i),
                _ => null,
            }
            : null;
    }

    private ActorMention? PersonAt(LinkContext context, int i, int end, NameSpan? name)
    {
        Document d = context.Document;
        int length = people.Match(d, i, end, context.People);
        if (length > 1)
        {
            return Person(context, context.People, i, i + length);
        }

        bool alone = name is { Kind: NameKind.Person } n && n.First == i && n.End == i + 1;
        string form = d.Word[i].IsAllUpper && d.Form(i).Length > 3 ? d.Form(i)[..1] + d.Form(i)[1..].ToLowerInvariant() : d.Form(i);
        if (name is { Kind: NameKind.Person } span && span.First == i && span.End > i + 1)
        {
            // A longer name than any known: its last word may still be one met before in full.
            return null;
        }

        if (context.Person(form) is { } before && (alone || name is null or { Kind: not NameKind.Location }))
        {
            return before with { First = i, End = i + 1 };
        }

        // Some hold office under the name of a day or month, some under a state's ("Jordan").
        bool state = forms.Match(d, i, end, context.Forms) > 0 && context.Forms.Exists(f => f.Kind == MentionKind.Name && !f.Ambiguous);
        IReadOnlyList<KnownPerson> candidates = (Calendar.Contains(form) && !alone) || state ? [] : persons.ByFamilyName(form);
        if (!alone)
        {
            candidates = [.. candidates.Where(p => context.NamesState(p.ActorAt(context.Day)))];
        }

        if (candidates.Count == 0 || !(alone || (name is null && d.Upos[i] == Upos.PROPN && candidates.Count <= 2 && forms.Match(d, i, end, context.Forms) == 0)))
        {
            return null;
        }

        return Person(context, candidates, i, i + 1);
    }

    /// <summary>The best of several persons of one name: in office on the day, highest office, state named in the report.</summary>
    private ActorMention? Person(LinkContext context, IReadOnlyList<KnownPerson> candidates, int first, int end)
    {
        DateOnly? day = context.Day;
        KnownPerson? best = null;
        int bestScore = int.MinValue;
        bool tie = false;
        foreach (KnownPerson person in candidates)
        {
            Tenure? office = person.At(day);
            int score = office is null ? -20 : 30 - Roles.Rank(office.Role);
            score += context.NamesState(person.ActorAt(day)) ? 40 : 0;
            tie = score == bestScore && best!.Name != person.Name;
            if (score > bestScore)
            {
                bestScore = score;
                best = person;
            }
        }

        // A bare family name of a former holder, of a state the report never names, is a guess.
        if (best is null || tie || (end - first == 1 && bestScore < 0))
        {
            return null;
        }

        return new ActorMention
        {
            First = first,
            End = end,
            Kind = MentionKind.Person,
            Actors = [best.ActorAt(day)],
            Name = end - first > 1 && context.Document.Word[first].IsAllUpper is false ? Written(context, first, end) : best.Name,
            Office = best.At(day)?.Titles.FirstOrDefault(),
        };
    }

    private static string Written(LinkContext context, int first, int end) =>
        context.Document.Text[context.Document.Start[first]..context.Document.End[end - 1]];

    private ActorMention? FormAt(LinkContext context, int i, int length, NameSpan? name)
    {
        Document d = context.Document;
        ActorForm? best = null;
        foreach (ActorForm form in context.Forms)
        {
            if (form.Ambiguous && !Supported(context, form, i, length, name))
            {
                continue;
            }

            if (best is null || Prefer(d, i, length, form, best))
            {
                best = form;
            }
        }

        if (best is null || (name is { Kind: NameKind.Person } && length == 1 && best.Kind is not (MentionKind.Name or MentionKind.Seat)))
        {
            return null;
        }

        Actor? actor = table.Find(best.Actor);
        string acts = actor?.ActsAs ?? best.Actor;
        return new ActorMention { First = i, End = i + length, Kind = best.Kind, Actors = [acts], Name = best.Kind == MentionKind.Organisation ? Written(context, i, i + length) : table.NameOf(acts) };
    }

    /// <summary>An adjective where a noun follows, else the citizens; a name before a seat, a seat before a place.</summary>
    private static bool Prefer(Document d, int i, int length, ActorForm form, ActorForm best)
    {
        int Order(ActorForm f) => f.Kind switch
        {
            MentionKind.Name => 0,
            MentionKind.Adjective => d.Upos[i + length - 1] is Upos.ADJ || d.Rel[i + length - 1] is Deprel.Amod or Deprel.Compound ? 1 : 3,
            MentionKind.Citizens => 2,
            MentionKind.Organisation => 4,
            MentionKind.Seat => 5,
            _ => 6,
        };
        return Order(form) < Order(best);
    }

    /// <summary>Whether the context speaks for an ambiguous form: the tagger calls it a place or body, and its state is named otherwise or nothing speaks against it.</summary>
    private static bool Supported(LinkContext context, ActorForm form, int i, int length, NameSpan? name)
    {
        if (form.Kind is MentionKind.Adjective or MentionKind.Citizens)
        {
            return true;
        }

        if (name is null)
        {
            return context.Document.Upos[i] == Upos.PROPN && context.NamesState(form.Actor);
        }

        if (name.Value.Kind == NameKind.Person || (name.Value.End - name.Value.First > length && name.Value.Kind != NameKind.Other))
        {
            return false;
        }

        return form.Kind != MentionKind.Name || form.Actor == "USA" || !context.SpeaksOfStatesOfTheUnion || context.NamesState(form.Actor);
    }

    /// <summary>An organisation's name: a known one, one of the state in its name, or one of the state its phrase gives it.</summary>
    private ActorMention? Organisation(LinkContext context, NameSpan name, int from)
    {
        Document d = context.Document;
        string? state = null;
        int matched = 0;
        for (int t = from; t < name.End; t++)
        {
            int length = forms.Match(d, t, name.End, context.Forms);
            foreach (ActorForm form in context.Forms)
            {
                if (form.Kind is MentionKind.Adjective or MentionKind.Name && !form.Ambiguous)
                {
                    state ??= form.Actor;
                    matched = Math.Max(matched, length);
                }
            }

            t += Math.Max(0, length - 1);
        }

        string last = d.Lower(name.End - 1);
        state ??= StateOfPhrase(context, name.First, name.End);
        if (state is null || table.Find(state) is { Kind: ActorKind.GroupOfStates })
        {
            return null;
        }

        bool official = Titles.EndsOffice(last) || Titles.BeginsOffice(d.Lower(from)) || (matched > 0 && Titles.MarksOffice(d.Lower(Math.Min(from + 1, name.End - 1))));
        string text = d.Text[d.Start[from]..d.End[name.End - 1]];
        return new ActorMention
        {
            First = from,
            End = name.End,
            Kind = MentionKind.Organisation,
            Actors = [official ? state : state + "." + ShortId(text)],
            Name = text,
        };
    }

    private static string ShortId(string text)
    {
        string word = text.Split(' ').FirstOrDefault(w => w.Length > 2 && char.IsLetter(w[0]) && w is not "The" and not "the") ?? text;
        return new string([.. word.Where(char.IsLetterOrDigit)]).ToUpperInvariant();
    }

    /// <summary>A person no table knows is of the state that the phrase gives ("Indian analyst Ravi Menon"), or stays unlinked.</summary>
    private ActorMention? UnknownPerson(LinkContext context, NameSpan name)
    {
        Document d = context.Document;
        string text = d.Text[d.Start[name.First]..d.End[name.End - 1]];
        if (name.End - name.First == 1 && context.Person(d.Form(name.First)) is { } before)
        {
            return before with { First = name.First, End = name.End };
        }

        if (context.Person(d.Form(name.End - 1)) is { } met && met.Name.Length <= text.Length && met.Name.EndsWith(d.Form(name.End - 1), StringComparison.Ordinal)
            && met.Name.Split(' ')[0] == d.Form(name.First))
        {
            return met with { First = name.First, End = name.End };
        }

        string? state = StateOfPhrase(context, name.First, name.End);
        return new ActorMention
        {
            First = name.First,
            End = name.End,
            Kind = MentionKind.Person,
            Actors = [state is null ? Coreference.Unlinked : state],
            Name = text,
            Office = TitleBeside(d, name.First, name.End),
        };
    }

    /// <summary>"Deputy Energy Minister X", "X, the energy minister": the title that stands beside a name, or null.</summary>
    private static string? TitleBeside(Document d, int first, int end)
    {
        if (first > 0 && d.SentenceOf[first - 1] == d.SentenceOf[first] && Titles.IsOffice(d.Lemma[first - 1].ToLowerInvariant()))
        {
            return d.Lower(first - 1);
        }

        int after = end < d.Count && d.Form(end) == "," ? end + 1 : d.Count;
        Sentence sentence = d.SentenceAt(first);
        for (int t = after; t < Math.Min(sentence.End, after + LongestTitle) && d.Upos[t] is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.PART; t++)
        {
            if (Titles.IsOffice(d.Lemma[t].ToLowerInvariant()) && d.Xpos[t] != Xpos.Nns)
            {
                return d.Lower(t);
            }
        }

        // "Moldova's energy minister, X,"
        int before = first > 1 && d.Form(first - 1) == "," ? first - 2 : -1;
        return before >= sentence.First && Titles.IsOffice(d.Lemma[before].ToLowerInvariant()) && d.Xpos[before] != Xpos.Nns ? d.Lower(before) : null;
    }

    /// <summary>The state that words around a name give it: "Indian … X", "Russia's X", "X of Russia", "X, India's …".</summary>
    private string? StateOfPhrase(LinkContext context, int first, int end)
    {
        Document d = context.Document;
        int head = first;
        for (int t = first; t < end; t++)
        {
            if (d.Head[t] < first || d.Head[t] >= end)
            {
                head = t;
            }
        }

        foreach (int start in (ReadOnlySpan<int>)[head, d.Head[head] >= 0 && d.Rel[head] is Deprel.Appos or Deprel.Compound or Deprel.Flat ? d.Head[head] : -1])
        {
            if (start < 0)
            {
                continue;
            }

            if (StateUnder(context, start, 2) is { } state)
            {
                return state;
            }
        }

        return null;
    }

    private string? StateUnder(LinkContext context, int token, int depth)
    {
        Document d = context.Document;
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] is not (Deprel.Amod or Deprel.NmodPoss or Deprel.Compound or Deprel.Nmod or Deprel.Appos or Deprel.Flat))
            {
                continue;
            }

            int length = d.Word[c].StartsUpper ? forms.Match(d, c, d.SentenceAt(c).End, context.Forms) : 0;
            if (length > 0)
            {
                foreach (ActorForm form in context.Forms)
                {
                    if (form.Kind is MentionKind.Adjective or MentionKind.Name or MentionKind.Seat && !form.Ambiguous)
                    {
                        return table.Find(form.Actor)?.ActsAs ?? form.Actor;
                    }
                }
            }

            if (depth > 0 && StateUnder(context, c, depth - 1) is { } state)
            {
                return state;
            }
        }

        return null;
    }
}
