using System.Globalization;
using System.Text.Json;
using Chancery.Reports;

namespace Chancery.Collect;

/// <summary>One report in the shape of <c>reports.jsonl</c>: id, url, outlet, published, title, author, text.</summary>
internal static class ReportJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    public static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException e)
        {
            throw new UnreadableException(string.Create(
                CultureInfo.InvariantCulture, $"not JSON, at byte {e.BytePositionInLine + 1}{(e.LineNumber > 0 ? $" of its line {e.LineNumber + 1}" : "")}; write one object with id and text"));
        }
    }

    /// <exception cref="UnreadableException">A field is missing or is not what it must be.</exception>
    public static Report Read(JsonElement json, DateOnly? otherwisePublished)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new UnreadableException($"is {Kind(json)}, not an object; write one object with id and text");
        }

        return new Report
        {
            Id = Field(json, "id") is { } id && !string.IsNullOrWhiteSpace(id) ? id : throw new UnreadableException("missing id; give each report one of its own"),
            Text = Field(json, "text") is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw new UnreadableException("missing text"),
            Url = Field(json, "url"),
            Outlet = Field(json, "outlet"),
            Title = Field(json, "title"),
            Author = Field(json, "author"),
            Published = Day(Field(json, "published")) ?? otherwisePublished,
        };
    }

    private static DateOnly? Day(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : IsoDay.Parse(text) ?? throw new UnreadableException($"bad date '{(text.Length > 40 ? text[..40] + "…" : text)}' in published; write it as 2025-12-31");

    private static string? Field(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            throw new UnreadableException($"{name} is {Kind(value)}, not a string");
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new UnreadableException($"{name} holds half a character (a lone surrogate, or bytes that are not UTF-8); write it anew as UTF-8");
        }
    }

    private static string Kind(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
