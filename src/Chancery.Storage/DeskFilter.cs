using Chancery.Events;

namespace Chancery.Storage;

/// <summary>
/// What to list. Everything given must hold; what is not given does not narrow. An actor's id covers what belongs to it:
/// "RUS" also finds "RUS.ROSNEFT".
/// </summary>
public sealed record DeskFilter
{
    public static DeskFilter All { get; } = new();

    /// <summary>
    /// Any of these: in an event in any role, as a quotation's speaker, among those a figure, an expectation or a judging word is
    /// about, mentioned in a report.
    /// </summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Both of these, in either order and any role. For quotations: one speaks, the report mentions the
    /// other; for framing: one is spoken of.</summary>
    public ActorPair? Pair { get; init; }

    /// <summary>Events of this type; for reports and searches, reports that tell such an event. The rest do not narrow by it.</summary>
    public EventType? Type { get; init; }

    /// <summary>
    /// First day, inclusive: of the event where it has a date, else of the report. A date known by its month or year alone
    /// counts when any day of it does. What has no day at all is left out.
    /// </summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day, inclusive; as <see cref="Since"/>.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Outlet, in any case of its ASCII letters.</summary>
    public string? Outlet { get; init; }

    /// <summary>Id of one report.</summary>
    public string? Report { get; init; }

    /// <summary>Words the report must hold, written as for <see cref="IDeskStore.Search"/>.</summary>
    public string? Text { get; init; }

    /// <summary>At most so many rows; null is all of them.</summary>
    public int? Limit { get; init; }
}

/// <summary>Two actors, in no order.</summary>
public sealed record ActorPair(string One, string Other);
