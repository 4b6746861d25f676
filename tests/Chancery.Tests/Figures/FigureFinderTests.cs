using Chancery.Actors;
using Chancery.Figures;

namespace Chancery.Tests.Figures;

public sealed class FigureFinderTests
{
    private static readonly DateOnly Day = new(2025, 10, 16);

    [Theory]
    [InlineData("Trade reached $68.7 billion.", "$68.7 billion", 68.7e9, "USD")]
    [InlineData("Trade reached 68.7 billion dollars.", "68.7 billion dollars", 68.7e9, "USD")]
    [InlineData("Trade reached USD 63 billion.", "USD 63 billion", 63e9, "USD")]
    [InlineData("Trade reached US$63bn.", "US$63bn", 63e9, "USD")]
    [InlineData("It is a $5 billion loan.", "$5 billion", 5e9, "USD")]
    [InlineData("The loan is worth A$2.5 million.", "A$2.5 million", 2.5e6, "AUD")]
    [InlineData("The loan is worth 3 million Australian dollars.", "3 million Australian dollars", 3e6, "AUD")]
    [InlineData("The aid is worth €1.2bn.", "€1.2bn", 1.2e9, "EUR")]
    [InlineData("The aid is worth £300m.", "£300m", 300e6, "GBP")]
    [InlineData("The order costs ₹39,000 crore.", "₹39,000 crore", 390e9, "INR")]
    [InlineData("The order costs Rs 1,20,000.", "Rs 1,20,000", 120000, "INR")]
    [InlineData("The order costs Rs. 500 crore.", "Rs. 500 crore", 5e9, "INR")]
    [InlineData("The budget is 5 lakh crore rupees.", "5 lakh crore rupees", 5e12, "INR")]
    [InlineData("Islamabad asked for 90 billion Pakistani rupees.", "90 billion Pakistani rupees", 90e9, "PKR")]
    [InlineData("The fine is 400 million roubles.", "400 million roubles", 400e6, "RUB")]
    [InlineData("The fine is 400 million rubles.", "400 million rubles", 400e6, "RUB")]
    [InlineData("The plant costs 7 billion yuan.", "7 billion yuan", 7e9, "CNY")]
    [InlineData("Turnover grew to 4.5 lakh crore.", "4.5 lakh crore", 4.5e12, "INR")]
    [InlineData("The plant costs two and a half billion euros.", "two and a half billion euros", 2.5e9, "EUR")]
    [InlineData("The plant costs half a billion euros.", "half a billion euros", 0.5e9, "EUR")]
    [InlineData("The plan is worth a trillion dollars.", "a trillion dollars", 1e12, "USD")]
    [InlineData("Exports remain below five billion dollars.", "five billion dollars", 5e9, "USD")]
    [InlineData("A $100-billion trade target was set.", "$100-billion", 100e9, "USD")]
    [InlineData("The fee is $1,250,000.", "$1,250,000", 1250000, "USD")]
    [InlineData("The debt is $1.4tn.", "$1.4tn", 1.4e12, "USD")]
    [InlineData("Brent rose above 65 dollars a barrel.", "65 dollars a barrel", 65, "USD/barrel")]
    [InlineData("The price cap is $60 per barrel.", "$60 per barrel", 60, "USD/barrel")]
    [InlineData("Oil fell to $63.42 in London.", "$63.42", 63.42, "USD/barrel")]
    [InlineData("Without that crude the oil price would be more than 100 dollars.", "100 dollars", 100, "USD/barrel")]
    public void Money_is_told_in_its_currency(string text, string span, double value, string unit) => Single(text, span, value, unit);

