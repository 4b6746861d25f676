using System.Text.Json.Serialization;
using Chancery.Reports;

namespace Chancery.Positions;

/// <summary>How somebody stands to something.</summary>
public enum PositionKind
{
    /// <summary>Holds it to be so, or speaks of it.</summary>
    [JsonStringEnumMemberName("belief")] Belief,

    /// <summary>Wants, plans or demands it.</summary>
    [JsonStringEnumMemberName("intent")] Intent,

    [JsonStringEnumMemberName("support")] Support,

    [JsonStringEnumMemberName("opposition")] Opposition,
}

/// <summary>What a text tells somebody to think, want, support or oppose, without giving words of theirs.</summary>
public sealed record Position
{
    /// <summary>What is thought, wanted, supported or opposed.</summary>
    [JsonIgnore] public Span Span { get; init; }

    public required PositionKind Kind { get; init; }

    /// <summary>Full name as best known from the report, or the phrase that stands for them.</summary>
    public required string Holder { get; init; }

    /// <summary>Actor id of the state or body, or null.</summary>
    public string? HolderId { get; init; }

    /// <summary>The verb as written.</summary>
    public required string Cue { get; init; }

    /// <summary>The words that stand for the holder.</summary>
    [JsonIgnore] public Span Source { get; init; }
}
