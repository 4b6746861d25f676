using Chancery.Language;

namespace Chancery.Events.Petrarch;

/// <summary>
/// Fits patterns of PETRARCH2 on the tree: words before the verb are its subject or stand with it, words behind it head its objects
/// or belong to them, prepositional phrases hang from the verb or what it governs. Inner clauses are other verbs' and not looked into.
/// </summary>
internal sealed class PhraseFit
{
    private readonly Document d;
    private readonly ActorUnits units;
    private readonly int verb;
    private readonly List<int> before = [];
    private readonly List<int> behind = [];
    private readonly List<int> governed = [];

    public PhraseFit(Document document, ActorUnits units, int verb)
    {
        d = document;
        this.units = units;
        this.verb = verb;
        bool participle = d.Rel[verb] is Deprel.Acl && d.Xpos[verb] == Xpos.Vbn && d.Head[verb] >= 0;
        if (participle)
        {
            // "sanctions imposed by …": what the participle describes is its object.
            Gather(d.Head[verb], behind, 1);
        }

        foreach (int c in d.Children(verb))
        {
            switch (d.Rel[c])
            {
                case Deprel.Nsubj or Deprel.NsubjOuter or Deprel.OblAgent:
                    Gather(c, before, 3);
                    break;
                case Deprel.Aux or Deprel.AuxPass or Deprel.Advmod or Deprel.Mark when c < verb:
                    before.Add(c);
                    break;
                case Deprel.Obj or Deprel.Iobj or Deprel.NsubjPass:
                    Gather(c, behind, 3);
                    break;
                case Deprel.CompoundPrt or Deprel.Advmod or Deprel.OblUnmarked or Deprel.Xcomp:
                    behind.Add(c);
                    break;
            }

            if (d.Rel[c] is not (Deprel.AclRelcl or Deprel.Parataxis or Deprel.Punct or Deprel.Conj or Deprel.Ccomp))
            {
                Governed(c, 2);
            }
        }
    }

    public bool Fits(VerbPattern pattern, out SlotFill fill)
    {
        fill = new SlotFill();
        return All(pattern.Post, behind, isBefore: false, ref fill) && All(pattern.Pre, before, isBefore: true, ref fill);
    }

    private bool All(IReadOnlyList<PatternElement> elements, List<int> heads, bool isBefore, ref SlotFill fill)
    {
        foreach (PatternElement element in elements)
        {
            bool fits = element switch
            {
                WordElement word => Any(heads, [word.Words]),
                PhraseElement phrase => Any(heads, phrase.Words),
                PrepositionElement preposition => Phrase(preposition, ref fill),
                SlotElement slot => Slot(slot.Slot, isBefore, ref fill),
                _ => false,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A head for the last word, the others below it, beside it or it itself.</summary>
    private bool Any(List<int> heads, IReadOnlyList<WordSet> words) => heads.Exists(h => Is(h, words));

    private bool Is(int head, IReadOnlyList<WordSet> words)
    {
        if (!Meets(head, words[^1]))
        {
            return false;
        }

        for (int w = 0; w < words.Count - 1; w++)
        {
            bool found = false;
            foreach (int c in d.Children(head))
            {
                found |= Meets(c, words[w]);
                foreach (int g in d.Children(c))
                {
                    found |= Meets(g, words[w]);
                }
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One of the set's phrases covers the token.</summary>
    private bool Meets(int token, WordSet words)
    {
        int limit = d.SentenceAt(token).End;
        for (int start = token; start >= Math.Max(d.SentenceAt(token).First, token - 3); start--)
        {
            if (words.Match(d, start, limit, lemmas: true) is var n && n > 0 && start + n > token)
            {
                return true;
            }
        }

        return false;
    }

    private bool Phrase(PrepositionElement element, ref SlotFill fill)
    {
        foreach (int head in governed)
        {
            if (!HasCase(head, element.Preposition))
            {
                continue;
            }

            SlotFill tried = fill;
            if (element.Inner.All(inner => Holds(head, inner, ref tried)))
            {
                fill = tried;
                return true;
            }
        }

        return false;
    }

    private bool Holds(int head, PatternElement inner, ref SlotFill fill)
    {
        switch (inner)
        {
            case WordElement word:
                return Is(head, [word.Words]) || Conjoined(head, [word.Words]);
            case PhraseElement phrase:
                return Is(head, phrase.Words) || Conjoined(head, phrase.Words);
            case SlotElement { Slot: PatternSlot.Skip }:
                return true;
            case SlotElement slot:
                (int first, int last) = d.Subtree(head);
                for (int t = first; t <= last; t++)
                {
                    if (units.From(t) is >= 0 and var unit && d.IsUnder(t, head))
                    {
                        fill.Set(slot.Slot, unit);
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private bool Conjoined(int head, IReadOnlyList<WordSet> words)
    {
        foreach (int c in d.Children(head))
        {
            if (d.Rel[c] is Deprel.Conj && Is(c, words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nearest actor on that side of the verb, within its clause.</summary>
    private bool Slot(PatternSlot slot, bool isBefore, ref SlotFill fill)
    {
        if (slot == PatternSlot.Skip)
        {
            return true;
        }

        Sentence sentence = d.SentenceAt(verb);
        for (int t = isBefore ? verb - 1 : verb + 1; t >= sentence.First && t < sentence.End; t += isBefore ? -1 : 1)
        {
            if (units.From(t) is >= 0 and var unit && d.IsUnder(t, verb) && !ClauseSpan.IsApart(d, t, verb) && (slot != PatternSlot.Compound || units[unit].Group >= 0))
            {
                fill.Set(slot, unit);
                return true;
            }
        }

        return false;
    }

    private bool HasCase(int token, WordSet preposition)
    {
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] is Deprel.Case or Deprel.Mark && preposition.Match(d, c, c + 1, lemmas: false) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A head, its fellows and what is said of it: "tariffs and quotas", "a number of quotas", "humanitarian aid".</summary>
    private void Gather(int token, List<int> into, int depth)
    {
        into.Add(token);
        if (depth == 0)
        {
            return;
        }

        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] is Deprel.Conj or Deprel.Appos or Deprel.Flat || (d.Rel[c] is Deprel.Nmod && TriggerMatcher.HasCase(d, c, ["of"])))
            {
                Gather(c, into, depth - 1);
            }
            else if (d.Rel[c] is Deprel.Amod or Deprel.Compound)
            {
                into.Add(c);
            }
        }
    }

    /// <summary>Phrases after prepositions, and infinitives and gerunds after words that stand like them.</summary>
    private void Governed(int token, int depth)
    {
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] is Deprel.Case or Deprel.Mark)
            {
                governed.Add(token);
                break;
            }
        }

        if (depth == 0 || d.Rel[token] is Deprel.Advcl or Deprel.Xcomp)
        {
            return;
        }

        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] is not (Deprel.AclRelcl or Deprel.Parataxis or Deprel.Punct or Deprel.Ccomp))
            {
                Governed(c, depth - 1);
            }
        }
    }
}
