using Chancery.Events;
using Chancery.TestKit;

namespace Chancery.Tests.Events;

public sealed class TriggerLexiconTests
{
    /// <summary>The share of the lexicon's own examples that code to their row's type: two points below what it was when written.</summary>
    private const double Floor = 0.646;

    /// <summary>PLOVER's modes, type by type (PLOVER manual, table of modes).</summary>
    private static readonly Dictionary<EventType, string[]> Modes = new()
    {
        [EventType.AGREE] = [],
        [EventType.CONSULT] = ["visit", "third-party", "multilateral", "phone"],
        [EventType.SUPPORT] = [],
        [EventType.CONCEDE] = [],
        [EventType.COOPERATE] = [],
        [EventType.AID] = [],
        [EventType.RETREAT] = ["withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"],
        [EventType.REQUEST] = ["assist", "change", "yield", "meet"],
        [EventType.ACCUSE] = ["disapprove", "investigate", "allege"],
        [EventType.REJECT] = ["assist", "change", "yield", "meet"],
        [EventType.THREATEN] = ["restrict", "ban", "arrest", "relations", "expel", "territory", "violence"],
        [EventType.PROTEST] = ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
        [EventType.SANCTION] = ["convict", "expel", "withdraw", "discontinue"],
        [EventType.MOBILIZE] = ["troops", "weapons", "police", "militia"],
        [EventType.COERCE] = ["seize", "restrict", "ban", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber"],
        [EventType.ASSAULT] = ["beat", "torture", "execute", "sexual", "firearms", "explosives", "suicide-attack", "heavy-weapons", "crowd-control", "primitive", "aerial", "drone", "unconventional", "targeted", "destroy", "abduct"],
    };

    private static readonly string[] Slots = ["obj", "prt", "prep", "xcomp", "comp", "amod", "nmod", "compound", "voice", "obl", "xobj"];

    private static IEnumerable<(int Line, string[] Cells)> Lines() =>
        File.ReadLines(Places.Data("events/triggers.tsv")).Select((l, i) => (Line: i + 1, Text: l))
            .Where(l => l.Text.Length > 0 && l.Text[0] != '#').Skip(1).Select(l => (l.Line, l.Text.Split('\t')));

    [Fact]
    public void Every_row_loads() => English.Triggers.Count.ShouldBe(Lines().Count());

    [Fact]
    public void Every_row_has_a_mode_of_its_type_and_conditions_the_matcher_knows()
    {
        var wrong = new List<string>();
        foreach ((int line, string[] cells) in Lines())
        {
            TriggerRow row = English.Triggers.Rows(cells[0], cells[1][0]).Single(r => r.Line == line);
            if (row.Mode is not null && (row.Type is not { } type || !Modes[type].Contains(row.Mode)))
            {
                wrong.Add($"line {line}: {row.Type}/{row.Mode}");
            }

            if (row.Pos is not ('v' or 'n' or 'a'))
            {
                wrong.Add($"line {line}: part of speech {row.Pos}");
            }

            wrong.AddRange(row.Conditions.Where(c => !Slots.Contains(c.Slot) || c.Words.Any(w => w.Length == 0)).Select(c => $"line {line}: condition {c.Slot}"));
            if (cells.Length < 8 || cells[7].Length == 0)
            {
                wrong.Add($"line {line}: no example");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_reading_stands_twice() =>
        Lines().GroupBy(l => string.Join('\t', l.Cells.Take(3)), StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Theory]
    [InlineData("meet\tv\tobj:*\tDINE\t\t\t\tThey met.")]
    [InlineData("meet\tv\tobj\tCONSULT\t\t\t\tThey met.")]
    [InlineData("meet\tv\tobj:*\tCONSULT\t\tsideways\t\tThey met.")]
    [InlineData("meet v")]
    public void A_line_that_is_no_row_is_named_with_its_place(string line)
    {
        using var folder = new ScratchFolder();
        string path = folder.Write("triggers.tsv", "lemma\tpos\twith\ttype\tmode\tframe\tdomains\texample\n" + line + "\n");
        Should.Throw<InvalidDataException>(() => TriggerLexicon.Load(path)).Message.ShouldContain("triggers.tsv:2");
    }

    [Fact]
    public void Most_examples_of_the_lexicon_code_to_their_type()
    {
        int right = 0, all = 0;
        var missed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((_, string[] cells) in Lines())
        {
            if (cells.Length < 8 || cells[7].Length == 0)
            {
                continue;
            }

            IReadOnlyList<Event> events = English.EventsOf(cells[7], new DateOnly(2025, 6, 1));
            bool hit = cells[3] == "NONE" ? events.Count == 0 : events.Any(e => e.Type.ToString() == cells[3]);
            all++;
            right += hit ? 1 : 0;
            if (!hit)
            {
                string key = cells[3] + (events.Count == 0 ? " → nothing" : " → " + events[0].Type);
                missed[key] = missed.GetValueOrDefault(key) + 1;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{right} of {all} examples code to their type ({(double)right / all:P1}); missed: {string.Join(", ", missed.OrderByDescending(m => m.Value).Take(12).Select(m => $"{m.Key} {m.Value}"))}");
        ((double)right / all).ShouldBeGreaterThanOrEqualTo(Floor);
    }
}
