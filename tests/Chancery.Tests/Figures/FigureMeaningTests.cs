using Chancery.Figures;

namespace Chancery.Tests.Figures;

/// <summary>What a figure measures, of whom, for when and as whose claim: one sentence a row.</summary>
public sealed class FigureMeaningTests
{
    private static readonly DateOnly Day = new(2024, 6, 1);

    [Theory]
    [InlineData("Brazil's exports to China reached $90 billion last year.", "exports", "BRA", "CHN")]
    [InlineData("Chinese exports to Brazil rose to $60 billion.", "exports", "CHN", "BRA")]
    [InlineData("Argentina exported beef worth $3 billion to China in 2023.", "beef exports", "ARG", "CHN")]
    [InlineData("Peru sold the United States copper worth $2 billion.", "exports", "PER", "USA")]
    [InlineData("Ghana's imports from India came to $1.1 billion in 2022.", "imports", "IND", "GHA")]
    [InlineData("Nigeria imported rice worth $500 million from Thailand.", "rice imports", "THA", "NGA")]
    [InlineData("India bought 200,000 tonnes of wheat from Ukraine.", "wheat imports", "UKR", "IND")]
    [InlineData("Chinese purchases of Brazilian soy reached $30 billion.", "soy imports", "BRA", "CHN")]
    [InlineData("Norway supplied Poland with 8 bcm of gas.", "gas deliveries", "NOR", "POL")]
    [InlineData("Azerbaijan supplies 2.2 bcm of gas a year to Georgia.", "gas deliveries", "AZE", "GEO")]
    [InlineData("India took 1.6 million barrels a day of crude from Russia.", "oil imports", "RUS", "IND")]
    [InlineData("The United States will provide Kenya with $40 million in aid.", "aid", "USA", "KEN")]
    [InlineData("Japan pledged $30 million in humanitarian aid to Sudan.", "aid", "JPN", "SDN")]
    [InlineData("China lent Zambia $3 billion.", "loan", "CHN", "ZMB")]
    [InlineData("The World Bank approved a $500 million loan to Ghana.", "loan", "WORLDBANK", "GHA")]
    [InlineData("Zambia owes China $4 billion.", "debt", "CHN", "ZMB")]
    [InlineData("Sri Lanka's debt to India is $1.8 billion.", "debt", "IND", "LKA")]
    [InlineData("Qatar has invested $10 billion in Egypt.", "investment", "QAT", "EGY")]
    [InlineData("Chinese investment in Serbia reached €1.4 billion in 2022.", "investment", "CHN", "SRB")]
    [InlineData("Mexico received $60 billion in remittances from the United States.", "remittances", "USA", "MEX")]
    [InlineData("The European Union has frozen Russian assets worth €210 billion.", "frozen assets", "EU", "RUS")]
    [InlineData("The United States imposed a 50 per cent tariff on Brazilian goods.", "tariff rate", "USA", "BRA")]
    [InlineData("Canada's duty on Chinese steel is 25 per cent.", "tariff rate", "CAN", "CHN")]
    [InlineData("American goods face a duty of 15 per cent in Vietnam.", "tariff rate", "VNM", "USA")]
    [InlineData("The G7 set a price cap of $60 a barrel on Russian oil.", "price cap", "G7", "RUS")]
    [InlineData("Rwanda has 4,000 troops in Mozambique.", "troops", "RWA", "MOZ")]
    [InlineData("The United States keeps 2,500 soldiers in Iraq.", "troops", "USA", "IRQ")]
    [InlineData("Kenya sent 400 police officers to Haiti.", "police officers", "KEN", "HTI")]
    [InlineData("Russia sent Niger 100 instructors in April.", "instructors", "RUS", "NER")]
    [InlineData("Poland hosts 950,000 Ukrainian refugees.", "refugees", "UKR", "POL")]
    [InlineData("More than 300,000 people have fled Sudan to Chad.", "refugees", "SDN", "TCD")]
    [InlineData("Some 200,000 Filipino workers live in Qatar.", "workers", "PHL", "QAT")]
    [InlineData("Poland ordered 96 Apache helicopters from the United States.", "Apache helicopters ordered", "USA", "POL")]
    [InlineData("France delivered six Mirage jets to Ukraine.", "Mirage jets delivered", "FRA", "UKR")]
    [InlineData("Germany will send Ukraine 18 Leopard tanks.", "Leopard tanks delivered", "DEU", "UKR")]
    [InlineData("Japan plans to invest $5 billion in India.", "investment", "JPN", "IND")]
    [InlineData("Exports of Vietnam to Japan rose by 12 per cent.", "rise of exports", "VNM", "JPN")]
    [InlineData("In 2023 Kenya exported tea worth $1.3 billion to Pakistan.", "exports", "KEN", "PAK")]
    public void What_goes_from_one_to_the_other_says_which_way(string text, string measure, string from, string to)
    {
        Figure figure = Find(text).ShouldHaveSingleItem();
        (figure.Measure, string.Join(' ', figure.From), string.Join(' ', figure.To)).ShouldBe((measure, from, to));
        figure.Of.ShouldBe(new[] { from, to }.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Bilateral trade between Chile and Peru stood at $4 billion.", "bilateral trade turnover", "CHL PER")]
    [InlineData("Trade between Kenya and Uganda was worth $1.2 billion in 2021.", "bilateral trade turnover", "KEN UGA")]
    [InlineData("Egypt's trade deficit with China widened to $12 billion.", "trade deficit", "CHN EGY")]
    [InlineData("The talks between India and Nepal lasted three hours.", "length of talks", "IND NPL")]
    [InlineData("The border between Chad and Sudan is 1,360 km long.", "length of border", "SDN TCD")]
    [InlineData("China's share of Chilean copper exports is 70 per cent.", "share of copper exports", "CHL CHN")]
    [InlineData("Kazakhstan sends 80 per cent of its oil exports through Russia.", "share of oil exports", "KAZ RUS")]
    [InlineData("Half of Hungary's gas comes from Russia.", "share of gas", "HUN RUS")]
    [InlineData("Inflation in Turkey slowed to 35 per cent in October.", "inflation rate", "TUR")]
    [InlineData("Ghana's inflation rate fell to 9.4 per cent.", "inflation rate", "GHA")]
    [InlineData("Kenya's economy grew by 5 per cent in 2023.", "growth rate", "KEN")]
    [InlineData("Unemployment in Spain stands at 11 per cent.", "unemployment rate", "ESP")]
    [InlineData("The Bank of Japan raised its interest rate to 0.5 per cent.", "interest rate", "JPN")]
    [InlineData("Turnout in Senegal was 61 per cent.", "turnout", "SEN")]
    [InlineData("Iran enriches uranium to 60 per cent.", "enrichment level", "IRN")]
    [InlineData("Spain spends 1.3 per cent of its output on defence.", "defence spending", "ESP")]
    [InlineData("Vietnam's defence budget is $7 billion.", "defence spending", "VNM")]
    [InlineData("Kuwait pumps 2.5 million barrels a day.", "oil output", "KWT")]
    [InlineData("Ethiopia has a population of 126 million.", "population", "ETH")]
    [InlineData("The earthquake killed 2,900 people in Morocco.", "deaths", "MAR")]
    [InlineData("Two Kenyan soldiers were killed in Somalia.", "deaths", "KEN")]
    [InlineData("The blast wounded 40 people in Beirut.", "wounded", "LBN")]
    [InlineData("Thirty-five Ukrainian prisoners returned home.", "prisoners", "UKR")]
    [InlineData("The United States expelled 60 Russian diplomats.", "diplomats", "RUS")]
    [InlineData("Chad's reserves are down to $1 billion.", "reserves", "TCD")]
    [InlineData("The pound fell to $1.20.", "exchange rate", "GBR")]
    [InlineData("The lira has lost 40 per cent of its value.", "fall of exchange rate", "TUR")]
    [InlineData("Forty-one states voted for the resolution.", "votes in favour", "")]
    [InlineData("Brent rose to $81 a barrel.", "oil price", "")]
    [InlineData("Wheat jumped 8 per cent in a day.", "rise of wheat price", "")]
    [InlineData("The contract runs for 25 years.", "length of contract", "")]
    [InlineData("The reactor has a capacity of 1,200 MW.", "capacity", "")]
    public void What_is_no_flow_is_of_its_owners_alone(string text, string measure, string of)
    {
        Figure figure = Find(text).ShouldHaveSingleItem();
        (figure.Measure, string.Join(' ', figure.Of)).ShouldBe((measure, of));
        (figure.From.Count + figure.To.Count).ShouldBe(0);
    }

    [Theory]
    [InlineData("India and Peru met. Trade between India and Peru is worth $3 billion. In turn the exports of India reached $1 billion.", "IND PER")]
    [InlineData("Kenya and Uganda share a railway. Two-way trade stood at $2 billion.", "KEN UGA")]
    [InlineData("The quake struck Morocco. At least 2,000 people died in Morocco. Spain has sent 56 rescuers.", "ESP MAR")]
    [InlineData("Germany gave Sudan 5 million euros. Japan's trade with Peru reached $3 billion, more than that of China.", "JPN PER")]
    [InlineData("The Russian minister said Brazil's exports to India came to $5 billion.", "BRA IND")]
    [InlineData("Chile's exports to Peru reached $2 billion, according to Argentina's central bank.", "CHL PER")]
    public void Who_speaks_and_who_is_compared_are_not_meant_and_a_pair_is_carried_on(string text, string of) =>
        string.Join(' ', Find(text)[^1].Of).ShouldBe(of);

    [Theory]
    [InlineData("Exports reached $5 billion last year.", FigureStatus.Attained)]
    [InlineData("A 72-hour truce was agreed.", FigureStatus.Attained)]
    [InlineData("India and Brazil aim to lift trade to $20 billion by 2030.", FigureStatus.Target)]
    [InlineData("Kenya set a target of $10 billion in exports by 2027.", FigureStatus.Target)]
    [InlineData("Germany wants 3.3 million tonnes of gas a year.", FigureStatus.Target)]
    [InlineData("Exports will reach $8 billion next year.", FigureStatus.Planned)]
    [InlineData("Japan plans to invest $5 billion in India.", FigureStatus.Planned)]
    [InlineData("Oman pledged $20 million to Sudan.", FigureStatus.Planned)]
    [InlineData("Exports could double to $4 billion.", FigureStatus.Planned)]
    public void A_target_and_a_plan_are_told_from_what_is_attained(string text, FigureStatus status) => Find(text)[^1].Status.ShouldBe(status);

    [Theory]
    [InlineData("India and Brazil aim to lift trade to $20 billion by 2030.", "bilateral trade target", "2030")]
    [InlineData("Kenya set a target of $10 billion in exports by 2027.", "exports target", "2027")]
    public void A_target_has_its_due(string text, string measure, string due)
    {
        Figure figure = Find(text).ShouldHaveSingleItem();
        (figure.Measure, figure.Due).ShouldBe((measure, due));
    }

    [Theory]
    [InlineData("Exports rose by 12 per cent.", "rise of exports")]
    [InlineData("Imports fell 5 per cent in May.", "fall of imports")]
    [InlineData("A 20 per cent rise in exports followed.", "rise of exports")]
    [InlineData("Exports were down 34.5 per cent.", "fall of exports")]
    [InlineData("Trade grew fivefold in ten years.", "rise of trade turnover")]
    [InlineData("Vietnam's exports have risen fivefold.", "rise of exports")]
    [InlineData("Saudi Arabia raised its output by 411,000 barrels a day.", "rise of oil output")]
    [InlineData("Brent rose 2 per cent.", "rise of oil price")]
    [InlineData("Imports have doubled.", "rise of imports")]
    public void A_difference_is_a_change(string text, string measure)
    {
        Figure figure = Find(text).ShouldHaveSingleItem();
        figure.Change.ShouldBeTrue();
        figure.Measure.ShouldBe(measure);
    }

    [Theory]
    [InlineData("Exports rose to $5 billion.")]
    [InlineData("Inflation fell to 4 per cent.")]
    [InlineData("The share fell from 45 per cent.")]
    [InlineData("Avocados made up 36 per cent of exports.")]
    [InlineData("France lost a contract of $90 billion.")]
    public void A_level_that_was_reached_is_no_change(string text) => Find(text)[0].Change.ShouldBeFalse();

    [Theory]
    [InlineData("Exports rose from $3 billion in 2020 to $5 billion in 2023.", 1, 3e9)]
    [InlineData("Exports rose to $5 billion from $3 billion.", 0, 3e9)]
    [InlineData("Trade reached $68.7 billion, up from $10 billion before the pandemic.", 0, 1e10)]
    [InlineData("The share fell from 45 per cent to 13 per cent.", 1, 45)]
    public void A_level_knows_the_one_it_came_from(string text, int index, double before) => Find(text)[index].Before.ShouldBe(before);

    [Theory]
    [InlineData("It costs $60–65 billion.", 60e9, 65e9)]
    [InlineData("Growth will be 5-7%.", 5, 7)]
    [InlineData("It will cost between $2 billion and $3 billion.", 2e9, 3e9)]
    [InlineData("Some 20 to 30 ships passed.", 20, 30)]
    public void Both_ends_of_a_range_know_each_other(string text, double low, double high) =>
        Find(text).Select(f => (f.Low, f.High)).ShouldBe([(low, high), (low, high)]);

    [Theory]
    [InlineData("Exports reached $5 billion in 2023.", "2023")]
    [InlineData("Exports reached $5 billion in the first half of the year.", "the first half of the year")]
    [InlineData("In 2023 Kenya exported tea worth $1.3 billion to Pakistan.", "2023")]
    [InlineData("Peru exports 3.2 million tonnes of copper a year.", "a year")]
    [InlineData("Trade grew fivefold in ten years.", "in ten years")]
    [InlineData("Exports stood at $3 billion before the war.", "before the war")]
    [InlineData("Some 20,000 migrants have landed in Italy so far this year.", "so far this year")]
    [InlineData("Russia's embargo of 2006 hit exports worth $60 million.", null)]
    [InlineData("The blast killed 12 people on Tuesday.", null)]
    public void A_period_is_a_month_or_more_that_belongs_to_the_figure(string text, string? period) => Find(text)[0].Period.ShouldBe(period);

    [Theory]
    [InlineData("\"Our trade has reached $7 billion,\" said William Ruto.", "William Ruto")]
    [InlineData("Our losses are $3 billion, Foreign Minister Sergei Lavrov said.", "Sergei Lavrov")]
    [InlineData("Exports fell to $2 billion, according to the World Bank.", "World Bank")]
    [InlineData("Kyiv puts the damage at $500 billion.", "Kyiv")]
    [InlineData("The IMF expects India to grow by 7.4 per cent this year.", "International Monetary Fund")]
    [InlineData("Exports fell to $2 billion.", null)]
    public void A_figure_is_the_claim_of_who_tells_it(string text, string? claimant) => Find(text)[0].Claimant.ShouldBe(claimant);

    [Theory]
    [InlineData("The court freed 66 hostages, 20 of them children.", "20", 20, "people")]
    [InlineData("Iraq flew home 431 of its people.", "431", 431, "people")]
    [InlineData("India has 16 submarines, Pakistan eight.", "eight", 8, "submarines")]
    [InlineData("Wine sales fell from 60 million bottles to 22 million.", "22 million", 22e6, "bottles")]
    [InlineData("Switzerland froze 7.5 billion francs.", "7.5 billion francs", 7.5e9, "CHF")]
    [InlineData("The toll stands at 3,549.", "3,549", 3549, "people")]
    [InlineData("The dam holds 18 cubic kilometres of water.", "18 cubic kilometres", 18e9, "cubic metres")]
    [InlineData("It has bought six Kilo-class submarines.", "six Kilo-class submarines", 6, "submarines")]
    [InlineData("The plan is to annex 30 per cent of the land.", "30 per cent", 30, "%")]
    [InlineData("A fifth is owed to Beijing.", "A fifth", 20, "%")]
    public void A_number_takes_its_unit_from_what_it_is_part_of(string text, string span, double value, string unit)
    {
        Figure figure = Find(text)[^1];
        (figure.Span.Of(text), figure.Value, figure.Unit).ShouldBe((span, value, unit));
    }

    [Theory]
    [InlineData("The base lies at 16.95 degrees north.")]
    [InlineData("Para 21 deals with the sea.")]
    [InlineData("The index ended at 6,022.")]
    [InlineData("Section 232 applies.")]
    [InlineData("The talks resume at 10.30am.")]
    [InlineData("Call 613-555-0148, extension 7.")]
    [InlineData("He is 66.")]
    [InlineData("NATO's Article 4 was not invoked.")]
    [InlineData("Resolution 68/262 passed.")]
    [InlineData("Phase 2 starts soon.")]
    [InlineData("Protesters recalled '56 and the 38th parallel.")]
    public void What_only_looks_like_a_figure_is_none(string text) =>
        Find(text).Select(f => f.Span.Of(text)).ShouldBeEmpty();

    private static IReadOnlyList<Figure> Find(string text) => English.FigureFinder.Find(English.Linked(text, Day));
}
