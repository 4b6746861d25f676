using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Reports;

namespace Chancery.Collect.Tests;

public sealed class LinesTests
{
    [Fact]
    public void A_line_is_a_report_with_all_its_fields()
    {
        const string line = """{"id":"dev-1","url":"https://a.example/1","outlet":"courier","published":"2025-12-05T23:30:00-05:00","title":"T","author":null,"text":"One.\r\n\r\nTwo\t“quoted” \u00a0 🛢\n","extra":[1]}""";

        Taken.FromStdin(line).TheReport().ShouldBe(new Report
        {
            Id = "dev-1",
            Url = "https://a.example/1",
            Outlet = "courier",
            Published = new DateOnly(2025, 12, 5),
            Title = "T",
            Author = null,
            Text = "One.\r\n\r\nTwo\t“quoted” \u00a0 🛢\n",
        });
    }

    [Fact]
    public void A_day_that_is_given_is_for_reports_without_one()
    {
        const string lines = """
            {"id":"a","text":"t"}
            {"id":"b","text":"t","published":"2025-01-01"}
            """;

        Taken.FromStdin(lines, new IntakeOptions { Published = new DateOnly(2024, 2, 2) }).OfType<IntakeReport>()
            .Select(item => item.Report.Published?.Year).ShouldBe([2024, 2025]);
    }

    // Lines of all lengths cross the ends of the buffer at all places.
    [Fact]
    public void Lines_are_cut_rightly_wherever_the_buffer_ends()
    {
        var file = new StringBuilder("\uFEFF");
        for (int i = 0; i < 400; i++)
        {
            string text = new((char)('a' + (i % 26)), (i * 997 % 70_000) + 1);
            file.Append(JsonSerializer.Serialize(new { id = i.ToString(CultureInfo.InvariantCulture), text })).Append(i % 2 == 0 ? "\n" : "\r\n");
        }

        Report[] reports = [.. Taken.FromStdin(file.ToString()).Cast<IntakeReport>().Select(item => item.Report)];

        reports.Length.ShouldBe(400);
        for (int i = 0; i < 400; i++)
        {
            (reports[i].Id, reports[i].Text.Length).ShouldBe((i.ToString(CultureInfo.InvariantCulture), (i * 997 % 70_000) + 1));
        }
    }
}
