using Chancery.Expectations;
using Chancery.TestKit;

namespace Chancery.Tests.Expectations;

public sealed class ExpectationLexiconTests : IDisposable
{
    private const string Governors = "word\tof\tkind\tstrength\tneed\tpast\nplan\tself\tplanned\tlikely\tact\tno\n";
    private const string Words = "class\tword\nvague-noun\ttie\n";

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_governor_is_known_by_what_hangs_from_it()
    {
        ExpectationLexicon lexicon = Load(Governors, Words);

        lexicon.Find("plan", Governed.Self).ShouldBe(new Governor(ExpectationKind.Planned, Strength.Likely, Need.Act, InPast: false));
        lexicon.Find("plan", Governed.Noun).ShouldBeNull();
        lexicon.Is("tie", WordClass.VagueNoun).ShouldBeTrue();
        lexicon.Is("tie", WordClass.Vague).ShouldBeFalse();
    }

    [Theory]
    [InlineData("plan\tself\tplanned\tlikely\tact\n", "", "governors.tsv:3")]
    [InlineData("aim\tself\tplaned\tlikely\tact\tno\n", "", "governors.tsv:3")]
    [InlineData("", "verb\tgrow\n", "words.tsv:3")]
    public void A_bad_row_is_told_by_file_and_line(string governor, string word, string place) =>
        Should.Throw<InvalidDataException>(() => Load(Governors + governor, Words + word)).Message.ShouldContain(place);

    [Fact]
    public void Every_class_has_words()
    {
        string[] classes = [.. File.ReadLines(Path.Combine(Places.Data("expectations"), "words.tsv")).Where(l => l[0] != '#').Skip(1).Select(l => l.Split('\t')[0].Replace("-", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

        classes.Order(StringComparer.Ordinal).ShouldBe(Enum.GetNames<WordClass>().Select(n => n.ToLowerInvariant()).Order(StringComparer.Ordinal));
    }

    private ExpectationLexicon Load(string governors, string words)
    {
        folder.Write("governors.tsv", governors);
        folder.Write("words.tsv", words);
        return ExpectationLexicon.Load(folder.Path);
    }
}
