using Chancery.Events.Petrarch;
using Chancery.TestKit;

namespace Chancery.Tests.Events.Petrarch;

public sealed class VerbDictionaryTests
{
    private const string Sample = """
        # A comment of one line; and more of it
        <!-- a block
        --- NOT_READ [999] ---
        -->
        &ARMS
        +GUN
        +TEAR_GAS_
        &GOODS_
        +&ARMS
        +GRAIN

        ---  ATTACK   [190]  ---
        ATTACK
        BOMB {BOMBS BOMBED} [195]   # its own code
        +SET_UPON {+SETS_UPON, +SETTING_UPON}
        - * {CIVILIAN TARGET} (WITH &ARMS)    [202]  # ATTACK
        - + WAS_* BY $ [191:192]
        - * VERBALLY  [111]

        --- MUSE [---] ---
        MUSE
        ~ a (a b ATTACK) MUSE = a b 138
        """;

    [Fact]
    public void A_file_is_read_whole()
    {
        VerbDictionary read = Verbs.Read(Sample);
        read.Problems.ShouldBeEmpty();
        read.Blocks.Select(b => $"{b.Name} {b.Code} {b.Patterns.Count} {b.IsPhrasal}").ShouldBe(["ATTACK 190 3 True", "MUSE --- 0 True"]);
        read.Find("bombed", "bomb").Single(f => !f.IsBase).Code.ShouldBe(new VerbCode("195", null));
        read.Find("bombs", "bomb").First().Line.ShouldBe(14);
        read.Find("setting", "set").Single(f => !f.IsBase).After.ShouldBe(["upon"]);
        read.Transformations.ShouldHaveSingleItem().ShouldBe(new VerbTransformation('a', 'a', 'b', "attack", "muse", 'a', 'b', "138", "my.verbs.txt", 22));
    }

    [Fact]
    public void Patterns_say_what_stands_where_and_the_most_telling_comes_first()
    {
        IReadOnlyList<VerbPattern> patterns = Verbs.Read(Sample).Blocks[0].Patterns;
        patterns.Select(p => p.Text).ShouldBe(["* {CIVILIAN TARGET} (WITH &ARMS)", "+ WAS_* BY $", "* VERBALLY"]);
        patterns[0].Post.OfType<PhraseElement>().Single().Words.Select(w => w.Written).ShouldBe(["CIVILIAN", "TARGET"]);
        patterns[0].Post.OfType<PrepositionElement>().Single().Inner.OfType<WordElement>().Single().Words.Phrases.Select(p => string.Join(' ', p)).Order(StringComparer.Ordinal)
            .ShouldBe(["gun", "guns", "tear gas"]);
        patterns[1].Code.ShouldBe(new VerbCode("191", "192"));
        patterns[1].JoinsVerb.ShouldBeTrue();
        patterns[1].Pre.OfType<SlotElement>().Single().Slot.ShouldBe(PatternSlot.Target);
    }

    [Theory]
    [InlineData("ASK", "ask asks asked asking")]
    [InlineData("ACCUSE", "accuse accuses accused accusing")]
    [InlineData("DENY", "deny denies denied denying")]
    [InlineData("CLASH", "clash clashes clashed clashing")]
    [InlineData("BAN {BANS BANNED}", "ban bans banned")]
    [InlineData("SEND {}", "send sends sended sending")]
    public void A_regular_verb_gets_its_forms_and_an_irregular_one_those_that_are_listed(string verb, string forms)
    {
        VerbDictionary read = Verbs.Read($"--- X [010] ---\n{verb}");
        read.FormCount.ShouldBe(forms.Split(' ').Length);
        forms.Split(' ').ShouldAllBe(f => read.Find(f, f).Any());
    }

