using System.Globalization;

namespace Chancery.Evaluation;

/// <summary>How good, or how bad, a measure may be. One of floor and ceiling is set.</summary>
public sealed record Floor
{
    /// <summary>The least that passes.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("floor")] public double? Least { get; init; }

    /// <summary>The most that passes, for measures of error.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("ceiling")] public double? Most { get; init; }

    /// <summary>How far beyond is let pass; 0 where it is left out.</summary>
    public double Tolerance { get; init; }

    /// <summary>Why the floor, and its tolerance, are what they are.</summary>
    public required string Why { get; init; }

    /// <summary>Null where the value passes, otherwise what it is: BELOW or ABOVE. What is not a number does not pass.</summary>
    public string? Breach(double value) => this switch
    {
        { Least: { } least } when !(value + Tolerance >= least) => "BELOW",
        { Most: { } most } when !(value - Tolerance <= most) => "ABOVE",
        _ => null,
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Most is null ? ">=" : "<=")} {Least ?? Most:F4}");
}

/// <summary>What is measured on one set of texts, and what it must reach.</summary>
public sealed record FloorSet
{
    public required string Name { get; init; }

    /// <summary>A file or corpus folder, relative to the repository's root.</summary>
    public required string Path { get; init; }

    /// <summary>What is measured, where the files at the path do not tell: "copies".</summary>
    public string? Measure { get; init; }

    /// <summary>See <see cref="Evaluation.Digest"/>.</summary>
    public required string Digest { get; init; }

    /// <summary>By name of the measure.</summary>
    public required IReadOnlyDictionary<string, Floor> Floors { get; init; }

    /// <summary>Prints a line a measure and returns what failed, in words. A measure that was not taken has failed.</summary>
    public IReadOnlyList<string> Check(IReadOnlyDictionary<string, double> measured, TextWriter output)
    {
        var failures = new List<string>();
        foreach ((string metric, Floor floor) in Floors)
        {
            bool taken = measured.TryGetValue(metric, out double value);
            string? breach = taken ? floor.Breach(value) : "NOT MEASURED";
            string shown = taken ? value.ToString("F4", CultureInfo.InvariantCulture) : "-";
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{Name,-22} {metric,-42} {shown,7}  {floor}  {breach ?? "ok"}\n"));
            if (breach is not null)
            {
                failures.Add(string.Create(CultureInfo.InvariantCulture, $"{Name}: {metric} is {shown}, must be {floor} (tolerance {floor.Tolerance}): {floor.Why}"));
            }
        }

        return failures;
    }
}
