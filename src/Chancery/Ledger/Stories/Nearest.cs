namespace Chancery.Ledger.Stories;

/// <summary>The reports most like one report: the likest first, then the nearest in time, then in order of their ids.</summary>
internal sealed class Nearest
{
    private readonly int most;
    private readonly List<(int Likeness, int Gap, int Report)> kept = [];

    /// <param name="most">How many are kept.</param>
    public Nearest(int most)
    {
        this.most = most;
    }

    public IReadOnlyList<(int Likeness, int Gap, int Report)> Kept => kept;

    public void Clear() => kept.Clear();

    public void Offer(int likeness, int gap, int report)
    {
        if (likeness <= 0 || (kept.Count == most && Order(kept[^1], (likeness, gap, report)) < 0))
        {
            return;
        }

        int at = kept.Count;
        while (at > 0 && Order(kept[at - 1], (likeness, gap, report)) > 0)
        {
            at--;
        }

        kept.Insert(at, (likeness, gap, report));
        if (kept.Count > most)
        {
            kept.RemoveAt(most);
        }
    }

    private static int Order((int Likeness, int Gap, int Report) a, (int Likeness, int Gap, int Report) b) =>
        a.Likeness != b.Likeness ? b.Likeness.CompareTo(a.Likeness) : a.Gap != b.Gap ? a.Gap.CompareTo(b.Gap) : a.Report.CompareTo(b.Report);
}
