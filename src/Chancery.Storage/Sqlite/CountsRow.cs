namespace Chancery.Storage.Sqlite;

internal sealed class CountsRow
{
    public const string Select = """
        SELECT
            (SELECT count(*) FROM report) AS Reports,
            (SELECT count(*) FROM superseded) AS Superseded,
            (SELECT count(DISTINCT outlet) FROM report) AS Outlets,
            (SELECT count(*) FROM sentence) AS Sentences,
            (SELECT count(*) FROM mention) AS Mentions,
            (SELECT count(*) FROM event) AS Events,
            (SELECT count(*) FROM quotation) AS Quotations,
            (SELECT count(*) FROM position) AS Positions,
            (SELECT count(*) FROM figure) AS Figures,
            (SELECT count(*) FROM expectation) AS Expectations,
            (SELECT count(*) FROM framing) AS Framings,
            coalesce((SELECT min(published) FROM report), '') AS First,
            coalesce((SELECT max(published) FROM report), '') AS Last
        """;

    public long Reports { get; init; }

    public long Superseded { get; init; }

    public long Outlets { get; init; }

    public long Sentences { get; init; }

    public long Mentions { get; init; }

    public long Events { get; init; }

    public long Quotations { get; init; }

    public long Positions { get; init; }

    public long Figures { get; init; }

    public long Expectations { get; init; }

    public long Framings { get; init; }

    public string First { get; init; } = "";

    public string Last { get; init; } = "";

    public DeskCounts ToCounts() => new(
        Reports, Superseded, Outlets, Sentences, Mentions, Events, Quotations, Positions, Figures, Expectations, Framings, Parse(First), Parse(Last));

    private static DateOnly? Parse(string day) => day.Length == 0 ? null : Day.Read(day);
}
