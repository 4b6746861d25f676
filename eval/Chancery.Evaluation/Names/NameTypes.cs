namespace Chancery.Evaluation;

/// <summary>Brings the kinds of names of other tag sets to the three that are scored: PER, LOC, ORG.</summary>
public static class NameTypes
{
    private const string Outside = "O";

    private static readonly Dictionary<string, string> Scored = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PER"] = "PER",
        ["person"] = "PER",
        ["politician"] = "PER",
        ["LOC"] = "LOC",
        ["location"] = "LOC",
        ["country"] = "LOC",
        ["ORG"] = "ORG",
        ["organisation"] = "ORG",
        ["organization"] = "ORG",
        ["politicalparty"] = "ORG",
    };

    public static IReadOnlyList<string> All { get; } = ["PER", "LOC", "ORG"];

    /// <summary>The tag with its kind mapped, its B or I kept; <c>O</c> for every other kind.</summary>
    public static string Map(string tag)
    {
        int dash = tag.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && Scored.TryGetValue(tag[(dash + 1)..], out string? kind) ? tag[..(dash + 1)] + kind : Outside;
    }

    public static TaggedSentence Map(TaggedSentence sentence) => new(sentence.Tokens, [.. sentence.Tags.Select(Map)]);
}
