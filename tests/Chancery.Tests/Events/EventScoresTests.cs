using System.Globalization;
using Chancery.Events;

namespace Chancery.Tests.Events;

public sealed class EventScoresTests
{
    [Fact]
    public void ACCUSE_is_scored_as_its_modes_are_and_not_with_the_sign_it_is_printed_with()
    {
        double[] modes = [-2, -3.5, -3.5]; // disapprove, investigate, allege: PLOVER's table of scores
        ScoreOf(EventType.ACCUSE).ShouldBe(modes.Average());
    }

    [Fact]
    public void Cooperation_scores_above_nought_and_conflict_does_not() =>
        Enum.GetValues<EventType>().ShouldAllBe(t => ScoreOf(t) > 0 == CameoTable.QuadOf(t) <= QuadClass.MaterialCooperation);

    [Fact]
    public void All_other_scores_are_as_printed()
    {
        foreach (string[] cells in File.ReadLines(Places.Shared("data/events/plover_scores.tsv")).Skip(1).Select(l => l.Split('\t')).Where(c => c[1].Length == 0 && c[0] != "ACCUSE"))
        {
            ScoreOf(Enum.Parse<EventType>(cells[0])).ShouldBe(double.Parse(cells[2], CultureInfo.InvariantCulture), cells[0]);
        }
    }

    private static double ScoreOf(EventType type) => EventScores.Of(new Event { Trigger = "x", Type = type });
}
