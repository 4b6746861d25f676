using Chancery.Actors;
using Chancery.Actors.Petrarch;
using Chancery.Reports;
using Chancery.TestKit;

namespace Chancery.Tests.Actors.Petrarch;

public sealed class DictionaryImportTests
{
    [Theory]
    [InlineData("AFGHANISTAN_ [AFG]\\n+AFGAHNISTAN_", "Afgahnistan", MentionKind.Name, "AFG")]
    [InlineData("RUSSIA_ [RUS]\\n+ZELENOGORSKOYE_", "Zelenogorskoye", MentionKind.Place, "RUS")]
    [InlineData("TIMOR_LESTE_ [TMP]\\n+REPUBLIC_OF_TIMOR_", "Republic of Timor", MentionKind.Name, "TLS")]
    [InlineData("AFGHAN_HILL_SCOUTS\\n+AHSX\\n\\t[AFGMIL]", "AHSX", MentionKind.Organisation, "AFG.AHSX")]
    [InlineData("GOSPROMFIRMA_ [RUSBUS]", "Gospromfirma", MentionKind.Organisation, "RUS.GOSPROMFIRMA")]
    [InlineData("FOREIGN_SECTION_OF_THE_UNITED_NATIONS [IGOUNO]", "Foreign Section of the United Nations", MentionKind.Organisation, "UN.FSUN")]
    [InlineData("NATO_ [IGOWSTNAT]\\n+ATLANTIC_PACT_LEAGUE", "Atlantic Pact League", MentionKind.Name, "NATO")]
    public void A_new_name_goes_to_its_actor(string lines, string text, MentionKind kind, string actor)
    {
        (ActorTable table, _) = Dictionaries.Table(lines);
        ActorForm form = table.Forms.Single(f => f.Text == text);
        (form.Kind, form.Actor).ShouldBe((kind, actor));
        table.Find(actor).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("GOSPROMFIRMA_ [RUSBUS]", ActorKind.Firm)]
    [InlineData("GOSPROMFIRMA_ [MNCRUS]", ActorKind.Firm)]
    [InlineData("GOSPROMFIRMA_ [RUSREB]", ActorKind.ArmedGroup)]
    [InlineData("GOSPROMFIRMA_ [RUSGOV]", ActorKind.Institution)]
    [InlineData("GOSPROMFIRMA_ [RUSOPP]", ActorKind.Party)]
    public void The_sector_tells_the_kind(string line, ActorKind kind)
    {
        Actor actor = Dictionaries.Table(line).Table.Find("RUS.GOSPROMFIRMA").ShouldNotBeNull();
        (actor.Kind, actor.Of).ShouldBe((kind, "RUS"));
    }

    [Fact]
    public void Dated_codes_become_tenures_and_years_without_office_none()
    {
        (ActorTable table, DictionaryCounts counts) = Dictionaries.Table("BORIS_ZIMENKOV_\\n\\t[RUSELI 500101-910101]\\n\\t[RUSGOV 910101-951231]\\n\\t[IGOUNO >960101]");
        counts.Persons.ShouldBe(1);
        table.Tenures.Where(t => t.Holder == "Boris Zimenkov").Select(t => (t.Actor, t.Role, t.Since, t.Until)).ShouldBe(
        [
            ("RUS", "other", new DateOnly(1991, 1, 1), new DateOnly(1995, 12, 31)),
            ("UN", "other", new DateOnly(1996, 1, 1), null),
        ]);
    }

    [Fact]
    public void A_title_tells_the_office_and_the_tables_next_holder_ends_an_open_one()
    {
        Tenure tenure = Dictionaries.Table("BORIS_ZIMENKOV_\\n+PRESIDENT_ZIMENKOV_\\n\\t[INDGOV >050101]").Table.Tenures.Single(t => t.Holder == "Boris Zimenkov");
        tenure.Role.ShouldBe("head_of_state");
        tenure.Titles.ShouldBe(["president"]);
        tenure.Aliases.ShouldBe(["Zimenkov"]);
        tenure.Until.ShouldBe(new DateOnly(2012, 7, 24));
    }

    [Fact]
    public void What_the_table_knows_stays()
    {
        ActorTable before = Dictionaries.Table();
        (ActorTable table, DictionaryCounts counts) = Dictionaries.Table("MOSCOW_ [USA]\\nNARENDRA_MODI_\\n+NARENDRABHAI_MODI_\\n\\t[INDGOV >990101]");
        table.Forms.ShouldBe(before.Forms);
        counts.Known.ShouldBe(2);
        table.Tenures.Where(t => t.Holder == "Narendra Modi").Select(t => t.Since).ShouldBe(before.Tenures.Where(t => t.Holder == "Narendra Modi").Select(t => t.Since));
        table.Tenures.First(t => t.Holder == "Narendra Modi").Aliases.ShouldContain("Narendrabhai Modi");
    }

    [Theory]
    [InlineData("TARGET_ [MNCUSA]")]
    [InlineData("ENT_ [RUS]")]
    [InlineData("VISIT_ [RUS]")]
    public void A_common_or_short_word_is_kept_out_and_counted(string line)
    {
        (ActorTable table, DictionaryCounts counts) = Dictionaries.Table(line);
        counts.Ambiguous.ShouldBe(1);
        table.Forms.Count.ShouldBe(Dictionaries.Table().Forms.Count);
    }

    [Theory]
    [InlineData("GANDALF [WIZ]")]
    [InlineData("BOROMIR [---]")]
    public void A_code_that_means_no_actor_of_the_table_is_counted_and_adds_nothing(string line)
    {
        (ActorTable table, DictionaryCounts counts) = Dictionaries.Table(line);
        counts.Unmapped.ShouldBe(1);
        table.Actors.Count.ShouldBe(Dictionaries.Table().Actors.Count);
    }

    [Fact]
    public void A_reader_knows_the_names_of_a_folder_and_keeps_its_agents()
    {
        using var folder = new ScratchFolder();
        folder.Write("my.actors.txt", "GOSPROMFIRMA_ [RUSBUS]\nBAD [");
        folder.Write("my.agents.txt", "FARMER [~AGR]");
        folder.Write("my.verbs.txt", "not [read");
        Reader reader = new ReaderBuilder().WithDictionaries(folder.Path).Build();
        reader.Actors.Agents.Select(a => a.Noun).ShouldBe(["farmer", "farmers"]);
        reader.Actors.Problems.ShouldContain(p => p.Contains("my.actors.txt:2: ", StringComparison.Ordinal));
        reader.CreateWorker().Read(new Report { Id = "1", Text = "Gospromfirma signed a contract with India on Monday." })
            .Mentions.Select(m => m.Actor).ShouldBe(["RUS.GOSPROMFIRMA", "IND"]);
    }

    [Fact]
    public void A_folder_without_dictionaries_is_a_problem_and_a_missing_one_an_error()
    {
        using var folder = new ScratchFolder();
        PetrarchDictionary.Read(folder.Path).Problems.ShouldHaveSingleItem().ShouldContain(".actors.txt");
        Should.Throw<DirectoryNotFoundException>(() => PetrarchDictionary.Read(folder.File("none"))).Message.ShouldContain("none");
    }
}
