using System.Globalization;
using Chancery.Reports;

namespace Chancery.Evaluation;

/// <summary>What somebody is said to have said or thought.</summary>
/// <param name="Span">The content. One that is split around its source or cue is as many attributions.</param>
/// <param name="Source">The words that stand for whoever it is laid to, or null where the text has none.</param>
public sealed record Attribution(Span Span, Span? Source) : ISpanned;

/// <summary>Reads attributions from a standoff file as PolNeAR has them: <c>T</c> lines mark spans, <c>E</c> lines tie source, cue and content.</summary>
public static class StandoffFile
{
    /// <summary>Attributions with a content, in the order of the file.</summary>
    /// <param name="path">The annotation.</param>
    /// <param name="text">What it was written on; its offsets count code points.</param>
    /// <exception cref="InvalidDataException">A line is damaged; the message names file and line.</exception>
    public static IReadOnlyList<Attribution> Read(string path, string text)
    {
        int[] units = Units(text);
        var spans = new Dictionary<string, List<Span>>(StringComparer.Ordinal);
        var ties = new List<(string? Content, string? Source)>();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            string[] cells = line.Split('\t');
            try
            {
                if (line.StartsWith('T'))
                {
                    spans[cells[0]] = Pieces(cells[1], units, text);
                }
                else if (line.StartsWith('E'))
                {
                    string[] roles = cells[1].Split(' ');
                    ties.Add((Role(roles, "Content"), Role(roles, "Source")));
                }
            }
            catch (Exception e) when (e is FormatException or IndexOutOfRangeException or OverflowException)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: no standoff annotation (\"T1<TAB>Source 0 5<TAB>words\" or \"E1<TAB>Content:T3 Source:T1\"): {line}"), e);
            }
        }

        string? lost = ties.SelectMany(t => new[] { t.Content, t.Source }).FirstOrDefault(id => id is not null && !spans.ContainsKey(id));
        return lost is null
            ? [.. ties.Where(t => t.Content is not null).SelectMany(t => spans[t.Content!].Select(piece => new Attribution(piece, t.Source is { } source ? Whole(spans[source]) : null)))]
            : throw new InvalidDataException($"{path}: {lost} is named by an E line and marked by no T line");
    }

    /// <summary>"Content 115 290", or "Content 115 200;210 290" for a split one. Pieces with no letter between them are one.</summary>
    private static List<Span> Pieces(string cell, int[] units, string text)
    {
        var pieces = new List<Span>();
        foreach (string range in cell[(cell.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';'))
        {
            string[] ends = range.Split(' ');
            var piece = new Span(units[int.Parse(ends[0], CultureInfo.InvariantCulture)], units[int.Parse(ends[1], CultureInfo.InvariantCulture)]);
            if (pieces.Count > 0 && pieces[^1].End <= piece.Start && !text[pieces[^1].End..piece.Start].Any(char.IsLetterOrDigit))
            {
                piece = new Span(pieces[^1].Start, piece.End);
                pieces.RemoveAt(pieces.Count - 1);
            }

            pieces.Add(piece);
        }

        return pieces;
    }

    private static Span Whole(List<Span> pieces) => new(pieces[0].Start, pieces[^1].End);

    private static string? Role(string[] roles, string name) =>
        roles.FirstOrDefault(r => r.StartsWith(name, StringComparison.Ordinal) && r.Contains(':', StringComparison.Ordinal)) is { } role ? role[(role.IndexOf(':', StringComparison.Ordinal) + 1)..] : null;

    /// <summary>The UTF-16 offset of each code point, and of the end.</summary>
    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            units.Add(i);
        }

        units.Add(text.Length);
        return [.. units];
    }
}
