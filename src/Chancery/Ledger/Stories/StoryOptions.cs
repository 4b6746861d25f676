namespace Chancery.Ledger.Stories;

/// <summary>Thresholds of the clustering; docs/method/stories.md tells where each was chosen.</summary>
public sealed record StoryOptions
{
    /// <summary>For reports with a text: chosen on ECB+ train.</summary>
    public static StoryOptions Reports { get; } = new();

    /// <summary>For undated headlines and snippets, of which each story has dozens: chosen on the headlines (T) and the snippets (S) of the Google News set.</summary>
    public static StoryOptions Headlines { get; } = new() { Neighbours = 20, Resolution = 0.008 };

    /// <summary>A report is tied to so many of the reports most like it.</summary>
    public int Neighbours { get; init; } = 10;

    /// <summary>The tie that two reports of one story must have on the average, 0 to 1; higher makes smaller stories.</summary>
    public double Resolution { get; init; } = 0.17;

    /// <summary>Reports that are so many days apart are never tied; ties weaken evenly up to there.</summary>
    public int Reach { get; init; } = 14;

    /// <summary>Terms are weighted by how many reports of so many days before hold them.</summary>
    public int FrequencyDays { get; init; } = 60;

    /// <summary>With fewer earlier reports than these, the reports of the same day are counted, too.</summary>
    public int EnoughReports { get; init; } = 2000;

    /// <summary>A report is compared by its heaviest terms.</summary>
    public int LongestVector { get; init; } = 100;
}
