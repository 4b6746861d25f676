using Chancery.Actors.Petrarch;
using Chancery.Language;

namespace Chancery.Events.Petrarch;

/// <summary>The coded names and agents of one text, and what noun phrases amount to.</summary>
internal sealed class CodedActors
{
    private const int Climb = 12;

    private readonly Document d;
    private readonly List<string> codes = [];
    private readonly List<(int First, int End, PetrarchAgent Agent)> agents = [];

    public CodedActors(Document document)
    {
        d = document;
        Units = new ActorUnits(document.Count);
    }

    public ActorUnits Units { get; }

    public void AddName(int first, int end, string code)
    {
        Units.Add(first, end, -1);
        codes.Add(code);
    }

    public void AddAgent(int first, int end, PetrarchAgent agent) => agents.Add((first, end, agent));

    /// <summary>Finds enumerations: names joined in the tree, or by nothing but commas, "and" and words that describe.</summary>
    public void Enumerate()
    {
        int groups = 0;
        for (int i = 1; i < Units.Count; i++)
        {
            if (!AreJoined(i - 1, i))
            {
                continue;
            }

            if (Units[i - 1].Group < 0)
            {
                Units.Join(i - 1, groups++);
            }

            Units.Join(i, Units[i - 1].Group);
        }
    }

    /// <summary>The first named actor below a token, in its phrase; −1 where none is.</summary>
    public int UnitUnder(int token)
    {
        (int first, int last) = d.Subtree(token);
        for (int t = first; t <= last; t++)
        {
            if (Units.From(t) is >= 0 and var unit && d.IsUnder(t, token) && !ClauseSpan.IsApart(d, t, token))
            {
                return unit;
            }
        }

        return -1;
    }

    /// <summary>The codes of a named actor and of those enumerated with it, with the agents of their phrases.</summary>
    public List<string> CodesOf(int unit)
    {
        var all = new List<string>();
        int group = Units[unit].Group;
        IReadOnlyList<PetrarchAgent>? shared = null;
        for (int u = 0; u < Units.Count; u++)
        {
            if (u != unit && (group < 0 || Units[u].Group != group))
            {
                continue;
            }

            // "The ambassadors of Arnor and Gondor": what is above the enumeration is said of each.
            (List<List<PetrarchAgent>> own, List<PetrarchAgent> above) = AgentsOf(u);
            shared ??= above;
            foreach (List<PetrarchAgent> alternative in own)
            {
                foreach (string code in codes[u].Split('/'))
                {
                    string with = Compose(code, alternative.Count > 0 ? alternative : shared);
                    if (!all.Contains(with))
                    {
                        all.Add(with);
                    }
                }
            }
        }

        return all;
    }

    /// <summary>"---GOV" for a phrase with agents and no name; empty where it has none.</summary>
    public List<string> Unnamed(int token)
    {
        var all = new List<string>();
        foreach (int head in new[] { token }.Concat(Fellows(token)))
        {
            // "The official news agency" is coded by what describes it.
            (int First, int End, PetrarchAgent Agent) found = agents.Find(g => (g.First <= head && head < g.End) || (d.Head[g.End - 1] == head && d.Rel[g.End - 1] is Deprel.Amod or Deprel.Compound));
            if (found.Agent is { } agent && Compose(ActorCoder.Unnamed, [agent]) is var code && !all.Contains(code))
            {
                all.Add(code);
            }
        }

        return all;
    }

    /// <summary>Behind a preposition that makes it no one's subject: "on Gondor's proposal, …".</summary>
    public bool IsOblique(int unit)
    {
        int at = Head(unit);
        for (int i = 0; i < Climb && at >= 0 && Climbs(at); i++)
        {
            at = d.Head[at];
        }

        return d.Rel[at] is Deprel.Obl or Deprel.Nmod && TriggerMatcher.HasCase(d, at, ["on", "after", "in", "with", "for", "at", "against", "about", "by", "despite", "under"]);
    }

    private bool AreJoined(int left, int right)
    {
        (int from, int to) = (Units[left].End, Units[right].First);
        if (from >= to || d.SentenceOf[from - 1] != d.SentenceOf[to])
        {
            return false;
        }

        bool joint = false;
        bool only = true;
        for (int t = from; t < to; t++)
        {
            bool joins = d.Upos[t] is Upos.CCONJ || d.Lower(t) is "," or "neither" or "nor";
            joint |= joins;
            only &= joins || d.Upos[t] is Upos.DET or Upos.ADJ or Upos.ADV;
        }

        if (joint && only)
        {
            return true;
        }

        // "Ithilen and the government of Gondor": the second name belongs to what is joined to the first.
        int head = Head(right);
        for (int i = 0; i < Climb && head >= 0; i++)
        {
            if (d.Rel[head] == Deprel.Conj && d.Head[head] >= 0)
            {
                int fellow = d.Head[head];
                int first = Head(left);
                for (int j = 0; j < Climb && first >= 0; j++)
                {
                    if (first == fellow || (d.Rel[first] == Deprel.Conj && d.Head[first] == fellow))
                    {
                        return joint;
                    }

                    first = Climbs(first) ? d.Head[first] : -1;
                }

                return false;
            }

            head = Climbs(head) ? d.Head[head] : -1;
        }

        return false;
    }

    /// <summary>The name's token that hangs from outside it; of several the one with the preposition.</summary>
    private int Head(int unit)
    {
        int head = -1;
        for (int t = Units[unit].First; t < Units[unit].End; t++)
        {
            if ((d.Head[t] < Units[unit].First || d.Head[t] >= Units[unit].End) && (head < 0 || d.Child(t, Deprel.Case) >= 0))
            {
                head = t;
            }
        }

        return head < 0 ? Units[unit].End - 1 : head;
    }

