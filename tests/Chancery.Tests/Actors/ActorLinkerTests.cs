using Chancery.Actors;

namespace Chancery.Tests.Actors;

/// <summary>Rows: a text, words of it, and the actor they stand for ("" for a person of no known state, "-" for no mention), on 16 October 2025 where no day is told.</summary>
public sealed class ActorLinkerTests
{
    private static readonly DateOnly Day = new(2025, 10, 16);

    [Theory]
    [InlineData("India signed a pact.", "India", "IND")]
    [InlineData("The United States left the talks.", "United States", "USA")]
    [InlineData("The U.S. left the talks.", "U.S.", "USA")]
    [InlineData("The US left the talks.", "US", "USA")]
    [InlineData("The UK raised duties.", "UK", "GBR")]
    [InlineData("Côte d'Ivoire asked for help.", "Côte d'Ivoire", "CIV")]
    [InlineData("Burkina Faso expelled the envoy.", "Burkina Faso", "BFA")]
    [InlineData("Türkiye and Egypt met.", "Türkiye", "TUR")]
    [InlineData("South Korea and Peru met.", "South Korea", "KOR")]
    [InlineData("North Korea fired a missile.", "North Korea", "PRK")]
    [InlineData("The European Union fined the firm.", "European Union", "EU")]
    [InlineData("NATO sent troops.", "NATO", "NATO")]
    [InlineData("The Taliban banned the drug.", "Taliban", "TALIBAN")]
    [InlineData("Hamas released the hostages.", "Hamas", "HAMAS")]
    [InlineData("The International Monetary Fund warned Kenya.", "International Monetary Fund", "IMF")]
    public void A_name_stands_for_its_actor(string text, string words, string actor) => Link(text, words, Day).ShouldBe(actor);

    [Theory]
    [InlineData("The Kremlin denied the report.", "Kremlin", "RUS")]
    [InlineData("South Block summoned the envoy.", "South Block", "IND")]
    [InlineData("The White House praised the deal.", "White House", "USA")]
    [InlineData("Foggy Bottom stayed silent.", "Foggy Bottom", "USA")]
    [InlineData("The Élysée confirmed the visit.", "Élysée", "FRA")]
    [InlineData("Downing Street rejected the plan.", "Downing Street", "GBR")]
    [InlineData("Zhongnanhai weighed its answer.", "Zhongnanhai", "CHN")]
    [InlineData("Moscow said it was ready.", "Moscow", "RUS")]
    [InlineData("Islamabad recalled its envoy.", "Islamabad", "PAK")]
    [InlineData("Ankara and Cairo restored ties.", "Ankara", "TUR")]
    [InlineData("The Pentagon sent a carrier.", "Pentagon", "USA")]
    public void A_capital_or_seat_stands_for_its_state(string text, string words, string actor) => Link(text, words, Day).ShouldBe(actor);

    [Theory]
    [InlineData("Russian jets flew over Estonia.", "Russian", "RUS")]
    [InlineData("Two Indians were freed.", "Indians", "IND")]
    [InlineData("The Emirati delegation left.", "Emirati", "ARE")]
    [InlineData("Dutch police seized the ship.", "Dutch", "NLD")]
    public void An_adjective_stands_for_its_state(string text, string words, string actor) => Link(text, words, Day).ShouldBe(actor);

    [Theory]
    [InlineData("Mike Pompeo flew to Oslo.", 2019, "Pompeo", "USA", "secretary of state")]
    [InlineData("Antony Blinken flew to Oslo.", 2023, "Blinken", "USA", "secretary of state")]
    [InlineData("The US secretary of state flew to Oslo.", 2019, "secretary", "USA", "Mike Pompeo")]
    [InlineData("The US secretary of state flew to Oslo.", 2023, "secretary", "USA", "Antony Blinken")]
    [InlineData("The Russian president flew to Oslo.", 2023, "president", "RUS", "Vladimir Putin")]
    [InlineData("The Brazilian president flew to Oslo.", 2021, "president", "BRA", "Jair Bolsonaro")]
    [InlineData("The Brazilian president flew to Oslo.", 2024, "president", "BRA", "Luiz Inacio Lula da Silva")]
    [InlineData("The German chancellor flew to Oslo.", 2019, "chancellor", "DEU", "Angela Merkel")]
    [InlineData("The German chancellor flew to Oslo.", 2023, "chancellor", "DEU", "Olaf Scholz")]
    [InlineData("The Indian foreign minister flew to Oslo.", 2018, "minister", "IND", "Sushma Swaraj")]
    [InlineData("Japan's prime minister flew to Oslo.", 2018, "minister", "JPN", "Shinzo Abe")]
    [InlineData("Japan's prime minister flew to Oslo.", 2023, "minister", "JPN", "Fumio Kishida")]
    [InlineData("The British prime minister flew to Oslo.", 2023, "minister", "GBR", "Rishi Sunak")]
    [InlineData("The prime minister of Israel flew to Oslo.", 2022, "minister", "ISR", "Yair Lapid")]
    public void An_office_is_its_holders_on_the_day(string text, int year, string words, string actor, string nameOrOffice)
    {
        ActorMention mention = Mention(text, words, new DateOnly(year, 9, 1))!;
        mention.Actor.ShouldBe(actor);
        (mention.Name + " / " + mention.Office).ShouldContain(nameOrOffice, Case.Insensitive);
    }

