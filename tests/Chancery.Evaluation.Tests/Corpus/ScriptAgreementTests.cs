using System.Globalization;
using System.Text.Json.Nodes;

namespace Chancery.Evaluation.Tests;

/// <summary>
/// The scores of spoiled gold equal those of <c>score/corpus.py --json</c>, kept in <c>Expected/</c>. To make them anew, set
/// CHANCERY_PERTURBED to a folder: the spoiled lines are left there for the script.
/// </summary>
public sealed class ScriptAgreementTests
{
    private const string DigestOfCorpus = "2dd3178bbcd0a929acfdfe762e75eeac89e151e48e56823fed231d5bfa582a5d";

    /// <summary>Measured here alone.</summary>
    private static readonly string[] NotInScript = ["expectations: kind right of matched", "expectations: holder right of matched"];

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    public void Spoiled_gold_scores_as_the_script_says(string seed)
    {
        string folder = Places.Shared("corpus/dev");
        string[] lines = [.. new Perturbation(ulong.Parse(seed, CultureInfo.InvariantCulture)).Lines(File.ReadLines(Path.Combine(folder, "gold.jsonl")))];
        using var scratch = new Scratch();
        string path = scratch.File("found.jsonl", string.Join('\n', lines));
        if (Environment.GetEnvironmentVariable("CHANCERY_PERTURBED") is { Length: > 0 } keep)
        {
            File.Copy(path, Path.Combine(keep, $"corpus-dev-{seed}.jsonl"), overwrite: true);
        }

        Assert.SkipUnless(Digest.Of(folder) == DigestOfCorpus, $"{folder} is not the corpus that the script's numbers are of");
        IEnumerable<Metric> metrics = CorpusScore.Of(AnnotatedCorpus.Load(folder), AnnotationFile.Read(path)).Metrics.Where(m => !IsOurs(m.Name));
        string actual = Metrics.ToJson(metrics);

        string expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Corpus", "Expected", $"corpus-dev-{seed}.json"));
        JsonNode.Parse(actual)!.AsObject().ShouldBeSameJson(JsonNode.Parse(expected)!.AsObject());
    }

    /// <summary>Of a figure the script rates the unit alone.</summary>
    private static bool IsOurs(string metric) => NotInScript.Contains(metric) || (metric.StartsWith("figures: ", StringComparison.Ordinal) && metric != "figures: unit right of matched");
}

internal static class JsonShould
{
    public static void ShouldBeSameJson(this JsonObject actual, JsonObject expected)
    {
        actual.Select(p => p.Key).ShouldBe(expected.Select(p => p.Key));
        foreach ((string name, JsonNode? value) in expected)
        {
            JsonNode.DeepEquals(actual[name], value).ShouldBeTrue($"{name}: {actual[name]?.ToJsonString()} where the script has {value?.ToJsonString()}");
        }
    }
}
