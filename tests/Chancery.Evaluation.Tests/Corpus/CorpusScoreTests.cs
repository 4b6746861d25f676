namespace Chancery.Evaluation.Tests;

public sealed class CorpusScoreTests
{
    private const string Text = "Putin will visit India in December. The weather was fine in Delhi. Modi thanked Russia for oil worth $3 billion.";

    private static readonly AnnotatedEvent Visit = new()
    {
        Start = 0, End = 34, Type = "CONSULT", Actors = ["RUS"], Recipients = ["IND"], Realis = "future", Date = "2025-12",
    };

    private static readonly AnnotatedEvent Thanks = new()
    {
        Start = 67, End = 92, Type = "SUPPORT", Actors = ["IND"], Recipients = ["RUS"], Realis = "asserted",
    };

    private static readonly AnnotatedReport Gold = new()
    {
        Report = "r",
        Events = [Visit, Thanks],
        Quotes = [new() { Start = 0, End = 20, Kind = "direct", Speaker = "Vladimir Putin" }, new() { Start = 40, End = 60, Kind = "indirect", Speaker = "officials" }],
        Figures = [new() { Start = 102, End = 112, Value = 3e9, Unit = "USD" }],
        Expectations = [new() { Start = 0, End = 34, Kind = "scheduled", Holder = "Vladimir Putin", Due = "2025-12" }],
    };

    private static readonly AnnotatedCorpus Corpus = new(new Dictionary<string, string> { ["r"] = Text }, new Dictionary<string, AnnotatedReport> { ["r"] = Gold });

    [Fact]
    public void The_gold_itself_is_without_fault()
    {
        CorpusScore score = CorpusScore.Of(Corpus, [Gold]);

        score.Values["events: type+who+whom+realis f1"].ShouldBe(1);
        score.Values["sentences without event that got one"].ShouldBe(0);
        score.Values["direct quotes with right speaker f1"].ShouldBe(1);
        score.Values["expectations: due right of dated"].ShouldBe(1);
        score.Misses.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("scheduled", "Putin", 1, 1)]
    [InlineData("planned", "outlet", 0, 0)]
    public void Kind_and_holder_of_an_expectation_are_told_apart(string kind, string holder, double rightKind, double rightHolder)
    {
        CorpusScore score = CorpusScore.Of(Corpus, [Gold with { Expectations = [new() { Start = 0, End = 34, Kind = kind, Holder = holder }] }]);

        score.Values["expectations: kind right of matched"].ShouldBe(rightKind);
        score.Values["expectations: holder right of matched"].ShouldBe(rightHolder);
    }

    [Fact]
    public void A_report_that_was_not_read_counts_as_found_empty()
    {
        CorpusScore score = CorpusScore.Of(Corpus, []);

        score.Metrics[0].ShouldBe(Metric.Of("events: found", new Prf(0, 0, 2)));
        score.Misses.ShouldBe([new EventMiss("r", Visit, null), new EventMiss("r", Thanks, null)]);
    }

    [Fact]
    public void Those_who_meet_may_be_named_in_either_order()
    {
        AnnotatedEvent turned = Visit with { Actors = ["IND"], Recipients = ["RUS"] };

        Events(turned)["events: type+who+whom r"].ShouldBe(0.5);
        Events(Thanks with { Actors = ["RUS"], Recipients = ["IND"] })["events: type+who+whom r"].ShouldBe(0);
    }

    [Fact]
    public void Type_sides_and_realis_fall_one_after_the_other()
    {
        Dictionary<string, double> wrongRealis = Events(Visit with { Realis = "asserted" });
        wrongRealis["events: type+who+whom f1"].ShouldBe(0.6667);
        wrongRealis["events: type+who+whom+realis f1"].ShouldBe(0);

        Dictionary<string, double> wrongType = Events(Visit with { Type = "AGREE" });
        wrongType["events: found f1"].ShouldBe(0.6667);
        wrongType["events: type f1"].ShouldBe(0);
        wrongType["events: realis right of matched"].ShouldBe(1);
    }

    [Theory]
    [InlineData("2025-12-05", 1)]
    [InlineData("2025-12", 1)]
    [InlineData("2025", 0)]
    [InlineData(null, 0)]
    public void A_date_may_be_more_exact_than_the_golds(string? date, double expected) =>
        Events(Visit with { Date = date })["events: date right of dated"].ShouldBe(expected);

    [Fact]
    public void An_event_where_none_is_counts_against_its_sentence()
    {
        Dictionary<string, double> values = Events(Visit, Thanks, Visit with { Start = 36, End = 60 });

        values["sentences without event that got one"].ShouldBe(1);
        values["events: found p"].ShouldBe(0.6667);
    }

    [Fact]
    public void A_direct_quote_read_as_indirect_is_found_but_not_direct()
    {
        AnnotatedReport found = Gold with { Quotes = [Gold.Quotes[0] with { Kind = "indirect", Speaker = "PUTIN" }, Gold.Quotes[1] with { Speaker = null }] };
        IReadOnlyDictionary<string, double> values = CorpusScore.Of(Corpus, [found]).Values;

        values["quotes f1"].ShouldBe(1);
        values["quotes with right speaker f1"].ShouldBe(0.5);
        values["direct quotes with right speaker f1"].ShouldBe(0);
    }

    [Theory]
    [InlineData(3.003e9, 1)]
    [InlineData(3.004e9, 0)]
    [InlineData(null, 0)]
    public void Figures_agree_within_a_thousandth(double? value, double expected)
    {
        AnnotatedReport found = Gold with { Figures = [Gold.Figures[0] with { Value = value }] };

        CorpusScore.Of(Corpus, [found]).Values["figures f1"].ShouldBe(expected);
    }

    [Fact]
    public void A_reading_of_an_unknown_report_is_refused()
    {
        var stranger = new AnnotatedReport { Report = "stranger" };

        Should.Throw<InvalidDataException>(() => CorpusScore.Of(Corpus, [stranger])).Message.ShouldContain("stranger");
    }

    private static Dictionary<string, double> Events(params AnnotatedEvent[] events) => new(CorpusScore.Of(Corpus, [Gold with { Events = events }]).Values);
}
