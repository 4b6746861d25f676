using System.CommandLine;
using Chancery.Cli.Tables;
using Chancery.Quotations;
using Chancery.Storage;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery quotes</c>: who said what.</summary>
internal static class QuotesVerb
{
    public static Command Create(Terminal terminal) => ListVerb.Create(
        "quotes",
        "Lists who said what, by the day of the report.",
        "chancery quotes --actor Russia --since 2025-10",
        terminal,
        (desk, filter, format, to, where) => Rows.Write(Sheet(), desk.Quotations(filter), format, to, where));

    private static Sheet<Finding<Quotation>> Sheet() => Findings.Sheet<Quotation>(
        "quotations",
        q => q.Span,
        [
            Findings.Published<Quotation>(),
            new("speaker", f => f.Value.Speaker ?? "–", Least: 16),
            new("for", f => f.Value.SpeakerId ?? "–"),
            new("kind", f => Written.Name(f.Value.Kind)),
            Findings.ToldIn<Quotation>(),
            Findings.Id<Quotation>(),
            new("words", f => f.Value.Kind == QuotationKind.Direct ? $"“{f.Exact}”" : f.Exact, Least: 24),
        ],
        [
            new("kind", f => f.Value.Kind),
            new("speaker", f => f.Value.Speaker),
            new("speaker_id", f => f.Value.SpeakerId),
            new("addressee", f => f.Value.Addressee),
            new("about", f => f.Value.About),
            new("domains", f => f.Value.Domains),
            new("stances", f => f.Value.Stances.Select(s => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{s.Actor} {s.Polarity:+0.00;-0.00;0}")).ToList()),
            new("cue", f => f.Value.Cue),
            new("confidence", f => f.Value.Confidence),
        ]);
}
