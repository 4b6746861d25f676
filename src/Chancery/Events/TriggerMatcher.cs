using Chancery.Actors;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>Decides which reading of a word fits its surroundings.</summary>
public sealed class TriggerMatcher
{
    private static readonly HashSet<string> FailVerbs = new(StringComparer.Ordinal) { "collapse", "fail", "stall", "falter", "resume", "begin", "start", "end", "continue", "open", "conclude" };

    private readonly TriggerLexicon lexicon;

    public TriggerMatcher(TriggerLexicon lexicon)
    {
        this.lexicon = lexicon;
    }

    /// <summary>The most specific reading that fits, or null; a reading that is no act is returned too.</summary>
    public TriggerRow? Match(Analysis a, int token)
    {
        Document d = a.Document;
        char pos = TriggerLexicon.Letter(d.Upos[token]);
        if (pos == '\0')
        {
            return null;
        }

        string lemma = d.Lemma[token];
        if (d.Upos[token] == Upos.PROPN)
        {
            lemma = d.Lower(token);
        }

        foreach (TriggerRow row in lexicon.Rows(lemma, pos))
        {
            if (Fits(a, token, row))
            {
                return row;
            }
        }

        return null;
    }

    private static bool Fits(Analysis a, int token, TriggerRow row)
    {
        foreach (TriggerCondition c in row.Conditions)
        {
            if (Stands(a, token, c) == c.Negated)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Stands(Analysis a, int token, TriggerCondition c)
    {
        Document d = a.Document;
        switch (c.Slot)
        {
            case "obj":
                foreach (int child in d.Children(token))
                {
                    if (IsObject(d, token, child) && Is(a, child, c.Words))
                    {
                        return true;
                    }
                }

                // "tariffs imposed on …", "the deal they signed": the noun that the clause modifies is its object.
                return d.Rel[token] is Deprel.Acl && d.Xpos[token] == Xpos.Vbn && d.Head[token] >= 0 && Is(a, d.Head[token], c.Words);
            case "prt":
                return Any(d, token, c.Words, Deprel.CompoundPrt) || Any(d, token, c.Words, Deprel.Advmod);
            case "prep":
                foreach (int child in d.Children(token))
                {
                    if (d.Rel[child] is Deprel.Obl or Deprel.Nmod or Deprel.OblAgent or Deprel.Advcl && HasCase(d, child, c.Words))
                    {
                        return true;
                    }

                    // A preposition's phrase often hangs from the object instead: "put pressure on".
                    if (d.Rel[child] is Deprel.Obj or Deprel.Xcomp)
                    {
                        foreach (int grand in d.Children(child))
                        {
                            if (d.Rel[grand] is Deprel.Nmod or Deprel.Obl && HasCase(d, grand, c.Words))
                            {
                                return true;
                            }
                        }
                    }
                }

                return false;
            case "nmod":
                if (c.Words.Contains("poss"))
                {
                    foreach (int child in d.Children(token))
                    {
                        if (d.Rel[child] is Deprel.NmodPoss or Deprel.Amod or Deprel.Compound && a.MentionAt(child) is not null)
                        {
                            return true;
                        }
                    }
                }

                foreach (int child in d.Children(token))
                {
                    if (d.Rel[child] is Deprel.Nmod or Deprel.Obl or Deprel.Acl && HasCase(d, child, c.Words))
                    {
                        return true;
                    }
                }

                return false;
            case "xcomp":
                foreach (int child in d.Children(token))
                {
                    if (d.Rel[child] is Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl or Deprel.Acl && HasTo(d, child) && (c.Words.Contains("*") || c.Words.Contains(d.Lemma[child])))
                    {
                        return true;
                    }

                    if (d.Rel[child] is Deprel.Xcomp && (c.Words.Contains("*") || c.Words.Contains(d.Lemma[child])))
                    {
                        return true;
                    }
                }

                return false;
            case "comp":
                foreach (int child in d.Children(token))
                {
                    if (d.Rel[child] is Deprel.Ccomp or Deprel.Acl or Deprel.Xcomp && !HasTo(d, child))
                    {
                        return true;
                    }
                }

                return false;
            case "voice":
                return c.Words.Contains("active") && d.Child(token, Deprel.AuxPass) < 0 && d.Child(token, Deprel.NsubjPass) < 0;
            case "obl":
                return Any(d, token, c.Words, Deprel.Obl);
            case "xobj":
                foreach (int child in d.Children(token))
                {
                    if (d.Rel[child] is Deprel.Xcomp or Deprel.Ccomp && Any(d, child, c.Words, Deprel.Obj))
                    {
                        return true;
                    }
                }

                return false;
            case "amod":
                return Any(d, token, c.Words, Deprel.Amod) || Any(d, token, c.Words, Deprel.Compound);
            case "compound":
                return Any(d, token, c.Words, Deprel.Compound) || Any(d, token, c.Words, Deprel.Amod);
            default:
                return false;
        }
    }

    /// <summary>A direct object, a passive's subject, or the subject of a verb such as "collapse".</summary>
    public static bool IsObject(Document d, int verb, int child) =>
        d.Rel[child] is Deprel.Obj or Deprel.NsubjPass or Deprel.Iobj || (d.Rel[child] is Deprel.Nsubj && FailVerbs.Contains(d.Lemma[verb]));

    private static bool Any(Document d, int token, IReadOnlyList<string> words, Deprel relation)
    {
        foreach (int child in d.Children(token))
        {
            if (d.Rel[child] == relation && (words.Contains("*") || words.Contains(d.Lemma[child]) || words.Contains(d.Lower(child))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(Analysis a, int token, IReadOnlyList<string> words)
    {
        Document d = a.Document;
        if (words.Contains("*") || words.Contains(d.Lemma[token].ToLowerInvariant()) || words.Contains(d.Lower(token)))
        {
            return true;
        }

        if (words.Contains("@actor") && (a.MentionAt(token) is { Kind: not MentionKind.Place and not MentionKind.Adjective }
            || (Titles.IsOffice(d.Lemma[token]) || Titles.IsStatePart(d.Lemma[token]))))
        {
            return true;
        }

        foreach (int child in d.Children(token))
        {
            if (d.Rel[child] is Deprel.Conj && words.Contains(d.Lemma[child]))
            {
                return true;
            }

            // "a further 25 percent duty", "a number of curbs": the noun that counts is below.
            if (d.Rel[child] is Deprel.Nmod && words.Contains(d.Lemma[child]) && HasCase(d, child, ["of"]))
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasCase(Document d, int token, IReadOnlyList<string> prepositions)
    {
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] is Deprel.Case or Deprel.Mark && prepositions.Contains(d.Lower(c)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasTo(Document d, int token)
    {
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] is Deprel.Mark && d.Lower(c) is "to")
            {
                return true;
            }
        }

        return false;
    }
}
