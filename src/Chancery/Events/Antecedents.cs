using Chancery.Actors;
using Chancery.Events.Model;
using Chancery.Language;
using Chancery.Quotations;

namespace Chancery.Events;

/// <summary>
/// Whom a side stands for that its sentence does not name: the actors of the report so far, by what was told of them. One a report.
/// </summary>
internal sealed class Antecedents
{
    /// <summary>Actors that are weighed for a side.</summary>
    private const int Most = 8;

    /// <summary>Words that are looked back over.</summary>
    private const int Far = 200;

    private static readonly string[] Small = ["0", "1", "2", "3", "4+"];

    private readonly Analysis a;
    private readonly EventContext context;
    private readonly Dictionary<string, List<ActorMention>> mentions = new(StringComparer.Ordinal);
    private readonly List<string> ranked;
    private readonly Dictionary<string, int> rankOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> acts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> pairs = [];
    private (IReadOnlyList<string> Who, IReadOnlyList<string> Whom)? before;
    private (int Token, string? Day) lastDay;

    public Antecedents(Analysis analysis, EventContext context)
    {
        a = analysis;
        this.context = context;
        foreach (ActorMention m in analysis.Mentions)
        {
            foreach (string id in m.Actors.Where(id => id.Length > 0))
            {
                if (!mentions.TryGetValue(id, out List<ActorMention>? list))
                {
                    mentions[id] = list = [];
                }

                list.Add(m);
            }
        }

        ranked = [.. mentions.OrderByDescending(m => m.Value.Count).ThenBy(m => m.Value[0].First).Select(m => m.Key)];
        for (int i = 0; i < ranked.Count; i++)
        {
            rankOf[ranked[i]] = i;
        }
    }

    /// <summary>The day of the act told last.</summary>
    public void Date(int token, string? day) => lastDay = (token, day);

    /// <summary>The day of the act told last, where it stands in this or the last sentence of the same paragraph and somebody takes part in both.</summary>
    public string? DayOfLast(int token, IReadOnlyList<string> who, IReadOnlyList<string> whom)
    {
        Document d = a.Document;
        return before is { } last && lastDay.Day is { } day && d.SentenceOf[token] - d.SentenceOf[lastDay.Token] <= 1
            && d.SentenceAt(token).Paragraph == d.SentenceAt(lastDay.Token).Paragraph
            && who.Concat(whom).Any(id => last.Who.Contains(id) || last.Whom.Contains(id)) ? day : null;
    }

    /// <summary>An act that was told.</summary>
    public void Tell(IReadOnlyList<string> who, IReadOnlyList<string> whom)
    {
        before = ([.. who], [.. whom]);
        foreach (string id in who.Union(whom, StringComparer.Ordinal))
        {
            acts[id] = acts.GetValueOrDefault(id) + 1;
        }

        foreach (string x in who)
        {
            foreach (string y in whom)
            {
                (string, string) key = string.CompareOrdinal(x, y) < 0 ? (x, y) : (y, x);
                pairs[key] = pairs.GetValueOrDefault(key) + 1;
            }
        }
    }

    /// <summary>Actors that may be meant: those named in the sentence and the two before it, then those the report speaks of most.</summary>
    public List<string> Candidates(int token, IReadOnlyList<string> known)
    {
        var found = new List<string>();
        int sentence = a.Document.SentenceOf[token];
        for (int s = sentence; s >= Math.Max(0, sentence - 2) && found.Count < Most; s--)
        {
            foreach (ActorMention m in a.MentionsIn(a.Document.Sentences[s].First, a.Document.Sentences[s].End))
            {
                Add(m.Actors);
            }
        }

        foreach (string id in ranked.Take(4))
        {
            Add([id]);
        }

        return found;

        void Add(IReadOnlyList<string> ids)
        {
            foreach (string id in ids)
            {
                if (id.Length > 0 && found.Count < Most && !found.Contains(id) && !known.Contains(id))
                {
                    found.Add(id);
                }
            }
        }
    }

