using System.Globalization;
using System.Net;
using System.Text;

namespace Chancery.Briefs;

/// <summary>The brief as one page without scripts or outside parts; each citation opens the sentence it stands for.</summary>
public static class BriefHtml
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1d2430; --quiet: #667085; --line: #d9dee7; --paper: #ffffff; --accent: #1f4e79; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ef; --quiet: #98a2b3; --line: #344054; --paper: #12161c; --accent: #8ab8e6; } }
        body { font: 17px/1.55 Georgia, 'Times New Roman', serif; color: var(--ink); background: var(--paper); max-width: 46rem; margin: 2.5rem auto; padding: 0 1.2rem; }
        h1 { font-size: 1.7rem; margin: 0 0 .2rem; letter-spacing: .01em; }
        h2 { font: 600 1rem/1.3 system-ui, sans-serif; color: var(--accent); border-bottom: 1px solid var(--line); padding-bottom: .25rem; margin: 2rem 0 .7rem; }
        .quiet, .note { color: var(--quiet); font-family: system-ui, sans-serif; font-size: .86rem; }
        dl { display: grid; grid-template-columns: minmax(4.2rem, max-content) 1fr; gap: .5rem 1rem; margin: 0; }
        dt { font: 600 .86rem/1.8 system-ui, sans-serif; max-width: 9rem; } dd { margin: 0; }
        sup { line-height: 0; } sup a { text-decoration: none; color: var(--accent); font-family: system-ui, sans-serif; padding: 0 .1rem; }
        table { border-collapse: collapse; font: .9rem system-ui, sans-serif; } td, th { padding: .2rem .9rem .2rem 0; text-align: left; }
        .bar { display: inline-block; height: .7em; background: var(--accent); border-radius: 2px; }
        ol.cited { font-size: .88rem; padding-left: 1.6rem; } ol.cited li:target { background: color-mix(in srgb, var(--accent) 18%, transparent); }
        """;

    /// <param name="brief">What to write.</param>
    /// <param name="first">Id of the first side, for the command that lists what was left out.</param>
    /// <param name="second">Id of the second.</param>
    public static string Write(Brief brief, string first, string second)
    {
        var to = new StringBuilder();
        var notes = new List<Citation>();
        string title = Safe($"{brief.First} – {brief.Second}");
        to.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Append(title).Append("</title>\n<style>\n").Append(Style.ReplaceLineEndings("\n")).Append("\n</style>\n</head>\n<body>\n");
        to.Append(CultureInfo.InvariantCulture, $"<h1>{title}</h1>\n<p class=\"quiet\">{Safe(BriefTitles.Period(brief))} · {Safe(BriefTitles.Coverage(brief))}</p>\n");
        foreach (BriefSection section in brief.Sections)
        {
            to.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(BriefTitles.Of(section.Part))}</h2>\n<dl>\n");
            foreach (BriefLine line in section.Lines)
            {
                string note = line.Note is { Length: > 0 } n ? $" <span class=\"note\">({Safe(n)})</span>" : string.Empty;
                to.Append(CultureInfo.InvariantCulture, $"<dt>{Safe(line.Lead)}</dt><dd>{Safe(line.Text)}{note}{string.Concat(line.Citations.Select(c => Mark(notes, c)))}</dd>\n");
            }

            to.Append("</dl>\n");
            if (section.Part == BriefPart.WhatHappened)
            {
                Domains(brief, to);
            }
        }

        to.Append("<h2>Sentences cited</h2>\n<ol class=\"cited\">\n");
        for (int i = 0; i < notes.Count; i++)
        {
            Citation c = notes[i];
            string where = Safe(BriefTitles.Mark(c) + (c.Published is { } day ? ", " + BriefTitles.Day(day) : string.Empty));
            string linked = c.Url is { } url && (url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal)) ? $"<a href=\"{Safe(url)}\" rel=\"noreferrer\">{where}</a>" : where;
            to.Append(CultureInfo.InvariantCulture, $"<li id=\"c{i + 1}\">{linked}: “{Safe(c.Text.ReplaceLineEndings(" "))}”</li>\n");
        }

        to.Append("</ol>\n");
        if (brief.Withheld.Count > 0)
        {
            to.Append(CultureInfo.InvariantCulture, $"<p class=\"quiet\">{Safe(BriefTitles.Withheld(brief, first, second))}</p>\n");
        }

        return to.Append("</body>\n</html>\n").ToString();
    }

    private static void Domains(Brief brief, StringBuilder to)
    {
        if (brief.Domains.Count == 0)
        {
            return;
        }

        int most = brief.Domains.Max(d => d.Acts);
        to.Append("<h2>By domain</h2>\n<table><tr><th>domain</th><th>acts</th><th></th><th>last</th><th>tone of the acts</th></tr>\n");
        foreach (DomainTally d in brief.Domains)
        {
            to.Append(CultureInfo.InvariantCulture, $"<tr><td>{Safe(d.Domain)}</td><td>{d.Acts}</td><td><span class=\"bar\" style=\"width:{8.0 * d.Acts / most:F1}rem\"></span></td><td>{(d.Last is { } day ? BriefTitles.Day(day) : "–")}</td><td>{Safe(BriefTitles.Tone(d.Tone))}</td></tr>\n");
        }

        to.Append("</table>\n");
    }

    private static string Mark(List<Citation> notes, Citation citation)
    {
        int at = notes.IndexOf(citation);
        if (at < 0)
        {
            notes.Add(citation);
            at = notes.Count - 1;
        }

        return string.Create(CultureInfo.InvariantCulture, $"<sup><a href=\"#c{at + 1}\" title=\"{Safe(BriefTitles.Mark(citation))}\">{at + 1}</a></sup>");
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
