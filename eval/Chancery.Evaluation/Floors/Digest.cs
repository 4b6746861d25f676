using System.Security.Cryptography;

namespace Chancery.Evaluation;

/// <summary>Pins what was measured on.</summary>
public static class Digest
{
    private static readonly string[] CorpusFiles = ["gold.jsonl", "reports.jsonl"];

    /// <summary>
    /// SHA-256 in lower-case hexadecimal: of a file's bytes, of a corpus folder's <c>gold.jsonl</c> followed by its
    /// <c>reports.jsonl</c> (<c>cat gold.jsonl reports.jsonl | sha256sum</c>), of a standoff folder's annotations and then its texts, each in
    /// ordinal order (<c>cat attributions/*.ann text/*.txt | sha256sum</c>), or of the text files of another folder in ordinal
    /// order (<c>cat *.txt | sha256sum</c>).
    /// </summary>
    public static string Of(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in Files(path))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Files(string path) => !Directory.Exists(path) ? [path]
        : File.Exists(Path.Combine(path, CorpusFiles[0])) ? CorpusFiles.Select(f => Path.Combine(path, f))
        : Directory.Exists(Path.Combine(path, StandoffCorpus.Annotations)) ? Directory.GetFiles(Path.Combine(path, StandoffCorpus.Annotations), "*.ann").Order(StringComparer.Ordinal).Concat(Directory.GetFiles(Path.Combine(path, "text"), "*.txt").Order(StringComparer.Ordinal))
        : Directory.GetFiles(path, "*.txt").Order(StringComparer.Ordinal);
}
