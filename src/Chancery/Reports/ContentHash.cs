using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Reports;

/// <summary>Tells whether a report says the same as before, whatever it is called.</summary>
public static class ContentHash
{
    /// <summary>SHA-256 of title, day and text in lower-case hexadecimal; id, address, outlet and author are left out.</summary>
    public static string Of(Report report)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, report.Title);
        Append(hash, report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Append(hash, report.Text);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A length before each part keeps "ab" + "c" apart from "a" + "bc", and -1 keeps a missing title apart from an empty one.
    private static void Append(IncrementalHash hash, string? part)
    {
        byte[] bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
