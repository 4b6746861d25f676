using Chancery.Events.Model;

namespace Chancery.Tests.Events.Model;

public sealed class RootMarksTests
{
    [Theory]
    [InlineData("<s>Kenya</s> met <t>Uganda</t>.", "Kenya", "Uganda")]
    [InlineData("<t>Oslo</t> was warned by <s>Moscow</s>.", "Moscow", "Oslo")]
    [InlineData("<s>Peru</s> and <s>Chile</s> sued <t>Bolivia</t>.", "Peru|Chile", "Bolivia")]
    [InlineData("<s>Teachers</s> went on strike.", "Teachers", "")]
    [InlineData("<s>Mali</s> asked <t>Paris for help.", "Mali", "Paris for help.")]
    [InlineData("<s>Mali</s></t> asked <t>Paris</t> for help.", "Mali", "Paris")]
    [InlineData("<s></s>Talks with <t>Iran</t> ended.", "", "Iran")]
    public void Marks_give_spans_of_the_sentence_without_them(string marked, string sources, string targets)
    {
        RootMarks marks = RootMarks.Parse(marked);

        marks.Text.ShouldNotContain("<");
        string.Join('|', marks.Sources.Select(s => marks.Text[s.Start..s.End])).ShouldBe(sources);
        string.Join('|', marks.Targets.Select(s => marks.Text[s.Start..s.End])).ShouldBe(targets);
    }

    [Fact]
    public void A_sentence_without_marks_is_refused() =>
        Should.Throw<FormatException>(() => RootMarks.Parse("Kenya met Uganda.")).Message.ShouldContain("<s>");

    [Theory]
    [InlineData("CONCEDE", "YIELD")]
    [InlineData("RETREAT", "YIELD")]
    [InlineData("ASSAULT", "ASSAULT")]
    public void Concessions_and_retreats_are_one_class(string type, string name)
    {
        RootTypes.Names.Count.ShouldBe(15);
        RootTypes.Names[RootTypes.Index(type)].ShouldBe(name);
    }
}
