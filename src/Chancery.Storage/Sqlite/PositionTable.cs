using Chancery.Positions;
using Chancery.Reports;

namespace Chancery.Storage.Sqlite;

internal static class PositionTable
{
    public const string Select =
        $"SELECT {FindingRow.Columns}, f.kind, f.holder, f.holder_id AS HolderId, f.cue, f.source_start AS SourceStart, f.source_end AS SourceEnd FROM position f JOIN report r ON r.key = f.report";

    private const string InsertRow = """
        INSERT INTO position (id, report, span_start, span_end, exact, span_before, span_after, paragraph, kind, holder, holder_id, cue, source_start, source_end)
        VALUES (@Id, @Report, @Start, @End, @Exact, @Before, @After, @Paragraph, @Kind, @Holder, @HolderId, @Cue, @SourceStart, @SourceEnd)
        RETURNING key
        """;

    public static void Insert(FindingWriter writer, Position position)
    {
        Placed at = writer.Place("position", 'p', position.Span, Word.Write(position.Kind));
        writer.Insert(InsertRow, new
        {
            at.Id,
            at.Report,
            at.Start,
            at.End,
            at.Exact,
            at.Before,
            at.After,
            at.Paragraph,
            Kind = Word.Write(position.Kind),
            position.Holder,
            position.HolderId,
            position.Cue,
            SourceStart = position.Source.Start,
            SourceEnd = position.Source.End,
        });
    }

    internal sealed class Row : FindingRow
    {
        public string Kind { get; init; } = "";

        public string Holder { get; init; } = "";

        public string? HolderId { get; init; }

        public string Cue { get; init; } = "";

        public int SourceStart { get; init; }

        public int SourceEnd { get; init; }

        public Finding<Position> ToFinding() => Found(new Position
        {
            Span = Span,
            Kind = Word.Read<PositionKind>(Kind),
            Holder = Holder,
            HolderId = HolderId,
            Cue = Cue,
            Source = new Span(SourceStart, SourceEnd),
        });
    }
}
