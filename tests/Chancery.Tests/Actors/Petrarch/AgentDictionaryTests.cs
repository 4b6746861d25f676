using Chancery.Actors.Petrarch;

namespace Chancery.Tests.Actors.Petrarch;

public sealed class AgentDictionaryTests
{
    [Theory]
    [InlineData("FARMER [~AGR]", "farmer AGR, farmers AGR")]
    [InlineData("AUTHORITY  [~GOV] # SLS", "authority GOV, authorities GOV")]
    [InlineData("CONGRESS [~LEG]", "congress LEG, congresses LEG")]
    [InlineData("POLICE {} [ ~COP]", "police COP")]
    [InlineData("ATTORNEY_GENERAL {ATTORNEYS_GENERAL} [~GOV]", "attorney general GOV, attorneys general GOV")]
    [InlineData("RELIEF_BODY {} [  NGO~]", "relief body NGO first")]
    [InlineData("!PERSON! = MAN, WOMEN\\nCATTLE!PERSON! [~AGR]", "cattleman AGR, cattlewomen AGR")]
    [InlineData("!MINST! = MINISTER, MINISTRY\\n!MINST!_OF_SILLY_WALKS [~GOV]", "minister of silly walks GOV, ministry of silly walks GOV")]
    [InlineData("!A! = X, Y\\n!B! = P, Q\\n!A!_!B! [~GOV]", "x p GOV, x q GOV, y p GOV, y q GOV")]
    public void A_noun_gets_its_code_in_every_form(string lines, string expected)
    {
        PetrarchDictionary read = Dictionaries.Agents(lines);
        read.Problems.ShouldBeEmpty();
        string.Join(", ", read.Agents.Select(a => $"{a.Noun} {a.Code}{(a.Leads ? " first" : string.Empty)}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("FARMER", "[~CODE]")]
    [InlineData("FARMER [~AGR}", "[~CODE]")]
    [InlineData("FARMER [AGR]", "[~CODE]")]
    [InlineData("FARMER {FARMERS [~AGR]", "{PLURAL}")]
    [InlineData("[~AGR]", "NOUN [~CODE]")]
    [InlineData("CATTLE!PERSON! [~AGR]", "!PERSON! = WORD")]
    [InlineData("CATTLE!PERSON [~AGR]", "define it above")]
    [InlineData("!PERSON! = ", "!NAME! = WORD")]
    public void A_line_that_cannot_be_read_is_named_with_what_was_expected(string line, string expected)
    {
        PetrarchDictionary read = Dictionaries.Agents("OFFICIAL {} [~GOV]\\n" + line);
        string problem = read.Problems.ShouldHaveSingleItem();
        problem.ShouldStartWith("my.agents.txt:2: ");
        problem.ShouldContain(expected);
        read.Agents.ShouldHaveSingleItem().Noun.ShouldBe("official");
    }
}
