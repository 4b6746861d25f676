using Chancery.Quotations;

namespace Chancery.Tests.Quotations;

/// <summary>Which words a verb of speech reports. Rows: a text, and its quotations as speaker and words, parted by " | ".</summary>
public sealed class ReportedSpeechTests
{
    [Theory]
    [InlineData("Macron said praise from Vladimir Putin would not change the policy of France.", "Emmanuel Macron: praise from Vladimir Putin would not change the policy of France")]
    [InlineData("Macron told reporters that the talks had failed.", "Emmanuel Macron: the talks had failed")]
    [InlineData("Macron told the newspaper on Monday that the talks had failed.", "Emmanuel Macron: the talks had failed")]
    [InlineData("Macron said in Paris on Monday that the talks had failed.", "Emmanuel Macron: the talks had failed")]
    [InlineData("Macron also said the talks had failed.", "Emmanuel Macron: the talks had failed")]
    [InlineData("Macron has said the talks had failed.", "Emmanuel Macron: the talks had failed")]
    [InlineData("Macron warned parliament that the talks would fail.", "Emmanuel Macron: the talks would fail")]
    [InlineData("Macron said that the talks had failed and that the envoys would leave.", "Emmanuel Macron: the talks had failed and that the envoys would leave")]
    [InlineData("Macron said the talks had failed, as the two presidents met in Oslo.", "Emmanuel Macron: the talks had failed")]
    [InlineData("Macron said the talks had failed, adding that the envoys would leave.", "Emmanuel Macron: the talks had failed | Emmanuel Macron: the envoys would leave")]
    [InlineData("Macron said the talks had failed; the envoys had left for Geneva before dawn.", "Emmanuel Macron: the talks had failed")]
    [InlineData("Macron said the ships were safe and warned Serbia of new steps.", "Emmanuel Macron: the ships were safe")]
    [InlineData("The report said the ships had left.", "The report: the ships had left")]
    [InlineData("A survey found that most Serbs opposed the plan.", "A survey: most Serbs opposed the plan")]
    [InlineData("Asked about the delay, Macron told reporters: “The talks have failed again.”", "Emmanuel Macron: The talks have failed again")]
    [InlineData("Macron said those behind the attack must face a court, according to the foreign ministry.", "Emmanuel Macron: those behind the attack must face a court")]
    [InlineData("During the four days of fighting, according to Macron, Serbia moved its troops.", "Emmanuel Macron: Serbia moved its troops")]
    [InlineData("Macron called the plan a “failure” of the minister's diplomacy.", "Emmanuel Macron: the plan a “failure” of the minister's diplomacy")]
    [InlineData("The envoy, Ana Ruiz, said the works, which began in March, had cost Kenya a lake.", "Ana Ruiz: the works, which began in March, had cost Kenya a lake")]
    [InlineData("In Oslo the talks would go on, Macron said.", "Emmanuel Macron: In Oslo the talks would go on")]
    public void It_takes_the_clause_and_no_more(string text, string quotations) => Of(text).ShouldBe(quotations);

