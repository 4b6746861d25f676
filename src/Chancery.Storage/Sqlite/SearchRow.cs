using System.Text;
using Chancery.Reports;

namespace Chancery.Storage.Sqlite;

internal sealed class SearchRow : HeaderRow
{
    // bm25 is negative, the better the lower; a word in the title weighs four in the text. STX and ETX mark the words.
    public const string Select =
        $"SELECT {Columns}, snippet(report_text, -1, char(2), char(3), '…', 24) AS Marked, -bm25(report_text, 4.0, 1.0) AS Rank FROM report_text JOIN report r ON r.key = report_text.rowid";

    public const string Order = " ORDER BY bm25(report_text, 4.0, 1.0), r.id LIMIT @limit";

    private const char Open = '\u0002';
    private const char Close = '\u0003';

    public string Marked { get; init; } = "";

    public double Rank { get; init; }

    public SearchHit ToHit()
    {
        var snippet = new StringBuilder();
        var marks = new List<Span>();
        int start = -1;
        foreach (char c in Marked)
        {
            switch (c)
            {
                case Open:
                    start = snippet.Length;
                    break;
                case Close when start >= 0:
                    marks.Add(new Span(start, snippet.Length));
                    start = -1;
                    break;
                case Close:
                    break;
                default:
                    snippet.Append(c);
                    break;
            }
        }

        return new SearchHit(ToHeader(), snippet.ToString(), marks, Rank);
    }
}
