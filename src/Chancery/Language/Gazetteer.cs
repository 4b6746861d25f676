namespace Chancery.Language;

/// <summary>What lists of names say of a token; hints for the name tagger, not answers.</summary>
[Flags]
public enum GazetteerHint : ushort
{
    None = 0,
    State = 1,
    Adjective = 2,
    Place = 4,
    Seat = 8,
    Person = 16,
    FamilyName = 32,
    GivenName = 64,
    Body = 128,
    Organisation = 256,

    /// <summary>The match has more than one token.</summary>
    Long = 512,
}

/// <summary>Name lists by phrase.</summary>
public sealed class Gazetteer
{
    public const int HintCount = 10;

    private readonly PhraseTable<GazetteerHint> phrases = new();
    private readonly Dictionary<string, GazetteerHint> words = new(StringComparer.Ordinal);
    private readonly Cutter cut;

    /// <param name="cut">Cuts a name into tokens as the language's tokenizer does.</param>
    public Gazetteer(Cutter cut)
    {
        this.cut = cut;
    }

    /// <summary>Cuts a name into tokens.</summary>
    public delegate IReadOnlyList<string> Cutter(string name);

    public void Add(string name, GazetteerHint hint) => phrases.Add(cut(name), hint);

    public void AddPerson(string name)
    {
        IReadOnlyList<string> tokens = cut(name);
        if (tokens.Count > 1)
        {
            phrases.Add(tokens, GazetteerHint.Person);
            words[tokens[0]] = words.GetValueOrDefault(tokens[0]) | GazetteerHint.GivenName;
        }

        words[tokens[^1]] = words.GetValueOrDefault(tokens[^1]) | GazetteerHint.FamilyName;
    }

    /// <summary>Hints for every token of a document.</summary>
    /// <param name="document">Tokens and sentences.</param>
    /// <param name="hints">Out: a hint a token.</param>
    /// <param name="found">Room for matches, the caller's so that marking allocates nothing.</param>
    public void Mark(Document document, Span<GazetteerHint> hints, List<GazetteerHint> found)
    {
        hints[..document.Count].Clear();
        foreach (Sentence sentence in document.Sentences)
        {
            for (int i = sentence.First; i < sentence.End; i++)
            {
                hints[i] |= words.GetValueOrDefault(document.Form(i));
                if (!document.Word[i].StartsUpper && !document.Word[i].HasDigit)
                {
                    continue;
                }

                int length = phrases.Match(document, i, sentence.End, found);
                GazetteerHint all = length > 1 ? GazetteerHint.Long : GazetteerHint.None;
                foreach (GazetteerHint hint in found)
                {
                    all |= hint;
                }

                for (int j = i; j < i + length; j++)
                {
                    hints[j] |= all;
                }
            }
        }
    }
}
