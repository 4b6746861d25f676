using Chancery.Events;
using Chancery.Reports;

namespace Chancery.Tests.Events;

/// <summary><c>docs/codebook.md</c> is complete, agrees with the tables of the program, and its examples are coded as it says.</summary>
public sealed class CodebookTests
{
    /// <summary>The share of sentences that give exactly the acts the codebook states, just below what was reached when written.</summary>
    private const double Floor = 0.85;

    /// <summary>The same of sentences that tell no event.</summary>
    private const double SilentFloor = 0.90;

    private const int LeastExamples = 6;

    private static readonly DateOnly Day = new(2025, 6, 15);

    private static readonly Lazy<Codebook> Loaded = new(() => Codebook.Read(Path.Combine(Places.Root, "docs", "codebook.md")));

    private static readonly Lazy<CameoTable> Cameo = new(() => CameoTable.Load(Places.Data("events/cameo.tsv")));

    /// <summary>PLOVER's 67 modes (PLOVER manual, table of modes).</summary>
    private static readonly Dictionary<string, string> Modes = new(StringComparer.Ordinal)
    {
        ["AGREE"] = "",
        ["CONSULT"] = "visit third-party multilateral phone",
        ["SUPPORT"] = "",
        ["CONCEDE"] = "",
        ["COOPERATE"] = "",
        ["AID"] = "",
        ["RETREAT"] = "withdraw release disarm ceasefire access resign",
        ["REQUEST"] = "assist change yield meet",
        ["ACCUSE"] = "disapprove investigate allege",
        ["REJECT"] = "assist change yield meet",
        ["THREATEN"] = "restrict arrest relations expel territory violence",
        ["PROTEST"] = "demo riot strike hunger boycott obstruct vandalize",
        ["SANCTION"] = "convict expel withdraw discontinue",
        ["MOBILIZE"] = "troops weapons police militia",
        ["COERCE"] = "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
        ["ASSAULT"] = "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional",
    };

    private static Codebook Book => Loaded.Value;

    public static TheoryData<string> Types => [.. EventTypes.Names];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_is_defined_with_what_is_in_and_out_and_all_its_modes(string type)
    {
        string prose = Book.Sections[type];
        prose.ShouldContain("**In:**");
        prose.ShouldContain("**Out:**");
        CodebookMode[] defined = [.. Book.Modes.Where(m => m.Type == type)];
        defined.Select(m => m.Mode ?? string.Empty).ShouldBe([string.Empty, .. ModesOf(type)]);
        defined.ShouldAllBe(m => m.Definition.Length > 0);
    }

    [Fact]
    public void It_knows_all_modes() => Book.Modes.Count(m => m.Mode is not null).ShouldBe(67);

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_has_examples_of_each_realis_and_a_near_miss(string type)
    {
        CodebookExample[] own = [.. Book.Examples.Where(e => e.Section == type)];
        CodebookExample[] of = [.. own.Where(e => e.Acts.Any(a => a.Type == type))];
        of.Length.ShouldBeGreaterThanOrEqualTo(LeastExamples);
        foreach (Realis realis in Enum.GetValues<Realis>())
        {
            of.ShouldContain(e => e.Acts.Any(a => a.Type == type && a.Realis == Realities.Name(realis)), $"{type} {Realities.Name(realis)}");
        }

        own.Except(of).ShouldNotBeEmpty();
        own.ShouldContain(e => e.Acts.Count == 0);
    }

