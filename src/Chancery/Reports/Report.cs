namespace Chancery.Reports;

/// <summary>One press text. Immutable: a changed page is a new revision of it.</summary>
public sealed record Report
{
    /// <summary>Unique among the reports of one desk: a file's name, or what the source gives.</summary>
    public required string Id { get; init; }

    /// <summary>Paragraphs parted by line breaks. Every span of a reading points into it.</summary>
    public required string Text { get; init; }

    public string? Url { get; init; }

    public string? Outlet { get; init; }

    /// <summary>Day of publication; relative dates ("on Friday") are read against it. Null where unknown.</summary>
    public DateOnly? Published { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }
}
