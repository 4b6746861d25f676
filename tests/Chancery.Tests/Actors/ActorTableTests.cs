using Chancery.Actors;
using Chancery.TestKit;

namespace Chancery.Tests.Actors;

public sealed class ActorTableTests
{
    private const string States = "id\tkind\tname\taliases\tadjectives\tdemonyms\tcapital\tseats\tplaces\tnote\n";
    private const string Bodies = "id\tkind\tof\tname\taliases\tadjectives\tseats\tmembers\tnote\n";
    private const string Offices = "actor\trole\ttitle\tholder\taliases\tsince\tuntil\tcertainty\n";

    [Fact]
    public void A_row_of_states_gives_a_form_for_every_way_to_name_it()
    {
        ActorTable table = Read(States + "UTO\tstate\tUtopia\tIsle of Utopia|Utopia Felix\tUtopian|~Utopo\tUtopian|Utopians\tAmaurot\tGrand Hall\tRiver Anyder\tambiguous: Utopia");
        table.Problems.ShouldBeEmpty();
        table.Find("UTO").ShouldBe(new Actor("UTO", ActorKind.State, "Utopia", null, []), new SameActor());
        Form(table, "Utopia").ShouldBe((MentionKind.Name, true));
        Form(table, "Utopia Felix").ShouldBe((MentionKind.Name, false));
        Form(table, "Utopo").ShouldBe((MentionKind.Adjective, false));
        Form(table, "Utopians").ShouldBe((MentionKind.Citizens, false));
        Form(table, "Amaurot").ShouldBe((MentionKind.Seat, false));
        Form(table, "Grand Hall").ShouldBe((MentionKind.Seat, false));
        Form(table, "River Anyder").ShouldBe((MentionKind.Place, false));
    }

    [Fact]
    public void A_row_of_bodies_has_members_and_an_institution_acts_for_its_state()
    {
        ActorTable table = Read(Bodies + "LEAGUE\tbody\t\tLeague\t\t\tHall\tUTO|XAN\t\nUTO.SYPHO\tinstitution\tUTO\tSyphogranty\t\t\t\t\t\nUTO.ANYDER\tfirm\tUTO\tAnyder Oil\t\t\t\t\t");
        table.Find("LEAGUE")!.Members.ShouldBe(["UTO", "XAN"]);
        table.Find("UTO.SYPHO")!.ActsAs.ShouldBe("UTO");
        table.Find("UTO.ANYDER")!.ActsAs.ShouldBe("UTO.ANYDER");
    }

    [Theory]
    [InlineData("2015", "2016", "2015-01-01", "2016-12-31")]
    [InlineData("2015-03", "2016-02", "2015-03-01", "2016-02-29")]
    [InlineData("2015-03-09", "2016-02-07", "2015-03-09", "2016-02-07")]
    [InlineData("", "", null, null)]
    public void A_tenure_lasts_from_the_first_to_the_last_day_its_dates_may_mean(string since, string until, string? first, string? last)
    {
        Tenure tenure = Read(Offices + $"UTO\thead_of_state\tprince|ruler\tAdemus\tAdem\t{since}\t{until}\t?").Tenures.ShouldHaveSingleItem();
        tenure.Since?.ToString("O", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(first);
        tenure.Until?.ToString("O", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(last);
        tenure.Titles.ShouldBe(["prince", "ruler"]);
        tenure.Certain.ShouldBeFalse();
    }

    [Theory]
    [InlineData(States + "\tstate\tUtopia", "table.tsv:2: a row needs an id and a name")]
    [InlineData(States + "# a remark\n\nUTO\tstate", "table.tsv:4: a row needs an id and a name")]
    [InlineData(States + "UTO\tkingdom\tUtopia", "table.tsv:2: unknown kind 'kingdom'")]
    [InlineData(States + "UTO\tstate\tUtopia\t\t\t\t\t\t\t\t\textra", "table.tsv:2: 12 cells where the header has 10")]
    [InlineData(Offices + "UTO\thead_of_state\tprince\t", "table.tsv:2: a row needs an actor and a holder")]
    [InlineData(Offices + "UTO\thead_of_state\tprince\tAdemus\t\tlong ago\t", "table.tsv:2: 'long ago' or '' is no ISO date")]
    [InlineData(Offices + "UTO\thead_of_state\tprince\tAdemus\t\t2020-13-01\t", "table.tsv:2: '2020-13-01' or '' is no ISO date")]
    public void A_bad_line_is_reported_with_its_place_and_the_rest_is_read(string text, string problem)
    {
        ActorTable table = Read(text + "\n" + (text.StartsWith("id", StringComparison.Ordinal) ? "XAN\tstate\tXanadu" : "XAN\tforeign\tminister\tKubla"));
        table.Problems.ShouldHaveSingleItem().ShouldEndWith(problem);
        (table.Actors.Count + table.Tenures.Count).ShouldBe(1);
    }

    [Fact]
    public void A_file_of_another_shape_is_refused_by_name() =>
        Should.Throw<InvalidDataException>(() => Read("country;name\n1;2")).Message.ShouldContain("table.tsv:1");

    [Fact]
    public void A_users_row_replaces_the_one_of_the_same_id()
    {
        using var folder = new ScratchFolder();
        var table = new ActorTable();
        table.Read(folder.Write("a.tsv", States + "UTO\tstate\tUtopia\tOld Name\tUtopian\t\tAmaurot"));
        table.Read(folder.Write("b.tsv", States + "UTO\tstate\tNew Utopia\t\tUtopian"));
        table.NameOf("UTO").ShouldBe("New Utopia");
        table.Forms.Select(f => f.Text).ShouldBe(["New Utopia", "Utopian"]);
    }

    [Fact]
    public void The_tables_of_a_folder_are_read_in_order_of_their_names()
    {
        using var folder = new ScratchFolder();
        folder.Write("b.tsv", States + "UTO\tstate\tSecond");
        folder.Write("a.tsv", States + "UTO\tstate\tFirst");
        ActorTable.Load(folder.Path).NameOf("UTO").ShouldBe("Second");
    }

    [Fact]
    public void An_unknown_id_is_its_own_name() => new ActorTable().NameOf("UTO").ShouldBe("UTO");

    private static ActorTable Read(string text)
    {
        using var folder = new ScratchFolder();
        var table = new ActorTable();
        table.Read(folder.Write("table.tsv", text));
        return table;
    }

    private static (MentionKind, bool) Form(ActorTable table, string text)
    {
        ActorForm form = table.Forms.Where(f => f.Text == text).ShouldHaveSingleItem();
        return (form.Kind, form.Ambiguous);
    }

    private sealed class SameActor : IEqualityComparer<Actor?>
    {
        public bool Equals(Actor? x, Actor? y) => x is not null && y is not null && x with { Members = [] } == y with { Members = [] } && x.Members.SequenceEqual(y.Members);

        public int GetHashCode(Actor? actor) => 0;
    }
}
