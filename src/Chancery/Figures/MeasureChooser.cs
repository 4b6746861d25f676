using Chancery.Language;

namespace Chancery.Figures;

/// <summary>Says what a figure measures: the entry of the lexicon whose cues stand nearest, else the noun phrase around it.</summary>
internal sealed class MeasureChooser(FigureLexicon lexicon)
{
    /// <summary>Two cues that agree outweigh one that is nearer by this many tokens.</summary>
    private const int Agreement = 8;

    /// <summary>What a general measure ("~") costs, so that it wins only where nothing else is near.</summary>
    private const int Generality = 40;

    /// <summary>As many people are not counted but are a nation.</summary>
    private const double Nation = 1e8;

    private const int LongestPhrase = 6;
    private readonly List<int> cues = [];
    private int sentenceFirst = -1;

    public void Start() => sentenceFirst = -1;

    public string? Of(Document d, in Quantity q, Sentence sentence)
    {
        if (sentenceFirst != sentence.First)
        {
            Gather(d, sentence);
        }

        string? best = null;
        int lowest = int.MaxValue;
        foreach (MeasureEntry measure in lexicon.Measures)
        {
            if (!Fits(measure, q))
            {
                continue;
            }

            foreach (string[] way in measure.Cues)
            {
                int cost = Cost(d, way, q);
                cost += measure.IsGeneral && cost < int.MaxValue ? Generality : 0;
                if (cost < lowest)
                {
                    (best, lowest) = (measure.Name, cost);
                }
            }
        }

        return q.Unit == "people" && q.Value >= Nation ? "population" : best ?? Phrase(d, q, sentence);
    }

    private void Gather(Document d, Sentence sentence)
    {
        sentenceFirst = sentence.First;
        cues.Clear();
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (lexicon.IsCue(d.Lemma[t]) || lexicon.IsCue(d.Lower(t)))
            {
                cues.Add(t);
            }
        }
    }

    private static bool Fits(MeasureEntry measure, in Quantity q) =>
        measure.Units == q.Unit || measure.Units == "*" || (measure.Units == "money" && (q.Kind == UnitKind.Currency ? !q.Unit!.Contains('/', StringComparison.Ordinal) : q.Kind == UnitKind.None && q.Number.IsScaled));

    private int Cost(Document d, string[] way, in Quantity q)
    {
        int sum = 0;
        foreach (string cue in way)
        {
            int nearest = int.MaxValue;
            foreach (int t in cues)
            {
                if (d.Lemma[t] == cue || d.Lower(t) == cue)
                {
                    nearest = Math.Min(nearest, t < q.First ? q.First - t : Math.Max(0, t - q.End + 1));
                }
            }

            if (nearest == int.MaxValue)
            {
                return int.MaxValue;
            }

            sum += nearest;
        }

        return (sum / way.Length) - (Agreement * (way.Length - 1));
    }

    private static string? Phrase(Document d, in Quantity q, Sentence sentence)
    {
        if (q.Noun >= 0)
        {
            return d.SpanOf(q.Number.End, q.Noun).Of(d.Text);
        }

        int subject = -1;
        int steps = 0;
        for (int t = q.First; t >= 0 && steps++ < 12 && subject < 0; t = d.Head[t])
        {
            foreach (int child in d.Children(t))
            {
                if (d.Rel[child].IsSubject() && (child < q.First || child >= q.End))
                {
                    subject = child;
                }
            }
        }

        if (subject < sentence.First || subject >= sentence.End || d.Upos[subject] is Upos.PRON or Upos.DET)
        {
            return null;
        }

        int first = subject;
        while (first > sentence.First && first > subject - LongestPhrase && d.Upos[first - 1] is Upos.ADJ or Upos.NOUN or Upos.PROPN && d.Head[first - 1] == subject)
        {
            first--;
        }

        return d.SpanOf(first, subject).Of(d.Text);
    }
}
