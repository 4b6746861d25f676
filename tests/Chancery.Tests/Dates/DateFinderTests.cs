using System.Globalization;
using Chancery.Dates;
using Chancery.Reports;

namespace Chancery.Tests.Dates;

/// <summary>The report's day is Thursday, 16 October 2025, where a row does not tell another.</summary>
public sealed class DateFinderTests
{
    private static readonly DateOnly Day = new(2025, 10, 16);

    [Theory]
    [InlineData("The treaty was signed on 5 December 2024.", "5 December 2024", "2024-12-05")]
    [InlineData("The treaty was signed on December 5, 2024, in Delhi.", "December 5, 2024", "2024-12-05")]
    [InlineData("The treaty was signed on the 5th of December 2024.", "5th of December 2024", "2024-12-05")]
    [InlineData("Published: 2025-12-05", "2025-12-05", "2025-12-05")]
    [InlineData("Published: 25/12/2024", "25/12/2024", "2024-12-25")]
    [InlineData("Published: 25.12.2024", "25.12.2024", "2024-12-25")]
    [InlineData("They met on Sept. 1, 2019.", "Sept. 1, 2019", "2019-09-01")]
    [InlineData("Turnover peaked in December 2023.", "December 2023", "2023-12")]
    [InlineData("The deal was struck in 2021.", "2021", "2021")]
    [InlineData("The war began in 1812.", "1812", "1812")]
    public void An_absolute_date_needs_no_report_day(string text, string span, string iso) => Single(text, null, span).Iso.ShouldBe(iso);

    [Theory]
    [InlineData("The minister arrived on Monday.", "Monday", "2025-10-13")]
    [InlineData("The minister arrived on Thursday.", "Thursday", "2025-10-16")]
    [InlineData("The minister said on Friday that talks went well.", "Friday", "2025-10-10")]
    [InlineData("The minister will arrive on Monday.", "Monday", "2025-10-20")]
    [InlineData("The minister is due in Delhi on Friday.", "Friday", "2025-10-17")]
    [InlineData("The minister is expected to arrive on Tuesday.", "Tuesday", "2025-10-21")]
    [InlineData("On Friday, the president will travel to Beijing.", "Friday", "2025-10-17")]
    [InlineData("On Tuesday the president met the envoy.", "Tuesday", "2025-10-14")]
    [InlineData("Talks on Monday will cover trade.", "Monday", "2025-10-20")]
    [InlineData("They dined on Wednesday evening.", "Wednesday evening", "2025-10-15")]
    [InlineData("They met last Friday.", "last Friday", "2025-10-10")]
    [InlineData("They meet next Monday.", "next Monday", "2025-10-20")]
    [InlineData("Moscow announced on Tuesday that the leaders would meet soon.", "Tuesday", "2025-10-14")]
    [InlineData("The treaty was signed on Friday, October 10, in Delhi.", "Friday, October 10", "2025-10-10")]
    [InlineData("The president did not attend the parade on Sunday.", "Sunday", "2025-10-12")]
    public void A_weekday_looks_where_its_verb_looks(string text, string span, string iso) => Single(text, Day, span).Iso.ShouldBe(iso);

    [Theory]
    [InlineData("He will visit in December.", "December", "2025-12")]
    [InlineData("He was in Delhi in December.", "December", "2024-12")]
    [InlineData("His December visit is being prepared.", "December", "2025-12")]
    [InlineData("In July the bloc blacklisted the refinery.", "July", "2025-07")]
    [InlineData("He will return in March.", "March", "2026-03")]
    [InlineData("He is due in Delhi in early December.", "early December", "2025-12")]
    [InlineData("The talks will begin in mid-November.", "mid-November", "2025-11")]
    [InlineData("The summit was held in late September.", "late September", "2025-09")]
    [InlineData("The summit was held in May.", "May", "2025-05")]
    [InlineData("He will attend the parade on May 9.", "May 9", "2026-05-09")]
    [InlineData("He attended the parade on May 9.", "May 9", "2025-05-09")]
    [InlineData("Duties will be collected from November 1.", "November 1", "2025-11-01")]
    [InlineData("They met on the 5th.", "5th", "2025-10-05")]
    [InlineData("They will meet on the 5th.", "5th", "2025-11-05")]
    [InlineData("The summit, originally planned for June, was held.", "June", "2025-06")]
    [InlineData("They disengaged in October last year.", "October last year", "2024-10")]
    [InlineData("The rules take effect from Jan. 1 next year.", "Jan. 1 next year", "2026-01-01")]
    [InlineData("They met in July of last year.", "July of last year", "2024-07")]
    [InlineData("Flights were banned last October.", "last October", "2024-10")]
    [InlineData("The plant was opened last November.", "last November", "2024-11")]
    [InlineData("MOSCOW, Oct 16 - The talks were held.", "Oct 16", "2025-10-16")]
    [InlineData("The ships came on Dec. 28.", "Dec. 28", "2024-12-28")]
    public void A_month_or_day_without_year_is_the_nearest_in_the_direction_of_the_tense(string text, string span, string iso) => Single(text, Day, span).Iso.ShouldBe(iso);

