using System.Collections.Frozen;
using Chancery.Actors;
using Chancery.Events;
using Chancery.Language;
using Chancery.Quotations;

namespace Chancery.Figures;

/// <summary>Whom a figure is of.</summary>
/// <param name="Of">All of them, sorted ordinally.</param>
/// <param name="From">Where it comes from.</param>
/// <param name="To">Where it goes.</param>
internal readonly record struct Sides(IReadOnlyList<string> Of, IReadOnlyList<string> From, IReadOnlyList<string> To)
{
    /// <summary>Told in this sentence or the one before.</summary>
    public bool IsNear { get; init; }

    /// <summary>Told in this sentence.</summary>
    public bool IsHere { get; init; }

    /// <summary>What was measured.</summary>
    public FigureClass Class { get; init; }

    public static readonly Sides None = new([], [], []);
}

/// <summary>What part an actor named in the clause has, by the preposition before it or its place about the verb.</summary>
internal enum Part : byte
{
    None,
    Subject,
    Object,

    /// <summary>"Kenya's exports", "Kenyan exports": of the very noun that tells the measure.</summary>
    Owner,

    /// <summary>Inside the number's own phrase: "50 Indian soldiers".</summary>
    Inside,
    To,
    In,
    From,
    Of,
    By,
    With,
}

