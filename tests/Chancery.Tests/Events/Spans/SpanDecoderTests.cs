using Chancery.Events.Spans;

namespace Chancery.Tests.Events.Spans;

public sealed class SpanDecoderTests
{
    [Fact]
    public void Spans_come_back_from_the_scores_of_their_tags()
    {
        ActSpan[] spans = [new(0, 1, SpanKind.Source), new(2, 5, SpanKind.Target), new(5, 7, SpanKind.Related)];
        SpanDecoder.Decode(Scores(7, spans), 7).ShouldBe(spans);
    }

    [Fact]
    public void Nothing_is_found_where_O_is_likeliest_and_more_the_less_O_counts()
    {
        float[] scores = Scores(3, []);
        scores[SpanNetwork.TagCount + SpanDecoder.Tag(new ActSpan(1, 2, SpanKind.Target), 1)] = 0.5f;
        SpanDecoder.Decode(scores, 3).ShouldBeEmpty();
        SpanDecoder.Decode(scores, 3, outside: -0.75f).ShouldHaveSingleItem().ShouldBe(new ActSpan(1, 2, SpanKind.Target));
    }

    [Fact]
    public void A_span_that_was_begun_is_ended_within_the_sentence()
    {
        float[] scores = Scores(2, []);
        scores[SpanNetwork.TagCount + SpanDecoder.Tag(new ActSpan(1, 3, SpanKind.Source), 1)] = 3;
        SpanDecoder.Decode(scores, 2).ShouldAllBe(s => s.End <= 2 && s.First < s.End);
    }

    private static float[] Scores(int words, ActSpan[] spans)
    {
        var scores = new float[words * SpanNetwork.TagCount];
        for (int t = 0; t < words; t++)
        {
            ActSpan[] over = [.. spans.Where(s => t >= s.First && t < s.End)];
            scores[(t * SpanNetwork.TagCount) + (over.Length > 0 ? SpanDecoder.Tag(over[0], t) : 0)] = 1;
        }

        return scores;
    }
}
