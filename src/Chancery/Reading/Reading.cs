using Chancery.Events;
using Chancery.Expectations;
using Chancery.Figures;
using Chancery.Framings;
using Chancery.Positions;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery;

/// <summary>All that one report yields. Immutable; every part carries its span into <see cref="Report.Text"/>.</summary>
public sealed record Reading
{
    public required Report Report { get; init; }

    /// <summary>Spans of the sentences, in order of the text, and what stands in them.</summary>
    public IReadOnlyList<SentenceNote> Sentences { get; init; } = [];

    public IReadOnlyList<Event> Events { get; init; } = [];

    public IReadOnlyList<Quotation> Quotations { get; init; } = [];

    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public IReadOnlyList<Expectation> Expectations { get; init; } = [];

    /// <summary>What the text tells somebody to think, want, support or oppose without giving words of theirs.</summary>
    public IReadOnlyList<Position> Positions { get; init; } = [];

    /// <summary>Words by which the outlet itself judges, in order of the text.</summary>
    public IReadOnlyList<Framing> Framings { get; init; } = [];

    /// <summary>Sentences of outlook that nobody can check: they are in no expectation.</summary>
    public int VagueOutlook { get; init; }

    /// <summary>Names linked to actors, in order of the text.</summary>
    public IReadOnlyList<LinkedMention> Mentions { get; init; } = [];
}

/// <summary>A sentence as later faces need it.</summary>
/// <param name="Span">Offsets into the text.</param>
/// <param name="Paragraph">Number of its paragraph, from 1.</param>
/// <param name="IsHeading">A heading or title line rather than running text.</param>
public sealed record SentenceNote(Span Span, int Paragraph, bool IsHeading);

/// <summary>A stretch of text that stands for an actor.</summary>
/// <param name="Span">Offsets into the text.</param>
/// <param name="Actor">Actor id ("IND", "RUS.ROSNEFT").</param>
/// <param name="Name">Full name of the person or body, as best known.</param>
/// <param name="Office">Office held at the report's date, or null.</param>
public sealed record LinkedMention(Span Span, string Actor, string Name, string? Office);