/// <summary>
/// Says whom a quantity is about: the actors of its own clause by their part in it. Who speaks stands in another clause and a third state
/// in a comparison, so neither counts.
/// </summary>
internal sealed class FigureActors
{
    private static readonly FrozenDictionary<string, Part> Cases = new Dictionary<string, Part>(StringComparer.Ordinal)
    {
        ["to"] = Part.To, ["for"] = Part.To, ["into"] = Part.To, ["on"] = Part.To, ["against"] = Part.To, ["toward"] = Part.To, ["towards"] = Part.To, ["upon"] = Part.To, ["onto"] = Part.To,
        ["in"] = Part.In, ["at"] = Part.In, ["inside"] = Part.In, ["near"] = Part.In, ["off"] = Part.In, ["through"] = Part.In, ["outside"] = Part.In, ["around"] = Part.In, ["along"] = Part.In, ["within"] = Part.In,
        ["from"] = Part.From, ["out"] = Part.From,
        ["of"] = Part.Of, ["by"] = Part.By, ["with"] = Part.With, ["between"] = Part.With, ["among"] = Part.With, ["via"] = Part.In,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is compared or told from, not meant.</summary>
    private static readonly FrozenSet<string> Apart = Set("than", "like", "unlike", "besides", "despite", "without", "except", "after", "before", "beyond", "behind", "under", "as", "since", "amid", "about", "according", "per", "including", "but");

    /// <summary>Verbs whose subject gets: "Poland received", "Islamabad owes".</summary>
    private static readonly FrozenSet<string> Getting = Set("get", "receive", "need", "borrow", "secure", "obtain", "owe", "buy", "order", "purchase", "acquire", "import", "take", "win", "sign", "operate", "want", "repay", "return", "seek", "have", "host", "shelter", "house", "keep", "attract", "draw", "admit", "face", "accept", "absorb", "welcome", "tap");

    private static readonly FrozenSet<string> Selling = Set("export", "sell", "ship", "supply", "deliver", "send", "give", "lend", "provide", "pipe", "offer", "donate");

    /// <summary>Moneys of one state alone: their rate is its.</summary>
    private static readonly FrozenDictionary<string, string> Currencies = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["lira"] = "TUR", ["lari"] = "GEO", ["hryvnia"] = "UKR", ["rouble"] = "RUS", ["ruble"] = "RUS", ["yuan"] = "CHN", ["renminbi"] = "CHN", ["yen"] = "JPN", ["won"] = "KOR", ["naira"] = "NGA", ["taka"] = "BGD", ["rand"] = "ZAF",
        ["tenge"] = "KAZ", ["kyat"] = "MMR", ["zloty"] = "POL", ["forint"] = "HUN", ["real"] = "BRA", ["rial"] = "IRN", ["shekel"] = "ISR", ["rupiah"] = "IDN", ["ringgit"] = "MYS", ["baht"] = "THA", ["pound"] = "GBR",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Leaving = Set("flee", "leave", "escape", "quit");

    private static readonly FrozenSet<string> Hurting = Set("kill", "wound", "injure", "hit", "strike", "capture", "detain", "arrest", "seize", "shoot", "bomb", "shell", "blame", "target", "destroy", "murder", "hold", "evacuate", "fire");

    private static readonly FrozenSet<FigureClass> TwoSided = new[] { FigureClass.Sell, FigureClass.Buy, FigureClass.Give, FigureClass.Impose, FigureClass.Pair, FigureClass.Arms, FigureClass.Deal, FigureClass.Troops }.ToFrozenSet();

    /// <summary>Edges within which an actor counts where the clause names none.</summary>
    private const int Wide = 6;

    private bool isPlaced;

    /// <summary>Verbs whose object is sent or kept where it would not be: the figure is of its state.</summary>
    private static readonly FrozenSet<string> Ousting = Set("expel", "deport", "oust", "arrest", "detain", "release", "free", "swap", "jail", "recall", "sanction", "blacklist", "kill", "order");

    private readonly List<(ActorMention Mention, Part Part, int Segment)> parts = [];

    /// <param name="a">The report.</param>
    /// <param name="q">The quantity.</param>
    /// <param name="neighbours">First token of the quantity before and token after it, and first token of the next; the sentence's ends where there is none.</param>
    /// <param name="sentence">Where it stands.</param>
    /// <param name="frame">Its surroundings in the tree.</param>
    /// <param name="measure">What it measures.</param>
    /// <param name="told">What the report has told before.</param>
    public Sides Of(Analysis a, in Quantity q, (int Before, int After, int Next) neighbours, Sentence sentence, FigureFrame frame, Measure measure, Told told)
    {
        Sides before = told.Sides;
        parts.Clear();
        isPlaced = IsPlaced(a, q, sentence);
        Gather(a, q, neighbours, sentence, frame, measure, isWide: false);
        if (parts.Count == 0 || (TwoSided.Contains(measure.Class) && parts.TrueForAll(p => p.Mention.Actors.SequenceEqual(parts[0].Mention.Actors, StringComparer.Ordinal))))
        {
            Gather(a, q, neighbours, sentence, frame, measure, isWide: true);
        }

        // "Ukraine says 42,000 people are at risk": who tells is told of where nobody else is.
        if (parts.Count == 0 && told.Sides.Of.Count == 0)
        {
            Gather(a, q, neighbours, sentence, frame, measure, isWide: true, isLast: true);
        }

        if (measure.Cue >= 0 && Currencies.TryGetValue(a.Document.Lemma[measure.Cue], out string? home) && measure.Name!.EndsWith("exchange rate", StringComparison.Ordinal))
        {
            return All([home]);
        }

        return measure.Class switch
        {
            FigureClass.Vote => Sides.None,
            FigureClass.Price => Priced(),
            FigureClass.Impose when measure.GoesOn && told.Last(FigureClass.Impose) is { Of.Count: > 0 } same => same,
            FigureClass.Share => Shared(measure, before),
            FigureClass.Pair => Both(before, told),
            FigureClass.Sell => Flow(a, frame, q, sells: true, before, told),
            FigureClass.Buy => Flow(a, frame, q, sells: false, before, told),
            FigureClass.Give => Given(a, frame, before, told, owes: false),
            FigureClass.Owe => Given(a, frame, before, told, owes: true),
            FigureClass.Arms when Hurting.Contains(VerbOf(a, frame)) && Ids(Part.Inside).Count > 0 => All(Ids(Part.Inside)),
            FigureClass.Deal or FigureClass.Arms => Given(a, frame, before, told, owes: false),
            FigureClass.Impose => Imposed(a, frame, before, told),
            FigureClass.Move when Ousting.Contains(VerbOf(a, frame)) && First(Part.Inside, Part.Owner) is { Count: > 0 } own => All(own),
            FigureClass.Move or FigureClass.Troops => Moved(a, q, frame, measure.Class == FigureClass.Troops, before, told),
            FigureClass.Host => Hosted(),
            FigureClass.Harm => Harmed(a, frame, before, told),
            _ when VerbOf(a, frame) == "cost" && Ids(Part.Object).Count > 0 => All(Ids(Part.Object)),
            _ => Own(measure, before),
        };
    }

    private void Gather(Analysis a, in Quantity q, (int Before, int After, int Next) neighbours, Sentence sentence, FigureFrame frame, Measure measure, bool isWide, bool isLast = false)
    {
        Document d = a.Document;
        int subject = SubjectOfAnother(a, frame);
        foreach (ActorMention m in a.MentionsIn(sentence.First, sentence.End))
        {
            int last = m.End - 1;
            bool told = m.First <= subject && subject <= last || (subject >= 0 && d.IsUnder(last, subject) && FigureFrame.ClauseOf(d, last) == FigureFrame.ClauseOf(d, subject));
            if (parts.Exists(p => ReferenceEquals(p.Mention, m)))
            {
                continue;
            }

            bool wide = isWide && frame.Cost(last) < Wide && (!Speaks(d, last) || isLast) && !(parts.Count > 0 && d.Rel[FigureFrame.ClauseOf(d, last)] is Deprel.AclRelcl or Deprel.Ccomp or Deprel.Csubj);
            if (!told && !wide && FigureFrame.ClauseOf(d, last) != frame.Clause && !Glued(d, m, q))
            {
                continue;
            }

            if (Foresees(d, last))
            {
                continue;
            }

            // "… and Brazil 50,000": right before another number, it is that one's.
            if ((m.First >= q.End || m.End < q.First - 4) && m.End < sentence.End && d.Upos[m.End] is Upos.NUM or Upos.SYM && Gap(d, m, m.End, sentence))
            {
                continue;
            }

            Part gapped = Gap(d, m, q.First, sentence) && neighbours.After > sentence.First ? IsDative(a, neighbours.Before) ? Part.Object : Part.Subject : Part.None;
            Part part = gapped != Part.None ? gapped : m.First >= q.First && last < q.End ? Part.Inside : IsPredicate(d, m) ? Part.Inside : told ? Part.Subject : PartOf(a, m, sentence, frame, measure, q);
            bool land = m.Kind == MentionKind.Office && d.Base(last) is "country" or "nation" or "state";
            if (part == Part.None || (m.Kind is MentionKind.Person or MentionKind.Office && !land && part is not (Part.Subject or Part.Object or Part.With or Part.By)))
            {
                continue;
            }

            int segment = m.First >= q.First && m.First < neighbours.Next ? 0 : m.First < q.First && m.First >= neighbours.After ? 1 : m.First < q.First ? 2 : 3;
            parts.Add((m, part, segment));
        }
    }

    /// <summary>A name between a comma or "and" and a number, its verb left out.</summary>
    private static bool Gap(Document d, ActorMention m, int number, Sentence sentence)
    {
        if (number >= sentence.End || m.End > number || m.End < number - 4 || m.Kind == MentionKind.Adjective || m.First <= sentence.First)
        {
            return false;
        }

        int before = Approximation.Before(d, number, sentence.First, out _);
        return before == m.End - 1 && d.Lower(m.First - 1) is "and" or "," or ";";
    }

    /// <summary>"owes China $20 billion": the receiver stands right before the number.</summary>
    private static bool IsDative(Analysis a, int number)
    {
        int before = number > 0 ? Approximation.Before(a.Document, number, 0, out _) : -1;
        return before >= 0 && a.MentionAt(before) is { Kind: not MentionKind.Adjective };
    }

    /// <summary>"The Fund expects India to grow": its subject tells, and the object is whom it is of.</summary>
    private static bool Foresees(Document d, int token)
    {
        int head = d.Head[token];
        return head >= 0 && d.Rel[token].IsSubject() && d.Base(head) is "expect" or "forecast" or "predict" or "estimate" or "project" or "see" && d.Child(head, Deprel.Obj) >= 0 && d.Child(head, Deprel.Xcomp) >= 0;
    }

    /// <summary>"of whom 2,500 are American".</summary>
    private static bool IsPredicate(Document d, ActorMention m) => m.Kind == MentionKind.Adjective && d.Child(m.End - 1, Deprel.Cop) >= 0;

    /// <summary>Where it goes is said, though no actor's name says it: "38,000 troops to the valley".</summary>
    private static bool IsPlaced(Analysis a, in Quantity q, Sentence sentence)
    {
        Document d = a.Document;
        for (int t = q.End; t + 1 < sentence.End && t < q.End + 3; t++)
        {
            if (d.Lower(t) is "to" or "into" or "in" or "at" or "on" && !Dates.DateFinder.IsDateToken(a, t + 1))
            {
                return d.Upos[t + 1] is not Upos.PRON;
            }

            if (d.Upos[t] is not (Upos.NOUN or Upos.ADJ))
            {
                break;
            }
        }

        return false;
    }

    /// <summary>The subject of a verb of saying: it tells the figure, whoever that is of.</summary>
    private static bool Speaks(Document d, int token)
    {
        for (int steps = 0; steps < 4 && token >= 0; steps++, token = d.Head[token])
        {
            if (d.Rel[token].IsSubject())
            {
                return d.Head[token] >= 0 && SpeechLexicon.Saying.Contains(d.Base(d.Head[token]));
            }
        }

        return false;
    }

    /// <summary>"…, 1.3 million of them from Canada": right behind the number, whatever the tree says.</summary>
    private static bool Glued(Document d, ActorMention m, in Quantity q)
    {
        if (m.First < q.End || m.First > q.End + 4)
        {
            return false;
        }

        for (int t = q.End; t < m.First; t++)
        {
            if (d.Upos[t] is not (Upos.ADP or Upos.DET or Upos.ADJ or Upos.PRON or Upos.NOUN))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The subject a clause without one of its own takes from the clause above, or −1.</summary>
    private static int SubjectOfAnother(Analysis a, FigureFrame frame)
    {
        Document d = a.Document;
        int verb = frame.Clause;
        if (d.Upos[verb] != Upos.VERB || d.Rel[verb] is Deprel.Root or Deprel.Ccomp or Deprel.Parataxis)
        {
            return -1;
        }

        foreach (int c in d.Children(verb))
        {
            if (d.Rel[c].IsSubject() && d.Upos[c] != Upos.PRON)
            {
                return -1;
            }
        }

        if (d.Rel[verb] == Deprel.AclRelcl)
        {
            return d.Head[verb];
        }

        return new Participants(a).Subject(verb);
    }

    private static Part PartOf(Analysis a, ActorMention m, Sentence sentence, FigureFrame frame, Measure measure, in Quantity q)
    {
        Document d = a.Document;
        int noun = d.Head[m.End - 1];
        bool modifies = noun >= m.End && noun <= m.End + 4 && d.Upos[noun] is Upos.NOUN or Upos.PROPN && (m.Kind is MentionKind.Adjective || d.Rel[m.End - 1] is Deprel.NmodPoss or Deprel.Compound or Deprel.Amod or Deprel.Nmod);
        if (modifies && measure.Cue >= 0 && (noun == measure.Cue || Near(d, measure.Cue, noun)))
        {
            return Part.Owner;
        }

        bool article = false;
        for (int t = m.First - 1; t >= sentence.First; t--)
        {
            string lower = d.Lower(t);

            // "Before the war Ukraine …": no common noun is part of a state's name.
            if (m.Kind is MentionKind.Name or MentionKind.Seat && d.Upos[t] == Upos.NOUN && t + 1 == m.First)
            {
                break;
            }

            // "In 2023 China …", "Before the war Ukraine …": the preposition is another phrase's.
            if (Dates.DateFinder.IsDateToken(a, t) || (article && d.Upos[t] is Upos.NOUN or Upos.PROPN or Upos.NUM) || (d.Upos[t] is Upos.NOUN or Upos.DET or Upos.ADJ && !Belongs(d, t, m, noun) && a.MentionAt(t) is null))
            {
                break;
            }

            article = d.Upos[t] == Upos.DET;
            if (Apart.Contains(lower))
            {
                return Part.None;
            }

            if (lower == "to" && t > sentence.First && d.Lower(t - 1) == "according")
            {
                return Part.None;
            }

            if (d.Upos[t] is Upos.ADP or Upos.SCONJ || (d.Upos[t] == Upos.PART && lower == "to"))
            {
                // "more than that of China".
                bool apart = lower == "of" && t > sentence.First + 1 && d.Lower(t - 1) is "that" or "those" && Apart.Contains(d.Lower(t - 2));
                return apart ? Part.None : Cases.GetValueOrDefault(lower, Part.None);
            }

            if (d.Upos[t] is Upos.VERB or Upos.AUX)
            {
                return d.Upos[t] == Upos.VERB && t < q.First && VerbAfter(d, m.End, q.First) ? Part.Subject : Part.Object;
            }

            if (d.Upos[t] is Upos.PUNCT && lower is not ("-" or "'" or "’" or "\"" or "“"))
            {
                // A list goes on with the part of its first member.
                if (lower == "," && t > sentence.First && a.MentionAt(t - 1) is { Kind: not MentionKind.Pronoun })
                {
                    continue;
                }

                break;
            }
        }

        return m.First < q.First || frame.Verb > m.End ? Part.Subject : Part.Object;
    }

    /// <summary>Both words stand in one noun phrase: "Turkish arms exports", "its trade deficit".</summary>
    private static bool Near(Document d, int cue, int noun) => d.Head[cue] == noun && cue < noun && d.Rel[cue] is Deprel.Compound or Deprel.Amod;

    /// <summary>A word before a name is of its phrase where it hangs on the name or on the noun the name modifies.</summary>
    private static bool Belongs(Document d, int t, ActorMention m, int noun)
    {
        for (int steps = 0; steps < 3 && t >= 0; steps++, t = d.Head[t])
        {
            if (d.Head[t] >= m.First && (d.Head[t] < m.End || d.Head[t] == noun))
            {
                return true;
            }
        }

        return false;
    }

    private static bool VerbAfter(Document d, int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (d.Upos[t] is Upos.VERB or Upos.AUX && d.Xpos[t] != Xpos.Vbg)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The actors in a part, those of the number's own stretch of text first: those behind another number are that one's.</summary>
    private List<string> Ids(params ReadOnlySpan<Part> wanted)
    {
        var ids = new List<string>();
        foreach (Part part in wanted)
        {
            int nearest = int.MaxValue;
            foreach ((_, Part has, int segment) in parts)
            {
                nearest = has == part ? Math.Min(nearest, segment) : nearest;
            }

            // Another number's place or side is not this one's.
            if (nearest == 3 && part is not Part.Subject)
            {
                continue;
            }

            foreach ((ActorMention m, Part has, int segment) in parts)
            {
                if (has == part && segment == nearest)
                {
                    Add(ids, m.Actors);
                }
            }
        }

        return ids;
    }

    private List<string> First(params ReadOnlySpan<Part> wanted)
    {
        foreach (Part part in wanted)
        {
            List<string> ids = Ids(part);
            if (ids.Count > 0)
            {
                return ids;
            }
        }

        return [];
    }

    private Sides Own(Measure measure, Sides before)
    {
        List<string> ids = Ids(Part.Inside, Part.Owner, Part.Subject, Part.Of, Part.With);
        if (ids.Count == 0)
        {
            ids = First(Part.In, Part.Object, Part.To, Part.From, Part.By);
        }

        // "lent it $480 million at 2.3 per cent", "sells it gas under a contract of 27 years": terms of what was just told.
        bool term = before is { IsHere: true, Of.Count: 2 } && measure.Name is { } name && (name == "interest rate" || name.StartsWith("length of", StringComparison.Ordinal)) && ids.TrueForAll(id => before.Of.Contains(id, StringComparer.Ordinal));
        return term ? All(before.Of) : ids.Count == 0 ? All(Receivers(before)) : All(ids);
    }

    /// <summary>What is told after a gift is told of who got it.</summary>
    private static IReadOnlyList<string> Receivers(Sides before) => before.Class is FigureClass.Give or FigureClass.Move or FigureClass.Troops or FigureClass.Owe && before.To.Count > 0 ? before.To : before.Of;

    /// <summary>A market is no owner: "Oil fell in London" is of nobody, "prices in Malaysia" are Malaysia's.</summary>
    private Sides Priced()
    {
        List<string> ids = Ids(Part.Owner, Part.Of);
        foreach ((ActorMention m, Part part, int segment) in parts)
        {
            if (ids.Count == 0 && part == Part.In && segment < 3 && m.Kind == MentionKind.Name)
            {
                Add(ids, m.Actors);
            }
        }

        return All(ids);
    }

    private Sides Shared(Measure measure, Sides before)
    {
        List<string> ids = Ids(Part.Inside, Part.Owner, Part.Subject, Part.Of, Part.With, Part.From, Part.To, Part.Object, Part.By, Part.In);
        bool same = ids.Count == 1 && before is { IsHere: true, Of.Count: 2 } && before.Of.Contains(ids[0], StringComparer.Ordinal);
        if (ids.Count == 0 || same || (measure.GoesOn && ids.Count == 1))
        {
            Add(ids, before.Of);
        }

        return All(ids);
    }

    private Sides Both(Sides before, Told told)
    {
        List<string> ids = Ids(Part.Inside, Part.Owner, Part.With, Part.Subject, Part.Of, Part.Object, Part.To);
        if (ids.Count >= 2)
        {
            return All(ids);
        }

        IReadOnlyList<string>[] pairs = [before.Of, told.Last(FigureClass.Pair).Of, told.Dyad];
        return All(pairs.FirstOrDefault(p => p.Count == 2 && ids.TrueForAll(id => p.Contains(id, StringComparer.Ordinal))) ?? (ids.Count > 0 ? ids : before.Of));
    }

    private Sides Flow(Analysis a, FigureFrame frame, in Quantity q, bool sells, Sides before, Told told)
    {
        string verb = VerbOf(a, frame);
        List<string> owner = Ids(Part.Owner);
        List<string> from, to;
        if (sells)
        {
            bool bought = Getting.Contains(verb);
            from = owner.Count > 0 ? owner : bought ? First(Part.From, Part.Of, Part.Inside) : First(Part.Subject, Part.From, Part.By, Part.Of, Part.Inside);
            to = bought ? First(Part.Subject, Part.To) : First(Part.To, Part.Object, Part.With);
            if (to.Count == 0 && owner.Count > 0 && !from.Contains(First(Part.Subject).FirstOrDefault(string.Empty), StringComparer.Ordinal))
            {
                to = First(Part.Subject);
            }
        }
        else
        {
            to = owner.Count > 0 ? owner : Selling.Contains(verb) ? First(Part.To, Part.Object) : First(Part.Subject, Part.By, Part.Of, Part.To, Part.In);
            from = Selling.Contains(verb) ? First(Part.Subject, Part.From) : First(Part.From, Part.Inside);
            from = from.Count > 0 ? from : First(Part.Of, Part.Object);
        }

        return Directed(from, to, before, told, sells ? FigureClass.Sell : FigureClass.Buy);
    }

    private Sides Given(Analysis a, FigureFrame frame, Sides before, Told told, bool owes)
    {
        bool gets = Getting.Contains(VerbOf(a, frame));
        List<string> owner = First(Part.Owner, Part.Inside);
        List<string> from, to;
        if (owes)
        {
            bool verb = VerbOf(a, frame) == "owe";
            to = owner.Count > 0 ? owner : First(Part.Subject, Part.By, Part.Of);
            from = verb ? First(Part.Object, Part.To) : First(Part.To, Part.With, Part.From);
        }
        else if (gets)
        {
            to = First(Part.Subject);
            from = owner.Count > 0 && !owner.SequenceEqual(to) ? owner : First(Part.From, Part.By, Part.Object, Part.Of);
        }
        else
        {
            from = First(Part.Subject, Part.Owner, Part.From, Part.By, Part.Inside);
            to = First(Part.Object, Part.To, Part.In, Part.With, Part.Of);
            if (to.Count == 0 && owner.Count > 0 && !owner.SequenceEqual(from))
            {
                to = owner;
            }
        }

        return Directed(from, to, before, told, owes ? FigureClass.Owe : FigureClass.Give);
    }

    private Sides Imposed(Analysis a, FigureFrame frame, Sides before, Told told)
    {
        if (VerbOf(a, frame) is "face" or "pay" or "incur" or "attract")
        {
            return Directed(First(Part.By, Part.In, Part.Owner), First(Part.Subject), before, told, FigureClass.Impose);
        }

        List<string> from = First(Part.Subject, Part.By, Part.Owner);
        List<string> to = First(Part.To, Part.Of, Part.From, Part.Object);
        List<string> owner = Ids(Part.Owner);
        if (owner.Count > 0 && !owner.SequenceEqual(from))
        {
            // "Chinese goods face an American duty", "Switzerland has frozen Russian assets".
            (from, to) = to.Count == 0 ? (from, owner) : (owner, to);
        }

        return Directed(from, to, before, told, FigureClass.Impose);
    }

    private Sides Moved(Analysis a, in Quantity q, FigureFrame frame, bool troops, Sides before, Told told)
    {
        string verb = VerbOf(a, frame);
        List<string> home = First(Part.Inside, Part.Owner);
        List<string> from, to;
        if (Selling.Contains(verb))
        {
            from = First(Part.Subject, Part.Inside, Part.By);
            to = First(Part.To, Part.Object, Part.In, Part.Owner);
        }
        else if (Leaving.Contains(verb))
        {
            from = First(Part.Inside, Part.Object, Part.From);
            to = First(Part.To, Part.In);
        }
        else
        {
            bool hosts = Getting.Contains(verb) && !(troops && home.Count == 0);
            List<string> place = First(Part.In, Part.To);
            from = home.Count > 0 ? home : hosts && place.Count == 0 ? First(Part.From) : First(Part.From, Part.Subject, Part.By, Part.Of);
            to = place.Count > 0 ? place : troops && home.Count == 0 ? First(Part.Object) : First(Part.Subject, Part.Object);
        }

        to.RemoveAll(from.Contains);
        return Directed(from, to, before, told, troops || Selling.Contains(verb) ? FigureClass.Troops : FigureClass.Move, q.Noun < 0);
    }

    private Sides Hosted()
    {
        List<string> place = First(Part.In, Part.To, Part.Owner, Part.Subject, Part.By);
        return All(place);
    }

    private Sides Harmed(Analysis a, FigureFrame frame, Sides before, Told told)
    {
        List<string> ids = First(Part.Inside, Part.Owner);
        ids = ids.Count > 0 ? ids : First(Part.Of, Part.In, Part.To, Part.Object);
        if (ids.Count > 0)
        {
            return All(ids);
        }

        List<string> subject = First(Part.Subject);
        bool hurts = Hurting.Contains(VerbOf(a, frame));
        if (hurts && subject.Count == 1 && told.Dyad.Contains(subject[0], StringComparer.Ordinal))
        {
            return All([.. told.Dyad.Where(id => id != subject[0])]);
        }

        return All(subject.Count > 0 && !hurts ? subject : Receivers(before));
    }

    /// <summary>
    /// One side alone is filled up from what was told of the same pair just before or, in a report on two states, with the other of them;
    /// where neither side is named, all is as it was told last.
    /// </summary>
    private Sides Directed(List<string> from, List<string> to, Sides before, Told told, FigureClass kind, bool isOfThem = false)
    {
        to.RemoveAll(from.Contains);
        Sides same = told.Last(kind == FigureClass.Troops ? FigureClass.Move : kind);
        if (from.Count == 0 && to.Count == 0)
        {
            if (kind is FigureClass.Move or FigureClass.Troops && before.Class is FigureClass.Give or FigureClass.Move)
            {
                return All(Receivers(before));
            }

            return same.Of.Count > 0 && (kind == FigureClass.Impose || !before.IsNear) ? same : before.Of.Count > 0 ? Turned(before, same) : same;
        }

        // "Spain has sent 56 rescuers", where Morocco has been told of.
        if (from.Count > 0 && to.Count == 0 && !isPlaced && kind is FigureClass.Give or FigureClass.Troops && before.IsNear)
        {
            to.AddRange((before.To.Count > 0 ? before.To : before.Of.Count == 1 ? before.Of : []).Where(id => !from.Contains(id)));
        }

        if (from.Count + to.Count == 1)
        {
            List<string> known = from.Count == 1 ? from : to, open = from.Count == 1 ? to : from;
            bool gone = isOfThem && before is { IsNear: true, Of.Count: 1 };
            if (kind == FigureClass.Owe || (gone && before.Of[0] != known[0]))
            {
                open.AddRange(gone ? before.Of : []);
            }

            bool alike = before.Class is not FigureClass.Impose || kind is FigureClass.Impose;
            IReadOnlyList<string> pair = open.Count > 0 || kind == FigureClass.Owe ? []
                : alike && before.IsNear && before.Of.Count == 2 && before.Of.Contains(known[0], StringComparer.Ordinal) ? before.Of
                : same.Of.Count == 2 && same.Of.Contains(known[0], StringComparer.Ordinal) ? same.Of
                : kind is FigureClass.Sell or FigureClass.Buy or FigureClass.Give && told.Dyad.Contains(known[0], StringComparer.Ordinal) ? told.Dyad
                : kind is FigureClass.Sell or FigureClass.Buy && told.Named.Count == 2 && told.Named.Contains(known[0], StringComparer.Ordinal) ? told.Named : [];
            open.AddRange(pair.Where(id => id != known[0]));
        }

        var of = new List<string>(from);
        Add(of, to);
        of.Sort(StringComparer.Ordinal);
        from.Sort(StringComparer.Ordinal);
        to.Sort(StringComparer.Ordinal);
        return new Sides(of, from, to);
    }

    /// <summary>The pair told just before, in the direction the same kind of thing went last; without one where that is not known.</summary>
    private static Sides Turned(Sides before, Sides same) => same.Of.SequenceEqual(before.Of, StringComparer.Ordinal) ? same : before.Of.Count > 2 ? All(before.Of) : before;

    private static Sides All(IReadOnlyList<string> ids) => ids.Count == 0 ? Sides.None : new([.. ids.Order(StringComparer.Ordinal)], [], []);

    private static string VerbOf(Analysis a, FigureFrame frame)
    {
        Document d = a.Document;
        return frame.Verb >= 0 ? d.Base(frame.Verb) : string.Empty;
    }

    private static void Add(List<string> ids, IEnumerable<string> more)
    {
        foreach (string id in more)
        {
            if (id.Length > 0 && !ids.Contains(id))
            {
                ids.Add(id);
            }
        }
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
