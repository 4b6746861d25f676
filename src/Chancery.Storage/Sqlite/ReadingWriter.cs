using Dapper;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Puts one reading, inside a transaction that the caller commits.</summary>
internal sealed class ReadingWriter(SqliteConnection connection, SqliteTransaction transaction)
{
    private const string FindKnown = "SELECT key, revision, content_hash AS ContentHash, reader FROM report WHERE id = @Id";

    private const string InsertReport = """
        INSERT INTO report (id, revision, content_hash, reader, published, outlet, url, author, title, text, vague_outlook)
        VALUES (@Id, @Revision, @ContentHash, @ReaderVersion, @Published, @Outlet, @Url, @Author, @Title, @Text, @VagueOutlook)
        RETURNING key
        """;

    private const string Supersede = """
        INSERT INTO superseded (report, revision, content_hash, published, outlet, url, author, title, text)
        SELECT key, revision, content_hash, published, outlet, url, author, title, text FROM report WHERE key = @Key
        """;

    private const string UpdateText = """
        UPDATE report SET revision = @Revision, content_hash = @ContentHash, reader = @ReaderVersion,
            published = @Published, outlet = @Outlet, url = @Url, author = @Author, title = @Title, text = @Text,
            vague_outlook = @VagueOutlook
        WHERE key = @Key
        """;

    private const string UpdateReader = """
        UPDATE report SET reader = @ReaderVersion, outlet = @Outlet, url = @Url, author = @Author, vague_outlook = @VagueOutlook WHERE key = @Key
        """;

    private const string RemoveFindings = """
        DELETE FROM sentence WHERE report = @Key;
        DELETE FROM mention WHERE report = @Key;
        DELETE FROM event WHERE report = @Key;
        DELETE FROM quotation WHERE report = @Key;
        DELETE FROM position WHERE report = @Key;
        DELETE FROM figure WHERE report = @Key;
        DELETE FROM expectation WHERE report = @Key;
        DELETE FROM framing WHERE report = @Key;
        """;

    public PutOutcome Put(Reading reading, string contentHash, string readerVersion)
    {
        Known? known = connection.QuerySingleOrDefault<Known>(FindKnown, new { reading.Report.Id }, transaction);
        if (known is null)
        {
            long key = connection.ExecuteScalar<long>(InsertReport, Row(reading, 0, 1, contentHash, readerVersion), transaction);
            WriteFindings(reading, key);
            return PutOutcome.New;
        }

        bool isSameText = known.ContentHash == contentHash;
        if (isSameText && known.Reader == readerVersion)
        {
            return PutOutcome.Unchanged;
        }

        if (!isSameText)
        {
            connection.Execute(Supersede, new { known.Key }, transaction);
        }

        int revision = isSameText ? known.Revision : known.Revision + 1;
        connection.Execute(
            isSameText ? UpdateReader : UpdateText, Row(reading, known.Key, revision, contentHash, readerVersion), transaction);
        connection.Execute(RemoveFindings, new { known.Key }, transaction);
        WriteFindings(reading, known.Key);
        return isSameText ? PutOutcome.Reread : PutOutcome.Revised;
    }

    private static object Row(Reading reading, long key, int revision, string contentHash, string readerVersion) => new
    {
        Key = key,
        Revision = revision,
        ContentHash = contentHash,
        ReaderVersion = readerVersion,
        reading.Report.Id,
        Published = Day.Write(reading.Report.Published),
        reading.Report.Outlet,
        reading.Report.Url,
        reading.Report.Author,
        reading.Report.Title,
        reading.Report.Text,
        reading.VagueOutlook,
    };

    private void WriteFindings(Reading reading, long key)
    {
        var writer = new FindingWriter(connection, transaction, reading, key);
        SentenceTable.Insert(writer, reading);
        MentionTable.Insert(writer, reading);
        foreach (Events.Event e in reading.Events)
        {
            EventTable.Insert(writer, e);
        }

        foreach (Quotations.Quotation quotation in reading.Quotations)
        {
            QuotationTable.Insert(writer, quotation);
        }

        foreach (Positions.Position position in reading.Positions)
        {
            PositionTable.Insert(writer, position);
        }

        foreach (Figures.Figure figure in reading.Figures)
        {
            FigureTable.Insert(writer, figure);
        }

        foreach (Expectations.Expectation expectation in reading.Expectations)
        {
            ExpectationTable.Insert(writer, expectation);
        }

        foreach (Framings.Framing framing in reading.Framings)
        {
            FramingTable.Insert(writer, framing);
        }
    }

    private sealed class Known
    {
        public long Key { get; init; }

        public int Revision { get; init; }

        public string ContentHash { get; init; } = "";

        public string Reader { get; init; } = "";
    }
}