    /// <summary>Writes what speaks for an actor's being meant.</summary>
    /// <param name="f">Takes the features.</param>
    /// <param name="t">The trigger.</param>
    /// <param name="row">Its reading.</param>
    /// <param name="actor">Who is weighed.</param>
    /// <param name="place">Its place among the candidates.</param>
    /// <param name="isWho">Whether the actor's side is looked for, or the recipient's.</param>
    /// <param name="known">The other side, as far as it is known.</param>
    /// <param name="words">The noun or pronoun that stands for the side, or nothing.</param>
    /// <param name="ruled">Whom the rules give.</param>
    public void Write(FeatureList f, int t, TriggerRow row, string actor, int place, bool isWho, IReadOnlyList<string> known, string words, IReadOnlyList<string> ruled)
    {
        Document d = a.Document;
        string type = EventTypes.Names[(int)row.Type!.Value];
        string role = isWho ? "who" : "whom";
        string sort = words.Length == 0 ? "-" : "np";
        string pos = d.Upos[t] is Upos.VERB ? Xpos.Name(d.Xpos[t]) : d.Upos[t].Name();
        int sentence = d.SentenceOf[t];
        f.Add("bias", role, sort);
        f.Add("type", role, sort, type);
        f.Add("lemma", role, sort, d.Lemma[t]);
        f.Add("pos", role, sort, pos);
        f.Add("words", role, words);
        string number = IsPlural(words) ? "plural" : "one";
        f.Add("number", role, number, known.Contains(actor) ? "y" : "n");
        f.Add("number.place", role, number, Small[Math.Min(4, place)]);
        f.Add("frame", role, sort, row.Frame.ToString());
        f.Add("same", type, known.Contains(actor) ? "y" : "n", sort);
        f.Add("same.words", known.Contains(actor) ? "y" : "n", words);
        f.Add("known", role, sort, Small[Math.Min(4, known.Count)]);
        f.Add("place", role, sort, Small[Math.Min(4, place)]);
        int rank = rankOf[actor];
        f.Add("rank", role, sort, Small[Math.Min(4, rank)]);
        f.Add("rank.type", role, type, Small[Math.Min(4, rank)]);
        f.Add("rank.words", role, words, Small[Math.Min(4, rank)]);
        List<ActorMention> all = mentions[actor];
        f.Add("count", role, Small[Math.Min(4, all.Count)]);
        f.Add("first", role, d.SentenceOf[all[0].First] == 0 ? "lead" : d.SentenceOf[all[0].First] > sentence ? "later" : "before");
        string polity = EventContext.IsPolity(actor) ? "polity" : "other";
        f.Add("polity", role, type, polity);
        f.Add("polity.words", role, words, polity);
        ActorMention? last = LastUpTo(all, sentence);
        int gap = last is null ? 9 : sentence - d.SentenceOf[last.First];
        string near = gap > 4 ? "far" : Small[Math.Min(4, gap)];
        f.Add("gap", role, sort, near);
        f.Add("gap.type", role, type, near);
        f.Add("gap.words", role, words, near);
        if (last is not null)
        {
            string kind = last.Kind.ToString();
            f.Add("kind", role, kind, near);
            f.Add("kind.words", role, kind, words);
            int head = Tree.Head(d, last.First, last.End);
            if (gap == 0)
            {
                string path = Tree.Path(d, t, head);
                f.Add("path", role, path);
                f.Add("path.type", role, path, type);
                f.Add("side", role, sort, head < t ? "<" : ">");
            }
            else
            {
                f.Add("was", role, d.Rel[head].Name(), near);
                f.Add("was.words", role, d.Rel[head].Name(), words);
                f.Add("after", role, near, Tree.Preposition(d, head));
            }

            f.Add("latest", role, sort, Latest(last, t) ? "y" : "n");
        }

        f.Add("last", role, sort, before is null ? "none" : before.Value.Who.Contains(actor) ? "who" : before.Value.Whom.Contains(actor) ? "whom" : "no");
        string lastly = before is null ? "none" : before.Value.Who.Contains(actor) ? "who" : before.Value.Whom.Contains(actor) ? "whom" : "no";
        f.Add("last.type", role, type, lastly);
        f.Add("last.words", role, words, lastly);
        f.Add("sort.words", role, words, actor.Length == 3 ? "state" : actor.Contains('.', StringComparison.Ordinal) ? "part" : "body");
        int partners = known.Sum(k => pairs.GetValueOrDefault(string.CompareOrdinal(k, actor) < 0 ? (k, actor) : (actor, k)));
        int met = acts.GetValueOrDefault(actor);
        f.Add("partners", role, sort, Small[Math.Min(4, partners)]);
        f.Add("partners.type", role, type, partners > 0 ? "y" : "n");
        f.Add("met", role, sort, Small[Math.Min(4, met)]);
        f.Add("rule", role, sort, ruled.Contains(actor) ? "y" : ruled.Count > 0 ? "other" : "none");
        f.Add("rule.type", role, type, ruled.Contains(actor) ? "y" : ruled.Count > 0 ? "other" : "none");
        Quotation? quotation = a.QuotationAt(d.SpanOf(t));
        if (quotation is not null)
        {
            f.Add("speaker", role, sort, quotation.SpeakerId == actor ? "y" : quotation.SpeakerId is null ? "none" : "n");
        }

        if (context.Pair is { } pair)
        {
            f.Add("pair.number", role, number, pair.First == actor || pair.Second == actor ? "y" : "n");
            f.Add("pair", role, sort, pair.First == actor ? "1" : pair.Second == actor ? "2" : "-");
            f.Add("pair.known", role, known.Contains(pair.First) ? "1" : known.Contains(pair.Second) ? "2" : "-", pair.First == actor ? "1" : pair.Second == actor ? "2" : "-");
        }
    }

