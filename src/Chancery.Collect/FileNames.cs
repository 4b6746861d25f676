namespace Chancery.Collect;

/// <summary>
/// Ids from file names, each given once: a second file of the same name is known by its way from the folder named, and where
/// that is taken too, by its path.
/// </summary>
internal sealed class FileNames
{
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Whether the file has not been met before, by this path or by another.</summary>
    public bool IsNew(string path) => seen.Add(Path.GetFullPath(path));

    public string Id(string path, string relative, Format format)
    {
        string[] names = [Path.GetFileName(path), relative, path];
        // A page keeps its name without ".html": what names a saved address.
        int packed = Formats.IsCompressed(path) ? Path.GetExtension(path).Length : 0;
        int cut = packed + (format == Format.Html ? Path.GetExtension(path[..^packed]).Length : 0);
        return names.Select(name => name[..^cut].Replace('\\', '/')).Append(Path.GetFullPath(path)).First(given.Add);
    }
}
