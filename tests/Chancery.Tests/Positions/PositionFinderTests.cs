using Chancery.Positions;

namespace Chancery.Tests.Positions;

/// <summary>Rows: a text, and the positions in it as holder, kind and words, parted by " | ".</summary>
public sealed class PositionFinderTests
{
    [Theory]
    [InlineData("Macron wants Serbia to join the talks.", "Emmanuel Macron Intent Serbia to join the talks")]
    [InlineData("Macron had planned to visit Kenya.", "Emmanuel Macron Intent to visit Kenya")]
    [InlineData("Macron pledged to lift the duties and open the ports.", "Emmanuel Macron Intent to lift the duties and open the ports")]
    [InlineData("Macron refused to sign the treaty.", "Emmanuel Macron Opposition to sign the treaty")]
    [InlineData("Macron opposes the pipeline.", "Emmanuel Macron Opposition the pipeline")]
    [InlineData("Macron criticised Serbia for its silence.", "Emmanuel Macron Opposition Serbia for its silence")]
    [InlineData("Macron has backed the plan of the commission.", "Emmanuel Macron Support the plan of the commission")]
    [InlineData("Macron called for a ceasefire.", "Emmanuel Macron Intent a ceasefire")]
    [InlineData("Macron called on Serbia to pay its debts.", "Emmanuel Macron Intent Serbia to pay its debts")]
    [InlineData("Macron believes that the talks will fail.", "Emmanuel Macron Belief the talks will fail")]
    [InlineData("Macron is confident that the talks will succeed.", "Emmanuel Macron Belief the talks will succeed")]
    [InlineData("Macron was worried about the fate of the prisoners.", "Emmanuel Macron Belief the fate of the prisoners")]
    [InlineData("Macron is ready to sign the treaty.", "Emmanuel Macron Intent to sign the treaty")]
    [InlineData("Macron thanked Serbia for its help.", "Emmanuel Macron Support Serbia for its help")]
    [InlineData("Macron agreed on Friday to open the port.", "Emmanuel Macron Intent to open the port")]
    [InlineData("The plan was rejected by Macron.", "Emmanuel Macron Opposition The plan")]
    public void A_verb_of_thought_or_will_tells_a_position(string text, string positions) => Of(text).ShouldBe(positions);

    [Theory]
    [InlineData("Macron visited Kenya.")]
    [InlineData("Macron said that the talks had failed.")]
    [InlineData("“We oppose the plan,” Macron said.")]
    [InlineData("The proposed treaty is long.")]
    [InlineData("The storm attacked the coast.")]
    [InlineData("Macron knows it.")]
    [InlineData("It rained in Oslo.")]
    public void What_is_no_position_or_told_in_a_quotation_is_left_out(string text) => Of(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Macron wants Serbia to join the talks, and she opposes it.")]
    [InlineData("Asked about it, Macron, who backs the plan, called for patience in the matter.")]
    public void Words_and_holder_stand_in_the_text(string text)
    {
        foreach (Position position in English.Reader.CreateWorker().Read(Report(text)).Positions)
        {
            position.Span.Of(text).ShouldNotBeEmpty();
            position.Source.Of(text).ShouldNotBeEmpty();
            position.Source.Overlap(position.Span).ShouldBe(0);
        }
    }

    private static Reports.Report Report(string text) => new() { Id = "report-1", Text = text, Published = new DateOnly(2025, 10, 16) };

    private static string Of(string text) =>
        string.Join(" | ", English.Reader.CreateWorker().Read(Report(text)).Positions.Select(p => $"{p.Holder} {p.Kind} {p.Span.Of(text)}"));
}