    /// <summary>The noun or pronoun of a side as it is weighed: nouns of several in their plural.</summary>
    public static string Words(Document d, int token) => d.Upos[token] is Upos.NOUN or Upos.PROPN && d.Xpos[token] == Xpos.Nns ? d.Lower(token) : d.Lemma[token];

    /// <summary>Whether words stand for more than one: "they", "both", "the leaders".</summary>
    public static bool IsPlural(string words) => words is "they" or "them" or "their" or "both" or "we" || (words.Length > 3 && words[^1] == 's' && words[^2] != 's');

    /// <summary>The noun that stands where the recipient would: "condemned the test" is said to whoever tested.</summary>
    public static string ObjectNoun(Document d, int t)
    {
        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] is Deprel.Obj or Deprel.NsubjPass && d.Upos[c] is Upos.NOUN or Upos.PRON)
            {
                return Words(d, c);
            }
        }

        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] is Deprel.Obl or Deprel.Nmod && d.Upos[c] is Upos.NOUN && Tree.Preposition(d, c) is "of" or "on" or "to" or "against" or "with" or "at" or "over" or "for" or "from")
            {
                return Words(d, c);
            }
        }

        return string.Empty;
    }

    /// <summary>The last of an actor's mentions that stands no later than a sentence.</summary>
    private ActorMention? LastUpTo(List<ActorMention> all, int sentence)
    {
        int low = 0, high = all.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = a.Document.SentenceOf[all[middle].First] <= sentence ? (middle + 1, high) : (low, middle);
        }

        return low > 0 ? all[low - 1] : null;
    }

    private bool Latest(ActorMention mention, int token)
    {
        for (int t = token - 1; t >= Math.Max(mention.End, token - Far); t--)
        {
            if (a.MentionAt(t) is { Actor.Length: > 0 } other && !other.Actors.Any(mention.Actors.Contains))
            {
                return false;
            }
        }

        return true;
    }
}
