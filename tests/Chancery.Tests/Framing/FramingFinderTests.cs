using Chancery.Framings;
using Chancery.Reports;

namespace Chancery.Tests.Framings;

public sealed class FramingFinderTests
{
    [Theory]
    [InlineData("Serbia's reckless answer surprised Croatia.", "reckless", "SRB", -1)]
    [InlineData("The reckless Serbian answer surprised Croatia.", "reckless", "SRB", -1)]
    [InlineData("The greedy demands of Ankara are known.", "greedy", "TUR", -1)]
    [InlineData("The American demands are outrageous.", "outrageous", "USA", -1)]
    [InlineData("Iran is irresponsible.", "irresponsible", "IRN", -1)]
    [InlineData("Poland has been generous.", "generous", "POL", 1)]
    [InlineData("Washington, greedy and jealous as ever, left the talks.", "greedy", "USA", -1)]
    [InlineData("Washington, greedy and jealous as ever, left the talks.", "jealous", "USA", -1)]
    [InlineData("China's aggressive and hypocritical diplomats left.", "hypocritical", "CHN", -1)]
    [InlineData("Russia launched a brazen attack on Ukraine.", "brazen", "RUS", -1)]
    [InlineData("The brazen attack by Russia on Ukraine went on.", "brazen", "RUS", -1)]
    [InlineData("Israel's attack is a monstrous crime.", "monstrous", "ISR", -1)]
    [InlineData("Plucky Moldova said no.", "Plucky", "MDA", 1)]
    [InlineData("Timid Berlin waited.", "Timid", "DEU", -1)]
    [InlineData("The European Union, which has been spineless, agreed.", "spineless", "EU", -1)]
    [InlineData("Brazil kept its admirable calm.", "admirable", "BRA", 1)]
    [InlineData("Emmanuel Macron gave a pompous speech.", "pompous", "FRA", -1)]
    [InlineData("France's new and rather pompous envoy left.", "pompous", "FRA", -1)]
    [InlineData("Delhi's heavy-handed rule goes on.", "heavy-handed", "IND", -1)]
    public void An_adjective_speaks_of_whom_its_noun_is(string text, string word, string target, int sign) => Single(text, word, target, sign);

    [Theory]
    [InlineData("Pakistan's jealousy is plain.", "jealousy", "PAK", -1)]
    [InlineData("China's belligerence worries Manila.", "belligerence", "CHN", -1)]
    [InlineData("The hypocrisy of Germany is plain.", "hypocrisy", "DEU", -1)]
    [InlineData("German hypocrisy is plain.", "hypocrisy", "DEU", -1)]
    [InlineData("Oman's masterstroke surprised Iran.", "masterstroke", "OMN", 1)]
    [InlineData("Russia is a pariah.", "pariah", "RUS", -1)]
    [InlineData("Hungary has become the laughing stock of the bloc.", "laughing stock", "HUN", -1)]
    [InlineData("Budapest has become Moscow's mouthpiece.", "mouthpiece", "HUN", -1)]
    [InlineData("Moscow's stooge in Minsk clapped.", "stooge", "BLR", -1)]
    [InlineData("Alexander Lukashenko, a tyrant, flew to Beijing.", "tyrant", "BLR", -1)]
    [InlineData("Paris acted like a bully.", "bully", "FRA", -1)]
    [InlineData("Estonia showed courage.", "courage", "EST", 1)]
    [InlineData("The summit was a triumph for Turkey.", "triumph", "TUR", 1)]
    [InlineData("The regime in Tehran freed two men.", "regime", "IRN", -1)]
    [InlineData("The Iranian regime freed two men.", "regime", "IRN", -1)]
    [InlineData("Russia is a paper tiger.", "paper tiger", "RUS", -1)]
    [InlineData("Moscow's propaganda reached Bamako.", "propaganda", "RUS", -1)]
    [InlineData("Nicolas Maduro's henchmen fired.", "henchmen", "VEN", -1)]
    public void A_noun_speaks_of_its_owner_or_of_what_it_is_called(string text, string word, string target, int sign) => Single(text, word, target, sign);

    [Theory]
    [InlineData("Moscow meddles in Moldova.", "meddles", "RUS", -1)]
    [InlineData("Berlin dithered for months.", "dithered", "DEU", -1)]
    [InlineData("Ankara outwitted Moscow.", "outwitted", "RUS", -1)]
    [InlineData("Moscow was outwitted by Ankara.", "outwitted", "RUS", -1)]
    [InlineData("Kyiv humiliated Moscow at Kursk.", "humiliated", "RUS", -1)]
    [InlineData("Washington promised arms and betrayed the Kurds.", "betrayed", "USA", -1)]
    [InlineData("Brussels wants to lecture Tunis.", "lecture", "EU", -1)]
    [InlineData("London caved in at the first growl.", "caved in", "GBR", -1)]
    [InlineData("While India rests, Pakistan struggles with debt.", "struggles", "PAK", -1)]
    [InlineData("Moscow claimed that the drone had been shot down.", "claimed", "RUS", -1)]
    [InlineData("Maduro clings to power.", "clings", "VEN", -1)]
    [InlineData("Russia plundered the museum.", "plundered", "RUS", -1)]
    public void A_verb_speaks_of_the_side_the_lexicon_names(string text, string word, string target, int sign) => Single(text, word, target, sign);

