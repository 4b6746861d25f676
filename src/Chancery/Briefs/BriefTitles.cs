using System.Globalization;

namespace Chancery.Briefs;

/// <summary>The words that every form of the brief shares.</summary>
internal static class BriefTitles
{
    public static string Of(BriefPart part) => part switch
    {
        BriefPart.WhatHappened => "What happened",
        BriefPart.InTheirWords => "In their words",
        BriefPart.Figures => "Figures",
        BriefPart.WhatOthersDid => "What others did",
        BriefPart.WhatIsDue => "Said to come",
        _ => part.ToString(),
    };

    public static string Period(Brief brief) =>
        brief.From is { } from && brief.To is { } to
            ? from == to ? Day(from) : from.Year == to.Year ? $"{from.ToString("d MMM", CultureInfo.InvariantCulture)} – {to.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}" : $"{Day(from)} – {Day(to)}"
            : "undated";

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Coverage(Brief brief)
    {
        BriefCoverage c = brief.Coverage;
        string text = string.Create(CultureInfo.InvariantCulture, $"{c.Reports} report{(c.Reports == 1 ? string.Empty : "s")} from {c.Outlets} outlet{(c.Outlets == 1 ? string.Empty : "s")}.");
        return c.Quiet is { } quiet ? $"{text} Quiet: no report between {quiet.From.ToString("d MMM", CultureInfo.InvariantCulture)} and {Day(quiet.To)}." : text;
    }

    public static string Tone(double tone) => tone switch
    {
        >= 3 => "cooperative",
        >= 0.5 => "mixed, leaning to cooperation",
        > -0.5 => "mixed",
        > -3 => "mixed, leaning to conflict",
        _ => "conflictual",
    };

    public static string Mark(Citation c) => string.Create(CultureInfo.InvariantCulture, $"{c.Report} ¶{c.Paragraph}");

    public static string Withheld(Brief brief, string first, string second)
    {
        int n = brief.Withheld.Count;
        return n == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"Left out: {n} statement{(n == 1 ? string.Empty : "s")} whose names or numbers are not in a cited sentence (chancery brief {first} {second} --withheld)");
    }
}
