using System.Globalization;
using Chancery.Events;
using Chancery.Ledger.Stories;
using Chancery.Reports;

namespace Chancery.Tests.Ledger.Stories;

public sealed class StoryClustersTests
{
    private const string Visit = "Norwegian premier lands in Ankara for talks with the Turkish president on frigates and fisheries";
    private const string VisitAgain = "Talks on frigates and fisheries as Norwegian premier meets Turkish president in Ankara";
    private const string Quake = "Earthquake rocks northern Chile and rescuers search collapsed mines near Calama";
    private const string QuakeAgain = "Rescuers in Calama dig at collapsed mines after earthquake in northern Chile";
    private const string Dam = "Ethiopia fills reservoir behind dam while Egypt protests over Nile water";

    private static readonly StoryTerms Terms = StoryTerms.Load(Places.Data("stories"));

    /// <summary>Reports as "day text"; day 0 is the first of May 2031, "-" an unknown day.</summary>
    public static TheoryData<string, string[], string> Sets => new()
    {
        { "nothing", [], "" },
        { "a singleton", ["0 " + Visit], "0" },
        { "an empty text stands alone", ["0 ", "0 "], "0|1" },
        { "function words alone say nothing", ["0 the of and", "0 the of and"], "0|1" },
        { "copies", ["0 " + Visit, "0 " + Visit], "0,1" },
        { "three copies on three days", ["0 " + Dam, "1 " + Dam, "2 " + Dam], "0,1,2" },
        { "other words, same happening", ["0 " + Visit, "0 " + VisitAgain], "0,1" },
        { "the next day", ["0 " + Quake, "1 " + QuakeAgain], "0,1" },
        { "two stories on a day", ["0 " + Visit, "0 " + Quake, "0 " + VisitAgain, "0 " + QuakeAgain], "0,2|1,3" },
        { "three subjects", ["0 " + Visit, "0 " + Quake, "0 " + Dam], "0|1|2" },
        { "two visits, three weeks apart, are two", ["0 " + Visit, "21 " + VisitAgain], "0|1" },
        { "even in the same words", ["0 " + Visit, "30 " + Visit], "0|1" },
        { "just out of reach", ["0 " + Visit, "14 " + Visit], "0|1" },
        { "two visits with two reports each", ["0 " + Visit, "1 " + VisitAgain, "25 " + Visit, "26 " + VisitAgain], "0,1|2,3" },
        { "a story goes on from day to day", ["0 " + Dam, "4 " + Dam, "8 " + Dam, "12 " + Dam, "16 " + Dam], "0,1,2,3,4" },
        { "undated reports are held against each other", ["- " + Visit, "- " + VisitAgain, "- " + Quake], "0,1|2" },
        { "and against no dated one", ["- " + Visit, "0 " + Visit], "0|1" },
        { "case and marks do not matter", ["0 " + Quake, "0 EARTHQUAKE ROCKS NORTHERN CHILE! Rescuers search collapsed mines near Calama."], "0,1" },
    };

