using System.Globalization;

namespace Chancery.Evaluation;

/// <summary>A folder with <c>text/NAME.txt</c> and <c>attributions/NAME.ann</c>, or <c>NAME_xxxx.ann</c> where several people have marked a text.</summary>
public static class StandoffCorpus
{
    /// <summary>Folder of the annotations.</summary>
    public const string Annotations = "attributions";

    /// <param name="Id">Name of the annotation.</param>
    /// <param name="Text">As it stands in the file.</param>
    /// <param name="Published">From a name like <c>nyt_2016-09-12_visa-program</c>; null where it has no day.</param>
    /// <param name="Gold">What is marked in it.</param>
    public sealed record Item(string Id, string Text, DateOnly? Published, IReadOnlyList<Attribution> Gold);

    /// <summary>By name of the annotation.</summary>
    /// <exception cref="InvalidDataException">An annotation has no text or is damaged; the message names the file.</exception>
    public static IEnumerable<Item> Read(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(folder, Annotations), "*.ann").Order(StringComparer.Ordinal))
        {
            string id = Path.GetFileNameWithoutExtension(path);
            string shared = id.LastIndexOf('_') is > 0 and int cut ? id[..cut] : id;
            string file = new[] { id, shared }.Select(name => Path.Combine(folder, "text", name + ".txt")).FirstOrDefault(File.Exists)
                ?? throw new InvalidDataException($"{path}: no text/{id}.txt and no text/{shared}.txt beside it");
            string text = File.ReadAllText(file);
            string[] parts = id.Split('_');
            DateOnly? published = parts.Length > 1 && DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
            yield return new Item(id, text, published, StandoffFile.Read(path, text));
        }
    }
}
