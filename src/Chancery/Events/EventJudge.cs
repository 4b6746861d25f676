using System.Numerics.Tensors;
using Chancery.Actors;
using Chancery.Dates;
using Chancery.Events.Model;
using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Events;

/// <summary>Asks the trained model about what the lexicon and the rules propose. One a thread.</summary>
internal sealed class EventJudge
{
    /// <summary>Index of "no act" among the trigger's classes.</summary>
    public const int None = 0;

    /// <summary>Parties of a sentence that are weighed; a sentence with more is a list.</summary>
    private const int MostParties = 40;

    private readonly EventModel model;
    private readonly TriggerLexicon lexicon;
    private readonly WordVectors vectors;
    private readonly FeatureList features = new();
    private readonly float[] dense = new float[EventModel.TriggerDense];

    public EventJudge(EventModel model, TriggerLexicon lexicon, WordVectors vectors)
    {
        this.model = model;
        this.lexicon = lexicon;
        this.vectors = vectors;
    }

    public float Threshold => model.Threshold;

    /// <summary>Whether the act network leaves next to no chance that a word names an act: such a word is not looked at further.</summary>
    public static bool IsSurelyNone(Document d, int token) => d.Acts[token * ActNetwork.ScoreCount] > -0.01f;

    /// <summary>Probabilities of no act and of the 16 types for a word.</summary>
    public void Trigger(Analysis a, Proposals proposals, int token, Span<float> probabilities)
    {
        Describe(features, a, proposals, lexicon, token);
        Dense(a.Document, vectors, token, dense);
        model.Trigger.Predict(features, dense, probabilities);
    }

    public Realis Realis(Analysis a, int token, EventType type, DateExpression? date, Span<float> probabilities)
    {
        features.Clear();
        RealisFeatures.Write(features, a, token, type, date);
        Span<float> told = stackalloc float[ActNetwork.RealisCount];
        Told(a.Document, token, ActNetwork.RealisAt, told);
        model.Realis.Predict(features, told, probabilities);
        return (Realis)TensorPrimitives.IndexOfMax<float>(probabilities);
    }

    /// <summary>Probabilities of bystander, actor and recipient for a party.</summary>
    public void Role(Analysis a, TriggerRow row, int token, IReadOnlyList<Party> all, int index, (IReadOnlyList<string>, IReadOnlyList<string>) rule, Span<float> probabilities)
    {
        features.Clear();
        RoleFeatures.Write(features, a, row, token, all[index], index, all, rule);
        Span<float> told = stackalloc float[ActNetwork.RoleCount];
        Told(a.Document, all[index].Token, ActNetwork.RoleAt, told);
        model.Role.Predict(features, told, probabilities);
    }

    /// <summary>The probability that a time is the act's.</summary>
    public float Date(Analysis a, int token, EventType type, DateExpression date, int index, int count, DateExpression? rule)
    {
        features.Clear();
        DateFeatures.Write(features, a, token, type, date, index, count, rule);
        Span<float> probabilities = stackalloc float[2];
        model.Date.Predict(features, [], probabilities);
        return probabilities[1];
    }

    /// <summary>The words that decided for a type against the next likely, with their weights.</summary>
    public IEnumerable<(string Name, float Weight)> WhyTrigger(Analysis a, Proposals proposals, int token, int wanted, int other)
    {
        var named = new FeatureList { Names = [] };
        Describe(named, a, proposals, lexicon, token);
        return model.Trigger.Reasons(named, wanted, other, 5);
    }

    /// <summary>Writes all that the trigger model sees of a word.</summary>
    internal static void Describe(FeatureList features, Analysis a, Proposals proposals, TriggerLexicon lexicon, int token)
    {
        features.Clear();
        TriggerFeatures.Write(features, a, lexicon, proposals.Rows, proposals.Sentence.First, token);
        TriggerRow? row = proposals.Rows[token - proposals.Sentence.First];
        string type = TriggerFeatures.Type(row);
        TriggerRow? governor = proposals.Governor(token);
        if (governor is not null)
        {
            features.Add("governed", TriggerFeatures.Type(governor), type);
        }

        if (row?.Type is not null)
        {
            bool standing = StandingAffairs.Is(a.Document, new Candidate(token, row));
            (List<string> who, List<string> whom, _) = proposals.Roles(token, row);
            string sides = (who.Count, whom.Count) switch { (0, 0) => "none", (0, _) => "whom", (_, 0) => "who", _ => "both" };
            string free = standing ? "standing" : governor is null ? "free" : "governed";
            features.Add("standing", free, type);
            features.Add("sides", sides, type);
            features.Add("sides.all", sides, free);
            features.Add("sides.pos", sides, free, a.Document.Upos[token].Name());
        }
    }

