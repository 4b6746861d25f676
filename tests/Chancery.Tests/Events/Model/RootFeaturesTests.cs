using Chancery.Events;
using Chancery.Events.Model;

namespace Chancery.Tests.Events.Model;

public sealed class RootFeaturesTests
{
    [Fact]
    public void Marks_are_laid_on_whole_tokens()
    {
        RootPair pair = Pair("<s>The Kenyan president</s> accused <t>Uganda</t>'s army of theft.");

        pair.Sources.Select(pair.Document.Form).ShouldBe(["The", "Kenyan", "president"]);
        pair.Targets.Select(pair.Document.Form).ShouldBe(["Uganda"]);
        pair.Document.Form(pair.SourceHead).ShouldBe("president");
        pair.Document.Form(pair.Act).ShouldBe("accused");
        pair.SourceFirst.ShouldBeTrue();
    }

    [Fact]
    public void The_sides_are_masked_in_runs_of_lemmas()
    {
        List<string> names = Names("<s>Kenya</s> accused <t>Uganda</t> of theft.", RootBlock.Lemmas);

        names.ShouldContain("m=<S>|accuse|<T>");
        names.ShouldNotContain(n => n.Contains("kenya", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Which_side_comes_first_is_seen()
    {
        Names("<s>Kenya</s> accused <t>Uganda</t>.", RootBlock.Window).ShouldContain("w.sf");
        Names("<t>Uganda</t> was accused by <s>Kenya</s>.", RootBlock.Window).ShouldContain("w.tf");
        Names("<s>Teachers</s> marched.", RootBlock.Window).ShouldBe(["w.none"]);
    }

    [Fact]
    public void The_trigger_lexicon_is_asked() =>
        Names("<s>Kenya</s> accused <t>Uganda</t> of theft.", RootBlock.Lexicon).ShouldContain("d=ACCUSE|act");

    [Theory]
    [InlineData("")]
    [InlineData("<s>Oslo</s>")]
    [InlineData("<s>Oslo</s><t>Rome</t>")]
    [InlineData("<s>Oslo met <t>Rome</t> again</s>")]
    public void Odd_sentences_have_features_too(string marked) => Names(marked.Length == 0 ? "<t>.</t>" : marked, RootBlock.Tree).ShouldNotBeEmpty();

    private static RootPair Pair(string marked)
    {
        RootMarks marks = RootMarks.Parse(marked);
        return RootPair.Of(English.Linked(marks.Text, published: null), marks);
    }

    private static List<string> Names(string marked, RootBlock block)
    {
        RootPair pair = Pair(marked);
        FeatureList[] blocks = [.. Enumerable.Range(0, RootFeatures.Blocks).Select(_ => new FeatureList { Names = [] })];
        var matcher = new TriggerMatcher(English.Triggers);
        RootFeatures.Write(blocks, pair, English.Triggers, [.. Enumerable.Range(0, pair.Document.Count).Select(t => matcher.Match(pair.Analysis, t))]);
        return blocks[(int)block].Names!;
    }
}