    [Theory]
    [InlineData("They met today.", "today", "2025-10-16")]
    [InlineData("They met yesterday.", "yesterday", "2025-10-15")]
    [InlineData("They will meet tomorrow.", "tomorrow", "2025-10-17")]
    [InlineData("The leaders dine tonight.", "tonight", "2025-10-16")]
    [InlineData("They met this week.", "this week", "2025-10")]
    [InlineData("They met last week.", "last week", "2025-10")]
    [InlineData("They will meet next week.", "next week", "2025-10")]
    [InlineData("They met this month.", "this month", "2025-10")]
    [InlineData("They met last month.", "Last month", "2025-09")]
    [InlineData("They will meet next month.", "next month", "2025-11")]
    [InlineData("They met earlier this month.", "earlier this month", "2025-10")]
    [InlineData("He will visit later this year.", "later this year", "2025")]
    [InlineData("Trade fell last year.", "last year", "2024")]
    [InlineData("He was invited to next year's summit.", "next year", "2026")]
    [InlineData("A pact is wanted by the end of the year.", "by the end of the year", "2025")]
    [InlineData("A pact is wanted by year-end.", "by year-end", "2025")]
    [InlineData("They met at the start of the month.", "the start of the month", "2025-10")]
    [InlineData("They met at the beginning of 2024.", "the beginning of 2024", "2024")]
    [InlineData("They met three days ago.", "three days ago", "2025-10-13")]
    [InlineData("They met three weeks ago.", "three weeks ago", "2025-09")]
    [InlineData("They met at the weekend.", "the weekend", "2025-10")]
    [InlineData("The ministers will meet within two weeks.", "within two weeks", "2025-10")]
    [InlineData("They met two months ago.", "two months ago", "2025-08")]
    [InlineData("They met a decade ago.", "a decade ago", "2015")]
    [InlineData("They met 12 years ago.", "12 years ago", "2013")]
    [InlineData("They will meet in two months.", "in two months", "2025-12")]
    [InlineData("They will meet in 10 days.", "in 10 days", "2025-10-26")]
    [InlineData("The trade goal is 100 billion dollars by 2030.", "by 2030", "2030")]
    [InlineData("They met the day before yesterday.", "day before yesterday", "2025-10-14")]
    public void A_relative_date_is_as_exact_as_its_words(string text, string span, string iso)
    {
        DateExpression date = Single(text, Day, span);
        date.Iso.ShouldBe(iso);
        date.From.ShouldBeLessThanOrEqualTo(date.To);
    }

