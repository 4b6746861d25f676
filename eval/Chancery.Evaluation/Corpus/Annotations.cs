using System.Text.Json.Serialization;
using Chancery.Reports;

namespace Chancery.Evaluation;

/// <summary>Something that stands at a place in a report's text.</summary>
public interface ISpanned
{
    Span Span { get; }
}

/// <summary>
/// A line of <c>gold.jsonl</c> or of a system's readings. Only what is scored is read, and types stay as written, so that a
/// label nobody knows is a wrong label and not an error. Lists that a line leaves out are empty: the generated serialiser sets them
/// to null whatever their initialiser says, hence the getters.
/// </summary>
public sealed record AnnotatedReport
{
    public required string Report { get; init; }

    public IReadOnlyList<AnnotatedEvent> Events { get => field ?? []; init; }

    public IReadOnlyList<AnnotatedQuote> Quotes { get => field ?? []; init; }

    public IReadOnlyList<AnnotatedFigure> Figures { get => field ?? []; init; }

    public IReadOnlyList<AnnotatedExpectation> Expectations { get => field ?? []; init; }

    public IReadOnlyList<AnnotatedFraming> Framing { get => field ?? []; init; }

    public IReadOnlyList<AnnotatedOpinion> Opinions { get => field ?? []; init; }
}

public abstract record Annotation : ISpanned
{
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The text it covers, where the line tells.</summary>
    [JsonPropertyName("span")] public string? Exact { get; init; }

    [JsonIgnore] public Span Span => new(Start, End);
}

public sealed record AnnotatedEvent : Annotation
{
    public required string Type { get; init; }

    public IReadOnlyList<string>? Actors { get; init; }

    public IReadOnlyList<string>? Recipients { get; init; }

    public string? Realis { get; init; }

    public string? Date { get; init; }
}

public sealed record AnnotatedQuote : Annotation
{
    public string? Kind { get; init; }

    public string? Speaker { get; init; }
}

public sealed record AnnotatedFigure : Annotation
{
    public double? Value { get; init; }

    public string? Unit { get; init; }

    public string? Measure { get; init; }

    public IReadOnlyList<string>? Of { get; init; }

    public string? Period { get; init; }

    public IReadOnlyList<string>? From { get; init; }

    public IReadOnlyList<string>? To { get; init; }

    public string? Status { get; init; }

    public bool? Change { get; init; }

    public string? Claimant { get; init; }
}

public sealed record AnnotatedExpectation : Annotation
{
    public string? Kind { get; init; }

    public string? Holder { get; init; }

    public string? Due { get; init; }
}

public sealed record AnnotatedFraming : Annotation
{
    public IReadOnlyList<string>? Target { get; init; }

    public double Polarity { get; init; }

    public string? Category { get; init; }
}

/// <summary>A sentence that gives the outlet's opinion.</summary>
public sealed record AnnotatedOpinion : Annotation;
