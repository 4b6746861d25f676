using Chancery.Actors.Petrarch;
using Chancery.Language;

namespace Chancery.Events.Petrarch;

/// <summary>An event in the codes of the dictionaries.</summary>
/// <param name="Source">Actor code: "GONGOV".</param>
/// <param name="Target">Actor code.</param>
/// <param name="Code">CAMEO code, or what the dictionary has in its place.</param>
/// <param name="Verb">Token of the verb.</param>
/// <param name="Pattern">As the dictionary writes it.</param>
/// <param name="File">Of the dictionary.</param>
/// <param name="Line">Of the file.</param>
public sealed record DictionaryEvent(string Source, string Target, string Code, int Verb, string Pattern, string File, int Line);

/// <summary>
/// Codes texts with PETRARCH dictionaries alone: their actors, agents and verbs on our trees, in their codes. It is how old
/// dictionaries are tried, and how they compare with what PETRARCH made of them; reports are read by <see cref="EventFinder"/>.
/// </summary>
public sealed class DictionaryCoder
{
    private readonly ActorCoder actors;
    private readonly VerbMatcher matcher;
    private readonly VerbTransformer transformer;
    private readonly DiscardList discards;

    /// <param name="cut">Cuts a name into tokens as the language's tokenizer does.</param>
    /// <param name="discards">Texts that hold one of its words have no events.</param>
    public DictionaryCoder(PetrarchDictionary names, VerbDictionary verbs, Gazetteer.Cutter cut, DiscardList? discards = null)
    {
        this.discards = discards ?? new DiscardList();
        actors = new ActorCoder(names, cut);
        matcher = new VerbMatcher(verbs);
        transformer = new VerbTransformer(verbs);
    }

    /// <summary>Acts with a source and nobody they are done to are events too, toward "---" (PETRARCH's require_dyad = false).</summary>
    public bool AllowsOneSided { get; set; }

    /// <summary>The events of a text, in order of their verbs; none twice.</summary>
    public IReadOnlyList<DictionaryEvent> Code(Analysis a)
    {
        Document d = a.Document;
        CodedActors coded = actors.Read(d, a.Report.Published ?? DateOnly.MaxValue);
        var parts = new Participants(a);
        var events = new List<DictionaryEvent>();
        if (discards.Find(d.Text) is not null)
        {
            return events;
        }

        foreach (Sentence sentence in d.Sentences)
        {
            var acts = new List<Act>();
            var seen = new HashSet<int>();
            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (matcher.Match(d, coded.Units, t) is { } match && seen.Add(match.Verb))
                {
                    acts.Add(Parts(d, parts, coded, match));
                }
            }

            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (d.Upos[t] == Upos.AUX && d.Head[t] >= 0 && !seen.Contains(d.Head[t]) && matcher.Match(d, coded.Units, t, auxiliaries: true) is { } match && seen.Add(match.Verb))
                {
                    acts.Add(Parts(d, parts, coded, match));
                }
            }