    [Theory]
    [InlineData("Moscow brazenly denied it.", "brazenly", "RUS", -1)]
    [InlineData("Oman wisely kept silent.", "wisely", "OMN", 1)]
    [InlineData("Vienna has shamefully abstained.", "shamefully", "AUT", -1)]
    [InlineData("Hanoi deftly balances between the two.", "deftly", "VNM", 1)]
    [InlineData("Finland rightly closed the border.", "rightly", "FIN", 1)]
    public void An_adverb_speaks_of_who_acts(string text, string word, string target, int sign) => Single(text, word, target, sign);

    [Theory]
    [InlineData("Russia's so-called referendum is over.", "so-called", "RUS")]
    [InlineData("Russia's \"liberation\" of Mariupol left ruins.", "liberation", "RUS")]
    [InlineData("Moscow's ‘liberation’ left ruins.", "liberation", "RUS")]
    [InlineData("China's supposed neutrality has limits.", "supposed", "CHN")]
    [InlineData("Moscow supposedly wants peace.", "supposedly", "RUS")]
    [InlineData("Beijing professes neutrality.", "professes", "CHN")]
    public void Distance_is_held_by_words_and_by_marks(string text, string word, string target)
    {
        Framing found = Single(text, word, target, -1);
        found.Category.ShouldBe(FramingCategory.Distance);
    }

    [Theory]
    [InlineData("Iran is no pariah.", "pariah", 1)]
    [InlineData("Iran is not reckless.", "reckless", 1)]
    [InlineData("Iran is not a reckless actor.", "reckless", 1)]
    [InlineData("Spain showed no courage.", "courage", -1)]
    [InlineData("Spain lacks the courage to act.", "courage", -1)]
    [InlineData("Spain is hardly heroic.", "heroic", -1)]
    [InlineData("Spain is far from heroic.", "heroic", -1)]
    [InlineData("Spain did not show courage.", "courage", -1)]
    public void Negation_turns_a_word(string text, string word, int sign)
    {
        Framing found = Find(text).ShouldHaveSingleItem();
        found.Span.Of(text).ShouldBe(word);
        Math.Sign(found.Polarity).ShouldBe(sign);
        Math.Abs(found.Polarity).ShouldBeLessThan(0.6);
    }

    [Fact]
    public void A_hedge_weakens_a_word() =>
        Math.Abs(Find("Iran is perhaps reckless.").ShouldHaveSingleItem().Polarity).ShouldBeLessThan(Math.Abs(Find("Iran is reckless.").ShouldHaveSingleItem().Polarity));

