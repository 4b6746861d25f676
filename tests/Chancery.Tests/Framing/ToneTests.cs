using Chancery.Framings;
using Chancery.Reports;

namespace Chancery.Tests.Framings;

public sealed class ToneTests
{
    [Theory]
    [InlineData(new[] { -1.0 }, -0.5)]
    [InlineData(new[] { -1.0, -1.0, -1.0 }, -0.75)]
    [InlineData(new[] { 0.6, -0.6 }, 0.0)]
    [InlineData(new[] { 0.3 }, 0.2308)]
    public void Few_words_weigh_little_and_many_that_agree_weigh_much(double[] polarities, double expected) =>
        Tone.Of(polarities.Select((p, i) => Word(i, p, "PAK"))).ShouldHaveSingleItem().Value.ShouldBe(expected, 0.0001);

    [Fact]
    public void Each_actor_has_the_words_said_of_it()
    {
        IReadOnlyList<Tone> tones = Tone.Of([Word(0, -1, "PAK", "IND"), Word(1, 0.6, "IND"), Word(2, 0, "PAK"), Word(3, -1)]);

        tones.Select(t => t.Actor).ShouldBe(["IND", "PAK"]);
        tones[0].Evidence.Count.ShouldBe(2);
        tones[1].Evidence.ShouldHaveSingleItem().Span.Start.ShouldBe(0);
    }

    [Fact]
    public void A_sentence_counts_once_and_headings_not_in_the_share()
    {
        SentenceNote[] sentences = [new(new Span(0, 10), 1, IsHeading: true), new(new Span(10, 20), 2, false), new(new Span(20, 30), 2, false), new(new Span(30, 40), 2, false), new(new Span(40, 50), 2, false)];
        Framing[] framings = [Word(1, -1), Word(21, -1), Word(23, -1), Word(41, -0.3) with { IsOpinion = false }];

        Opinions.Of(sentences, framings).ShouldBe([new Span(0, 10), new Span(20, 30)]);
        Opinions.Share(sentences, framings).ShouldBe(0.25);
    }

    private static Framing Word(int start, double polarity, params string[] target) => new()
    {
        Span = new Span(start, start + 1),
        Word = "word",
        Category = FramingCategory.Blame,
        Polarity = polarity,
        Target = target,
        IsOpinion = true,
    };
}
