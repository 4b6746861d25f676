using Chancery.Reports;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Where a finding goes.</summary>
internal sealed record Placed(string Id, long Report, int Start, int End, string Exact, int? Paragraph);

/// <summary>Writes the findings of one report: names them, places them, numbers their paragraphs.</summary>
internal sealed class FindingWriter(SqliteConnection connection, SqliteTransaction transaction, Reading reading, long report)
{
    private readonly Dictionary<(char Prefix, Span Span, string What), int> repeats = [];

    public long Report => report;

    public string? Published { get; } = Day.Write(reading.Report.Published);

    public Placed Place(string table, char prefix, Span span, string what)
    {
        int repeat = repeats.GetValueOrDefault((prefix, span, what));
        repeats[(prefix, span, what)] = repeat + 1;
        string id = FindingId.Of(prefix, reading.Report.Id, span, what, repeat, name => connection.ExecuteScalar<bool>(
            $"SELECT EXISTS (SELECT 1 FROM {table} WHERE id = @Name)", new { Name = name }, transaction));
        return new Placed(id, report, span.Start, span.End, span.Of(reading.Report.Text), ParagraphAt(span));
    }

    public long Insert(string sql, object row) => connection.ExecuteScalar<long>(sql, row, transaction);

    public void InsertAll<T>(string sql, IEnumerable<T> rows) => connection.Execute(sql, rows, transaction);

    private int? ParagraphAt(Span span) => reading.Sentences.LastOrDefault(sentence => sentence.Span.Start <= span.Start)?.Paragraph;
}