    [Theory]
    [InlineData("--- X [010] ---\nASK\n- * HELP", 3, "has no code")]
    [InlineData("--- X [010] ---\nASK\n- * HELP [0=1]", 3, "is no code")]
    [InlineData("--- X [010] ---\nASK\n- HELP [010]", 3, "has no *")]
    [InlineData("--- X [010] ---\nASK\n- * HELP * [010]", 3, "more than one *")]
    [InlineData("--- X [010] ---\nASK\n- * {HELP [010]", 3, "a { without }")]
    [InlineData("--- X [010] ---\nASK\n- * {} [010]", 3, "an empty {}")]
    [InlineData("--- X [010] ---\nASK\n- * HELP) [010]", 3, "a ) too many")]
    [InlineData("--- X [010] ---\nASK\n- * (FOR HELP [010]", 3, "a ( without")]
    [InlineData("--- X [010] ---\nASK\n- * &UNKNOWN [010]", 3, "'&UNKNOWN' is no synset")]
    [InlineData("&A\n+&B", 2, "'&B' is no synset")]
    [InlineData("&A\n+$ HELP", 2, "is no member")]
    [InlineData("& A B\n+X", 1, "no name of a synset")]
    [InlineData("ASK", 1, "stands in no block")]
    [InlineData("- * HELP [010]", 1, "in no block")]
    [InlineData("--- [010] ---", 1, "without a name")]
    [InlineData("--- X [0*0] ---", 1, "is no code")]
    [InlineData("--- X [010] ---\nASK {ASKS", 2, "not closed")]
    [InlineData("--- X [010] ---\nASK [0!0", 2, "is no code")]
    [InlineData("--- X [010] ---\nA$K", 2, "is no verb")]
    [InlineData("~ a (a b X) Y", 1, "no transformation")]
    [InlineData("~ a (a b X) Y = c b 010", 1, "stands for nobody")]
    public void What_cannot_be_read_is_told_with_its_line(string lines, int line, string problem)
    {
        VerbDictionary read = Verbs.Read(lines + "\n--- GOOD [020] ---\nBEG\n- * HELP [023]");
        read.Problems.ShouldContain(p => p.StartsWith($"my.verbs.txt:{line}: ", StringComparison.Ordinal) && p.Contains(problem, StringComparison.Ordinal), string.Join('\n', read.Problems));
        read.Blocks.ShouldContain(b => b.Name == "GOOD" && b.Patterns.Count == 1);
    }

    [Fact]
    public void Codes_of_other_times_are_read()
    {
        VerbDictionary read = Verbs.Read("--- X [---] ---\nASK [020?]\nBEG [:110]\n- * NONE [###]\n- * PLUS [+++]\n- * LETTER [174K]");
        read.Problems.ShouldBeEmpty();
        read.Find("beg", "beg").First().Code.ShouldBe(new VerbCode(null, "110"));
        read.Blocks[0].Patterns.Select(p => p.Code.ToString()).ShouldBe(["---", "---", "174K"]);
    }

    [Fact]
    public void Verb_files_are_told_by_name_or_by_what_is_in_them()
    {
        using var folder = new ScratchFolder();
        folder.Write("CAMEO.9.txt", "--- X [010] ---\nASK");
        folder.Write("old.verbs", "--- X [010] ---\nASK");
        folder.Write("my.actors.txt", "--- X [010] ---");
        folder.Write("notes.txt", "nothing here");
        VerbDictionary.FilesOf(folder.Path).Select(Path.GetFileName).ShouldBe(["CAMEO.9.txt", "old.verbs"]);
    }

    [Fact]
    public void The_published_dictionary_is_read_and_its_slips_reported()
    {
        string folder = Places.Shared("data/events/dictionaries");
        var read = new VerbDictionary(English.Language.Cutter());
        read.ReadFolder(folder);
        read.Files.ShouldBe(2);
        read.Blocks.Count.ShouldBeGreaterThan(600);
        read.Blocks.Sum(b => b.Patterns.Count).ShouldBeGreaterThan(5000);
        read.Transformations.Count.ShouldBe(8);
        read.Problems.ShouldAllBe(p => p.Contains("CAMEO.2.0.txt:", StringComparison.Ordinal));
        read.Problems.Count.ShouldBe(5);
    }
}
