namespace Chancery.Ledger.Stories;

/// <summary>
/// Reports by story. Days are worked off in order; the reports of a day form stories among themselves and join those of the
/// days before. What comes out depends on the set of reports alone, for a day is worked again when it or a day it rests on
/// has changed. Not for use from several threads at once.
/// </summary>
public sealed class StoryClusters
{
    // Undated reports are a day of their own, out of reach of all others.
    private const int Undated = -1_000_000;

    private readonly StoryOptions options;
    private readonly TermCounts terms = new();
    private readonly SortedDictionary<int, StoryDay> days = [];
    private readonly Dictionary<string, int> dayOf = new(StringComparer.Ordinal);
    private readonly HashSet<int> changed = [];
    private readonly WindowCounts window = new();

    public StoryClusters(StoryOptions options)
    {
        this.options = options;
    }

    public int Count => dayOf.Count;

    /// <summary>Adds a report, or puts it in the place of the one with its id.</summary>
    public void Add(StoryReport report)
    {
        Remove(report.Id);
        int number = report.Published?.DayNumber ?? Undated;
        if (!days.TryGetValue(number, out StoryDay? day))
        {
            days[number] = day = new StoryDay();
        }

        window.Leave(number, day);
        day.Put(report.Id, terms.Number(report));
        dayOf[report.Id] = number;
        changed.Add(number);
    }

    /// <returns>Whether there was such a report.</returns>
    public bool Remove(string id)
    {
        if (!dayOf.Remove(id, out int number))
        {
            return false;
        }

        window.Leave(number, days[number]);
        days[number].Remove(id);
        changed.Add(number);
        return true;
    }

    /// <summary>All stories in order of their first reports.</summary>
    public IReadOnlyList<Story> Find()
    {
        Update();
        var stories = new Dictionary<string, (List<string> Reports, int First, int Last)>(StringComparer.Ordinal);
        foreach ((int number, StoryDay day) in days)
        {
            int report = 0;
            foreach (string id in day.Ids)
            {
                string story = day.Stories[report++];
                List<string> members = stories.TryGetValue(story, out (List<string> Reports, int First, int Last) known) ? known.Reports : [];
                members.Add(id);
                stories[story] = (members, members.Count == 1 ? number : known.First, number);
            }
        }

        return [.. stories.Select(s => new Story(s.Key, s.Value.Reports, Date(s.Value.First), Date(s.Value.Last)))];
    }

    private static DateOnly? Date(int number) => number == Undated ? null : DateOnly.FromDayNumber(number);

    private void Update()
    {
        if (changed.Count == 0)
        {
            return;
        }

        var moved = new HashSet<int>();
        foreach (int number in days.Keys.Where(d => d >= changed.Min()).ToArray())
        {
            bool stale = changed.Contains(number) || changed.Any(d => d < number && number - d <= options.FrequencyDays);
            if (!stale && !moved.Any(d => d < number && number - d < options.Reach))
            {
                continue;
            }

            StoryDay day = days[number];
            string[] before = day.Stories;
            Work(number, day);

            // New weights of a day tell on the days that are compared with it, though its stories be the same.
            if (stale || !before.AsSpan().SequenceEqual(day.Stories))
            {
                moved.Add(number);
            }
        }

        foreach (int number in changed.Where(d => days[d].Count == 0).ToArray())
        {
            window.Leave(number, days[number]);
            days.Remove(number);
        }

        changed.Clear();
    }

    private void Work(int number, StoryDay day)
    {
        window.MoveTo(number - options.FrequencyDays, number, days);
        bool withOwn = window.Reports < options.EnoughReports;
        IReadOnlyDictionary<int, int> own = day.Frequencies;
        int reports = window.Reports + (withOwn ? day.Count : 0);
        day.Weigh(r => terms.Vector(r, reports, t => window.Of(t) + (withOwn ? own.GetValueOrDefault(t) : 0), options.LongestVector));

        var communities = new Communities(FixedPoint.Of(options.Resolution));
        (int Gap, StoryDay Day)[] near = [.. Enumerable.Range(0, options.Reach).Where(g => days.ContainsKey(number - g)).Select(g => (g, days[number - g]))];
        for (int i = 0; i < day.Count; i++)
        {
            communities.Add(1, isSettled: false);
        }

        var nodes = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] names = Settle(near, communities, nodes, day.Count);
        Tie(day, near, communities, nodes);
        Name(day, communities.Find(), names);
    }

    /// <summary>Makes a node of every story of the days within reach.</summary>
    /// <returns>The names of the settled nodes, in order.</returns>
    private string[] Settle((int Gap, StoryDay Day)[] near, Communities communities, Dictionary<string, int> nodes, int first)
    {
        var sizes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach ((int gap, StoryDay day) in near)
        {
            if (gap > 0)
            {
                foreach (string story in day.Stories)
                {
                    sizes[story] = sizes.GetValueOrDefault(story) + 1;
                }
            }
        }

        foreach ((string story, int size) in sizes)
        {
            // A report has no more ties than it has neighbours, so a story counts as no larger than that.
            nodes[story] = communities.Add(Math.Min(size, options.Neighbours), isSettled: true);
        }

        return [.. sizes.Keys];
    }

    private void Tie(StoryDay day, (int Gap, StoryDay Day)[] near, Communities communities, Dictionary<string, int> nodes)
    {
        var ties = new Dictionary<(int, int), int>();
        var touched = new List<int>();
        var nearest = new Nearest(options.Neighbours);
        long[] sums = new long[near.Length == 0 ? 0 : near.Max(n => n.Day.Count)];
        for (int report = 0; report < day.Count; report++)
        {
            nearest.Clear();
            foreach ((int gap, StoryDay other) in near)
            {
                touched.Clear();
                other.Compare(day.Vectors[report], sums, touched);
                foreach (int found in touched)
                {
                    if (gap > 0 || found != report)
                    {
                        nearest.Offer(TermVector.Cosine(sums[found]) * (options.Reach - gap) / options.Reach, gap, found);
                    }

                    sums[found] = 0;
                }
            }

            foreach ((int likeness, int gap, int found) in nearest.Kept)
            {
                if (gap == 0)
                {
                    ties[(Math.Min(report, found), Math.Max(report, found))] = FixedPoint.Sqrt(likeness);
                }
                else
                {
                    communities.Tie(report, nodes[near.First(n => n.Gap == gap).Day.Stories[found]], FixedPoint.Sqrt(likeness));
                }
            }
        }

        foreach (((int a, int b), int tie) in ties)
        {
            communities.Tie(a, b, tie);
        }
    }

    /// <summary>A community goes by the story settled in it, or by its first report.</summary>
    private static void Name(StoryDay day, int[] labels, string[] settled)
    {
        var names = new Dictionary<int, string>();
        for (int i = 0; i < settled.Length; i++)
        {
            names[labels[day.Count + i]] = settled[i];
        }

        string[] ids = [.. day.Ids];
        for (int i = 0; i < ids.Length; i++)
        {
            names.TryAdd(labels[i], ids[i]);
        }

        day.Stories = [.. ids.Select((_, i) => names[labels[i]])];
    }
}
