using System.CommandLine;
using Chancery.Cli.Tables;
using Chancery.Positions;
using Chancery.Storage;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery positions</c>: what somebody is told to think, want, support or oppose.</summary>
internal static class PositionsVerb
{
    public static Command Create(Terminal terminal) => ListVerb.Create(
        "positions",
        "Lists what actors are told to think, want, support or oppose, where no words of theirs are given.",
        "chancery positions --actor Russia --since 2025-10",
        terminal,
        (desk, filter, format, to, where) => Rows.Write(Sheet(), desk.Positions(filter), format, to, where));

    private static Sheet<Finding<Position>> Sheet() => Findings.Sheet<Position>(
        "positions",
        p => p.Span,
        [
            Findings.Published<Position>(),
            new("holder", f => f.Value.Holder, Least: 16),
            new("for", f => f.Value.HolderId ?? "–"),
            new("kind", f => Written.Name(f.Value.Kind)),
            new("verb", f => f.Value.Cue),
            Findings.ToldIn<Position>(),
            Findings.Id<Position>(),
            new("what", f => f.Exact, Least: 24),
        ],
        [
            new("kind", f => f.Value.Kind),
            new("holder", f => f.Value.Holder),
            new("holder_id", f => f.Value.HolderId),
            new("cue", f => f.Value.Cue),
        ]);
}
