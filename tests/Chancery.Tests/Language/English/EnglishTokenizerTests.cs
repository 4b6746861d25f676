using System.Diagnostics;
using System.Text;
using Chancery.Language;
using Chancery.Language.English;
using FsCheck;
using FsCheck.Fluent;

namespace Chancery.Tests.Language;

/// <summary>Rows: a text, and what it is cut into: tokens parted by blanks, sentences by " | ".</summary>
public sealed class EnglishTokenizerTests
{
    [Theory]
    [InlineData("The U.S. and India met.", "The U.S. and India met .")]
    [InlineData("He left the U.S. The talks went on.", "He left the U.S. | The talks went on .")]
    [InlineData("The U.S. Navy sailed on.", "The U.S. Navy sailed on .")]
    [InlineData("He lives in the U.S.", "He lives in the U.S.")]
    [InlineData("The U.K.'s envoy and the E.U.'s came.", "The U.K. 's envoy and the E.U. 's came .")]
    [InlineData("Dr. Arvind Gupta spoke.", "Dr. Arvind Gupta spoke .")]
    [InlineData("Mr. Modi met Gen. Dwivedi. They talked.", "Mr. Modi met Gen. Dwivedi . | They talked .")]
    [InlineData("S. Jaishankar flew to Oslo.", "S. Jaishankar flew to Oslo .")]
    [InlineData("It was said by S. Jaishankar. He left.", "It was said by S. Jaishankar . | He left .")]
    [InlineData("J. D. Vance and J.D. Vance are one.", "J. D. Vance and J.D. Vance are one .")]
    [InlineData("George W. Bush came.", "George W. Bush came .")]
    [InlineData("It is list No. 3 of five.", "It is list No. 3 of five .")]
    [InlineData("He said no. Three others agreed.", "He said no . | Three others agreed .")]
    [InlineData("Talks began at 9 a.m. on Friday.", "Talks began at 9 a.m. on Friday .")]
    [InlineData("Talks ended at 5 p.m. The two then dined.", "Talks ended at 5 p.m. | The two then dined .")]
    [InlineData("Gazprom Corp. and Shell Ltd. signed.", "Gazprom Corp. and Shell Ltd. signed .")]
    [InlineData("He met Lt. Gen. A. K. Singh of St. Kitts.", "He met Lt. Gen. A. K. Singh of St. Kitts .")]
    [InlineData("It came on Dec. 4 and went on Jan. 5.", "It came on Dec. 4 and went on Jan. 5 .")]
    [InlineData("Oil, gas, etc. are sold.", "Oil , gas , etc. are sold .")]
    [InlineData("India vs. Pakistan, i.e. a match.", "India vs. Pakistan , i.e. a match .")]
    public void An_abbreviation_keeps_its_stop_and_ends_a_sentence_only_before_a_start(string text, string cut) => Cut(text).ShouldBe(cut);

    [Theory]
    [InlineData("“We agreed,” he said. “It is done.”", "“ We agreed , ” he said . | “ It is done . ”")]
    [InlineData("\"We agreed,\" he said. \"It is done.\" They left.", "\" We agreed , \" he said . | \" It is done . \" | They left .")]
    [InlineData("‘We agreed,’ he said.", "‘ We agreed , ’ he said .")]
    [InlineData("'We agreed,' he said.", "' We agreed , ' he said .")]
    [InlineData("«We agreed,» he said.", "« We agreed , » he said .")]
    [InlineData("„We agreed,“ he said.", "„ We agreed , “ he said .")]
    [InlineData("He called it a “win-win” deal.", "He called it a “ win - win ” deal .")]
    [InlineData("“Is it so?” Peskov asked.", "“ Is it so ? ” Peskov asked .")]
    [InlineData("“Never!” the envoy said.", "“ Never ! ” the envoy said .")]
    [InlineData("“We agreed, he said. They left.", "“ We agreed , he said . | They left .")]
    [InlineData("We agreed,” he said. They left.", "We agreed , ” he said . | They left .")]
    [InlineData("\"We agreed, he said. They left.", "\" We agreed , he said . | They left .")]
    [InlineData("He left. “Why?” Nobody knows.", "He left . | “ Why ? ” | Nobody knows .")]
    [InlineData("(He left.) They stayed.", "( He left . ) | They stayed .")]
    [InlineData("They stayed [in Oslo]. He left.", "They stayed [ in Oslo ] . | He left .")]
    [InlineData("The ministers’ talks ended.", "The ministers ’ talks ended .")]
    [InlineData("The ministers' talks ended.", "The ministers ' talks ended .")]
    public void Quotation_marks_of_every_shape_are_tokens_and_close_with_their_sentence(string text, string cut) => Cut(text).ShouldBe(cut);

