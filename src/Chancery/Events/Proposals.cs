using Chancery.Language;
using Chancery.Quotations;

namespace Chancery.Events;

/// <summary>What the lexicon proposes for the words of one sentence, and what the rules say of it.</summary>
internal sealed class Proposals
{
    private readonly Analysis a;
    private readonly TriggerMatcher matcher;
    private readonly Evaluations evaluations;
    private readonly Participants parts;
    private readonly EventContext context;
    private readonly List<Candidate> governing = [];
    private TriggerRow?[] rows = new TriggerRow?[128];
    private (List<string> Who, List<string> Whom, string How)?[] given = new (List<string>, List<string>, string)?[128];

    public Proposals(Analysis analysis, TriggerMatcher matcher, Evaluations evaluations, Participants parts, EventContext context)
    {
        a = analysis;
        this.matcher = matcher;
        this.evaluations = evaluations;
        this.parts = parts;
        this.context = context;
    }

    public Sentence Sentence { get; private set; }

    /// <summary>The reading that the lexicon proposes for each token of the sentence, or null.</summary>
    public ReadOnlySpan<TriggerRow?> Rows => rows.AsSpan(0, Sentence.Count);

    public void Read(Sentence sentence)
    {
        Sentence = sentence;
        governing.Clear();
        if (rows.Length < sentence.Count)
        {
            rows = new TriggerRow?[sentence.Count * 2];
            given = new (List<string>, List<string>, string)?[sentence.Count * 2];
        }

        for (int t = sentence.First; t < sentence.End; t++)
        {
            int i = t - sentence.First;
            rows[i] = null;
            given[i] = null;
            if (!MayName(a.Document, t))
            {
                continue;
            }

            rows[i] = matcher.Match(a, t);
            if (rows[i]?.Type is null && evaluations.At(a, parts, context, t) is { } said && said.Candidate.Token == t)
            {
                rows[i] = said.Candidate.Row;
                given[i] = (said.Who, said.Whom, said.How);
            }

            if (rows[i] is { } row)
            {
                governing.Add(new Candidate(t, row));
            }
        }
    }

    public Participants Parts => parts;

    /// <summary>Whether a word states praise or blame whose speaker and object the rules found.</summary>
    public bool Evaluates(int token) => given[token - Sentence.First] is { Who.Count: > 0, Whom.Count: > 0 };

    /// <summary>Whether a word is of a sort that can name an act.</summary>
    public static bool MayName(Document d, int token) => d.Upos[token] switch
    {
        Upos.VERB => d.Rel[token] is not Deprel.Case,
        Upos.NOUN or Upos.ADJ => d.Rel[token] is not Deprel.Flat,
        Upos.PROPN => d.SentenceAt(token).Kind == LineKind.Heading && d.Rel[token] is not Deprel.Flat,
        _ => false,
    };

    /// <summary>Who and whom by the rules, for a reading of a word.</summary>
    public (List<string> Who, List<string> Whom, string How) Roles(int token, TriggerRow row)
    {
        if (given[token - Sentence.First] is { } said)
        {
            return ([.. said.Who], [.. said.Whom], said.How);
        }

        EventType type = row.Type!.Value;
        var candidate = new Candidate(token, row);
        bool verb = a.Document.Upos[token] is Upos.VERB or Upos.ADJ;
        (List<string> who, List<string> whom, string how) = verb ? EventRoles.OfVerb(a, parts, candidate, type) : EventRoles.OfNoun(a, parts, candidate, type);
        return row.Frame == TriggerFrame.Host && whom.Count > 0 ? (whom, who, how) : (who, whom, how);
    }

    /// <summary>The act that the rules alone would code for a word, with both its sides; null where they would code none.</summary>
    public (TriggerRow Row, List<string> Who, List<string> Whom, string How)? Ruled(int token)
    {
        Document d = a.Document;
        if (rows[token - Sentence.First] is not { Type: { } type } row || !MayTrigger(d, token) || Governor(token) is not null || StandingAffairs.Is(d, new Candidate(token, row)))
        {
            return null;
        }

        (List<string> who, List<string> whom, string how) = Roles(token, row);
        if (type == EventType.REQUEST && who.Count > 0 && whom.TrueForAll(who.Contains) && EventRoles.AddressesOwn(a, parts, token, who))
        {
            // Told to one's own government, it is a declared intent, not a demand on another state.
            row = row with { Type = type = EventType.AGREE, Mode = null };
            how += "; told to its own government: a declared intent";
        }

        whom.RemoveAll(who.Contains);
        (who, whom) = EventRoles.Parted(type, who, whom);

        EventRoles.Complete(context, new Candidate(token, row), type, d, who, whom, ref how);
        return who.Count == 0 || (whom.Count == 0 && !MayLackWhom(type, row)) ? null : (row, who, whom, how);
    }

    private static bool MayLackWhom(EventType type, TriggerRow row) =>
        type is EventType.PROTEST or EventType.MOBILIZE or EventType.COERCE or EventType.THREATEN or EventType.RETREAT or EventType.CONCEDE or EventType.ASSAULT || (type is EventType.REQUEST && row.Lemma is "demand" or "urge" or "call" or "appeal");

    /// <summary>Whether a word stands where the rules look for acts.</summary>
    private static bool MayTrigger(Document d, int token)
    {
        Deprel r = d.Rel[token];
        bool heading = d.SentenceAt(token).Kind == LineKind.Heading;
        return d.Upos[token] switch
        {
            Upos.NOUN => !heading && r is not (Deprel.Compound or Deprel.Flat or Deprel.Amod),
            Upos.VERB => r is not (Deprel.Amod or Deprel.Case or Deprel.Compound),
            Upos.ADJ => !heading && r is not (Deprel.Amod or Deprel.Compound),
            _ => false,
        };
    }

    /// <summary>The trigger that already codes this one: a light verb its object, a promise or demand what it is about.</summary>
    public TriggerRow? Governor(int token)
    {
        Document d = a.Document;
        foreach (Candidate o in governing)
        {
            if (o.Token == token || !d.IsUnder(token, o.Token))
            {
                continue;
            }

            bool takesObject = o.Row.Conditions.Any(x => x.Slot == "obj" && !x.Negated && !x.Words.Contains("@actor"));
            if (takesObject && d.Head[token] == o.Token && TriggerMatcher.IsObject(d, o.Token, token))
            {
                return o.Row;
            }

            if (o.Row.Type is EventType.AGREE or EventType.REQUEST or EventType.REJECT or EventType.THREATEN or EventType.CONCEDE && InComplement(d, token, o.Token))
            {
                return o.Row;
            }
        }

        return null;
    }

    /// <summary>Whether a word stands in what another promises, demands or refuses.</summary>
    internal static bool InComplement(Document d, int token, int governor)
    {
        int at = token;
        while (at >= 0 && d.Head[at] != governor)
        {
            if (d.Rel[at] is Deprel.AclRelcl or Deprel.Advcl or Deprel.Parataxis)
            {
                return false;
            }

            at = d.Head[at];
        }

        return at >= 0 && d.Rel[at] is Deprel.Xcomp or Deprel.Ccomp or Deprel.Acl or Deprel.Obj;
    }
}
