using System.Text;

namespace Chancery.Collect;

/// <summary>What an input is written in.</summary>
internal enum Format
{
    Text,
    Html,

    /// <summary>A report a line.</summary>
    Lines,

    /// <summary>One report, or an array of them.</summary>
    Json,
}

internal static class Formats
{
    private const string Compressed = ".gz";

    private static readonly string[] PageSigns = ["<!doctype html", "<html", "<head", "<body", "<article", "<meta ", "<title"];

    /// <summary>Packed with gzip, by its name.</summary>
    public static bool IsCompressed(string name) => name.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase);

    /// <summary>By extension; null for one that is not known.</summary>
    public static Format? OfName(string name) => Path.GetExtension(IsCompressed(name) ? name[..^Compressed.Length] : name).ToLowerInvariant() switch
    {
        ".txt" or ".md" => Format.Text,
        ".html" or ".htm" => Format.Html,
        ".jsonl" => Format.Lines,
        ".json" => Format.Json,
        _ => null,
    };

    /// <summary>By how it begins.</summary>
    public static Format OfHead(ReadOnlySpan<byte> head)
    {
        string start = Charset.Detect(head, isPage: false).Decode(head).TrimStart();
        return start switch
        {
            ['{', ..] when start[1..].TrimStart() is ['"', ..] => HoldsOneObject(start) ? Format.Lines : Format.Json,
            ['[', ..] when start[1..].TrimStart() is ['{', ..] => Format.Json,
            _ when Array.Exists(PageSigns, sign => start.Contains(sign, StringComparison.OrdinalIgnoreCase)) => Format.Html,
            _ => Format.Text,
        };
    }

    // A first line that is an object, or one that goes on past the head, as no pretty-printed JSON does.
    private static bool HoldsOneObject(string start)
    {
        int end = start.IndexOf('\n', StringComparison.Ordinal);
        string line = (end < 0 ? start : start[..end]).TrimEnd();
        return line.Length > 1 && (line[^1] == '}' || end < 0);
    }
}
