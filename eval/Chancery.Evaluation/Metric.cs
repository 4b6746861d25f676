using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Chancery.Evaluation;

/// <summary>One line of a score: a count with precision and recall, or a rate.</summary>
/// <param name="Name">As the scorers name it.</param>
/// <param name="Counts">Set where it is a count.</param>
/// <param name="Rate">From 0 to 1; null where it is a count, or where nothing was there to rate.</param>
public sealed record Metric(string Name, Prf? Counts, double? Rate)
{
    public static Metric Of(string name, Prf counts) => new(name, counts, null);

    public static Metric Of(string name, int part, int whole) => new(name, null, whole > 0 ? (double)part / whole : null);
}

/// <summary>Forms in which scores leave the program. Numbers are rounded to four decimals.</summary>
public static class Metrics
{
    /// <summary>One number a name: counts as "… p", "… r" and "… f1", rates under their own name; rates of nothing are left out.</summary>
    public static IReadOnlyDictionary<string, double> Values(IEnumerable<Metric> metrics)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (Metric metric in metrics)
        {
            if (metric.Counts is { } counts)
            {
                values[metric.Name + " p"] = Rounding.FourPlaces(counts.Precision);
                values[metric.Name + " r"] = Rounding.FourPlaces(counts.Recall);
                values[metric.Name + " f1"] = Rounding.FourPlaces(counts.F1);
            }
            else if (metric.Rate is { } rate)
            {
                values[metric.Name] = Rounding.FourPlaces(rate);
            }
        }

        return values;
    }

    /// <summary>A line a metric, for people.</summary>
    public static string ToTable(IEnumerable<Metric> metrics)
    {
        var table = new StringBuilder();
        foreach (Metric metric in metrics)
        {
            string value = metric switch
            {
                { Counts: { } c } => string.Create(CultureInfo.InvariantCulture, $"P {c.Precision:F3}  R {c.Recall:F3}  F1 {c.F1:F3}"),
                { Rate: { } rate } => Rounding.FourPlaces(rate).ToString(CultureInfo.InvariantCulture),
                _ => "none",
            };
            table.Append(metric.Name.PadRight(42)).Append(' ').Append(value).Append('\n');
        }

        return table.ToString();
    }

    /// <summary>The shape of <c>score/corpus.py --json</c>: an object a count (p, r, f1, tp, fp, fn), a number or null a rate.</summary>
    public static string ToJson(IEnumerable<Metric> metrics)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            foreach (Metric metric in metrics)
            {
                writer.WritePropertyName(metric.Name);
                Write(writer, metric);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter writer, Metric metric)
    {
        if (metric.Counts is { } counts)
        {
            writer.WriteStartObject();
            writer.WriteNumber("p", Rounding.FourPlaces(counts.Precision));
            writer.WriteNumber("r", Rounding.FourPlaces(counts.Recall));
            writer.WriteNumber("f1", Rounding.FourPlaces(counts.F1));
            writer.WriteNumber("tp", counts.Hits);
            writer.WriteNumber("fp", counts.Wrong);
            writer.WriteNumber("fn", counts.Missed);
            writer.WriteEndObject();
        }
        else if (metric.Rate is { } rate)
        {
            writer.WriteNumberValue(Rounding.FourPlaces(rate));
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
