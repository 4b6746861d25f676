using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;

namespace Chancery.Cli.Tables;

/// <summary>Who the rows are for.</summary>
internal enum RowFormat
{
    Table,
    Json,
    Csv,
}

/// <summary>Writes rows as a table, as JSON lines or as CSV.</summary>
internal static class Rows
{
    private static readonly JsonWriterOptions Lines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Spreadsheets run what begins with = or @ as a formula.
    private static readonly CsvWriterOptions Csv = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    /// <summary>Writes as the rows come. That there are none is said in words.</summary>
    public static void Write<T>(Sheet<T> sheet, IEnumerable<T> rows, RowFormat format, Terminal terminal, string where)
    {
        int count = format switch
        {
            RowFormat.Json => WriteJson(sheet, rows, terminal.Out),
            RowFormat.Csv => WriteCsv(sheet, rows, terminal.Out),
            _ => Grid.Write(sheet.Columns, rows, terminal),
        };
        if (count == 0 && format == RowFormat.Table)
        {
            terminal.Tell($"no {sheet.Noun} in {where}");
        }
    }

    private static int WriteJson<T>(Sheet<T> sheet, IEnumerable<T> rows, TextWriter output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Lines);
        int count = 0;
        foreach (T row in rows)
        {
            writer.WriteStartObject();
            foreach (Field<T> field in sheet.Fields)
            {
                writer.WritePropertyName(field.Name);
                Write(writer, field.Value(row));
            }

            writer.WriteEndObject();
            writer.Flush();
            output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
            output.Write('\n');
            buffer.ResetWrittenCount();
            writer.Reset();
            count++;
        }

        return count;
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case IEnumerable<string> list:
                writer.WriteStartArray();
                foreach (string item in list)
                {
                    writer.WriteStringValue(item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(Written.Of(value));
                break;
        }
    }

    private static int WriteCsv<T>(Sheet<T> sheet, IEnumerable<T> rows, TextWriter output)
    {
        using CsvWriter csv = CsvWriter.Create(output, Csv, leaveOpen: true);
        csv.WriteHeader([.. sheet.Fields.Select(f => f.Name)]);
        int count = 0;
        foreach (T row in rows)
        {
            foreach (Field<T> field in sheet.Fields)
            {
                WriteField(csv, field.Value(row));
            }

            csv.EndRecord();
            count++;
        }

        return count;
    }

    private static void WriteField(CsvWriter csv, object? value)
    {
        switch (value)
        {
            case double number:
                csv.WriteField(number, [], CultureInfo.InvariantCulture);
                break;
            case int number:
                csv.WriteField(number, [], CultureInfo.InvariantCulture);
                break;
            default:
                csv.WriteField(value is null ? "" : Written.Of(value));
                break;
        }
    }
}
