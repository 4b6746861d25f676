using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Chancery.Collect;

/// <summary>What a page's JSON-LD says of the article (schema.org: NewsArticle and its kin).</summary>
internal sealed record LinkedData(string? Headline, string? Author, string? Published, string? Publisher)
{
    private static readonly LinkedData None = new(null, null, null, null);

    public static LinkedData Of(IHtmlDocument page)
    {
        foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Article(json.RootElement) is { } article)
                {
                    return Read(article);
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // Broken or hostile: the page has other words for it.
            }
        }

        return None;
    }

    private static LinkedData Read(JsonElement article) =>
        new(Text(article, "headline"), Name(article, "author"), Text(article, "datePublished"), Name(article, "publisher"));

    // The parser bounds the depth, at 64.
    private static JsonElement? Article(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Select(Article).FirstOrDefault(found => found is not null),
        JsonValueKind.Object when json.TryGetProperty("datePublished", out _) => json,
        JsonValueKind.Object when json.TryGetProperty("@graph", out JsonElement graph) => Article(graph),
        _ => null,
    };

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()!.Trim()
            : null;

    private static string? Name(JsonElement json, string name) =>
        Text(json, name) ?? (json.TryGetProperty(name, out JsonElement value)
            ? value.ValueKind switch
            {
                JsonValueKind.Object => Text(value, "name"),
                JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Object => Text(value[0], "name"),
                _ => null,
            }
            : null);
}
