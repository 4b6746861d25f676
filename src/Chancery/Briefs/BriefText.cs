using System.Globalization;
using System.Text;

namespace Chancery.Briefs;

/// <summary>The brief for a terminal or a plain file.</summary>
public static class BriefText
{
    /// <param name="brief">What to write.</param>
    /// <param name="width">Columns; lines are wrapped at words.</param>
    /// <param name="first">Id of the first side, for the command that lists what was left out.</param>
    /// <param name="second">Id of the second.</param>
    public static string Write(Brief brief, int width, string first, string second)
    {
        var to = new StringBuilder();
        string title = $"{brief.First} – {brief.Second}".ToUpperInvariant();
        string period = BriefTitles.Period(brief);
        to.Append(title).Append(' ', Math.Max(2, width - title.Length - period.Length)).AppendLine(period);
        to.AppendLine(BriefTitles.Coverage(brief));
        foreach (BriefSection section in brief.Sections)
        {
            if (section.Part == BriefPart.InTheirWords)
            {
                Domains(brief, to);
            }

            to.AppendLine().AppendLine(BriefTitles.Of(section.Part));
            Lines(section, to, width);
        }

        if (!brief.Sections.Any(s => s.Part == BriefPart.InTheirWords))
        {
            Domains(brief, to);
        }

        if (brief.Withheld.Count > 0)
        {
            to.AppendLine();
            foreach (string row in Wrap(BriefTitles.Withheld(brief, first, second), width))
            {
                to.AppendLine(row);
            }
        }

        return to.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>A citation as text: report and paragraph.</summary>
    public static string Mark(Citation citation) => BriefTitles.Mark(citation);

    private static void Domains(Brief brief, StringBuilder to)
    {
        if (brief.Domains.Count == 0)
        {
            return;
        }

        to.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{"By domain",-28}{"acts",5}   {"last",-11}  tone of the acts");
        int most = brief.Domains.Max(d => d.Acts);
        foreach (DomainTally d in brief.Domains)
        {
            string bar = new('█', Math.Max(1, (int)Math.Round(12.0 * d.Acts / most)));
            string last = d.Last is { } day ? day.ToString("d MMM", CultureInfo.InvariantCulture) : "–";
            to.AppendLine(CultureInfo.InvariantCulture, $"  {d.Domain,-13}{bar,-13}{d.Acts,5}   {last,-11}  {BriefTitles.Tone(d.Tone)}");
        }
    }

    private static void Lines(BriefSection section, StringBuilder to, int width)
    {
        int column = section.Part switch
        {
            BriefPart.WhatHappened => section.Lines.Max(l => l.Lead.Length) + 4,
            BriefPart.InTheirWords or BriefPart.Figures or BriefPart.WhatOthersDid => Math.Min(26, section.Lines.Max(l => l.Lead.Length) + 4),
            _ => 4,
        };
        string before = string.Empty;
        foreach (BriefLine line in section.Lines)
        {
            string lead = line.Lead == before && section.Part != BriefPart.WhatHappened ? string.Empty : line.Lead;
            before = line.Lead;
            string note = line.Note is { Length: > 0 } n ? $" ({n})" : string.Empty;
            string text = $"{line.Text}{note} [{string.Join("; ", line.Citations.Select(BriefTitles.Mark).Distinct(StringComparer.Ordinal))}]";
            string indent = new(' ', column);
            string head = section.Part == BriefPart.WhatIsDue ? "  · " : "  " + lead;
            head = lead.Length > 0 && head.Length >= column ? head + " " : head.PadRight(column);
            foreach (string row in Wrap(text, width - column))
            {
                to.Append(head).AppendLine(row);
                head = indent;
            }
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        int room = Math.Max(24, width);
        var row = new StringBuilder();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (row.Length > 0 && row.Length + 1 + word.Length > room)
            {
                yield return row.ToString();
                row.Clear();
            }

            if (row.Length > 0)
            {
                row.Append(' ');
            }

            row.Append(word);
        }

        if (row.Length > 0)
        {
            yield return row.ToString();
        }
    }
}
