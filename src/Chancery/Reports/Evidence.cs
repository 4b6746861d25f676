namespace Chancery.Reports;

/// <summary>What a derived thing rests on. Exact text and surroundings let it be found again after re-extraction.</summary>
public sealed record Evidence(string Report, Span Span, string Exact, string Before, string After)
{
    /// <summary>UTF-16 code units kept on either side.</summary>
    public const int Context = 32;

    public static Evidence From(Report report, Span span)
    {
        string text = report.Text;
        return new Evidence(
            report.Id,
            span,
            span.Of(text),
            text[Math.Max(0, span.Start - Context)..span.Start],
            text[span.End..Math.Min(text.Length, span.End + Context)]);
    }
}
