using Chancery.Events;
using Chancery.Reports;

namespace Chancery.Tests.Events;

public sealed class EvaluationsTests
{
    private static readonly Lazy<Reader> Reader = new(() => new ReaderBuilder().Build());

    [Theory]
    [InlineData("Ankara described the Greek embargo as illegal.", "ACCUSE TUR GRC")]
    [InlineData("\"Kenya is a trusted friend,\" Ugandan President Yoweri Museveni said.", "SUPPORT UGA KEN")]
    [InlineData("\"The tariffs of Canada are unjustified,\" Chinese spokeswoman Mao Ning said.", "ACCUSE CHN CAN")]
    [InlineData("Israel bombed a depot in Syria on Monday. \"We are deeply concerned,\" German Foreign Minister Annalena Baerbock said.", "ACCUSE DEU ISR")]
    public void Praise_and_blame_are_acts_of_the_speaker_upon_whom_they_are_about(string text, string expected)
    {
        Codes(text).ShouldContain(expected);
    }

    [Theory]
    [InlineData("The plan of Greece is unjustified.")]
    [InlineData("\"Kenya is not unreasonable,\" Ugandan President Yoweri Museveni said.")]
    [InlineData("\"We are wise,\" Ugandan President Yoweri Museveni said.")]
    public void An_opinion_of_nobody_a_denial_and_self_praise_are_none(string text)
    {
        Codes(text).ShouldBeEmpty();
    }

    [Fact]
    public void A_damaged_table_is_refused_with_its_line()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "lemma\ttype\tself\nwise\tPRAISE\t\n");
            Should.Throw<InvalidDataException>(() => Evaluations.Load(path)).Message.ShouldContain(":2:");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string[] Codes(string text) =>
        [.. Reader.Value.CreateWorker().Read(new Report { Id = "r", Text = text, Published = new DateOnly(2024, 5, 8) }).Events
            .Select(e => $"{e.Type} {string.Join('+', e.Actors)} {string.Join('+', e.Recipients)}")];
}