    [Theory]
    [InlineData("Strong growth in exports helped Poland.")]
    [InlineData("Hard currency is short in Bolivia.")]
    [InlineData("The Cold War ended in 1991.")]
    [InlineData("Twelve people were found dead near the border with Peru.")]
    [InlineData("Crude oil from Angola was delivered in May.")]
    [InlineData("Kenya wants a fair price for its tea.")]
    [InlineData("Chile and Korea have a free trade agreement.")]
    [InlineData("Intelligence of both countries met in Oslo.")]
    [InlineData("China is a great power.")]
    [InlineData("Great Britain sent an envoy to Ghana.")]
    [InlineData("The Supreme Court of Kenya met on Monday.")]
    [InlineData("The Popular Front won two seats in Chad.")]
    [InlineData("Russia attacked Ukraine and killed six people in Odesa.")]
    [InlineData("The war between Sudan's army and the militia began in 2023.")]
    [InlineData("The EU imposed sanctions on Belarus during the crisis.")]
    [InlineData("The sanctions regime against Iran was extended.")]
    [InlineData("Turkey changed its visa regime.")]
    [InlineData("The criminal court in The Hague heard Kenya's case.")]
    [InlineData("The army of Myanmar began an offensive against the rebels.")]
    [InlineData("Ghana's outstanding debt fell.")]
    [InlineData("A terrorist attack in Somalia killed three soldiers.")]
    [InlineData("Toxic waste from Italy was returned by Tunisia.")]
    [InlineData("Violent protests began in Kenya.")]
    [InlineData("The historic centre of Lviv was hit.")]
    [InlineData("Norway's lake lies between two hills.")]
    [InlineData("Militants claimed responsibility in Niger.")]
    [InlineData("The flood claimed 20 lives in Nepal.")]
    [InlineData("Harsh winter weather hit Mongolia.")]
    [InlineData("Patriot missiles reached Poland.")]
    [InlineData("The Revolutionary Guards of Iran held an exercise.")]
    [InlineData("The champion league match in Madrid was moved.")]
    [InlineData("A ship bound to Chile ran aground.")]
    [InlineData("Peru's price index soared.")]
    [InlineData("Jets were scrambled by Norway.")]
    [InlineData("Cyprus called for restraint.")]
    [InlineData("The ministry said nothing about Cuba.")]
    public void Plain_speech_is_no_framing(string text) => Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("\"Iran is a rogue state run by thugs,\" Marco Rubio said.")]
    [InlineData("Rubio said that Iran was a rogue state run by thugs.")]
    [InlineData("Rubio called Iran a rogue state.")]
    [InlineData("Rubio accused Iran of reckless aggression.")]
    [InlineData("Rubio described the Iranian leaders as thugs.")]
    [InlineData("Critics say the regime in Tehran is a gang of thugs.")]
    [InlineData("Iran is a rogue state, according to the White House.")]
    [InlineData("France condemned the cowardly attack.")]
    [InlineData("Poland fears a treacherous neighbour.")]
    [InlineData("Manila rejected what it called Beijing's outrageous lies.")]
    [InlineData("Kyiv denounced Moscow as a bloodthirsty aggressor.")]
    [InlineData("Ankara was hailed by Moscow as a trustworthy friend.")]
    [InlineData("Warnings of a reckless attack grew in Seoul.")]
    [InlineData("Lavrov wrote that the West was decadent.")]
    [InlineData("The minister spoke of \"dirty work\" in Cairo.")]
    public void What_somebody_else_says_is_not_the_outlets(string text) => Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Turkey's \"Zero Problems\" policy is old.")]
    [InlineData("The \"strategic depth\" doctrine of Turkey is old.")]
    [InlineData("Turkey said its \"friends\" would come.")]
    public void Names_and_scraps_of_speech_are_no_scare_quotes(string text) => Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("The brazen regime in Tehran said that it was calm.", 2)]
    [InlineData("Tehran cynically said that it was calm.", 1)]
    public void The_frame_of_a_quotation_is_the_outlets(string text, int count) => Find(text).Count.ShouldBe(count);

    [Theory]
    [InlineData("Berlin clearly lost.")]
    [InlineData("It is no surprise that Berlin waited.")]
    [InlineData("Europe must wake up.")]
    [InlineData("Berlin should think again.")]
    [InlineData("Minsk is bound to fail.")]
    [InlineData("Minsk will inevitably fail.")]
    [InlineData("Should Europe look on? Spain did.")]
    [InlineData("Kyiv deserves better.")]
    [InlineData("Of course, Minsk agreed.")]
    public void Judgement_makes_a_sentence_an_opinion(string text) => Find(text).ShouldContain(f => f.Category == FramingCategory.Judgement && f.IsOpinion && f.Target.Count == 0 && f.Polarity == 0);

    [Theory]
    [InlineData("Parliament must approve the treaty with Kenya.")]
    [InlineData("The goods must be returned to Kenya.")]
    [InlineData("Should Kenya refuse, the talks will end.")]
    [InlineData("The minister said that Kenya must wake up.")]
    [InlineData("\"Why does Kenya wait?\" the minister asked.")]
    [InlineData("Kenya clearly marked the border.")]
    public void Rules_and_others_judgements_are_no_opinion(string text) => Find(text).ShouldBeEmpty();

    [Fact]
    public void Claimed_alone_makes_no_opinion() => Find("Moscow claimed that the drone had been shot down.").ShouldHaveSingleItem().IsOpinion.ShouldBeFalse();

    [Fact]
    public void A_pronoun_leads_back_to_the_actor() => Single("Hungary vetoed the aid. Its shameless veto surprised nobody.", "shameless", "HUN", -1);

    [Fact]
    public void What_points_back_is_said_of_the_sentence_before() => Find("Putin's cynical offer failed. Zelenskyy exposed the charade.").Single(f => f.Word == "charade").Target.ShouldBe(["RUS"]);

    [Fact]
    public void A_word_of_two_is_said_of_both() => Find("The shameless bargain of Hungary and Serbia stands.").ShouldHaveSingleItem().Target.ShouldBe(["HUN", "SRB"]);

    private static Framing Single(string text, string word, string target, int sign)
    {
        Framing found = Find(text).Single(f => f.Span.Of(text) == word);
        found.Target.ShouldBe([target]);
        Math.Sign(found.Polarity).ShouldBe(sign);
        return found;
    }

    private static IReadOnlyList<Framing> Find(string text) => English.FramingFinder.Find(English.Linked(text, new DateOnly(2025, 10, 16)));
}
