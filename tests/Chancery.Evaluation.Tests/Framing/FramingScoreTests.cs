namespace Chancery.Evaluation.Tests;

public sealed class FramingScoreTests
{
    private static readonly AnnotatedReport Gold = new()
    {
        Report = "r",
        Framing = [Word(0, 8, -1, "PAK"), Word(20, 24, 1, "IND")],
        Opinions = [new() { Start = 0, End = 19 }, new() { Start = 20, End = 60 }],
    };

    private static readonly AnnotatedCorpus Corpus = new(new Dictionary<string, string> { ["r"] = new('x', 60) }, new Dictionary<string, AnnotatedReport> { ["r"] = Gold });

    [Fact]
    public void The_gold_itself_is_without_fault()
    {
        FramingScore score = FramingScore.Of(Corpus, [Gold]);

        score.Values["framing words f1"].ShouldBe(1);
        score.Values["framing words+target f1"].ShouldBe(1);
        score.Values["framing: polarity right of matched"].ShouldBe(1);
        score.Values["opinion sentences f1"].ShouldBe(1);
        score.Differences.ShouldBeEmpty();
    }

    [Fact]
    public void A_report_that_was_not_read_counts_as_found_empty() => FramingScore.Of(Corpus, []).Values["framing words r"].ShouldBe(0);

    [Fact]
    public void Word_target_sign_and_sentence_are_scored_apart()
    {
        FramingScore score = FramingScore.Of(Corpus, [new AnnotatedReport { Report = "r", Framing = [Word(2, 8, -0.3, "PAK"), Word(20, 30, -0.6, "CHN"), Word(40, 44, -1)], Opinions = [new() { Start = 0, End = 19 }] }]);

        score.Values["framing words p"].ShouldBe(0.6667);
        score.Values["framing words r"].ShouldBe(1);
        score.Values["framing words+target r"].ShouldBe(0.5);
        score.Values["framing: polarity right of matched"].ShouldBe(0.5);
        score.Values["opinion sentences r"].ShouldBe(0.5);
        score.Differences.Count.ShouldBe(4);
    }

    [Fact]
    public void Judgement_counts_by_its_sentence_alone() =>
        FramingScore.Of(Corpus, [Gold with { Framing = [.. Gold.Framing, Word(50, 54, 0) with { Category = "judgement" }] }]).Values["framing words p"].ShouldBe(1);

    private static AnnotatedFraming Word(int start, int end, double polarity, params string[] target) => new() { Start = start, End = end, Polarity = polarity, Target = target };
}
