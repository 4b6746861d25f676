using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Briefs;

/// <summary>The brief as JSON, for programs.</summary>
public static class BriefJson
{
    private static readonly BriefContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IncludeFields = true,
        Converters = { new JsonStringEnumConverter<BriefPart>(JsonNamingPolicy.SnakeCaseLower) },
    });

    public static string Write(Brief brief) => JsonSerializer.Serialize(brief, Context.Brief);
}

/// <summary>Serialisation made at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true, IncludeFields = true)]
[JsonSerializable(typeof(Brief))]
internal sealed partial class BriefContext : JsonSerializerContext;
