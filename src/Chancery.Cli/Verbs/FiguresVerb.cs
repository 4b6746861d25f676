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
            new("of", f => Sides(f.Value), Least: 7),
            new("period", f => f.Value.Period ?? "", Least: 8),
            new("status", f => f.Value.Status == FigureStatus.Attained ? "" : Written.Of(f.Value.Status), MayGo: true),
            new("said by", f => f.Value.Claimant ?? "", Least: 8, MayGo: true),
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
            new("from", f => f.Value.From),
            new("to", f => f.Value.To),
            new("status", f => f.Value.Status),
            new("due", f => f.Value.Due),
            new("change", f => f.Value.Change),
            new("before", f => f.Value.Before),
            new("low", f => f.Value.Low),
            new("high", f => f.Value.High),
            new("claimant", f => f.Value.Claimant),
        ]);

    /// <summary>"KEN → UGA" where it goes from one to the other.</summary>
    private static string Sides(Figure figure) => figure.From.Count > 0 && figure.To.Count > 0 ? $"{Findings.List(figure.From)} → {Findings.List(figure.To)}" : Findings.List(figure.Of);

    private static string Sign(Bound bound) => bound switch { Bound.About => "~", Bound.AtLeast => "≥", Bound.AtMost => "≤", _ => "" };
}
