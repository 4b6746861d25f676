using System.Globalization;
using System.Text;

namespace Chancery.Briefs;

/// <summary>The brief as Markdown, its citations as footnotes that hold the sentences.</summary>
public static class BriefMarkdown
{
    public static string Write(Brief brief)
    {
        var to = new StringBuilder();
        var notes = new List<Citation>();
        to.AppendLine(CultureInfo.InvariantCulture, $"# {Plain(brief.First)} – {Plain(brief.Second)}").AppendLine();
        to.AppendLine(CultureInfo.InvariantCulture, $"*{BriefTitles.Period(brief)}* · {BriefTitles.Coverage(brief)}").AppendLine();
        foreach (BriefSection section in brief.Sections)
        {
            to.AppendLine(CultureInfo.InvariantCulture, $"## {BriefTitles.Of(section.Part)}").AppendLine();
            foreach (BriefLine line in section.Lines)
            {
                string lead = line.Lead.Length > 0 ? $"**{Plain(line.Lead)}** " : string.Empty;
                string note = line.Note is { Length: > 0 } n ? $" *({Plain(n)})*" : string.Empty;
                to.AppendLine(CultureInfo.InvariantCulture, $"- {lead}{Plain(line.Text)}{note}{string.Concat(line.Citations.Select(c => $"[^{Number(notes, c)}]"))}");
            }

            to.AppendLine();
        }

        if (brief.Domains.Count > 0)
        {
            to.AppendLine("## By domain").AppendLine().AppendLine("| domain | acts | last | tone |").AppendLine("|---|---:|---|---|");
            foreach (DomainTally d in brief.Domains)
            {
                to.AppendLine(CultureInfo.InvariantCulture, $"| {d.Domain} | {d.Acts} | {(d.Last is { } day ? BriefTitles.Day(day) : "–")} | {BriefTitles.Tone(d.Tone)} |");
            }

            to.AppendLine();
        }

        for (int i = 0; i < notes.Count; i++)
        {
            to.AppendLine(CultureInfo.InvariantCulture, $"[^{i + 1}]: {Plain(BriefTitles.Mark(notes[i]))}: “{Plain(notes[i].Text.ReplaceLineEndings(" "))}”");
        }

        return to.ToString().ReplaceLineEndings("\n");
    }

    private static int Number(List<Citation> notes, Citation citation)
    {
        int at = notes.IndexOf(citation);
        if (at < 0)
        {
            notes.Add(citation);
            at = notes.Count - 1;
        }

        return at + 1;
    }

    /// <summary>Markup from outside stays text (law 7).</summary>
    private static string Plain(string text)
    {
        var to = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|')
            {
                to.Append('\\');
            }

            to.Append(c);
        }

        return to.ToString();
    }
}
