using Chancery.Reports;

namespace Chancery.Storage.Sqlite;

internal static class MentionTable
{
    public const string Select =
        $"SELECT f.span_start AS SpanStart, f.span_end AS SpanEnd, f.exact, f.actor, f.name, f.office, {HeaderRow.Columns} FROM mention f JOIN report r ON r.key = f.report";

    private const string InsertRow = """
        INSERT INTO mention (report, number, span_start, span_end, exact, actor, name, office)
        VALUES (@Report, @Number, @Start, @End, @Exact, @Actor, @Name, @Office)
        """;

    public static void Insert(FindingWriter writer, Reading reading) =>
        writer.InsertAll(InsertRow, reading.Mentions.Select((mention, number) => new
        {
            Report = writer.Report,
            Number = number,
            mention.Span.Start,
            mention.Span.End,
            Exact = mention.Span.Of(reading.Report.Text),
            mention.Actor,
            mention.Name,
            mention.Office,
        }));

    internal sealed class Row : HeaderRow
    {
        public int SpanStart { get; init; }

        public int SpanEnd { get; init; }

        public string Exact { get; init; } = "";

        public string Actor { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Office { get; init; }

        public MentionRow ToMention() =>
            new(new LinkedMention(new Span(SpanStart, SpanEnd), Actor, Name, Office), ToHeader(), Exact);
    }
}
