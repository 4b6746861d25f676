using Chancery.Reports;

namespace Chancery.Storage.Sqlite;

/// <summary>Columns of a report's header, as read.</summary>
internal class HeaderRow
{
    public const string Columns = "r.id AS ReportId, r.outlet, r.published, r.title, r.url, r.vague_outlook AS VagueOutlook";

    public string ReportId { get; init; } = "";

    public string? Outlet { get; init; }

    public string? Published { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public int VagueOutlook { get; init; }

    public ReportHeader ToHeader() => new(ReportId, Outlet, Day.Read(Published), Title, Url) { VagueOutlook = VagueOutlook };
}

/// <summary>Columns that all findings share.</summary>
internal abstract class FindingRow : HeaderRow
{
    public new const string Columns =
        "f.id, f.span_start AS SpanStart, f.span_end AS SpanEnd, f.exact, f.span_before AS SpanBefore, f.span_after AS SpanAfter, f.paragraph, " + HeaderRow.Columns;

    public string Id { get; init; } = "";

    public int SpanStart { get; init; }

    public int SpanEnd { get; init; }

    public string Exact { get; init; } = "";

    public string SpanBefore { get; init; } = "";

    public string SpanAfter { get; init; } = "";

    public int? Paragraph { get; init; }

    protected Span Span => new(SpanStart, SpanEnd);

    protected Finding<T> Found<T>(T value) => new(Id, value, ToHeader(), new Evidence(ReportId, Span, Exact, SpanBefore, SpanAfter), Paragraph);
}
