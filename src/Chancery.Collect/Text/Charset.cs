using System.Text;
using System.Text.RegularExpressions;

namespace Chancery.Collect;

/// <summary>An encoding, and how many bytes of a mark stand before the text.</summary>
internal sealed record Detected(Encoding Encoding, int Mark)
{
    public string Decode(ReadOnlySpan<byte> bytes) => Encoding.GetString(bytes[Math.Min(Mark, bytes.Length)..]);
}

/// <summary>
/// Finds the encoding of bytes: byte order mark, UTF-16 by its zeros, UTF-8 where it is valid, what the page declares, else
/// windows-1252, which is what "latin 1" means on the web (WHATWG Encoding, 4.2).
/// </summary>
internal static partial class Charset
{
    private const int DeclarationLength = 4096;

    static Charset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Detected Detect(ReadOnlySpan<byte> bytes, bool isPage)
    {
        if (ByMark(bytes) is { } marked)
        {
            return marked;
        }

        if (ByZeros(bytes) is { } wide)
        {
            return new Detected(wide, 0);
        }

        Encoding encoding = IsUtf8(bytes) ? Encoding.UTF8 : (isPage ? Declared(bytes) : null) ?? Encoding.GetEncoding(1252);
        return new Detected(encoding, 0);
    }

    private static Detected? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new Detected(Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => new Detected(Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => new Detected(new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => new Detected(Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => new Detected(Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    // ASCII letters and spaces leave every other byte zero; text in any 8-bit encoding has none.
    private static UnicodeEncoding? ByZeros(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 4096)];
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        int pairs = head.Length / 2;
        return (even * 50 < odd && odd * 8 > pairs) ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : (odd * 50 < even && even * 8 > pairs) ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }

    // A few broken bytes among many well-formed sequences are a damaged UTF-8 text, not a text in another encoding: chance
    // makes one sequence out of latin letters now and then, never ten for each that fails.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        int wellFormed = 0;
        int broken = 0;
        for (int i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }

            System.Buffers.OperationStatus status = Rune.DecodeFromUtf8(bytes[i..], out _, out int consumed);
            wellFormed += status == System.Buffers.OperationStatus.Done ? 1 : 0;
            broken += status == System.Buffers.OperationStatus.Done ? 0 : 1;
            i += consumed;
        }

        return broken * 10 <= wellFormed;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]);
        string label = Declaration().Match(head).Groups["label"].Value.ToLowerInvariant();
        try
        {
            return label switch
            {
                "" => null,
                "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => Encoding.GetEncoding(1252),
                "iso-8859-9" => Encoding.GetEncoding(1254),
                "gb2312" or "gbk" => Encoding.GetEncoding("gb18030"),
                "x-sjis" => Encoding.GetEncoding(932),
                // The declaration was read as ASCII, so it cannot be two bytes a letter.
                _ when label.StartsWith("utf-16", StringComparison.Ordinal) => Encoding.UTF8,
                "utf-7" => null,
                _ => Encoding.GetEncoding(label),
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<(?:meta|\?xml)\s[^>]{0,400}?(?:charset|encoding)\s*=\s*["']?(?<label>[A-Za-z0-9_:.-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
