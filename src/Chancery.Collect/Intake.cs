using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Chancery.Reports;

namespace Chancery.Collect;

/// <summary>Takes reports from files, folders and standard input.</summary>
public static class Intake
{
    private const int HeadLength = 4096;
    private const string StandardInput = "-";

    /// <summary>
    /// Reads one input after the other, a folder in ordinal order, and only as far as the caller asks. What cannot be read
    /// comes as an error in its place; nothing is thrown for it.
    /// </summary>
    /// <param name="paths">Files, folders, or <c>-</c>. A file named here is read whatever its extension.</param>
    /// <param name="options">Limits, and the day for what has none.</param>
    /// <param name="stdin">What <c>-</c> stands for.</param>
    public static IEnumerable<IntakeItem> Read(IEnumerable<string> paths, IntakeOptions options, Stream? stdin = null)
    {
        var names = new FileNames();
        foreach (string path in paths)
        {
            IEnumerable<IntakeItem> items = path == StandardInput ? ReadStandardInput(stdin, options)
                : Directory.Exists(path) ? ReadFolder(path, names, options)
                : ReadFile(path, path, names, options);
            foreach (IntakeItem item in items)
            {
                yield return item;
            }
        }
    }

    /// <summary>Bytes of the files that <see cref="Read"/> would take; null where standard input is among them.</summary>
    public static long? SizeOf(IEnumerable<string> paths)
    {
        long size = 0;
        foreach (string path in paths)
        {
            if (path == StandardInput)
            {
                return null;
            }

            IEnumerable<string> files = Directory.Exists(path) ? Folder.Walk(path).Where(met => met.Complaint is null && Formats.OfName(met.Path) is not null).Select(met => met.Path) : [path];
            size += files.Select(file => new FileInfo(file)).Where(file => file.Exists).Sum(file => file.Length);
        }

        return size;
    }

    private static IEnumerable<IntakeItem> ReadStandardInput(Stream? stdin, IntakeOptions options) => stdin is null
        ? [new IntakeError(StandardInput, Place: null, "there is no standard input; name a file")]
        : ReadStream(new Origin(StandardInput, Format: null, _ => "stdin", options.Published), stdin, options);

    private static IEnumerable<IntakeItem> ReadFolder(string folder, FileNames names, IntakeOptions options)
    {
        int skipped = 0;
        foreach (Met met in Folder.Walk(folder))
        {
            if (met.Complaint is not null)
            {
                yield return new IntakeError(met.Path, Place: null, met.Complaint);
            }
            else if (Formats.OfName(met.Path) is null)
            {
                skipped++;
            }
            else
            {
                foreach (IntakeItem item in ReadFile(met.Path, Path.GetRelativePath(folder, met.Path), names, options))
                {
                    yield return item;
                }
            }
        }

        if (skipped > 0)
        {
            yield return new IntakeSkipped(folder, skipped);
        }
    }

    private static IEnumerable<IntakeItem> ReadFile(string path, string relative, FileNames names, IntakeOptions options)
    {
        if (!names.IsNew(path))
        {
            return [];
        }

        (Stream? stream, string? complaint) = Open(path);
        if (stream is null)
        {
            return [new IntakeError(path, Place: null, complaint!)];
        }

        DateOnly changed = DateOnly.FromDateTime(File.GetLastWriteTimeUtc(path));
        var origin = new Origin(path, Formats.OfName(path), format => names.Id(path, relative, format), options.Published ?? changed);
        return ReadAndClose(origin, stream, options);
    }

    private static IEnumerable<IntakeItem> ReadAndClose(Origin origin, Stream stream, IntakeOptions options)
    {
        using (stream)
        {
            foreach (IntakeItem item in ReadStream(origin, stream, options))
            {
                yield return item;
            }
        }
    }

