using Chancery.Framings;

namespace Chancery.Tests.Framings;

public sealed class FramingLexiconTests
{
    /// <summary>Under what is reached (0.976): the rest are short sentences whose tags or trees go wrong.</summary>
    private const double LeastOfExamples = 0.96;

    [Fact]
    public void Rows_are_found_in_their_own_examples()
    {
        List<string> missed = [.. English.FramingLexicon.Rows.Where(row => !Found(row)).Select(row => $"{row.Word}: {row.Example}")];

        double share = 1 - ((double)missed.Count / English.FramingLexicon.Rows.Count);
        share.ShouldBeGreaterThan(LeastOfExamples, string.Join('\n', missed));
    }

    [Fact]
    public void Strength_and_sign_fit_the_category()
    {
        foreach (FramingRow row in English.FramingLexicon.Rows)
        {
            bool fits = row.Category switch
            {
                FramingCategory.Praise => row.Polarity > 0,
                FramingCategory.Blame or FramingCategory.Ridicule or FramingCategory.Distance => row.Polarity < 0,
                _ => row.Polarity == 0,
            };
            fits.ShouldBeTrue(row.Word);
            row.Example.ShouldNotBeEmpty(row.Word);
        }
    }

    [Fact]
    public void No_row_stands_twice() =>
        English.FramingLexicon.Rows.GroupBy(r => (r.Word, r.Part, r.OfOther)).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Theory]
    [InlineData("reckless\tadj\t-1\t1\tblame\t\t")]
    [InlineData("reckless\tadjective\t-1\t1\tblame\t\t\tRussia was reckless.")]
    [InlineData("reckless\tadj\t-2\t1\tblame\t\t\tRussia was reckless.")]
    [InlineData("reckless\tadj\t-1\tstrong\tblame\t\t\tRussia was reckless.")]
    [InlineData("reckless\tadj\t-1\t1\tscorn\t\t\tRussia was reckless.")]
    [InlineData("reckless\tadj\t-1\t1\tblame\twho\t\tRussia was reckless.")]
    public void A_line_that_is_no_row_is_named(string line)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "# words\n" + line + "\n");
            Should.Throw<InvalidDataException>(() => FramingLexicon.Load(path, phrase => phrase.Split(' '))).Message.ShouldStartWith($"{path}:2:");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static bool Found(FramingRow row) =>
        English.FramingFinder.Find(English.Linked(row.Example, new DateOnly(2025, 10, 16))).Any(f => f.Word == row.Word);
}
