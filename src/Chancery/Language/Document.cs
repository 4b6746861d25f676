using Chancery.Reports;

namespace Chancery.Language;

/// <summary>What a line of text is.</summary>
public enum LineKind : byte
{
    Prose,
    Heading,
    Bullet,
}

/// <summary>A run of tokens.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Span">Offsets into the text.</param>
/// <param name="Paragraph">Number of the paragraph, from 1.</param>
/// <param name="Kind">What its line is.</param>
public readonly record struct Sentence(int First, int End, Span Span, int Paragraph, LineKind Kind)
{
    public int Count => End - First;
}

/// <summary>A name the tagger found.</summary>
public readonly record struct NameSpan(int First, int End, NameKind Kind);

/// <summary>
/// A text with its sentences, tokens, tags and trees: parallel arrays that are reused from text to text, so that the
/// layer allocates nothing once it is warm. Not thread-safe; each worker has its own.
/// </summary>
public sealed class Document
{
    private int capacity;

    /// <param name="room">Tokens to make room for at first; it grows as it must.</param>
    public Document(int room = 1024)
    {
        Grow(room);
    }

    public string Text { get; private set; } = string.Empty;

    public int Count { get; private set; }

    /// <summary>UTF-16 offset of each token's first unit.</summary>
    public int[] Start { get; private set; } = [];

    /// <summary>UTF-16 offset after each token.</summary>
    public int[] End { get; private set; } = [];

    /// <summary>Interned form.</summary>
    public Word[] Word { get; private set; } = [];

    public Upos[] Upos { get; private set; } = [];

    /// <summary>Index into <see cref="Language.Xpos"/>.</summary>
    public byte[] Xpos { get; private set; } = [];

    public string[] Lemma { get; private set; } = [];

    /// <summary>Index of the head token, or −1 for the root.</summary>
    public int[] Head { get; private set; } = [];

    public Deprel[] Rel { get; private set; } = [];

    /// <summary>First dependent to the left or right, and next dependent of the same head; −1 where none.</summary>
    public int[] FirstChild { get; private set; } = [];

    public int[] NextSibling { get; private set; } = [];

    /// <summary>Index of the sentence each token stands in.</summary>
    public int[] SentenceOf { get; private set; } = [];

    public List<Sentence> Sentences { get; } = [];

    public List<NameSpan> Names { get; } = [];

    /// <summary>Log-probabilities of what each token has to do with an act, <see cref="Neural.ActNetwork.ScoreCount"/> a token; empty where no network tells.</summary>
    public float[] Acts { get; private set; } = [];

    /// <summary>Makes room for <see cref="Acts"/>.</summary>
    public void ReserveActs()
    {
        if (Acts.Length < Count * Neural.ActNetwork.ScoreCount)
        {
            Acts = new float[capacity * Neural.ActNetwork.ScoreCount];
        }
    }

    /// <summary>Starts over with another text.</summary>
    public void Reset(string text)
    {
        Text = text;
        Count = 0;
        Sentences.Clear();
        Names.Clear();
    }

    public string Form(int token) => Word[token].Form;

    public string Lower(int token) => Word[token].Lower;

    public Span SpanOf(int token) => new(Start[token], End[token]);

    /// <summary>Span from the first token to the last, inclusive.</summary>
    public Span SpanOf(int first, int last) => new(Start[first], End[last]);

    public Sentence SentenceAt(int token) => Sentences[SentenceOf[token]];

    /// <summary>The dependents of a token, in order of the text.</summary>
    public ChildEnumerable Children(int token) => new(this, token);

    /// <summary>First dependent with the relation, or −1.</summary>
    public int Child(int token, Deprel relation)
    {
        for (int c = FirstChild[token]; c >= 0; c = NextSibling[c])
        {
            if (Rel[c] == relation)
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>True where <paramref name="token"/> is below <paramref name="ancestor"/> or is it.</summary>
    public bool IsUnder(int token, int ancestor)
    {
        for (int t = token; t >= 0; t = Head[t])
        {
            if (t == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>First and last token of the subtree, as a contiguous range.</summary>
    public (int First, int Last) Subtree(int token)
    {
        int first = token, last = token;
        for (int c = FirstChild[token]; c >= 0; c = NextSibling[c])
        {
            (int f, int l) = Subtree(c);
            first = Math.Min(first, f);
            last = Math.Max(last, l);
        }

        return (first, last);
    }

    /// <summary>Adds a token; tags and tree come later.</summary>
    public int Add(Word word, int start, int end)
    {
        if (Count == capacity)
        {
            Grow(capacity * 2);
        }

        Word[Count] = word;
        Start[Count] = start;
        End[Count] = end;
        Head[Count] = -1;
        Rel[Count] = Deprel.Dep;
        Lemma[Count] = word.Lower;
        SentenceOf[Count] = Sentences.Count;
        return Count++;
    }

    /// <summary>Closes a sentence over the tokens added since <paramref name="first"/>.</summary>
    public void CloseSentence(int first, int paragraph, LineKind kind)
    {
        if (Count > first)
        {
            Sentences.Add(new Sentence(first, Count, new Span(Start[first], End[Count - 1]), paragraph, kind));
        }
    }

    /// <summary>Builds the lists of dependents from the heads.</summary>
    public void LinkChildren()
    {
        FirstChild.AsSpan(0, Count).Fill(-1);
        NextSibling.AsSpan(0, Count).Fill(-1);
        for (int i = Count - 1; i >= 0; i--)
        {
            int h = Head[i];
            if (h >= 0)
            {
                NextSibling[i] = FirstChild[h];
                FirstChild[h] = i;
            }
        }
    }

    private void Grow(int to)
    {
        capacity = to;
        Start = Resized(Start, to);
        End = Resized(End, to);
        Word = Resized(Word, to);
        Upos = Resized(Upos, to);
        Xpos = Resized(Xpos, to);
        Lemma = Resized(Lemma, to);
        Head = Resized(Head, to);
        Rel = Resized(Rel, to);
        FirstChild = Resized(FirstChild, to);
        NextSibling = Resized(NextSibling, to);
        SentenceOf = Resized(SentenceOf, to);
    }

    private static T[] Resized<T>(T[] old, int to)
    {
        Array.Resize(ref old, to);
        return old;
    }
}

/// <summary>Enumerates dependents without allocating.</summary>
public readonly ref struct ChildEnumerable(Document document, int token)
{
    public Enumerator GetEnumerator() => new(document, document.FirstChild[token]);

    public ref struct Enumerator
    {
        private readonly Document document;
        private int next;

        public Enumerator(Document document, int first)
        {
            this.document = document;
            next = first;
            Current = -1;
        }

        public int Current { get; private set; }

        public bool MoveNext()
        {
            if (next < 0)
            {
                return false;
            }

            Current = next;
            next = document.NextSibling[next];
            return true;
        }
    }
}
