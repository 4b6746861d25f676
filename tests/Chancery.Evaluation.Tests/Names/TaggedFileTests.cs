namespace Chancery.Evaluation.Tests;

public sealed class TaggedFileTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("Modi\tB-politician\nmet\tO\n\nPutin\tB-politician\n")]
    [InlineData("-DOCSTART- O\n\nModi B-politician\nmet O\n\n\nPutin B-politician")]
    [InlineData("Modi NNP B-politician\nmet VBD O\n\nPutin NNP B-politician\n")]
    [InlineData("# text = Modi met\n1\tModi\tB-politician\t-\tann\n2\tmet\tO\t-\tann\n\n1\tPutin\tB-politician\t-\tann\n")]
    public void Tokens_and_tags_come_out_of_every_layout(string content) =>
        Shown(TaggedFile.Read(scratch.File("gold", content))).ShouldBe("Modi/B-politician met/O | Putin/B-politician");

    [Fact]
    public void A_token_without_tag_is_named_by_file_and_line()
    {
        string path = scratch.File("gold", "Modi O\nmet\n");

        Should.Throw<InvalidDataException>(() => TaggedFile.Read(path).ToList()).Message.ShouldStartWith($"{path}:2: ");
    }

    [Fact]
    public void A_mapped_gold_file_keeps_every_token_even_a_hash()
    {
        using var writer = new StringWriter();
        TaggedFile.Write(writer, [NameTypes.Map(new TaggedSentence(["#", "Labour", "won"], ["O", "B-politicalparty", "O"]))]);

        writer.ToString().ShouldBe(" #\tO\nLabour\tB-ORG\nwon\tO\n\n");
        Shown(TaggedFile.Read(scratch.File("mapped", writer.ToString()))).ShouldBe(" #/O Labour/B-ORG won/O");
    }

    [Theory]
    [InlineData("crossner-politics-dev.txt", 541, 24623)]
    [InlineData("wikigold.txt", 1696, 38968)]
    [InlineData("uner-ewt-dev.iob2", 2001, 25149)]
    public void The_public_sets_are_read_as_the_script_reads_them(string file, int sentences, int tokens)
    {
        TaggedSentence[] read = [.. TaggedFile.Read(Places.Shared("data/language/names/" + file))];

        (read.Length, read.Sum(s => s.Tokens.Count)).ShouldBe((sentences, tokens));
    }

    private static string Shown(IEnumerable<TaggedSentence> sentences) =>
        string.Join(" | ", sentences.Select(s => string.Join(' ', s.Tokens.Zip(s.Tags, (token, tag) => $"{token}/{tag}"))));
}
