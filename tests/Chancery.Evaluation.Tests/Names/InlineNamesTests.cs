using System.Text.RegularExpressions;
using Chancery.Reports;

namespace Chancery.Evaluation.Tests;

public sealed partial class InlineNamesTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Brackets_go_and_names_keep_their_place()
    {
        InlineSentence sentence = InlineNames.Parse("[PER Sergei Lavrov] met envoys in [LOC Delhi].").ShouldNotBeNull();

        sentence.Text.ShouldBe("Sergei Lavrov met envoys in Delhi.");
        sentence.Names.ShouldBe([new InlineName(new Span(0, 13), "PER"), new InlineName(new Span(28, 33), "LOC")]);
    }

    [Theory]
    [InlineData("[PER Sergei Lavrov] met [ORG NATO][MISC -led] envoys", "B-PER I-PER O B-ORG B-MISC O")]
    [InlineData("[PER Modi] [PER Putin]", "B-PER B-PER")]
    [InlineData("the [MISC Sino]-[LOC Indian] border", "O B-MISC O B-LOC O")]
    public void Tokens_are_tagged_B_at_the_start_of_each_name(string line, string tags) =>
        string.Join(' ', Tagged(line).Tags).ShouldBe(tags);

    [Theory]
    [InlineData("[PER Modi met Putin")]
    [InlineData("[CITY Delhi] waits")]
    [InlineData("the [LOC [LOC Delhi]] talks")]
    public void A_bracket_left_over_is_an_error(string line)
    {
        string path = scratch.File("names.txt", "# comment\n" + line + "\n");

        Should.Throw<InvalidDataException>(() => InlineNames.Read(path).ToList()).Message.ShouldStartWith($"{path}:2: ");
    }

    [Fact]
    public void Every_fifth_sentence_is_held_out_and_comments_do_not_count()
    {
        string path = scratch.File("names.txt", "# c\na0\na1\n# c\na2\na3\na4\na5\na6\na7\na8\na9\na10\n");

        InlineNames.HeldOut(path).Select(s => s.Text).ShouldBe(["a4", "a9"]);
        InlineNames.ForTraining(path).Select(s => s.Text).ShouldBe(["a0", "a1", "a2", "a3", "a5", "a6", "a7", "a8", "a10"]);
    }

    [Fact]
    public void Our_own_sentences_all_read()
    {
        string[] files = Directory.GetFiles(Path.Combine(Places.Root, "training", "names"), "*.txt");

        files.ShouldNotBeEmpty();
        files.SelectMany(InlineNames.Read).Sum(s => s.Names.Count).ShouldBeGreaterThan(1000);
    }

    private static TaggedSentence Tagged(string line)
    {
        InlineSentence sentence = InlineNames.Parse(line)!;
        return sentence.Tagged([.. Words().Matches(sentence.Text).Select(m => new Span(m.Index, m.Index + m.Length))]);
    }

    [GeneratedRegex(@"\w+|-led|-")]
    private static partial Regex Words();
}
