namespace Chancery.Ledger.Origins;

/// <summary>
/// Tells which reports go back to one text. Reports are added one by one, in any order: what is found depends on the set alone. Not
/// thread-safe; sketches may be made on many threads.
/// </summary>
public sealed class OriginFinder
{
    /// <summary>Points of shared keys that make two texts worth comparing.</summary>
    private const int LeastWeight = 2;

    /// <summary>Of sources that hold nearly as much of a text as the best does, the earliest is its parent.</summary>
    private const double NearlyAsMuch = 0.95;

    private readonly List<Held> reports = [];
    private readonly List<OriginText> texts = [];
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<UInt128, int> byFingerprint = [];
    private readonly Dictionary<string, string> outlets = new(StringComparer.Ordinal);
    private readonly KeyIndex index = new();
    private readonly List<byte> weights = [];

    /// <summary>Reports held.</summary>
    public int Count => reports.Count;

    /// <summary>False where a report of that id is held already; reports are immutable.</summary>
    public bool Add(OriginSketch sketch)
    {
        int report = reports.Count;
        if (!byId.TryAdd(sketch.Id, report))
        {
            return false;
        }

        // A text of too few words says nothing when it is met again: each such report stands alone.
        bool known = byFingerprint.TryGetValue(sketch.Fingerprint, out int text) && sketch.Shingles.Length >= Likeness.LeastShared;
        if (!known)
        {
            text = texts.Count;
        }

        reports.Add(new Held(sketch.Id, Shared(sketch.Outlet), sketch.Published ?? DateOnly.MaxValue, sketch.Title, sketch.Credits, text));
        if (known)
        {
            List<int> same = texts[text].Reports;
            same.Insert(~same.BinarySearch(report, Comparer<int>.Create(Compare)), report);
            return true;
        }

        byFingerprint[sketch.Fingerprint] = text;
        texts.Add(new OriginText(sketch, report));
        weights.Add(0);
        Link(text);
        return true;
    }

    /// <exception cref="KeyNotFoundException">No report of that id is held.</exception>
    public Origin Find(string report)
    {
        var found = new Dictionary<int, int[]>();
        int at = byId[report];
        List<int> group = Group(reports[at].Text, found);
        return Told(at, Earliest(group), found);
    }

    /// <summary>Of every report, by day of publication and then by id.</summary>
    public IReadOnlyList<Origin> All()
    {
        var found = new Dictionary<int, int[]>();
        var earliest = new int[texts.Count];
        Array.Fill(earliest, -1);
        for (int text = 0; text < texts.Count; text++)
        {
            if (earliest[text] < 0)
            {
                List<int> group = Group(text, found);
                int first = Earliest(group);
                foreach (int member in group)
                {
                    earliest[member] = first;
                }
            }
        }

        int[] order = [.. Enumerable.Range(0, reports.Count)];
        Array.Sort(order, Compare);
        return [.. order.Select(r => Told(r, earliest[reports[r].Text], found))];
    }

    /// <summary>Every two reports of which one's text is the other's, by the earlier and then the later.</summary>
    public IEnumerable<CopyPair> Pairs()
    {
        int[] order = [.. Enumerable.Range(0, reports.Count)];
        Array.Sort(order, Compare);
        foreach (int report in order)
        {
            List<(int Later, Likeness Likeness)> pairs = [.. Copies(report).Where(c => Compare(report, c.Report) < 0)];
            pairs.Sort((x, y) => Compare(x.Later, y.Later));
            foreach ((int later, Likeness likeness) in pairs)
            {
                yield return new CopyPair(
                    reports[report].Id,
                    reports[later].Id,
                    IsEdition(report, later) ? CopyKind.Edition : likeness.Kind,
                    likeness.Resemblance,
                    likeness.FirstHeld,
                    likeness.SecondHeld,
                    likeness.Sentences);
            }
        }
    }

    private void Link(int text)
    {
        OriginText added = texts[text];
        uint[] keys = added.Keys();
        Span<int> single = stackalloc int[1];
        var met = new List<int>();
        foreach (uint key in keys)
        {
            byte weight = (byte)OriginText.Weight(key);
            foreach (int other in index.Texts(key, single))
            {
                if (weights[other] == 0)
                {
                    met.Add(other);
                }

                weights[other] = (byte)Math.Min(byte.MaxValue, weights[other] + weight);
            }
        }

        foreach (int other in met)
        {
            if (weights[other] >= LeastWeight && Likeness.Of(added, texts[other]) is { IsCopyIfTold: true } likeness)
            {
                added.Link(other, likeness);
                texts[other].Link(text, likeness.Turned);
            }

            weights[other] = 0;
        }

        foreach (uint key in keys)
        {
            index.Add(key, text);
        }
    }

