using Chancery.Reports;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>Where a finding goes.</summary>
internal sealed record Placed(string Id, long Report, int Start, int End, string Exact, string Before, string After, int? Paragraph);

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
        Evidence evidence = Evidence.From(reading.Report, span);
        return new Placed(id, report, span.Start, span.End, evidence.Exact, evidence.Before, evidence.After, ParagraphAt(span));
    }

    public long Insert(string sql, object row) => connection.ExecuteScalar<long>(sql, row, transaction);

    public void InsertAll<T>(string sql, IEnumerable<T> rows) => connection.Execute(sql, rows, transaction);

    /// <summary>Of the last sentence that begins at or before the span.</summary>
    private int? ParagraphAt(Span span)
    {
        int low = 0, high = reading.Sentences.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = reading.Sentences[middle].Span.Start <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : reading.Sentences[low - 1].Paragraph;
    }
}
