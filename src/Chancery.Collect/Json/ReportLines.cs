using System.Globalization;
using System.Text.Json;

namespace Chancery.Collect;

/// <summary>A report a line. A bad line is an error of its own, and the next is read.</summary>
internal static class ReportLines
{
    public static IEnumerable<IntakeItem> Read(string input, byte[] head, Stream stream, IntakeOptions options)
    {
        var lines = new LineSource(head, stream, options.MaxSize);
        while (Next(input, lines, options, out IntakeItem? item))
        {
            if (item is not null)
            {
                yield return item;
            }

            if (item is IntakeError { Place: null })
            {
                yield break;
            }
        }
    }

    // False at the end; true without an item for an empty line.
    private static bool Next(string input, LineSource lines, IntakeOptions options, out IntakeItem? item)
    {
        item = null;
        try
        {
            if (!lines.TryNext(out ReadOnlyMemory<byte> line, out bool isTooLong))
            {
                return false;
            }

            if (isTooLong)
            {
                throw new UnreadableException($"longer than {Size.Of(options.MaxSize)}; raise with --max-size");
            }

            ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
            if (lines.Number == 1 && line.Span.StartsWith(mark))
            {
                line = line[3..];
            }

            if (line.Span.IndexOfAnyExcept(" \t\r"u8) >= 0)
            {
                using JsonDocument json = ReportJson.Parse(line);
                item = new IntakeReport(input, ReportJson.Read(json.RootElement, options.Published));
            }
        }
        catch (UnreadableException e)
        {
            item = new IntakeError(input, string.Create(CultureInfo.InvariantCulture, $"line {lines.Number}"), e.Message);
        }
        catch (IOException e)
        {
            item = new IntakeError(input, Place: null, string.Create(CultureInfo.InvariantCulture, $"reading stopped after line {lines.Number}: {e.Message}"));
        }

        return true;
    }
}
