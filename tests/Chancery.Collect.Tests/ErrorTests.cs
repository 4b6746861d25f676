using System.Text;
using Chancery.TestKit;

namespace Chancery.Collect.Tests;

public sealed class ErrorTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.txt", "", "empty; there is nothing to read in it")]
    [InlineData("a.txt", " \n\t\r\n", "empty; there is nothing but white space in it")]
    [InlineData("a.jsonl", "", "empty; there is nothing to read in it")]
    [InlineData("a.html", "<html><body><nav>Home</nav></body></html>", "no article text found in the page; save it with its text loaded, or give the text as .txt")]
    [InlineData("a.txt", "%PDF-1.7 stream", "not text: a PDF; convert it first (pdftotext, ocrmypdf)")]
    [InlineData("a.jsonl", "PK\u0003\u0004....", "not text: a ZIP archive or an office document; unpack it, or save it as text")]
    [InlineData("a.txt", "ab\u0001\u0002\u0003\u0004\u0005\u0006", "not text: 75 % of it are control bytes; convert it first (pdftotext, ocrmypdf)")]
    [InlineData("a.json", "{\"id\": \"a\",\n\"text\": }", "not JSON, at byte 9 of its line 2; write one object with id and text")]
    [InlineData("a.json", "3", "is a number, not an object; write one object with id and text")]
    public void What_cannot_be_read_is_told_with_the_way_out(string name, string text, string message) =>
        folder.Error(name, text).ShouldBe(message);

    [Fact]
    public void A_file_that_is_not_there_is_told()
    {
        IntakeError error = Taken.From("/no/such.txt").TheError();

        error.ToString().ShouldBe("/no/such.txt: no such file or folder; check the path");
    }

    [Fact]
    public void An_address_is_told_from_a_missing_file()
    {
        Taken.From("https://courier.example/a").TheError().ToString().ShouldBe("https://courier.example/a: addresses are not fetched; save the page and read the file");
    }

    [Fact]
    public void A_file_above_the_limit_is_told_with_both_sizes()
    {
        var options = new IntakeOptions { MaxSize = 2 << 20 };
        string path = folder.Write("big.html", new string('x', (2 << 20) + 600_000));

        Intake.Read([path], options).TheError().Message.ShouldBe("2.6 MB, above the limit of 2 MB; raise with --max-size");
        Taken.FromStdin(new string('x', 5000), new IntakeOptions { MaxSize = 4096 }).TheError().Message
            .ShouldBe("5 KB, above the limit of 4 KB; raise with --max-size".Replace("5 KB", "4.9 KB", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"text\":\"t\"}", "missing id; give each report one of its own")]
    [InlineData("{\"id\":\" \",\"text\":\"t\"}", "missing id; give each report one of its own")]
    [InlineData("{\"id\":\"a\"}", "missing text")]
    [InlineData("{\"id\":\"a\",\"text\":\"\"}", "missing text")]
    [InlineData("{\"id\":7,\"text\":\"t\"}", "id is a number, not a string")]
    [InlineData("{\"id\":\"a\",\"text\":\"t\",\"title\":[]}", "title is an array, not a string")]
    [InlineData("{\"id\":\"a\",\"text\":\"t\",\"published\":\"5.12.2025\"}", "bad date '5.12.2025' in published; write it as 2025-12-31")]
    [InlineData("{\"id\":\"a\",\"text\":\"t\",\"published\":\"2025-02-30\"}", "bad date '2025-02-30' in published; write it as 2025-12-31")]
    [InlineData("{\"id\":\"a\",\"text\":\"\\ud800\"}", "text holds half a character (a lone surrogate, or bytes that are not UTF-8); write it anew as UTF-8")]
    [InlineData("[1]", "is an array, not an object; write one object with id and text")]
    [InlineData("nonsense", "not JSON, at byte 2; write one object with id and text")]
    [InlineData("{\"id\":\"a\",", "not JSON, at byte 10; write one object with id and text")]
    public void A_bad_line_is_told_by_its_number_and_the_rest_goes_on(string line, string message)
    {
        const string good = """{"id":"good","text":"t"}""";
        string path = folder.Write("a.jsonl", $"{good}\n\n{line}\r\n{good}");

        List<IntakeItem> items = Taken.From(path);

        items.Count.ShouldBe(3);
        items[1].ShouldBe(new IntakeError(path, "line 3", message));
        items[2].ShouldBeOfType<IntakeReport>();
    }

    [Fact]
    public void A_line_that_is_not_UTF8_is_an_error_of_its_own()
    {
        byte[] line = [.. "{\"id\":\"a\",\"text\":\"caf"u8, 0xE9, .. "\"}\n{\"id\":\"b\",\"text\":\"t\"}\n"u8];

        List<IntakeItem> items = Taken.From(folder.Write("a.jsonl", line));

        items[0].ShouldBeOfType<IntakeError>().Place.ShouldBe("line 1");
        items[1].ShouldBeOfType<IntakeReport>();
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(10_000_000)]
    public void A_line_without_end_is_passed_over(int length)
    {
        string good = """{"id":"good","text":"t"}""";
        byte[] bytes = Encoding.UTF8.GetBytes($"{good}\n{{\"id\":\"{new string('x', length)}\"}}\n{good}\n");

        List<IntakeItem> items = Taken.FromStdin(bytes, new IntakeOptions { MaxSize = 50_000 });

        items.Count.ShouldBe(3);
        items[1].ToString().ShouldBe("-: line 2: longer than 48.8 KB; raise with --max-size");
        items[2].ShouldBeOfType<IntakeReport>();
    }

    [Fact]
    public void JSON_of_any_depth_is_an_error_and_no_crash() =>
        folder.Error("a.jsonl", "{\"id\":" + new string('[', 1_000_000)).ShouldStartWith("not JSON");

    [Fact]
    public void An_item_of_an_array_is_told_by_its_number()
    {
        string path = folder.Write("a.json", """[{"id":"a","text":"t"}, {"id":"b"}, {"id":"c","text":"t"}]""");

        Taken.From(path).Select(item => item is IntakeReport report ? report.Report.Id : item.ToString()).ShouldBe(["a", $"{path}: item 2: missing text", "c"]);
    }

    [Fact]
    public void A_stream_that_breaks_off_is_told_and_what_came_before_is_kept()
    {
        string lines = string.Concat(Enumerable.Repeat("{\"id\":\"a\",\"text\":\"t\"}\n", 500));

        List<IntakeItem> items = Intake.Read(["-"], IntakeOptions.Default, new BrokenStream(Encoding.UTF8.GetBytes(lines))).ToList();

        items[..^1].ShouldAllBe(item => item is IntakeReport);
        items.Count.ShouldBe(501);
        items[^1].ToString().ShouldBe("-: reading stopped after line 500: the wire was cut");
    }

    private sealed class BrokenStream(byte[] start) : MemoryStream(start)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) =>
            Position < Length ? base.Read(buffer, offset, count) : throw new IOException("the wire was cut");
    }
}
