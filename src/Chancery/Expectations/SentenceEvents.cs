using Chancery.Events;
using Chancery.Reports;

namespace Chancery.Expectations;

/// <summary>A report's events, given out sentence by sentence in the order of the text.</summary>
internal sealed class SentenceEvents(IReadOnlyList<Event> events)
{
    private readonly Event[] sorted = [.. events.OrderBy(e => e.Span.Start)];
    private int next;

    /// <summary>Those that begin in the span, which must come after the span asked for before.</summary>
    public IReadOnlyList<Event> In(Span sentence)
    {
        while (next < sorted.Length && sorted[next].Span.Start < sentence.Start)
        {
            next++;
        }

        int end = next;
        while (end < sorted.Length && sorted[end].Span.Start < sentence.End)
        {
            end++;
        }

        return sorted[next..end];
    }
}
