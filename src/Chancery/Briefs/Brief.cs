using Chancery.Reports;

namespace Chancery.Briefs;

/// <summary>The cited summary of a relation for a period.</summary>
public sealed record Brief
{
    /// <summary>Names of the two sides, as asked for.</summary>
    public required string First { get; init; }

    public required string Second { get; init; }

    /// <summary>Day of the first and last report used; null where no report is dated.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public required BriefCoverage Coverage { get; init; }

    public IReadOnlyList<BriefSection> Sections { get; init; } = [];

    public IReadOnlyList<DomainTally> Domains { get; init; } = [];

    /// <summary>Lines left out because a name, number or date in them is not in the sentences they cite.</summary>
    public IReadOnlyList<WithheldLine> Withheld { get; init; } = [];
}

/// <summary>What the brief rests on.</summary>
/// <param name="Reports">Reports that speak of both sides.</param>
/// <param name="Outlets">Outlets they come from.</param>
/// <param name="Quiet">The longest stretch without a report, where it is over 30 days.</param>
public sealed record BriefCoverage(int Reports, int Outlets, (DateOnly From, DateOnly To)? Quiet);

/// <summary>A part of the brief.</summary>
public sealed record BriefSection(BriefPart Part, IReadOnlyList<BriefLine> Lines);

/// <summary>The parts of a brief, in their order.</summary>
public enum BriefPart
{
    WhatHappened,
    InTheirWords,
    Figures,
    WhatOthersDid,
    WhatIsDue,
}

/// <summary>One statement with what it rests on.</summary>
/// <param name="Lead">What stands before it: a day, a speaker, a measure, a state.</param>
/// <param name="Text">A whole sentence, or quoted words.</param>
/// <param name="Citations">The sentences it rests on; never empty.</param>
/// <param name="Note">What stands behind it: due date, holder; null where nothing.</param>
public sealed record BriefLine(string Lead, string Text, IReadOnlyList<Citation> Citations, string? Note = null);

/// <summary>A sentence of a report.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Paragraph">Number of the paragraph, from 1.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">What it says.</param>
/// <param name="Published">Day of the report.</param>
/// <param name="Url">Address of the report, or null.</param>
public sealed record Citation(string Report, int Paragraph, Span Span, string Text, DateOnly? Published, string? Url);

/// <summary>Acts of a domain between the two sides.</summary>
/// <param name="Domain">Domain code.</param>
/// <param name="Acts">Asserted and announced acts.</param>
/// <param name="Last">Day of the last report that tells one.</param>
/// <param name="Tone">Mean PLOVER score of the acts, −10 to +10.</param>
public sealed record DomainTally(string Domain, int Acts, DateOnly? Last, double Tone);

/// <summary>A line that could not be cited.</summary>
/// <param name="Line">The line.</param>
/// <param name="Missing">The words that its sentences do not hold.</param>
public sealed record WithheldLine(BriefLine Line, IReadOnlyList<string> Missing);
