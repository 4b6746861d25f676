namespace Chancery.Events;

/// <summary>
/// PLOVER's scores of cooperation and conflict, −10 to +10, of the type whatever its mode. ACCUSE is printed as +3 in the ontology,
/// against its own modes at −2, −3.5 and −3.5, and verbal conflict as it is; −3 is used here, their mean.
/// </summary>
public static class EventScores
{
    public static double Of(Event e) => e.Type switch
    {
        EventType.AGREE => 2.5,
        EventType.CONSULT => 2.5,
        EventType.SUPPORT => 5,
        EventType.CONCEDE => 4.5,
        EventType.COOPERATE => 9.5,
        EventType.AID => 10,
        EventType.RETREAT => 6.5,
        EventType.REQUEST => 0,
        EventType.ACCUSE => -3,
        EventType.REJECT => -2,
        EventType.THREATEN => -3.5,
        EventType.PROTEST => -5,
        EventType.SANCTION => -6,
        EventType.MOBILIZE => -5.5,
        EventType.COERCE => -7,
        EventType.ASSAULT => -9,
        _ => 0,
    };
}
