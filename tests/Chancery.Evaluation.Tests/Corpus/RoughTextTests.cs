namespace Chancery.Evaluation.Tests;

public sealed class RoughTextTests
{
    [Theory]
    [InlineData("Putin met Modi today. They spoke of oil.", "Putin met Modi today.|They spoke of oil.")]
    [InlineData("He said “we will not wait.” Then he went home.", "He said “we will not wait.”|Then he went home.")]
    [InlineData("A heading of four words\n- a bullet of many words", "A heading of four words|- a bullet of many words")]
    [InlineData("Talks with the U.S. envoy went on. no capital follows here", "Talks with the U.S. envoy went on. no capital follows here")]
    [InlineData("Too short here.\nFour words are enough.", "Four words are enough.")]
    [InlineData("One two three four.\u001c\u001cFive six seven eight.", "One two three four.|Five six seven eight.")]
    [InlineData("", "")]
    public void Sentences_end_before_capitals_and_at_line_breaks_and_have_four_words(string text, string expected) =>
        string.Join('|', RoughText.Sentences(text).Select(s => s.Of(text))).ShouldBe(expected);

    [Theory]
    [InlineData("Vladimir Putin", "putin")]
    [InlineData("S. Jaishankar", "jaishankar")]
    [InlineData("José Ramos-Horta", "ramoshorta")]
    [InlineData("Recep Tayyip İnönü", "inn")]
    [InlineData("中国", "")]
    [InlineData(null, "")]
    public void A_speaker_is_told_by_the_last_word_in_plain_letters(string? name, string expected) =>
        RoughText.FamilyName(name).ShouldBe(expected);
}
