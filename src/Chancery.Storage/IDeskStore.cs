using Chancery.Events;
using Chancery.Expectations;
using Chancery.Figures;
using Chancery.Framings;
using Chancery.Positions;
using Chancery.Quotations;

namespace Chancery.Storage;

/// <summary>
/// Keeps readings and lists what is in them; knows no analysis. Lists stream, and come in one order on every machine: day
/// (what has none first), report id, place in the text. Reading may go on from many threads while one writes.
/// </summary>
/// <exception cref="DeskStoreException">From any member: what is wrong with the store, and the way out.</exception>
public interface IDeskStore : IDisposable
{
    /// <summary>Keeps a reading, all of it or nothing. Putting the same again changes nothing.</summary>
    PutOutcome Put(Reading reading, string contentHash, string readerVersion);

    /// <summary>Whether <see cref="Put"/> would answer <see cref="PutOutcome.Unchanged"/>, so that reading can be spared.</summary>
    bool IsCurrent(string id, string contentHash, string readerVersion);

    StoredReport? FindReport(string id);

    /// <summary>The reading as it was put, or null.</summary>
    Reading? FindReading(string id);

    /// <summary>Text of the current revision, or of an older one by its number; null where there is none.</summary>
    string? ReportText(string id, int? revision = null);

    IEnumerable<ReportHeader> Reports(DeskFilter filter);

    IEnumerable<Finding<Event>> Events(DeskFilter filter);

    IEnumerable<Finding<Quotation>> Quotations(DeskFilter filter);

    IEnumerable<Finding<Position>> Positions(DeskFilter filter);

    IEnumerable<Finding<Figure>> Figures(DeskFilter filter);

    IEnumerable<Finding<Expectation>> Expectations(DeskFilter filter);

    IEnumerable<Finding<Framing>> Framings(DeskFilter filter);

    IEnumerable<MentionRow> Mentions(DeskFilter filter);

    IEnumerable<SentenceRow> Sentences(string reportId);

    Finding<Event>? FindEvent(string id);

    Finding<Quotation>? FindQuotation(string id);

    Finding<Position>? FindPosition(string id);

    Finding<Figure>? FindFigure(string id);

    Finding<Expectation>? FindExpectation(string id);

    Finding<Framing>? FindFraming(string id);

    /// <summary>
    /// Reports that hold all words of the query, best first. <c>"two words"</c> is a phrase, <c>word*</c> a beginning;
    /// any other sign is read as a space. At most 32 words count. A query without a word finds nothing.
    /// </summary>
    IEnumerable<SearchHit> Search(string query, DeskFilter filter);

    DeskCounts Counts();
}
