using Chancery.Framings;
using Chancery.Storage;

namespace Chancery.Desk;

/// <summary>What tones are gathered by.</summary>
public enum ToneGroup
{
    Outlet,
    Report,
}

/// <summary>How an outlet, or one report, speaks of an actor in its own voice.</summary>
/// <param name="Group">The outlet or the report's id; empty where the outlet is not known.</param>
/// <param name="Actor">Actor id; null where a group has no judging word of any actor, so that its silence shows.</param>
/// <param name="Reports">Reports of the group that name the actor, or all of them where there is no actor.</param>
/// <param name="Value">−1 to +1: the mean of the reports' tones, in which a report without a judging word counts as 0.</param>
/// <param name="Evidence">The words, in order of report and text.</param>
/// <param name="OpinionShare">0 to 1: opinion sentences among all of the group's, whomever they are about.</param>
public sealed record GroupTone(string Group, string? Actor, int Reports, double Value, IReadOnlyList<Finding<Framing>> Evidence, double OpinionShare);

/// <summary>Who speaks of whom, and how.</summary>
public static class ToneQuestion
{
    /// <summary>By group, then most words first.</summary>
    public static IEnumerable<GroupTone> Ask(IDeskStore desk, DeskFilter filter, ToneGroup by)
    {
        DeskFilter everything = filter with { Limit = null };
        DeskFilter anybody = everything with { Actors = [], Pair = null };
        ILookup<string, string> named = desk.Mentions(everything).ToLookup(m => m.Report.Id, m => m.Mention.Actor, StringComparer.Ordinal);
        ILookup<string, Finding<Framing>> framings = desk.Framings(anybody).ToLookup(f => f.Report.Id, StringComparer.Ordinal);
        IEnumerable<GroupTone> rows = desk.Reports(everything)
            .Select(report => new Told(report, Sentences(desk, report.Id), [.. framings[report.Id]], named[report.Id].ToHashSet(StringComparer.Ordinal)))
            .GroupBy(told => by == ToneGroup.Report ? told.Report.Id : told.Report.Outlet ?? "", StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => Of(g.Key, [.. g]));
        return filter.Limit is { } limit ? rows.Take(limit) : rows;
    }

    private static IReadOnlyList<SentenceNote> Sentences(IDeskStore desk, string report) => [.. desk.Sentences(report).Select(s => s.Note).Where(n => !n.IsHeading)];

    private static IEnumerable<GroupTone> Of(string group, List<Told> reports)
    {
        int sentences = reports.Sum(r => r.Sentences.Count);
        int opinions = reports.Sum(r => Opinions.Of(r.Sentences, [.. r.Framings.Select(f => f.Value)]).Count);
        double share = sentences == 0 ? 0 : (double)opinions / sentences;
        List<GroupTone> rows =
        [
            .. reports.SelectMany(r => r.Named).Distinct(StringComparer.Ordinal)
                .Select(actor => Of(group, actor, [.. reports.Where(r => r.Named.Contains(actor))], share))
                .Where(row => row.Evidence.Count > 0)
                .OrderByDescending(row => row.Evidence.Count)
                .ThenBy(row => row.Actor, StringComparer.Ordinal),
        ];
        return rows.Count > 0 ? rows : [new GroupTone(group, null, reports.Count, 0, [], share)];
    }

    private static GroupTone Of(string group, string actor, List<Told> reports, double share)
    {
        List<Finding<Framing>> evidence = [.. reports.SelectMany(r => r.Framings).Where(f => f.Value.Polarity != 0 && f.Value.Target.Contains(actor, StringComparer.Ordinal))];
        double sum = reports.Sum(r => Tone.Of(r.Framings.Select(f => f.Value)).FirstOrDefault(t => t.Actor == actor)?.Value ?? 0);
        return new GroupTone(group, actor, reports.Count, sum / reports.Count, evidence, share);
    }

    private sealed record Told(ReportHeader Report, IReadOnlyList<SentenceNote> Sentences, IReadOnlyList<Finding<Framing>> Framings, HashSet<string> Named);
}
