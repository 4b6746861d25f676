using Chancery.Actors;

namespace Chancery.Tests.Actors;

/// <summary>Rows: a text, a word of its last sentence, and the actor that the word stands for ("-" for none).</summary>
public sealed class SortNounTests
{
    [Theory]
    [InlineData("The European Union met Kenya. The bloc listed two firms.", "bloc", "EU")]
    [InlineData("NATO met Kenya. The alliance sent ships.", "alliance", "NATO")]
    [InlineData("Rosneft met Kenya. The company halted deliveries.", "company", "RUS.ROSNEFT")]
    [InlineData("Saudi Arabia met Kenya. The kingdom cut its output.", "kingdom", "SAU")]
    [InlineData("Sweden met Kenya. The kingdom cut its output.", "kingdom", "-")]
    [InlineData("Qatar met Kenya. The emirate sent an envoy.", "emirate", "QAT")]
    [InlineData("Taiwan met Kenya. The island sent an envoy.", "island", "TWN")]
    [InlineData("Kenya met Uganda. The bloc listed two firms.", "bloc", "-")]
    [InlineData("Kenya met Uganda. A company halted deliveries.", "company", "-")]
    [InlineData("The International Monetary Fund met Kenya. The fund granted a loan.", "fund", "IMF")]
    [InlineData("Macron held talks in Moscow with Sergey Lavrov. The guest left at noon.", "guest", "FRA")]
    [InlineData("Macron held talks in Moscow with Sergey Lavrov. The host left at noon.", "host", "RUS")]
    public void A_noun_points_back_to_what_is_of_its_sort(string text, string word, string actor)
    {
        Analysis analysis = English.Linked(text, new DateOnly(2025, 10, 16));
        int token = Enumerable.Range(0, analysis.Document.Count).Last(t => analysis.Document.Lower(t) == word);
        ActorMention? mention = analysis.MentionAt(token);
        (mention is null || mention.Actor.Length == 0 ? "-" : mention.Actor).ShouldBe(actor);
    }

    [Fact]
    public void A_day_is_no_first_name() =>
        English.Linked("On Monday Putin telephoned Macron.", new DateOnly(2025, 10, 16)).Mentions.Select(m => m.Name).ShouldBe(["Vladimir Putin", "Emmanuel Macron"]);
}
