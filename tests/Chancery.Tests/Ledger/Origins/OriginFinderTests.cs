using System.Globalization;
using Chancery.Ledger.Origins;
using Chancery.Reports;

namespace Chancery.Tests.Ledger.Origins;

public sealed class OriginFinderTests
{
    private static readonly OriginReader Reader = new(OriginLexicon.Load(Places.Data("origins")));

    [Theory]
    [InlineData("0-99", "0-99", CopyKind.Copy)]
    [InlineData("0-99", "0-49", CopyKind.Abridged)]
    [InlineData("0-99", "40-99", CopyKind.Abridged)]
    [InlineData("0-99", "30-60", CopyKind.Abridged)]
    [InlineData("0-49", "0-99", CopyKind.Extended)]
    [InlineData("0-99", "0-99 500-570", CopyKind.Extended)]
    [InlineData("0-99", "500-570 0-99", CopyKind.Extended)]
    [InlineData("0-99", "0-80 500-520", CopyKind.Edited)]
    [InlineData("0-99", "0-30 500-506 34-70 510-516 74-99", CopyKind.Edited)]
    [InlineData("0-99", "0-97", CopyKind.Copy)]
    [InlineData("0-99", "0-49 500-540", CopyKind.Edited)]
    [InlineData("0-2999", "1000-1400", CopyKind.Abridged)]
    [InlineData("0-2999", "0-2000", CopyKind.Abridged)]
    [InlineData("0-29", "0-29", CopyKind.Copy)]
    public void Copies_are_found_with_what_was_done_to_them(string earlier, string later, CopyKind kind)
    {
        CopyPair pair = Pairs(Told("a", 1, earlier), Told("b", 2, later)).ShouldHaveSingleItem();

        (pair.Earlier, pair.Later, pair.Kind).ShouldBe(("a", "b", kind));
        pair.Resemblance.ShouldBeInRange(0, Math.Min(pair.EarlierHeld, pair.LaterHeld) + 1e-9);
    }

    [Theory]
    [InlineData("0-99", "100-199")]
    [InlineData("0-99", "100-199 0-20")]
    [InlineData("0-99", "100-149 60-79 150-199")]
    [InlineData("0-7", "0-7")]
    [InlineData("", "")]
    [InlineData("0-0", "0-99")]
    public void Texts_that_share_little_or_say_little_are_no_copies(string a, string b) =>
        Pairs(Told("a", 1, a), Told("b", 2, b)).ShouldBeEmpty();

    [Fact]
    public void Sentences_told_word_for_word_are_counted()
    {
        const string shared = "The old bridge over the river will be closed in March. Two ferries take its place until the summer. ";

        CopyPair pair = Pairs(Plain("a", 1, shared + "Nobody in town had been asked about it at all."), Plain("b", 2, shared + "Shops on the far bank fear for their trade.")).ShouldHaveSingleItem();

        pair.Sentences.ShouldBe(2);
    }

    [Fact]
    public void The_same_title_in_the_same_outlet_is_an_edition()
    {
        Report[] reports = [Told("a", 1, "0-99") with { Outlet = "x", Title = "A bridge" }, Told("b", 2, "70-99 200-270") with { Outlet = "x", Title = "A Bridge!" }];

        Pairs(reports).ShouldHaveSingleItem().Kind.ShouldBe(CopyKind.Edition);
        Pairs([reports[0], reports[1] with { Outlet = "y" }]).ShouldBeEmpty();
        Pairs([reports[0], reports[1] with { Title = "A tunnel" }]).ShouldBeEmpty();
    }

    [Fact]
    public void Who_credits_the_other_may_share_less_of_it()
    {
        Report later = Told("b", 2, "70-99 200-270");

        Pairs(Told("a", 1, "0-99") with { Outlet = "transwire" }, later with { Text = later.Text + "\n\n(With inputs from Transwire)" }).ShouldHaveSingleItem();
        Pairs(Told("a", 1, "0-99") with { Outlet = "transwire" }, later with { Text = later.Text + "\n\n(With inputs from Otherwire)" }).ShouldBeEmpty();
    }

    [Fact]
    public void The_family_goes_back_to_the_earliest_and_each_to_whom_it_holds_most_of()
    {
        OriginFinder finder = Finder(Told("agency", 1, "0-199"), Told("paper", 2, "0-120 500-560"), Told("site", 3, "0-120 500-550"), Told("digest", 4, "0-199"), Told("other", 1, "700-799"));

        finder.All().Select(o => (o.Report, o.Group, o.Parent)).ShouldBe(
        [
            ("agency", "agency", null), ("other", "other", null), ("paper", "agency", "agency"), ("site", "agency", "paper"), ("digest", "agency", "agency"),
        ]);
        finder.Find("site").ShouldBe(finder.All()[3]);
    }

    [Fact]
    public void A_round_up_does_not_make_one_origin_of_two()
    {
        OriginFinder finder = Finder(Told("one", 1, "0-99"), Told("two", 1, "200-279"), Told("week", 2, "0-99 200-279"));

        finder.All().Select(o => o.Group).ShouldBe(["one", "two", "one"]);
        finder.Pairs().Count().ShouldBe(2);
    }

    [Fact]
    public void A_report_without_a_day_comes_last()
    {
        Origin origin = Finder(Told("a", 1, "0-99") with { Published = null }, Told("b", 2, "0-99")).Find("a");

        (origin.Group, origin.Parent).ShouldBe(("b", "b"));
    }

