using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Chancery.Storage.Sqlite;

/// <summary>One database file: opened, checked, brought to the schema of this program.</summary>
internal sealed class SqliteFile : IDisposable
{
    private const int BusySeconds = 30;
    private readonly string readers;

    static SqliteFile() => SQLitePCL.Batteries_V2.Init();

    public SqliteFile(string path, bool create)
    {
        Path = path;
        if (Directory.Exists(path))
        {
            throw new DeskStoreException($"{path}: is a folder; name a file for the desk");
        }

        if (!create && !File.Exists(path))
        {
            throw new DeskStoreException($"{path}: there is no desk; read some reports into it first");
        }

        Writer = new SqliteConnection(Address(SqliteOpenMode.ReadWriteCreate, pooling: false));
        readers = Address(SqliteOpenMode.ReadOnly, pooling: true);
        try
        {
            Guard(Prepare);
        }
        catch
        {
            Writer.Dispose();
            throw;
        }
    }

    public string Path { get; }

    /// <summary>The one connection that writes. Whoever uses it holds its lock.</summary>
    public SqliteConnection Writer { get; }

    /// <summary>A connection that only reads and sees the last state committed. The caller disposes of it.</summary>
    public SqliteConnection OpenReader() => Guard(() =>
    {
        var connection = new SqliteConnection(readers);
        connection.Open();
        return connection;
    });

    /// <summary>Turns what SQLite says into what a person can act on.</summary>
    public T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException e)
        {
            throw new DeskStoreException($"{Path}: {Explain(e)}", e);
        }
    }

    public void Dispose()
    {
        using (var pooled = new SqliteConnection(readers))
        {
            SqliteConnection.ClearPool(pooled);
        }

        Writer.Dispose();
    }

    private string Address(SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = Path,
        Mode = mode,
        Pooling = pooling,
        ForeignKeys = true,
        DefaultTimeout = BusySeconds,
    }.ToString();

    private bool Prepare()
    {
        Writer.Open();
        Writer.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {BusySeconds * 1000}"));
        if (Check() < Schema.Version)
        {
            Migrate();
        }

        Writer.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
        return true;
    }

    private long Check()
    {
        long version = Writer.ExecuteScalar<long>("PRAGMA user_version");
        long application = Writer.ExecuteScalar<long>("PRAGMA application_id");
        bool isEmpty = version == 0 && application == 0 && Writer.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema") == 0;
        if (!isEmpty && application != Schema.ApplicationId)
        {
            throw new DeskStoreException($"{Path}: is a database of another program, not a desk; name another file");
        }

        if (version > Schema.Version)
        {
            throw new DeskStoreException(string.Create(
                CultureInfo.InvariantCulture,
                $"{Path}: was written by a newer chancery (schema {version}, this one knows {Schema.Version}); update chancery or name another file"));
        }

        return version;
    }

    private void Migrate()
    {
        using SqliteTransaction transaction = Writer.BeginTransaction(deferred: false);
        // Another process may have been first while this one waited for the lock.
        for (long version = Check(); version < Schema.Version; version++)
        {
            Writer.Execute(Schema.Steps[version], transaction: transaction);
        }

        Writer.Execute(
            string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA application_id = {Schema.ApplicationId}; PRAGMA user_version = {Schema.Version};"),
            transaction: transaction);
        transaction.Commit();
    }

    private static string Explain(SqliteException e) => e.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB => "is not a database; name another file, or move this one away to begin anew",
        SQLitePCL.raw.SQLITE_CORRUPT => "is damaged; restore a copy, or move it away and read the reports again",
        SQLitePCL.raw.SQLITE_CANTOPEN => "cannot be opened; see that its folder is there and may be written to",
        SQLitePCL.raw.SQLITE_READONLY => "may not be written to; change its permissions or name another file",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => "is in use by another program; wait for it or end it",
        SQLitePCL.raw.SQLITE_FULL => "cannot grow, the disk is full; make room and run the command again",
        _ => $"{e.Message}; nothing of the report in hand was kept",
    };
}
