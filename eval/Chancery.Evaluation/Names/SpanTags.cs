using Chancery.Events.Spans;

namespace Chancery.Evaluation;

/// <summary>Sides of acts as tags of tokens, and back.</summary>
public static class SpanTags
{
    private static readonly string[] Kinds = ["S", "T", "R"];

    /// <summary>Tokens with <c>B-S</c>, <c>I-S</c>, … and <c>O</c>.</summary>
    public static TaggedSentence Of(IReadOnlyList<string> tokens, IEnumerable<ActSpan> spans)
    {
        string[] tags = [.. Enumerable.Repeat("O", tokens.Count)];
        foreach (ActSpan span in spans)
        {
            for (int t = span.First; t < span.End; t++)
            {
                tags[t] = (t == span.First ? "B-" : "I-") + Kinds[(int)span.Kind];
            }
        }

        return new TaggedSentence(tokens, tags);
    }

    /// <summary>The sides that tags mark.</summary>
    /// <exception cref="InvalidDataException">A tag is of another kind.</exception>
    public static IReadOnlyList<ActSpan> Read(IReadOnlyList<string> tags) =>
        [.. NameScore.Spans(tags).OrderBy(s => s.First).Select(s => new ActSpan(s.First, s.End, Array.IndexOf(Kinds, s.Kind) is >= 0 and int kind
            ? (SpanKind)kind
            : throw new InvalidDataException($"a tag of kind \"{s.Kind}\"; S, T and R are known")))];
}
