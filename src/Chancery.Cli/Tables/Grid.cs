using System.Text;

namespace Chancery.Cli.Tables;

/// <summary>A table of aligned columns, without lines.</summary>
internal static class Grid
{
    // The widths are those of the first rows; a million rows need not be held for the sake of the last one.
    private const int Measured = 1000;
    private const int Gap = 2;

    /// <returns>How many rows were written.</returns>
    public static int Write<T>(IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, Terminal terminal)
    {
        using IEnumerator<T> next = rows.GetEnumerator();
        var first = new List<string[]>();
        while (first.Count < Measured && next.MoveNext())
        {
            first.Add(Cells(columns, next.Current));
        }

        if (first.Count == 0)
        {
            return 0;
        }

        int[] widths = Widths(columns, first, terminal.Width);
        terminal.Out.Write(terminal.Bold(Line(columns, [.. columns.Select(c => c.Name)], widths)) + "\n");
        foreach (string[] cells in first)
        {
            terminal.Out.Write(Line(columns, cells, widths) + "\n");
        }

        int count = first.Count;
        while (next.MoveNext())
        {
            terminal.Out.Write(Line(columns, Cells(columns, next.Current), widths) + "\n");
            count++;
        }

        return count;
    }

    private static string[] Cells<T>(IReadOnlyList<Column<T>> columns, T row) => [.. columns.Select(c => Plain.OneLine(c.Cell(row) ?? ""))];

    /// <summary>As wide as the widest cell; on a screen that is too narrow, columns are cut from the last to the first.</summary>
    private static int[] Widths<T>(IReadOnlyList<Column<T>> columns, List<string[]> rows, int? screen)
    {
        int[] widths = [.. columns.Select((c, i) => Math.Max(c.Name.Length, rows.Max(r => Plain.Width(r[i]))))];
        if (screen is not { } most)
        {
            return widths;
        }

        int over = widths.Sum() + (Gap * (widths.Length - 1)) - most;
        for (int i = widths.Length - 1; i >= 0 && over > 0; i--)
        {
            if (columns[i].Least is { } least && widths[i] > least && (!columns[i].MayGo || over <= widths[i] - least))
            {
                int cut = Math.Min(over, widths[i] - least);
                widths[i] -= cut;
                over -= cut;
            }
            else if (columns[i].MayGo)
            {
                over -= widths[i] + Gap;
                widths[i] = 0;
            }
        }

        return widths;
    }

    private static string Line<T>(IReadOnlyList<Column<T>> columns, string[] cells, int[] widths)
    {
        var line = new StringBuilder();
        for (int i = 0; i < cells.Length; i++)
        {
            if (widths[i] == 0)
            {
                continue;
            }

            string cell = columns[i].Least is null ? cells[i] : Plain.Cut(cells[i], widths[i]);
            int pad = Math.Max(0, widths[i] - Plain.Width(cell));
            line.Append(line.Length > 0 ? "  " : "").Append(' ', columns[i].IsNumber ? pad : 0).Append(cell).Append(' ', columns[i].IsNumber ? 0 : pad);
        }

        return line.ToString().TrimEnd();
    }
}
