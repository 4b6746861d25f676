using System.Text.Json;
using Chancery.TestKit;

namespace Chancery.Cli.Tests;

/// <summary>PETRARCH dictionaries on the command line.</summary>
public sealed class PetrarchTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Agreement_is_printed_for_people_and_as_json_and_the_rest_is_written_out()
    {
        folder.Write("d/my.verbs.txt", "--- ACCUSE [112] ---\nACCUSE\n- * [\n");
        folder.Write("d/my.actors.txt", "NORLAND [NRL]\nSUDLAND [SDL]\n");
        string records = folder.Write("r.xml", """
            <X><Sentence date="20200101" id="A" category="DEMO"><EventCoding sourcecode="NRL" targetcode="SDL" eventcode="112"/><Text>Norland accused Sudland of lying.</Text></Sentence>
            <Sentence date="20200101" id="B" category="DEMO"><EventCoding sourcecode="SDL" targetcode="NRL" eventcode="111"/><Text>Sudland accused Norland of lying.</Text></Sentence></X>
            """);
        Ran ran = Ran.With("eval", "petrarch", records, "--dictionaries", folder.File("d"), "--differences", folder.File("out.tsv"));

        ran.ExitCode.ShouldBe(0);
        ran.Lines[0].ShouldBe("records 2");
        ran.Lines[1].ShouldMatch(@"^sentences\s+0\.5$");
        ran.Error.ShouldContain("my.verbs.txt:3: ");
        File.ReadAllLines(folder.File("out.tsv")).ShouldHaveSingleItem().ShouldBe("B\tDEMO\tSDL NRL 111\tSDL NRL 112\tmy.verbs.txt:2 ACCUSED\tSudland accused Norland of lying.");
        JsonElement json = JsonDocument.Parse(Ran.With("eval", "petrarch", records, "--dictionaries", folder.File("d"), "--json").Out).RootElement;
        json.GetProperty("event").GetProperty("tp").GetInt32().ShouldBe(1);
        json.GetProperty("root").GetProperty("f1").GetDouble().ShouldBe(1);
    }

    [Theory]
    [InlineData("none.xml", ".", "no such file")]
    [InlineData("r.xml", "none", "no such folder")]
    [InlineData("r.xml", ".", "no verb dictionary here")]
    public void What_is_missing_is_named(string records, string dictionaries, string message)
    {
        folder.Write("r.xml", """<X><Sentence date="20200101" id="A"><Text>Norland accused Sudland.</Text></Sentence></X>""");
        Ran ran = Ran.With("eval", "petrarch", folder.File(records), "--dictionaries", folder.File(dictionaries));
        ran.ExitCode.ShouldBe(1);
        ran.Error.ShouldContain(message);
    }

    [Fact]
    public void PETRARCHs_own_records_agree_as_well_as_they_did()
    {
        string? shared = Shared();
        Assert.SkipUnless(shared is not null, "../shared/data/events/petrarch is not here");
        Ran ran = Ran.With("eval", "petrarch", Path.Combine(shared!, "petrarch", "PETR.UnitTest.records.xml"), "--dictionaries", Path.Combine(shared!, "dictionaries"), "--json");
        JsonElement json = JsonDocument.Parse(ran.Out).RootElement;
        json.GetProperty("sentences").GetDouble().ShouldBeGreaterThan(0.85);
        json.GetProperty("event").GetProperty("f1").GetDouble().ShouldBeGreaterThan(0.89);
        json.GetProperty("code").GetProperty("f1").GetDouble().ShouldBeGreaterThan(0.92);
    }

    [Fact]
    public void Listings_tell_CAMEO_code_weight_and_class_and_readings_stay_as_they_were()
    {
        using var bench = Bench.OfTwo();
        JsonElement[] events = bench.Run("events", "--json").Json;
        events.ShouldNotBeEmpty();
        events.ShouldAllBe(e => e.GetProperty("cameo").GetString()!.Length >= 2 && Math.Abs(e.GetProperty("goldstein").GetDouble()) <= 10 && e.GetProperty("quad").GetString()!.Contains('-'));
        bench.Run("events", "--csv").Lines[0].ShouldEndWith(",grounds,cameo,goldstein,quad");
        string report = folder.Write("visit.txt", Bench.Visit);
        Ran.With("read", report, "--no-store", "--format", "jsonl").Out.ShouldNotContain("goldstein");
    }

    private static string? Shared()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "../shared/data/events");
            if (File.Exists(Path.Combine(path, "petrarch", "PETR.UnitTest.records.xml")))
            {
                return path;
            }
        }

        return null;
    }
}
