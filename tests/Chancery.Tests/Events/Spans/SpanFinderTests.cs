using Chancery.Events.Spans;
using Chancery.TestKit;

namespace Chancery.Tests.Events.Spans;

public sealed class SpanFinderTests
{
    private static readonly Lazy<SpanFinder> Finder = new(() => SpanFinder.Load(AppContext.BaseDirectory));

    [Theory]
    [InlineData("On Monday Norway expelled two Chinese diplomats .", "S:Norway T:two Chinese diplomats")]
    [InlineData("The Peruvian government condemned the attack .", "S:The Peruvian government T:the attack")]
    [InlineData("Peru ’ s government has sent aid to Bolivia .", "S:Peru ’ s government T:Bolivia")]
    public void Sides_are_whole_phrases_of_the_given_tokens(string sentence, string sides)
    {
        string[] tokens = sentence.Split(' ');
        string.Join(' ', Finder.Value.Find(tokens).Select(s => $"{s.Kind.ToString()[0]}:{string.Join(' ', tokens[s.First..s.End])}")).ShouldBe(sides);
    }

    [Fact]
    public void The_same_tokens_give_the_same_spans_whatever_came_before()
    {
        string[] tokens = "France warned Serbia on Tuesday .".Split(' ');
        IReadOnlyList<ActSpan> first = Finder.Value.Find(tokens);
        Finder.Value.Find("Kenya and Uganda signed a pact on water .".Split(' '));
        Finder.Value.Find(tokens).ShouldBe(first);
    }

    [Fact]
    public void A_sentence_longer_than_any_is_taken_in_pieces_and_spans_stay_within_it_and_apart()
    {
        string[] tokens = [.. Enumerable.Range(0, 60).SelectMany(_ => "Norway warned Chad ,".Split(' '))];
        IReadOnlyList<ActSpan> spans = Finder.Value.Find(tokens);
        spans.ShouldNotBeEmpty();
        spans.ShouldAllBe(s => s.First >= 0 && s.End <= tokens.Length && s.Count > 0);
        spans.SelectMany((a, i) => spans.Skip(i + 1).Where(b => b.Overlaps(a))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("x")]
    [InlineData("’ s")]
    [InlineData(". . .")]
    public void Odd_sentences_are_survived(string sentence) => Should.NotThrow(() => Finder.Value.Find(sentence.Split(' ')));

    [Fact]
    public void A_damaged_model_is_named_with_the_way_out()
    {
        using var folder = new ScratchFolder();
        byte[] whole = File.ReadAllBytes(Places.Model(SpanModel.File));
        string path = folder.Write("cut.model", whole[..(whole.Length / 2)]);
        string message = Should.Throw<InvalidDataException>(() => SpanModel.Read(path, English.Language.Syntax)).Message;
        message.ShouldStartWith(path);
        message.ShouldContain("rebuild it with Chancery.Training (spans)");
    }

    [Fact]
    public void A_model_is_read_as_it_was_written_and_stays_small()
    {
        using var folder = new ScratchFolder();
        string path = Places.Model(SpanModel.File);
        SpanModel.Read(path, English.Language.Syntax).Write(folder.File("again.model"));
        new FileInfo(folder.File("again.model")).Length.ShouldBe(new FileInfo(path).Length);
        new FileInfo(path).Length.ShouldBeLessThan(3 * 512 * 1024);
    }
}
