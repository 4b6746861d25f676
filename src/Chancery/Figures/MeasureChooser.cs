using System.Collections.Frozen;
using Chancery.Actors;
using Chancery.Language;

namespace Chancery.Figures;

/// <summary>Says what a figure measures: a share or a change by its form, else the entry of the lexicon whose cues stand nearest in the tree, else the noun phrase around it.</summary>
internal sealed class MeasureChooser(FigureLexicon lexicon)
{
    /// <summary>Edges to the farthest cue that is believed.</summary>
    private const int Reach = 8;

    /// <summary>Two cues that agree outweigh one that is nearer by this many edges.</summary>
    private const int Agreement = 2;

    /// <summary>An edge in steps of cost; what is as near in the tree is decided by the tokens between.</summary>
    private const int Step = 16;

    /// <summary>As many people are not counted but are a nation.</summary>
    private const double Nation = 1e8;

    /// <summary>As many people, to whom nothing happens, are those who live there.</summary>
    private const double Many = 1e6;

    private static readonly FrozenDictionary<string, string> Talked = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["pact"] = "agreement",
        ["accord"] = "agreement",
        ["ceasefire"] = "truce",
        ["pause"] = "truce",
        ["war"] = "fighting",
        ["clash"] = "fighting",
        ["conflict"] = "fighting",
        ["talk"] = "talks",
        ["meeting"] = "talks",
        ["call"] = "talks",
        ["conversation"] = "talks",
        ["negotiation"] = "talks",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Anybody = new[] { "person", "people", "man", "woman", "child", "citizen", "national", "civilian", "human", "individual", "resident", "other", "life" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Moneys = new[] { "pound", "rupee", "lira", "lari", "hryvnia", "rial", "rouble", "ruble", "yuan", "yen", "won", "peso", "naira", "dollar", "euro", "currency", "taka", "rand", "tenge", "kyat", "zloty", "forint", "real" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<int> cues = [];
    private int sentenceFirst = -1;

    public void Start() => sentenceFirst = -1;

    /// <param name="a">The report.</param>
    /// <param name="q">The quantity.</param>
    /// <param name="sentence">Where it stands.</param>
    /// <param name="frame">Its surroundings in the tree.</param>
    /// <param name="told">What the report has told before.</param>
    public Measure Of(Analysis a, in Quantity q, Sentence sentence, FigureFrame frame, Told told)
    {
        Document d = a.Document;
        Measure? before = told.Measure;
        if (sentenceFirst != sentence.First)
        {
            Gather(a, sentence);
        }

        if (q.Unit == "people" && q.Value >= Nation)
        {
            return new Measure("population", FigureClass.Stat, -1);
        }

        if (q.Unit == "votes" && Nearest(d, q, frame).Entry is null)
        {
            return new Measure("votes", FigureClass.Vote, -1);
        }

        // "lost 40 per cent of its value".
        bool loses = frame.Verb >= 0 && d.Base(frame.Verb) is "lose" or "shed" or "gain" && frame.Cost(frame.Verb) <= 2;
        bool spends = q.Unit == "%" && frame.Verb >= 0 && d.Base(frame.Verb) == "spend" && Nearest(d, q, frame).Entry is { Name: "defence spending" };
        if (!loses && !spends && q.Kind == UnitKind.Ratio && q.Unit == "%" && Share(a, q, sentence, before) is { } share)
        {
            return share;
        }

        (MeasureEntry? entry, int cue, int cost) = Nearest(d, q, frame);
        if (Changes.Find(a, q, sentence, frame) is { } change && !(entry?.Name == "growth rate" && cost < Reach * Step))
        {
            return Changed(a, q, sentence, change, before);
        }

        // "avocados made up 36 per cent".
        int ahead = Approximation.Before(d, q.First, sentence.First, out _);
        if (q.Unit == "%" && entry?.Class != FigureClass.Impose && ahead > sentence.First && d.Lower(ahead) == "up" && d.Base(ahead - 1) == "make")
        {
            return new Measure(before?.Name is { } whole ? "share of " + whole : "share", FigureClass.Share, -1) { GoesOn = true };
        }

        // "bought six submarines for $2 billion".
        int word = Approximation.Before(d, q.First, sentence.First, out _);
        if (entry?.Class is FigureClass.Buy or FigureClass.Sell or FigureClass.Arms && UnitGroup.IsMoney(q) && word >= sentence.First && d.Lower(word) is "for" or "at" && (told.InSentence(UnitKind.Counted) || Good(a, q, sentence, cue) == "arms"))
        {
            return new Measure("contract value", FigureClass.Deal, cue);
        }

        if (entry is not null)
        {
            return new Measure(Fill(a, entry.Name, q, sentence, cue), entry.Class, cue);
        }

        return q.Kind switch
        {
            UnitKind.Time => Length(a, q, sentence, frame, "length"),
            UnitKind.Unit when UnitGroup.IsLength(q) => Distance(a, q, sentence, frame),
            UnitKind.Ratio when ShareOfSubject(a, q, frame, sentence, before) is { } of => of,
            UnitKind.Counted when q.Unit == "people" && q.Value >= Many && q.Noun >= 0 && Anybody.Contains(d.Base(q.Noun)) => new Measure("population", FigureClass.Stat, -1),
            UnitKind.Counted when q.Noun >= 0 => new Measure(Counted(a, q), q.Unit == "people" ? FigureClass.Move : UnitGroup.Fits("arms", q) ? FigureClass.Arms : FigureClass.Stat, q.Noun),
            _ => Unnamed(a, q, sentence, frame, told),
        };
    }

    /// <summary>No word tells it: what the sentence told already, the noun phrase around it, else what was told in the paragraph.</summary>
    private static Measure Unnamed(Analysis a, in Quantity q, Sentence sentence, FigureFrame frame, Told told)
    {
        if (told.Measure is { } same && (told.IsSame(q) || (same.Name is not null && frame.Verb >= 0 && Claimants.Telling.Contains(a.Document.Lemma[frame.Verb]))))
        {
            return same with { GoesOn = true };
        }

        if (q.Unit?.EndsWith("/barrel", StringComparison.Ordinal) == true)
        {
            return new Measure("oil price", FigureClass.Price, -1);
        }

        if (q.Kind == UnitKind.Counted && q.Noun < 0 && told.Unit == q.Unit && told.Measure is { } counted)
        {
            return counted with { GoesOn = true };
        }

        if (Phrase(a, q, sentence, frame) is { } phrase)
        {
            return new Measure(phrase, FigureClass.Stat, -1);
        }

        return q.Unit == "%" && told.Imposed is { } tariff ? tariff
            : told.Measure is { IsChange: false } before && (q.Kind is UnitKind.Ratio or UnitKind.None || (q.Kind == UnitKind.Currency && told.Unit == q.Unit)) ? before with { GoesOn = true }
            : new Measure(null, FigureClass.Stat, -1);
    }

    private void Gather(Analysis a, Sentence sentence)
    {
        Document d = a.Document;
        sentenceFirst = sentence.First;
        cues.Clear();
        for (int t = sentence.First; t < sentence.End; t++)
        {
            // "Russian ships" do not ship, and the United Nations are no nation of so many people.
            bool isCue = (lexicon.IsCue(d.Base(t)) || lexicon.IsCue(Bare(d, t))) && !(d.Base(t) == "ship" && d.Upos[t] != Upos.VERB) && !(d.Upos[t] == Upos.PROPN && a.MentionAt(t) is not null);
            if (isCue)
            {
                cues.Add(t);
            }
        }
    }

    private (MeasureEntry? Entry, int Cue, int Cost) Nearest(Document d, in Quantity q, FigureFrame frame)
    {
        // People called by what they are stay that, unless something befalls them: patients taken in are no refugees.
        bool own = q.Unit == "people" && q.Noun >= 0 && d.Upos[q.Noun] == Upos.NOUN && !Anybody.Contains(d.Base(q.Noun));
        MeasureEntry? best = null;
        int lowest = int.MaxValue, cue = -1;
        foreach (MeasureEntry measure in lexicon.Measures)
        {
            if (!UnitGroup.Fits(measure.Units, q))
            {
                continue;
            }

            foreach (CueWay way in measure.Ways)
            {
                int cost = Cost(d, way, q, frame, out int at);
                if (own && at >= 0 && way.Weight >= 0 && (at < q.First || at >= q.End))
                {
                    continue;
                }

                if (cost < lowest)
                {
                    (best, cue, lowest) = (measure, at, cost);
                }
            }
        }

        return (best, cue, lowest);
    }

    private int Cost(Document d, CueWay way, in Quantity q, FigureFrame frame, out int at)
    {
        int sum = 0;
        at = -1;
        foreach (string word in way.Words)
        {
            int nearest = int.MaxValue, token = -1;
            foreach (int t in cues)
            {
                if (d.Base(t) != word && Bare(d, t) != word)
                {
                    continue;
                }

                int edges = frame.Cost(t) is int e && way.Weight < 0 && e > 5 ? Reach : frame.Cost(t);
                int apart = t < q.First ? q.First - t : Math.Max(0, t - q.End + 1);
                int cost = edges >= Reach ? int.MaxValue : (edges * Step) + Math.Min(apart, Step - 1);
                if (cost < nearest)
                {
                    (nearest, token) = (cost, t);
                }
            }

            if (token < 0)
            {
                return int.MaxValue;
            }

            sum += nearest;
            at = at < 0 ? token : at;
        }

        return (sum / way.Words.Length) + ((way.Weight - (Agreement * (way.Words.Length - 1))) * Step);
    }

    /// <summary>In lower case, without a plural's ending: what is tagged a name has no lemma.</summary>
    private static string Bare(Document d, int t) =>
        d.Base(t) == d.Lower(t) && d.Lower(t) is { Length: > 4 } lower && lower[^1] == 's' ? lower.EndsWith("ies", StringComparison.Ordinal) ? lower[..^3] + "y" : lower[..^1] : d.Lower(t);

    /// <summary>"36 per cent of Indian arms imports", "half of it".</summary>
    private Measure? Share(Analysis a, in Quantity q, Sentence sentence, Measure? before)
    {
        Document d = a.Document;
        int at = q.End;
        bool half = at < sentence.End && d.Lower(at) is "the" or "its" or "their" or "all" or "our" && d.Lower(q.End - 1) == "half";
        if (at + 1 >= sentence.End || (!half && d.Lower(at) != "of"))
        {
            return null;
        }

        at += half ? 0 : 1;
        if (d.Upos[at] is Upos.PRON or Upos.DET && d.Lower(at) is "it" or "them" or "that" or "which" or "these" or "those" && (at + 1 >= sentence.End || d.Upos[at + 1] is not (Upos.NOUN or Upos.PROPN or Upos.ADJ)))
        {
            return new Measure(before?.Name is { } whole ? "share of " + whole : "share", FigureClass.Share, -1) { GoesOn = true };
        }

        // "a share of 36 per cent": the number is no whole.
        int head = at >= q.First && at < q.End ? -1 : HeadFrom(a, at, sentence.End);
        string? what = head < 0 ? null : NounPhrase.Of(a, head, at) ?? d.Form(head);
        return new Measure(what is null ? "share" : "share of " + Plain(d, head, what), FigureClass.Share, head);
    }

    /// <summary>"Moscow's share of India's imports was 36 per cent", "about 90 per cent of whose trade".</summary>
    private Measure? ShareOfSubject(Analysis a, in Quantity q, FigureFrame frame, Sentence sentence, Measure? before)
    {
        Document d = a.Document;
        int share = -1;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (d.Base(t) is "share" or "proportion" or "stake" or "percentage" && frame.Cost(t) < Reach && (share < 0 || frame.Cost(t) < frame.Cost(share)))
            {
                share = t;
            }
        }

        if (share < 0)
        {
            return before is { Name: { } name } && name.StartsWith("share", StringComparison.Ordinal) ? before : null;
        }

        int of = share + 1 < sentence.End && d.Lower(share + 1) is "of" or "in" && !(share + 2 >= q.First && share + 2 < q.End) ? HeadFrom(a, share + 2, sentence.End) : -1;
        string? what = of < 0 ? null : NounPhrase.Of(a, of, share + 2);
        return new Measure(what is null ? "share" : "share of " + Plain(d, of, what), FigureClass.Share, share);
    }

    /// <summary>The last noun of the phrase that begins at a token; −1 where none does.</summary>
    private static int HeadFrom(Analysis a, int at, int end)
    {
        Document d = a.Document;
        int head = -1;
        for (int t = at; t < end && t < at + 8; t++)
        {
            if (d.Upos[t] is Upos.NOUN or Upos.PROPN)
            {
                head = t;
            }
            else if (d.Upos[t] is not (Upos.DET or Upos.ADJ or Upos.PRON or Upos.NUM or Upos.PART) && d.Lower(t) is not ("-" or "'s" or "’s"))
            {
                break;
            }
            else if (head >= 0 && d.Upos[t] is Upos.DET or Upos.PRON or Upos.NUM)
            {
                break;
            }
        }

        return head;
    }

    private string Plain(Document d, int head, string what) =>
        what == d.Lower(head) && lexicon.TryGood(d.Base(head), out string? good) && good is not null ? good : what.Replace("crude ", "oil ", StringComparison.Ordinal).Replace("weapons ", "arms ", StringComparison.Ordinal);

    private Measure Changed(Analysis a, in Quantity q, Sentence sentence, Change change, Measure? before)
    {
        Document d = a.Document;
        string word = change.IsRise ? "rise of " : "fall of ";
        int of = change.Of;
        if (of < 0)
        {
            return before is { Name: { } name, IsChange: false } ? new Measure(word + name, before.Value.Class, before.Value.Cue, IsChange: true) : new Measure(word.Split(' ')[0], FigureClass.Stat, -1, IsChange: true);
        }

        if (a.MentionAt(of) is { Kind: MentionKind.Name or MentionKind.Seat or MentionKind.Pronoun } && q.Kind == UnitKind.Ratio)
        {
            return new Measure("growth rate", FigureClass.Stat, of);
        }

        if (Moneys.Contains(d.Base(of)))
        {
            return new Measure(word + "exchange rate", FigureClass.Stat, of, IsChange: true);
        }

        if (d.Base(of) is "oil" or "crude" || d.Lower(of) is "brent" or "urals" or "wti")
        {
            bool volume = q.Kind == UnitKind.Unit;
            return new Measure(word + (volume ? "oil output" : "oil price"), volume ? FigureClass.Stat : FigureClass.Price, of, IsChange: true);
        }

        int cue = of;
        MeasureEntry? entry = Named(d, of);
        if (entry is null && d.Upos[of] != Upos.VERB)
        {
            // "arrivals of tourists", "the volume of trade": what a bare noun of amount is of.
            foreach (int c in d.Children(of))
            {
                if (entry is null && d.Rel[c] is Deprel.Nmod or Deprel.Compound && Named(d, c) is { } inner)
                {
                    (entry, cue) = (inner, c);
                }
            }
        }

        // "Wheat jumped 8 per cent": a good by its bare name is its price.
        if (entry is null && q.Kind == UnitKind.Ratio && d.Upos[of] == Upos.NOUN && d.Lemma[of] == d.Lower(of) && d.FirstChild[of] < 0)
        {
            return new Measure(word + d.Lower(of) + " price", FigureClass.Price, of, IsChange: true);
        }

        string? name2 = entry is null ? NounPhrase.Of(a, of, sentence.First) : Fill(a, entry.Name, q, sentence, cue);
        return new Measure(name2 is null ? word.Split(' ')[0] : word + name2, entry?.Class ?? FigureClass.Stat, cue, IsChange: true);
    }

    /// <summary>The entry that a noun alone is a cue of, whatever its units.</summary>
    private MeasureEntry? Named(Document d, int noun)
    {
        foreach (MeasureEntry measure in lexicon.Measures)
        {
            foreach (CueWay way in measure.Ways)
            {
                if (measure.Units is "count" or "arms")
                {
                    break;
                }

                if (way.Weight <= 0 && way.Words.Length == 1 && d.Base(noun) == way.Words[0])
                {
                    return measure;
                }

                if (way.Weight <= 0 && way.Words.Length == 2 && way.Words.Contains(d.Base(noun), StringComparer.Ordinal) && d.Child(noun, Deprel.Compound) is >= 0 and int c && way.Words.Contains(d.Base(c), StringComparer.Ordinal))
                {
                    return measure;
                }
            }
        }

        return null;
    }

    /// <summary>Puts the good, the counted noun or what the phrase is of into a name.</summary>
    private string Fill(Analysis a, string name, in Quantity q, Sentence sentence, int cue)
    {
        if (!name.Contains('{', StringComparison.Ordinal))
        {
            return name == "trade turnover" && cue > sentence.First && a.Document.Lower(cue - 1) is "bilateral" or "two-way" or "mutual" or "way" ? "bilateral " + name : name;
        }

        string what = name.Contains("{noun}", StringComparison.Ordinal) ? q.Noun >= 0 ? Counted(a, q) : q.Unit ?? string.Empty
            : name.Contains("{good}", StringComparison.Ordinal) ? Good(a, q, sentence, cue) ?? string.Empty
            : NounPhrase.Of(a, cue, sentence.First) ?? string.Empty;
        return name.Replace("{noun}", what, StringComparison.Ordinal).Replace("{good}", what, StringComparison.Ordinal).Replace("{what}", what, StringComparison.Ordinal).Replace("fee fees", "fees", StringComparison.Ordinal).Replace("fees fees", "fees", StringComparison.Ordinal).Trim();
    }

    /// <summary>"tonnes of wheat", "wheat exports", "exports of wheat", "sold wheat worth".</summary>
    private string? Good(Analysis a, in Quantity q, Sentence sentence, int cue)
    {
        Document d = a.Document;
        int first = q.First, end = q.End;
        return After(q.End) ?? (cue < 0 ? null : Before(cue) ?? After(cue + 1) ?? Object(cue)) ?? Oil(q);

        string? After(int at)
        {
            // "a year of wheat", "of about", "worth of".
            for (int skip = 0; skip < 4 && at < sentence.End && d.Lower(at) is "a" or "per" or "day" or "year" or "month" or "worth"; skip++)
            {
                at++;
            }

            if (at + 1 >= sentence.End || d.Lower(at) is not ("of" or "in"))
            {
                return null;
            }

            int head = HeadFrom(a, at + 1, sentence.End);
            return head < 0 || DateWord(head) ? null : As(head, at + 1);
        }

        string? Before(int cue2) =>
            d.Upos[cue2] is Upos.NOUN or Upos.PROPN && cue2 > sentence.First && d.Upos[cue2 - 1] is Upos.NOUN or Upos.PROPN or Upos.ADJ && a.MentionAt(cue2 - 1) is null ? As(cue2 - 1, sentence.First) : null;

        string? Object(int verb)
        {
            if (d.Upos[verb] != Upos.VERB)
            {
                return null;
            }

            foreach (int c in d.Children(verb))
            {
                bool sold = d.Base(verb) is "cost" && d.Rel[c] == Deprel.Nsubj;
                if ((sold || d.Rel[c] is Deprel.Obj or Deprel.NsubjPass) && d.Upos[c] == Upos.NOUN && (c < first || c >= end) && d.Child(c, Deprel.Nummod) < 0 && As(c, sentence.First) is { } good)
                {
                    return good;
                }
            }

            return null;
        }

        string? As(int head, int floor)
        {
            if (lexicon.TryGood(d.Base(head), out string? good))
            {
                return good;
            }

            return d.Upos[head] is not Upos.NOUN || d.Lower(head) is "bilateral" or "annual" || lexicon.TryCounted(d.Base(head), out _) ? null : NounPhrase.Of(a, head, floor);
        }

        bool DateWord(int t) => Dates.DateFinder.IsDateToken(a, t);

        string? Oil(in Quantity of) => of.Unit is "barrels" or "barrels/day" ? "oil" : null;
    }

    private string Counted(Analysis a, in Quantity q)
    {
        Document d = a.Document;
        return NounPhrase.Of(a, q.Noun, q.Number.End) ?? d.Form(q.Noun);
    }

    /// <summary>"a 30-day visa", "a contract of 27 years", "20 days of protest", "the siege lasted three days".</summary>
    private static Measure Length(Analysis a, in Quantity q, Sentence sentence, FigureFrame frame, string word)
    {
        Document d = a.Document;
        int noun = q.End + 1 < sentence.End && d.Lower(q.End) == "of" ? HeadFrom(a, q.End + 1, sentence.End) : -1;
        if (noun < 0 && d.Head[frame.Head] is >= 0 and int head && d.Upos[head] == Upos.NOUN)
        {
            noun = head;
        }

        if (noun < 0)
        {
            noun = Subject(d, frame.Head);
        }

        if (noun < 0 || a.MentionAt(noun) is not null || d.Upos[noun] is not (Upos.NOUN or Upos.PROPN))
        {
            return new Measure(word, FigureClass.Stat, -1);
        }

        return Talked.TryGetValue(d.Base(noun), out string? plain) ? new Measure(word + " of " + plain, FigureClass.Pair, noun)
            : NounPhrase.Of(a, noun, sentence.First) is { } phrase ? new Measure(word + " of " + phrase, FigureClass.Stat, noun) : new Measure(word, FigureClass.Stat, -1);
    }

    private static Measure Distance(Analysis a, in Quantity q, Sentence sentence, FigureFrame frame)
    {
        Document d = a.Document;
        string after = q.End < sentence.End ? d.Lower(q.End) : string.Empty;
        string? word = after switch
        {
            "long" or "of" or "stretch" => "length",
            "high" or "tall" => "height",
            "wide" => "width",
            "deep" => "depth",
            "from" or "off" or "away" or "apart" or "north" or "south" or "east" or "west" or "short" => null,
            _ => frame.Verb >= 0 && d.Base(frame.Verb) is "run" or "stretch" or "extend" or "measure" ? "length" : null,
        };
        return word is null ? new Measure("distance", FigureClass.Stat, -1) : Length(a, q, sentence, frame, word) with { Class = FigureClass.Stat };
    }

    private static int Subject(Document d, int token)
    {
        int steps = 0;
        for (int t = token; t >= 0 && steps++ < 8; t = d.Head[t])
        {
            foreach (int child in d.Children(t))
            {
                if (d.Rel[child].IsSubject())
                {
                    return child;
                }
            }
        }

        return -1;
    }

    /// <summary>The noun it hangs on, else the subject, else the object of its verb.</summary>
    private static string? Phrase(Analysis a, in Quantity q, Sentence sentence, FigureFrame frame)
    {
        Document d = a.Document;
        int head = d.Head[frame.Head];
        if (head >= 0 && (head < q.First || head >= q.End) && NounPhrase.Of(a, head, head >= q.End ? q.End : sentence.First) is { } governor)
        {
            return governor;
        }

        int subject = Subject(d, frame.Head);
        if (subject >= sentence.First && (subject < q.First || subject >= q.End) && NounPhrase.Of(a, subject, sentence.First) is { } told)
        {
            return told;
        }

        int of = q.End + 1 < sentence.End && d.Lower(q.End) is "of" or "in" or "for" ? HeadFrom(a, q.End + 1, sentence.End) : -1;
        return of < 0 ? null : NounPhrase.Of(a, of, q.End + 1);
    }
}
