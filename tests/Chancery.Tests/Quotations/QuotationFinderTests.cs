using Chancery.Quotations;

namespace Chancery.Tests.Quotations;

/// <summary>Rows: a text, and the one quotation in it as kind, speaker and words. The report's day is 16 October 2025.</summary>
public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("“We will sign the pact in May,” Lavrov said.", "Sergey Lavrov", "We will sign the pact in May")]
    [InlineData("\"We will sign the pact in May,\" Lavrov said.", "Sergey Lavrov", "We will sign the pact in May")]
    [InlineData("‘We will sign the pact in May,’ Lavrov said.", "Sergey Lavrov", "We will sign the pact in May")]
    [InlineData("«We will sign the pact in May,» Lavrov said.", "Sergey Lavrov", "We will sign the pact in May")]
    [InlineData("Lavrov said: «We will sign the pact in May.»", "Sergey Lavrov", "We will sign the pact in May")]
    [InlineData("“We will sign the pact in May,” said Lavrov.", "Sergey Lavrov", "We will sign the pact in May")]
    [InlineData("Macron said: “The talks have failed again.”", "Emmanuel Macron", "The talks have failed again")]
    [InlineData("Macron told reporters, “The talks have failed again.”", "Emmanuel Macron", "The talks have failed again")]
    [InlineData("“Will the talks fail again?” Macron asked.", "Emmanuel Macron", "Will the talks fail again")]
    [InlineData("“The talks must not fail again!” Macron warned.", "Emmanuel Macron", "The talks must not fail again")]
    [InlineData("“The talks have failed again,” Brazilian President Luiz Inacio Lula da Silva told parliament.", "Luiz Inacio Lula da Silva", "The talks have failed again")]
    [InlineData("“The talks have failed again,” the Kenyan president said.", "William Ruto", "The talks have failed again")]
    [InlineData("Modi arrived in Oslo. “The talks have failed again,” he said.", "Narendra Modi", "The talks have failed again")]
    [InlineData("“The talks have failed again,” analyst Maria Santos wrote.", "Maria Santos", "The talks have failed again")]
    [InlineData("“The talks have failed again,” NATO said in a statement.", "NATO", "The talks have failed again")]
    public void Marked_words_belong_to_who_speaks_beside_them(string text, string speaker, string words) => One(text).ShouldBe(("Direct", speaker, words));

    [Theory]
    [InlineData("Peskov said Moscow was ready for talks.", "Dmitry Peskov", "Moscow was ready for talks")]
    [InlineData("Peskov said that Moscow was ready for talks.", "Dmitry Peskov", "Moscow was ready for talks")]
    [InlineData("Peskov added that Moscow was ready for talks.", "Dmitry Peskov", "Moscow was ready for talks")]
    [InlineData("Macron warned that the talks would fail.", "Emmanuel Macron", "the talks would fail")]
    [InlineData("Modi stressed that peace was near.", "Narendra Modi", "peace was near")]
    [InlineData("Moscow was ready for talks, Peskov said.", "Dmitry Peskov", "Moscow was ready for talks")]
    [InlineData("Moscow was ready for talks, according to Peskov.", "Dmitry Peskov", "Moscow was ready for talks")]
    [InlineData("According to Peskov, Moscow was ready for talks.", "Dmitry Peskov", "Moscow was ready for talks")]
    [InlineData("Two guards slept through the night, according to court records.", "court records", "Two guards slept through the night")]
    [InlineData("The Pentagon said the ships had left.", "Pentagon", "the ships had left")]
    [InlineData("Lula told Macron that the forest was safe.", "Luiz Inacio Lula da Silva", "the forest was safe")]
    [InlineData("China announced that the tariffs would end.", "China", "the tariffs would end")]
    [InlineData("Two people familiar with the matter said the plant was closed.", "Two people familiar with the matter", "the plant was closed")]
    public void A_reported_clause_is_indirect_speech(string text, string speaker, string words)
    {
        (string kind, string? who, string span) = One(text);
        (kind, span).ShouldBe(("Indirect", words));
        who.ShouldNotBeNull().ShouldStartWith(speaker);
    }

    [Theory]
    [InlineData("Peskov said Moscow was “fully ready” for talks.", "Dmitry Peskov", "Moscow was “fully ready” for talks")]
    [InlineData("Macron warned that the plan was “dead on arrival” in Paris.", "Emmanuel Macron", "the plan was “dead on arrival” in Paris")]
    public void A_reported_clause_with_marked_words_is_mixed(string text, string speaker, string words) => One(text).ShouldBe(("Mixed", speaker, words));

    [Theory]
    [InlineData("The “Act East” policy is old.")]
    [InlineData("The book “War and Peace” was sold.")]
    [InlineData("The ministers’ talks ended.")]
    [InlineData("Macron did not say that the talks had failed.")]
    [InlineData("The envoy asked whether the talks had failed.")]
    [InlineData("The ship left the port at dawn.")]
    [InlineData("Brazil urged China to buy more beef.")]
    [InlineData("Prices rose in the '90s and the rock 'n' roll years.")]
    public void What_nobody_says_is_no_quotation(string text) => All(text).ShouldBeEmpty();

    [Fact]
    public void A_quotation_split_around_its_speaker_is_two()
    {
        IReadOnlyList<Quotation> both = All("“The talks have failed,” Macron said, “but the door stays open.”");
        both.Count.ShouldBe(2);
        both.ShouldAllBe(q => q.Speaker == "Emmanuel Macron" && q.SpeakerId == "FRA");
    }

    [Fact]
    public void A_speaker_goes_on_in_the_next_sentence()
    {
        IReadOnlyList<Quotation> both = All("“The talks have failed again,” Macron said. “We will try once more in spring.”");
        both.Count.ShouldBe(2);
        both.ShouldAllBe(q => q.Speaker == "Emmanuel Macron");
    }

    [Theory]
    [InlineData("“The talks have failed again, Macron said")]
    [InlineData("The talks have failed again,” Macron said.")]
    [InlineData("“”")]
    [InlineData("\"\"\"\"")]
    [InlineData("““““ Macron said ”")]
    [InlineData("'")]
    [InlineData("said said said “said”")]
    [InlineData("According to")]
    public void Unbalanced_marks_are_no_trap(string text) => Should.NotThrow(() => All(text));

    [Fact]
    public void Many_marks_take_time_in_proportion()
    {
        string text = string.Concat(Enumerable.Repeat("“a b” ", 20_000));
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        QuotedSpans.Find(text).Count.ShouldBe(20_000);
        QuotedSpans.Find(new string('“', 100_000)).Count.ShouldBeGreaterThanOrEqualTo(0);
        System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(2);
    }

    private static (string Kind, string? Speaker, string Words) One(string text)
    {
        IReadOnlyList<Quotation> all = All(text);
        return all.Count == 1 ? (all[0].Kind.ToString(), all[0].Speaker, all[0].Span.Of(text)) : ($"{all.Count} quotations", null, string.Join(" | ", all.Select(q => q.Span.Of(text))));
    }

    private static IReadOnlyList<Quotation> All(string text) => [.. English.Linked(text, new DateOnly(2025, 10, 16)).Quotations];
}
