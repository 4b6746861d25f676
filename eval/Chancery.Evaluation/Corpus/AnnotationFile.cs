using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Chancery.Evaluation;

/// <summary>Reads annotations from JSON lines.</summary>
public static class AnnotationFile
{
    /// <summary>The lines of a file. Empty lines are passed over.</summary>
    /// <exception cref="InvalidDataException">A line is not an annotated report; the message names file and line.</exception>
    public static IEnumerable<AnnotatedReport> Read(string path) => JsonLines(path, AnnotationContext.Default.AnnotatedReport);

    /// <summary>A reading as the program would print it.</summary>
    public static AnnotatedReport From(Reading reading) => JsonSerializer.Deserialize(ReadingJson.ToLine(reading), AnnotationContext.Default.AnnotatedReport)!;

    internal static IEnumerable<T> JsonLines<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, type, path, number);
            }
        }
    }

    private static T Parse<T>(string line, JsonTypeInfo<T> type, string path, int number)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: {e.Message}"), e);
        }
    }
}

/// <summary>A line of <c>reports.jsonl</c>, as far as scoring needs it.</summary>
internal sealed record ReportText(string Id, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AnnotatedReport))]
[JsonSerializable(typeof(ReportText))]
internal sealed partial class AnnotationContext : JsonSerializerContext;
