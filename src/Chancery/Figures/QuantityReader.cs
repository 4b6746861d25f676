using System.Collections.Frozen;
using Chancery.Actors;
using Chancery.Dates;
using Chancery.Language;

namespace Chancery.Figures;

/// <summary>Reads a number with its unit: sign or word, per cent, rate, or the noun it counts.</summary>
internal sealed class QuantityReader(FigureLexicon lexicon)
{
    private const int NounReach = 7;

    /// <summary>Words whose number names them and counts nothing.</summary>
    private static readonly FrozenSet<string> Labels = Set(
        "no", "no.", "nos", "nos.", "number", "numbers", "article", "art.", "resolution", "phase", "chapter", "section", "flight", "group", "type", "page", "paragraph", "para", "paras", "seat", "bus", "tram", "line", "vol", "volume", "verse", "lane", "kilometre", "room", "highway", "route", "mark", "version",
        "clause", "rule", "protocol", "order", "level", "tier", "annex", "track", "unit", "block", "gate", "apollo", "agenda", "vision", "formula", "class", "grade", "stage", "week", "day", "channel", "directive", "point", "points", "item", "units", "phases", "articles", "sector", "zone", "terminal", "lot", "platform", "reactor", "#", "n°");

    private static readonly FrozenSet<string> Clocks = Set("am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "gmt", "utc", "ist", "hrs", "noon", "et", "msk");

    /// <summary>After "people": sources without a name, not a number worth telling.</summary>
    private static readonly FrozenSet<string> Sources = Set("familiar", "close", "briefed", "aware", "with", "privy", "knowledgeable", "said", "told", "who");

    private static readonly FrozenSet<string> Definite = Set("the", "these", "those", "both", "all", "its", "his", "her", "their", "our", "other", "such");

    /// <summary>Verbs after which "for two days" is how long.</summary>
    private static readonly FrozenSet<string> Lasting = Set("meet", "talk", "confer", "negotiate", "last", "hold", "run", "continue", "valid", "stay");

    private static readonly FrozenSet<string> Flows = Set("barrel", "tonne", "ton", "ounce", "litre", "liter", "gallon", "bushel", "kg", "kilo", "kilogram", "unit", "mmbtu", "megawatt", "hour", "head", "person", "share", "km", "kilometre");

    public bool TryRead(Analysis a, int i, int floor, int limit, out Quantity quantity)
    {
        Document d = a.Document;
        quantity = default;
        int first = i;
        UnitEntry? sign = SignAt(d, i, limit);
        if (sign is not null)
        {
            i += sign.Words.Length + 1;
        }

        if (i >= limit || !NumberReader.TryRead(d, i, limit, out WrittenNumber number))
        {
            return sign is null && TryGlued(d, i, limit, out quantity);
        }

        if (sign is null && IsName(a, number, floor, limit) && !IsObject(a, number, limit))
        {
            return false;
        }

        quantity = WithRate(d, new Quantity(first, number.End, number, number.Value, UnitKind.None, null), limit);
        if (sign is not null)
        {
            quantity = WithRate(d, quantity with { Kind = UnitKind.Currency, Unit = sign.Unit, End = AfterSameCurrency(d, number.End, limit, sign.Unit) }, limit);
            return true;
        }

        int at = number.End;
        bool hyphened = at + 1 < limit && d.Lower(at) is "-" or "–" && d.Start[at] == d.End[at - 1] && d.Start[at + 1] == d.End[at];
        if (hyphened)
        {
            at++;
        }

        UnitEntry? unit = lexicon.UnitAt(d, at, limit);

        // "six Kilo-class submarines".
        if (unit?.Kind == UnitKind.Unit && at + 1 < limit && d.Word[at].StartsUpper && !d.Word[at].IsAllUpper && d.Lower(at + 1) == "-")
        {
            unit = null;
        }

        if (unit is not null && !(unit.Words.Length == 0 && d.Upos[at] == Upos.VERB))
        {
            return TryUnit(a, quantity, unit, at, floor, limit, hyphened, out quantity);
        }

        if (hyphened && d.Lower(at) == "strong")
        {
            quantity = quantity with { End = at + 1, Kind = UnitKind.Counted, Unit = "people" };
            return true;
        }

        if (!hyphened && TryPart(a, quantity, limit, out string? unitOfPart))
        {
            quantity = quantity with { Kind = UnitKind.Counted, Unit = unitOfPart };
            return true;
        }

        if (!hyphened && TryCounted(a, quantity, limit, floor, out Quantity counted))
        {
            quantity = counted;
            return counted.Kind != UnitKind.None;
        }

        return !hyphened || number.IsScaled || d.Word[at].HasDigit;
    }

    private bool TryUnit(Analysis a, Quantity bare, UnitEntry unit, int at, int floor, int limit, bool hyphened, out Quantity quantity)
    {
        Document d = a.Document;
        int end = at + unit.Words.Length + 1;
        quantity = bare with { End = end, Kind = unit.Kind, Unit = unit.Unit, Value = bare.Number.Value * unit.Factor };
        switch (unit.Kind)
        {
            case UnitKind.Time:
                return !(hyphened && bare.Number.IsWord) && IsLength(d, quantity, floor, limit);
            case UnitKind.Unit when unit.Unit == "degrees" && end < limit && d.Lower(end) is "north" or "south" or "east" or "west" or "n" or "s":
                return false;
            case UnitKind.Times:
                return end < limit && (d.Upos[end] is Upos.ADJ or Upos.DET || d.Lower(end) is "more" or "as" or "that") && d.Lower(end) is not "this";
            case UnitKind.Unit:
                quantity = WithRate(d, quantity, limit);
                return !(hyphened && bare.Number.IsWord);
            default:
                quantity = WithRate(d, quantity, limit);
                return true;
        }
    }

    /// <summary>"a barrel" joins the unit of money, "a day" that of goods; a longer time is the period.</summary>
    private static Quantity WithRate(Document d, Quantity q, int limit)
    {
        int at = q.End;
        if (at < limit && q.Kind == UnitKind.Unit && d.Lower(at) == "daily")
        {
            return q with { End = at + 1, Unit = q.Unit + "/day" };
        }

        if (at + 1 >= limit || d.Lower(at) is not ("a" or "an" or "per" or "/" or "each" or "every"))
        {
            return q;
        }

        string per = d.Lemma[at + 1];
        if (q.Kind == UnitKind.Currency && Flows.Contains(per))
        {
            return q with { End = at + 2, Unit = q.Unit + "/" + per switch { "ton" => "tonne", "kilo" or "kilogram" => "kg", _ => per } };
        }

        if (q.Kind == UnitKind.Unit && per == "day")
        {
            return q with { End = at + 2, Unit = q.Unit + "/day" };
        }

        bool apart = at + 2 < limit && d.Lower(at + 2) is "earlier" or "ago" or "later" or "before" or "after" or "on";
        return !apart && per is "year" or "month" or "week" or "day" or "quarter" or "annum" ? q with { Per = (at, at + 2) } : q;
    }

    /// <summary>A length of time worth telling; "in four years", "eight days after" place something else in time.</summary>
    private static bool IsLength(Document d, Quantity q, int floor, int limit)
    {
        string after = q.End < limit ? d.Lower(q.End) : string.Empty;
        if (q.Number.Value < 2 || after is "ago" or "later" or "earlier" or "before" or "after" or "old" or "prior" or "hence" || (after == "-" && q.End + 1 < limit && d.Lower(q.End + 1) == "old"))
        {
            return false;
        }

        int before = Approximation.Before(d, q.First, floor, out _);
        string word = before >= floor && d.Upos[before] != Upos.VERB ? d.Lower(before) : string.Empty;
        if (word is "in" or "within" or "past" or "last" or "next" or "coming" or "every" or "first" or "recent" or "after" or "each")
        {
            return false;
        }

        bool lasting = before >= floor && d.Lemma[before] is "last" or "span" or "take" or "spend" or "run" or "cover";

        // "over four years" is when, "spanning over four years" is how long.
        if (before == q.First - 2 && d.Lower(q.First - 1) == "over")
        {
            return lasting || after is "of" || word is "for" or "of";
        }

        return !q.Number.IsWord || before != q.First - 1 || after is "of" or "since" || word == "of" || lasting || (word == "for" && (q.Unit is "hours" or "minutes" || Lasting.Contains(d.Lemma[d.Head[before] >= 0 && d.Head[d.Head[before]] >= 0 ? d.Head[d.Head[before]] : before])));
    }

    private bool TryCounted(Analysis a, Quantity bare, int limit, int floor, out Quantity quantity)
    {
        Document d = a.Document;
        quantity = bare;
        int noun = NounAfter(a, bare.End, limit);
        if (noun < 0)
        {
            return false;
        }

        quantity = bare with { Kind = UnitKind.None };
        bool small = bare.Number.IsWord && bare.Value < 20;
        string lemma = d.Lemma[noun];
        bool known = lexicon.TryCounted(lemma, out CountedEntry entry) || (d.Word[noun].StartsUpper && lexicon.TryCounted(lemma.ToLowerInvariant(), out entry));
        string? unit = known ? entry.Unit : IsCitizens(a, noun) || (bare.Number.IsScaled && d.Word[noun].StartsUpper) ? "people" : small ? null : d.Lower(noun);
        if (unit is null || bare.Value < 2)
        {
            return true;
        }

        if (small && (bare.Value < entry.Small || (bare.First > floor && Definite.Contains(d.Lower(bare.First - 1)))))
        {
            return true;
        }

        if (small && unit == "people" && noun + 1 < limit && Sources.Contains(d.Lower(noun + 1)))
        {
            return true;
        }

        quantity = bare with { End = noun + 1, Kind = UnitKind.Counted, Unit = unit, Noun = noun };
        return true;
    }

    /// <summary>"20 of the 48 hostages": the first number counts what the second does.</summary>
    private bool TryPart(Analysis a, in Quantity bare, int limit, out string? unit)
    {
        Document d = a.Document;
        unit = null;
        int at = bare.End;
        if (at + 2 >= limit || d.Lower(at) != "of" || bare.Value < 2)
        {
            return false;
        }

        // "431 of its people".
        if (!bare.Number.IsWord && d.Lower(at + 1) is "its" or "his" or "her" or "their" or "our" && NounAfter(a, at + 2, limit) is >= 0 and int own && lexicon.TryCounted(d.Lemma[own], out CountedEntry owned))
        {
            unit = owned.Unit;
            return unit is not null;
        }

        at += d.Lower(at + 1) is "the" or "its" or "their" or "some" ? 2 : 1;
        if (at >= limit || !NumberReader.TryRead(d, at, limit, out WrittenNumber whole) || whole.Value <= bare.Value || NounAfter(a, whole.End, limit) is not (>= 0 and int noun))
        {
            return false;
        }

        unit = lexicon.TryCounted(d.Lemma[noun], out CountedEntry entry) ? entry.Unit : d.Lower(noun);
        return unit is not null;
    }

    /// <summary>The plural noun a number counts, over adjectives and compounds; −1 where there is none.</summary>
    private int NounAfter(Analysis a, int at, int limit)
    {
        Document d = a.Document;
        int stop = Math.Min(limit, at + NounReach);
        for (int t = at; t < stop; t++)
        {
            if (IsPlural(d, t))
            {
                while (t + 1 < stop && IsPlural(d, t + 1) && !DateFinder.IsDateToken(a, t + 1))
                {
                    t++;
                }

                return DateFinder.IsDateToken(a, t) ? -1 : t;
            }

            bool inside = d.Upos[t] switch
            {
                Upos.ADJ => true,
                _ when d.Word[t].HasDigit && char.IsAsciiLetterUpper(d.Form(t)[0]) => true,
                Upos.NOUN or Upos.PROPN or Upos.X => d.Lower(t) is not ("street" or "road" or "avenue" or "lane" or "marg"),
                Upos.ADV => d.Lower(t) is "more" or "newly" or "additional" or "long" or "heavily",
                Upos.VERB => (d.Xpos[t] == Xpos.Vbn || d.Xpos[t] == Xpos.Vbg) && t + 1 < stop && d.Upos[t + 1] is Upos.NOUN or Upos.ADJ,
                Upos.CCONJ => t > at && t + 1 < stop && d.Upos[t - 1] is Upos.ADJ or Upos.PROPN && d.Upos[t + 1] is Upos.ADJ or Upos.PROPN,
                Upos.PUNCT => d.Lower(t) is "-" && t > at && d.Start[t] == d.End[t - 1],
                _ => false,
            };
            if (!inside)
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsPlural(Document d, int t) =>
        d.Xpos[t] == Xpos.Nns || d.Xpos[t] == Xpos.Nnps || d.Lower(t) is "people" or "aircraft" or "personnel" or "troops" or "police" or "crew" or "staff" or "countries";

    private static bool IsCitizens(Analysis a, int noun)
    {
        string form = a.Document.Form(noun);
        return a.MentionAt(noun) is { Kind: MentionKind.Citizens }
            || (a.Document.Word[noun].StartsUpper && form.Length > 4 && (form.EndsWith("ans", StringComparison.Ordinal) || form.EndsWith("is", StringComparison.Ordinal) || form.EndsWith("ese", StringComparison.Ordinal)));
    }

    /// <summary>Part of a name, a label, a clock time or a score.</summary>
    private static bool IsName(Analysis a, WrittenNumber number, int floor, int limit)
    {
        Document d = a.Document;
        int before = number.First - 1;
        if (number.End < limit && (Clocks.Contains(d.Lower(number.End)) || (d.Lower(number.End) == "/" && d.Start[number.End] == d.End[number.End - 1])))
        {
            return true;
        }

        if (before < floor)
        {
            return false;
        }

        string word = d.Lower(before);
        bool glued = d.Start[number.First] == d.End[before];
        if ((glued && (word is "/" or "+" || (word is "-" or "–" && before > floor && !d.Word[before - 1].HasDigit && d.Start[before] == d.End[before - 1]))) || (Labels.Contains(word) && !number.IsScaled && !(number.End < limit && d.Lower(number.End) is "%" or "percent" or "per") && !DateFinder.IsDateToken(a, before)))
        {
            return true;
        }

        // "1 in 10 workers".
        if (word == "in" && before > floor && d.Lower(before - 1) is "1" or "one" && number.Value >= 2)
        {
            return true;
        }

        if (number.IsWord)
        {
            return d.Word[number.First].StartsUpper && d.Upos[before] is not Upos.PUNCT;
        }

        // "…, Pakistan eight and China 59".
        if (a.MentionAt(before) is { Kind: MentionKind.Name or MentionKind.Seat } owner && owner.First > floor && d.Lower(owner.First - 1) is "and" or "," or ";" && (number.End >= limit || d.Upos[number.End] is Upos.PUNCT or Upos.CCONJ or Upos.ADP))
        {
            return false;
        }

        return number.IsPlain && !number.IsScaled && d.Upos[before] == Upos.PROPN && d.Word[before].StartsUpper && before > floor && !DateFinder.IsDateToken(a, before)
            && !(number.End < limit && d.Lower(number.End) is "%" or "percent" or "per");
    }

    /// <summary>"sent Niger 100 instructors", "in Israel 12 people died": a state before the number is not its name.</summary>
    private bool IsObject(Analysis a, WrittenNumber number, int limit) =>
        number.First > 0 && a.MentionAt(number.First - 1) is { Kind: MentionKind.Name or MentionKind.Seat } && NounAfter(a, number.End, limit) is >= 0 and int noun && !a.Document.Word[noun].StartsUpper;

    /// <summary>A currency's sign or code before its number.</summary>
    private UnitEntry? SignAt(Document d, int i, int limit)
    {
        if (i + 1 >= limit || lexicon.UnitAt(d, i, limit) is not { Kind: UnitKind.Currency } entry || !d.Word[Math.Min(limit - 1, i + entry.Words.Length + 1)].HasDigit)
        {
            return null;
        }

        // "A$5" is Australian money, "a $5 billion loan" is not.
        bool prefixed = entry.Words.Length == 1 && entry.Words[0] == "$";
        if (prefixed)
        {
            return d.Word[i].StartsUpper && d.Start[i + 1] == d.End[i] ? entry : null;
        }

        string form = d.Form(i);
        return entry.Words.Length == 0 && (!char.IsLetter(form[0]) || d.Word[i].IsAllUpper || form is "Rs" or "Rs." or "Re.") ? entry : null;
    }

    private int AfterSameCurrency(Document d, int at, int limit, string unit) =>
        lexicon.UnitAt(d, at, limit) is { Kind: UnitKind.Currency } entry && entry.Unit == unit && char.IsLetter(d.Form(at)[0]) ? at + entry.Words.Length + 1 : at;

    /// <summary>"Rs500".</summary>
    private static bool TryGlued(Document d, int i, int limit, out Quantity quantity)
    {
        quantity = default;
        if (i >= limit || !d.Word[i].HasDigit || !d.Form(i).StartsWith("Rs", StringComparison.Ordinal) || !NumberReader.TryDigits(d.Form(i).AsSpan(2), out double value))
        {
            return false;
        }

        double scale = i + 1 < limit && Language.English.NumberWords.Scale(d.Lower(i + 1)) is > 0 and double s ? s : 1;
        int end = scale > 1 ? i + 2 : i + 1;
        quantity = new Quantity(i, end, new WrittenNumber(i, end, value * scale, scale, IsWord: false, IsPlain: true), value * scale, UnitKind.Currency, "INR");
        return true;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