    /// <summary>Whether a word only tells more of its head: "Gondor's", "Bree" in "Bree Prime Minister", "of Gondor".</summary>
    private bool Climbs(int token) => d.Head[token] >= 0 && (d.Rel[token] is Deprel.Compound or Deprel.Amod or Deprel.NmodPoss or Deprel.Flat or Deprel.Appos or Deprel.NmodUnmarked or Deprel.Det or Deprel.Nummod
        || (d.Rel[token] is Deprel.Nmod && TriggerMatcher.HasCase(d, token, ["of", "in", "from", "for"])));

    /// <summary>Agents in the phrase of a named actor, one list for each of those joined by "and", and those above its enumeration.</summary>
    private (List<List<PetrarchAgent>> Own, List<PetrarchAgent> Above) AgentsOf(int unit)
    {
        var own = new SortedSet<int>();
        var above = new SortedSet<int>();
        int at = Head(unit);
        bool passed = false;
        for (int i = 0; i < Climb && at >= 0; i++)
        {
            bool conjunct = d.Rel[at] == Deprel.Conj && !passed;
            bool nominal = d.Rel[at] == Deprel.Nmod;
            Collect(at, passed ? above : own);
            int head = d.Head[at];
            if (!conjunct && !Climbs(at))
            {
                break;
            }

            if (conjunct)
            {
                // The fellow itself is another actor; what governs them both is said of both.
                while (head >= 0 && d.Rel[head] == Deprel.Conj)
                {
                    head = d.Head[head];
                }

                if (head < 0 || !Climbs(head))
                {
                    break;
                }

                passed = true;
                head = d.Head[head];
            }
            else if (nominal && Units[unit].Group >= 0)
            {
                CollectAll(head, above);
            }

            at = head;
        }

        Beside(unit, own);
        foreach (int g in above)
        {
            own.Add(g);
        }

        List<PetrarchAgent> upper = [.. above.Select(g => agents[g].Agent)];
        List<int> joined = [.. own.Where(g => own.Any(o => o != g && AreFellows(g, o)))];
        List<PetrarchAgent> common = [.. own.Where(g => !joined.Contains(g)).Select(g => agents[g].Agent)];
        return joined.Count < 2 ? ([common.Count > 0 ? common : [.. own.Select(g => agents[g].Agent)]], upper)
            : ([.. joined.Select(g => common.Append(agents[g].Agent).ToList())], upper);

        void CollectAll(int token, SortedSet<int> into)
        {
            Collect(token, into);
            foreach (int fellow in Fellows(token))
            {
                Collect(fellow, into);
            }
        }

        void Collect(int token, SortedSet<int> into)
        {
            for (int g = 0; g < agents.Count; g++)
            {
                (int first, int end, _) = agents[g];
                int head = end - 1;
                bool here = first <= token && token < end;
                bool beside = d.Head[head] == token && d.Rel[head] is Deprel.Compound or Deprel.Amod or Deprel.Flat or Deprel.Appos or Deprel.NmodPoss;
                if (here || beside || (d.Rel[head] == Deprel.Conj && d.Head[head] == token && agents.Exists(o => o.First <= token && token < o.End)))
                {
                    into.Add(g);
                }
            }
        }
    }

    /// <summary>"Bree Prime Minister", "Gondor's main opposition group": agents in the run of nouns behind a name are its, whatever the tree.</summary>
    private void Beside(int unit, SortedSet<int> into)
    {
        int sentence = d.SentenceOf[Units[unit].First];
        for (int t = Units[unit].End; t < d.Count && d.SentenceOf[t] == sentence && Units.At(t) < 0 && (d.Upos[t] is Upos.NOUN or Upos.PROPN or Upos.ADJ || d.Lower(t) is "'s" or "'" or "’s"); t++)
        {
            int g = agents.FindIndex(a => a.First == t);
            if (g >= 0)
            {
                into.Add(g);
                t = agents[g].End - 1;
            }
        }
    }

    private List<int> Fellows(int token)
    {
        var fellows = new List<int>();
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] == Deprel.Conj)
            {
                fellows.Add(c);
            }
        }

        return fellows;
    }

    private bool AreFellows(int one, int other)
    {
        int a = agents[one].End - 1;
        int b = agents[other].End - 1;
        return (d.Rel[a] == Deprel.Conj && d.Head[a] == b) || (d.Rel[b] == Deprel.Conj && d.Head[b] == a) || (d.Rel[a] == Deprel.Conj && d.Rel[b] == Deprel.Conj && d.Head[a] == d.Head[b]);
    }

    /// <summary>Agents' codes behind or before the actor's, each three letters once.</summary>
    private static string Compose(string code, IReadOnlyList<PetrarchAgent> agents)
    {
        foreach (PetrarchAgent agent in agents)
        {
            string rest = string.Empty;
            for (int i = 0; i < agent.Code.Length; i += 3)
            {
                string part = agent.Code[i..Math.Min(i + 3, agent.Code.Length)];
                rest += Holds(code, part) ? string.Empty : part;
            }

            code = agent.Leads ? rest + code : code + rest;
        }

        return code;
    }

    private static bool Holds(string code, string part)
    {
        for (int i = 0; i + part.Length <= code.Length; i += 3)
        {
            if (string.CompareOrdinal(code, i, part, 0, part.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
