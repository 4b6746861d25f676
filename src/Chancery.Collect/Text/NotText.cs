using System.Globalization;

namespace Chancery.Collect;

/// <summary>Tells pictures, archives and scans from text.</summary>
internal static class NotText
{
    private const double MaxControls = 0.05;

    private static readonly (byte[] Start, string Name, string WayOut)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF", "convert it first (pdftotext, ocrmypdf)"),
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or an office document", "unpack it, or save it as text"),
        ([0x1F, 0x8B], "compressed with gzip", "unpack it first (gunzip)"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture", "make text of it first (tesseract, ocrmypdf)"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture", "make text of it first (tesseract, ocrmypdf)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document", "save it as text"),
        ("SQLite format 3\0"u8.ToArray(), "a database", "name the texts it was made from"),
    ];

    /// <summary>Why it is no text, or null.</summary>
    public static string? Why(ReadOnlySpan<byte> bytes, string text)
    {
        foreach ((byte[] start, string name, string wayOut) in Known)
        {
            if (bytes.StartsWith(start))
            {
                return $"not text: {name}; {wayOut}";
            }
        }

        int controls = text.Count(c => c is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v') or '\u007F' or '\uFFFF');
        double share = text.Length == 0 ? 0 : (double)controls / text.Length;
        return share <= MaxControls ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"not text: {100 * share:0} % of it are control bytes; convert it first (pdftotext, ocrmypdf)");
    }
}
