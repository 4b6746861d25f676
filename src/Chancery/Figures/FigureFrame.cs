using Chancery.Language;
using Chancery.Quotations;

namespace Chancery.Figures;

/// <summary>
/// How near each word of the sentence stands to a quantity, along the tree: an edge costs 1, one into another clause more. The parser
/// errs on one word in six, so nothing asks for an exact relation; what is near is near by most trees.
/// </summary>
internal sealed class FigureFrame
{
    /// <summary>Farther than any cue that is believed.</summary>
    public const int Far = 15;

    /// <summary>Tokens to each side that are looked at.</summary>
    private const int Window = 60;

    private readonly Stack<(int Token, int From, int Cost)> open = new();
    private int[] cost = new int[2 * Window];
    private int low;
    private int high;

    /// <summary>The quantity's token that hangs on the rest of the sentence.</summary>
    public int Head { get; private set; } = -1;

    /// <summary>The verb it hangs on, however deep in noun phrases; −1 where none.</summary>
    public int Verb { get; private set; } = -1;

    /// <summary>Head of the clause.</summary>
    public int Clause { get; private set; } = -1;

    public void Enter(Document d, in Quantity q, Sentence sentence)
    {
        low = Math.Max(sentence.First, q.First - Window);
        high = Math.Min(sentence.End, q.End + Window);
        if (cost.Length < high - low)
        {
            cost = new int[high - low];
        }

        cost.AsSpan(0, high - low).Fill(Far);
        Head = HeadOf(d, q);
        open.Clear();
        for (int t = q.First; t < q.End; t++)
        {
            cost[t - low] = 0;
        }

        for (int t = q.First; t < q.End; t++)
        {
            if (d.Head[t] < q.First || d.Head[t] >= q.End)
            {
                Push(d, d.Head[t], t, Edge(d, t));
            }

            foreach (int c in d.Children(t))
            {
                Push(d, c, t, Edge(d, c));
            }
        }

        while (open.TryPop(out (int Token, int From, int Cost) at))
        {
            if (at.Cost >= cost[at.Token - low])
            {
                continue;
            }

            cost[at.Token - low] = at.Cost;
            if (d.Head[at.Token] != at.From)
            {
                Push(d, d.Head[at.Token], at.Token, at.Cost + Edge(d, at.Token));
            }

            foreach (int c in d.Children(at.Token))
            {
                if (c != at.From)
                {
                    Push(d, c, at.Token, at.Cost + Edge(d, c));
                }
            }
        }

        Clause = ClauseOf(d, Head);
        Verb = VerbAbove(d, Head);
    }

    /// <summary>Edges between the quantity and a token, clauses counted dearer; <see cref="Far"/> where it is farther than that.</summary>
    public int Cost(int token) => token >= low && token < high ? cost[token - low] : Far;

    /// <summary>The head of the clause a token stands in.</summary>
    public static int ClauseOf(Document d, int token)
    {
        for (int steps = 0; d.Head[token] >= 0 && !Parts(d, token) && steps < Window; steps++)
        {
            token = d.Head[token];
        }

        return token;
    }

    private static int VerbAbove(Document d, int token)
    {
        for (int steps = 0; steps < 12; steps++)
        {
            if (d.Upos[token] == Upos.VERB && d.Lemma[token] != "accord")
            {
                return token;
            }

            int head = d.Head[token];
            if (head < 0)
            {
                break;
            }

            token = head;
        }

        return -1;
    }

    private static bool Parts(Document d, int token) => d.Rel[token] switch
    {
        Deprel.Ccomp => IsTold(d, token),
        Deprel.Root or Deprel.Advcl or Deprel.AdvclRelcl or Deprel.AclRelcl or Deprel.Parataxis or Deprel.Csubj or Deprel.CsubjPass => true,
        Deprel.Conj => HasSubject(d, token),
        _ => false,
    };

    /// <summary>A clause that somebody says; others are more often a slip of the parser than a clause ("aid to Georgia comes to").</summary>
    private static bool IsTold(Document d, int token) => SpeechLexicon.Saying.Contains(d.Lemma[d.Head[token]]) || d.Child(token, Deprel.Mark) >= 0;

    private static bool HasSubject(Document d, int token)
    {
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c].IsSubject())
            {
                return true;
            }
        }

        return d.Upos[token] == Upos.VERB;
    }

    private static int Edge(Document d, int child) => d.Rel[child] switch
    {
        Deprel.Ccomp => IsTold(d, child) ? 3 : 1,
        Deprel.Advcl or Deprel.AdvclRelcl or Deprel.Csubj or Deprel.CsubjPass => 3,
        Deprel.Parataxis or Deprel.List => 4,
        Deprel.AclRelcl => 2,
        Deprel.Conj => d.Upos[child] == Upos.VERB ? 4 : 2,
        _ => 1,
    };

    private static int HeadOf(Document d, in Quantity q)
    {
        int found = q.First;
        for (int t = q.First; t < q.End; t++)
        {
            if ((d.Head[t] < q.First || d.Head[t] >= q.End) && d.Rel[t] is not (Deprel.Punct or Deprel.Det or Deprel.Case))
            {
                found = t;
                if (d.Upos[t] is Upos.NOUN or Upos.PROPN or Upos.SYM or Upos.VERB)
                {
                    break;
                }
            }
        }

        return found;
    }

    private void Push(Document d, int token, int from, int at)
    {
        if (token >= low && token < high && at < Far && d.Rel[token] != Deprel.Punct)
        {
            open.Push((token, from, at));
        }
    }
}
