using Chancery.Storage;

namespace Chancery.Cli.Tables;

/// <summary>What all findings have in common, as fields and columns.</summary>
internal static class Findings
{
    public static Sheet<Finding<T>> Sheet<T>(string noun, Func<T, Reports.Span> span, IReadOnlyList<Column<Finding<T>>> columns, IReadOnlyList<Field<Finding<T>>> fields) => new(noun, columns,
    [
        new("id", f => f.Id),
        new("report", f => f.Report.Id),
        new("outlet", f => f.Report.Outlet),
        new("published", f => f.Report.Published),
        new("paragraph", f => f.Paragraph),
        new("start", f => span(f.Value).Start),
        new("end", f => span(f.Value).End),
        new("span", f => f.Exact),
        .. fields,
    ]);

    public static Column<Finding<T>> Published<T>() => new("date", f => f.Report.Published is { } day ? Written.Day(day) : "–");

    /// <summary>Report and outlet.</summary>
    public static Column<Finding<T>> ToldIn<T>() => new("told in", f => f.Report.Outlet is { } outlet ? $"{f.Report.Id}, {outlet}" : f.Report.Id, Least: 8);

    public static Column<Finding<T>> Id<T>() => new("id", f => f.Id);

    /// <summary>The words themselves.</summary>
    public static Column<Finding<T>> Words<T>() => new("words", f => f.Exact, Least: 24, MayGo: true);

    /// <summary>Several ids in one cell.</summary>
    public static string List(IReadOnlyList<string> ids) => ids.Count == 0 ? "–" : string.Join(' ', ids);
}