    [Theory]
    [InlineData("Narendra Modi met Vladimir Putin.", "Modi", "IND")]
    [InlineData("Modi met Putin.", "Putin", "RUS")]
    [InlineData("S. Jaishankar met Lavrov.", "Jaishankar", "IND")]
    [InlineData("Xi Jinping met Lula.", "Xi", "CHN")]
    [InlineData("Volodymyr Zelensky met Macron.", "Macron", "FRA")]
    [InlineData("Ursula von der Leyen went to Delhi.", "Leyen", "EU")]
    [InlineData("António Guterres appealed to Sudan.", "Guterres", "UN")]
    [InlineData("Erdogan received Sisi.", "Erdogan", "TUR")]
    public void A_known_person_speaks_for_the_state(string text, string words, string actor) => Link(text, words, Day).ShouldBe(actor);

    [Theory]
    [InlineData("Georgia signed a pact with Armenia. Tbilisi was glad.", "Georgia", "GEO")]
    [InlineData("Voters in Georgia, Arizona and Nevada chose Trump.", "Georgia", "USA")]
    [InlineData("The turkey was served cold.", "turkey", "-")]
    [InlineData("They roasted a turkey for the guests.", "turkey", "-")]
    [InlineData("Jordan Peterson gave a lecture.", "Jordan", "")]
    [InlineData("Paris Hilton gave a party.", "Paris", "")]
    [InlineData("Chelsea Clinton wrote a book on polish.", "polish", "-")]
    [InlineData("He told us about it.", "us", "-")]
    [InlineData("They put it on fine china.", "china", "-")]
    [InlineData("Michael Jordan won the match.", "Jordan", "")]
    [InlineData("Jordan and Israel reopened the crossing.", "Jordan", "JOR")]
    [InlineData("Chad and Niger closed the border.", "Chad", "TCD")]
    [InlineData("Chad Smith plays the drums.", "Chad", "")]
    public void A_word_that_means_something_else_is_left_alone(string text, string words, string actor) => Link(text, words, Day).ShouldBe(actor);

    [Theory]
    [InlineData("Putin arrived in Delhi. He met Modi.", "He", "RUS")]
    [InlineData("Merkel spoke first. She thanked France.", "She", "DEU")]
    [InlineData("Brazil raised duties. It blamed China.", "It", "BRA")]
    [InlineData("Kenya and Uganda signed a pact. The two countries share a lake.", "countries", "KEN+UGA")]
    [InlineData("Chile and Peru held talks. Both sides were content.", "sides", "CHL+PER")]
    [InlineData("Sergei Lavrov came to Cairo. The foreign minister praised Egypt.", "minister", "RUS")]
    [InlineData("Narendra Modi landed in Tokyo. Modi met bankers.", "Modi met", "IND")]
    [InlineData("The Kremlin spokesman denied it.", "spokesman", "RUS")]
    [InlineData("Angela Merkel took questions.\n\nQ: Will it rain?\n\nQ: Will it snow?\n\nA: She laughed.", "She", "DEU")]
    public void What_refers_back_stands_for_what_was_named(string text, string words, string actor) => Link(text, words, new DateOnly(2021, 9, 1)).ShouldBe(actor);

    [Theory]
    [InlineData("The Russian oil firm Uralchem cut its output.", "Uralchem", "RUS.URALCHEM")]
    [InlineData("Rosneft raised its price.", "Rosneft", "RUS.ROSNEFT")]
    [InlineData("The Indian foreign ministry denied it.", "Indian", "IND")]
    [InlineData("Indian analyst Ravi Menon praised the deal.", "Menon", "IND")]
    [InlineData("Bob Quimby praised the deal.", "Quimby", "")]
    public void Others_belong_to_the_state_their_phrase_gives_or_to_none(string text, string words, string actor) => Link(text, words, Day).ShouldBe(actor);

    [Fact]
    public void Mentions_stand_in_order_and_do_not_overlap()
    {
        Analysis a = English.Linked("Russian President Vladimir Putin met Indian Prime Minister Narendra Modi and US Secretary of State Marco Rubio in New Delhi. The two sides and their EU partners agreed; he left.", Day);
        a.Mentions.Count.ShouldBeGreaterThan(5);
        a.Mentions.Zip(a.Mentions.Skip(1)).ShouldAllBe(p => p.First.End <= p.Second.First);
    }

    private static string Link(string text, string words, DateOnly day) => Mention(text, words, day) is { } mention ? string.Join('+', mention.Actors.Order(StringComparer.Ordinal)) : "-";

    /// <summary>The mention that covers the first of the words.</summary>
    private static ActorMention? Mention(string text, string words, DateOnly day)
    {
        Analysis a = English.Linked(text, day);
        int at = text.LastIndexOf(words, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0);
        int token = Enumerable.Range(0, a.Document.Count).First(t => a.Document.End[t] > at);
        return a.MentionAt(token);
    }
}