    [Theory]
    [InlineData("India's envoy didn't go.", "India 's envoy did n't go .")]
    [InlineData("India’s envoy didn’t go.", "India ’s envoy did n’t go .")]
    [InlineData("We're sure they've won and he'll come.", "We 're sure they 've won and he 'll come .")]
    [InlineData("I'm here, she'd say.", "I 'm here , she 'd say .")]
    [InlineData("They cannot and won't pay.", "They can not and wo n't pay .")]
    [InlineData("O'Brien left Sana'a for the Quai d'Orsay.", "O'Brien left Sana'a for the Quai d'Orsay .")]
    [InlineData("CHINA'S ENVOY DIDN'T GO, HE TOLD REUTERS.", "CHINA 'S ENVOY DID N'T GO , HE TOLD REUTERS .")]
    public void Clitics_stand_apart(string text, string cut) => Cut(text).ShouldBe(cut);

    [Theory]
    [InlineData("The US-Indian pact holds.", "The US - Indian pact holds .")]
    [InlineData("India bought the S-400 and MiG-29.", "India bought the S-400 and MiG-29 .")]
    [InlineData("They co-operate on anti-terror work.", "They co-operate on anti-terror work .")]
    [InlineData("It is a long-term, state-owned, oil-rich firm.", "It is a long - term , state - owned , oil - rich firm .")]
    [InlineData("COVID-19 and the F-35 came up.", "COVID-19 and the F-35 came up .")]
    [InlineData("The 2024-25 trade grew.", "The 2024 - 25 trade grew .")]
    [InlineData("The ex-minister and the vice-president met.", "The ex-minister and the vice-president met .")]
    [InlineData("Talks—long overdue—began.", "Talks — long overdue — began .")]
    [InlineData("Talks – long overdue – began -- at last.", "Talks – long overdue – began -- at last .")]
    [InlineData("The Delhi–Moscow line opened.", "The Delhi – Moscow line opened .")]
    public void Hyphens_part_words_but_not_designations_and_prefixes(string text, string cut) => Cut(text).ShouldBe(cut);

    [Theory]
    [InlineData("It cost $5.5 billion, €3m and £2bn.", "It cost $ 5.5 billion , € 3 m and £ 2 bn .")]
    [InlineData("It cost US$63bn or Rs. 500 crore.", "It cost US $ 63 bn or Rs. 500 crore .")]
    [InlineData("It cost USD5 or ₹1,20,000.", "It cost USD 5 or ₹ 1,20,000 .")]
    [InlineData("Trade rose 4.5% to 1,234.56.", "Trade rose 4.5 % to 1,234.56 .")]
    [InlineData("It is 30km away, at -5 °C.", "It is 30 km away , at - 5 ° C .")]
    [InlineData("Talks at 10:30 ended at 11.45pm.", "Talks at 10:30 ended at 11.45 pm .")]
    [InlineData("The 5th round and the 1990s.", "The 5th round and the 1990s .")]
    [InlineData("It won by 3/4 and/or more.", "It won by 3 / 4 and / or more .")]
    [InlineData("The G20, R&D and AT&T.", "The G20 , R&D and AT&T .")]
    [InlineData("Growth was .5 percent.", "Growth was .5 percent .")]
    public void Numbers_keep_their_marks_and_lose_their_units(string text, string cut) => Cut(text).ShouldBe(cut);

    [Theory]
    [InlineData("See https://mea.gov.in/a?b=1.html. It is long.", "See https://mea.gov.in/a?b=1.html . | It is long .")]
    [InlineData("See www.tass.com, please.", "See www.tass.com , please .")]
    [InlineData("Write to press@mea.gov.in.", "Write to press@mea.gov.in .")]
    [InlineData("(via @MEAIndia)", "( via @MEAIndia )")]
    public void Addresses_stay_whole(string text, string cut) => Cut(text).ShouldBe(cut);

