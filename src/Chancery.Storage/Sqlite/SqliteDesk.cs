using Chancery.Events;
using Chancery.Expectations;
using Chancery.Figures;
using Chancery.Framings;
using Chancery.Positions;
using Chancery.Quotations;
using Chancery.Reports;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>A desk in one SQLite file. One process writes at a time, others wait; any number read.</summary>
public sealed class SqliteDesk : IDeskStore
{
    private readonly SqliteFile file;

    private SqliteDesk(SqliteFile file) => this.file = file;

    /// <summary>Opens the file, and lays it out if it is new.</summary>
    /// <param name="path">The database file.</param>
    /// <param name="create">Whether a file that is not there is made. Default: true.</param>
    /// <exception cref="DeskStoreException">It is no desk, or of a newer schema, or cannot be opened.</exception>
    public static SqliteDesk Open(string path, bool create = true) => new(new SqliteFile(path, create));

    public PutOutcome Put(Reading reading, string contentHash, string readerVersion)
    {
        lock (file.Writer)
        {
            return file.Guard(() =>
            {
                using SqliteTransaction transaction = file.Writer.BeginTransaction(deferred: false);
                PutOutcome outcome = new ReadingWriter(file.Writer, transaction).Put(reading, contentHash, readerVersion);
                transaction.Commit();
                return outcome;
            });
        }
    }

    public bool IsCurrent(string id, string contentHash, string readerVersion) => Ask(connection => connection.ExecuteScalar<bool>(
        "SELECT EXISTS (SELECT 1 FROM report WHERE id = @id AND content_hash = @contentHash AND reader = @readerVersion)",
        new { id, contentHash, readerVersion }));

    public StoredReport? FindReport(string id) => Ask(connection => ReportTable.Find(connection, id));

    public Reading? FindReading(string id) => Ask(connection => ReadingReader.Find(connection, id));

    public string? ReportText(string id, int? revision = null) => Ask(connection => ReportTable.Text(connection, id, revision));

    public IEnumerable<ReportHeader> Reports(DeskFilter filter) =>
        Stream<HeaderRow, ReportHeader>(ReportTable.Select, Listing.Reports, filter, row => row.ToHeader());

    public IEnumerable<Finding<Event>> Events(DeskFilter filter) =>
        Stream<EventTable.Row, Finding<Event>>(EventTable.Select, Listing.Events, filter, row => row.ToFinding());

    public IEnumerable<Finding<Quotation>> Quotations(DeskFilter filter) =>
        Stream<QuotationTable.Row, Finding<Quotation>>(QuotationTable.Select, Listing.Quotations, filter, row => row.ToFinding());

    public IEnumerable<Finding<Position>> Positions(DeskFilter filter) =>
        Stream<PositionTable.Row, Finding<Position>>(PositionTable.Select, Listing.Positions, filter, row => row.ToFinding());

    public IEnumerable<Finding<Figure>> Figures(DeskFilter filter) =>
        Stream<FigureTable.Row, Finding<Figure>>(FigureTable.Select, Listing.Figures, filter, row => row.ToFinding());

    public IEnumerable<Finding<Expectation>> Expectations(DeskFilter filter) =>
        Stream<ExpectationTable.Row, Finding<Expectation>>(ExpectationTable.Select, Listing.Expectations, filter, row => row.ToFinding());

    public IEnumerable<Finding<Framing>> Framings(DeskFilter filter) =>
        Stream<FramingTable.Row, Finding<Framing>>(FramingTable.Select, Listing.Framings, filter, row => row.ToFinding());

    public IEnumerable<MentionRow> Mentions(DeskFilter filter) =>
        Stream<MentionTable.Row, MentionRow>(MentionTable.Select, Listing.Mentions, filter, row => row.ToMention());

    public IEnumerable<SentenceRow> Sentences(string reportId) => Ask(connection => SentenceTable.Of(connection, reportId));

    public Finding<Event>? FindEvent(string id) => Find<EventTable.Row>(EventTable.Select, id)?.ToFinding();

    public Finding<Quotation>? FindQuotation(string id) => Find<QuotationTable.Row>(QuotationTable.Select, id)?.ToFinding();

    public Finding<Position>? FindPosition(string id) => Find<PositionTable.Row>(PositionTable.Select, id)?.ToFinding();

    public Finding<Figure>? FindFigure(string id) => Find<FigureTable.Row>(FigureTable.Select, id)?.ToFinding();

    public Finding<Expectation>? FindExpectation(string id) => Find<ExpectationTable.Row>(ExpectationTable.Select, id)?.ToFinding();

    public Finding<Framing>? FindFraming(string id) => Find<FramingTable.Row>(FramingTable.Select, id)?.ToFinding();

    public IEnumerable<SearchHit> Search(string query, DeskFilter filter)
    {
        if (SearchQuery.ToFts(query) is not { } match)
        {
            return [];
        }

        var where = new Where(Listing.Reports, filter);
        where.Add("report_text MATCH @match", "match", match);
        return Stream<SearchRow, SearchHit>(SearchRow.Select + where.Sql + SearchRow.Order, where.Parameters, row => row.ToHit());
    }

    public DeskCounts Counts() => Ask(connection => connection.QuerySingle<CountsRow>(CountsRow.Select).ToCounts());

    /// <summary>What SQLite finds wrong with the file; empty where it is sound. Reads all of it.</summary>
    public IReadOnlyList<string> FindDamage() => Ask(connection => (IReadOnlyList<string>)[.. connection.Query<string>("PRAGMA quick_check").Where(line => line != "ok")]);

    public void Dispose() => file.Dispose();

    private T Ask<T>(Func<SqliteConnection, T> question)
    {
        using SqliteConnection connection = file.OpenReader();
        return file.Guard(() => question(connection));
    }

    private TRow? Find<TRow>(string select, string id)
        where TRow : class =>
        Ask(connection => connection.QuerySingleOrDefault<TRow>($"{select} WHERE f.id = @id", new { id }));

    private IEnumerable<T> Stream<TRow, T>(string select, Listing listing, DeskFilter filter, Func<TRow, T> read)
    {
        var where = new Where(listing, filter);
        return Stream(select + where.Sql + listing.Order, where.Parameters, read);
    }

    private IEnumerable<T> Stream<TRow, T>(string sql, DynamicParameters parameters, Func<TRow, T> read)
    {
        using SqliteConnection connection = file.OpenReader();
        using IEnumerator<TRow> rows = connection.Query<TRow>(sql, parameters, buffered: false).GetEnumerator();
        while (file.Guard(rows.MoveNext))
        {
            yield return read(rows.Current);
        }
    }
}