    private static (Stream? Stream, string? Complaint) Open(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return (Formats.IsCompressed(path) ? new GZipStream(file, CompressionMode.Decompress) : file, null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, path.Contains("://", StringComparison.Ordinal) ? "addresses are not fetched; save the page and read the file" : "no such file or folder; check the path");
        }
        catch (UnauthorizedAccessException)
        {
            return (null, "may not be read; check its permissions");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return (null, $"cannot be opened: {e.Message}");
        }
    }

    private static IEnumerable<IntakeItem> ReadStream(Origin origin, Stream stream, IntakeOptions options)
    {
        byte[] head;
        Format format;
        IReadOnlyList<IntakeItem> items = [];
        try
        {
            head = Bytes.Upto(stream, HeadLength);
            format = origin.Format ?? Formats.OfHead(head);
            bool isWide = Charset.Detect(head, isPage: false).Encoding is UnicodeEncoding or UTF32Encoding;
            if (format == Format.Lines && isWide)
            {
                string text = Decode(head, stream, isPage: false, options);
                (head, stream) = (Encoding.UTF8.GetBytes(text), Stream.Null);
            }
            else if (head.Length == 0)
            {
                throw new UnreadableException("empty; there is nothing to read in it");
            }
            else if (format == Format.Lines)
            {
                Refuse(head, Encoding.Latin1.GetString(head));
            }
            else
            {
                items = ReadWhole(origin, format, head, stream, options);
            }
        }
        catch (UnreadableException e)
        {
            return [new IntakeError(origin.Input, e.Place, e.Message)];
        }
        catch (InvalidDataException)
        {
            return [new IntakeError(origin.Input, Place: null, "not gzip, or damaged; unpack it and give what was in it")];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [new IntakeError(origin.Input, Place: null, $"cannot be read: {e.Message}")];
        }

        return format == Format.Lines ? ReportLines.Read(origin.Input, head, stream, options) : items;
    }

    private static IReadOnlyList<IntakeItem> ReadWhole(Origin origin, Format format, byte[] head, Stream stream, IntakeOptions options)
    {
        string text = Decode(head, stream, format == Format.Html, options);
        return format switch
        {
            Format.Json => [.. ReadJson(origin, text, options)],
            Format.Html => [new IntakeReport(origin.Input, ReadPage(origin, text, options))],
            _ => [new IntakeReport(origin.Input, TextFile.Read(origin.Id(format), text, origin.Published))],
        };
    }

    private static Report ReadPage(Origin origin, string html, IntakeOptions options)
    {
        Article article = Article.Read(html, out string? complaint) ?? throw new UnreadableException(complaint!);
        return new Report
        {
            Id = origin.Id(Format.Html),
            Text = article.Text,
            Title = article.Title,
            Author = article.Author,
            Url = article.Url,
            Outlet = article.Outlet,
            Published = article.Published ?? options.Published,
        };
    }

    private static IEnumerable<IntakeItem> ReadJson(Origin origin, string text, IntakeOptions options)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (Formats.OfHead(bytes) == Format.Lines && text.AsSpan().Trim().Contains('\n'))
        {
            return ReportLines.Read(origin.Input, bytes, Stream.Null, options);
        }

        using JsonDocument json = ReportJson.Parse(bytes);
        return json.RootElement.ValueKind != JsonValueKind.Array
            ? [new IntakeReport(origin.Input, ReportJson.Read(json.RootElement, options.Published))]
            : [.. json.RootElement.EnumerateArray().Select((item, index) => ReadItem(origin, item, index + 1, options))];
    }

    private static IntakeItem ReadItem(Origin origin, JsonElement json, int number, IntakeOptions options)
    {
        try
        {
            return new IntakeReport(origin.Input, ReportJson.Read(json, options.Published));
        }
        catch (UnreadableException e)
        {
            return new IntakeError(origin.Input, string.Create(CultureInfo.InvariantCulture, $"item {number}"), e.Message);
        }
    }

    private static string Decode(byte[] head, Stream stream, bool isPage, IntakeOptions options)
    {
        byte[] bytes = Bytes.All(head, stream, options.MaxSize);
        string text = Charset.Detect(bytes, isPage).Decode(bytes);
        Refuse(bytes, text);
        return string.IsNullOrWhiteSpace(text)
            ? throw new UnreadableException("empty; there is nothing but white space in it")
            : text;
    }

    private static void Refuse(ReadOnlySpan<byte> bytes, string text)
    {
        if (NotText.Why(bytes, text) is { } why)
        {
            throw new UnreadableException(why);
        }
    }

    /// <param name="Input">As people know it.</param>
    /// <param name="Format">By its name, or null to find out.</param>
    /// <param name="Id">The id for a report that is the whole of it.</param>
    /// <param name="Published">The day for a plain text.</param>
    private sealed record Origin(string Input, Format? Format, Func<Format, string> Id, DateOnly? Published);
}
