using Chancery.Events;

namespace Chancery.Tests.Events;

/// <summary>Rows: a sentence, and the one event in it as TYPE who &gt; whom realis. The report's day is 16 October 2025.</summary>
public sealed class EventFinderTests
{
    private static readonly DateOnly Day = new(2025, 10, 16);

    [Theory]
    [InlineData("Brazil signed a trade agreement with Angola.", "SUPPORT BRA > AGO asserted")]
    [InlineData("Kenya and Uganda signed a water treaty.", "SUPPORT KEN > UGA asserted")]
    [InlineData("Japan praised Vietnam for its help.", "SUPPORT JPN > VNM asserted")]
    [InlineData("Chile agreed to host talks with Bolivia.", "AGREE CHL > BOL asserted")]
    [InlineData("Qatar promised its support to Lebanon.", "AGREE QAT > LBN asserted")]
    [InlineData("Canada accused Iran of spying.", "ACCUSE CAN > IRN asserted")]
    [InlineData("Pakistan condemned Israel over the raid.", "ACCUSE PAK > ISR asserted")]
    [InlineData("Mexico criticised Ecuador.", "ACCUSE MEX > ECU asserted")]
    [InlineData("Australia imposed sanctions on Myanmar.", "SANCTION AUS > MMR asserted")]
    [InlineData("Poland expelled two Belarusian diplomats.", "SANCTION POL > BLR asserted")]
    [InlineData("Colombia cut ties with Israel.", "SANCTION COL > ISR asserted")]
    [InlineData("Algeria recalled its ambassador from Mali.", "SANCTION DZA > MLI asserted")]
    [InlineData("North Korea threatened South Korea with war.", "THREATEN PRK > KOR asserted")]
    [InlineData("Ethiopia rejected Egypt's demand.", "REJECT ETH > EGY asserted")]
    [InlineData("Argentina asked China for a loan.", "REQUEST ARG > CHN asserted")]
    [InlineData("Finland urged Hungary to lift its veto.", "REQUEST FIN > HUN asserted")]
    [InlineData("Norway sent food aid to Sudan.", "AID NOR > SDN asserted")]
    [InlineData("Turkey attacked Syria.", "ASSAULT TUR > SYR asserted")]
    [InlineData("Israel bombed Yemen.", "ASSAULT ISR > YEM asserted")]
    [InlineData("Russia shelled Ukraine.", "ASSAULT RUS > UKR asserted")]
    [InlineData("Lula visited Portugal.", "CONSULT BRA > PRT asserted")]
    [InlineData("Macron met Tokayev in Astana.", "CONSULT FRA > KAZ asserted")]
    [InlineData("Ramaphosa phoned Zelensky.", "CONSULT ZAF > UKR asserted")]
    [InlineData("The Indonesian president spoke with Marcos.", "CONSULT IDN > PHL asserted")]
    [InlineData("The Dutch foreign minister met his Moroccan counterpart.", "CONSULT NLD > MAR asserted")]
    [InlineData("Rwanda withdrew its troops from Mozambique.", "RETREAT RWA > MOZ asserted")]
    [InlineData("Iran released three French citizens.", "RETREAT IRN > FRA asserted")]
    [InlineData("Bolivia apologised to Peru.", "SUPPORT BOL > PER asserted")]
    [InlineData("Spain seized a Venezuelan ship.", "COERCE ESP > VEN asserted")]
    [InlineData("Singapore warned Myanmar.", "THREATEN SGP > MMR asserted")]
    public void An_act_of_one_state_on_another_is_coded(string text, string coded) => One(text).ShouldBe(coded);

    [Theory]
    [InlineData("Iran was accused by Canada of spying.", "ACCUSE CAN > IRN asserted")]
    [InlineData("Myanmar was sanctioned by Australia.", "SANCTION AUS > MMR asserted")]
    [InlineData("Ukraine was attacked by Russia.", "ASSAULT RUS > UKR asserted")]
    [InlineData("The Polish envoy was summoned by Belarus.", "ACCUSE BLR > POL asserted")]
    [InlineData("Kenya was urged by Somalia to open the border.", "REQUEST SOM > KEN asserted")]
    [InlineData("Modi was invited to Canada by Carney.", "AGREE CAN > IND asserted")]
    public void In_a_passive_the_agent_acts(string text, string coded) => One(text).ShouldBe(coded);

    [Theory]
    [InlineData("Australia, which sanctioned Myanmar, kept silent.", "SANCTION AUS > MMR asserted")]
    [InlineData("The minister praised the Kenyan leader who attacked Somalia.", "ASSAULT KEN > SOM asserted")]
    public void A_relative_clause_takes_its_noun_as_subject(string text, string coded) => All(text).ShouldContain(coded);

