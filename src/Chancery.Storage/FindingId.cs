using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Reports;

namespace Chancery.Storage;

/// <summary>Short names of findings, the same on every machine: base 32 (Crockford's alphabet) of a SHA-256.</summary>
public static class FindingId
{
    /// <summary>Characters after the prefix where nothing else has the same: a thousand million names.</summary>
    public const int ShortLength = 6;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <param name="prefix"><c>e</c>, <c>q</c>, <c>p</c>, <c>f</c>, <c>x</c> or <c>w</c>.</param>
    /// <param name="report">Id of the report.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="what">Its type, kind or value.</param>
    /// <param name="repeat">0, and 1, 2, … for further findings of one report that are alike in all of these.</param>
    /// <param name="isTaken">Whether another finding of the desk has the name; it is lengthened until none has.</param>
    public static string Of(char prefix, string report, Span span, string what, int repeat, Func<string, bool> isTaken)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"{report}\n{span.Start}\n{span.End}\n{what}\n{repeat}");
        string name = Encode(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        int length = ShortLength;
        string id = $"{prefix}-{name[..length]}";
        while (isTaken(id) && length < name.Length)
        {
            id = $"{prefix}-{name[..++length]}";
        }

        return id;
    }

    private static string Encode(byte[] hash)
    {
        var name = new StringBuilder();
        int bits = 0;
        int held = 0;
        foreach (byte next in hash)
        {
            bits = ((bits & 0x1F) << 8) | next;
            held += 8;
            while (held >= 5)
            {
                held -= 5;
                name.Append(Alphabet[(bits >> held) & 0x1F]);
            }
        }

        return name.ToString();
    }
}
