namespace Chancery.Evaluation.Tests.Stories;

public sealed class StorySetTests
{
    [Theory]
    [InlineData("12_1ecb\t0\t0\tPirates\t-\n\n12_1ecbplus\t0\t0\tNavy\tX\n", StorySetting.EcbPlus)]
    [InlineData("{\"text\": \"gas accord\", \"cluster\": 3}\n", StorySetting.GoogleNews)]
    [InlineData("plain text\n", null)]
    [InlineData("", null)]
    public void The_layout_is_told_by_its_shape(string content, StorySetting? expected)
    {
        using var scratch = new Scratch();
        StorySet.Detect(scratch.File("set", content)).ShouldBe(expected);
    }

    [Fact]
    public void Each_half_of_a_topic_is_a_story()
    {
        using var scratch = new Scratch();
        StorySet set = StorySet.ReadEcbPlus(scratch.File("set", "12_1ecb\t0\t0\tPirates\t-\n12_1ecb\t0\t1\tseized\t\t-\n\n12_1ecbplus\t0\t0\tNavy\tX\n"));
        set.Texts.Select(t => t.Text).ShouldBe(["Pirates seized", "Navy"]);
        set.Gold.ShouldBe(new Dictionary<string, string> { ["12_1ecb"] = "12ecb", ["12_1ecbplus"] = "12ecbplus" }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("{\"text\": \"a\"}")]
    [InlineData("no json")]
    public void A_bad_line_is_named(string line)
    {
        using var scratch = new Scratch();
        string path = scratch.File("set", "{\"text\": \"a\", \"cluster\": 1}\n" + line + "\n");
        Should.Throw<InvalidDataException>(() => StorySet.ReadGoogleNews(path)).Message.ShouldContain($"{path}:2");
    }
}
