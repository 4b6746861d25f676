using Chancery.Cli.Tables;

namespace Chancery.Cli.Tests;

public sealed class TableTests
{
    private static readonly Column<string[]>[] Columns =
    [
        new("id", row => row[0]),
        new("words", row => row[1], Least: 6, MayGo: true),
    ];

    [Fact]
    public void Columns_stand_below_each_other() =>
        Written(null, ["a", "one"], ["bbb", "two"]).ShouldBe("id   words\na    one\nbbb  two\n");

    [Fact]
    public void A_screen_gets_lines_that_fit_and_a_pipe_gets_them_whole()
    {
        string[] row = ["a", "a long line of words"];

        Written(14, row).ShouldBe("id  words\na   a long li…\n");
        Written(null, row).ShouldContain("a long line of words");
    }

    [Fact]
    public void A_column_that_may_go_is_left_out_where_it_cannot_be_cut_enough() => Written(6, ["a", "a long line"]).ShouldBe("id\na\n");

    [Fact]
    public void A_report_cannot_speak_to_the_terminal() =>
        Written(null, ["a", "one\e[2J\u009b\u202Etwo\nthree"]).ShouldBe("id  words\na   one [2Jtwo three\n");

    [Fact]
    public void Wide_characters_take_two_columns() =>
        Written(null, ["日本", "one"], ["bbbb", "two"]).ShouldBe("id    words\n日本  one\nbbbb  two\n");

    [Fact]
    public void A_spreadsheet_is_given_no_formula()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        using var terminal = new Terminal { Out = output, Error = error };
        var sheet = new Sheet<string>("rows", [], [new("words", row => row), new("value", _ => -5.5)]);

        Rows.Write(sheet, ["=cmd|' /C calc'!A0", "plain, with comma"], RowFormat.Csv, terminal, "");

        string[] lines = output.ToString().Split('\n');
        lines[0].ShouldBe("words,value");
        lines[1].ShouldStartWith("\"'=cmd");
        lines[1].ShouldEndWith(",-5.5");
        lines[2].ShouldBe("\"plain, with comma\",-5.5");
    }

    private static string Written(int? width, params string[][] rows)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        using var terminal = new Terminal { Out = output, Error = error, Width = width };
        Grid.Write(Columns, rows, terminal);
        return output.ToString();
    }
}
