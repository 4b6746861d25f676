namespace Chancery.Tests.Events.Petrarch;

public sealed class DictionaryCoderTests
{
    /// <summary>In words in a row, as TABARI wrote.</summary>
    private const string Rows = """
        &TALKSYN
        +TALK
        +ROUND_OF_NEGOTIATIONS
        &NEVER_
        +DID N'T
        +WILL NOT

        --- ACCUSE [112] ---
        ACCUSE
        CRITICIZE [111]
        - HEAVILY * [110]
        - * OVER_DISPUTE [114]

        --- ATTACK [190] ---
        ATTACK
        - &NEVER * [120]
        - SAID WILL * [138]

        --- BREAK [---] ---
        BREAK {BREAKS BROKE BROKEN}
        +BREAK_OFF {+BREAKS_OFF +BROKE_OFF +BROKEN_OFF}
        - * &TALKSYN [164]
        - * RELATIONS [161]

        --- FREE [0841] ---
        FREE
        - + WAS * FROM $ [0842]

        --- VISIT [042:043] ---
        VISIT

        --- MEET [040:040] ---
        MEET {MEETS MET}
        - % * [046:046]
        - * ^ WITH + [045]

        --- PRAISE [051] ---
        PRAISE
        - * LUKEWARM [---]
        """;

    /// <summary>In phrases, as PETRARCH2's.</summary>
    private const string Phrases = """
        &WEAPON
        +GUN
        +CRUISE_MISSILE

        --- SAY [010] ---
        SAY {SAYS SAID SAYING}
        --- PROMISE [030] ---
        PROMISE
        --- REFUSE [120] ---
        REFUSE
        --- WANT [030] ---
        WANT
        --- AID [070] ---
        HELP
        --- SEND [---] ---
        SEND {SENDS SENT}
        - * {HUMANITARIAN AID} [073]
        - * &WEAPON [072]
        - * (TO BORDER) [152]
        - ARMY * [154]
        --- ATTACK [190] ---
        ATTACK
        - * ON + [195]
        --- OFFEND [:110] ---
        OFFEND
        ~ a (a b ATTACK) SAY = a b 015
        ~ a (b . ATTACK) SAY = a b 112
        ~ a (_ b ATTACK) WANT = a b 138
        """;

    [Theory]
    [InlineData("Norland accused Sudland of lying.", "NRL SDL 112")]
    [InlineData("Norland's president accused the Sudland government of lying.", "NRLGOV SDLGOV 112")]
    [InlineData("Norland and Estland accused Sudland.", "NRL SDL 112|EST SDL 112")]
    [InlineData("Norland accused Sudland, Estland and Westland.", "NRL SDL 112|NRL EST 112|NRL WST 112")]
    [InlineData("Lawmakers in Norland and Estland accused Sudland.", "NRLLEG SDL 112|ESTLEG SDL 112")]
    [InlineData("Norland accused the Twin Isles.", "NRL TWA 112|NRL TWB 112")]
    [InlineData("Marta Voss accused Sudland of lying.", "NRLGOV SDL 112")]
    [InlineData("The police of Norland attacked soldiers on Monday.", "NRLCOP ---MIL 190")]
    [InlineData("Sudland was accused by Norland.", "NRL SDL 112")]
    [InlineData("Norland accused itself.", "")]
    [InlineData("Norland accused Nasty of lying.", "")]
    [InlineData("Nobody accused Sudland of lying.", "")]
    public void Names_and_agents_make_the_codes(string text, string expected) => Verbs.Code(Rows, text).ShouldBe(Split(expected));

    [Theory]
    [InlineData("Norland criticized Sudland.", "NRL SDL 111")]
    [InlineData("Norland has heavily criticized Sudland.", "NRL SDL 110")]
    [InlineData("Norland accused Sudland over dispute resolution.", "NRL SDL 114")]
    [InlineData("Norland accused Sudland over a long dispute.", "NRL SDL 112")]
    [InlineData("Norland attacked Sudland.", "NRL SDL 190")]
    [InlineData("Norland didn't attack Sudland.", "NRL SDL 120")]
    [InlineData("Norland will not attack Sudland.", "NRL SDL 120")]
    [InlineData("Norland broke a vase in Sudland.", "")]
    [InlineData("Norland broke off relations with Sudland.", "NRL SDL 161")]
    [InlineData("Norland broke off a new round of negotiations with Sudland.", "NRL SDL 164")]
    [InlineData("Sudland was freed from Norland.", "NRL SDL 0842")]
    [InlineData("Norland visited Sudland.", "NRL SDL 042|SDL NRL 043")]
    [InlineData("Norland and Sudland met on Monday.", "NRL SDL 046|SDL NRL 046")]
    [InlineData("Norland praised Sudland.", "NRL SDL 051")]
    [InlineData("Norland praised the lukewarm answer of Sudland.", "")]
    public void Words_in_a_row_fit_in_their_order(string text, string expected) => Verbs.Code(Rows, text).ShouldBe(Split(expected));

    [Theory]
    [InlineData("Norland sent humanitarian aid to Sudland.", "NRL SDL 073")]
    [InlineData("Norland sent guns to Sudland.", "NRL SDL 072")]
    [InlineData("Norland sent two cruise missiles to Sudland.", "NRL SDL 072")]
    [InlineData("Norland sent trains to the border with Sudland.", "NRL SDL 152")]
    [InlineData("Norland's army sent trains to Sudland.", "NRL SDL 154")]
    [InlineData("Norland sent trains to Sudland.", "")]
    [InlineData("Norland helped Sudland.", "NRL SDL 070")]
    [InlineData("Norland promised to help Sudland.", "NRL SDL 033")]
    [InlineData("Norland refused to help Sudland.", "NRL SDL 122")]
    [InlineData("Norland offended Sudland.", "SDL NRL 110")]
    [InlineData("Norland wants to attack Sudland.", "NRL SDL 138")]
    [InlineData("Norland said that Sudland attacked the town.", "NRL SDL 112")]
    public void Phrases_fit_on_the_tree(string text, string expected) => Verbs.Code(Phrases, text).ShouldBe(Split(expected));

    [Fact]
    public void One_side_is_enough_where_that_is_wished() => Verbs.Code(Rows, "Norland criticized the answer.", oneSided: true).ShouldBe(["NRL --- 111"]);

    [Fact]
    public void A_discarded_text_has_no_events()
    {
        Verbs.Code(Rows, "Norland attacked Sudland in the baseball final.", discards: "+BASEBALL # sports").ShouldBeEmpty();
        Verbs.Code(Rows, "Norland attacked Sudland in the baseballs.", discards: "BASEBALL_").ShouldBe(["NRL SDL 190"]);
    }

    [Fact]
    public void A_long_sentence_is_coded_in_time()
    {
        string text = "Norland said that " + string.Join(" and ", Enumerable.Repeat("Sudland accused Estland of talks", 300)) + ".";
        Verbs.Code(Rows, text).ShouldNotBeNull();
    }

    private static string[] Split(string expected) => expected.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
