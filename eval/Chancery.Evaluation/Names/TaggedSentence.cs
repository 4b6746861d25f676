namespace Chancery.Evaluation;

/// <summary>Tokens with a tag each: <c>O</c>, or <c>B-</c> or <c>I-</c> and a kind of name.</summary>
public sealed record TaggedSentence
{
    /// <exception cref="InvalidDataException">There are not as many tags as tokens.</exception>
    public TaggedSentence(IReadOnlyList<string> tokens, IReadOnlyList<string> tags)
    {
        if (tokens.Count != tags.Count)
        {
            throw new InvalidDataException($"{tags.Count} tags for {tokens.Count} tokens: {string.Join(' ', tokens.Take(12))}");
        }

        Tokens = tokens;
        Tags = tags;
    }

    public IReadOnlyList<string> Tokens { get; }

    public IReadOnlyList<string> Tags { get; }

    /// <summary>The same tokens with the tags that a tagger gives them.</summary>
    /// <param name="tagger">From tokens to tags.</param>
    /// <exception cref="InvalidDataException">The tagger gives another number of tags.</exception>
    public TaggedSentence By(Func<IReadOnlyList<string>, IReadOnlyList<string>> tagger) => new(Tokens, tagger(Tokens));
}
