using Chancery.Language;
using Chancery.Language.English;

namespace Chancery.Tests.Language;

public sealed class LemmatizerTests
{
    private static readonly Lemmatizer Lemmas = Lemmatizer.Load(Places.Model("english.lemmas.tsv"));

    [Theory]
    [InlineData("tariffs", "NOUN", "NNS", "tariff")]
    [InlineData("countries", "NOUN", "NNS", "country")]
    [InlineData("allies", "NOUN", "NNS", "ally")]
    [InlineData("embassies", "NOUN", "NNS", "embassy")]
    [InlineData("sanctions", "NOUN", "NNS", "sanction")]
    [InlineData("crises", "NOUN", "NNS", "crisis")]
    [InlineData("men", "NOUN", "NNS", "man")]
    [InlineData("taxes", "NOUN", "NNS", "tax")]
    [InlineData("speeches", "NOUN", "NNS", "speech")]
    [InlineData("purchases", "NOUN", "NNS", "purchase")]
    [InlineData("status", "NOUN", "NN", "status")]
    [InlineData("analysis", "NOUN", "NN", "analysis")]
    [InlineData("signed", "VERB", "VBD", "sign")]
    [InlineData("slapped", "VERB", "VBD", "slap")]
    [InlineData("met", "VERB", "VBD", "meet")]
    [InlineData("held", "VERB", "VBN", "hold")]
    [InlineData("imposed", "VERB", "VBN", "impose")]
    [InlineData("agreed", "VERB", "VBD", "agree")]
    [InlineData("denied", "VERB", "VBD", "deny")]
    [InlineData("warned", "VERB", "VBD", "warn")]
    [InlineData("travelled", "VERB", "VBD", "travel")]
    [InlineData("expelled", "VERB", "VBD", "expel")]
    [InlineData("criticised", "VERB", "VBD", "criticise")]
    [InlineData("negotiating", "VERB", "VBG", "negotiate")]
    [InlineData("visiting", "VERB", "VBG", "visit")]
    [InlineData("cutting", "VERB", "VBG", "cut")]
    [InlineData("says", "VERB", "VBZ", "say")]
    [InlineData("denies", "VERB", "VBZ", "deny")]
    [InlineData("imposes", "VERB", "VBZ", "impose")]
    [InlineData("goes", "VERB", "VBZ", "go")]
    [InlineData("was", "AUX", "VBD", "be")]
    [InlineData("has", "AUX", "VBZ", "have")]
    [InlineData("better", "ADJ", "JJR", "good")]
    [InlineData("larger", "ADJ", "JJR", "large")]
    [InlineData("biggest", "ADJ", "JJS", "big")]
    [InlineData("earlier", "ADV", "RBR", "early")]
    [InlineData("SIGNED", "VERB", "VBD", "sign")]
    [InlineData("Putin", "PROPN", "NNP", "Putin")]
    public void A_form_has_the_base_form_that_its_tag_tells(string form, string upos, string xpos, string lemma) =>
        Lemmas.Lemma(English.Language.Vocabulary.Intern(form), Enum.Parse<Upos>(upos), Xpos.Parse(xpos)).ShouldBe(lemma);

    [Theory]
    [InlineData("decoupled", "VERB", "VBD", "decouple")]
    [InlineData("geofencing", "VERB", "VBG", "geofence")]
    [InlineData("weaponizing", "VERB", "VBG", "weaponize")]
    [InlineData("minilaterals", "NOUN", "NNS", "minilateral")]
    public void A_form_no_table_knows_follows_the_rules(string form, string upos, string xpos, string lemma) =>
        Lemmas.Lemma(English.Language.Vocabulary.Intern(form), Enum.Parse<Upos>(upos), Xpos.Parse(xpos)).ShouldBe(lemma);
}