    // Links whose keys have all died since are no more, so that it is the same who came first.
    private IEnumerable<(int Text, Likeness Likeness)> Links(int text)
    {
        List<(int Text, Likeness Likeness)>? links = texts[text].Links;
        if (links is null || index.Dead == 0)
        {
            return links ?? [];
        }

        HashSet<uint> alive = [.. texts[text].Keys().Where(k => !index.IsDead(k))];
        return links.Where(l => texts[l.Text].Keys().Where(alive.Contains).Sum(OriginText.Weight) >= LeastWeight);
    }

    private IEnumerable<(int Report, Likeness Likeness)> Copies(int report)
    {
        int text = reports[report].Text;
        int size = texts[text].Shingles.Length;
        foreach (int other in texts[text].Reports)
        {
            if (other != report)
            {
                yield return (other, new Likeness(size, size, size, texts[text].Sentences.Length));
            }
        }

        foreach ((int linked, Likeness likeness) in Links(text))
        {
            foreach (int other in texts[linked].Reports)
            {
                if (IsCopy(report, other, likeness))
                {
                    yield return (other, likeness);
                }
            }
        }
    }

    private bool IsCopy(int report, int other, Likeness likeness) =>
        likeness.IsCopy || (likeness.IsCopyIfTold && (IsEdition(report, other) || Credits(report, other) || Credits(other, report)));

    private bool IsEdition(int a, int b) =>
        reports[a].Outlet is { } outlet && ReferenceEquals(outlet, reports[b].Outlet) && reports[a].Title != 0 && reports[a].Title == reports[b].Title;

    private bool Credits(int report, int other)
    {
        if (reports[other].Outlet is { } outlet)
        {
            foreach (Credit credit in reports[report].Credits)
            {
                if (credit.Form != CreditForm.Reported && string.Equals(credit.Name, outlet, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The parent of each report of a text, -1 where it has none.
    private int[] Parents(int text, Dictionary<int, int[]> found)
    {
        if (!found.TryGetValue(text, out int[]? parents))
        {
            (int Text, Likeness Likeness)[] links = [.. Links(text)];
            found[text] = parents = [.. texts[text].Reports.Select(r => Parent(r, links))];
        }

        return parents;
    }

    private int Parent(int report, (int Text, Likeness Likeness)[] links)
    {
        OriginText text = texts[reports[report].Text];
        var sources = new List<(int Report, double Held)>();
        if (Compare(text.Reports[0], report) < 0)
        {
            sources.Add((text.Reports[0], 1));
        }

        foreach ((int linked, Likeness likeness) in links)
        {
            // The earliest that is a copy stands for all with its text.
            foreach (int other in texts[linked].Reports)
            {
                if (Compare(other, report) >= 0)
                {
                    break;
                }

                if (IsCopy(report, other, likeness))
                {
                    sources.Add((other, likeness.FirstHeld));
                    break;
                }
            }
        }

        if (sources.Count == 0)
        {
            return -1;
        }

        double most = sources.Max(s => s.Held) * NearlyAsMuch;
        return sources.Where(s => s.Held >= most).Select(s => s.Report).Order(Comparer<int>.Create(Compare)).First();
    }

    // Versions of one text, and what was taken from one. Two texts that a third holds side by side do not become one by it: it goes to the one that
    // it holds more of.
    private List<int> Group(int text, Dictionary<int, int[]> found)
    {
        var group = new List<int> { text };
        var seen = new HashSet<int> { text };
        for (int i = 0; i < group.Count; i++)
        {
            int at = group[i];
            foreach ((int linked, Likeness likeness) in Links(at))
            {
                if (!seen.Contains(linked) && (likeness.IsNear || IsChild(at, linked, found) || IsChild(linked, at, found)))
                {
                    seen.Add(linked);
                    group.Add(linked);
                }
            }
        }

        return group;
    }

    private bool IsChild(int child, int parent, Dictionary<int, int[]> found)
    {
        foreach (int report in Parents(child, found))
        {
            if (report >= 0 && reports[report].Text == parent)
            {
                return true;
            }
        }

        return false;
    }

    private int Earliest(List<int> group) => group.Select(t => texts[t].Reports[0]).Order(Comparer<int>.Create(Compare)).First();

    private Origin Told(int report, int first, Dictionary<int, int[]> found)
    {
        int text = reports[report].Text;
        int parent = Parents(text, found)[texts[text].Reports.IndexOf(report)];
        return new Origin(reports[report].Id, reports[first].Id, parent < 0 ? null : reports[parent].Id, reports[report].Credits);
    }

    private int Compare(int a, int b)
    {
        int day = reports[a].Published.CompareTo(reports[b].Published);
        return day != 0 ? day : string.CompareOrdinal(reports[a].Id, reports[b].Id);
    }

    private string? Shared(string? outlet)
    {
        if (outlet is null)
        {
            return null;
        }

        if (!outlets.TryGetValue(outlet, out string? held))
        {
            outlets[outlet] = held = outlet;
        }

        return held;
    }

    private readonly record struct Held(string Id, string? Outlet, DateOnly Published, ulong Title, IReadOnlyList<Credit> Credits, int Text);
}
