using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Options;
using Chancery.Cli.Tables;
using Chancery.Desk;
using Chancery.Framings;
using Chancery.Storage;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery framing</c>: how outlets speak, in their own voice, of whom.</summary>
internal static class FramingVerb
{
    /// <summary>Words shown for an outlet and actor; JSON and CSV have all of them.</summary>
    private const int MostWords = 6;

    public static Command Create(Terminal terminal)
    {
        var by = new Option<ToneGroup?>("--by") { Description = "Gather the words by outlet or report, and actor, with a tone from -1 to +1", HelpName = "outlet|report" };
        var command = new Verb("framing", "Lists the words by which outlets judge in their own voice, quotations left out, and whom they speak of.", "chancery framing --actor Pakistan\nchancery framing --by outlet --pair IND,PAK") { by };
        var filter = new FilterOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(parsed =>
        {
            string database = parsed.GetValue(filter.Database)!;
            using IDeskStore desk = DatabaseOption.Open(database);
            DeskFilter wanted = filter.Read(parsed);
            string where = wanted == DeskFilter.All ? database : $"{database} match";
            if (parsed.GetValue(by) is { } group)
            {
                Rows.Write(Tones(group), ToneQuestion.Ask(desk, wanted, group), output.Read(parsed), terminal, where);
            }
            else
            {
                Rows.Write(Words(), desk.Framings(wanted), output.Read(parsed), terminal, where);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Sheet<Finding<Framing>> Words() => Findings.Sheet<Framing>(
        "judging words",
        f => f.Span,
        [
            Findings.Published<Framing>(),
            new("word", f => f.Exact, Least: 10),
            new("of", f => Findings.List(f.Value.Target), Least: 7),
            new("category", f => Written.Name(f.Value.Category)),
            new("polarity", f => Signed(f.Value.Polarity), IsNumber: true),
            Findings.ToldIn<Framing>(),
            Findings.Id<Framing>(),
            new("around", f => $"{f.Evidence.Before}[{f.Exact}]{f.Evidence.After}", Least: 24, MayGo: true),
        ],
        [
            new("word", f => f.Value.Word),
            new("category", f => f.Value.Category),
            new("polarity", f => f.Value.Polarity),
            new("target", f => f.Value.Target),
            new("is_opinion", f => f.Value.IsOpinion),
        ]);

    private static Sheet<GroupTone> Tones(ToneGroup group) => new(
        "reports",
        [
            new(Written.Name(group), t => t.Group.Length > 0 ? t.Group : "–", Least: 12),
            new("actor", t => t.Actor ?? "–"),
            new("reports", t => Written.Of(t.Reports), IsNumber: true),
            new("tone", t => Signed(t.Value), IsNumber: true),
            new("well", t => Written.Of(t.Evidence.Count(f => f.Value.Polarity > 0)), IsNumber: true),
            new("ill", t => Written.Of(t.Evidence.Count(f => f.Value.Polarity < 0)), IsNumber: true),
            new("opinion", t => t.OpinionShare.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal), IsNumber: true),
            new("words", t => string.Join(", ", Distinct(t).Take(MostWords)), Least: 24),
        ],
        [
            new(Written.Name(group), t => t.Group),
            new("actor", t => t.Actor),
            new("reports", t => t.Reports),
            new("tone", t => t.Value),
            new("words", t => t.Evidence.Count),
            new("opinion_share", t => t.OpinionShare),
            new("evidence", t => t.Evidence.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Report.Id}:{f.Value.Span.Start}-{f.Value.Span.End} {f.Exact}"))),
        ]);

    private static IEnumerable<string> Distinct(GroupTone tone) => tone.Evidence.OrderByDescending(f => Math.Abs(f.Value.Polarity)).Select(f => f.Exact).Distinct(StringComparer.OrdinalIgnoreCase);

    private static string Signed(double value) => value.ToString("+0.00;-0.00;0", CultureInfo.InvariantCulture);
}
