using Chancery.Ledger.Stories;

namespace Chancery.Tests.Ledger.Stories;

public sealed class StoryTermsTests
{
    private static readonly StoryTerms Terms = StoryTerms.Load(Places.Data("stories"));

    [Theory]
    [InlineData("tariffs", "tariff")]
    [InlineData("signed", "sign")]
    [InlineData("signing", "sign")]
    [InlineData("cities", "city")]
    [InlineData("trade", "trad")]
    [InlineData("trading", "trad")]
    [InlineData("planned", "plan")]
    [InlineData("called", "call")]
    [InlineData("speeches", "speech")]
    [InlineData("press", "press")]
    [InlineData("us", "us")]
    [InlineData("minsk", "minsk")]
    public void Forms_of_a_word_fall_together(string word, string stem) => StoryTerms.Stem(word).ShouldBe(stem);

    [Theory]
    [InlineData("", "")]
    [InlineData("The, of and to!", "")]
    [InlineData("Ministers sign gas accord", "accord gas minister sign")]
    [InlineData("GAS Gas gas", "gas")]
    [InlineData("The 2031 budget", "2031 budget")]
    public void Function_words_and_case_are_left_out(string text, string expected) =>
        string.Join(' ', Terms.Of(null, text).Keys.Order(StringComparer.Ordinal)).ShouldBe(expected);

    [Fact]
    public void A_title_counts_more_than_the_text() => Terms.Of("Gas accord", "A gas pipeline").ShouldBe(
        new Dictionary<string, int> { ["gas"] = StoryTerms.TitleWeight + 1, ["accord"] = StoryTerms.TitleWeight, ["pipelin"] = 1 }, ignoreOrder: true);
}
