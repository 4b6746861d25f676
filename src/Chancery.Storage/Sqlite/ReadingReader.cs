using Dapper;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Puts a reading together again, in the order it was put.</summary>
internal static class ReadingReader
{
    public static Reading? Find(SqliteConnection connection, string id)
    {
        using SqliteTransaction snapshot = connection.BeginTransaction(deferred: true);
        if (ReportTable.Find(connection, id) is not { } stored)
        {
            return null;
        }

        IEnumerable<TRow> All<TRow>(string select, string order) =>
            connection.Query<TRow>($"{select} WHERE r.id = @Id ORDER BY {order}", new { Id = id }, snapshot);

        return new Reading
        {
            Report = stored.Report,
            Sentences = [.. SentenceTable.Of(connection, stored.Report, snapshot).Select(row => row.Note)],
            Mentions = [.. All<MentionTable.Row>(MentionTable.Select, "f.number").Select(row => row.ToMention().Mention)],
            Events = [.. All<EventTable.Row>(EventTable.Select, "f.key").Select(row => row.ToFinding().Value)],
            Quotations = [.. All<QuotationTable.Row>(QuotationTable.Select, "f.key").Select(row => row.ToFinding().Value)],
            Positions = [.. All<PositionTable.Row>(PositionTable.Select, "f.key").Select(row => row.ToFinding().Value)],
            Figures = [.. All<FigureTable.Row>(FigureTable.Select, "f.key").Select(row => row.ToFinding().Value)],
            VagueOutlook = connection.QuerySingle<int>("SELECT vague_outlook FROM report WHERE id = @Id", new { Id = id }, snapshot),
            Expectations = [.. All<ExpectationTable.Row>(ExpectationTable.Select, "f.key").Select(row => row.ToFinding().Value)],
            Framings = [.. All<FramingTable.Row>(FramingTable.Select, "f.key").Select(row => row.ToFinding().Value)],
        };
    }
}
