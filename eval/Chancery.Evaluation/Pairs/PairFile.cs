using System.Globalization;
using System.Text;

namespace Chancery.Evaluation;

/// <summary>A table of marked sentences, tab-separated, cells in quotes where they hold quotes: the shape of plv.</summary>
public sealed class PairFile
{
    /// <summary>The sentences with their marks.</summary>
    public const string Marked = "marked_sentence";

    /// <summary>What is right.</summary>
    public const string Gold = "gold_root";

    /// <summary>What the program found.</summary>
    public const string Predicted = "predicted_root";

    private readonly string[] names;
    private readonly List<(int Line, string[] Cells)> rows;

    private PairFile(string path, string[] names, List<(int Line, string[] Cells)> rows)
    {
        Path = path;
        this.names = names;
        this.rows = rows;
    }

    public string Path { get; }

    public int Count => rows.Count;

    /// <exception cref="InvalidDataException">There is no header, the column of sentences is missing, or a cell's quote is never closed.</exception>
    public static PairFile Read(string path)
    {
        List<(int Line, string[] Cells)> rows = [.. Cells(path)];
        if (rows.Count == 0)
        {
            throw new InvalidDataException($"{path}: empty; wanted is a tab-separated table with the columns {Marked} and, to be scored, {Gold}");
        }

        string[] names = rows[0].Cells;
        rows.RemoveAt(0);
        return names.Contains(Marked, StringComparer.Ordinal)
            ? new PairFile(path, names, rows)
            : throw new InvalidDataException($"{path}:1: no column {Marked} among {string.Join(", ", names)}; name the column of sentences with <s>…</s> and <t>…</t> so");
    }

    public bool Has(string column) => names.Contains(column, StringComparer.Ordinal);

    /// <summary>A cell, empty where the row is short.</summary>
    public string this[int row, string column]
    {
        get
        {
            int at = Array.IndexOf(names, column);
            return at >= 0 && at < rows[row].Cells.Length ? rows[row].Cells[at] : string.Empty;
        }
    }

    /// <summary>Where a row stands: <c>file:line</c>.</summary>
    public string Place(int row) => string.Create(CultureInfo.InvariantCulture, $"{Path}:{rows[row].Line}");

    /// <summary>Writes the rows in their order, with a column more or the same one anew.</summary>
    public void Write(TextWriter output, IReadOnlyList<string> predicted)
    {
        int at = Array.IndexOf(names, Predicted);
        string[] header = at < 0 ? [.. names, Predicted] : names;
        output.Write(string.Join('\t', header.Select(Quoted)) + "\n");
        for (int i = 0; i < rows.Count; i++)
        {
            var cells = new string[header.Length];
            for (int c = 0; c < header.Length; c++)
            {
                cells[c] = header[c] == Predicted ? predicted[i] : c < rows[i].Cells.Length ? rows[i].Cells[c] : string.Empty;
            }

            output.Write(string.Join('\t', cells.Select(Quoted)) + "\n");
        }
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny('"', '\t', '\n') || cell.Contains('\r') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static IEnumerable<(int Line, string[] Cells)> Cells(string path)
    {
        using var reader = new StreamReader(path);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            int first = number;
            if (line.Length == 0)
            {
                continue;
            }

            var cells = new List<string>();
            var cell = new StringBuilder();
            bool quoted = false;
            for (int i = 0; ; i++)
            {
                if (i == line.Length)
                {
                    if (!quoted)
                    {
                        break;
                    }

                    cell.Append('\n');
                    line = reader.ReadLine() ?? throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}:{first}: a quote that opens a cell is never closed; double the quotes inside cells"));
                    number++;
                    i = -1;
                }
                else if (quoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else if (line[i] == '"' && (quoted || cell.Length == 0))
                {
                    quoted = !quoted;
                }
                else if (line[i] == '\t' && !quoted)
                {
                    cells.Add(cell.ToString());
                    cell.Clear();
                }
                else
                {
                    cell.Append(line[i]);
                }
            }

            cells.Add(cell.ToString());
            yield return (first, [.. cells]);
        }
    }
}
