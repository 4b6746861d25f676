using Chancery.Reports;

namespace Chancery.Storage;

/// <summary>What a list tells of a report, without its text.</summary>
public sealed record ReportHeader(string Id, string? Outlet, DateOnly? Published, string? Title, string? Url)
{
    /// <summary>Sentences of outlook in it that nobody can check.</summary>
    public int VagueOutlook { get; init; }
}

/// <summary>A report as kept, with what it was read by.</summary>
/// <param name="Report">The current revision.</param>
/// <param name="Revision">Its number, from 1.</param>
/// <param name="ContentHash">As given when it was put.</param>
/// <param name="ReaderVersion">The reader whose findings are kept.</param>
public sealed record StoredReport(Report Report, int Revision, string ContentHash, string ReaderVersion);

/// <summary>An event, quotation, figure, expectation or framing, and where it stands.</summary>
/// <param name="Id">Short and stable: <c>e-</c>, <c>q-</c>, <c>f-</c>, <c>x-</c> or <c>w-</c> and six or more characters.</param>
/// <param name="Value">What was found.</param>
/// <param name="Report">The report it was found in.</param>
/// <param name="Evidence">The text it rests on, with its surroundings: found again even where the offsets no longer hold.</param>
/// <param name="Paragraph">Number of its paragraph, from 1; null where the reading has no sentence there.</param>
public sealed record Finding<T>(string Id, T Value, ReportHeader Report, Evidence Evidence, int? Paragraph)
{
    /// <summary>The text its span covers.</summary>
    public string Exact => Evidence.Exact;
}

/// <summary>A linked name and where it stands.</summary>
public sealed record MentionRow(LinkedMention Mention, ReportHeader Report, string Exact);

/// <summary>A sentence and its text.</summary>
public sealed record SentenceRow(SentenceNote Note, string Text);

/// <summary>A report that answers a search.</summary>
/// <param name="Report">The report.</param>
/// <param name="Snippet">The best stretch of its title or text, plain; cut ends are marked by an ellipsis.</param>
/// <param name="Marks">Where the words searched for stand in the snippet.</param>
/// <param name="Rank">BM25, higher is better; to compare within one search only.</param>
public sealed record SearchHit(ReportHeader Report, string Snippet, IReadOnlyList<Span> Marks, double Rank);

/// <summary>How much a desk holds. Findings are those of current revisions.</summary>
/// <param name="First">Earliest day of publication, or null.</param>
/// <param name="Last">Latest day of publication, or null.</param>
public sealed record DeskCounts(
    long Reports,
    long Superseded,
    long Outlets,
    long Sentences,
    long Mentions,
    long Events,
    long Quotations,
    long Positions,
    long Figures,
    long Expectations,
    long Framings,
    DateOnly? First,
    DateOnly? Last);
