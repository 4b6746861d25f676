using Chancery.Reports;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

internal static class ReportTable
{
    public const string Select = $"SELECT {HeaderRow.Columns} FROM report r";

    private const string FindReport =
        $"SELECT {HeaderRow.Columns}, r.author, r.text, r.revision, r.content_hash AS ContentHash, r.reader FROM report r WHERE r.id = @Id";

    private const string FindText = """
        SELECT text FROM report WHERE id = @Id AND (@Revision IS NULL OR revision = @Revision)
        UNION ALL
        SELECT s.text FROM superseded s JOIN report r ON r.key = s.report WHERE r.id = @Id AND s.revision = @Revision
        """;

    public static StoredReport? Find(SqliteConnection connection, string id) =>
        connection.QuerySingleOrDefault<Row>(FindReport, new { Id = id })?.ToReport();

    public static string? Text(SqliteConnection connection, string id, int? revision) =>
        connection.QuerySingleOrDefault<string>(FindText, new { Id = id, Revision = revision });

    private sealed class Row : HeaderRow
    {
        public string? Author { get; init; }

        public string Text { get; init; } = "";

        public int Revision { get; init; }

        public string ContentHash { get; init; } = "";

        public string Reader { get; init; } = "";

        public StoredReport ToReport() => new(
            new Report
            {
                Id = ReportId,
                Text = Text,
                Url = Url,
                Outlet = Outlet,
                Published = Day.Read(Published),
                Title = Title,
                Author = Author,
            },
            Revision,
            ContentHash,
            Reader);
    }
}
