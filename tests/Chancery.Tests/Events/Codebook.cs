using System.Globalization;
using Chancery.Events;

namespace Chancery.Tests.Events;

/// <summary>A sentence of the codebook and the acts that it tells; none for "no event".</summary>
/// <param name="Section">The heading above its table: a type, or a part of the principles.</param>
internal sealed record CodebookExample(string Section, int Line, string Sentence, IReadOnlyList<CodebookAct> Acts);

/// <summary>One row of an example: an act as the tables write it.</summary>
internal sealed record CodebookAct(string Type, string? Mode, IReadOnlyList<string> Actors, IReadOnlyList<string> Recipients, string Realis)
{
    public override string ToString() => $"{Type}{(Mode is null ? string.Empty : "/" + Mode)} {string.Join('+', Actors)} > {string.Join('+', Recipients)} {Realis}";

    /// <summary>All but the mode.</summary>
    public string Core => $"{Type} {string.Join('+', Actors)} > {string.Join('+', Recipients)} {Realis}";
}

/// <summary>A row of a type's table of modes; the mode is null for acts with none.</summary>
internal sealed record CodebookMode(string Type, string? Mode, string Definition, string Cameo, double Goldstein);

/// <summary>A row of the table of exports.</summary>
internal sealed record CodebookExport(string Type, string Quad, double Score, string Cameo, double Goldstein, string Future, string Negated);

/// <summary>The tables of <c>docs/codebook.md</c>.</summary>
internal sealed class Codebook
{
    private const string None = "–";
    private readonly List<CodebookExample> examples = [];
    private readonly List<CodebookMode> modes = [];
    private readonly List<CodebookExport> exports = [];
    private readonly Dictionary<string, string> sections = new(StringComparer.Ordinal);

    private Codebook()
    {
    }

    public IReadOnlyList<CodebookExample> Examples => examples;

    public IReadOnlyList<CodebookMode> Modes => modes;

    public IReadOnlyList<CodebookExport> Exports => exports;

    /// <summary>The prose under a heading of the second level, tables left out.</summary>
    public IReadOnlyDictionary<string, string> Sections => sections;

    public static Codebook Read(string path)
    {
        var book = new Codebook();
        string section = string.Empty;
        string head = string.Empty;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..].Trim();
                book.sections[section] = string.Empty;
            }

            if (!line.StartsWith('|'))
            {
                head = string.Empty;
                book.sections[section] = book.sections.GetValueOrDefault(section) + line + "\n";
                continue;
            }

            string[] cells = [.. line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)];
            if (head.Length == 0)
            {
                head = string.Join(' ', cells);
            }
            else if (!cells[0].StartsWith("---", StringComparison.Ordinal))
            {
                book.Add(head, section, number, cells);
            }
        }

        return book;
    }

    private void Add(string head, string section, int line, string[] cells)
    {
        switch (head)
        {
            case "Sentence Type/mode Actors Recipients Realis":
                IReadOnlyList<CodebookAct> acts = cells[1] == "no event" ? [] : [Act(cells)];
                if (examples.Count > 0 && examples[^1].Sentence == cells[0] && examples[^1].Section == section)
                {
                    // A sentence that tells several acts stands in as many rows, one below the other.
                    examples[^1] = examples[^1] with { Acts = [.. examples[^1].Acts, .. acts] };
                }
                else
                {
                    examples.Add(new CodebookExample(section, line, cells[0], acts));
                }

                break;
            case "mode is CAMEO Goldstein":
                modes.Add(new CodebookMode(section, cells[0] == None ? null : cells[0].Trim('`'), cells[1], cells[2], Number(cells[3])));
                break;
            case "type quad class score CAMEO Goldstein to come not done":
                exports.Add(new CodebookExport(cells[0], cells[1], Number(cells[2]), cells[3], Number(cells[4]), cells[5], cells[6]));
                break;
        }
    }

    private static CodebookAct Act(string[] cells)
    {
        string[] act = cells[1].Split('/');
        return new CodebookAct(act[0], act.Length > 1 ? act[1] : null, Ids(cells[2]), Ids(cells[3]), cells[4]);
    }

    private static string[] Ids(string cell) => cell == None ? [] : [.. cell.Split(',', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)];

    private static double Number(string cell) => double.Parse(cell.Replace('−', '-'), CultureInfo.InvariantCulture);
}
