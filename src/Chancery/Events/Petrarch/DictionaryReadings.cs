using System.Globalization;
using Chancery.Actors;
using Chancery.Dates;
using Chancery.Language;

namespace Chancery.Events.Petrarch;

/// <summary>
/// Lays the readings of verb dictionaries over the events that were found: where a dictionary codes a verb, its type wins, where its
/// pattern says that the words are no event, there is none, and what only it codes is added. Stateless; shared by all threads.
/// </summary>
internal sealed class DictionaryReadings
{
    private readonly VerbMatcher matcher;
    private readonly VerbTransformer transformer;
    private readonly CameoTable cameo;
    private readonly DomainLexicon domains;

    public DictionaryReadings(VerbDictionary dictionary, CameoTable cameo, DomainLexicon domains)
    {
        matcher = new VerbMatcher(dictionary);
        transformer = new VerbTransformer(dictionary);
        this.cameo = cameo;
        this.domains = domains;
    }

    /// <summary>The readings of the folders' verb files; null where they hold none. Lines that cannot be read go to the table's problems.</summary>
    /// <param name="data">Folder of <c>cameo.tsv</c> and <c>domains.tsv</c>.</param>
    public static DictionaryReadings? Load(IReadOnlyList<string> folders, Gazetteer.Cutter cut, ActorTable actors, string data)
    {
        if (folders.Count == 0)
        {
            return null;
        }

        var dictionary = new VerbDictionary(cut);
        foreach (string folder in folders)
        {
            dictionary.ReadFolder(folder);
        }

        actors.Report(dictionary.Problems);
        return dictionary.Files == 0 ? null
            : new DictionaryReadings(dictionary, CameoTable.Load(Path.Combine(data, "cameo.tsv")), DomainLexicon.Load(Path.Combine(data, "domains.tsv")));
    }

    public IReadOnlyList<Event> Over(IReadOnlyList<Event> found, Analysis a)
    {
        Document d = a.Document;
        var all = new List<Event>();
        var events = new List<Event>();
        int next = 0;
        var parts = new Participants(a);
        ActorUnits units = ActorUnits.Of(a);
        foreach (Sentence sentence in d.Sentences)
        {
            events.Clear();
            while (next < found.Count && found[next].Span.Start < sentence.Span.End)
            {
                events.Add(found[next++]);
            }

            List<Coded> coded = d.Form(sentence.End - 1) == "?" ? [] : Code(a, parts, units, sentence);
            foreach (Coded c in coded)
            {
                int at = events.FindIndex(e => IsAt(d, e, c.Match.Verb));
                if (c.Type is null)
                {
                    if (at >= 0 && c.Match is { Pattern: not null, Code.IsNone: true })
                    {
                        events.RemoveAt(at);
                    }
                }
                else if (at >= 0)
                {
                    events[at] = Recoded(a, units, events[at], c);
                }
                else if (!coded.Exists(o => o.Type is not null && Governs(d, o.Match.Verb, c.Match.Verb)) && Made(a, parts, sentence, c, units) is { } made && !events.Exists(e => Repeats(e, made)))
                {
                    events.Add(made);
                }
            }

            all.AddRange(events.OrderBy(e => e.Span));
        }

        all.AddRange(found.Skip(next));
        return all;
    }

    private List<Coded> Code(Analysis a, Participants parts, ActorUnits units, Sentence sentence)
    {
        Document d = a.Document;
        var coded = new List<Coded>();
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (matcher.Match(d, units, t) is { } match && !coded.Exists(o => o.Match.Verb == match.Verb))
            {
                coded.Add(Of(match, match.Code.Forward ?? match.Code.Back, match.Written));
            }
        }

        for (int i = 0; i < coded.Count; i++)
        {
            VerbMatch upper = coded[i].Match;
            Coded? lower = upper.Form.Block.IsPhrasal ? coded.Find(o => VerbTransformer.Complements(d, upper.Verb, o.Match.Verb)) : null;
            if (lower?.Code is not { } inner)
            {
                continue;
            }

            if (transformer.Find(upper, lower.Match, SameActor(parts, upper.Verb, lower.Match.Verb)) is { Code: { } changed } t)
            {
                coded[i] = Of(upper, changed, VerbTransformer.Written(t));
            }
            else if (upper.Pattern is null && coded[i].Code is { } outer && CameoCombination.Of(outer, inner) is { } sum)
            {
                coded[i] = Of(upper, sum, string.Create(CultureInfo.InvariantCulture, $"{upper.Written} {outer} + {lower.Match.Written} {inner}"));
            }
        }

