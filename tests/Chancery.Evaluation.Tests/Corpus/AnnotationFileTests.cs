using Chancery.Events;
using Chancery.Expectations;
using Chancery.Figures;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery.Evaluation.Tests;

public sealed class AnnotationFileTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Fields_that_are_not_scored_are_passed_over_and_those_left_out_are_empty()
    {
        string path = scratch.File("found.jsonl", """{"report":"a","events":[{"start":1,"end":4,"type":"AID","grounds":[]}],"mentions":[1]}""" + "\n\n");

        AnnotatedReport report = AnnotationFile.Read(path).ShouldHaveSingleItem();
        report.Events.ShouldHaveSingleItem().Span.ShouldBe(new Span(1, 4));
        report.Quotes.ShouldBeEmpty();
    }

    [Fact]
    public void A_broken_line_is_named_by_file_and_number()
    {
        string path = scratch.File("found.jsonl", "{\"report\":\"a\"}\n{\"report\":\n");

        Should.Throw<InvalidDataException>(() => AnnotationFile.Read(path).ToList()).Message.ShouldStartWith($"{path}:2: ");
    }

    [Fact]
    public void A_reading_is_scored_as_it_is_printed()
    {
        var reading = new Reading
        {
            Report = new Report { Id = "a", Text = "Delhi sent $3 billion." },
            Events = [new Event { Span = new Span(0, 21), Trigger = "sent", Type = EventType.AID, Actors = ["IND"], Realis = Realis.Asserted }],
            Figures = [new Figure { Span = new Span(11, 21), Value = 3e9, Unit = "USD", Measure = "aid", Of = ["IND"], Period = "2024", Claimant = "Modi" }],
            Quotations = [new Quotation { Span = new Span(0, 5), Kind = QuotationKind.Mixed, Speaker = "Modi" }],
            Expectations = [new Expectation { Span = new Span(0, 10), What = "money", Kind = ExpectationKind.Planned, Holder = "outlet", Due = "2025" }],
        };

        AnnotatedReport report = AnnotationFile.From(reading);
        AnnotatedEvent found = report.Events.ShouldHaveSingleItem();
        (found.Type, found.Realis, found.Exact, found.Actors![0]).ShouldBe(("AID", "asserted", "Delhi sent $3 billion", "IND"));
        AnnotatedFigure figure = report.Figures.ShouldHaveSingleItem();
        (figure.Span, figure.Exact, figure.Value, figure.Unit).ShouldBe((new Span(11, 21), "$3 billion", 3e9, "USD"));
        (figure.Measure, figure.Of![0], figure.Period, figure.Status, figure.Change, figure.Claimant).ShouldBe(("aid", "IND", "2024", "attained", false, "Modi"));
        report.Quotes.ShouldHaveSingleItem().ShouldBe(new AnnotatedQuote { Start = 0, End = 5, Exact = "Delhi", Kind = "mixed", Speaker = "Modi" });
        report.Expectations.ShouldHaveSingleItem().ShouldBe(new AnnotatedExpectation { Start = 0, End = 10, Exact = "Delhi sent", Kind = "planned", Holder = "outlet", Due = "2025" });
    }

    [Fact]
    public void Gold_without_its_report_is_refused()
    {
        scratch.File("reports.jsonl", """{"id":"a","text":"x","published":"2025-01-01"}""");
        scratch.File("gold.jsonl", """{"report":"b"}""");

        Should.Throw<InvalidDataException>(() => AnnotatedCorpus.Load(scratch.Folder)).Message.ShouldContain("report b");
    }
}