    /// <summary>What the act network says of a token in one group of scores; nothing of a token that is none.</summary>
    internal static void Told(Document d, int token, int at, Span<float> into)
    {
        into.Clear();
        if (token >= 0)
        {
            // Beyond these bounds it only tells how sure it is of what is sure anyway.
            ReadOnlySpan<float> scores = d.Acts.AsSpan((token * ActNetwork.ScoreCount) + at, into.Length);
            TensorPrimitives.Max(scores, -8f, into);
            TensorPrimitives.Divide(into, 4f, into);
        }
    }

    /// <summary>What the act network says of a word, and the vectors of the word and of what completes or governs it.</summary>
    internal static void Dense(Document d, WordVectors vectors, int token, Span<float> all)
    {
        all.Clear();
        Told(d, token, 0, all[..ActNetwork.TypeCount]);
        Span<float> into = all[ActNetwork.TypeCount..];
        const int n = SyntaxNetwork.VectorSize;
        Put(d, vectors, token, into[..n]);
        int other = -1;
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] is Deprel.Obj or Deprel.NsubjPass or Deprel.Xcomp or Deprel.Ccomp || (other < 0 && d.Rel[c] is Deprel.Obl))
            {
                other = c;
            }
        }

        if (d.Upos[token] is Upos.NOUN || other < 0)
        {
            other = d.Head[token];
        }

        if (other >= 0)
        {
            Put(d, vectors, other, into[n..]);
        }
    }

    private static void Put(Document d, WordVectors vectors, int token, Span<float> into)
    {
        int row = d.Word[token].Vector;
        if (row >= 0 && row < vectors.Count)
        {
            vectors.Read(row, into);
            float norm = 0;
            foreach (float v in into)
            {
                norm += v * v;
            }

            norm = MathF.Sqrt(norm);
            if (norm > 0)
            {
                TensorPrimitives.Divide(into, norm, into);
            }
        }
    }

    /// <summary>A pronoun or a noun for people or their bodies that nothing has linked, with no linked word in its phrase.</summary>
    private static bool IsSomebody(Analysis a, int t)
    {
        Document d = a.Document;
        if (d.Rel[t] is not (Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Iobj or Deprel.Obl or Deprel.OblAgent or Deprel.NmodPoss or Deprel.Nmod or Deprel.Conj))
        {
            return false;
        }

        if (d.Upos[t] == Upos.PRON)
        {
            return d.Lower(t) is "he" or "she" or "it" or "they" or "them" or "him" or "its" or "their" or "his" or "her" or "we" or "us" or "both" && d.Rel[t] != Deprel.Expl;
        }

        if (d.Upos[t] is not (Upos.NOUN or Upos.PROPN) || !(Titles.IsOffice(d.Lemma[t]) || Titles.IsStatePart(d.Lemma[t]) || Titles.IsGroup(d.Lemma[t]) || EventRoles.Acting.Contains(d.Lemma[t])))
        {
            return false;
        }

        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] is Deprel.Amod or Deprel.Compound or Deprel.NmodPoss or Deprel.Nmod or Deprel.Flat or Deprel.Appos && a.MentionAt(c) is { Actor.Length: > 0 })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The probability that an actor is whom a side stands for.</summary>
    public float Meant(Antecedents antecedents, int t, TriggerRow row, string actor, int place, bool isWho, IReadOnlyList<string> known, string words, IReadOnlyList<string> ruled)
    {
        features.Clear();
        antecedents.Write(features, t, row, actor, place, isWho, known, words, ruled);
        Span<float> probabilities = stackalloc float[2];
        model.Meant.Predict(features, [], probabilities);
        return probabilities[1];
    }

    /// <summary>Who may take part in acts told in a sentence, in order of the text; the speaker of quoted words last.</summary>
    public static List<Party> Parties(Analysis a, Sentence sentence)
    {
        Document d = a.Document;
        var parties = new List<Party>();
        for (int t = sentence.First; t < sentence.End && parties.Count < MostParties; t++)
        {
            if (a.MentionAt(t) is { } m)
            {
                if (m.First == t)
                {
                    parties.Add(m.Actor.Length > 0 ? new Party(Tree.Head(d, m.First, m.End), m.Actors, m.Kind.ToString()) : new Party(Tree.Head(d, m.First, m.End), [], "Unknown"));
                }
            }
            else if (d.Upos[t] == Upos.PRON && d.Lower(t) is "i" or "we" or "us" or "our" or "my" or "me" && a.QuotationAt(d.SpanOf(t)) is { SpeakerId: { } id })
            {
                parties.Add(new Party(t, [id], "First"));
            }
            else if (IsSomebody(a, t))
            {
                parties.Add(new Party(t, [], d.Upos[t].Name()));
            }
        }

        return parties;
    }
}