    [Theory]
    [InlineData("We... agreed.", "We ... agreed .")]
    [InlineData("We agreed… Then he left.", "We agreed … | Then he left .")]
    [InlineData("We agreed... Then he left.", "We agreed ... | Then he left .")]
    [InlineData("What?! Really?", "What ? ! | Really ?")]
    [InlineData("Wait!!! No.", "Wait !!! | No .")]
    public void Ellipses_and_runs_of_marks_are_one_end(string text, string cut) => Cut(text).ShouldBe(cut);

    [Theory]
    [InlineData("NEW DELHI, Dec 4 (Agency) — India signed a pact.", "NEW DELHI , Dec 4 ( Agency ) — | India signed a pact .")]
    [InlineData("SOCHI: Putin met the envoy.", "SOCHI : | Putin met the envoy .")]
    [InlineData("WASHINGTON/NEW DELHI, Aug 7 - The US raised tariffs.", "WASHINGTON / NEW DELHI , Aug 7 - | The US raised tariffs .")]
    [InlineData("Moscow, 21 August — Lavrov spoke.", "Moscow , 21 August — | Lavrov spoke .")]
    [InlineData("MOSCOW – Lavrov spoke.", "MOSCOW – | Lavrov spoke .")]
    [InlineData("KYIV, Ukraine (AP) — Shells fell.", "KYIV , Ukraine ( AP ) — | Shells fell .")]
    [InlineData("Moscow — long an ally — agreed.", "Moscow — long an ally — agreed .")]
    [InlineData("India and Oman agreed — at last.", "India and Oman agreed — at last .")]
    [InlineData("NATO: an alliance.", "NATO : | an alliance .")]
    public void A_dateline_is_a_line_of_its_own(string text, string cut) => Cut(text).ShouldBe(cut);

    [Theory]
    [InlineData("Q: Did you meet?\nA: We did. It went well.", "Q : | Did you meet ? | A : | We did . | It went well .")]
    [InlineData("QUESTION: Why?\nMR. MILLER: I said so.", "QUESTION : | Why ? | MR. MILLER : | I said so .")]
    [InlineData("Question: Why?\nAnswer: No comment.", "Question : | Why ? | Answer : | No comment .")]
    public void A_turn_of_a_transcript_has_its_label_apart(string text, string cut) => Cut(text).ShouldBe(cut);

    [Theory]
    [InlineData("Putin to visit India\n\nThe visit is due in May.", "Putin to visit India | The visit is due in May .")]
    [InlineData("• Oil imports rose\n• Gas imports fell\n", "Oil imports rose | Gas imports fell")]
    [InlineData("- Oil imports rose\n- Gas imports fell", "Oil imports rose | Gas imports fell")]
    [InlineData("* Trade Policy: Duties were cut.", "Trade Policy : | Duties were cut .")]
    [InlineData("Key points\r\nHe left.\r\nThey stayed.\r\n", "Key points | He left . | They stayed .")]
    [InlineData("The ministers of the two\nstates met in the old town\nand agreed on a plan for\nthe coming year. They then\nleft.\n\nThe end came soon.", "The ministers of the two states met in the old town and agreed on a plan for the coming year . | They then left . | The end came soon .")]
    [InlineData("The ministers of the two\r\nstates met in the old town\r\nand agreed on a plan for\r\nthe coming year.\r\n\r\nThe end came soon.", "The ministers of the two states met in the old town and agreed on a plan for the coming year . | The end came soon .")]
    [InlineData("  \n\n \t ", "")]
    [InlineData("", "")]
    public void Lines_are_headings_bullets_or_wrapped_prose(string text, string cut) => Cut(text).ShouldBe(cut);

    [Theory]
    [InlineData("मोदी ने पुतिन से बात की।", "मोदी ने पुतिन से बात की ।")]
    [InlineData("Путин встретился с Моди. Они говорили.", "Путин встретился с Моди . | Они говорили .")]
    [InlineData("Türkiye’s Çavuşoğlu met İsmail.", "Türkiye ’s Çavuşoğlu met İsmail .")]
    [InlineData("习近平 met Modi.", "习近平 met Modi .")]
    [InlineData("a\0b", "a \0 b")]
    [InlineData("a\u200bb \ufeffc", "a b c")]
    [InlineData("Zero\u00a0width", "Zero width")]
    [InlineData("e\u0301lan", "e\u0301lan")]
    public void Other_scripts_and_odd_characters_are_cut_like_words(string text, string cut) => Cut(text).ShouldBe(cut);

