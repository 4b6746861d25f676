using Chancery.Framings;

namespace Chancery.Storage.Sqlite;

internal static class FramingTable
{
    public const string Select =
        $"SELECT {FindingRow.Columns}, f.word, f.category, f.polarity, f.target, f.is_opinion AS IsOpinion FROM framing f JOIN report r ON r.key = f.report";

    private const string InsertRow = """
        INSERT INTO framing (id, report, span_start, span_end, exact, span_before, span_after, paragraph, word, category, polarity, target, is_opinion)
        VALUES (@Id, @Report, @Start, @End, @Exact, @Before, @After, @Paragraph, @Word, @Category, @Polarity, @Target, @IsOpinion)
        RETURNING key
        """;

    private const string InsertActor = "INSERT OR IGNORE INTO framing_actor (framing, actor) VALUES (@Key, @Actor)";

    public static void Insert(FindingWriter writer, Framing framing)
    {
        Placed at = writer.Place("framing", 'w', framing.Span, framing.Word);
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
            framing.Word,
            Category = Word.Write(framing.Category),
            framing.Polarity,
            Target = Json.Write(framing.Target),
            framing.IsOpinion,
        });
        writer.InsertAll(InsertActor, framing.Target.Select(actor => new { Key = key, Actor = actor }));
    }

    internal sealed class Row : FindingRow
    {
        public string Word { get; init; } = "";

        public string Category { get; init; } = "";

        public double Polarity { get; init; }

        public string Target { get; init; } = "";

        public bool IsOpinion { get; init; }

        public Finding<Framing> ToFinding() => Found(new Framing
        {
            Span = Span,
            Word = Word,
            Category = Sqlite.Word.Read<FramingCategory>(Category),
            Polarity = Polarity,
            Target = Json.Read(Target),
            IsOpinion = IsOpinion,
        });
    }
}
