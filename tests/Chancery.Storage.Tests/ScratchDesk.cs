using Chancery.Reports;
using Chancery.Storage.Sqlite;
using Chancery.TestKit;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Tests;

/// <summary>An empty desk in a scratch folder.</summary>
public sealed class ScratchDesk : IDisposable
{
    private readonly ScratchFolder folder = new();

    public ScratchDesk() => Store = SqliteDesk.Open(Path);

    public string Path => folder.File("desk.db");

    public SqliteDesk Store { get; private set; }

    public PutOutcome Put(Reading reading, string reader = "reader-1") => Store.Put(reading, ContentHash.Of(reading.Report), reader);

    public void Reopen()
    {
        Store.Dispose();
        Store = SqliteDesk.Open(Path);
    }

    /// <summary>Every row of every table, as text.</summary>
    public string Dump()
    {
        using var connection = new SqliteConnection($"Data Source={Path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var lines = new List<string>();
        foreach (string table in Rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"))
        {
            lines.Add(table);
            lines.AddRange(Rows(connection, $"SELECT * FROM {table}").Order(StringComparer.Ordinal));
        }

        return string.Join('\n', lines);
    }

    public void Dispose()
    {
        Store.Dispose();
        folder.Dispose();
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i =>
                reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