            Combine(d, acts);
            foreach (Act act in acts.Where(act => !acts.Exists(o => Covers(d, o, act))))
            {
                Write(d, act, events);
            }
        }

        return events;
    }

    private void Write(Document d, Act act, List<DictionaryEvent> events)
    {
        bool oneSided = AllowsOneSided && act.Targets.Count == 0 && HasObject(d, act.Match.Verb);
        foreach (string source in act.Sources)
        {
            foreach (string target in oneSided ? [ActorCoder.Unnamed] : act.Targets.Where(t => t != source))
            {
                Add(source, target, act.Code.Forward);
                Add(target, source, act.Code.Back);
            }
        }

        void Add(string source, string target, string? code)
        {
            if (code is not null && !events.Exists(e => e.Source == source && e.Target == target && e.Code == code))
            {
                events.Add(new DictionaryEvent(source, target, code, act.Match.Verb, act.Match.Written, act.Match.Form.Block.File, act.Match.Line));
            }
        }
    }

    private static bool HasObject(Document d, int verb)
    {
        foreach (int c in d.Children(verb))
        {
            if (d.Rel[c] is Deprel.Obj or Deprel.Iobj or Deprel.Obl && c > verb)
            {
                return true;
            }
        }

        return false;
    }

    private static Act Parts(Document d, Participants parts, CodedActors coded, VerbMatch match)
    {
        int verb = match.Verb;
        int agent = parts.IsPassive(verb) ? parts.Agent(verb) : -1;
        agent = agent < 0 && parts.IsPassive(verb) ? ByPhrase(d, verb) : agent;

        // In files of words in a row only "by" makes a passive; the subject of others stands for the source, as TABARI had it.
        bool passive = agent >= 0 || (parts.IsPassive(verb) && match.Form.Block.IsPhrasal);
        if (match.Compound >= 0 && match.Target < 0 && match.Source < 0)
        {
            List<string> all = coded.CodesOf(match.Compound);
            return coded.Units[match.Compound].First < verb ? new Act(match, all, all) : new Act(match, Source(d, parts, coded, verb, agent, passive), all);
        }

        List<string> sources = match.Source >= 0 ? coded.CodesOf(match.Source) : [];
        List<string> targets = match.Target >= 0 ? coded.CodesOf(match.Target) : [];
        if (match.Source < 0)
        {
            sources = Source(d, parts, coded, verb, agent, passive && match.Target < 0, match.Target);
        }

        if (match.Target < 0)
        {
            targets = Target(d, parts, coded, verb, agent >= 0 && passive, sources, match.Source);
        }

        return new Act(match, sources, targets);
    }

    private static List<string> Source(Document d, Participants parts, CodedActors coded, int verb, int agent, bool passive, int not = -1)
    {
        int subject = passive ? agent : SubjectOf(d, parts, verb);
        subject = !passive && subject > verb && d.Head[subject] != verb ? -1 : subject;
        if (subject >= 0 && coded.UnitUnder(subject) is >= 0 and var unit && unit != not)
        {
            return coded.CodesOf(unit);
        }

        if (subject >= 0 && coded.Unnamed(subject) is { Count: > 0 } unnamed)
        {
            return unnamed;
        }

        if (passive || (subject >= 0 && d.Upos[subject] is not Upos.PRON && not < 0))
        {
            return [];
        }

        // None in the tree: the first name of the sentence, as PETRARCH had it.
        for (int t = d.SentenceAt(verb).First; t < verb; t++)
        {
            if (coded.Units.From(t) is >= 0 and var first && first != not && !coded.IsOblique(first))
            {
                return coded.CodesOf(first);
            }
        }

        return [];
    }

    private static List<string> Target(Document d, Participants parts, CodedActors coded, int verb, bool passive, List<string> sources, int not)
    {
        if (passive)
        {
            int subject = d.Child(verb, Deprel.NsubjPass);
            subject = subject < 0 && d.Rel[verb] is Deprel.Acl ? d.Head[verb] : subject < 0 ? SubjectOf(d, parts, verb) : subject;
            return subject < 0 ? [] : coded.UnitUnder(subject) is >= 0 and var unit ? coded.CodesOf(unit) : coded.Unnamed(subject);
        }

        int last = d.Subtree(verb).Last;
        for (int t = verb + 1; t <= last; t++)
        {
            if (coded.Units.From(t) is >= 0 and var unit && unit != not && !IsElsewhere(d, t, verb) && coded.CodesOf(unit) is var codes && !codes.TrueForAll(sources.Contains))
            {
                return [.. codes.Where(c => !sources.Contains(c))];
            }
        }

        foreach (int c in d.Children(verb))
        {
            if (d.Rel[c] is Deprel.Obj or Deprel.Iobj or Deprel.Obl && coded.Unnamed(c) is { Count: > 0 } unnamed)
            {
                return unnamed;
            }
        }

        return [];
    }

    private static int SubjectOf(Document d, Participants parts, int verb)
    {
        int subject = parts.Subject(verb);
        return subject >= 0 ? subject : d.Child(verb, Deprel.NsubjPass);
    }

    private static int ByPhrase(Document d, int verb)
    {
        foreach (int c in d.Children(verb))
        {
            if (d.Rel[c] is Deprel.Obl or Deprel.OblAgent && TriggerMatcher.HasCase(d, c, ["by"]))
            {
                return c;
            }

            foreach (int g in d.Children(c))
            {
                // "opposed earlier by Osgiliath": the tree may hang it from the adverb.
                if (d.Rel[c] is Deprel.Advmod && d.Rel[g] is Deprel.Obl && TriggerMatcher.HasCase(d, g, ["by"]))
                {
                    return g;
                }
            }
        }

        return -1;
    }

    /// <summary>In another clause than the verb's: one that describes a noun, goes beside it, or tells when and why.</summary>
    private static bool IsElsewhere(Document d, int token, int verb)
    {
        for (int t = token; t >= 0 && t != verb; t = d.Head[t])
        {
            bool purpose = d.Rel[t] is Deprel.Advcl && TriggerMatcher.HasCase(d, t, ["to"]);
            if (!purpose && (d.Rel[t] is Deprel.AclRelcl or Deprel.Advcl or Deprel.Parataxis || (d.Rel[t] is Deprel.Conj && d.Upos[t] == Upos.VERB)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What upper verbs make of the acts below them.</summary>
    private void Combine(Document d, List<Act> acts)
    {
        for (int i = 0; i < acts.Count; i++)
        {
            Act upper = acts[i];
            if (!upper.Match.Form.Block.IsPhrasal)
            {
                continue;
            }

            Act? lower = acts.Find(l => !ReferenceEquals(l, upper) && VerbTransformer.Complements(d, upper.Match.Verb, l.Match.Verb));
            if (lower is null)
            {
                continue;
            }

            if (transformer.Transform(upper, lower) is { } made)
            {
                acts[i] = made;
            }
            else if (upper.Match.Pattern is null && upper.Code.Forward is { } outer && lower.Code.Forward is { } inner && CameoCombination.Of(outer, inner) is { } code)
            {
                List<string> targets = lower.Targets.TrueForAll(upper.Sources.Contains) ? lower.Sources : lower.Targets;
                acts[i] = new Act(upper.Match, upper.Sources, upper.Targets.Count > 0 ? upper.Targets : targets) { Code = new VerbCode(code, null) };
            }
        }
    }

    /// <summary>An act told by one verb is not told again by a verb that only completes it.</summary>
    private static bool Covers(Document d, Act upper, Act lower)
    {
        if (ReferenceEquals(upper, lower) || upper.Code.IsNone || upper.Sources.Count == 0 || upper.Targets.Count == 0 || !d.IsUnder(lower.Match.Verb, upper.Match.Verb))
        {
            return false;
        }

        return !IsElsewhere(d, lower.Match.Verb, upper.Match.Verb);
    }
}

/// <summary>A verb with whom it is said of.</summary>
internal sealed record Act(VerbMatch Match, List<string> Sources, List<string> Targets)
{
    public VerbCode Code { get; init; } = Match.Code;
}
