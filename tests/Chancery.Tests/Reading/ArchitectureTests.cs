using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Chancery.Tests.Reading;

/// <summary>The house as DESIGN draws it: dependencies point down, and the library knows neither clock nor culture.</summary>
public sealed partial class ArchitectureTests
{
    [Theory]
    [InlineData("Chancery", "")]
    [InlineData("Chancery.Storage", "Chancery")]
    [InlineData("Chancery.Collect", "Chancery")]
    [InlineData("Chancery.Training", "Chancery Chancery.Evaluation")]
    [InlineData("Chancery.Evaluation", "Chancery")]
    [InlineData("Chancery.Desk", "Chancery Chancery.Storage Chancery.Collect")]
    [InlineData("Chancery.Cli", "Chancery Chancery.Storage Chancery.Collect Chancery.Desk Chancery.Evaluation")]
    public void A_project_references_only_what_lies_below_it(string project, string below)
    {
        Projects().ShouldContainKey(project);
        Projects()[project].ShouldBeSubsetOf(below.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Nothing_but_tests_references_the_command_line() =>
        Projects().Where(p => !p.Key.EndsWith(".Tests", StringComparison.Ordinal) && p.Value.Contains("Chancery.Cli")).ShouldBeEmpty();

    [Fact]
    public void The_library_takes_no_package_that_reaches_out()
    {
        var allowed = new[] { "System.Numerics.Tensors", "MathNet.Numerics", "Microsoft.Extensions.AI.Abstractions" };
        XDocument.Load(Path.Combine(Places.Root, "src/Chancery/Chancery.csproj")).Descendants("PackageReference").Select(p => (string)p.Attribute("Include")!).ShouldBeSubsetOf(allowed);
    }

    [Fact]
    public void The_library_asks_no_clock_culture_chance_or_network()
    {
        var found = new List<string>();
        foreach (string file in Directory.GetFiles(Path.Combine(Places.Root, "src", "Chancery"), "*.cs", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(Places.Root, file);
            if (!relative.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            {
                found.AddRange(File.ReadLines(file).Select((l, i) => (Line: l, Number: i + 1)).Where(l => Forbidden().IsMatch(l.Line)).Select(l => $"{relative}:{l.Number}: {l.Line.Trim()}"));
            }
        }

        found.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bCurrent(UI)?Culture\b|\bTimeZoneInfo\.Local\b|\bnew Random\(|\bRandom\.Shared\b|\bGuid\.NewGuid\b|\bHttpClient\b|\bSystem\.Net\.(Http|Sockets)\b|\bEnvironment\.TickCount")]
    private static partial Regex Forbidden();

    private static Dictionary<string, string[]> Projects() =>
        new[] { "src", "eval" }.SelectMany(f => Directory.GetFiles(Path.Combine(Places.Root, f), "*.csproj", SearchOption.AllDirectories))
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => XDocument.Load(f).Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/'))).ToArray(), StringComparer.Ordinal);
}
