namespace Chancery.Evaluation.Tests.Pairs;

public sealed class PairFileTests
{
    [Fact]
    public void Rows_come_out_in_order_with_all_their_columns_and_one_more()
    {
        using var scratch = new Scratch();
        PairFile file = PairFile.Read(scratch.File("gold.tsv", "id\tmarked_sentence\tnote\n1\t\"He said \"\"no\"\" to <t>x</t>\"\ta\n2\t<s>y</s>\n"));

        using var output = new StringWriter();
        file.Write(output, ["REJECT", "AGREE"]);

        file[0, PairFile.Marked].ShouldBe("He said \"no\" to <t>x</t>");
        output.ToString().ShouldBe("id\tmarked_sentence\tnote\tpredicted_root\n1\t\"He said \"\"no\"\" to <t>x</t>\"\ta\tREJECT\n2\t<s>y</s>\t\tAGREE\n");
    }

    [Fact]
    public void An_old_prediction_is_overwritten()
    {
        using var scratch = new Scratch();
        PairFile file = PairFile.Read(scratch.File("gold.tsv", "predicted_root\tmarked_sentence\nAID\t<s>y</s>\n"));

        using var output = new StringWriter();
        file.Write(output, ["REJECT"]);

        output.ToString().ShouldBe("predicted_root\tmarked_sentence\nREJECT\t<s>y</s>\n");
    }

    [Fact]
    public void A_cell_in_quotes_may_run_over_lines()
    {
        using var scratch = new Scratch();
        PairFile file = PairFile.Read(scratch.File("gold.tsv", "marked_sentence\tgold_root\n\"<s>a</s>\nb\"\tAID\n<s>c</s>\tAID\n"));

        file.Count.ShouldBe(2);
        file[0, PairFile.Marked].ShouldBe("<s>a</s>\nb");
        file.Place(1).ShouldEndWith("gold.tsv:4");
    }

    [Theory]
    [InlineData("sentence\tgold_root\nx\tAID\n", "gold.tsv:1: no column marked_sentence")]
    [InlineData("", "gold.tsv: empty")]
    [InlineData("marked_sentence\n\"open\n", "gold.tsv:2: a quote")]
    public void What_cannot_be_read_is_named_with_its_place(string content, string message)
    {
        using var scratch = new Scratch();
        string path = scratch.File("gold.tsv", content);

        Should.Throw<InvalidDataException>(() => PairFile.Read(path)).Message.ShouldContain(message);
    }

    [Fact]
    public void Scores_are_those_of_the_shared_script()
    {
        PairScore score = PairScore.Of(["AID", "AID", "YIELD", "AGREE"], ["AID", "YIELD", "YIELD", "REJECT"]);

        score.Accuracy.ShouldBe(0.5);
        score.MacroF1.ShouldBe(((2.0 / 3) + (2.0 / 3) + 0) / 3, 1e-9);
        score.Classes.Select(c => c.Name).ShouldBe(["AGREE", "AID", "YIELD"]);
    }
}