    [Theory]
    [InlineData("\ud800")]
    [InlineData("a \udc00b.")]
    [InlineData("\ud83d\ude00 Modi.")]
    [InlineData("\0\0\0")]
    [InlineData("....?!....")]
    [InlineData("'\"“”‘’«»")]
    [InlineData(": : :")]
    [InlineData("- ")]
    [InlineData("A.")]
    [InlineData("@a")]
    public void Hostile_scraps_keep_the_laws(string text) => Laws(text);

    [Fact]
    public Task Any_string_is_cut_in_order_without_overlap_into_sentences_that_cover_all_tokens() =>
        Task.Run(() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Laws(text ?? string.Empty) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(300)), TestContext.Current.CancellationToken);

    [Fact]
    public void Press_like_scraps_in_any_order_keep_the_laws()
    {
        string[] scraps = ["U.S.", "Mr.", "Dr", ".", "…", "\"", "”", "“", "'", "’s", "n't", "\n", "\r\n", "\n\n", " ", "  ", "\t", "Q:", "A: ", "MOSCOW", " — ", "-", "• ", "S-400", "co-", "$5bn", "No.", "3", "a.m.", "http://x.y", "@", "\0", "\ud83d", "ह", "said", "Modi", "?", "!", ":", "(", ")", "4.5%", "&", "/"];
        var random = new Random(20250817);
        for (int run = 0; run < 2000; run++)
        {
            var text = new StringBuilder();
            for (int n = random.Next(1, 60); n > 0; n--)
            {
                text.Append(scraps[random.Next(scraps.Length)]).Append(random.Next(2) == 0 ? " " : string.Empty);
            }

            Laws(text.ToString());
        }
    }

    [Fact]
    public void A_sentence_without_end_is_cut_at_its_bound()
    {
        Document d = Laws(string.Concat(Enumerable.Repeat("and so on ", 500)) + ".");
        d.Sentences.ShouldAllBe(s => s.Count <= EnglishTokenizer.LongestSentence);
    }

    [Theory]
    [InlineData("a. ")]
    [InlineData("a.")]
    [InlineData("A.B.")]
    [InlineData("\"")]
    [InlineData("“a ")]
    [InlineData("' ")]
    [InlineData("x")]
    [InlineData("co-")]
    [InlineData("1,")]
    [InlineData("A: ")]
    [InlineData("aaa.\n")]
    [InlineData("a\nb\n\n")]
    [InlineData("@")]
    [InlineData("n't")]
    [InlineData("No.         ")]
    public void Reading_takes_time_in_proportion_to_the_text(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length));
        English.Tokens("warm up.");
        long start = Stopwatch.GetTimestamp();
        English.Tokens(text).Count.ShouldBeGreaterThan(0);
        Stopwatch.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(2);
    }

    private static Document Laws(string text)
    {
        Document d = English.Tokens(text);
        int at = 0;
        for (int t = 0; t < d.Count; t++)
        {
            d.Start[t].ShouldBeGreaterThanOrEqualTo(at);
            d.End[t].ShouldBeGreaterThan(d.Start[t]);
            d.Form(t).ShouldBe(text[d.Start[t]..d.End[t]]);
            at = d.End[t];
        }

        at.ShouldBeLessThanOrEqualTo(text.Length);
        int token = 0;
        for (int s = 0; s < d.Sentences.Count; s++)
        {
            Sentence sentence = d.Sentences[s];
            sentence.First.ShouldBe(token);
            sentence.Count.ShouldBeGreaterThan(0);
            for (; token < sentence.End; token++)
            {
                d.SentenceOf[token].ShouldBe(s);
            }
        }

        token.ShouldBe(d.Count);
        return d;
    }

    private static string Cut(string text)
    {
        Document d = Laws(text);
        return string.Join(" | ", d.Sentences.Select(s => string.Join(' ', Enumerable.Range(s.First, s.Count).Select(d.Form))));
    }
}
