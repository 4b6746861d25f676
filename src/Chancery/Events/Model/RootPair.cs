using Chancery.Actors;
using Chancery.Language;
using Chancery.Reports;

namespace Chancery.Events.Model;

/// <summary>Which side a token of a marked sentence belongs to.</summary>
internal enum RootSide : byte
{
    Other,
    Source,
    Target,
}

/// <summary>A parsed sentence with the tokens of its source and target, and the words of the tree that stand between them.</summary>
internal sealed class RootPair
{
    private RootPair(Analysis analysis, RootSide[] sides)
    {
        Analysis = analysis;
        Sides = sides;
        Document d = analysis.Document;
        Sources = [.. Enumerable.Range(0, d.Count).Where(i => sides[i] == RootSide.Source)];
        Targets = [.. Enumerable.Range(0, d.Count).Where(i => sides[i] == RootSide.Target)];
        SourceHead = Head(Sources);
        TargetHead = Head(Targets);
        SourcePredicate = Predicate(SourceHead);
        TargetPredicate = Predicate(TargetHead);
        Meet = Above(SourceHead).FirstOrDefault(t => TargetHead >= 0 && d.IsUnder(TargetHead, t), -1);
        Act = Meet >= 0 && sides[Meet] == RootSide.Other ? Meet : SourcePredicate >= 0 ? SourcePredicate : TargetPredicate;
    }

    public Analysis Analysis { get; }

    public Document Document => Analysis.Document;

    public RootSide[] Sides { get; }

    public int[] Sources { get; }

    public int[] Targets { get; }

    /// <summary>The token that governs the rest of the source; −1 where there is none. Likewise below.</summary>
    public int SourceHead { get; }

    public int TargetHead { get; }

    /// <summary>The nearest verb, or noun or adjective with a clause of its own, above the source.</summary>
    public int SourcePredicate { get; }

    public int TargetPredicate { get; }

    /// <summary>The lowest word above both sides.</summary>
    public int Meet { get; }

    /// <summary>The word that most likely says what one side does to the other.</summary>
    public int Act { get; }

    public bool HasBoth => Sources.Length > 0 && Targets.Length > 0;

    public bool SourceFirst => HasBoth && Sources[0] < Targets[0];

    /// <summary>The tokens between the two sides, or all where one is missing.</summary>
    public (int First, int End) Between => !HasBoth ? (0, Document.Count) : SourceFirst ? Order(Sources[^1] + 1, Targets[0]) : Order(Targets[^1] + 1, Sources[0]);

    /// <summary>Lays the marks on the analysis of the sentence without them, whose mentions inside the marks give way to the sides.</summary>
    public static RootPair Of(Analysis analysis, RootMarks marks)
    {
        Document d = analysis.Document;
        var sides = new RootSide[d.Count];
        Lay(marks.Targets, RootSide.Target);
        Lay(marks.Sources, RootSide.Source);
        analysis.Mentions.RemoveAll(m => Enumerable.Range(m.First, m.End - m.First).Any(t => sides[t] != RootSide.Other));
        for (int t = 0; t < d.Count; t++)
        {
            int first = t;
            while (sides[first] != RootSide.Other && t + 1 < d.Count && sides[t + 1] == sides[first])
            {
                t++;
            }

            if (sides[first] != RootSide.Other)
            {
                string id = sides[first].ToString();
                analysis.Mentions.Add(new ActorMention { First = first, End = t + 1, Kind = MentionKind.Name, Actors = [id], Name = id });
            }
        }

        analysis.IndexMentions();
        return new RootPair(analysis, sides);

        void Lay(IReadOnlyList<Span> spans, RootSide side)
        {
            for (int t = 0; t < d.Count; t++)
            {
                if (spans.Any(s => d.Start[t] < s.End && d.End[t] > s.Start))
                {
                    sides[t] = side;
                }
            }
        }
    }

    /// <summary>A token and those above it, upwards.</summary>
    public IEnumerable<int> Above(int token)
    {
        for (int t = token; t >= 0; t = Document.Head[t])
        {
            yield return t;
        }
    }

    private static (int, int) Order(int first, int end) => (first, Math.Max(first, end));

    private int Head(int[] tokens)
    {
        foreach (int t in tokens)
        {
            int head = Document.Head[t];
            if ((head < 0 || Sides[head] != Sides[t]) && Document.Upos[t] != Upos.PUNCT)
            {
                return t;
            }
        }

        return tokens.Length > 0 ? tokens[^1] : -1;
    }

    private int Predicate(int head)
    {
        Document d = Document;
        foreach (int t in Above(head).Skip(1))
        {
            if (Sides[t] == RootSide.Other && (d.Upos[t] == Upos.VERB
                || (d.Upos[t] is Upos.ADJ or Upos.NOUN && (d.Child(t, Deprel.Nsubj) >= 0 || d.Child(t, Deprel.NsubjPass) >= 0 || d.Child(t, Deprel.Cop) >= 0))))
            {
                return t;
            }
        }

        return head;
    }
}
