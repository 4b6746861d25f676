namespace Chancery.Ledger.Origins;

/// <summary>What is kept of a report to know its copies by. A pure function of the report, about 2 KB however long its text.</summary>
public sealed class OriginSketch
{
    /// <summary>Shingles kept; a text of more distinct ones is sampled.</summary>
    internal const int MostShingles = 384;

    internal const int MostSentences = 256;
    internal const int MostAnchors = 64;
    internal const int BandCount = 16;
    internal const int RowCount = 2;

    internal OriginSketch(string id, string? outlet, DateOnly? published, ulong title, IReadOnlyList<Credit> credits, UInt128 fingerprint, int words, HashSample shingles, HashSample sentences, uint[] bands)
    {
        Id = id;
        Outlet = outlet;
        Published = published;
        Title = title;
        Credits = credits;
        Fingerprint = fingerprint;
        Words = words;
        Shingles = shingles.Finish();
        Level = shingles.Level;
        Sentences = sentences.Finish();
        SentenceLevel = sentences.Level;
        Bands = bands;
    }

    public string Id { get; }

    public string? Outlet { get; }

    public DateOnly? Published { get; }

    public IReadOnlyList<Credit> Credits { get; }

    /// <summary>Words of the text once dateline, byline, credits and what belongs to the page are taken off.</summary>
    public int Words { get; }

    /// <summary>Of the folded title; 0 without one.</summary>
    internal ulong Title { get; }

    /// <summary>Texts that are the same word for word share it.</summary>
    internal UInt128 Fingerprint { get; }

    internal uint[] Shingles { get; }

    internal int Level { get; }

    internal uint[] Sentences { get; }

    internal int SentenceLevel { get; }

    internal uint[] Bands { get; }
}
