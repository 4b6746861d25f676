using System.Globalization;
using Chancery.Actors;
using Chancery.Actors.Petrarch;

namespace Chancery.Tests.Actors.Petrarch;

/// <summary>The Phoenix dictionaries and PETRARCH's validation ones, as published.</summary>
public sealed class PhoenixTests
{
    private static readonly Lazy<string?> Folder = new(() =>
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, "../shared/data/events/dictionaries");
            if (File.Exists(Path.Combine(folder, "Phoenix.Countries.actors.txt")))
            {
                return folder;
            }
        }

        return null;
    });

    private static readonly Lazy<PetrarchDictionary> Read = new(() => PetrarchDictionary.Read(Folder.Value!));

    [Fact]
    public void All_files_are_read_and_their_slips_reported()
    {
        Need();
        PetrarchDictionary read = Read.Value;
        read.Files.ShouldBe(6);
        read.Entries.Count.ShouldBe(27337);
        read.Agents.Count.ShouldBe(5389);
        read.Problems.Count.ShouldBe(66);
        read.Problems.ShouldContain(p => p.Contains("Phoenix.Countries.actors.txt:22508: '1920030320' is no date", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Kofi Annan", "2000-05-01", "IGOUNO")]
    [InlineData("Ronald Reagan", "1985-06-01", "USAGOV")]
    [InlineData("Helmut Kohl", "1990-10-03", "DEUGOV")]
    [InlineData("Ann Veneman", "2003-01-01", "USAGOV")]
    [InlineData("Ann Veneman", "2008-01-01", "IGOUNOKID")]
    [InlineData("Burhanuddin Rabbani", "1994-01-01", "AFGGOV")]
    [InlineData("Burhanuddin Rabbani", "1999-01-01", "AFGELI")]
    public void A_dated_code_resolves_on_its_day(string name, string day, string code)
    {
        Need();
        Read.Value.CodeOf(name, DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShouldBe(code);
    }

    [Fact]
    public void The_table_gains_names_and_keeps_its_own()
    {
        Need();
        ActorTable before = Dictionaries.Table();
        ActorTable table = Dictionaries.Table();
        DictionaryCounts counts = table.ReadDictionaries(Folder.Value!, Dictionaries.CommonWords);
        counts.Names.ShouldBeGreaterThan(11000);
        counts.Actors.ShouldBeGreaterThan(7000);
        counts.Persons.ShouldBeGreaterThan(17000);
        table.Forms.Take(before.Forms.Count).ShouldBe(before.Forms);
        table.Forms.ShouldAllBe(f => table.Find(f.Actor) != null);
        table.Tenures.Skip(before.Tenures.Count).ShouldAllBe(t => table.Find(t.Actor) != null);
        var people = new PersonIndex(table);
        KnownPerson annan = people.Forms.First(f => f.Form == "Kofi Annan").Person;
        annan.ActorAt(new DateOnly(2000, 5, 1)).ShouldBe("UN");
        KnownPerson veneman = people.Forms.First(f => f.Form == "Ann Veneman").Person;
        veneman.ActorAt(new DateOnly(2003, 1, 1)).ShouldBe("USA");
        veneman.ActorAt(new DateOnly(2008, 1, 1)).ShouldBe("UN");
    }

    private static void Need() => Assert.SkipUnless(Folder.Value is not null, "../shared/data/events/dictionaries is not here");
}
