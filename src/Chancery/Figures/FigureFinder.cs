using Chancery.Actors;
using Chancery.Dates;
using Chancery.Language;
using Chancery.Reports;

namespace Chancery.Figures;

/// <summary>Finds the numbers of a report with their units and what they measure. One for each thread; linear in the tokens.</summary>
public sealed class FigureFinder
{
    /// <summary>Tokens from a figure to the date behind it that may still be its period.</summary>
    private const int Reach = 5;

    private readonly QuantityReader reader;
    private readonly MeasureChooser measures;
    private int dateFrom;
    private int mentionFrom;
    private readonly SortedSet<string> actors = new(StringComparer.Ordinal);

    public FigureFinder(FigureLexicon lexicon)
    {
        reader = new QuantityReader(lexicon);
        measures = new MeasureChooser(lexicon);
    }

    /// <summary>Figures in order of the text, without overlap. Wants <see cref="Analysis.Dates"/> filled; uses the mentions there are.</summary>
    public IReadOnlyList<Figure> Find(Analysis a)
    {
        Document d = a.Document;
        var figures = new List<Figure>();
        var context = new FigureContext();
        measures.Start();
        int date = dateFrom = mentionFrom = 0;
        foreach (Sentence sentence in d.Sentences)
        {
            context.Enter(sentence);
            StartAt(a, sentence);
            int floor = sentence.First;
            for (int i = sentence.First; i < sentence.End;)
            {
                while (date < a.Dates.Count && a.Dates[date].End <= i)
                {
                    date++;
                }

                if (date < a.Dates.Count && a.Dates[date].First <= i)
                {
                    i = floor = a.Dates[date].End;
                    continue;
                }

                int limit = date < a.Dates.Count ? Math.Min(sentence.End, a.Dates[date].First) : sentence.End;
                if (!TryQuantity(a, i, sentence.First, limit, context, out Quantity q, out int next))
                {
                    i = Math.Max(next, i + 1);
                    continue;
                }

                figures.Add(Describe(a, q, sentence, floor));
                context.Add(q);
                i = floor = q.End;
            }
        }

        return figures;
    }

    /// <summary>Moves to the first date and mention of a sentence, so that no figure looks at those of others.</summary>
    private void StartAt(Analysis a, Sentence sentence)
    {
        while (dateFrom < a.Dates.Count && a.Dates[dateFrom].First < sentence.First)
        {
            dateFrom++;
        }

        while (mentionFrom < a.Mentions.Count && a.Mentions[mentionFrom].First < sentence.First)
        {
            mentionFrom++;
        }
    }

    private bool TryQuantity(Analysis a, int i, int floor, int limit, FigureContext context, out Quantity q, out int next)
    {
        Document d = a.Document;
        next = i + 1;
        if (Multiples.TryRead(a, i, floor, limit, out q))
        {
            return true;
        }

        if (!reader.TryRead(a, i, floor, limit, out q))
        {
            if (NumberReader.TryRead(d, i, limit, out WrittenNumber passed))
            {
                next = passed.End;
            }

            return false;
        }

        if (TryRange(a, q, floor, limit, out Quantity ranged))
        {
            q = ranged;
        }

        if (q.Kind == UnitKind.None && !context.TryComplete(a, ref q, limit))
        {
            next = q.End;
            return false;
        }

        if (q.Kind == UnitKind.Currency && Prices.IsOilPrice(d, q))
        {
            q = q with { Unit = q.Unit + "/barrel" };
        }

        return true;
    }

