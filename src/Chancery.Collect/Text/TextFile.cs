using Chancery.Reports;

namespace Chancery.Collect;

/// <summary>A plain text as a report. The text stays as it is.</summary>
internal static class TextFile
{
    private const int LongestTitle = 150;

    public static Report Read(string id, string text, DateOnly? published) => new()
    {
        Id = id,
        Text = text,
        Title = Title(text),
        Published = published,
    };

    /// <summary>The first line, where it is short, is not closed like a sentence, and more follows.</summary>
    public static string? Title(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().TrimStart();
        int end = rest.IndexOfAny('\n', '\r');
        if (end < 0 || rest[end..].IsWhiteSpace())
        {
            return null;
        }

        ReadOnlySpan<char> line = rest[..end].Trim();
        line = line.TrimStart('#').TrimStart();
        return line.Length is > 0 and <= LongestTitle && line[^1] is not ('.' or ';' or ':' or ',' or '…') ? line.ToString() : null;
    }
}
