namespace Chancery.Evaluation.Tests;

public sealed class PairingTests
{
    [Theory]
    [InlineData(0, 10, 5, 15, true)]
    [InlineData(0, 10, 6, 16, false)]
    [InlineData(0, 100, 40, 44, true)]
    [InlineData(0, 10, 10, 20, false)]
    public void Half_of_the_shorter_is_enough(int start, int end, int otherStart, int otherEnd, bool expected) =>
        Pairing.Half(At(start, end), At(otherStart, otherEnd)).ShouldBe(expected);

    [Fact]
    public void Intersection_over_union() => Pairing.Iou(At(0, 10), At(5, 20)).ShouldBe(0.25);

    [Fact]
    public void The_heaviest_pair_goes_first_though_an_earlier_one_fits()
    {
        AnnotatedQuote[] gold = [At(0, 10), At(8, 20)];
        AnnotatedQuote[] found = [At(7, 20)];

        Pairing.Pair(gold, found, (a, b) => a.Span.Overlap(b.Span) > 0, Pairing.Iou).ShouldBe([(gold[1], found[0])]);
    }

    [Fact]
    public void Among_equals_the_first_of_the_gold_takes_the_first_found()
    {
        AnnotatedQuote[] gold = [At(0, 10) with { Speaker = "one" }, At(0, 10) with { Speaker = "two" }];
        AnnotatedQuote[] found = [At(0, 10) with { Speaker = "x" }, At(0, 10) with { Speaker = "y" }];

        Pairing.Pair(gold, found, Pairing.Half, Pairing.Iou).ShouldBe([(gold[0], found[0]), (gold[1], found[1])]);
    }

    private static AnnotatedQuote At(int start, int end) => new() { Start = start, End = end };
}