    [Theory]
    [InlineData("The duty is 25%.", "25%", 25, "%")]
    [InlineData("The duty is 25 per cent.", "25 per cent", 25, "%")]
    [InlineData("The duty is twenty-five percent.", "twenty-five percent", 25, "%")]
    [InlineData("A 50-percent tariff applies.", "50-percent", 50, "%")]
    [InlineData("Growth slowed to 6.5 pct.", "6.5 pct", 6.5, "%")]
    [InlineData("Growth slowed by two percentage points.", "two percentage points", 2, "pp")]
    [InlineData("The bank cut its rate by 25 basis points.", "25 basis points", 25, "bp")]
    [InlineData("It covers more than a third of its needs.", "a third", 33.3, "%")]
    [InlineData("It covers two-thirds of its needs.", "two-thirds", 66.7, "%")]
    [InlineData("Arrivals fell by a quarter.", "a quarter", 25, "%")]
    [InlineData("Half of the crude came from Russia.", "Half", 50, "%")]
    [InlineData("Half the crude came from Russia.", "Half", 50, "%")]
    [InlineData("Trade rose fivefold.", "fivefold", 5, "times")]
    [InlineData("Trade saw a 32.5-fold rise.", "32.5-fold", 32.5, "times")]
    [InlineData("Trade rose ten-fold.", "ten-fold", 10, "times")]
    [InlineData("Imports have doubled.", "doubled", 2, "times")]
    [InlineData("Imports are 15 times higher.", "15 times", 15, "times")]
    public void Shares_and_multiples_are_figures(string text, string span, double value, string unit) => Single(text, span, value, unit);

    [Theory]
    [InlineData("It took 1.75 million barrels a day.", "1.75 million barrels a day", 1.75e6, "barrels/day")]
    [InlineData("It took 650,000 barrels per day.", "650,000 barrels per day", 650000, "barrels/day")]
    [InlineData("It took 1.2 million bpd.", "1.2 million bpd", 1.2e6, "barrels/day")]
    [InlineData("It bought 16.5 million tonnes of gas.", "16.5 million tonnes", 16.5e6, "tonnes")]
    [InlineData("It bought 5 million tons of wheat.", "5 million tons", 5e6, "tonnes")]
    [InlineData("It sold 38 bcm of gas.", "38 bcm", 38e9, "cubic metres")]
    [InlineData("The fence is 1,600 km long.", "1,600 km", 1600, "km")]
    [InlineData("The plant yields 1,000 MW.", "1,000 MW", 1000, "MW")]
    public void Goods_are_told_in_their_measure(string text, string span, double value, string unit) => Single(text, span, value, unit);

    [Theory]
    [InlineData("They signed 16 agreements.", "16 agreements", 16, "agreements")]
    [InlineData("Experts came from some 140 countries.", "140 countries", 140, "countries")]
    [InlineData("About 20 foreign leaders are expected.", "20 foreign leaders", 20, "people")]
    [InlineData("Militants killed 26 people, most of them tourists.", "26 people", 26, "people")]
    [InlineData("The attack left 26 dead.", "26 dead", 26, "people")]
    [InlineData("The blast killed 26 and shook the city.", "26", 26, "people")]
    [InlineData("At least 14 were wounded.", "14", 14, "people")]
    [InlineData("Some 65 Indian soldiers took part.", "65 Indian soldiers", 65, "people")]
    [InlineData("Kyiv is defended by 40,000 troops.", "40,000 troops", 40000, "people")]
    [InlineData("140 crore Indians are waiting.", "140 crore Indians", 1.4e9, "people")]
    [InlineData("It must feed 1.4 billion people.", "1.4 billion people", 1.4e9, "people")]
    [InlineData("The population is 10 million.", "10 million", 10e6, "people")]
    [InlineData("A contract for five more S-400 units is ready.", "five more S-400 units", 5, "systems")]
    [InlineData("Delhi ordered 36 Rafale jets.", "36 Rafale jets", 36, "aircraft")]
    [InlineData("Three ships were sunk.", "Three ships", 3, "ships")]
    [InlineData("Five rounds of talks were held.", "Five rounds", 5, "rounds")]
    [InlineData("The visa is free for 30 days.", "30 days", 30, "days")]
    [InlineData("A 30-day ceasefire was offered.", "30-day", 30, "days")]
    [InlineData("During four days of fighting he kept silent.", "four days", 4, "days")]
    [InlineData("Their ties span over seven decades.", "seven decades", 70, "years")]
    [InlineData("They stayed in the car for about 45 minutes.", "45 minutes", 45, "minutes")]
    [InlineData("An hour of formal talks followed.", "An hour", 60, "minutes")]
    [InlineData("Forty-two countries voted against it.", "Forty-two countries", 42, "countries")]
    [InlineData("A dozen countries voted against it.", "A dozen countries", 12, "countries")]
    [InlineData("They spoke for two and a half hours.", "two and a half hours", 2.5, "hours")]
    [InlineData("The talks will last two days.", "two days", 2, "days")]
    [InlineData("The 500-strong contingent left.", "500-strong", 500, "people")]
    [InlineData("Some 2000 soldiers took part.", "2000 soldiers", 2000, "people")]
    public void What_is_counted_gives_the_unit(string text, string span, double value, string unit) => Single(text, span, value, unit);

