using System.Globalization;
using Chancery.Actors;
using Chancery.Dates;
using Chancery.Events;
using Chancery.Events.Model;
using Chancery.Language;
using Chancery.Language.English;
using Chancery.Language.Neural;

namespace Chancery.Training;

/// <summary>Turns labelled reports into examples of the event coder's four decisions, and learns from them.</summary>
public sealed class EventTrainer
{
    private readonly TriggerLexicon lexicon;
    private readonly DomainLexicon domains;
    private readonly Evaluations evaluations;
    private readonly WordVectors vectors;

    public EventTrainer(string root)
    {
        string events = Path.Combine(root, "data", "events");
        lexicon = TriggerLexicon.Load(Path.Combine(events, "triggers.tsv"));
        domains = DomainLexicon.Load(Path.Combine(events, "domains.tsv"));
        evaluations = Evaluations.Load(Path.Combine(events, "evaluations.tsv"));
        vectors = EnglishLanguage.Load(root).Syntax.Vectors;
    }

    /// <summary>What of a labelled report could be laid on the program's own reading of it.</summary>
    public sealed record Counts
    {
        public int Events { get; set; }

        /// <summary>Acts whose trigger is a word that the coder never looks at.</summary>
        public int Unreachable { get; set; }

        public int Sides { get; set; }

        /// <summary>Sides for which no mention of the sentence stands.</summary>
        public int Unlinked { get; set; }

        public List<string>? Lost { get; set; }
    }

    public EventFinder Finder(EventModel model) => new(lexicon, domains, evaluations, model, vectors);

    public EventExamples Examples(Analysis a, IReadOnlyList<LabelledEvent> gold, Counts counts)
    {
        var examples = new EventExamples();
        Document d = a.Document;
        var parts = new Participants(a);
        var context = new EventContext(a, lexicon);
        var proposals = new Proposals(a, new TriggerMatcher(lexicon), evaluations, parts, context);
        var features = new FeatureList();
        var dense = new float[EventModel.TriggerDense];
        var antecedents = new Antecedents(a, context);
        counts.Events += gold.Count;
        int reached = 0;
        foreach (Sentence sentence in d.Sentences)
        {
            if (d.Form(sentence.End - 1) == "?")
            {
                continue;
            }

            proposals.Read(sentence);
            List<Party>? parties = null;
            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (!Proposals.MayName(d, t))
                {
                    continue;
                }

                LabelledEvent? act = gold.FirstOrDefault(e => Names(d, e, t));
                EventType type = default;
                int label = act is not null && Enum.TryParse(act.Type, out type) ? (int)type + 1 : 0;
                EventJudge.Describe(features, a, proposals, lexicon, t);
                EventJudge.Dense(d, vectors, t, dense);
                examples.Trigger.Add(new Example(features.Keys.ToArray(), [.. dense], label));
                if (act is null)
                {
                    continue;
                }

                reached++;
                counts.Lost?.Add($"TRIG\t{TriggerFeatures.Type(proposals.Rows[t - sentence.First])}\t{act.Type}\t{d.Lemma[t]}\t{d.Upos[t]}\t{d.Rel[t]}\t{string.Join(',', lexicon.Types(d.Lemma[t]))}\t{d.Text[sentence.Span.Start..sentence.Span.End]}");
                parties ??= EventJudge.Parties(a, sentence);
                TriggerRow row = proposals.Rows[t - sentence.First] is { } fits && fits.Type == type ? fits : lexicon.ReadAs(d.Lemma[t], TriggerLexicon.Letter(d.Upos[t]), type);
                Sides(examples, a, proposals, EventSides.Speaking(a, parties, t), t, row, act, counts);
                Times(examples, a, sentence, t, type, act);
                Meant(examples, a, context, antecedents, EventSides.Speaking(a, parties, t), t, row, act);
            }
        }