    [Theory]
    [MemberData(nameof(Sets))]
    public void Reports_fall_into_stories(string what, string[] texts, string expected)
    {
        StoryClusters clusters = Clusters();
        foreach (StoryReport report in Made(texts))
        {
            clusters.Add(report);
        }

        Shown(clusters).ShouldBe(expected, what);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void The_order_of_arrival_and_the_batches_do_not_matter(int seed)
    {
        StoryReport[] reports = Many(400);
        StoryClusters inOrder = Clusters();
        Array.ForEach(reports, inOrder.Add);
        string expected = Shown(inOrder);

        var random = new Random(seed);
        StoryReport[] shuffled = [.. reports];
        random.Shuffle(shuffled);
        StoryClusters late = Clusters();
        foreach (StoryReport report in shuffled)
        {
            late.Add(report);
            if (random.Next(40) == 0)
            {
                late.Find();
            }
        }

        Shown(late).ShouldBe(expected);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(57)]
    [InlineData(399)]
    public void A_report_taken_out_leaves_no_trace(int which)
    {
        StoryReport[] reports = Many(400);
        StoryClusters without = Clusters();
        Array.ForEach([.. reports.Where((_, i) => i != which)], without.Add);

        StoryClusters taken = Clusters();
        Array.ForEach(reports, taken.Add);
        taken.Find();
        taken.Remove(reports[which].Id).ShouldBeTrue();
        taken.Remove(reports[which].Id).ShouldBeFalse();

        Shown(taken).ShouldBe(Shown(without));
        taken.Count.ShouldBe(399);
    }

    [Fact]
    public void A_new_revision_takes_the_place_of_the_old()
    {
        StoryClusters clusters = Clusters();
        Array.ForEach(Made(["0 " + Visit, "0 " + VisitAgain]), clusters.Add);
        Shown(clusters).ShouldBe("0,1");
        clusters.Add(Made(["0 " + Visit, "40 " + Quake])[1]);
        Shown(clusters).ShouldBe("0|1");
    }

    [Fact]
    public void Actors_and_events_tell_apart_what_words_do_not()
    {
        StoryReport[] reports = [.. Made(["0 minister visits capital", "0 minister visits capital", "0 minister visits capital", "0 minister visits capital"]).Select((r, i) => r with
        {
            Actors = new Dictionary<string, int> { [i < 2 ? "NOR" : "CHL"] = 3, [i < 2 ? "TUR" : "PER"] = 3 },
            Events = [i < 2 ? "CONSULT NOR+TUR 2031-05-01" : "CONSULT CHL+PER 2031-05-01"],
        })];
        StoryClusters clusters = new(StoryOptions.Reports with { Neighbours = 1 });
        Array.ForEach(reports, clusters.Add);
        Shown(clusters).ShouldBe("0,1|2,3");
    }

    [Fact]
    public void A_story_tells_its_days()
    {
        StoryClusters clusters = Clusters();
        Array.ForEach(Made(["3 " + Quake, "0 " + Quake]), clusters.Add);
        Story story = clusters.Find().ShouldHaveSingleItem();
        story.ShouldSatisfyAllConditions(
            () => story.Id.ShouldBe("001"),
            () => story.First.ShouldBe(new DateOnly(2031, 5, 1)),
            () => story.Last.ShouldBe(new DateOnly(2031, 5, 4)));
    }

    [Theory]
    [InlineData("IND", "RUS", "2031-12", "CONSULT IND+RUS 2031-12")]
    [InlineData("RUS", "IND", "2031-12", "CONSULT IND+RUS 2031-12")]
    [InlineData("RUS", "RUS", null, "CONSULT RUS ")]
    public void An_event_has_the_same_key_from_either_side(string actor, string recipient, string? date, string expected) =>
        StoryReport.EventKey(new Event { Trigger = "meet", Type = EventType.CONSULT, Actors = [actor], Recipients = [recipient], Date = date }).ShouldBe(expected);

    private static StoryClusters Clusters() => new(StoryOptions.Reports);

    private static StoryReport[] Made(string[] texts) => [.. texts.Select((text, i) =>
    {
        string[] parts = text.Split(' ', 2);
        DateOnly? day = parts[0] == "-" ? null : new DateOnly(2031, 5, 1).AddDays(int.Parse(parts[0], CultureInfo.InvariantCulture));
        return StoryReport.Of(new Report { Id = i.ToString("D3", CultureInfo.InvariantCulture), Text = parts[1], Published = day }, Terms);
    })];

    /// <summary>Reports of sixty stories over a hundred days, words drawn at random.</summary>
    private static StoryReport[] Many(int count)
    {
        var random = new Random(7);
        return Made([.. Enumerable.Range(0, count).Select(_ =>
        {
            int story = random.Next(60);
            IEnumerable<string> own = Enumerable.Range(0, 8).Select(_ => $"own{story}x{random.Next(12)}");
            IEnumerable<string> common = Enumerable.Range(0, 12).Select(_ => $"word{random.Next(80)}");
            return $"{(story * 3 / 2) + random.Next(9)} {string.Join(' ', own.Concat(common))}";
        })]);
    }

    /// <summary>Numbers of the reports, "," within a story and "|" between two.</summary>
    private static string Shown(StoryClusters clusters) => string.Join('|', clusters.Find()
        .Select(s => string.Join(',', s.Reports.Order(StringComparer.Ordinal).Select(r => int.Parse(r, CultureInfo.InvariantCulture))))
        .OrderBy(s => int.Parse(s.Split(',')[0], CultureInfo.InvariantCulture)));
}