    [Theory]
    [InlineData("It costs $60–65 billion.", "$60", 60e9, "65 billion", 65e9, "USD")]
    [InlineData("Growth will be between 5 and 7 percent.", "5", 5, "7 percent", 7, "%")]
    [InlineData("Growth will be 5-7%.", "5", 5, "7%", 7, "%")]
    [InlineData("The duty rose from 25 to 50 percent.", "25", 25, "50 percent", 50, "%")]
    [InlineData("Trade rose from $10 billion to $68 billion.", "$10 billion", 10e9, "$68 billion", 68e9, "USD")]
    [InlineData("Sales were 64 billion dollars, and India's less than five billion of that.", "64 billion dollars", 64e9, "five billion", 5e9, "USD")]
    [InlineData("The visitor spoke of $65 billion; officials count 68.7.", "$65 billion", 65e9, "68.7", 68.7e9, "USD")]
    [InlineData("Arrivals of 1.87 million barrels a day will drop to about 650,000.", "1.87 million barrels a day", 1.87e6, "650,000", 650000, "barrels/day")]
    [InlineData("He said 20 of the 48 hostages were alive.", "20", 20, "48 hostages", 48, "people")]
    [InlineData("Some 20 to 30 ships passed.", "20", 20, "30 ships", 30, "ships")]
    public void Two_ends_share_scale_and_unit(string text, string first, double low, string second, double high, string unit)
    {
        IReadOnlyList<Figure> found = Find(text);
        found.Select(f => (f.Span.Of(text), f.Value, f.Unit)).ShouldBe([(first, low, unit), (second, high, unit)]);
    }

