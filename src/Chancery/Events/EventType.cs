namespace Chancery.Events;

/// <summary>The 16 PLOVER event types, in the order of the ontology: verbal cooperation first, assault last.</summary>
#pragma warning disable CA1720, RCS1060
public enum EventType
{
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT,
}

/// <summary>The written forms of the event types.</summary>
public static class EventTypes
{
    private static readonly string[] Written = Enum.GetNames<EventType>();

    /// <summary>In the order of the values.</summary>
    public static IReadOnlyList<string> Names => Written;
}
