
namespace Chancery.Evaluation.Tests;

public sealed class FigureScoreTests
{
    private static readonly AnnotatedFigure Gold = new()
    {
        Start = 0,
        End = 10,
        Value = 5e9,
        Unit = "USD",
        Measure = "oil exports",
        Of = ["KEN", "UGA"],
        From = ["KEN"],
        To = ["UGA"],
        Period = "in 2024",
        Status = "attained",
        Change = false,
        Claimant = "the ministry",
    };

    [Theory]
    [InlineData("oil exports", "oil exports", true)]
    [InlineData("exports of oil", "oil exports", true)]
    [InlineData("exports", "oil exports", true)]
    [InlineData("gas exports", "oil exports", false)]
    [InlineData("Indian trade deficit with Russia", "trade deficit", true)]
    [InlineData("bilateral trade turnover", "trade turnover", true)]
    [InlineData("agreements signed at the summit", "agreements signed", true)]
    [InlineData("agreement", "the agreements", true)]
    [InlineData("tariff rate", "growth rate", false)]
    [InlineData("rate", "tariff rate", true)]
    [InlineData("additional US duty on Indian goods", "tariff rate", false)]
    [InlineData("share of arms imports", "imports", false)]
    [InlineData("rise of exports", "exports", false)]
    [InlineData("votes in favour", "votes against", false)]
    [InlineData("deaths", null, false)]
    public void Measures_are_the_same_by_head_and_words(string gold, string? found, bool same)
    {
        MeasureWords.Same(gold, found).ShouldBe(same);
        MeasureWords.Same(found, gold).ShouldBe(same);
    }

    [Theory]
    [InlineData("in 2024", "2024", true)]
    [InlineData("by 2030", "2030", true)]
    [InlineData("the first half of the year", "in the first half of the year", true)]
    [InlineData("2024–25", "2024-25", true)]
    [InlineData("since 2024", "2024", false)]
    [InlineData("2024", "2023", false)]
    [InlineData(null, null, true)]
    [InlineData("2024", null, false)]
    public void Periods_are_the_same_but_for_the_preposition(string? gold, string? found, bool same) => PeriodWords.Same(gold, found).ShouldBe(same);

    [Fact]
    public void Each_part_of_a_figure_is_rated_alone()
    {
        IReadOnlyDictionary<string, double> values = Score(Gold with { Measure = "imports", To = [], Claimant = null });

        values["figures f1"].ShouldBe(1);
        values["figures: measure right of matched"].ShouldBe(0);
        values["figures: of right of matched"].ShouldBe(1);
        values["figures: period right of matched"].ShouldBe(1);
        values["figures: period right of dated"].ShouldBe(1);
        values["figures: from and to right of directed"].ShouldBe(0);
        values["figures: status right of matched"].ShouldBe(1);
        values["figures: claimant right of matched"].ShouldBe(0);
    }

    [Fact]
    public void The_order_of_actors_does_not_matter() => Score(Gold with { Of = ["UGA", "KEN"] })["figures: of right of matched"].ShouldBe(1);

    [Fact]
    public void One_actor_too_many_is_wrong() => Score(Gold with { Of = ["KEN", "TZA", "UGA"] })["figures: of right of matched"].ShouldBe(0);

    [Fact]
    public void A_change_that_is_told_as_a_level_has_the_wrong_status() => Score(Gold with { Change = true })["figures: status right of matched"].ShouldBe(0);

    [Fact]
    public void What_the_gold_does_not_label_is_not_rated()
    {
        var bare = new AnnotatedFigure { Start = 0, End = 10, Value = 5e9, Unit = "USD" };

        Score(Gold, bare).Keys.Where(k => k.StartsWith("figures:", StringComparison.Ordinal)).ShouldBe(["figures: unit right of matched"]);
    }

    private static IReadOnlyDictionary<string, double> Score(AnnotatedFigure found, AnnotatedFigure? gold = null)
    {
        var corpus = new AnnotatedCorpus(new Dictionary<string, string> { ["r"] = new string('x', 20) }, new Dictionary<string, AnnotatedReport> { ["r"] = new() { Report = "r", Figures = [gold ?? Gold] } });
        return CorpusScore.Of(corpus, [new AnnotatedReport { Report = "r", Figures = [found] }]).Values;
    }
}