    /// <summary>The first number of "$60–65 billion" or "5 to 7 per cent" takes scale and unit from the second.</summary>
    private bool TryRange(Analysis a, in Quantity q, int floor, int limit, out Quantity ranged)
    {
        Document d = a.Document;
        ranged = default;
        if (q.Number.IsScaled && q.Kind != UnitKind.None || q.End + 1 >= limit || q.Kind is UnitKind.Counted or UnitKind.Ratio or UnitKind.Time)
        {
            return false;
        }

        string link = d.Lower(q.End);
        bool between = Approximation.Before(d, q.First, floor, out _) is >= 0 and int before && before >= floor && d.Lower(before) == "between";
        if (link is not ("-" or "–" or "—" or "to" or "or") && !(link == "and" && between))
        {
            return false;
        }

        if (!reader.TryRead(a, q.End + 1, q.End + 1, limit, out Quantity second) || (second.Kind == UnitKind.None && !(q.Kind == UnitKind.Currency && second.Number.IsScaled)))
        {
            return false;
        }

        double scale = q.Number.Scale == 1 && (q.Number.Value < 1000 || second.Kind != UnitKind.Counted) && second.Number.IsScaled ? second.Number.Scale : 1;
        double factor = second.Number.Value == 0 || second.Kind == UnitKind.None ? 1 : second.Value / second.Number.Value;
        ranged = q with
        {
            Value = q.Number.Value * scale * factor,
            Number = q.Number with { Value = q.Number.Value * scale, Scale = Math.Max(scale, q.Number.Scale) },
            Kind = q.Kind == UnitKind.None ? second.Kind : q.Kind,
            Unit = q.Kind == UnitKind.None ? second.Unit : q.Unit,
            Noun = second.Noun,
        };
        return true;
    }

    private Figure Describe(Analysis a, in Quantity q, Sentence sentence, int floor)
    {
        _ = Approximation.Before(a.Document, q.First, sentence.First, out Bound bound);
        return new Figure
        {
            Span = a.Document.SpanOf(q.First, q.End - 1),
            Value = q.Value,
            Unit = q.Unit,
            Measure = measures.Of(a.Document, q, sentence),
            Of = ActorsAround(a, q, sentence),
            Period = Period(a, q, sentence, floor),
            Bound = bound,
        };
    }

    /// <summary>"a year" beside the unit, else the nearest date of a month or more that no other number stands before.</summary>
    private string? Period(Analysis a, in Quantity q, Sentence sentence, int floor)
    {
        Document d = a.Document;
        if (q.Per.End > 0)
        {
            return d.SpanOf(q.Per.First, q.Per.End - 1).Of(d.Text);
        }

        DateExpression? best = null;
        int nearest = int.MaxValue;
        for (int k = dateFrom; k < a.Dates.Count && a.Dates[k].First < sentence.End; k++)
        {
            DateExpression date = a.Dates[k];
            if (date.To.DayNumber - date.From.DayNumber < 27)
            {
                continue;
            }

            bool after = date.First >= q.End;
            int distance = after ? date.First - q.End : q.First - date.End + 3;
            bool free = after ? distance <= Reach && !HasNumber(d, q.End, date.First) : date.End >= floor && !HasNumber(d, sentence.First, date.First);
            if (distance < nearest && free)
            {
                (best, nearest) = (date, distance);
            }
        }

        return best is null ? null : d.SpanOf(best.First, best.End - 1).Of(d.Text);
    }

    private static bool HasNumber(Document d, int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (d.Upos[t] == Upos.NUM)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>States, bodies and firms named in the clause; in the sentence where the clause names none.</summary>
    private IReadOnlyList<string> ActorsAround(Analysis a, in Quantity q, Sentence sentence)
    {
        Document d = a.Document;
        int clause = q.First;
        for (int steps = 0; d.Head[clause] >= 0 && !d.Rel[clause].IsClausal() && steps < 40; steps++)
        {
            clause = d.Head[clause];
        }

        actors.Clear();
        Collect(a, d.Subtree(clause), sentence.End);
        if (actors.Count == 0)
        {
            Collect(a, (sentence.First, sentence.End - 1), sentence.End);
        }

        return actors.Count == 0 ? [] : [.. actors];
    }

    private void Collect(Analysis a, (int First, int Last) range, int sentenceEnd)
    {
        for (int k = mentionFrom; k < a.Mentions.Count && a.Mentions[k].First < sentenceEnd; k++)
        {
            ActorMention mention = a.Mentions[k];
            if (mention.First >= range.First && mention.End <= range.Last + 1 && mention.Kind is not (MentionKind.Person or MentionKind.Office or MentionKind.Pronoun))
            {
                actors.UnionWith(mention.Actors);
            }
        }
    }
}
