using Chancery.Events;
using Chancery.Language;

namespace Chancery.Tests.Events;

public sealed class EvaluationsTests
{
    private static readonly Evaluations Table = Evaluations.Load(Places.Data("events/evaluations.tsv"));

    [Theory]
    [InlineData("The minister called the offer \"fair\".", "called", "SUPPORT")]
    [InlineData("The minister called the raid \"a brutal crime\".", "called", "ACCUSE")]
    [InlineData("The minister described the visit as productive.", "described", "SUPPORT")]
    [InlineData("The minister called the envoy.", "called", null)]
    [InlineData("The minister saw the reckless driver.", "saw", null)]
    [InlineData("The minister praised the fair offer.", "praised", null)]
    public void A_verb_of_naming_judges_by_what_it_calls_its_object(string text, string verb, string? type)
    {
        Document d = English.Read(text, null).Document;
        string? judged = Table.Judges(d, Enumerable.Range(0, d.Count).First(t => d.Lower(t) == verb))?.ToString();
        judged.ShouldBe(type);
    }
}
