using Chancery.Events.Spans;

namespace Chancery.Evaluation.Tests;

public sealed class SpanScoreTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Only_spans_with_both_ends_and_the_kind_right_count()
    {
        ActSpan[] gold = [new(0, 2, SpanKind.Source), new(3, 5, SpanKind.Target)];
        ActSpan[] found = [new(0, 2, SpanKind.Source), new(3, 4, SpanKind.Target), new(6, 7, SpanKind.Related)];
        SpanScore score = SpanScore.Of([gold], [found]);
        score.Of(SpanKind.Source).ShouldBe(new Prf(1, 0, 0));
        score.Of(SpanKind.Target).ShouldBe(new Prf(0, 1, 1));
        score.Of(SpanKind.Related).ShouldBe(new Prf(0, 1, 0));
        score.Values["micro f1"].ShouldBe(0.4);
    }

    [Fact]
    public void Tags_give_back_the_spans_they_were_made_of()
    {
        ActSpan[] spans = [new(0, 1, SpanKind.Source), new(1, 3, SpanKind.Source), new(4, 5, SpanKind.Related)];
        TaggedSentence tagged = SpanTags.Of(["a", "b", "c", "d", "e"], spans);
        tagged.Tags.ShouldBe(["B-S", "B-S", "I-S", "O", "B-R"]);
        SpanTags.Read(tagged.Tags).ShouldBe(spans);
    }

    [Fact]
    public void A_tag_of_another_kind_is_named() =>
        Should.Throw<InvalidDataException>(() => SpanTags.Read(["B-PER"])).Message.ShouldContain("\"PER\"");

    [Fact]
    public void A_file_may_hold_tokens_alone_where_that_is_allowed()
    {
        TaggedFile.Read(scratch.File("tokens", "Peru\nleft\n\n.\n"), mayLackTags: true).Select(s => string.Join(' ', s.Tokens)).ShouldBe(["Peru left", "."]);
    }

    [Theory]
    [InlineData("Peru B-S\nleft\n")]
    [InlineData("Peru\nleft O\n")]
    public void A_file_tags_all_of_its_tokens_or_none(string content)
    {
        string path = scratch.File("mixed", content);
        Should.Throw<InvalidDataException>(() => TaggedFile.Read(path, mayLackTags: true).ToList()).Message.ShouldStartWith($"{path}:2: ");
    }
}
