using System.Globalization;
using Chancery.Figures;

namespace Chancery.Storage.Sqlite;

internal static class FigureTable
{
    public const string Select =
        $"SELECT {FindingRow.Columns}, f.value, f.unit, f.measure, f.of, f.period, f.bound, f.from_actors AS [From], f.to_actors AS [To], f.status, f.due, f.change, f.earlier, f.low, f.high, f.claimant FROM figure f JOIN report r ON r.key = f.report";

    private const string InsertRow = """
        INSERT INTO figure (id, report, span_start, span_end, exact, span_before, span_after, paragraph, value, unit, measure, of, period, bound,
            from_actors, to_actors, status, due, change, earlier, low, high, claimant)
        VALUES (@Id, @Report, @Start, @End, @Exact, @Before, @After, @Paragraph, @Value, @Unit, @Measure, @Of, @Period, @Bound,
            @From, @To, @Status, @Due, @Change, @Earlier, @Low, @High, @Claimant)
        RETURNING key
        """;

    private const string InsertActor = "INSERT OR IGNORE INTO figure_actor (figure, actor) VALUES (@Key, @Actor)";

    public static void Insert(FindingWriter writer, Figure figure)
    {
        Placed at = writer.Place("figure", 'f', figure.Span, figure.Value.ToString("R", CultureInfo.InvariantCulture));
        long key = writer.Insert(InsertRow, new
        {
            at.Id,
            at.Report,
            at.Start,
            at.End,
            at.Exact,
            at.Before,
            at.After,
            at.Paragraph,
            figure.Value,
            figure.Unit,
            figure.Measure,
            Of = Json.Write(figure.Of),
            figure.Period,
            Bound = Word.Write(figure.Bound),
            From = Json.Write(figure.From),
            To = Json.Write(figure.To),
            Status = Word.Write(figure.Status),
            figure.Due,
            figure.Change,
            Earlier = figure.Before,
            figure.Low,
            figure.High,
            figure.Claimant,
        });
        writer.InsertAll(InsertActor, figure.Of.Select(actor => new { Key = key, Actor = actor }));
    }

    internal sealed class Row : FindingRow
    {
        public double Value { get; init; }

        public string? Unit { get; init; }

        public string? Measure { get; init; }

        public string Of { get; init; } = "";

        public string? Period { get; init; }

        public string Bound { get; init; } = "";

        public string From { get; init; } = "";

        public string To { get; init; } = "";

        public string Status { get; init; } = "";

        public string? Due { get; init; }

        public bool Change { get; init; }

        public double? Earlier { get; init; }

        public double? Low { get; init; }

        public double? High { get; init; }

        public string? Claimant { get; init; }

        public Finding<Figure> ToFinding() => Found(new Figure
        {
            Span = Span,
            Value = Value,
            Unit = Unit,
            Measure = Measure,
            Of = Json.Read(Of),
            Period = Period,
            Bound = Word.Read<Bound>(Bound),
            From = Json.Read(From),
            To = Json.Read(To),
            Status = Word.Read<FigureStatus>(Status),
            Due = Due,
            Change = Change,
            Before = Earlier,
            Low = Low,
            High = High,
            Claimant = Claimant,
        });
    }
}