    [Theory]
    [InlineData("Japan did not condemn Iran.", "ACCUSE JPN > IRN negated")]
    [InlineData("Canada never attacked Cuba.", "ASSAULT CAN > CUB negated")]
    [InlineData("Chile will not sanction Bolivia.", "SANCTION CHL > BOL negated")]
    [InlineData("Macron has not met Tokayev.", "CONSULT FRA > KAZ negated")]
    [InlineData("Lula will visit Portugal.", "CONSULT BRA > PRT future")]
    [InlineData("Lula is to visit Portugal.", "CONSULT BRA > PRT future")]
    [InlineData("Lula is expected to visit Portugal.", "CONSULT BRA > PRT future")]
    [InlineData("Lula plans to visit Portugal.", "CONSULT BRA > PRT future")]
    [InlineData("Norway will send aid to Sudan.", "AID NOR > SDN future")]
    [InlineData("Turkey may attack Syria.", "ASSAULT TUR > SYR conditional")]
    [InlineData("Turkey could impose sanctions on Greece.", "SANCTION TUR > GRC conditional")]
    [InlineData("If Iran attacks Israel, the deal is off.", "ASSAULT IRN > ISR conditional")]
    [InlineData("Lula visited Portugal in March 2019.", "CONSULT BRA > PRT historic")]
    [InlineData("Lula will visit Portugal in December 2025.", "CONSULT BRA > PRT future")]
    public void Realis_is_kept_apart_from_the_type(string text, string coded) => One(text).ShouldBe(coded);

    [Theory]
    [InlineData("China slaps tariffs on Canada", "SANCTION CHN > CAN asserted")]
    [InlineData("Lula to visit Portugal", "CONSULT BRA > PRT future")]
    [InlineData("Iran accuses Israel of sabotage", "ACCUSE IRN > ISR asserted")]
    [InlineData("Kenya urges Somalia to open border", "REQUEST KEN > SOM asserted")]
    [InlineData("Lula arrives in Portugal for talks", "CONSULT BRA > PRT asserted")]
    public void A_headline_is_read_like_a_sentence(string text, string coded) => One(text + "\n\nThe sky was grey over the old town all day.").ShouldBe(coded);

    [Theory]
    [InlineData("Trade between Brazil and China reached $150 billion.")]
    [InlineData("India depends on Russia for oil.")]
    [InlineData("Kenya lies to the south of Ethiopia.")]
    [InlineData("Vietnam's clout in Asia has grown.")]
    [InlineData("Did Iran attack Israel?")]
    [InlineData("Mexico is the largest partner of the United States.")]
    [InlineData("The market in Nigeria is large.")]
    [InlineData("Ties between Spain and Morocco are close.")]
    [InlineData("The weather in Norway was cold.")]
    [InlineData("Egypt is home to 110 million people.")]
    [InlineData("The team from Ghana beat Togo in the final.")]
    [InlineData("The minister told reporters about the harvest.")]
    [InlineData("Prices in Argentina rose by a third.")]
    [InlineData("Attacks rose last year.")]
    [InlineData("Japan and Australia are old friends.")]
    [InlineData("Chinese imports of Peruvian copper fell by a tenth.")]
    [InlineData("The relationship between Serbia and Kosovo remains tense.")]
    public void What_is_no_act_gives_no_event(string text) => All(text).ShouldBeEmpty();

    [Fact]
    public void An_event_tells_why_it_was_coded_and_on_which_words()
    {
        const string text = "On Tuesday, Canada accused Iran of spying.";
        Event e = English.EventsOf(text, Day).ShouldHaveSingleItem();
        e.Trigger.ShouldBe("accused");
        e.Date.ShouldBe("2025-10-14");
        e.Span.Of(text).ShouldContain("Canada accused Iran");
        e.Grounds.ShouldContain(g => g.Contains("accuse.v", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_speaker_tells_is_told_by_the_speaker() =>
        English.EventsOf("Sergei Lavrov said that Canada had sanctioned Belarus.", Day).ShouldContain(e => e.Type == EventType.SANCTION && e.ToldBy == "Sergei Lavrov");

    [Fact]
    public void What_a_group_without_a_state_does_falls_on_no_state_told_of_before() =>
        English.EventsOf("Kenya will send more police officers to Haiti. Gangs attacked a police station in Port-au-Prince on Sunday.", Day).ShouldNotContain(e => e.Type == EventType.ASSAULT && e.Actors.Contains("KEN"));

    private static string One(string text)
    {
        IReadOnlyList<string> all = All(text);
        return all.Count == 1 ? all[0] : $"{all.Count} events: {string.Join(", ", all)}";
    }

    private static IReadOnlyList<string> All(string text) =>
        [.. English.EventsOf(text, Day).Select(e => $"{e.Type} {string.Join('+', e.Actors)} > {string.Join('+', e.Recipients)} {e.Realis.ToString().ToLowerInvariant()}")];
}
