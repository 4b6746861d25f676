using Chancery.Language;

namespace Chancery.Events.Petrarch;

/// <summary>Applies a dictionary's transformations, the lines with ~, to a verb and the verb below it.</summary>
internal sealed class VerbTransformer
{
    private readonly VerbDictionary dictionary;

    public VerbTransformer(VerbDictionary dictionary)
    {
        this.dictionary = dictionary;
    }

    /// <summary>Whether the lower verb heads what the upper says, wants or tries.</summary>
    public static bool Complements(Document d, int upper, int lower) => d.Head[lower] == upper && d.Rel[lower] is Deprel.Xcomp or Deprel.Ccomp;

    /// <summary>The first transformation that fits by its letters and verbs; verbs of one block are alike.</summary>
    public Act? Transform(Act upper, Act lower)
    {
        foreach (VerbTransformation t in dictionary.Transformations)
        {
            if (!Fits(t.OuterVerb, upper.Match) || !Fits(t.InnerVerb, lower.Match))
            {
                continue;
            }

            var bound = new Dictionary<char, List<string>>();
            if (Bind(bound, t.Source, upper.Sources) && Bind(bound, t.InnerSource, lower.Sources) && Bind(bound, t.InnerTarget, lower.Targets)
                && bound.TryGetValue(t.ResultSource, out List<string>? sources) && bound.TryGetValue(t.ResultTarget, out List<string>? targets))
            {
                return new Act(upper.Match with { Pattern = new VerbPattern(Written(t), [], [], JoinsVerb: false, lower.Code, t.Line) }, sources, targets)
                {
                    Code = t.Code is null ? lower.Code : new VerbCode(t.Code, null),
                };
            }
        }

        return null;
    }

    /// <summary>The code of a transformation that the verbs alone allow, with whoever does the lower one told apart by the caller.</summary>
    /// <param name="sameActor">The lower verb has the upper's subject; null where nothing tells.</param>
    public VerbTransformation? Find(VerbMatch upper, VerbMatch lower, bool? sameActor)
    {
        foreach (VerbTransformation t in dictionary.Transformations)
        {
            bool asksSame = t.InnerSource == t.Source;
            bool asksNone = t.InnerSource == '_';
            if (Fits(t.OuterVerb, upper) && Fits(t.InnerVerb, lower) && (asksSame ? sameActor is true : asksNone ? sameActor is null or true : sameActor is false))
            {
                return t;
            }
        }

        return null;
    }

    internal static string Written(VerbTransformation t) =>
        $"~ {t.Source} ({t.InnerSource} {t.InnerTarget} {t.InnerVerb?.ToUpperInvariant() ?? "Q"}) {t.OuterVerb?.ToUpperInvariant() ?? "Q"} = {t.ResultSource} {t.ResultTarget} {t.Code ?? "Q"}";

    private bool Fits(string? verb, VerbMatch match) => verb is null ? !match.Code.IsNone : dictionary.IsOf(verb, match.Form.Block) || (dictionary.CodeOf(verb) is { } code && code == match.Code.Forward);

    /// <summary>A letter stands for the same actors wherever it stands; "." for any, "_" for none that is other than the upper's.</summary>
    private static bool Bind(Dictionary<char, List<string>> bound, char letter, List<string> actors)
    {
        switch (letter)
        {
            case '.':
                return true;
            case '_':
                return actors.Count == 0 || bound.Values.Any(b => b.SequenceEqual(actors, StringComparer.Ordinal));
            default:
                if (actors.Count == 0)
                {
                    return false;
                }

                if (bound.TryGetValue(letter, out List<string>? before))
                {
                    return before.SequenceEqual(actors, StringComparer.Ordinal);
                }

                bound[letter] = actors;
                return true;
        }
    }
}
