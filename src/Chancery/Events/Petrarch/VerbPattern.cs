namespace Chancery.Events.Petrarch;

/// <summary>Who stands at a place of a pattern.</summary>
public enum PatternSlot : byte
{
    /// <summary>$, who acts.</summary>
    Source,

    /// <summary>+, who is acted upon.</summary>
    Target,

    /// <summary>^, anybody, to be passed over.</summary>
    Skip,

    /// <summary>%, several joined by "and": each is the others' partner.</summary>
    Compound,
}

/// <summary>One place of a pattern.</summary>
/// <param name="IsJoined">Stands right behind the one before ("_").</param>
public abstract record PatternElement(bool IsJoined);

/// <summary>A word or a synset.</summary>
public sealed record WordElement(WordSet Words, bool IsJoined) : PatternElement(IsJoined);

/// <summary>$, +, ^ or %.</summary>
public sealed record SlotElement(PatternSlot Slot, bool IsJoined) : PatternElement(IsJoined);

/// <summary>{FINANCIAL AID}: a noun and words below it.</summary>
/// <param name="Words">The noun is the last.</param>
public sealed record PhraseElement(IReadOnlyList<WordSet> Words) : PatternElement(IsJoined: false);

/// <summary>(FOR AID): a preposition and what it governs.</summary>
/// <param name="Inner">Words, phrases and slots; empty where any will do.</param>
public sealed record PrepositionElement(WordSet Preposition, IReadOnlyList<PatternElement> Inner) : PatternElement(IsJoined: false);

/// <summary>A line of a verb's block.</summary>
/// <param name="Text">As written, without dash and code.</param>
/// <param name="Pre">Places before the verb, in their order.</param>
/// <param name="Post">Places behind the verb.</param>
/// <param name="JoinsVerb">The last place before the verb stands right before it.</param>
/// <param name="Line">Of its file.</param>
public sealed record VerbPattern(string Text, IReadOnlyList<PatternElement> Pre, IReadOnlyList<PatternElement> Post, bool JoinsVerb, VerbCode Code, int Line)
{
    /// <summary>More words say more, a word more than a place for somebody, words side by side more than words apart.</summary>
    public int Weight { get; } = Pre.Concat(Post).Sum(Weigh) + (JoinsVerb ? 1 : 0);

    private static int Weigh(PatternElement element) => (element.IsJoined ? 1 : 0) + element switch
    {
        SlotElement slot => slot.Slot == PatternSlot.Skip ? 3 : 5,
        PhraseElement phrase => 10 * phrase.Words.Count,
        PrepositionElement preposition => 8 + preposition.Inner.Sum(Weigh),
        _ => 10,
    };
}

/// <summary>A way to write a verb.</summary>
/// <param name="Word">The verb itself, in small letters: "tapped".</param>
/// <param name="Before">Words right before it: "wire".</param>
/// <param name="After">Words behind it: "off".</param>
/// <param name="Code">Its own or its block's.</param>
/// <param name="IsBase">Not one of the inflected forms: a text word's lemma may fit it.</param>
/// <param name="Line">Of its file.</param>
public sealed record VerbForm(VerbBlock Block, string Word, IReadOnlyList<string> Before, IReadOnlyList<string> After, VerbCode Code, bool IsBase, int Line)
{
    internal int Extra => Before.Count + After.Count;
}

/// <summary>Verbs that share their patterns.</summary>
/// <param name="Name">The word of the header.</param>
/// <param name="File">Its name without folder.</param>
/// <param name="IsPhrasal">
/// The file speaks of noun and prepositional phrases, as PETRARCH2's do; else of words in a row, as those of TABARI and the first
/// PETRARCH.
/// </param>
public sealed record VerbBlock(string Name, VerbCode Code, string File, int Line, bool IsPhrasal)
{
    private readonly List<VerbPattern> patterns = [];

    /// <summary>The most telling first.</summary>
    public IReadOnlyList<VerbPattern> Patterns => patterns;

    internal void Add(VerbPattern pattern) => patterns.Add(pattern);

    internal void Sort()
    {
        VerbPattern[] sorted = [.. patterns.OrderByDescending(p => p.Weight)];
        patterns.Clear();
        patterns.AddRange(sorted);
    }
}

/// <summary>What becomes of a verb's act under another verb: "~ a (a b ATTACK) SAY = a b 015".</summary>
/// <param name="Source">Letter of who does the upper verb; "." anybody, "_" nobody.</param>
/// <param name="InnerSource">Letter of who does the lower.</param>
/// <param name="InnerTarget">Letter of whom the lower is done to.</param>
/// <param name="InnerVerb">A verb of the dictionary in small letters, or null for any.</param>
/// <param name="OuterVerb">A verb of the dictionary in small letters, or null for any.</param>
/// <param name="ResultSource">Letter of the outcome's source.</param>
/// <param name="ResultTarget">Letter of the outcome's target.</param>
/// <param name="Code">The outcome's code, or null for the lower verb's.</param>
public sealed record VerbTransformation(
    char Source, char InnerSource, char InnerTarget, string? InnerVerb, string? OuterVerb, char ResultSource, char ResultTarget, string? Code, string File, int Line);