    [Theory]
    [InlineData("“The talks have failed again,” Emmanuel Macron, the French president, told reporters.", "Emmanuel Macron: The talks have failed again")]
    [InlineData("“The talks have failed again,” French President Emmanuel Macron said.", "Emmanuel Macron: The talks have failed again")]
    [InlineData("“The talks have failed again and the envoys have left,” a spokesman of the firm said.", "a spokesman of the firm: The talks have failed again and the envoys have left")]
    [InlineData("“Kenya will not be represented at this level,” Macron told reporters.", "Emmanuel Macron: Kenya will not be represented at this level")]
    [InlineData("''The talks have failed again,'' Macron said.", "Emmanuel Macron: The talks have failed again")]
    [InlineData("``The talks have failed again,'' Macron said.", "Emmanuel Macron: The talks have failed again")]
    [InlineData("Macron said, ''The talks have failed again.''", "Emmanuel Macron: The talks have failed again")]
    [InlineData("“We lost,” Macron said.", "Emmanuel Macron: We lost")]
    [InlineData("Macron said: “Never again.”", "Emmanuel Macron: Never again")]
    [InlineData("“The talks have failed again,” Macron said. “That must end.”", "Emmanuel Macron: The talks have failed again | Emmanuel Macron: That must end")]
    [InlineData("Energy Minister Ana Ruiz arrived. “One does not ask for a passport,” the minister said.", "Ana Ruiz: One does not ask for a passport")]
    [InlineData("Ana Ruiz, spokeswoman for the Commission: “The door is closed to offices, not to people.”", "Ana Ruiz: The door is closed to offices, not to people")]
    [InlineData("The region would pay, Macron said, when the books were open.", "Emmanuel Macron: The region would pay, Macron said, when the books were open")]
    [InlineData("Beijing was calm. It said there had never been a ban.", "Beijing: there had never been a ban")]
    [InlineData("The envoys met, she went on, and agreed on nothing. Ana Ruiz left.", "")]
    [InlineData("New Delhi says it buys where oil is cheapest.", "New Delhi: it buys where oil is cheapest")]
    [InlineData("On Monday Putin telephoned Macron. He said the talks had failed.", "Vladimir Putin: the talks had failed")]
    [InlineData("Macron held talks in Moscow with Sergey Lavrov. “We prepare for the summit in May,” the guest said.", "Emmanuel Macron: We prepare for the summit in May")]
    [InlineData("Macron held talks in Moscow with Sergey Lavrov. “We prepare for the summit in May,” the host said.", "Sergey Lavrov: We prepare for the summit in May")]
    public void It_finds_who_speaks(string text, string quotations) => Of(text).ShouldBe(quotations);

    [Theory]
    [InlineData("Putin’s visit underscores that Asia matters to Moscow.")]
    [InlineData("The deal shows that both sides need each other.")]
    [InlineData("Macron spoke on the programme “Face the Nation”.")]
    [InlineData("Macron spoke of a “strong” mandate.")]
    [InlineData("Macron would not say whether the talks had failed.")]
    public void What_says_nothing_is_no_quotation(string text) => Of(text).ShouldBeEmpty();

    [Fact]
    public void Turns_of_a_transcript_are_direct_and_questions_are_nobodys() =>
        Of("Ana Ruiz met the press in Oslo. She said the port would open.\n\nQ: When?\n\nMS. RUIZ: In May. The port said it was ready.\n\nQ: Who pays?\n\nMS. RUIZ: We will pay for all of it.\n\nRuiz said the fee would fall.")
            .ShouldBe("Ana Ruiz: the port would open | Ana Ruiz: In May. The port said it was ready | Ana Ruiz: We will pay for all of it | Ana Ruiz: the fee would fall");

    [Theory]
    [InlineData("Macron told reporters that Serbia had moved its troops.", "reporters", "SRB", "")]
    [InlineData("Macron told Vladimir Putin that the gas contract with Algeria would end.", "Vladimir Putin", "DZA", "energy")]
    [InlineData("“Serbia must take part in the talks,” Macron said.", null, "SRB", "diplomacy")]
    public void It_says_to_whom_and_about_what(string text, string? addressee, string about, string domains)
    {
        Quotation quotation = English.Linked(text, new DateOnly(2025, 10, 16)).Quotations.ShouldHaveSingleItem();
        (quotation.Addressee, string.Join(' ', quotation.About), string.Join(' ', quotation.Domains.Order(StringComparer.Ordinal))).ShouldBe((addressee, about, domains));
    }

    [Theory]
    [InlineData("“The talks have failed again,” she said, as Macron left Oslo.")]
    [InlineData("Macron told reporters that the talks had failed.")]
    [InlineData("The ministers met. According to the Kremlin, the talks had failed.")]
    public void The_words_for_the_speaker_stand_in_the_text_outside_the_quotation(string text)
    {
        foreach (Quotation quotation in English.Linked(text, new DateOnly(2025, 10, 16)).Quotations.Where(q => q.Source is not null))
        {
            quotation.Source!.Value.Overlap(quotation.Span).ShouldBe(0);
            quotation.Source.Value.Of(text).ShouldNotBeEmpty();
        }
    }

    private static string Of(string text) => string.Join(" | ", English.Linked(text, new DateOnly(2025, 10, 16)).Quotations.Select(q => $"{q.Speaker}: {q.Span.Of(text)}"));
}
