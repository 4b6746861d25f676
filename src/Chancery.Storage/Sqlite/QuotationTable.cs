using System.Text.Json;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery.Storage.Sqlite;

internal static class QuotationTable
{
    public const string Select =
        $"SELECT {FindingRow.Columns}, f.kind, f.speaker, f.speaker_id AS SpeakerId, f.cue, f.confidence, f.addressee, f.about, f.domains, f.stances, f.source_start AS SourceStart, f.source_end AS SourceEnd FROM quotation f JOIN report r ON r.key = f.report";

    private const string InsertRow = """
        INSERT INTO quotation (id, report, span_start, span_end, exact, span_before, span_after, paragraph, kind, speaker, speaker_id, cue, confidence, addressee, about, domains, stances, source_start, source_end)
        VALUES (@Id, @Report, @Start, @End, @Exact, @Before, @After, @Paragraph, @Kind, @Speaker, @SpeakerId, @Cue, @Confidence, @Addressee, @About, @Domains, @Stances, @SourceStart, @SourceEnd)
        RETURNING key
        """;

    public static void Insert(FindingWriter writer, Quotation quotation)
    {
        Placed at = writer.Place("quotation", 'q', quotation.Span, Word.Write(quotation.Kind));
        writer.Insert(InsertRow, new
        {
            at.Id,
            at.Report,
            at.Start,
            at.End,
            at.Exact,
            at.Before,
            at.After,
            at.Paragraph,
            Kind = Word.Write(quotation.Kind),
            quotation.Speaker,
            quotation.SpeakerId,
            quotation.Cue,
            quotation.Confidence,
            quotation.Addressee,
            About = Json.Write(quotation.About),
            Domains = Json.Write(quotation.Domains),
            Stances = JsonSerializer.Serialize([.. quotation.Stances], ReadingContext.Default.ListStance),
            SourceStart = quotation.Source?.Start,
            SourceEnd = quotation.Source?.End,
        });
    }

    internal sealed class Row : FindingRow
    {
        public string Kind { get; init; } = "";

        public string? Speaker { get; init; }

        public string? SpeakerId { get; init; }

        public string? Cue { get; init; }

        public double Confidence { get; init; }

        public string? Addressee { get; init; }

        public string About { get; init; } = "[]";

        public string Domains { get; init; } = "[]";

        public string Stances { get; init; } = "[]";

        public int? SourceStart { get; init; }

        public int? SourceEnd { get; init; }

        public Finding<Quotation> ToFinding() => Found(new Quotation
        {
            Span = Span,
            Kind = Word.Read<QuotationKind>(Kind),
            Speaker = Speaker,
            SpeakerId = SpeakerId,
            Cue = Cue,
            Confidence = Confidence,
            Addressee = Addressee,
            About = Json.Read(About),
            Domains = Json.Read(Domains),
            Stances = JsonSerializer.Deserialize(Stances, ReadingContext.Default.ListStance)!,
            Source = SourceStart is { } start && SourceEnd is { } end ? new Span(start, end) : null,
        });
    }
}
