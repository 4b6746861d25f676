using System.Globalization;
using Chancery.Events;
using Chancery.Expectations;
using Chancery.Figures;
using Chancery.Framings;
using Chancery.Positions;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery.TestKit;

/// <summary>Well-formed records where a test does not care which. Spans are found in the text, so they always fit it.</summary>
public static class Some
{
    public const string Text = """
        Putin and Modi set a trade goal

        Vladimir Putin and Narendra Modi agreed on Friday to lift trade to $100 billion by 2030.
        “We are ready 🛢 to supply fuel,” Putin said.

        Rosneft may cut deliveries in 2026.
        """;

    public static readonly DateOnly Day = new(2025, 12, 5);

    /// <summary>"report-7" for 7.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"report-{number}");

    public static Report Report(string id = "report-1", string text = Text) => new()
    {
        Id = id,
        Text = text,
        Url = $"https://courier.example/{id}",
        Outlet = "courier",
        Published = Day,
        Title = "Putin and Modi set a trade goal",
        Author = "A. Writer",
    };

    /// <summary>A reading of <see cref="Text"/> with at least one finding of each kind and no field at its default.</summary>
    public static Reading Reading(string id = "report-1") => Reading(Report(id));

    /// <summary>The findings of <see cref="Text"/> in a report that begins with it or holds it.</summary>
    public static Reading Reading(Report report) => new()
    {
        Report = report,
        Sentences =
        [
            new SentenceNote(In(report, "Putin and Modi set a trade goal"), 1, IsHeading: true),
            new SentenceNote(In(report, "Vladimir Putin and Narendra Modi agreed on Friday to lift trade to $100 billion by 2030."), 2, IsHeading: false),
            new SentenceNote(In(report, "“We are ready 🛢 to supply fuel,” Putin said."), 2, IsHeading: false),
            new SentenceNote(In(report, "Rosneft may cut deliveries in 2026."), 3, IsHeading: false),
        ],
        Mentions =
        [
            new LinkedMention(In(report, "Vladimir Putin"), "RUS", "Vladimir Putin", "president"),
            new LinkedMention(In(report, "Narendra Modi"), "IND", "Narendra Modi", "prime minister"),
            new LinkedMention(In(report, "Rosneft"), "RUS.ROSNEFT", "Rosneft", Office: null),
        ],
        Events =
        [
            Event(report) with
            {
                Mode = "economic",
                Domains = ["trade"],
                Date = "2025-12-05",
                Place = "New Delhi",
                ToldBy = "TASS",
                Grounds = ["trigger: agreed", "rule: agree.v"],
            },
            new Event
            {
                Span = In(report, "Rosneft may cut deliveries in 2026"),
                Trigger = "cut",
                Type = EventType.SANCTION,
                Actors = ["RUS.ROSNEFT"],
                Realis = Realis.Conditional,
                Domains = ["energy", "trade"],
                Date = "2026",
            },
        ],
        Quotations =
        [
            new Quotation
            {
                Span = In(report, "We are ready 🛢 to supply fuel,"),
                Kind = QuotationKind.Direct,
                Speaker = "Vladimir Putin",
                SpeakerId = "RUS",
                Cue = "said",
                Confidence = 0.97,
                Source = In(report, "Putin"),
                Addressee = "reporters",
                About = ["IND"],
                Domains = ["energy"],
                Stances = [new Stance("IND", 0.5)],
            },
        ],
        Positions =
        [
            new Position
            {
                Span = In(report, "lift trade to $100 billion by 2030"),
                Kind = PositionKind.Intent,
                Holder = "Vladimir Putin",
                HolderId = "RUS",
                Cue = "wants",
                Source = In(report, "Putin"),
            },
        ],
        Figures =
        [
            new Figure
            {
                Span = In(report, "$100 billion"),
                Value = 1e11,
                Unit = "USD",
                Measure = "bilateral trade",
                Of = ["IND", "RUS"],
                Period = "by 2030",
                Bound = Bound.AtLeast,
                From = ["RUS"],
                To = ["IND"],
                Due = "2030",
                Status = FigureStatus.Target,
                Change = true,
                Before = 6.5e10,
                Low = 9e10,
                High = 1e11,
                Claimant = "Vladimir Putin",
            },
        ],
        VagueOutlook = 3,
        Expectations =
        [
            new Expectation
            {
                Span = In(report, "lift trade to $100 billion by 2030"),
                What = "trade reaches $100 billion",
                Kind = ExpectationKind.Promised,
                Holder = "Vladimir Putin",
                Due = "2030",
                Outcome = Outcome.Kept,
                ResolvedBy = "report-9",
                Strength = Strength.Likely,
                Type = EventType.AGREE,
                Actors = ["RUS"],
                Recipients = ["IND"],
                About = ["IND", "RUS"],
            },
        ],
        Framings =
        [
            new Framing
            {
                Span = In(report, "ready"),
                Word = "ready",
                Category = FramingCategory.Praise,
                Polarity = 0.6,
                Target = ["IND", "RUS"],
                IsOpinion = true,
            },
        ],
    };

    /// <summary>RUS agreed with IND.</summary>
    public static Event Event(Report report) => new()
    {
        Span = In(report, "Vladimir Putin and Narendra Modi agreed on Friday to lift trade to $100 billion by 2030"),
        Trigger = "agreed",
        Type = EventType.AGREE,
        Actors = ["RUS"],
        Recipients = ["IND"],
    };

    /// <summary>A report with one event and nothing else.</summary>
    public static Reading WithEvent(string id, Func<Event, Event> change) => WithEvent(Report(id), change);

    public static Reading WithEvent(Report report, Func<Event, Event> change) => new()
    {
        Report = report,
        Events = [change(Event(report))],
    };

    /// <summary>The first place of a piece of text in the report.</summary>
    public static Span In(Report report, string piece)
    {
        int start = report.Text.IndexOf(piece, StringComparison.Ordinal);
        return start < 0
            ? throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{report.Id} does not hold '{piece}'"), nameof(piece))
            : new Span(start, start + piece.Length);
    }
}
