using Chancery.Events;
using Chancery.TestKit;

namespace Chancery.Tests.Events;

public sealed class CameoTableTests
{
    private static readonly Lazy<CameoTable> Loaded = new(() => CameoTable.Load(Places.Data("events/cameo.tsv")));

    [Fact]
    public void It_holds_every_code_once()
    {
        CameoTable table = Loaded.Value;
        table.Codes.Count.ShouldBe(316);
        table.Codes.Select(c => c.Root).Distinct().Count().ShouldBe(20);
        table.Codes.ShouldAllBe(c => c.Goldstein >= -10 && c.Goldstein <= 10 && c.Name.Length > 0);
        table.Codes.Where(c => c.Type is null).ShouldAllBe(c => c.Root == "01");
        table.Codes.Where(c => c.Type is not null).ShouldAllBe(c => c.Quad == CameoTable.QuadOf(c.Type!.Value));
    }

    [Theory]
    [InlineData("042", EventType.CONSULT, "visit", 1.9)]
    [InlineData("0871", EventType.RETREAT, "ceasefire", 9)]
    [InlineData("173", EventType.COERCE, "arrest", -5)]
    [InlineData("0256", EventType.REQUEST, "yield", -0.3)]
    [InlineData("1955", EventType.ASSAULT, "aerial", -10)]
    public void A_code_goes_to_PLOVER_and_an_unknown_one_by_what_is_above_it(string code, EventType type, string mode, double goldstein)
    {
        CameoCode found = Loaded.Value.Find(code).ShouldNotBeNull();
        (found.Type, found.Mode, found.Goldstein).ShouldBe((type, mode, goldstein));
    }

    [Fact]
    public void No_root_no_code() => Loaded.Value.Find("99").ShouldBeNull();

    [Theory]
    [InlineData(EventType.AID, null, Realis.Asserted, "070")]
    [InlineData(EventType.AID, null, Realis.Future, "033")]
    [InlineData(EventType.AID, null, Realis.Negated, "122")]
    [InlineData(EventType.COOPERATE, null, Realis.Future, "031")]
    [InlineData(EventType.CONSULT, "visit", Realis.Asserted, "042")]
    [InlineData(EventType.CONSULT, "visit", Realis.Future, "036")]
    [InlineData(EventType.CONSULT, null, Realis.Negated, "125")]
    [InlineData(EventType.ASSAULT, "aerial", Realis.Asserted, "195")]
    [InlineData(EventType.ASSAULT, "aerial", Realis.Future, "138")]
    [InlineData(EventType.ASSAULT, "aerial", Realis.Negated, "195")]
    [InlineData(EventType.SANCTION, "discontinue", Realis.Historic, "163")]
    [InlineData(EventType.PROTEST, "a mode nobody knows", Realis.Asserted, "140")]
    public void An_act_goes_to_its_code(EventType type, string? mode, Realis realis, string code) => Loaded.Value.Of(type, mode, realis).Code.ShouldBe(code);

    [Fact]
    public void Every_type_and_mode_of_the_lexicon_has_a_code_of_its_type()
    {
        foreach (string[] cells in File.ReadLines(Places.Data("events/triggers.tsv")).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t')).Where(c => c.Length > 5 && c[3] != "NONE"))
        {
            var type = Enum.Parse<EventType>(cells[3]);
            CameoTable.QuadOf(Loaded.Value.Of(type, cells[4].Length > 0 ? cells[4] : null).Type!.Value).ShouldBeOneOf(CameoTable.QuadOf(type), QuadClass.VerbalCooperation, QuadClass.VerbalConflict);
        }
    }

    [Theory]
    [InlineData("030", "0231", null)]
    [InlineData("030", "072", "0332")]
    [InlineData("030", "057", "037")]
    [InlineData("100", "0841", "1053")]
    [InlineData("020", "0871", "0256")]
    [InlineData("120", "045", "126")]
    [InlineData("120", "0831", "1231")]
    [InlineData("130", "190", "138")]
    [InlineData("130", "164", "134")]
    [InlineData("130", "1724", "1324")]
    [InlineData("051", "190", null)]
    [InlineData("030", "010", null)]
    public void Verbs_add_up(string upper, string lower, string? code)
    {
        CameoCombination.Of(upper, lower).ShouldBe(code);
        if (code is not null)
        {
            Loaded.Value.Find(code)!.Code.ShouldBe(code);
        }
    }

    [Theory]
    [InlineData("012\tname\tCONSULT")]
    [InlineData("x12\tname\tCONSULT\t\tverbal-cooperation\t1.0\t")]
    [InlineData("012\tname\tCHAT\t\tverbal-cooperation\t1.0\t")]
    [InlineData("012\tname\tCONSULT\t\tsomehow\t1.0\t")]
    public void A_damaged_line_is_named(string line)
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("cameo.tsv", "code\tname\n# a comment\n" + line);
        Should.Throw<InvalidDataException>(() => CameoTable.Load(path)).Message.ShouldContain("cameo.tsv:3: ");
    }
}
