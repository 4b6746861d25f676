namespace Chancery.Evaluation.Tests.Stories;

public sealed class ClusterScoreTests
{
    [Theory]
    [InlineData("a=1 b=1 c=2", "a=x b=x c=y", 1, 1)]
    [InlineData("a=1 b=1", "a=x b=y", 1, 0.5)]
    [InlineData("a=1 b=2", "a=x b=x", 0.5, 1)]
    [InlineData("a=1 b=1 c=2 d=2", "a=x b=x c=x d=y", 0.6667, 0.75)]
    [InlineData("a=1 b=1", "a=b", 1, 0.5)]
    [InlineData("", "", 0, 0)]
    public void Precision_and_recall_are_averaged_over_items(string gold, string found, double precision, double recall)
    {
        ClusterScore score = ClusterScore.Of(Parsed(gold), Parsed(found));
        score.Values["b-cubed p"].ShouldBe(precision);
        score.Values["b-cubed r"].ShouldBe(recall);
    }

    private static Dictionary<string, string> Parsed(string pairs) =>
        pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
