using System.Runtime.InteropServices;

namespace Chancery.Ledger.Stories;

/// <summary>The reports of one day of publication, in ordinal order of their ids, with what has been worked out for them.</summary>
internal sealed class StoryDay
{
    private readonly SortedDictionary<string, TermCounts.Weighed> reports = new(StringComparer.Ordinal);
    private Dictionary<int, int>? frequencies;
    private TermVector[] vectors = [];
    private Dictionary<int, List<(int Report, int Weight)>>? index;

    public IReadOnlyCollection<string> Ids => reports.Keys;

    public int Count => reports.Count;

    /// <summary>The story of each report: the id of the story's first.</summary>
    public string[] Stories { get; set; } = [];

    /// <summary>How many reports of the day hold a term.</summary>
    public IReadOnlyDictionary<int, int> Frequencies => frequencies ??= reports.Values.SelectMany(r => r.Terms).CountBy(t => t).ToDictionary();

    public ReadOnlySpan<TermVector> Vectors => vectors;

    public void Put(string id, TermCounts.Weighed terms)
    {
        reports[id] = terms;
        frequencies = null;
    }

    public void Remove(string id)
    {
        reports.Remove(id);
        frequencies = null;
    }

    public void Weigh(Func<TermCounts.Weighed, TermVector> weigh)
    {
        vectors = [.. reports.Values.Select(weigh)];
        index = null;
    }

    /// <summary>Adds to each report's sum what it has in common with a vector, and lists those that had nothing before.</summary>
    public void Compare(TermVector vector, long[] sums, List<int> touched)
    {
        index ??= Index();
        for (int i = 0; i < vector.Terms.Length; i++)
        {
            if (index.TryGetValue(vector.Terms[i], out List<(int Report, int Weight)>? postings))
            {
                foreach ((int report, int weight) in CollectionsMarshal.AsSpan(postings))
                {
                    if (sums[report] == 0)
                    {
                        touched.Add(report);
                    }

                    sums[report] += (long)weight * vector.Weights[i];
                }
            }
        }
    }

    private Dictionary<int, List<(int Report, int Weight)>> Index()
    {
        var built = new Dictionary<int, List<(int Report, int Weight)>>();
        for (int report = 0; report < vectors.Length; report++)
        {
            for (int i = 0; i < vectors[report].Terms.Length; i++)
            {
                if (vectors[report].Weights[i] > 0)
                {
                    ref List<(int Report, int Weight)>? postings = ref CollectionsMarshal.GetValueRefOrAddDefault(built, vectors[report].Terms[i], out _);
                    (postings ??= []).Add((report, vectors[report].Weights[i]));
                }
            }
        }

        return built;
    }
}
