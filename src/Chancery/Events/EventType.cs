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
