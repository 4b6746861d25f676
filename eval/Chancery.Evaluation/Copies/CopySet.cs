using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Reports;

namespace Chancery.Evaluation;

/// <summary>Two reports, and whether one's text is the other's.</summary>
/// <param name="First">Id of the one.</param>
/// <param name="Second">Id of the other.</param>
/// <param name="Kind">What was done to the text, or what the two share.</param>
/// <param name="IsCopy">What is right.</param>
public sealed record CopyLabel(string First, string Second, string Kind, bool IsCopy);

/// <summary>Reports among which copies are sought. With <paramref name="IsWhole"/> any two not labelled are no copies; else nothing is said of them.</summary>
public sealed record CopySet(IReadOnlyList<Report> Reports, IReadOnlyList<CopyLabel> Labels, bool IsWhole)
{
    /// <summary>Pairs made from a folder that has none of its own.</summary>
    public const int Made = 2000;

    /// <summary>The <c>copies</c> of a folder's <c>stories.json</c>; where there is none, <see cref="Made"/> pairs made from its reports.</summary>
    /// <exception cref="InvalidDataException">A line or <c>stories.json</c> cannot be read, or the reports are too few or too short to make pairs from.</exception>
    public static CopySet Load(string folder)
    {
        Report[] reports = [.. AnnotationFile.JsonLines(Path.Combine(folder, "reports.jsonl"), CopyContext.Default.CopyReport).Select(r => new Report { Id = r.Id, Text = r.Text, Outlet = r.Outlet, Title = r.Title, Author = r.Author, Published = r.Published })];
        string stories = Path.Combine(folder, "stories.json");
        if (!File.Exists(stories))
        {
            return new CopyMaker(reports).Make(Made);
        }

        try
        {
            string[][] copies = JsonSerializer.Deserialize(File.ReadAllBytes(stories), CopyContext.Default.CopyStories)?.Copies ?? [];
            return new CopySet(reports, [.. copies.Select(c => new CopyLabel(c[0], c[1], "copies", IsCopy: true))], IsWhole: true);
        }
        catch (Exception e) when (e is JsonException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{stories}: {e.Message}; wanted is {{\"copies\": [[\"id\", \"id\"], …]}}", e);
        }
    }
}

internal sealed record CopyReport(string Id, string Text)
{
    public string? Outlet { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    public DateOnly? Published { get; init; }
}

internal sealed record CopyStories
{
    public string[][]? Copies { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CopyReport))]
[JsonSerializable(typeof(CopyStories))]
internal sealed partial class CopyContext : JsonSerializerContext;
