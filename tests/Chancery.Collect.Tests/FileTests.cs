using Chancery.Reports;
using Chancery.TestKit;

namespace Chancery.Collect.Tests;

public sealed class FileTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_text_stays_whole_and_is_named_after_its_file()
    {
        const string text = "Modi in Moscow\r\n\r\nHe came on Monday.\r\n";
        string path = folder.Write("visit.txt", text);
        File.SetLastWriteTimeUtc(path, new DateTime(2024, 7, 8, 23, 59, 0, DateTimeKind.Utc));

        Report report = Taken.From(path).TheReport();

        report.ShouldBe(new Report { Id = "visit.txt", Text = text, Title = "Modi in Moscow", Published = new DateOnly(2024, 7, 8) });
    }

    [Fact]
    public void A_day_that_is_given_goes_before_the_files()
    {
        var options = new IntakeOptions { Published = new DateOnly(2025, 1, 2) };

        Intake.Read([folder.Write("a.txt", "x")], options).TheReport().Published.ShouldBe(options.Published);
    }

    [Theory]
    [InlineData("Modi in Moscow\nHe came.", "Modi in Moscow")]
    [InlineData("# Modi in Moscow\n\nHe came.", "Modi in Moscow")]
    [InlineData("\n\nModi in Moscow?\nHe came.", "Modi in Moscow?")]
    [InlineData("He came on Monday.\nHe left.", null)]
    [InlineData("Modi in Moscow", null)]
    [InlineData("Modi in Moscow\n \n", null)]
    public void A_first_line_that_reads_like_a_heading_is_the_title(string text, string? title) =>
        folder.Report("a.md", text).Title.ShouldBe(title);

    [Fact]
    public void A_long_first_line_is_no_title() => folder.Report("a.txt", new string('x', 151) + "\ny").Title.ShouldBeNull();

    [Fact]
    public void A_folder_is_read_in_ordinal_order_without_hidden_and_unknown_files()
    {
        foreach (string name in new[] { "b.txt", "B.txt", "a/z.txt", "a.txt", ".hidden.txt", ".git/c.txt", "photo.xyz", "a/table.csv", "é.txt" })
        {
            folder.Write(name, "text");
        }

        List<IntakeItem> items = Taken.From(folder.Path);

        items.OfType<IntakeReport>().Select(item => item.Report.Id).ShouldBe(["B.txt", "z.txt", "a.txt", "b.txt", "é.txt"]);
        items[^1].ShouldBe(new IntakeSkipped(folder.Path, 2));
        items.Count.ShouldBe(6);
    }

    [Fact]
    public void Files_of_one_name_get_ids_of_their_own()
    {
        folder.Write("x/note.txt", "one");
        folder.Write("y/note.txt", "two");

        Ids(Taken.From(folder.Path)).ShouldBe(["note.txt", "y/note.txt"]);
        Ids(Taken.From(folder.File("x"), folder.File("y"))).ShouldBe(["note.txt", folder.File("y/note.txt")]);
    }

    [Fact]
    public void A_file_named_twice_is_read_once()
    {
        string path = folder.Write("note.txt", "one");

        Ids(Taken.From(folder.Path, path, path)).ShouldBe(["note.txt"]);
    }

    [Fact]
    public void A_page_is_named_without_its_extension()
    {
        folder.Write("trade.html", "<p>A paragraph of some length stands here.</p>");
        folder.Write("trade.htm", "<p>A paragraph of some length stands here.</p>");
        folder.Write("trade.txt", "text");

        Ids(Taken.From(folder.Path)).ShouldBe(["trade", folder.File("trade"), "trade.txt"]);
    }

    [Fact]
    public void Links_that_lead_back_do_not_hang()
    {
        folder.Write("sub/a.txt", "text");
        Directory.CreateSymbolicLink(folder.File("sub/back"), folder.Path);
        File.CreateSymbolicLink(folder.File("self.txt"), folder.File("self.txt"));
        File.CreateSymbolicLink(folder.File("gone.txt"), folder.File("nowhere.txt"));
        File.CreateSymbolicLink(folder.File("linked.txt"), folder.File("sub/a.txt"));

        List<IntakeItem> items = Taken.From(folder.Path);

        items.OfType<IntakeReport>().Select(item => item.Report.Id).ShouldBe(["linked.txt", "a.txt"]);
        items.OfType<IntakeError>().Select(item => Path.GetFileName(item.Input)).ShouldBe(["gone.txt", "self.txt"]);
    }

    [Fact]
    public void Only_what_is_asked_for_is_read()
    {
        string first = folder.Write("a.txt", "one");

        Intake.Read(First(), IntakeOptions.Default).First().ShouldBeOfType<IntakeReport>();

        IEnumerable<string> First()
        {
            yield return first;
            throw new InvalidOperationException("nobody asked");
        }
    }

    [Theory]
    [InlineData("{\"id\":\"j\",\"text\":\"t\"}", "j")]
    [InlineData("{\"id\":\"j\",\"text\":\"t\"}\n{", "j")]
    [InlineData("{\n \"id\":\"j\",\n \"text\":\"t\"\n}", "j")]
    [InlineData("[ {\"id\":\"j\",\"text\":\"t\"} ]", "j")]
    [InlineData("<!DOCTYPE html><p>A paragraph of some length stands here.</p>", "report")]
    [InlineData("{curly} text in braces", "report.unknown")]
    [InlineData("[applause] said the clerk", "report.unknown")]
    [InlineData("a < b, said the clerk", "report.unknown")]
    public void A_named_file_of_unknown_extension_is_read_for_what_it_is(string text, string id)
    {
        string path = folder.Write("report.unknown", text);

        Taken.From(path)[0].ShouldBeOfType<IntakeReport>().Report.Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("Plain words.", "stdin", "Plain words.")]
    [InlineData("{\"id\":\"j\",\"text\":\"t\"}", "j", "t")]
    [InlineData("<html><body><p>A paragraph of some length.</p></body></html>", "stdin", "A paragraph of some length.")]
    public void Standard_input_is_read_for_what_it_is(string input, string id, string text)
    {
        Report report = Taken.FromStdin(input).TheReport();

        (report.Id, report.Text, report.Published).ShouldBe((id, text, null));
    }

    private static IEnumerable<string> Ids(IEnumerable<IntakeItem> items) => items.Cast<IntakeReport>().Select(item => item.Report.Id);
}
