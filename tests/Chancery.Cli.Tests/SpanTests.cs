using Chancery.TestKit;

namespace Chancery.Cli.Tests;

/// <summary>Source, target and related spans on the command line.</summary>
public sealed class SpanTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Tokens_alone_get_tags_and_no_score()
    {
        string tokens = folder.Write("tokens.txt", "Norway\nwarned\nChad\n.\n");
        Ran ran = Ran.With("eval", "cameo-ner", tokens, "--predictions", folder.File("out.txt"));

        ran.ExitCode.ShouldBe(0);
        ran.Out.ShouldBeEmpty();
        ran.Error.ShouldContain("nothing to score");
        File.ReadAllText(folder.File("out.txt")).ShouldBe("Norway\tB-S\nwarned\tO\nChad\tB-T\n.\tO\n\n");
    }

    [Fact]
    public void Tags_are_scored_and_nothing_is_said_of_training()
    {
        Ran ran = Ran.With("eval", "cameo-ner", folder.Write("gold.txt", "Norway B-S\nwarned O\nChad B-T\n. O\n"));

        ran.ExitCode.ShouldBe(0);
        ran.Lines.Length.ShouldBe(4);
        ran.Lines[^1].ShouldMatch(@"^micro +P 1\.000  R 1\.000  F1 1\.000$");
        ran.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Norway B-S\nwarned\n", ":2: a token without a tag")]
    [InlineData("Norway B-PER\n", "sentence 1")]
    [InlineData("\n", "no token in it")]
    public void What_is_wrong_with_a_file_is_named(string content, string message)
    {
        string path = folder.Write("bad.txt", content);
        Ran ran = Ran.With("eval", "cameo-ner", path);

        ran.ExitCode.ShouldBe(1);
        ran.Error.ShouldContain(path);
        ran.Error.ShouldContain(message);
    }

    [Fact]
    public void A_score_on_the_training_set_is_called_one()
    {
        string? gold = Training();
        Assert.SkipUnless(gold is not null, "../shared/data/events/cameo-ner-train.txt is not here");
        string some = folder.Write("some.txt", string.Join('\n', File.ReadLines(gold!).Take(400)) + "\n");
        Ran ran = Ran.With("eval", "cameo-ner", some);

        ran.ExitCode.ShouldBe(0);
        ran.Error.ShouldContain("a training figure");
    }

    private static string? Training()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "shared", "data", "events", "cameo-ner-train.txt");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
