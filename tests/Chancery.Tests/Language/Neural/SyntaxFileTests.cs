using Chancery.Language.Neural;
using Chancery.TestKit;

namespace Chancery.Tests.Language.Neural;

public sealed class SyntaxFileTests
{
    [Fact]
    public void What_is_read_is_written_again_byte_for_byte()
    {
        using var folder = new ScratchFolder();
        string copy = folder.File("copy.model");
        SyntaxFile.Write(copy, SyntaxFile.Read(Places.Model("english.syntax.model")));
        File.ReadAllBytes(copy).AsSpan().SequenceEqual(File.ReadAllBytes(Places.Model("english.syntax.model"))).ShouldBeTrue();
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("short")]
    [InlineData("text")]
    [InlineData("cut")]
    [InlineData("longer")]
    [InlineData("version")]
    [InlineData("negative known")]
    [InlineData("huge vectors")]
    [InlineData("hidden")]
    [InlineData("hidden negative")]
    [InlineData("counts that add up")]
    public void A_damaged_syntax_model_is_named(string damage)
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("broken.model", Damaged(File.ReadAllBytes(Places.Model("english.syntax.model")), damage));
        Should.Throw<InvalidDataException>(() => SyntaxFile.Read(path)).Message.ShouldContain("broken.model");
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("short")]
    [InlineData("text")]
    [InlineData("cut")]
    [InlineData("longer")]
    [InlineData("hidden")]
    [InlineData("hidden negative")]
    public void A_damaged_name_model_is_named(string damage)
    {
        using var folder = new ScratchFolder();
        byte[] bytes = File.ReadAllBytes(Places.Model("english.names.model"));
        string path = folder.Write("broken.model", Damaged(bytes, damage));
        Should.Throw<InvalidDataException>(() => TokenModels.ReadNames(path, English.Language.Syntax)).Message.ShouldContain("broken.model");
    }

    private static byte[] Damaged(byte[] bytes, string damage)
    {
        void Set(int at, int value) => BitConverter.TryWriteBytes(bytes.AsSpan(at), value);
        int Get(int at) => BitConverter.ToInt32(bytes, at);
        switch (damage)
        {
            case "empty": return [];
            case "short": return bytes[..10];
            case "text": return "<html>404 Not Found</html> and some more words to fill the header"u8.ToArray();
            case "cut": return bytes[..^1];
            case "longer": return [.. bytes, 0, 0];
            case "version": Set(4, 99); break;
            case "negative known": Set(12, -5); break;
            case "huge vectors": Set(16, int.MaxValue); break;
            case "hidden": Set(8, Get(8) + 16); break;
            case "hidden negative": Set(8, -64); break;
            default:
                // Fewer words and more weights: the length still fits, the network does not.
                Set(12, Get(12) - 1);
                Set(20, Get(20) + 4);
                break;
        }

        return bytes;
    }
}
