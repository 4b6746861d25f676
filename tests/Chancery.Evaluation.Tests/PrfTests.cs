using System.Text.Json;

namespace Chancery.Evaluation.Tests;

public sealed class PrfTests
{
    [Fact]
    public void Three_of_four_found_and_three_of_six_wanted()
    {
        var counts = Prf.Of(matched: 3, found: 4, gold: 6);

        counts.ShouldBe(new Prf(Hits: 3, Wrong: 1, Missed: 3));
        counts.Precision.ShouldBe(0.75);
        counts.Recall.ShouldBe(0.5);
        counts.F1.ShouldBe(0.6, 1e-12);
    }

    [Fact]
    public void Nothing_found_and_nothing_wanted_is_zero_not_undefined()
    {
        default(Prf).F1.ShouldBe(0);
        Prf.Of(0, 0, 4).Precision.ShouldBe(0);
    }

    // Values of Python's round(x, 4); 1/32 and 3/32 are exact halves, 0.00015 lies below its half in binary.
    [Theory]
    [InlineData(0.03125, 0.0312)]
    [InlineData(0.09375, 0.0938)]
    [InlineData(0.00015, 0.0001)]
    [InlineData(2.0 / 3, 0.6667)]
    [InlineData(1.0, 1.0)]
    [InlineData(0.0, 0.0)]
    public void Four_places_are_rounded_on_the_exact_value_halves_to_even(double rate, double expected) =>
        Rounding.FourPlaces(rate).ShouldBe(expected);

    [Fact]
    public void A_rate_of_nothing_is_null_in_JSON_and_missing_among_the_values()
    {
        Metric[] metrics = [Metric.Of("rate", 0, 0), Metric.Of("count", new Prf(1, 1, 0))];

        using var json = JsonDocument.Parse(Metrics.ToJson(metrics));
        json.RootElement.GetProperty("rate").ValueKind.ShouldBe(JsonValueKind.Null);
        json.RootElement.GetProperty("count").GetProperty("f1").GetDouble().ShouldBe(0.6667);
        Metrics.Values(metrics).Keys.ShouldBe(["count p", "count r", "count f1"]);
    }
}
