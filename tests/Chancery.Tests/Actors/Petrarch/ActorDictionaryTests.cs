using System.Globalization;
using Chancery.Actors.Petrarch;

namespace Chancery.Tests.Actors.Petrarch;

public sealed class ActorDictionaryTests
{
    [Theory]
    [InlineData("AFGHANISTAN_  [AFG]\\n+AFGANISTAN_ ", "Afghanistan AFG, Afganistan AFG")]
    [InlineData("EGYPT [egy] # a comment [USA]\\n; another", "Egypt EGY")]
    [InlineData("ANSF\\n\\t[AFGMIL]", "ANSF AFGMIL")]
    [InlineData("AFGHAN_NATIONAL_SECURITY_FORCES\\n+ANSF\\n\\t[AFGMIL]", "Afghan National Security Forces AFGMIL, ANSF AFGMIL")]
    [InlineData("ADEN_ABYAN_ISLAMIC_ARMY_(AAIA)_ [YEMREB]", "Aden Abyan Islamic Army YEMREB, AAIA YEMREB")]
    [InlineData("CARLOS SANTOS_CRUZ_\\t[IGOUNO]", "Carlos Santos Cruz IGOUNO")]
    [InlineData("<!-- [X]\\nFRODO [HOB]\\n-->\\nBILBO [HOB]", "Bilbo HOB")]
    [InlineData("LORIEN [ELR/GAL]", "Lorien ELR/GAL")]
    public void A_block_gives_each_name_its_code(string lines, string expected)
    {
        PetrarchDictionary read = Dictionaries.Actors(lines);
        read.Problems.ShouldBeEmpty();
        string.Join(", ", read.Forms.Select(f => $"{f.Text} {f.Code}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("[USAGOV >930120]", "1993-01-20", null)]
    [InlineData("[USAGOV > 20010120]", "2001-01-20", null)]
    [InlineData("[USAGOV <010120]", null, "2001-01-20")]
    [InlineData("[USAGOV 930120-010120]", "1993-01-20", "2001-01-20")]
    [InlineData("[USAGOV 19270101 - 730717]", "1927-01-01", "1973-07-17")]
    [InlineData("[USAGOV 300101-291231]", "1930-01-01", "2029-12-31")]
    [InlineData("[USAGOV]", null, null)]
    public void A_code_holds_within_its_dates(string code, string? from, string? until)
    {
        PetrarchForm form = Dictionaries.Actors("BILL_CLINTON_\\n\\t" + code).Forms.ShouldHaveSingleItem();
        form.From?.ToString("o", CultureInfo.InvariantCulture).ShouldBe(from);
        form.Until?.ToString("o", CultureInfo.InvariantCulture).ShouldBe(until);
        (form.From is null).ShouldBe(from is null);
        (form.Until is null).ShouldBe(until is null);
    }

    [Theory]
    [InlineData("2009-01-01", "HOBMIL")]
    [InlineData("2010-01-10", "ORCHOB")]
    [InlineData("2013-01-19", "HOBGOV")]
    [InlineData("2013-01-20", "HOBELI")]
    [InlineData("1999-01-01", "HOB")]
    public void The_first_code_that_covers_the_day_holds_and_the_undated_one_where_none_does(string day, string code) =>
        Dictionaries.Actors("SAM_GAMGEE [HOB]\\n\\t[ORCHOB 20100109-20100112]\\n\\t[HOBMIL 20080120-20121109]\\n\\t[HOBGOV 20121109-20130119]\\n\\t[HOBELI >20130119]")
            .CodeOf("Sam Gamgee", DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShouldBe(code);

    [Theory]
    [InlineData("AHMED [EGYGOV\\nSAM [HOB]", 1, "']'", "Ahmed EGYGOV, Sam HOB")]
    [InlineData("SAM [HOB 930230]", 1, "yymmdd", "")]
    [InlineData("SAM\\n\\t[HOB 931301-940101]\\n\\t[HOBELI]", 2, "yymmdd", "Sam HOBELI")]
    [InlineData("SAM\\n\\t[HOB 20121207-20120802]\\n\\t[HOBELI]", 2, "before it begins", "Sam HOBELI")]
    [InlineData("SAM [?]", 1, "letters and digits", "")]
    [InlineData("SAM []", 1, "letters and digits", "")]
    [InlineData("SAM\\nMERRY [HOB]", 1, "expected [CODE]", "Merry HOB")]
    [InlineData("+SAM", 1, "without a name", "")]
    [InlineData("\\t[HOB]", 1, "without a name", "")]
    [InlineData("SAM [HOB]\\n+TAIOAN_ +TAWIAN_", 2, "words with _", "Sam HOB")]
    [InlineData("SAM (ACTING_ [HOB]", 1, "ABBREVIATION", "Sam HOB")]
    [InlineData("SAM )( [HOB]", 1, "ABBREVIATION", "Sam HOB")]
    [InlineData("___ [HOB]\\nSAM [HOB]", 1, "words with _", "Sam HOB")]
    public void A_line_that_cannot_be_read_is_named_with_what_was_expected_and_the_rest_stands(string lines, int line, string expected, string forms)
    {
        PetrarchDictionary read = Dictionaries.Actors(lines);
        string problem = read.Problems.ShouldHaveSingleItem();
        problem.ShouldStartWith(string.Create(CultureInfo.InvariantCulture, $"my.actors.txt:{line}: "));
        problem.ShouldContain(expected);
        string.Join(", ", read.Forms.Select(f => $"{f.Text} {f.Code}")).ShouldBe(forms);
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        var random = new Random(7);
        const string Letters = "AB_ +[]{}()<>!~-#;=\t\n0917'.é\0";
        for (int i = 0; i < 3000; i++)
        {
            string lines = new([.. Enumerable.Range(0, random.Next(60)).Select(_ => Letters[random.Next(Letters.Length)])]);
            var read = new PetrarchDictionary();
            read.ReadActors("a", lines);
            read.ReadAgents("b", lines);
            _ = read.Forms.Count();
        }
    }

    [Theory]
    [InlineData("UNITED_NATIONS_ [IGOUNO]", "United Nations")]
    [InlineData("U.S._ARMY [USAMIL]", "U.S. Army")]
    [InlineData("US_SENATE_ [USALEG]", "US Senate")]
    [InlineData("BANK_OF_THE_NORTH [MNC]", "Bank of the North")]
    [InlineData("THE_HAGUE_ [NLD]", "The Hague")]
    [InlineData("OSAMA_BIN_LADEN_ [IMG]", "Osama bin Laden")]
    [InlineData("BASHAR_AL-ASSAD_ [SYRGOV]", "Bashar al-Assad")]
    [InlineData("AL-QAEDA_ [IMG]", "Al-Qaeda")]
    [InlineData("MAZAR-I-SHARIF_ [AFG]", "Mazar-i-Sharif")]
    [InlineData("BAN_KI-MOON [KORGOV]", "Ban Ki-moon")]
    [InlineData("BOUTROS_BOUTROS-GHALI [EGYGOV]", "Boutros Boutros-Ghali")]
    [InlineData("JOHN_MCCAIN [USALEG]", "John McCain")]
    [InlineData("COTE_D'IVOIRE_ [CIV]", "Cote d'Ivoire")]
    [InlineData("CHILDREN'S_FUND [NGO]", "Children's Fund")]
    [InlineData("HARALD_V_ [NORGOV >910117]", "Harald V")]
    [InlineData("GROUP OF 77 [G77]", "Group of 77")]
    [InlineData("UN_Secy_Gen [IGOUNO]", "UN Secy Gen")]
    [InlineData("TSMC [MNCTWN]", "TSMC")]
    public void Capitals_become_press_writing(string line, string expected) => Dictionaries.Actors(line).Forms.First().Text.ShouldBe(expected);
}
