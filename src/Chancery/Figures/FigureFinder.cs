using Chancery.Actors;
using Chancery.Dates;
using Chancery.Language;
using Chancery.Reports;

namespace Chancery.Figures;

/// <summary>Finds the numbers of a report with their units and what they measure. One for each thread; linear in the tokens.</summary>
public sealed class FigureFinder
{
    private readonly QuantityReader reader;
    private readonly MeasureChooser measures;
    private readonly FigureFrame frame = new();
    private readonly FigureActors actors = new();
    private readonly List<Quantity> quantities = [];
    private int dateFrom;

    public FigureFinder(FigureLexicon lexicon)
    {
        reader = new QuantityReader(lexicon);
        measures = new MeasureChooser(lexicon);
    }

    /// <summary>Figures in order of the text, without overlap. Wants <see cref="Analysis.Dates"/> and <see cref="Analysis.Quotations"/> filled; uses the mentions there are.</summary>
    public IReadOnlyList<Figure> Find(Analysis a)
    {
        Document d = a.Document;
        var figures = new List<Figure>();
        var context = new FigureContext();
        var told = new Told(a);
        measures.Start();
        int date = dateFrom = 0;
        foreach (Sentence sentence in d.Sentences)
        {
            context.Enter(sentence);
            told.Enter(sentence);
            quantities.Clear();
            while (dateFrom < a.Dates.Count && a.Dates[dateFrom].First < sentence.First)
            {
                dateFrom++;
            }

            for (int i = sentence.First; i < sentence.End;)
            {
                while (date < a.Dates.Count && a.Dates[date].End <= i)
                {
                    date++;
                }

                if (date < a.Dates.Count && a.Dates[date].First <= i)
                {
                    i = a.Dates[date].End;
                    continue;
                }

                int limit = date < a.Dates.Count ? Math.Min(sentence.End, a.Dates[date].First) : sentence.End;
                if (!TryQuantity(a, i, sentence.First, limit, context, out Quantity q, out int next))
                {
                    i = Math.Max(next, i + 1);
                    continue;
                }

                quantities.Add(q);
                context.Add(q);
                i = q.End;
            }

            for (int k = 0; k < quantities.Count; k++)
            {
                figures.Add(Describe(a, k, sentence, told));
            }
        }

        return figures;
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
            IsLow = true,
        };
        return true;
    }

    private Figure Describe(Analysis a, int index, Sentence sentence, Told told)
    {
        Document d = a.Document;
        Quantity q = quantities[index];
        (int Before, int After, int Next) neighbours = (index > 0 ? quantities[index - 1].First : -1, index > 0 ? quantities[index - 1].End : sentence.First, NextApart(d, index, sentence));
        int before = Approximation.Before(d, q.First, sentence.First, out Bound bound);
        frame.Enter(d, q, sentence);
        Measure measure = measures.Of(a, q, sentence, frame, told);
        Sides sides = actors.Of(a, q, neighbours, sentence, frame, measure, told);
        bool earlier = before >= sentence.First && d.Lower(before) == "from" && !q.IsLow;
        (string? period, DateExpression? date) = FigureTime.Period(a, q, sentence, frame, dateFrom, (neighbours.After, neighbours.Next));
        FigureStatus status = earlier ? FigureStatus.Attained : FigureTime.Status(a, q, sentence, frame, date);
        (double? low, double? high) = Ends(d, index, sentence);
        var figure = new Figure
        {
            Span = d.SpanOf(q.First, q.End - 1),
            Value = q.Value,
            Unit = q.Unit,
            Measure = Named(measure, sides, q.Kind is UnitKind.Counted or UnitKind.Time ? FigureStatus.Attained : status),
            Of = sides.Of,
            From = sides.From,
            To = sides.To,
            Period = period,
            Due = status == FigureStatus.Attained ? null : date?.Iso,
            Status = status,
            Change = measure.IsChange,
            Before = Before(d, index, before, sentence),
            Low = low,
            High = high,
            Bound = bound,
            Claimant = told.Claimants.Of(q, sentence, frame),
        };
        told.Add(q, measure, sides);
        return figure;
    }

    /// <summary>The next quantity that is no member of the same list: what is said after "170 drones, 30 missiles and 120 rockets" is said of all.</summary>
    private int NextApart(Document d, int index, Sentence sentence)
    {
        for (int k = index + 1; k < quantities.Count; k++)
        {
            for (int t = quantities[k - 1].End; t < quantities[k].First; t++)
            {
                if (d.Upos[t] is not (Upos.PUNCT or Upos.CCONJ) && d.Lower(t) is not ("to" or "about" or "some"))
                {
                    return quantities[k].First;
                }
            }
        }

        return sentence.End;
    }

    /// <summary>Trade between two is bilateral, and what is aimed at is a target.</summary>
    private static string? Named(Measure measure, Sides sides, FigureStatus status)
    {
        string? name = measure.Name?.Replace("trade turnover", sides.Of.Count == 2 && !measure.Name.Contains("bilateral", StringComparison.Ordinal) ? "bilateral trade turnover" : "trade turnover", StringComparison.Ordinal);
        if (name == "aid" && sides.From is ["IMF" or "WORLDBANK" or "ADB" or "AIIB" or "NDB" or "AFDB" or "EBRD"])
        {
            name = "loan";
        }

        if (status != FigureStatus.Target || name is null || measure.IsChange)
        {
            return name;
        }

        return name.EndsWith("trade turnover", StringComparison.Ordinal) ? name[..^"turnover".Length] + "target" : name + " target";
    }

    private (double? Low, double? High) Ends(Document d, int index, Sentence sentence) =>
        IsLow(d, index, sentence) && index + 1 < quantities.Count ? (quantities[index].Value, quantities[index + 1].Value)
        : index > 0 && IsLow(d, index - 1, sentence) ? (quantities[index - 1].Value, quantities[index].Value)
        : (null, null);

    /// <summary>The first of two numbers that take their unit from the second, or "between $2 billion and $3 billion".</summary>
    private bool IsLow(Document d, int index, Sentence sentence)
    {
        Quantity q = quantities[index];
        return q.IsLow || (index + 1 < quantities.Count && quantities[index + 1].First == q.End + 1 && d.Lower(q.End) == "and" && quantities[index + 1].Unit == q.Unit
            && Approximation.Before(d, q.First, sentence.First, out _) is int at && at >= sentence.First && d.Lower(at) == "between");
    }

    /// <summary>"from 10 billion to 68 billion", "to 68 billion from 10 billion", "68 billion, up from 10 billion".</summary>
    private double? Before(Document d, int index, int word, Sentence sentence)
    {
        Quantity q = quantities[index];
        if (index > 0 && !quantities[index - 1].IsLow && word >= sentence.First && d.Lower(word) == "to" && IsFrom(d, quantities[index - 1], sentence) && quantities[index - 1].Unit == q.Unit)
        {
            return quantities[index - 1].Value;
        }

        bool follows = index + 1 < quantities.Count && quantities[index + 1].Unit == q.Unit && IsFrom(d, quantities[index + 1], sentence) && !(word >= sentence.First && d.Lower(word) == "from");
        return follows && q.Kind != UnitKind.Times ? quantities[index + 1].Value : null;
    }

    private static bool IsFrom(Document d, in Quantity q, Sentence sentence) =>
        Approximation.Before(d, q.First, sentence.First, out _) is int at && at >= sentence.First && d.Lower(at) == "from";
}
