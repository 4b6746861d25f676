using Chancery.Quotations;

namespace Chancery.Tests.Framings;

/// <summary>Rows: a text with one quotation, and how it judges whom it names, as actor and sign.</summary>
public sealed class StancesTests
{
    [Theory]
    [InlineData("“Serbia is a reliable partner,” Macron said.", "SRB +")]
    [InlineData("“Serbia's conduct was reckless,” Macron said.", "SRB -")]
    [InlineData("Macron said that the regime in Serbia was brutal.", "SRB -")]
    [InlineData("“Serbia and Kenya will meet in May,” Macron said.", "")]
    [InlineData("Macron called the raid “a brutal crime”.", "")]
    public void A_quotation_judges_whom_it_names(string text, string stances)
    {
        Quotation quotation = English.Reader.CreateWorker().Read(new Reports.Report { Id = "report-1", Text = text, Published = new DateOnly(2025, 10, 16) }).Quotations.ShouldHaveSingleItem();
        string.Join(' ', quotation.Stances.Select(s => $"{s.Actor} {(s.Polarity > 0 ? '+' : '-')}")).ShouldBe(stances);
        quotation.Stances.ShouldAllBe(s => s.Polarity >= -1 && s.Polarity <= 1);
    }
}