        counts.Unreachable += gold.Count - reached;
        return examples;
    }

    /// <summary>The one labelled word of a sentence as an example; null where the program's reading has no such word.</summary>
    public EventExamples Example(Analysis a, LabelledWord word, float weight)
    {
        var examples = new EventExamples();
        Document d = a.Document;
        int t = TokenOf(d, word);
        if (t < 0 || !Proposals.MayName(d, t))
        {
            return examples;
        }

        var parts = new Participants(a);
        var proposals = new Proposals(a, new TriggerMatcher(lexicon), evaluations, parts, new EventContext(a, lexicon));
        proposals.Read(d.SentenceAt(t));
        var features = new FeatureList();
        var dense = new float[EventModel.TriggerDense];
        EventJudge.Describe(features, a, proposals, lexicon, t);
        EventJudge.Dense(d, vectors, t, dense);
        examples.Trigger.Add(new Example(features.Keys.ToArray(), dense, word.Type is { } type ? (int)type + 1 : 0, weight));
        return examples;
    }

    /// <summary>The sentence of a labelled word as the act network learns it: nothing is known of its other words.</summary>
    public static IEnumerable<TokenExample> Tokens(Document d, LabelledWord word)
    {
        int t = TokenOf(d, word);
        if (t < 0)
        {
            yield break;
        }

        Sentence sentence = d.SentenceAt(t);
        int[] unknown = [.. Enumerable.Repeat(-1, sentence.Count)];
        int[] types = [.. unknown];
        types[t - sentence.First] = word.Type is { } type ? (int)type + 1 : 0;
        yield return new TokenExample([.. Enumerable.Range(sentence.First, sentence.Count).Select(d.Form)], [types, unknown, unknown]);
    }

    private static int TokenOf(Document d, LabelledWord word)
    {
        for (int t = 0; t < d.Count; t++)
        {
            if (d.Start[t] >= word.At && d.Start[t] < word.At + word.Length && (d.Head[t] < 0 || d.Start[d.Head[t]] < word.At || d.Start[d.Head[t]] >= word.At + word.Length))
            {
                return t;
            }
        }

        return -1;
    }

    /// <summary>The sentences of a report as the act network learns them.</summary>
    public static IEnumerable<TokenExample> Tokens(Analysis a, IReadOnlyList<LabelledEvent> gold)
    {
        Document d = a.Document;
        foreach (Sentence sentence in d.Sentences)
        {
            var types = new int[sentence.Count];
            int[] realis = [.. Enumerable.Repeat(-1, sentence.Count)];
            int[] roles = [.. Enumerable.Repeat(-1, sentence.Count)];
            List<Party> parties = EventJudge.Parties(a, sentence);
            foreach (Party party in parties)
            {
                roles[party.Token - sentence.First] = 0;
            }

            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (gold.FirstOrDefault(e => Names(d, e, t)) is not { } act || !Enum.TryParse(act.Type, out EventType type))
                {
                    continue;
                }

                types[t - sentence.First] = (int)type + 1;
                realis[t - sentence.First] = RealisOf(act);
                int[] labels = Labels(a, parties, t, act, new Counts());
                for (int i = 0; i < labels.Length; i++)
                {
                    roles[parties[i].Token - sentence.First] = Math.Max(roles[parties[i].Token - sentence.First], labels[i]);
                }
            }

            yield return new TokenExample([.. Enumerable.Range(sentence.First, sentence.Count).Select(d.Form)], [types, realis, roles]);
        }
    }

    private static int RealisOf(LabelledEvent act) => Array.IndexOf(["asserted", "future", "conditional", "negated", "historic"], act.Realis);

    public static EventModel Train(IReadOnlyList<EventExamples> all, float threshold)
    {
        List<Example> Every(Func<EventExamples, List<Example>> which) => [.. all.SelectMany(which)];
        LinearClassifier trigger = null!, realis = null!, role = null!, date = null!, meant = null!;
        Parallel.Invoke(
            () => trigger = LogisticTrainer.Train(Every(e => e.Trigger), EventModel.TriggerClasses),
            () =>
            {
                realis = LogisticTrainer.Train(Every(e => e.Realis), 5);
                role = LogisticTrainer.Train(Every(e => e.Role), 3);
                date = LogisticTrainer.Train(Every(e => e.Date), 2);
                meant = LogisticTrainer.Train(Every(e => e.Meant), 2);
            });
        return new EventModel { Trigger = trigger, Realis = realis, Role = role, Date = date, Meant = meant, Threshold = threshold };
    }

    /// <summary>Whether a token is the (last word of the) trigger of a labelled act.</summary>
    private static bool Names(Document d, LabelledEvent e, int t)
    {
        if (d.Start[t] < e.At || d.Start[t] >= e.At + e.Trigger.Length)
        {
            return false;
        }

        // Of a trigger of several words the one that governs the others counts.
        return d.Head[t] < 0 || d.Start[d.Head[t]] < e.At || d.Start[d.Head[t]] >= e.At + e.Trigger.Length;
    }

    private static void Sides(EventExamples examples, Analysis a, Proposals proposals, List<Party> parties, int t, TriggerRow row, LabelledEvent act, Counts counts)
    {
        int[] labels = Labels(a, parties, t, act, counts);
        (List<string> who, List<string> whom, _) = proposals.Roles(t, row);
        var features = new FeatureList();
        for (int i = 0; i < parties.Count; i++)
        {
            if (labels[i] < 0)
            {
                continue;
            }

            features.Clear();
            RoleFeatures.Write(features, a, row, t, parties[i], i, parties, (who, whom));
            var told = new float[ActNetwork.RoleCount];
            EventJudge.Told(a.Document, parties[i].Token, ActNetwork.RoleAt, told);
            examples.Role.Add(new Example(features.Keys.ToArray(), told, labels[i]));
        }
    }

    /// <summary>Examples of whom a side stands for, where no linked mention of the sentence does; then tells the act.</summary>
    private static void Meant(EventExamples examples, Analysis a, EventContext context, Antecedents antecedents, List<Party> parties, int t, TriggerRow row, LabelledEvent act)
    {
        int[] labels = Labels(a, parties, t, act, new Counts());
        List<string> who = [.. act.Who.Select(s => s.Id).Distinct(StringComparer.Ordinal)], whom = [.. act.Whom.Select(s => s.Id).Distinct(StringComparer.Ordinal)];
        bool HasSide(int role) => parties.Where((p, i) => labels[i] == role && p.Actors.Count > 0).Any();
        string Noun(int role) => parties.Where((p, i) => labels[i] == role && p.Actors.Count == 0).Select(p => Antecedents.Words(a.Document, p.Token)).FirstOrDefault() ?? string.Empty;
        var features = new FeatureList();
        foreach ((int role, List<string> side, List<string> other) in new[] { (1, who, whom), (2, whom, who) })
        {
            if (HasSide(role))
            {
                continue;
            }

            List<string> known = HasSide(3 - role) || role == 2 ? other : [];
            (List<string> ruledWho, List<string> ruledWhom) = EventSides.Completed(context, a.Document, t, row, role == 1 ? [] : [.. known], role == 1 ? [.. known] : []);
            string words = Noun(role) is { Length: > 0 } noun ? noun : role == 2 ? Antecedents.ObjectNoun(a.Document, t) : string.Empty;
            List<string> candidates = antecedents.Candidates(t, role == 1 ? known : []);
            for (int i = 0; i < candidates.Count; i++)
            {
                features.Clear();
                antecedents.Write(features, t, row, candidates[i], i, role == 1, known, words, role == 1 ? ruledWho : ruledWhom);
                examples.Meant.Add(new Example(features.Keys.ToArray(), [], side.Contains(candidates[i]) ? 1 : 0));
            }
        }

        if (act.Type == "CONSULT" && who.Count > 0 && whom.Count > 0)
        {
            context.Met(who[0], whom[0]);
        }

        context.Did(who, row.Type!.Value);
        antecedents.Tell(who, whom);
    }

    /// <summary>Which part each party takes: 0 none, 1 actor, 2 recipient.</summary>
    private static int[] Labels(Analysis a, List<Party> parties, int t, LabelledEvent act, Counts counts)
    {
        var labels = new int[parties.Count];
        Label(act.Whom, 2);
        Label(act.Who, 1);
        return labels;

        void Label(IReadOnlyList<LabelledSide> sides, int role)
        {
            Document d = a.Document;
            Sentence sentence = d.SentenceAt(t);
            foreach (LabelledSide side in sides)
            {
                counts.Sides++;
                int best = -1, distance = int.MaxValue;
                bool any = false;
                for (int i = 0; i < parties.Count; i++)
                {
                    bool named = parties[i].Actors.Contains(side.Id);
                    bool inside = parties[i].Token >= 0 && side.Text.Length > 0 && Inside(d, sentence, side.Text, parties[i].Token, t);
                    if (inside && named)
                    {
                        labels[i] = role;
                        any = true;
                    }
                    else if (named && side.Text.Length == 0 && parties[i].Token < 0)
                    {
                        labels[i] = role;
                        any = true;
                    }
                    else if (named || inside)
                    {
                        int far = parties[i].Token < 0 ? 1000 : Math.Abs(parties[i].Token - t) + (inside ? 0 : 100);
                        (best, distance) = far < distance ? (i, far) : (best, distance);
                    }
                }

                if (!any && best >= 0)
                {
                    // Linked to somebody else, or told by other words than those marked: as good as it gets, unless a side is it already.
                    labels[best] = labels[best] == 0 ? role : labels[best];
                    any = true;
                }

                counts.Unlinked += any ? 0 : 1;
                if (!any) counts.Lost?.Add($"{a.Report.Id}\t{side.Id}\t{side.Text}\t{act.Type}\t{d.Text[sentence.Span.Start..sentence.Span.End]}");
            }
        }
    }

    /// <summary>Whether a token lies in the occurrence of the words that is nearest to the trigger.</summary>
    private static bool Inside(Document d, Sentence sentence, string words, int token, int trigger)
    {
        int from = sentence.Span.Start, best = -1;
        while ((from = d.Text.IndexOf(words, from, StringComparison.Ordinal)) >= 0 && from < sentence.Span.End)
        {
            if (best < 0 || Math.Abs(from - d.Start[trigger]) < Math.Abs(best - d.Start[trigger]))
            {
                best = from;
            }

            from++;
        }

        return best >= 0 && d.Start[token] >= best && d.Start[token] < best + words.Length;
    }

    private static void Times(EventExamples examples, Analysis a, Sentence sentence, int t, EventType type, LabelledEvent act)
    {
        var features = new FeatureList();
        DateExpression[] dates = [.. a.DatesIn(sentence.First, sentence.End)];
        DateExpression? rule = EventSetting.RuledDate(a, t, sentence);
        DateExpression? right = null;
        bool known = act.Date is null || dates.Any(x => x.Iso == act.Date);
        for (int i = 0; i < dates.Length; i++)
        {
            if (known)
            {
                bool its = dates[i].Iso is not null && dates[i].Iso == act.Date;
                right ??= its ? dates[i] : null;
                features.Clear();
                DateFeatures.Write(features, a, t, type, dates[i], i, dates.Length, rule);
                examples.Date.Add(new Example(features.Keys.ToArray(), [], its ? 1 : 0));
            }
        }

        int realis = RealisOf(act);
        if (realis >= 0)
        {
            features.Clear();
            RealisFeatures.Write(features, a, t, type, known ? right : rule);
            var told = new float[ActNetwork.RealisCount];
            EventJudge.Told(a.Document, t, ActNetwork.RealisAt, told);
            examples.Realis.Add(new Example(features.Keys.ToArray(), told, realis));
        }
    }

    public static string Describe(Counts c) => string.Create(CultureInfo.InvariantCulture, $"{c.Events} acts, {c.Unreachable} with a trigger that is never looked at; {c.Sides} sides, {c.Unlinked} not linked");
}

/// <summary>Examples of the four decisions, of one report.</summary>
public sealed class EventExamples
{
    public List<Example> Trigger { get; } = [];

    public List<Example> Realis { get; } = [];

    public List<Example> Role { get; } = [];

    public List<Example> Date { get; } = [];

    public List<Example> Meant { get; } = [];
}
