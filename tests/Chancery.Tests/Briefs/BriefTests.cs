using Chancery.Briefs;
using Chancery.Reports;

namespace Chancery.Tests.Briefs;

public sealed class CitationCheckTests
{
    private static readonly Citation Cited = new("r-1", 1, new Span(0, 10), "Kenya’s President William Ruto signed 16 agreements worth $3.5 billion in Beijing.", new DateOnly(2025, 4, 24), null);

    [Theory]
    [InlineData("William Ruto signed 16 agreements.", "")]
    [InlineData("Ruto signed 17 agreements.", "17")]
    [InlineData("Xi Jinping signed agreements.", "Xi Jinping")]
    [InlineData("agreements worth $3.5 billion", "")]
    [InlineData("agreements worth $3.6 billion", "3.6")]
    [InlineData("Kenya signed.", "")]
    public void A_name_or_number_that_no_cited_sentence_holds_is_found(string text, string missing)
    {
        string.Join(' ', CitationCheck.Missing(new BriefLine("24 Apr", text, [Cited]))).ShouldBe(missing);
    }

    [Fact]
    public void A_speaker_in_the_margin_must_be_in_the_sentences_too()
    {
        CitationCheck.Missing(new BriefLine("Wang Yi", "agreements", [Cited])).ShouldBe(["Wang", "Yi"]);
    }
}

public sealed class BriefComposerTests
{
    private static readonly Lazy<Reader> Reader = new(() => new ReaderBuilder().Build());

    [Fact]
    public void Every_line_is_a_sentence_with_its_citation()
    {
        Brief brief = Compose("KEN", "UGA", Report("a", "Kenya and Uganda signed a pact on grain in Nairobi on Tuesday. Nairobi expelled two Ugandan diplomats on Monday."));

        BriefLine[] lines = [.. brief.Sections.Single(s => s.Part == BriefPart.WhatHappened).Lines];
        lines.ShouldContain(l => l.Text == "Kenya and Uganda signed a pact on grain in Nairobi on Tuesday." && l.Lead == "22 Apr" && l.Citations.Single().Report == "a");
        lines.ShouldContain(l => l.Text.StartsWith("Nairobi expelled", StringComparison.Ordinal));
    }

    [Fact]
    public void What_two_outlets_tell_stands_once_and_cites_both()
    {
        Brief brief = Compose(
            "KEN",
            "UGA",
            Report("a", "Kenya and Uganda signed a pact on the grain trade in Nairobi on Tuesday."),
            Report("b", "Kenya and Uganda signed a pact on grain trade in Nairobi on Tuesday, ministers said."));

        BriefLine line = brief.Sections.Single(s => s.Part == BriefPart.WhatHappened).Lines.ShouldHaveSingleItem();
        line.Citations.Select(c => c.Report).Order(StringComparer.Ordinal).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_leading_pronoun_is_put_into_its_name_and_the_sentence_that_names_it_is_cited()
    {
        Brief brief = Compose("KEN", "UGA", Report("a", "President William Ruto arrived in Kampala on Wednesday. He praised Uganda for its help with the drought."));

        BriefLine line = brief.Sections.SelectMany(s => s.Lines).Single(l => l.Text.Contains("praised", StringComparison.Ordinal));
        line.Text.ShouldStartWith("William Ruto praised");
        line.Citations.Count.ShouldBe(2);
    }

    [Fact]
    public void A_report_on_one_side_alone_is_not_used()
    {
        Compose("KEN", "UGA", Report("a", "Kenya signed a pact with Japan on Tuesday.")).Coverage.Reports.ShouldBe(0);
    }

    [Fact]
    public void The_order_of_the_reports_does_not_matter()
    {
        Report a = Report("a", "Kenya and Uganda signed a pact on grain on Tuesday."), b = Report("b", "Uganda recalled its ambassador from Kenya on Wednesday. Kenya may cut exports to Uganda.");

        BriefJson.Write(Compose("KEN", "UGA", a, b)).ShouldBe(BriefJson.Write(Compose("KEN", "UGA", b, a)));
    }

    [Fact]
    public void Markup_in_a_report_is_shown_as_text()
    {
        Brief brief = Compose("KEN", "UGA", Report("a<script>", "Kenya and Uganda signed a <b>pact</b> on grain & oil in Nairobi on Tuesday."));

        string page = BriefHtml.Write(brief, "KEN", "UGA");
        page.ShouldNotContain("<script>");
        page.ShouldNotContain("<b>pact");
        page.ShouldContain("&lt;b&gt;pact");
        BriefMarkdown.Write(brief).ShouldContain("\\<b\\>");
    }

    [Fact]
    public void Law_4_holds_for_every_line_of_the_samples_brief()
    {
        var composer = new BriefComposer("IND", "RUS", Reader.Value.Actors);
        Reader.Worker worker = Reader.Value.CreateWorker();
        foreach (Report report in Samples())
        {
            composer.Add(worker.Read(report));
        }

        Brief brief = composer.Compose();
        BriefLine[] lines = [.. brief.Sections.Where(s => s.Part is not BriefPart.Figures and not BriefPart.WhatOthersDid).SelectMany(s => s.Lines)];
        lines.Length.ShouldBeGreaterThan(15);
        foreach (BriefLine line in lines)
        {
            line.Citations.ShouldNotBeEmpty();
            CitationCheck.Missing(line).ShouldBeEmpty(line.Text);
        }

        string text = BriefText.Write(brief, 100, "IND", "RUS");
        text.Split('\n').ShouldAllBe(row => row.Length <= 104);
    }

    private static IEnumerable<Report> Samples()
    {
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "samples", "india-russia.jsonl")))
        {
            using var json = System.Text.Json.JsonDocument.Parse(line);
            string Field(string name) => json.RootElement.GetProperty(name).GetString()!;
            yield return new Report { Id = Field("id"), Text = Field("text"), Outlet = Field("outlet"), Published = DateOnly.ParseExact(Field("published"), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
        }
    }

    private static Brief Compose(string first, string second, params Report[] reports)
    {
        var composer = new BriefComposer(first, second, Reader.Value.Actors);
        Reader.Worker worker = Reader.Value.CreateWorker();
        foreach (Report report in reports)
        {
            composer.Add(worker.Read(report));
        }

        return composer.Compose();
    }

    private static Report Report(string id, string text) => new() { Id = id, Text = text, Outlet = "courier-" + id, Published = new DateOnly(2025, 4, 25) };
}
