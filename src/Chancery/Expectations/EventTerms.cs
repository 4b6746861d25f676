using Chancery.Events;
using Chancery.Reports;

namespace Chancery.Expectations;

/// <summary>Finds the event that an expectation speaks of.</summary>
internal static class EventTerms
{
    /// <summary>The event not yet happened whose span shares most with the expectation's, at least half of the shorter one; null where none does.</summary>
    public static Event? Of(IReadOnlyList<Event> events, Span span)
    {
        Event? best = null;
        double most = 0;
        foreach (Event e in events)
        {
            int overlap = e.Span.Overlap(span);
            double shared = (double)overlap / Math.Max(1, e.Span.Length + span.Length - overlap);
            if (e.Realis is Realis.Future or Realis.Conditional or Realis.Asserted && overlap * 2 >= Math.Min(e.Span.Length, span.Length) && Weight(e, shared) > most)
            {
                best = e;
                most = Weight(e, shared);
            }
        }

        return best;
    }

    /// <summary>An event in the future goes before one that is told as done: "agreed to lift".</summary>
    private static double Weight(Event e, double shared) => shared + (e.Realis == Realis.Future ? 1 : 0);
}
