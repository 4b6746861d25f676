namespace Chancery.Tests;

/// <summary>Where the repository is, and the corpora beside it.</summary>
internal static class Places
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string Data(string path) => Path.Combine(AppContext.BaseDirectory, "data", path);

    public static string Model(string name) => Path.Combine(AppContext.BaseDirectory, "models", name);

    /// <summary>A file or folder under <c>../shared</c>; skips the test where it is missing.</summary>
    public static string Shared(string path)
    {
        string full = Path.GetFullPath(Path.Combine(Root, "..", "shared", path));
        Assert.SkipUnless(Path.Exists(full), $"{full} is not here");
        return full;
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Chancery.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"no Chancery.slnx above {AppContext.BaseDirectory}");
    }
}
