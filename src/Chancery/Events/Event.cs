using System.Text.Json.Serialization;
using Chancery.Reports;

namespace Chancery.Events;

/// <summary>Who did what to whom, as one clause of one report tells it (PLOVER, with realis kept apart).</summary>
public sealed record Event
{
    /// <summary>The clause that carries the act.</summary>
    [JsonIgnore] public Span Span { get; init; }

    /// <summary>The word or phrase that names the act.</summary>
    public required string Trigger { get; init; }

    public required EventType Type { get; init; }

    /// <summary>PLOVER mode, or null where none applies.</summary>
    public string? Mode { get; init; }

    /// <summary>Actor ids of those who act, sorted ordinally.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Actor ids of those acted upon, sorted ordinally.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    public Realis Realis { get; init; }

    /// <summary>Domain codes: diplomacy trade energy defence technology finance sanctions multilateral culture space security migration climate territory humanitarian.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>ISO date of the act, as exact as the text allows ("2025-12-05", "2025-12", "2025"), or null.</summary>
    public string? Date { get; init; }

    /// <summary>Place named in the clause, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Who says so, where the report attributes it.</summary>
    public string? ToldBy { get; init; }

    /// <summary>Why it was coded: trigger, rule, path, rejected readings; a line each.</summary>
    [JsonIgnore] public IReadOnlyList<string> Grounds { get; init; } = [];
}
