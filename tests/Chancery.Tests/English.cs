using Chancery.Dates;
using Chancery.Figures;
using Chancery.Language;
using Chancery.Language.English;
using Chancery.Reports;

namespace Chancery.Tests;

/// <summary>English, loaded once for all tests.</summary>
internal static class English
{
    private static readonly Lazy<EnglishLanguage> Language = new(() => EnglishLanguage.Load(AppContext.BaseDirectory));
    private static readonly Lazy<FigureLexicon> Figures = new(() => FigureLexicon.Load(AppContext.BaseDirectory));

    public static FigureFinder FigureFinder => new(Figures.Value);

    /// <summary>Tags, tree and dates of a text; no mentions.</summary>
    public static Analysis Read(string text, DateOnly? published)
    {
        var document = new Document();
        Language.Value.CreateAnnotator().Read(document, text);
        var analysis = new Analysis(new Report { Id = "report-1", Text = text, Published = published }, document);
        DateFinder.Find(analysis);
        return analysis;
    }
}
