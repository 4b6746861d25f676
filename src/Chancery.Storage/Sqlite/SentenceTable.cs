using Chancery.Reports;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

internal static class SentenceTable
{
    private const string InsertRow = """
        INSERT INTO sentence (report, number, span_start, span_end, paragraph, is_heading)
        VALUES (@Report, @Number, @Start, @End, @Paragraph, @IsHeading)
        """;

    private const string Select = """
        SELECT f.span_start AS SpanStart, f.span_end AS SpanEnd, f.paragraph, f.is_heading AS IsHeading
        FROM sentence f JOIN report r ON r.key = f.report WHERE r.id = @Id ORDER BY f.number
        """;

    public static void Insert(FindingWriter writer, Reading reading) =>
        writer.InsertAll(InsertRow, reading.Sentences.Select((sentence, number) => new
        {
            Report = writer.Report,
            Number = number,
            sentence.Span.Start,
            sentence.Span.End,
            sentence.Paragraph,
            sentence.IsHeading,
        }));

    /// <summary>Sentences of one report, their text cut from the report's.</summary>
    public static IReadOnlyList<SentenceRow> Of(SqliteConnection connection, string id)
    {
        using SqliteTransaction snapshot = connection.BeginTransaction(deferred: true);
        return ReportTable.Find(connection, id) is { } stored ? Of(connection, stored.Report, snapshot) : [];
    }

    public static IReadOnlyList<SentenceRow> Of(SqliteConnection connection, Report report, SqliteTransaction snapshot) =>
        [.. connection.Query<Row>(Select, new { report.Id }, snapshot).Select(row => row.ToSentence(report.Text))];

    private sealed class Row
    {
        public int SpanStart { get; init; }

        public int SpanEnd { get; init; }

        public int Paragraph { get; init; }

        public bool IsHeading { get; init; }

        public SentenceRow ToSentence(string text)
        {
            var span = new Span(SpanStart, SpanEnd);
            return new SentenceRow(new SentenceNote(span, Paragraph, IsHeading), span.Of(text));
        }
    }
}
