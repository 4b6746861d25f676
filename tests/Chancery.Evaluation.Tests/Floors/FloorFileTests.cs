using System.Security.Cryptography;
using System.Text;

namespace Chancery.Evaluation.Tests;

public sealed class FloorFileTests : IDisposable
{
    private const string Pinned = "\"floors\":{\"f1\":{\"floor\":0.40,\"tolerance\":0.01,\"why\":\"one item\"},\"noise\":{\"ceiling\":0.15,\"why\":\"desk\"}}";

    private readonly Scratch scratch = new();
    private readonly StringWriter output = new();

    public void Dispose()
    {
        scratch.Dispose();
        output.Dispose();
    }

    [Theory]
    [InlineData(0.40, 0.15, 0)]
    [InlineData(0.39, 0.10, 0)]
    [InlineData(0.38, 0.15, 1)]
    [InlineData(0.99, 0.16, 1)]
    [InlineData(0.10, 0.90, 2)]
    [InlineData(double.NaN, 0.1, 1)]
    public void A_floor_holds_from_below_a_ceiling_from_above(double f1, double noise, int failures) =>
        Check(new() { ["f1"] = f1, ["noise"] = noise }).Count.ShouldBe(failures);

    [Fact]
    public void What_fails_is_told_with_its_reason_and_marked_in_the_table()
    {
        string failure = Check(new() { ["f1"] = 0.2, ["noise"] = 0.1 }).ShouldHaveSingleItem();

        failure.ShouldBe("set: f1 is 0.2000, must be >= 0.4000 (tolerance 0.01): one item");
        string[] table = output.ToString().TrimEnd('\n').Split('\n');
        table.Length.ShouldBe(2);
        table[0].ShouldEndWith("0.2000  >= 0.4000  BELOW");
        table[1].ShouldEndWith("0.1000  <= 0.1500  ok");
    }

    [Fact]
    public void A_measure_that_was_not_taken_has_failed() =>
        Check(new() { ["noise"] = 0.1 }).ShouldHaveSingleItem().ShouldContain("f1 is -");

    [Fact]
    public void A_set_that_is_not_here_is_passed_over_and_said_so()
    {
        FloorFile floors = Floors("nowhere.txt", "0");

        floors.Check(scratch.Folder, (_, _) => throw new InvalidOperationException("measured"), output).ShouldBeEmpty();
        output.ToString().ShouldContain("skipped");
    }

    [Fact]
    public void Other_files_than_the_floors_were_set_on_fail_unmeasured()
    {
        scratch.File("set.txt", "changed");

        Floors("set.txt", "0").Check(scratch.Folder, (_, _) => throw new InvalidOperationException("measured"), output)
            .ShouldHaveSingleItem().ShouldContain("digest");
    }

    [Fact]
    public void A_corpus_is_pinned_by_its_gold_and_then_its_reports()
    {
        scratch.File("reports.jsonl", "b");
        scratch.File("gold.jsonl", "a");
        string file = scratch.File("one", "ab");

        Digest.Of(scratch.Folder).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("ab"))));
        Digest.Of(file).ShouldBe(Digest.Of(scratch.Folder));
    }

    [Theory]
    [InlineData("{\"flor\":0.4,\"why\":\"x\"}")]
    [InlineData("{\"floor\":0.4}")]
    [InlineData("{\"why\":\"x\"}")]
    [InlineData("{\"floor\":0.4,\"ceiling\":0.5,\"why\":\"x\"}")]
    public void A_floor_that_would_not_hold_is_refused(string floor)
    {
        string path = scratch.File("floors.json", $$$"""{"sets":[{"name":"s","path":"p","digest":"d","floors":{"f1":{{{floor}}}}}]}""");

        Should.Throw<InvalidDataException>(() => FloorFile.Read(path)).Message.ShouldStartWith(path);
    }

    [Fact]
    public void The_repositorys_own_floors_read() =>
        FloorFile.Read(Path.Combine(Places.Root, "eval", "floors.json")).Sets.ShouldNotBeEmpty();

    private IReadOnlyList<string> Check(Dictionary<string, double> measured)
    {
        string path = scratch.File("set.txt", "text");
        return Floors("set.txt", Digest.Of(path)).Check(scratch.Folder, (_, _) => measured, output);
    }

    private FloorFile Floors(string path, string digest) =>
        FloorFile.Read(scratch.File("floors.json", $"{{\"sets\":[{{\"name\":\"set\",\"path\":\"{path}\",\"digest\":\"{digest}\",{Pinned}}}]}}"));
}
