using System.Text;
using Chancery.TestKit;

namespace Chancery.Collect.Tests;

public sealed class EncodingTests : IDisposable
{
    private const string Text = "“Zürich” – a café, Škoda, 100 €: said the clerk.\nMore follows here.";

    private readonly ScratchFolder folder = new();

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("windows-1252", false)]
    public void A_text_is_read_in_its_encoding_and_without_its_mark(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];

        folder.Report("a.txt", bytes).Text.ShouldBe(Text);
    }

    [Theory]
    [InlineData("windows-1251", "<meta charset=windows-1251>", "Москва и Дели")]
    [InlineData("koi8-r", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\">", "Москва и Дели")]
    [InlineData("iso-8859-2", "<meta charset='iso-8859-2'>", "Škoda v Plzni")]
    [InlineData("shift_jis", "<meta charset=\"Shift_JIS\">", "東京と大阪")]
    [InlineData("gb18030", "<meta charset=gb2312>", "北京和莫斯科")]
    [InlineData("windows-1252", "<meta charset=iso-8859-1>", "“café”")]
    [InlineData("windows-1252", "<meta charset=no-such-thing>", "“café”")]
    [InlineData("windows-1252", "", "“café”")]
    [InlineData("utf-8", "<meta charset=windows-1252>", "“café” Москва")]
    public void A_page_is_read_in_the_encoding_it_declares(string name, string declaration, string text)
    {
        string html = $"<html><head>{declaration}</head><body><p>{text} stands in a paragraph here.</p></body></html>";

        folder.Report("a.html", Encoding.GetEncoding(name).GetBytes(html)).Text.ShouldBe($"{text} stands in a paragraph here.");
    }

    [Fact]
    public void A_last_letter_that_could_begin_a_UTF8_sequence_is_a_letter() =>
        folder.Report("a.txt", [.. "caf"u8, 0xE9]).Text.ShouldBe("café");

    [Fact]
    public void A_damaged_UTF8_text_stays_UTF8()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("Пушкин и Лермонтов");
        bytes[^1] = (byte)'!';

        folder.Report("a.txt", bytes).Text.ShouldBe("Пушкин и Лермонто\uFFFD!");
    }

    [Fact]
    public void JSON_lines_in_UTF16_are_read() =>
        folder.Report("a.jsonl", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\"id\":\"a\",\"text\":\"café\"}\n")]).Text.ShouldBe("café");
}
