using Chancery.Events.Model;
using Chancery.TestKit;

namespace Chancery.Tests.Events.Model;

public sealed class RootModelTests
{
    [Fact]
    public void A_model_read_back_scores_as_before()
    {
        using var folder = new ScratchFolder();
        RootModel model = Small();
        FeatureList[] blocks = Blocks();

        model.Write(folder.File("roots.model"));
        float[] scores = RootModel.Read(folder.File("roots.model")).Scores(blocks, [0.5f]);

        float[] before = model.Scores(blocks, [0.5f]);
        scores.Length.ShouldBe(RootModel.Classes);
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i].ShouldBe(before[i], 0.03f);
        }
    }

    [Fact]
    public void Each_block_is_brought_to_unit_length()
    {
        List<int> rows = [];
        List<float> values = [];

        Small().Values(Blocks(), rows, values);

        rows.ShouldBe([2, 3]);
        values.Sum(v => v * v).ShouldBe(1, 1e-5f);
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_named()
    {
        using var folder = new ScratchFolder();
        Small().Write(folder.File("roots.model"));
        byte[] whole = File.ReadAllBytes(folder.File("roots.model"));
        for (int length = 0; length < whole.Length; length++)
        {
            string cut = folder.Write("cut.model", whole[..length]);
            Should.Throw<InvalidDataException>(() => RootModel.Read(cut)).Message.ShouldContain("cut.model");
        }
    }

    [Fact]
    public void Another_file_is_no_model()
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("other.model", "lemma\tpos\twith\ttype\n");

        Should.Throw<InvalidDataException>(() => RootModel.Read(path)).Message.ShouldContain(path);
    }

    [Theory]
    [InlineData("<s>Kenya</s> accused <t>Uganda</t> of smuggling.", "ACCUSE")]
    [InlineData("<s>Portugal's president</s> held talks with <t>the Angolan premier</t> in Luanda.", "CONSULT")]
    [InlineData("<s>Gunmen</s> attacked <t>a police post</t> near Kano, killing three officers.", "ASSAULT")]
    [InlineData("<s>The junta</s> released <t>forty political prisoners</t>.", "YIELD")]
    public void The_shipped_model_knows_plain_sentences(string marked, string root) =>
        new RootCoder(AppContext.BaseDirectory).Code(RootModel.Read(Places.Model(RootModel.File)), RootMarks.Parse(marked)).ShouldBe(root);

    private static RootModel Small()
    {
        FeatureList[] blocks = Blocks();
        uint[] keys = blocks[0].Keys.ToArray().Distinct().Order().ToArray();
        return new RootModel(1, keys, [16, 40], [.. Enumerable.Range(0, 4 * RootModel.Classes).Select(i => (i % 7) - 3f)]);
    }

    private static FeatureList[] Blocks()
    {
        var list = new FeatureList();
        list.Add("a", "b");
        list.Add("a", "c");
        list.Add("a", "b");
        return [list];
    }
}