    [Theory]
    [InlineData("They met on 5 December 2025.")]
    [InlineData("In 2024 the talks failed.")]
    [InlineData("The nineteenth package was adopted.")]
    [InlineData("On the 21st the council met.")]
    [InlineData("The S-400 and the Su-57 were shown.")]
    [InlineData("Article 5 binds the allies.")]
    [InlineData("Resolution 1973 was adopted.")]
    [InlineData("Case No. 3 was closed.")]
    [InlineData("The G20 met in Delhi.")]
    [InlineData("The two sides agreed.")]
    [InlineData("Two countries and both leaders agreed.")]
    [InlineData("The two leaders met.")]
    [InlineData("One of them could be China.")]
    [InlineData("One day the war will end.")]
    [InlineData("Two people familiar with the matter said so.")]
    [InlineData("It went to two private firms.")]
    [InlineData("India won 3-1.")]
    [InlineData("The call began at 10:30 pm.")]
    [InlineData("They met at 5 p.m. in Geneva.")]
    [InlineData("He lives at 10 Downing Street.")]
    [InlineData("The 73-year-old leader spoke.")]
    [InlineData("It was his first trip in seven years.")]
    [InlineData("Eight days after the attack he spoke.")]
    [InlineData("Three weeks ago they met.")]
    [InlineData("The first half of the year was calm.")]
    [InlineData("That is half of what it was.")]
    [InlineData("There should be no double standards.")]
    [InlineData("Dozens of protesters gathered.")]
    [InlineData("The Group of Seven met.")]
    [InlineData("Call +91 11 23012345 for details.")]
    [InlineData("A third country took part.")]
    [InlineData("Moscow held its Zapad 2025 drills.")]
    [InlineData("The 9/11 attacks changed that.")]
    [InlineData("A two-day visit ended.")]
    [InlineData("The 2+2 talks ended.")]
    [InlineData("It will lay off 1 in 10 workers.")]
    [InlineData("Units 1 and 2 are running.")]
    [InlineData("They will build it over four years.")]
    public void What_measures_nothing_is_no_figure(string text) =>
        Find(text).Select(f => f.Span.Of(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("Trade reached nearly $68 billion.", Bound.About)]
    [InlineData("Trade reached around $68 billion.", Bound.About)]
    [InlineData("Trade reached more than $68 billion.", Bound.AtLeast)]
    [InlineData("Trade reached at least $68 billion.", Bound.AtLeast)]
    [InlineData("Trade reached up to $68 billion.", Bound.AtMost)]
    [InlineData("Trade reached less than $68 billion.", Bound.AtMost)]
    [InlineData("Trade reached no more than $68 billion.", Bound.AtMost)]
    [InlineData("Trade reached $68 billion.", Bound.Exact)]
    public void An_approximation_is_the_bound_and_not_the_span(string text, Bound bound)
    {
        Figure figure = Find(text).ShouldHaveSingleItem();
        figure.Span.Of(text).ShouldBe("$68 billion");
        figure.Bound.ShouldBe(bound);
    }

    [Theory]
    [InlineData("Bilateral trade reached $68 billion last year.", "bilateral trade turnover", "last year")]
    [InlineData("They set a trade target of $100 billion by 2030.", "trade target", "by 2030")]
    [InlineData("India's trade deficit with Russia is $59 billion.", "trade deficit", null)]
    [InlineData("The additional duty is 25 percent.", "tariff rate", null)]
    [InlineData("Inflation stood at 4 percent in September.", "inflation rate", "September")]
    [InlineData("India imported 1.8 million barrels a day in the first half of the year.", "oil imports", "the first half of the year")]
    [InlineData("Exports reached $10.4 billion a year earlier.", "exports", null)]
    [InlineData("Losses run to 3 billion a year.", "losses", "a year")]
    [InlineData("They lose $10 billion a year.", "losses", "a year")]
    [InlineData("The attack killed 26 people.", "deaths", null)]
    [InlineData("Exports were $5 billion in 2021.", "exports", "2021")]
    public void The_words_around_tell_what_is_measured_and_when(string text, string measure, string? period)
    {
        Figure figure = Find(text).ShouldHaveSingleItem();
        figure.Measure.ShouldBe(measure);
        figure.Period.ShouldBe(period);
    }

    [Fact]
    public void Actors_of_the_clause_are_those_it_is_about()
    {
        const string Text = "Russia sold India oil worth $5 billion.";
        Analysis a = English.Read(Text, Day);
        a.Mentions.Add(new ActorMention { First = 2, End = 3, Kind = MentionKind.Name, Actors = ["IND"], Name = "India" });
        a.Mentions.Add(new ActorMention { First = 0, End = 1, Kind = MentionKind.Name, Actors = ["RUS"], Name = "Russia" });
        a.IndexMentions();
        English.FigureFinder.Find(a).ShouldHaveSingleItem().Of.ShouldBe(["IND", "RUS"]);
    }

    [Fact]
    public void A_finder_keeps_nothing_from_report_to_report()
    {
        FigureFinder finder = English.FigureFinder;
        finder.Find(English.Read("Trade reached 65 billion dollars.", Day));
        finder.Find(English.Read("Trade reached 68 billion.", Day)).ShouldHaveSingleItem().Unit.ShouldBeNull();
    }

    private static void Single(string text, string span, double value, string unit)
    {
        IReadOnlyList<Figure> found = Find(text);
        Figure figure = found.ShouldHaveSingleItem(string.Join(" | ", found.Select(f => f.Span.Of(text))));
        figure.Span.Of(text).ShouldBe(span);
        figure.Value.ShouldBe(value, Math.Abs(value) * 1e-12);
        figure.Unit.ShouldBe(unit);
    }

    private static IReadOnlyList<Figure> Find(string text) => English.FigureFinder.Find(English.Read(text, Day));
}
