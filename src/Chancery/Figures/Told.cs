using Chancery.Actors;
using Chancery.Language;

namespace Chancery.Figures;

/// <summary>What the report has told up to a figure, which it may leave unsaid: "it reached $5 billion".</summary>
internal sealed class Told(Analysis a)
{
    /// <summary>Times a name in the title counts more than one in the text.</summary>
    private const int Titled = 3;

    private readonly List<string> named = [];
    private readonly Dictionary<FigureClass, Sides> last = [];
    private IReadOnlyList<string>? dyad;
    private readonly HashSet<UnitKind> inSentence = [];
    private Sentence sentence;
    private int paragraph = -1;
    private int measured = -1;

    public Claimants Claimants { get; } = new(a);

    /// <summary>What the figure before in the paragraph measures, or null.</summary>
    public Measure? Measure { get; private set; }

    /// <summary>Whom the figure before in the paragraph is of; else the states of the sentence before where they are two at most.</summary>
    public Sides Sides { get; private set; } = Sides.None;

    /// <summary>Unit of the figure before.</summary>
    public string? Unit { get; private set; }

    /// <summary>States of the sentence before.</summary>
    public IReadOnlyList<string> Named => named;

    /// <summary>The tariff or fine told last in the report, or null: "the total now stands at 50 per cent".</summary>
    public Measure? Imposed { get; private set; }

    /// <summary>The two states a report is about; empty where it has no such pair, or a third is named half as often.</summary>
    public IReadOnlyList<string> Dyad => dyad ??= FindDyad();

    /// <summary>Between whom the same kind of thing went when it was told last in the report; none where it was not.</summary>
    public Sides Last(FigureClass kind) => last.GetValueOrDefault(kind, Sides.None);

    public void Enter(Sentence next)
    {
        inSentence.Clear();
        Sides = Sides with { IsNear = measured == sentence.First, IsHere = false };
        if (next.Paragraph != paragraph)
        {
            paragraph = next.Paragraph;
            Measure = null;
            Sides = Sides.None;
        }

        named.Clear();
        foreach (ActorMention m in a.MentionsIn(sentence.First, sentence.End))
        {
            if (m.Kind is MentionKind.Name or MentionKind.Seat or MentionKind.Adjective or MentionKind.Citizens || (m.Kind == MentionKind.Organisation && !m.Actor.Contains('.', StringComparison.Ordinal)))
            {
                named.AddRange(m.Actors.Where(id => !named.Contains(id)));
            }
        }

        if (Sides.Of.Count == 0)
        {
            Sides = named.Count is 1 or 2 ? new Sides([.. named.Order(StringComparer.Ordinal)], [], []) { IsNear = true, Class = FigureClass.Stat } : Sides.None;
        }

        sentence = next;
    }

    /// <summary>A figure of the kind stands earlier in this sentence.</summary>
    public bool InSentence(UnitKind kind) => inSentence.Contains(kind);

    /// <summary>The figure before stands in this sentence and has the unit of this.</summary>
    public bool IsSame(in Quantity q) => measured == sentence.First && Unit == q.Unit;

    public void Add(in Quantity q, Measure measure, Sides sides)
    {
        Measure = measure with { GoesOn = false };
        Imposed = measure is { Class: FigureClass.Impose, Name: "tariff rate" } ? measure with { GoesOn = true } : Imposed;
        measured = sentence.First;
        Unit = q.Unit;
        inSentence.Add(q.Kind);
        if (sides.Of.Count == 2)
        {
            last[measure.Class is FigureClass.Deal or FigureClass.Arms ? FigureClass.Give : measure.Class == FigureClass.Troops ? FigureClass.Move : measure.Class] = sides;
        }

        Sides = sides.Of.Count > 0 ? sides with { IsNear = true, IsHere = true, Class = measure.Class is FigureClass.Arms or FigureClass.Deal ? FigureClass.Give : measure.Class } : Sides;
    }

    private IReadOnlyList<string> FindDyad()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var titled = new HashSet<string>(StringComparer.Ordinal);
        string title = a.Report.Title ?? string.Empty;
        foreach (ActorMention m in a.Mentions)
        {
            if (m.Kind is not (MentionKind.Name or MentionKind.Seat or MentionKind.Adjective or MentionKind.Citizens))
            {
                continue;
            }

            bool isTitled = title.Length > 0 && title.Contains(a.Document.SpanOf(m.First, m.End - 1).Of(a.Document.Text), StringComparison.Ordinal);
            foreach (string id in m.Actors)
            {
                counts[id] = counts.GetValueOrDefault(id) + 1 + (isTitled && titled.Add(id) ? Titled : 0);
            }
        }

        KeyValuePair<string, int>[] most = [.. counts.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(3)];
        bool isPair = most.Length > 1 && most[1].Value > 1 && (most.Length < 3 || most[2].Value * 2 <= most[1].Value);
        return isPair ? [.. new[] { most[0].Key, most[1].Key }.Order(StringComparer.Ordinal)] : [];
    }
}