    [Fact]
    public void Every_example_has_a_known_type_mode_realis_and_actors()
    {
        var wrong = new List<string>();
        foreach (CodebookExample example in Book.Examples)
        {
            foreach (CodebookAct act in example.Acts)
            {
                string? reason = !Modes.ContainsKey(act.Type) ? "no type"
                    : act.Mode is not null && !ModesOf(act.Type).Contains(act.Mode) ? "no mode of the type"
                    : !Enum.GetValues<Realis>().Select(Realities.Name).Contains(act.Realis) ? "no realis"
                    : act.Actors.Count == 0 ? "nobody acts"
                    : act.Recipients.Count == 0 && act.Type is "COOPERATE" or "AID" or "SANCTION" ? "the type needs a recipient"
                    : act.Actors.Concat(act.Recipients).FirstOrDefault(id => English.Actors.Find(id) is null) is { } unknown ? $"{unknown} is no actor" : null;
                if (reason is not null)
                {
                    wrong.Add($"line {example.Line}: {act}: {reason}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_example_stands_twice() =>
        Book.Examples.GroupBy(e => e.Sentence, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void The_codes_beside_the_modes_are_those_that_are_written()
    {
        foreach (CodebookMode mode in Book.Modes)
        {
            CameoCode code = Cameo.Value.Of(Enum.Parse<EventType>(mode.Type), mode.Mode);
            (mode.Cameo, mode.Goldstein).ShouldBe((code.Code, code.Goldstein), $"{mode.Type}/{mode.Mode}");
        }
    }

    [Fact]
    public void The_table_of_exports_is_what_is_written()
    {
        Book.Exports.Select(e => e.Type).ShouldBe(EventTypes.Names);
        foreach (CodebookExport row in Book.Exports)
        {
            EventType type = Enum.Parse<EventType>(row.Type);
            CameoCode code = Cameo.Value.Of(type, null);
            row.ShouldBe(new CodebookExport(
                row.Type,
                string.Concat(CameoTable.QuadOf(type).ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? " " + c : c.ToString())).ToLowerInvariant(),
                EventScores.Of(new Event { Trigger = "x", Type = type }),
                code.Code,
                code.Goldstein,
                Cameo.Value.Of(type, null, Realis.Future).Code,
                Cameo.Value.Of(type, null, Realis.Negated).Code));
        }
    }

    [Fact]
    public void Most_examples_are_coded_as_the_codebook_says() =>
        Share(Book.Examples.Where(e => e.Acts.Count > 0)).ShouldBeGreaterThanOrEqualTo(Floor);

    [Fact]
    public void Most_near_misses_give_no_event() =>
        Share(Book.Examples.Where(e => e.Acts.Count == 0)).ShouldBeGreaterThanOrEqualTo(SilentFloor);

    private static string[] ModesOf(string type) => Modes[type].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The share of sentences whose acts come out as stated, no more and no fewer; the others are written to the test's output.</summary>
    private static double Share(IEnumerable<CodebookExample> examples)
    {
        ITestOutputHelper? output = TestContext.Current.TestOutputHelper;
        Reader.Worker worker = English.Reader.CreateWorker();
        int all = 0, right = 0, acts = 0, modes = 0;
        foreach (CodebookExample example in examples)
        {
            CodebookAct[] coded = [.. worker.Read(new Report { Id = "codebook", Text = example.Sentence, Published = Day }).Events
                .Select(e => new CodebookAct(e.Type.ToString(), e.Mode, e.Actors, e.Recipients, Realities.Name(e.Realis)))];
            all++;
            if (coded.Select(a => a.Core).Order(StringComparer.Ordinal).SequenceEqual(example.Acts.Select(a => a.Core).Order(StringComparer.Ordinal)))
            {
                right++;
                acts += coded.Length;
                modes += coded.Count(a => example.Acts.Any(x => x.Core == a.Core && x.Mode == a.Mode));
            }
            else
            {
                output?.WriteLine($"line {example.Line}: {example.Sentence}\n    stated {Written(example.Acts)}\n    coded  {Written(coded)}");
            }
        }

        output?.WriteLine($"{right} of {all} sentences are coded as stated; of their {acts} acts {modes} have the mode stated");
        return (double)right / all;
    }

    private static string Written(IEnumerable<CodebookAct> acts) => string.Join("; ", acts.Select(a => a.ToString()).DefaultIfEmpty("no event"));
}
