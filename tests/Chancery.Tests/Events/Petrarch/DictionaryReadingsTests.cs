using Chancery.Events;
using Chancery.Reports;
using Chancery.TestKit;

namespace Chancery.Tests.Events.Petrarch;

/// <summary>Verb files by the way of <c>--dictionaries</c>.</summary>
public sealed class DictionaryReadingsTests
{
    private const string Lines = """
        --- ACCUSE [130] ---
        ACCUSE
        - * OF_THEFT [1312]
        --- MEET [---] ---
        MEET {MEETS MET}
        - * (IN DELHI) [---]
        --- SLEEP [111] ---
        SLEEP {SLEEPS SLEPT}
        - + * UNDER $ [112]
        --- OFFEND [:111] ---
        OFFEND
        --- SAY [010] ---
        SAY {SAYS SAID}
        broken [
        """;

    private static readonly Lazy<Reader> Own = new(() =>
    {
        using var folder = new ScratchFolder();
        folder.Write("my.verbs.txt", Lines);
        return new ReaderBuilder().WithDictionaries(folder.Path).Build();
    });

    [Fact]
    public void Its_type_wins_and_the_grounds_name_file_line_pattern_and_code()
    {
        Event e = Read("India accused Pakistan of lying on Monday.").ShouldHaveSingleItem();
        (e.Type, e.Mode).ShouldBe((EventType.THREATEN, null));
        (e.Actors.Single(), e.Recipients.Single()).ShouldBe(("IND", "PAK"));
        e.Grounds[0].ShouldBe("cameo    130 by my.verbs.txt line 2: ACCUSE ACCUSED → THREATEN");
        Cameo.Of(e).ShouldBe(new EventCode("130", "13", -4.4, QuadClass.VerbalConflict));
    }

    [Fact]
    public void A_pattern_without_code_is_no_event_and_a_verb_without_one_says_nothing()
    {
        Read("Vladimir Putin met Narendra Modi in Delhi.").ShouldBeEmpty();
        Read("Vladimir Putin met Narendra Modi in Moscow.").ShouldHaveSingleItem().Type.ShouldBe(EventType.CONSULT);
    }

    [Fact]
    public void What_only_the_dictionary_knows_is_added()
    {
        Event e = Read("India slept under China.").ShouldHaveSingleItem();
        (e.Type, e.Actors.Single(), e.Recipients.Single()).ShouldBe((EventType.ACCUSE, "CHN", "IND"));
        e.Grounds[1].ShouldContain("of the dictionary alone");
        "India slept under China.".Substring(e.Span.Start, e.Span.Length).ShouldBe("India slept under China");
    }

    [Fact]
    public void A_code_behind_a_colon_is_the_targets() =>
        Read("India offended China on Monday.").ShouldHaveSingleItem().Actors.ShouldBe(["CHN"]);

    [Fact]
    public void A_statement_is_no_event_of_PLOVERs_and_adds_none() => Read("India said to China that the day was long.").ShouldBeEmpty();

    [Fact]
    public void Lines_that_cannot_be_read_are_the_readers_problems() =>
        Own.Value.Actors.Problems.ShouldContain(p => p.Contains("my.verbs.txt:14: ", StringComparison.Ordinal));

    [Fact]
    public void A_folder_with_verbs_alone_is_one_with_dictionaries() =>
        Own.Value.Actors.Problems.ShouldNotContain(p => p.Contains("no dictionary here", StringComparison.Ordinal));

    private static CameoTable Cameo => CameoTable.Load(Places.Data("events/cameo.tsv"));

    private static IReadOnlyList<Event> Read(string text) =>
        Own.Value.CreateWorker().Read(new Report { Id = "1", Text = text, Published = new DateOnly(2025, 5, 5) }).Events;
}
