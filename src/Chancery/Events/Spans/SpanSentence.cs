using Chancery.Language;

namespace Chancery.Events.Spans;

/// <summary>A sentence as spans are looked for in it.</summary>
public sealed class SpanSentence
{
    /// <summary>Tags, tree, lemmas and names of its words.</summary>
    public required Document Document { get; init; }

    /// <summary>What lists of names say of the words.</summary>
    public required GazetteerHint[] Hints { get; init; }

    /// <summary>A row of network input a word, <see cref="SpanNetwork.RawSize"/> values each.</summary>
    public required float[] Rows { get; init; }

    /// <summary>The word that each given token went into, and one entry more: the end.</summary>
    public required int[] WordOf { get; init; }

    /// <summary>Index of the word that the sentence's act hangs on.</summary>
    public required int Verb { get; init; }

    /// <summary>Types of acts that the lexicon knows each word to name, joined; empty for most.</summary>
    public required string[] Acts { get; init; }

    /// <summary>Words.</summary>
    public int Count => Document.Count;

    /// <summary>From given tokens to words.</summary>
    public ActSpan ToWords(ActSpan span) => new(WordOf[span.First], WordOf[span.End - 1] + 1, span.Kind);

    /// <summary>From words back to the given tokens.</summary>
    public ActSpan ToTokens(ActSpan span) => new(Array.IndexOf(WordOf, span.First), Array.IndexOf(WordOf, span.End), span.Kind);
}
