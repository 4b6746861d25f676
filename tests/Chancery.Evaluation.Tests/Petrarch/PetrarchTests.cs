namespace Chancery.Evaluation.Tests.Petrarch;

public sealed class PetrarchTests
{
    private const string Records = """
        <Validation>
        <Environment><Verbfile>my.verbs.txt</Verbfile><Include>DEMO</Include></Environment>
        <Sentences>
        <Sentence date="19950101" id="A-1" category="DEMO" sentence="true">
        <EventCoding sourcecode="NRL" targetcode="SDL" eventcode="112"></EventCoding>
        <Text>
        Norland accused
        Dol_Sudland.
        </Text><Parse>(ROOT)</Parse></Sentence>
        <Config option="require_dyad" value="false"></Config>
        <Sentence date="19950102" id="A-2" category="OTHER" sentence="true"><EventCoding noevents="True"></EventCoding><Text>Nothing.</Text></Sentence>
        <Sentence date="19950102" id="A-3" category="OTHER" sentence="false"><Text>Passed over.</Text></Sentence>
        </Sentences></Validation>
        """;

    [Fact]
    public void Records_are_read()
    {
        using var scratch = new Scratch();
        PetrarchRecords read = PetrarchRecords.Read(scratch.File("records.xml", Records));
        read.Skipped.ShouldBe(1);
        read.Dictionaries.ShouldBe(["my.verbs.txt"]);
        read.Records.Select(r => $"{r.Id} {r.Category} {r.Text} {r.RequiresDyad} {r.Events.Count}").ShouldBe(["A-1 DEMO Norland accused Dol Sudland. True 1", "A-2 OTHER Nothing. False 0"]);
        read.Records[0].Day.ShouldBe(new DateOnly(1995, 1, 1));
        read.Records[0].Events[0].ShouldBe(new CodedEvent("NRL", "SDL", "112"));
    }

    [Theory]
    [InlineData("<Sentences><Sentence>", "records.xml")]
    [InlineData("<Sentences></Sentences>", "no <Sentence>")]
    [InlineData("<Sentences><Sentence id=\"x\"><Text>Y.</Text></Sentence></Sentences>", "without date")]
    [InlineData("<!DOCTYPE x [<!ENTITY e \"e\">]><Sentences/>", "records.xml")]
    public void What_is_no_such_file_is_told(string text, string message)
    {
        using var scratch = new Scratch();
        string path = scratch.File("records.xml", text);
        Should.Throw<InvalidDataException>(() => PetrarchRecords.Read(path)).Message.ShouldContain(message);
    }

    [Fact]
    public void Agreement_is_counted_by_event_and_by_code()
    {
        var score = new PetrarchScore();
        PetrarchRecord record = new("1", "DEMO", default, "x", RequiresDyad: true, [new("A", "B", "112"), new("B", "A", "112")]);
        score.Add(record, [new("A", "B", "112"), new("B", "C", "111"), new("D", "D", "040")]).ShouldBeFalse();
        score.Add(record with { Category = "SECOND" }, [.. record.Events]).ShouldBeTrue();
        IReadOnlyDictionary<string, double> values = Metrics.Values(score.Metrics);
        values["sentences"].ShouldBe(0.5);
        values["event r"].ShouldBe(0.75);
        values["event p"].ShouldBe(0.6);
        values["DEMO code r"].ShouldBe(0.5);
        values["DEMO root r"].ShouldBe(1);
        values["DEMO source r"].ShouldBe(1);
        values["DEMO target r"].ShouldBe(0.5);
        values["SECOND event f1"].ShouldBe(1);
    }
}