    [Fact]
    public void An_id_is_held_once()
    {
        OriginFinder finder = Finder(Told("a", 1, "0-99"));

        finder.Add(Reader.Read(Told("a", 1, "0-99"))).ShouldBeFalse();
        finder.Count.ShouldBe(1);
        Should.Throw<KeyNotFoundException>(() => finder.Find("b"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_order_of_arrival_makes_no_difference(int seed)
    {
        OriginSketch[] sketches = [.. Families(seed).Select(Reader.Read)];
        string expected = Ledger(sketches);
        var random = new Random(seed);
        for (int round = 0; round < 6; round++)
        {
            random.Shuffle(sketches);
            Ledger(sketches).ShouldBe(expected);
        }
    }

    // Keys die on the way: more texts share two sentences than a key may lead to.
    [Fact]
    public void Nor_does_it_where_a_page_s_furniture_is_in_all_of_them()
    {
        OriginSketch[] sketches = [.. Enumerable.Range(0, KeyIndex.MostTexts + 200).Select(i => Reader.Read(Told(Name(i), 1, i % 100 == 0 ? $"0-15 200-{Name(260 + (i / 100))}" : string.Create(CultureInfo.InvariantCulture, $"0-15 {1000 + (50 * i)}-{1040 + (50 * i)}"))))];
        string expected = Ledger(sketches);
        sketches.Reverse();
        Ledger(sketches).ShouldBe(expected);
        new Random(7).Shuffle(sketches);
        Ledger(sketches).ShouldBe(expected);
    }

    [Fact]
    public void Many_word_for_word_copies_are_one_family()
    {
        OriginFinder finder = Finder([.. Enumerable.Range(0, 3000).Select(i => Told(Name(i), 1 + (i % 20), "0-99"))]);

        finder.All().Select(o => o.Group).Distinct().ShouldBe([Name(0)]);
    }

    [Fact]
    public void The_copies_of_the_visible_corpus_are_found_and_no_others()
    {
        string folder = Places.Shared("corpus/dev");
        using var stories = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "stories.json")));
        string[] gold = [.. stories.RootElement.GetProperty("copies").EnumerateArray().Select(p => $"{p[0]} {p[1]}")];
        var finder = new OriginFinder();
        foreach (string line in File.ReadLines(Path.Combine(folder, "reports.jsonl")))
        {
            using var report = System.Text.Json.JsonDocument.Parse(line);
            finder.Add(Reader.Read(new Report { Id = report.RootElement.GetProperty("id").GetString()!, Text = report.RootElement.GetProperty("text").GetString()!, Published = DateOnly.Parse(report.RootElement.GetProperty("published").GetString()!, CultureInfo.InvariantCulture) }));
        }

        finder.Pairs().Select(p => $"{p.Earlier} {p.Later}").ShouldBe(gold);
    }

    private static IEnumerable<Report> Families(int seed)
    {
        var random = new Random(seed);
        for (int family = 0; family < 12; family++)
        {
            int at = 1000 * family;
            for (int i = 0; i < 8; i++)
            {
                int first = at + random.Next(60);
                string words = string.Create(CultureInfo.InvariantCulture, $"{first}-{first + 30 + random.Next(120)} {100_000 + random.Next(200)}-{100_230 + random.Next(40)}");
                yield return Told(string.Create(CultureInfo.InvariantCulture, $"{random.Next(1_000_000)}-{family}-{i}"), 1 + random.Next(3), random.Next(4) == 0 ? string.Create(CultureInfo.InvariantCulture, $"{at}-{at + 150}") : words) with { Outlet = $"outlet-{(char)('a' + random.Next(3))}", Title = $"Title {(char)('a' + (family % 3))}" };
            }
        }
    }

    private static string Ledger(OriginSketch[] sketches)
    {
        var finder = new OriginFinder();
        foreach (OriginSketch sketch in sketches)
        {
            finder.Add(sketch);
        }

        IReadOnlyList<Origin> all = finder.All();
        all.Take(20).Select(o => finder.Find(o.Report).Group).ShouldBe(all.Take(20).Select(o => o.Group));
        return string.Join('\n', all.Select(o => $"{o.Report} {o.Group} {o.Parent}")) + "\n" + string.Join('\n', finder.Pairs());
    }

    private static OriginFinder Finder(params Report[] reports)
    {
        var finder = new OriginFinder();
        foreach (Report report in reports)
        {
            finder.Add(Reader.Read(report));
        }

        return finder;
    }

    private static CopyPair[] Pairs(params Report[] reports) => [.. Finder(reports).Pairs()];

    private static string Name(int i) => i.ToString("D5", CultureInfo.InvariantCulture);

    private static Report Plain(string id, int day, string text) => new() { Id = id, Text = text, Published = new DateOnly(2025, 5, day) };

    /// <summary>Of words by number: "0-9 20" is the words 0 to 9 and 20. Every eighth ends a sentence.</summary>
    private static Report Told(string id, int day, string words)
    {
        IEnumerable<int> numbers = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray()).SelectMany(w => Enumerable.Range(w[0], w[^1] - w[0] + 1));
        return Plain(id, day, string.Join(' ', numbers.Select(n => string.Create(CultureInfo.InvariantCulture, $"word{n}{(n % 8 == 7 ? "." : string.Empty)}"))) + ".");
    }
}
