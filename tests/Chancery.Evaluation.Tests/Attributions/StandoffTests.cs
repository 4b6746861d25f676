using Chancery.Reports;

namespace Chancery.Evaluation.Tests.Attributions;

public sealed class StandoffTests
{
    private const string Text = "“We 🛢 agree,” Ann said, “for now.” Bob left.";

    [Fact]
    public void A_split_content_is_two_attributions_with_one_source()
    {
        using var scratch = new Scratch();
        string path = scratch.File("a.ann", "T1\tContent 1 12;25 32\twe\nT2\tSource 14 17\tAnn\nT3\tCue 18 22\tsaid\nE1\tAttribution:T3 Content:T1 Cue:T3 Source:T2\n");

        IReadOnlyList<Attribution> found = StandoffFile.Read(path, Text);

        found.Select(a => a.Span.Of(Text)).ShouldBe(["We 🛢 agree,", "for now"]);
        found.ShouldAllBe(a => a.Source!.Value.Of(Text) == "Ann");
    }

    [Fact]
    public void Pieces_with_no_letter_between_them_are_one()
    {
        using var scratch = new Scratch();
        string path = scratch.File("a.ann", "T1\tContent 1 3;4 5;6 11\tx\nE1\tAttribution-no-source:T1 Content:T1\n");

        Attribution one = StandoffFile.Read(path, Text).ShouldHaveSingleItem();
        (one.Span.Of(Text), one.Source).ShouldBe(("We 🛢 agree", (Span?)null));
    }

    [Theory]
    [InlineData("T1\tContent x 12\twe\n", "a.ann:1: no standoff annotation")]
    [InlineData("T1\n", "a.ann:1: no standoff annotation")]
    [InlineData("T1\tContent 0 9999\twe\n", "a.ann:1: no standoff annotation")]
    [InlineData("E1\tAttribution:T9 Content:T9\n", "T9 is named by an E line and marked by no T line")]
    public void A_damaged_file_is_told(string content, string message)
    {
        using var scratch = new Scratch();
        string path = scratch.File("a.ann", content);

        Should.Throw<InvalidDataException>(() => StandoffFile.Read(path, Text)).Message.ShouldContain(message);
    }

    [Fact]
    public void A_folder_pairs_annotations_with_texts_also_of_several_people()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(Path.Combine(scratch.Folder, "text"));
        Directory.CreateDirectory(Path.Combine(scratch.Folder, "attributions"));
        scratch.File("text/wire_2016-09-12_visa.txt", Text);
        scratch.File("attributions/wire_2016-09-12_visa_ab12.ann", "T1\tContent 1 12\twe\nE1\tAttribution:T1 Content:T1\n");
        scratch.File("attributions/wire_2016-09-12_visa_cd34.ann", string.Empty);

        StandoffCorpus.Item[] items = [.. StandoffCorpus.Read(scratch.Folder)];
        items.Select(i => (i.Published, i.Gold.Count)).ShouldBe([(new DateOnly(2016, 9, 12), 1), (new DateOnly(2016, 9, 12), 0)]);
        Digest.Of(scratch.Folder).Length.ShouldBe(64);

        scratch.File("attributions/lost_ab.ann", string.Empty);
        Should.Throw<InvalidDataException>(() => StandoffCorpus.Read(scratch.Folder).ToList()).Message.ShouldContain("no text/lost_ab.txt");
    }

    [Fact]
    public void Content_counts_from_an_overlap_of_six_tenths_and_source_from_half_of_the_shorter()
    {
        var score = new AttributionScore();
        score.Add(
            [new Attribution(new Span(0, 10), new Span(20, 24)), new Attribution(new Span(30, 40), new Span(50, 60)), new Attribution(new Span(70, 80), null)],
            [new Attribution(new Span(0, 7), new Span(20, 30)), new Attribution(new Span(35, 45), new Span(50, 60)), new Attribution(new Span(70, 80), new Span(1, 2)), new Attribution(new Span(90, 99), null)]);

        score.Values["attributions: content p"].ShouldBe(0.5);
        score.Values["attributions: content r"].ShouldBe(0.6667);
        score.Values["attributions: source right of matched"].ShouldBe(1);
    }
}