    [Theory]
    [InlineData("Trade grew from 2021 to 2024.", "from 2021 to 2024", "2021-01-01", "2024-12-31")]
    [InlineData("Trade grew between 2021 and 2024.", "between 2021 and 2024", "2021-01-01", "2024-12-31")]
    [InlineData("Trade grew in 2024-25.", "2024-25", "2024-04-01", "2025-03-31")]
    [InlineData("Trade grew in FY2024-25.", "FY2024-25", "2024-04-01", "2025-03-31")]
    [InlineData("Trade grew in FY25.", "FY25", "2024-04-01", "2025-03-31")]
    [InlineData("Its share shrank in 2010-14.", "2010-14", "2010-01-01", "2014-12-31")]
    [InlineData("Its share shrank in the five years to 2024.", "the five years to 2024", "2020-01-01", "2024-12-31")]
    [InlineData("Trade grew in the fiscal year to March 2024.", "the fiscal year to March 2024", "2023-04-01", "2024-03-31")]
    [InlineData("Imports fell from January to September.", "from January to September", "2025-01-01", "2025-09-30")]
    [InlineData("He will be in Moscow from Wednesday to Friday.", "from Wednesday to Friday", "2025-10-22", "2025-10-24")]
    [InlineData("The drill lasted from 4 to 8 September.", "4 to 8 September", "2025-09-04", "2025-09-08")]
    [InlineData("The summit will take place on December 4-5.", "December 4-5", "2025-12-04", "2025-12-05")]
    [InlineData("Imports rose in the first half of the year.", "the first half of the year", "2025-01-01", "2025-06-30")]
    [InlineData("Imports rose in the third quarter.", "the third quarter", "2025-07-01", "2025-09-30")]
    [InlineData("Imports rose in the third quarter of 2024.", "the third quarter of 2024", "2024-07-01", "2024-09-30")]
    [InlineData("Imports rose in the first nine months of 2024.", "the first nine months of 2024", "2024-01-01", "2024-09-30")]
    [InlineData("Exports fell in the 12 months to September.", "the 12 months to September", "2024-10-01", "2025-09-30")]
    [InlineData("Imports rose in Q3 2024.", "Q3 2024", "2024-07-01", "2024-09-30")]
    [InlineData("The ties date from the 1990s.", "the 1990s", "1990-01-01", "1999-12-31")]
    [InlineData("Trade doubled over the past five years.", "the past five years", "2020-10-16", "2025-10-16")]
    [InlineData("New deals are likely in the coming months.", "the coming months", "2025-10-16", "2026-01-16")]
    [InlineData("They will sign by the fall.", "by the fall", "2025-09-01", "2025-11-30")]
    [InlineData("They met last summer.", "last summer", "2025-06-01", "2025-08-31")]
    [InlineData("They met in the autumn of 2022.", "the autumn of 2022", "2022-09-01", "2022-11-30")]
    public void What_ISO_cannot_say_has_days_and_no_ISO(string text, string span, string from, string to)
    {
        DateExpression date = Single(text, Day, span);
        date.Iso.ShouldBeNull();
        date.From.ShouldBe(DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        date.To.ShouldBe(DateOnly.ParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("The embargo has held since 2022.", "since 2022", "2022")]
    [InlineData("The duty has been collected since Wednesday.", "since Wednesday", "2025-10-15")]
    public void Since_is_a_range_from_its_date_to_the_report(string text, string span, string iso)
    {
        DateExpression date = Single(text, Day, span);
        date.IsRange.ShouldBeTrue();
        date.Iso.ShouldBe(iso);
        date.To.ShouldBe(Day);
    }

    [Theory]
    [InlineData("Modi met him on Tuesday. They dined the same evening.", "same evening", "2025-10-14")]
    [InlineData("The pact was signed in March 2019. That year trade grew.", "That year", "2019")]
    [InlineData("He will come in December, aides said on Monday. The trip takes place in that month.", "that month", "2025-12")]
    [InlineData("He came on 3 May 2024. They met the next day.", "next day", "2024-05-04")]
    [InlineData("He came on 3 May 2024. The following day he left.", "following day", "2024-05-04")]
    public void The_same_day_is_the_last_one_spoken_of(string text, string span, string iso)
    {
        Analysis a = English.Read(text, Day);
        DateExpression date = a.Dates[^1];
        Words(a, date).ShouldBe(span);
        date.Iso.ShouldBe(iso);
    }

    [Theory]
    [InlineData("Theresa May met the envoy.")]
    [InlineData("The talks may fail.")]
    [InlineData("Troops march on the capital.")]
    [InlineData("The fall of Kabul shocked the region.")]
    [InlineData("Prices could fall by a third.")]
    [InlineData("Resolution 1973 was adopted.")]
    [InlineData("Some 2000 soldiers took part.")]
    [InlineData("Firms paid $2025 for it.")]
    [InlineData("The cost was 2000 dollars.")]
    [InlineData("It is a sixth round of talks.")]
    [InlineData("The nineteenth package was adopted.")]
    [InlineData("Trade grew fivefold in four years.")]
    [InlineData("It was his first trip in seven years.")]
    [InlineData("The S-400 is a missile system.")]
    [InlineData("The end of the war is near.")]
    [InlineData("They met at the same table.")]
    [InlineData("The second half of the match was dull.")]
    [InlineData("Published: 05/12/1")]
    [InlineData("Black Friday sales were strong.")]
    [InlineData("Article 5 binds the allies.")]
    [InlineData("He was the last speaker.")]
    [InlineData("The talks will last two days.")]
    [InlineData("It would deploy within a week of a ceasefire.")]
    public void What_only_looks_like_a_date_is_none(string text) => English.Read(text, Day).Dates.ShouldBeEmpty();

    [Theory]
    [InlineData("Published: 05/12/2025")]
    [InlineData("They met on Friday.")]
    [InlineData("They met yesterday, and will meet next month.")]
    [InlineData("They met three weeks ago.")]
    [InlineData("He will come in December.")]
    [InlineData("He came on December 5.")]
    [InlineData("Imports rose in the first half of the year.")]
    public void Without_a_report_day_nothing_is_guessed(string text) => English.Read(text, null).Dates.ShouldBeEmpty();

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void The_ends_of_the_calendar_are_no_trap(int year, int month, int day) =>
        Should.NotThrow(() => English.Read(
            "They met 900 years ago, last week, last century, on Friday, in December, in the past 40 decades, on May 9 and the day before yesterday, and will meet next year, in 800 months, tomorrow, next decade, by the fall and since 2022 or 0000-00-00.",
            new DateOnly(year, month, day)));

    [Fact]
    public void Dates_stand_in_order_and_do_not_overlap()
    {
        Analysis a = English.Read("On Friday, December 5, from 2021 to 2024, early this month, by the end of the year 2030, since May 9 and last week they met.", Day);
        a.Dates.Count.ShouldBeGreaterThan(4);
        a.Dates.Zip(a.Dates.Skip(1)).ShouldAllBe(p => p.First.End <= p.Second.First);
    }

    private static DateExpression Single(string text, DateOnly? published, string span)
    {
        Analysis a = English.Read(text, published);
        a.Dates.Count.ShouldBe(1, string.Join(" | ", a.Dates.Select(d => Words(a, d))));
        Words(a, a.Dates[0]).ShouldBe(span, StringCompareShould.IgnoreCase);
        return a.Dates[0];
    }

    private static string Words(Analysis a, DateExpression date) => a.Document.SpanOf(date.First, date.End - 1).Of(a.Report.Text);
}
