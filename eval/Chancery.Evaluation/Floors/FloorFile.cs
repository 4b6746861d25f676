using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Evaluation;

/// <summary><c>eval/floors.json</c>: the quality that may not be lost. Floors go up, never down.</summary>
public sealed record FloorFile
{
    public required IReadOnlyList<FloorSet> Sets { get; init; }

    /// <exception cref="InvalidDataException">The file is not what it should be: a misspelt field must not switch a floor off.</exception>
    public static FloorFile Read(string path)
    {
        FloorFile floors;
        try
        {
            floors = JsonSerializer.Deserialize(File.ReadAllBytes(path), FloorContext.Default.FloorFile) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }

        foreach (FloorSet set in floors.Sets)
        {
            string? unclear = set.Floors.FirstOrDefault(f => f.Value.Least is null == f.Value.Most is null).Key;
            if (unclear is not null)
            {
                throw new InvalidDataException($"{path}: {set.Name}: {unclear} must have either a floor or a ceiling");
            }
        }

        return floors;
    }

    /// <summary>
    /// Checks every set that is here, prints a table, and returns what failed, in words. A set whose files are missing is
    /// passed over with a line that says so; one whose files are not those the floors were set on has failed unmeasured.
    /// </summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="measure">Takes the measures of a set at a path.</param>
    /// <param name="output">Gets the table.</param>
    public IReadOnlyList<string> Check(string root, Func<FloorSet, string, IReadOnlyDictionary<string, double>> measure, TextWriter output)
    {
        var failures = new List<string>();
        foreach (FloorSet set in Sets)
        {
            string path = Path.GetFullPath(Path.Combine(root, set.Path));
            if (!Path.Exists(path))
            {
                output.Write($"{set.Name,-22} skipped: {path} is not here\n");
                continue;
            }

            string digest = Digest.Of(path);
            if (!string.Equals(digest, set.Digest, StringComparison.OrdinalIgnoreCase))
            {
                string mismatch = $"{set.Name}: {path} has digest {digest}, its floors were set on {set.Digest}";
                output.Write($"{set.Name,-22} DIGEST DIFFERS\n");
                failures.Add(mismatch);
                continue;
            }

            failures.AddRange(set.Check(measure(set, path), output));
        }

        return failures;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(FloorFile))]
internal sealed partial class FloorContext : JsonSerializerContext;
