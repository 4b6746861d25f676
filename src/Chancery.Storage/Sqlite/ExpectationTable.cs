using Chancery.Events;
using Chancery.Expectations;

namespace Chancery.Storage.Sqlite;

internal static class ExpectationTable
{
    public const string Select =
        $"SELECT {FindingRow.Columns}, f.what, f.kind, f.holder, f.due, f.outcome, f.resolved_by AS ResolvedBy, f.about, f.strength, f.type, f.actors, f.recipients FROM expectation f JOIN report r ON r.key = f.report";

    private const string InsertRow = """
        INSERT INTO expectation (id, report, span_start, span_end, exact, span_before, span_after, paragraph, what, kind, holder, due, outcome, resolved_by, about, strength, type, actors, recipients)
        VALUES (@Id, @Report, @Start, @End, @Exact, @Before, @After, @Paragraph, @What, @Kind, @Holder, @Due, @Outcome, @ResolvedBy, @About, @Strength, @Type, @Actors, @Recipients)
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
            About = Json.Write(expectation.About),
            Strength = Word.Write(expectation.Strength),
            Type = expectation.Type?.ToString(),
            Actors = Json.Write(expectation.Actors),
            Recipients = Json.Write(expectation.Recipients),
        });
        writer.InsertAll(InsertActor, expectation.About.Select(actor => new { Key = key, Actor = actor }));
    }

    internal sealed class Row : FindingRow
    {
        public string What { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Holder { get; init; } = "";

        public string? Due { get; init; }

        public string Outcome { get; init; } = "";

        public string? ResolvedBy { get; init; }

        public string About { get; init; } = "";

        public string Strength { get; init; } = "";

        public string? Type { get; init; }

        public string Actors { get; init; } = "";

        public string Recipients { get; init; } = "";

        public Finding<Expectation> ToFinding() => Found(new Expectation
        {
            Span = Span,
            What = What,
            Kind = Word.Read<ExpectationKind>(Kind),
            Holder = Holder,
            Due = Due,
            Outcome = Word.Read<Outcome>(Outcome),
            ResolvedBy = ResolvedBy,
            About = Json.Read(About),
            Strength = Word.Read<Strength>(Strength),
            Type = Type is null ? null : Word.Read<EventType>(Type),
            Actors = Json.Read(Actors),
            Recipients = Json.Read(Recipients),
        });
    }
}
