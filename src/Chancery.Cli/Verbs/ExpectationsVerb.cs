using System.CommandLine;
using Chancery.Cli.Tables;
using Chancery.Expectations;
using Chancery.Storage;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery expectations</c>: what is said to come.</summary>
internal static class ExpectationsVerb
{
    public static Command Create(Terminal terminal) => ListVerb.Create(
        "expectations",
        "Lists what is said to come, by whom and for when.",
        "chancery expectations --pair IND,RUS",
        terminal,
        (desk, filter, format, to, where) =>
        {
            Rows.Write(Sheet(), desk.Expectations(filter), format, to, where);
            int vague = desk.Reports(filter with { Limit = null }).Sum(r => r.VagueOutlook);
            if (vague > 0)
            {
                to.Tell($"{Written.Count(vague, "sentence")} of outlook that nobody can check left out");
            }
        });

    private static Sheet<Finding<Expectation>> Sheet() => Findings.Sheet<Expectation>(
        "expectations",
        x => x.Span,
        [
            Findings.Published<Expectation>(),
            new("due", f => f.Value.Due ?? "–"),
            new("kind", f => Written.Name(f.Value.Kind)),
            new("strength", f => Written.Name(f.Value.Strength)),
            new("holder", f => f.Value.Holder, Least: 14),
            new("outcome", f => Written.Name(f.Value.Outcome)),
            Findings.ToldIn<Expectation>(),
            Findings.Id<Expectation>(),
            new("what", f => f.Value.What, Least: 24),
        ],
        [
            new("what", f => f.Value.What),
            new("kind", f => f.Value.Kind),
            new("holder", f => f.Value.Holder),
            new("due", f => f.Value.Due),
            new("outcome", f => f.Value.Outcome),
            new("resolved_by", f => f.Value.ResolvedBy),
            new("due_grain", f => f.Value.DueGrain),
            new("strength", f => f.Value.Strength),
            new("type", f => f.Value.Type),
            new("actors", f => f.Value.Actors),
            new("recipients", f => f.Value.Recipients),
            new("about", f => f.Value.About),
        ]);
}
