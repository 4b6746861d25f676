namespace Chancery.Ledger.Stories;

/// <summary>How many reports of a stretch of days hold a term; kept up as the stretch moves on.</summary>
internal sealed class WindowCounts
{
    private readonly Dictionary<int, int> counts = [];
    private readonly HashSet<int> inside = [];

    public int Reports { get; private set; }

    public int Of(int term) => counts.GetValueOrDefault(term);

    /// <summary>Takes the days from <paramref name="first"/> up to <paramref name="end"/>, which is not among them.</summary>
    public void MoveTo(int first, int end, SortedDictionary<int, StoryDay> days)
    {
        foreach (int number in inside.Where(d => d < first || d >= end).ToArray())
        {
            Leave(number, days[number]);
        }

        for (int number = first; number < end; number++)
        {
            if (days.TryGetValue(number, out StoryDay? day) && inside.Add(number))
            {
                Count(day, 1);
            }
        }
    }

    /// <summary>Takes a day out, before it changes.</summary>
    public void Leave(int number, StoryDay day)
    {
        if (inside.Remove(number))
        {
            Count(day, -1);
        }
    }

    private void Count(StoryDay day, int sign)
    {
        Reports += sign * day.Count;
        foreach ((int term, int times) in day.Frequencies)
        {
            counts[term] = counts.GetValueOrDefault(term) + (sign * times);
        }
    }
}
