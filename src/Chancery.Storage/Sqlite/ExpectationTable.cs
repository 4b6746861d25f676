using Chancery.Expectations;

namespace Chancery.Storage.Sqlite;

internal static class ExpectationTable
{
    public const string Select =
        $"SELECT {FindingRow.Columns}, f.what, f.kind, f.holder, f.due, f.outcome, f.resolved_by AS ResolvedBy, f.actors FROM expectation f JOIN report r ON r.key = f.report";

    private const string InsertRow = """
        INSERT INTO expectation (id, report, span_start, span_end, exact, span_before, span_after, paragraph, what, kind, holder, due, outcome, resolved_by, actors)
        VALUES (@Id, @Report, @Start, @End, @Exact, @Before, @After, @Paragraph, @What, @Kind, @Holder, @Due, @Outcome, @ResolvedBy, @Actors)
        RETURNING key
        """;

    private const string InsertActor = "INSERT OR IGNORE INTO expectation_actor (expectation, actor) VALUES (@Key, @Actor)";

    public static void Insert(FindingWriter writer, Expectation expectation)
    {
        Placed at = writer.Place("expectation", 'x', expectation.Span, Word.Write(expectation.Kind));
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
            expectation.What,
            Kind = Word.Write(expectation.Kind),
            expectation.Holder,
            expectation.Due,
            Outcome = Word.Write(expectation.Outcome),
            expectation.ResolvedBy,
            Actors = Json.Write(expectation.Actors),
        });
        writer.InsertAll(InsertActor, expectation.Actors.Select(actor => new { Key = key, Actor = actor }));
    }

    internal sealed class Row : FindingRow
    {
        public string What { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Holder { get; init; } = "";

        public string? Due { get; init; }

        public string Outcome { get; init; } = "";

        public string? ResolvedBy { get; init; }

        public string Actors { get; init; } = "";

        public Finding<Expectation> ToFinding() => Found(new Expectation
        {
            Span = Span,
            What = What,
            Kind = Word.Read<ExpectationKind>(Kind),
            Holder = Holder,
            Due = Due,
            Outcome = Word.Read<Outcome>(Outcome),
            ResolvedBy = ResolvedBy,
            Actors = Json.Read(Actors),
        });
    }
}
