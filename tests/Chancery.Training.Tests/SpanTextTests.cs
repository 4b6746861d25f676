using Chancery.Events.Spans;

namespace Chancery.Training.Tests;

public sealed class SpanTextTests
{
    [Fact]
    public void Marks_become_spans_of_tokens()
    {
        SpanExample read = SpanText.Sentence("Then <s>Peru</s> warned <t>its neighbours</t>.", SpanConvention.Actors, text => text.Replace(".", " .", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        read.Tokens.ShouldBe(["Then", "Peru", "warned", "its", "neighbours", "."]);
        read.Spans.ShouldBe([new ActSpan(1, 2, SpanKind.Source), new ActSpan(3, 5, SpanKind.Target)]);
    }

    [Fact]
    public void Near_copies_share_a_fold_and_folds_are_of_about_one_size()
    {
        List<SpanExample> sentences = [];
        for (int i = 0; i < 20; i++)
        {
            sentences.Add(Sentence($"minister{i} of land{i} met envoy{i} in town{i} on day{i} of month{i}"));
            sentences.Add(Sentence($"yesterday minister{i} of land{i} met envoy{i} in town{i} on day{i}"));
        }

        int[] fold = SpanCopies.Folds(sentences, 5, 1);
        for (int i = 0; i < 40; i += 2)
        {
            fold[i + 1].ShouldBe(fold[i]);
        }

        fold.GroupBy(f => f).Select(g => g.Count()).ShouldAllBe(n => n == 8);
    }

    [Fact]
    public void A_sentence_is_known_again_however_it_is_cut()
    {
        var copies = new SpanCopies([Sentence("Peru 's envoy left Quito early")]);
        copies.IsSame(Sentence("Peru's envoy left Quito early .")).ShouldBeTrue();
        copies.Has(Sentence("On Friday Peru 's envoy left Quito early")).ShouldBeTrue();
        copies.Has(Sentence("Chad opened an embassy in Lima")).ShouldBeFalse();
    }

    private static SpanExample Sentence(string text) => new(text.Split(' '), [], SpanConvention.Phrases);
}
