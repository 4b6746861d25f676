using Chancery.TestKit;

namespace Chancery.Cli.Tests;

public sealed class EvalPairsTests
{
    private const string Gold = "id\tmarked_sentence\tgold_root\n1\t<s>Kenya</s> accused <t>Uganda</t> of smuggling.\tACCUSE\n2\t<s>Gunmen</s> attacked <t>a police post</t> near Kano.\tASSAULT\n";

    [Fact]
    public void Predictions_stand_beside_the_golds_rows_and_are_scored()
    {
        using var folder = new ScratchFolder();

        Ran ran = Ran.With("eval", "plv", folder.Write("gold.tsv", Gold), "--predictions", folder.File("out.tsv"));

        ran.ExitCode.ShouldBe(0, ran.Error);
        ran.Lines[^3..].ShouldBe(["items 2", "root_accuracy 1.0000", "root_macro_f1 1.0000"]);
        ran.Error.ShouldContain("training figure");
        File.ReadAllText(folder.File("out.tsv")).ShouldBe("id\tmarked_sentence\tgold_root\tpredicted_root\n1\t<s>Kenya</s> accused <t>Uganda</t> of smuggling.\tACCUSE\tACCUSE\n2\t<s>Gunmen</s> attacked <t>a police post</t> near Kano.\tASSAULT\tASSAULT\n");
    }

    [Fact]
    public void A_file_without_labels_is_only_predicted()
    {
        using var folder = new ScratchFolder();

        Ran ran = Ran.With("eval", "plv", folder.Write("gold.tsv", "marked_sentence\n<s>Kenya</s> accused <t>Uganda</t>.\n"), "--predictions", folder.File("out.tsv"));

        ran.ExitCode.ShouldBe(0, ran.Error);
        ran.Out.ShouldBe("items 1\n");
        File.ReadAllLines(folder.File("out.tsv"))[0].ShouldBe("marked_sentence\tpredicted_root");
    }

    [Fact]
    public void A_row_without_marks_is_named_and_the_rest_goes_on()
    {
        using var folder = new ScratchFolder();

        Ran ran = Ran.With("eval", "plv", folder.Write("gold.tsv", Gold + "3\tNobody is marked.\tAID\n"), "--predictions", folder.File("out.tsv"));

        ran.ExitCode.ShouldBe(1);
        ran.Error.ShouldContain("gold.tsv:4: no <s>");
        File.ReadAllLines(folder.File("out.tsv")).Length.ShouldBe(4);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        using var folder = new ScratchFolder();

        Ran ran = Ran.With("eval", "plv", folder.Write("gold.tsv", "text\tgold_root\nx\tAID\n"));

        ran.ExitCode.ShouldBe(1);
        ran.Error.ShouldContain("gold.tsv:1: no column marked_sentence");
    }

    [Fact]
    public void The_help_says_what_the_shipped_model_has_learnt_from() =>
        Ran.With("eval", "plv", "--help").Out.ShouldContain("plv-train");
}
