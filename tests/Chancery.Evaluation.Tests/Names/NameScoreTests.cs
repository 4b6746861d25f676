using System.Globalization;

namespace Chancery.Evaluation.Tests;

public sealed class NameScoreTests
{
    [Theory]
    [InlineData("B-PER I-PER O", "0-2 PER")]
    [InlineData("I-PER I-PER B-PER", "0-2 PER|2-3 PER")]
    [InlineData("I-PER I-LOC O", "0-1 PER|1-2 LOC")]
    [InlineData("O I-ORG", "1-2 ORG")]
    [InlineData("B-ORG B-ORG", "0-1 ORG|1-2 ORG")]
    [InlineData("O -", "")]
    public void Names_are_read_from_IO_and_from_IOB(string tags, string expected) =>
        string.Join('|', NameScore.Spans(tags.Split(' ')).OrderBy(s => s.First).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.First}-{s.End} {s.Kind}"))).ShouldBe(expected);

    [Fact]
    public void A_name_counts_only_with_both_ends_and_its_kind()
    {
        TaggedSentence[] gold = [Sentence("B-PER I-PER O B-LOC B-ORG I-ORG B-MISC")];
        TaggedSentence[] predicted = [Sentence("B-PER I-PER O B-ORG B-ORG O B-MISC")];

        NameScore score = NameScore.Of(gold, predicted);

        score.ByKind["PER"].ShouldBe(new Prf(1, 0, 0));
        score.ByKind["LOC"].ShouldBe(new Prf(0, 0, 1));
        score.ByKind["ORG"].ShouldBe(new Prf(0, 2, 1));
        score.Micro.ShouldBe(new Prf(1, 2, 2));
        score.Values["micro f1"].ShouldBe(0.3333);
    }

    [Fact]
    public void A_tagger_is_given_the_tokens()
    {
        TaggedSentence[] gold = [new(["Modi", "met", "Putin"], ["B-PER", "O", "B-PER"])];

        NameScore.Of(gold, tokens => [.. tokens.Select(t => t == "Modi" ? "B-PER" : "O")]).Micro.ShouldBe(new Prf(1, 0, 1));
        Should.Throw<InvalidDataException>(() => NameScore.Of(gold, _ => ["O"])).Message.ShouldStartWith("1 tags for 3 tokens");
    }

    [Fact]
    public void Other_tokens_are_refused() =>
        Should.Throw<InvalidDataException>(() => NameScore.Of([new(["a"], ["O"])], [new TaggedSentence(["b"], ["O"])]));

    [Theory]
    [InlineData("B-politician", "B-PER")]
    [InlineData("I-person", "I-PER")]
    [InlineData("B-country", "B-LOC")]
    [InlineData("I-location", "I-LOC")]
    [InlineData("I-organisation", "I-ORG")]
    [InlineData("B-organization", "B-ORG")]
    [InlineData("B-politicalparty", "B-ORG")]
    [InlineData("B-LOC", "B-LOC")]
    [InlineData("B-election", "O")]
    [InlineData("I-MISC", "O")]
    [InlineData("O", "O")]
    public void Kinds_are_brought_to_three(string tag, string expected) => NameTypes.Map(tag).ShouldBe(expected);

    private static TaggedSentence Sentence(string tags)
    {
        string[] parts = tags.Split(' ');
        return new TaggedSentence([.. parts.Select((_, i) => "t" + i.ToString(CultureInfo.InvariantCulture))], parts);
    }
}
