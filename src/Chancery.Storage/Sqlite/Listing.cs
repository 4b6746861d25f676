namespace Chancery.Storage.Sqlite;

/// <summary>How one kind of row answers a filter. <c>r</c> is the report, <c>f</c> the row found in it.</summary>
/// <param name="Day">Column with the day that Since and Until go by.</param>
/// <param name="Order">The order of rows, and the limit.</param>
/// <param name="Involves">Given a test of one actor column: whether the row has such an actor.</param>
/// <param name="InvolvesBoth">The same for a pair of tests; null where it is both of them.</param>
/// <param name="Type">The test of the event type, or null where a type does not narrow.</param>
internal sealed record Listing(
    string Day,
    string Order,
    Func<Func<string, string>, string> Involves,
    Func<Func<string, string>, Func<string, string>, string>? InvolvesBoth = null,
    string? Type = null)
{
    private const string InReport = " ORDER BY r.published, r.id, f.span_start, f.span_end, f.id LIMIT @limit";

    public static readonly Listing Reports = new(
        "r.published",
        " ORDER BY r.published, r.id LIMIT @limit",
        Mentioned,
        Type: "r.key IN (SELECT e.report FROM event e WHERE e.type = @type)");

    public static readonly Listing Events = new(
        "f.day",
        " ORDER BY f.day, r.id, f.span_start, f.span_end, f.id LIMIT @limit",
        test => $"f.key IN (SELECT a.event FROM event_actor a WHERE {test("a.actor")})",
        Type: "f.type = @type");

    public static readonly Listing Quotations = new(
        "r.published",
        InReport,
        test => test("f.speaker_id"),
        (one, other) => $"({one("f.speaker_id")} AND {Mentioned(other)} OR {other("f.speaker_id")} AND {Mentioned(one)})");

    public static readonly Listing Positions = new(
        "r.published",
        InReport,
        test => test("f.holder_id"),
        (one, other) => $"({one("f.holder_id")} AND {Mentioned(other)} OR {other("f.holder_id")} AND {Mentioned(one)})");

    public static readonly Listing Figures = new(
        "r.published",
        InReport,
        test => $"f.key IN (SELECT a.figure FROM figure_actor a WHERE {test("a.actor")})");

    public static readonly Listing Expectations = new(
        "r.published",
        InReport,
        test => $"f.key IN (SELECT a.expectation FROM expectation_actor a WHERE {test("a.actor")})");

    public static readonly Listing Framings = new(
        "r.published",
        InReport,
        test => $"f.key IN (SELECT a.framing FROM framing_actor a WHERE {test("a.actor")})",
        (one, other) => $"(f.key IN (SELECT a.framing FROM framing_actor a WHERE {one("a.actor")} OR {other("a.actor")}) AND {Mentioned(one)} AND {Mentioned(other)})");

    public static readonly Listing Mentions = new(
        "r.published",
        " ORDER BY r.published, r.id, f.span_start, f.span_end, f.number LIMIT @limit",
        test => test("f.actor"),
        (one, other) => $"({one("f.actor")} OR {other("f.actor")})");

    private static string Mentioned(Func<string, string> test) =>
        $"r.key IN (SELECT a.report FROM mention a WHERE {test("a.actor")})";
}
