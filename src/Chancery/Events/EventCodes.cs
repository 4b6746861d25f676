namespace Chancery.Events;

/// <summary>What data sets of the CAMEO family say of an event.</summary>
/// <param name="Cameo">"042".</param>
/// <param name="Root">"04".</param>
/// <param name="Goldstein">−10 to +10.</param>
/// <param name="Quad">By PLOVER's type.</param>
public readonly record struct EventCode(string Cameo, string Root, double Goldstein, QuadClass Quad);

/// <summary>Codes of events, for exports and listings; the event itself stays PLOVER's.</summary>
public static class EventCodes
{
    /// <summary>The line of an event's grounds that holds a code which a dictionary gave it.</summary>
    internal const string Ground = "cameo    ";

    /// <summary>The dictionary's own code where one coded the event, else the best for its type, mode and realis.</summary>
    public static EventCode Of(this CameoTable table, Event e)
    {
        string? given = e.Grounds.FirstOrDefault(g => g.StartsWith(Ground, StringComparison.Ordinal))?[Ground.Length..].Split(' ', 2)[0];
        CameoCode code = (given is null ? null : table.Find(given)) ?? table.Of(e.Type, e.Mode, e.Realis);
        return new EventCode(code.Code, code.Root, code.Goldstein, CameoTable.QuadOf(e.Type));
    }
}
