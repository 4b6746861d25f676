using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Tables;
using Chancery.Figures;
using Chancery.Storage;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery figures</c>: numbers, what they measure and of whom.</summary>
internal static class FiguresVerb
{
    public static Command Create(Terminal terminal) => ListVerb.Create(
        "figures",
        "Lists numbers with unit, what they measure, of whom and for when.",
        "chancery figures --pair IND,RUS --csv > figures.csv",
        terminal,
        (desk, filter, format, to, where) => Rows.Write(Sheet(), desk.Figures(filter), format, to, where));

    private static Sheet<Finding<Figure>> Sheet() => Findings.Sheet<Figure>(
        "figures",
        f => f.Span,
        [
            Findings.Published<Figure>(),
            new("value", f => Sign(f.Value.Bound) + f.Value.Value.ToString("#,##0.####", CultureInfo.InvariantCulture), IsNumber: true),
            new("unit", f => f.Value.Unit ?? "–"),
            new("measure", f => f.Value.Measure ?? "–", Least: 16),
            new("of", f => Findings.List(f.Value.Of), Least: 7),
            new("period", f => f.Value.Period ?? "", Least: 8),
            Findings.ToldIn<Figure>(),
            Findings.Id<Figure>(),
            new("words", f => f.Exact, Least: 10, MayGo: true),
        ],
        [
            new("value", f => f.Value.Value),
            new("unit", f => f.Value.Unit),
            new("measure", f => f.Value.Measure),
            new("of", f => f.Value.Of),
            new("period", f => f.Value.Period),
            new("bound", f => f.Value.Bound),
        ]);

    private static string Sign(Bound bound) => bound switch { Bound.About => "~", Bound.AtLeast => "≥", Bound.AtMost => "≤", _ => "" };
}
