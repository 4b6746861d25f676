namespace Chancery.Collect;

/// <summary>A file or a complaint met while walking a folder.</summary>
internal sealed record Met(string Path, string? Complaint);

/// <summary>Files below a folder, in ordinal order, hidden ones left out.</summary>
internal static class Folder
{
    // Links to folders are not followed: what they lead to may lead back. Whoever wants it names it.
    public static IEnumerable<Met> Walk(string folder)
    {
        var open = new Stack<string>([folder]);
        while (open.TryPop(out string? path))
        {
            if (path != folder && !Directory.Exists(path))
            {
                yield return new Met(path, Complaint: null);
                continue;
            }

            (string[] entries, string? complaint) = Entries(path);
            if (complaint is not null)
            {
                yield return new Met(path, complaint);
            }

            for (int i = entries.Length - 1; i >= 0; i--)
            {
                open.Push(entries[i]);
            }
        }
    }

    private static (string[] Entries, string? Complaint) Entries(string folder)
    {
        try
        {
            string[] entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos()
                .Where(entry => entry.Name[0] != '.' && !(entry is DirectoryInfo && entry.LinkTarget is not null))
                .Select(entry => Path.Combine(folder, entry.Name))
                .Order(StringComparer.Ordinal)];
            return (entries, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], $"the folder cannot be listed ({e.Message}); check its permissions");
        }
    }
}