        return coded;
    }

    private Coded Of(VerbMatch match, string? code, string written)
    {
        CameoCode? known = code is null ? null : cameo.Find(code);
        return new Coded(match, known?.Code, known?.Type, known?.Mode, written);
    }

    private static bool? SameActor(Participants parts, int upper, int lower)
    {
        List<string> above = parts.Subject(upper) is >= 0 and var s ? parts.Of(s) : [];
        List<string> below = parts.Subject(lower) is >= 0 and var t ? parts.Of(t) : [];
        return above.Count == 0 || below.Count == 0 ? null : above.SequenceEqual(below, StringComparer.Ordinal);
    }

    /// <summary>Whether the event was coded on the verb: its clause holds the verb, and its trigger is the verb's form.</summary>
    private static bool IsAt(Document d, Event e, int verb)
    {
        string form = d.Form(verb);
        return e.Span.Start <= d.Start[verb] && d.End[verb] <= e.Span.End && e.Trigger.StartsWith(form, StringComparison.Ordinal) && (e.Trigger.Length == form.Length || e.Trigger[form.Length] == ' ');
    }

    private static bool Governs(Document d, int upper, int lower)
    {
        int at = lower;
        while (at >= 0 && at != upper && d.Rel[at] is Deprel.Xcomp or Deprel.Ccomp)
        {
            at = d.Head[at];
        }

        return lower != upper && at == upper;
    }

    private static bool Repeats(Event e, Event made) =>
        e.Type == made.Type && e.Actors.SequenceEqual(made.Actors, StringComparer.Ordinal) && e.Recipients.SequenceEqual(made.Recipients, StringComparer.Ordinal) && (e.Span.Contains(made.Span) || made.Span.Contains(e.Span));

    private static Event Recoded(Analysis a, ActorUnits units, Event e, Coded c)
    {
        (List<string>? who, List<string>? whom) = (c.Of(a, units, c.Source), c.Of(a, units, c.Target));
        if (who is null && whom is null && c.Match.Code.Forward is null && e.Recipients.Count > 0)
        {
            (who, whom) = ([.. e.Recipients], [.. e.Actors]);
        }

        return e with
        {
            Type = c.Type!.Value,
            Mode = c.Mode ?? (e.Type == c.Type ? e.Mode : null),
            Actors = who ?? [.. e.Actors.Where(id => whom is null || !whom.Contains(id))],
            Recipients = whom ?? [.. e.Recipients.Where(id => who is null || !who.Contains(id))],
            Grounds = [c.Ground, .. e.Grounds],
        };
    }

    private Event? Made(Analysis a, Participants parts, Sentence sentence, Coded c, ActorUnits units)
    {
        Document d = a.Document;
        int verb = c.Match.Verb;
        EventType type = c.Type!.Value;
        var row = new TriggerRow(d.Lemma[verb], 'v', [], type, c.Mode, TriggerFrame.Usual, [], c.Match.Line);
        (List<string> who, List<string> whom, string how) = EventRoles.OfVerb(a, parts, new Candidate(verb, row), type);
        if (c.Match.Code.Forward is null)
        {
            (who, whom) = (whom, who);
        }

        who = c.Of(a, units, c.Source) ?? who;
        whom = c.Of(a, units, c.Target) ?? whom;
        if (c.Match.Compound >= 0 && c.Match.Source < 0 && c.Match.Target < 0 && who.Count > 1 && whom.Count == 0)
        {
            (who, whom) = ([who[0]], who.GetRange(1, who.Count - 1));
        }

        whom.RemoveAll(who.Contains);
        if (who.Count == 0 || whom.Count == 0)
        {
            // As PETRARCH required both: a verb by itself says too little.
            return null;
        }

        who.Sort(StringComparer.Ordinal);
        whom.Sort(StringComparer.Ordinal);
        (Realis realis, string why) = RealisReader.Read(d, verb);
        DateExpression? date = a.DatesIn(sentence.First, sentence.End).Where(x => !x.IsRange && d.IsUnder(x.First, verb) && !ClauseSpan.IsApart(d, x.First, verb)).MinBy(x => Math.Abs(x.First - verb));
        if (date is not null && realis == Realis.Asserted && a.Report.Published is { } day)
        {
            (realis, why) = date.From > day ? (Realis.Future, "its date lies ahead") : date.To < day.AddYears(-1) ? (Realis.Historic, "its date lies more than a year back") : (realis, why);
        }

        (int first, int last) = d.Subtree(verb);
        return new Event
        {
            Span = ClauseSpan.Of(d, verb),
            Trigger = d.Form(verb),
            Type = type,
            Mode = c.Mode,
            Actors = who,
            Recipients = whom,
            Realis = realis,
            Domains = domains.Of(d, first, last + 1, []),
            Date = date?.Iso,
            ToldBy = a.QuotationAt(d.SpanOf(verb))?.Speaker,
            Grounds = [c.Ground, $"trigger  “{d.Form(verb)}” {d.SpanOf(verb)}, of the dictionary alone", $"parts    {how}", $"realis   {realis.ToString().ToLowerInvariant()}: {why}"],
        };
    }

    /// <summary>A verb with what the dictionary makes of it; the type is null for no event and for what PLOVER has no type for.</summary>
    private sealed record Coded(VerbMatch Match, string? Code, EventType? Type, string? Mode, string Written)
    {
        public int Source => Match.Source;

        public int Target => Match.Target;

        public string Ground => string.Create(CultureInfo.InvariantCulture, $"{EventCodes.Ground}{Code} by {Match.Form.Block.File} line {Match.Line}: {Match.Form.Block.Name} {Written} → {Type}{(Mode is null ? string.Empty : "/" + Mode)}");

        /// <summary>The actors of a unit that the pattern names; null where it names none.</summary>
        public List<string>? Of(Analysis a, ActorUnits units, int unit)
        {
            if (unit < 0)
            {
                return null;
            }

            return a.MentionAt(units[unit].First) is { } m ? [.. m.Actors] : null;
        }
    }
}
