using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Events;
using Chancery.Expectations;
using Chancery.Figures;
using Chancery.Framings;
using Chancery.Positions;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery;

/// <summary>The line format of readings: <c>{report, events, quotes, positions, figures, expectations, framing, opinions}</c>, spans as start, end and text.</summary>
public static class ReadingJson
{
    private static readonly JsonElement NoFields = JsonDocument.Parse("{}").RootElement;

    /// <summary>One line, without line break. Offsets point into the report's text as given.</summary>
    public static string ToLine(Reading reading)
    {
        string text = reading.Report.Text;
        var line = new ReadingLine(
            reading.Report.Id,
            [.. reading.Events.Select(e => new Spanned<Event>(e.Span, text, e))],
            [.. reading.Quotations.Select(q => new Spanned<Quotation>(q.Span, text, q))],
            [.. reading.Positions.Select(p => new Spanned<Position>(p.Span, text, p))],
            [.. reading.Figures.Select(f => new Spanned<Figure>(f.Span, text, f))],
            [.. reading.Expectations.Select(x => new Spanned<Expectation>(x.Span, text, x))],
            [.. reading.Framings.Select(f => new Spanned<Framing>(f.Span, text, f))],
            [.. Opinions.Of(reading.Sentences, reading.Framings).Select(s => new Spanned<Span>(s, text, s))]);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(writer, line);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter writer, ReadingLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("report", line.Report);
        WriteAll(writer, "events", line.Events, (w, e) => JsonSerializer.SerializeToElement(e, ReadingContext.Default.Event));
        WriteAll(writer, "quotes", line.Quotes, (w, q) => JsonSerializer.SerializeToElement(q, ReadingContext.Default.Quotation));
        WriteAll(writer, "positions", line.Positions, (w, p) => JsonSerializer.SerializeToElement(p, ReadingContext.Default.Position));
        WriteAll(writer, "figures", line.Figures, (w, f) => JsonSerializer.SerializeToElement(f, ReadingContext.Default.Figure));
        WriteAll(writer, "expectations", line.Expectations, (w, x) => JsonSerializer.SerializeToElement(x, ReadingContext.Default.Expectation));
        WriteAll(writer, "framing", line.Framing, (w, f) => JsonSerializer.SerializeToElement(f, ReadingContext.Default.Framing));
        WriteAll(writer, "opinions", line.Opinions, (w, s) => NoFields);
        writer.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter writer, string name, IEnumerable<Spanned<T>> items, Func<Utf8JsonWriter, T, JsonElement> fields)
    {
        writer.WriteStartArray(name);
        foreach (Spanned<T> item in items)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", item.Span.Start);
            writer.WriteNumber("end", item.Span.End);
            writer.WriteString("span", item.Span.Of(item.Text));
            foreach (JsonProperty property in fields(writer, item.Item).EnumerateObject())
            {
                property.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private sealed record Spanned<T>(Span Span, string Text, T Item);

    private sealed record ReadingLine(
        string Report,
        IReadOnlyList<Spanned<Event>> Events,
        IReadOnlyList<Spanned<Quotation>> Quotes,
        IReadOnlyList<Spanned<Position>> Positions,
        IReadOnlyList<Spanned<Figure>> Figures,
        IReadOnlyList<Spanned<Expectation>> Expectations,
        IReadOnlyList<Spanned<Framing>> Framing,
        IReadOnlyList<Spanned<Span>> Opinions);
}

/// <summary>Serialisation of the finders' records, generated at build time: names in snake case, enums by their written names.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Event))]
[JsonSerializable(typeof(Quotation))]
[JsonSerializable(typeof(Position))]
[JsonSerializable(typeof(Figure))]
[JsonSerializable(typeof(Expectation))]
[JsonSerializable(typeof(Framing))]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(List<Stance>))]
public sealed partial class ReadingContext : JsonSerializerContext;
