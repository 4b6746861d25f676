using System.Globalization;
using Chancery.Events;
using Chancery.Reports;

namespace Chancery.Ledger.Stories;

/// <summary>What the clustering needs of a report.</summary>
public sealed record StoryReport
{
    public required string Id { get; init; }

    /// <summary>Day of publication; reports without one are held against each other only.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Terms of title and text with how often they stand there.</summary>
    public required IReadOnlyDictionary<string, int> Terms { get; init; }

    /// <summary>Ids of the actors named, each with the number of its mentions.</summary>
    public IReadOnlyDictionary<string, int> Actors { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Keys of its events, as <see cref="EventKey"/> makes them; without repetition.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>All that a reading gives.</summary>
    public static StoryReport Of(Reading reading, StoryTerms terms) => Of(reading.Report, terms) with
    {
        Actors = reading.Mentions.CountBy(m => m.Actor, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
        Events = [.. reading.Events.Select(EventKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };

    /// <summary>A report that nobody has read: words alone.</summary>
    public static StoryReport Of(Report report, StoryTerms terms) =>
        new() { Id = report.Id, Published = report.Published, Terms = terms.Of(report.Title, report.Text) };

    /// <summary>Type, the two sides in one order, and the date as far as it is known: "CONSULT IND+RUS 2025-12-05".</summary>
    public static string EventKey(Event e) => string.Create(
        CultureInfo.InvariantCulture,
        $"{e.Type} {string.Join('+', e.Actors.Concat(e.Recipients).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))} {e.Date}");
}
