using Chancery.Language;

namespace Chancery.Events.Petrarch;

/// <summary>Finds the dictionary's verb at a token and the pattern of it that fits best.</summary>
internal sealed class VerbMatcher
{
    private readonly VerbDictionary dictionary;

    public VerbMatcher(VerbDictionary dictionary)
    {
        this.dictionary = dictionary;
    }

    /// <summary>The most telling reading: verbs of more words first, then patterns by weight, then the verb by itself.</summary>
    /// <param name="auxiliaries">Auxiliaries are verbs too ("SHOULD"); for where the verb they serve is none of the dictionary's.</param>
    public VerbMatch? Match(Document d, ActorUnits units, int token, bool auxiliaries = false)
    {
        if (!MayBeVerb(d, token))
        {
            return null;
        }

        Sentence sentence = d.SentenceAt(token);
        VerbMatch? best = null;
        PhraseFit? phrases = null;
        foreach (VerbForm form in dictionary.Find(d.Lower(token), d.Lemma[token]))
        {
            if (best is not null && (form.Extra < best.Form.Extra || (ReferenceEquals(form.Block, best.Form.Block) && form.Code == best.Form.Code)))
            {
                continue;
            }

            if ((d.Upos[token] == Upos.AUX && form.Extra == 0 && !auxiliaries) || !Stands(d, form, token, sentence, out int first, out int end))
            {
                continue;
            }

            int anchor = d.Upos[token] == Upos.AUX && d.Head[token] >= 0 ? d.Head[token] : token;
            VerbMatch? match = form.Block.IsPhrasal
                ? ByPhrases(form, anchor, phrases ??= new PhraseFit(d, units, anchor))
                : BySequence(d, units, form, anchor, first, end, sentence);
            match ??= new VerbMatch(anchor, form, Pattern: null, form.Code, -1, -1, -1);
            if (best is null || Better(match, best))
            {
                best = match;
            }
        }

        return best;
    }

    private static bool MayBeVerb(Document d, int token) =>
        d.Upos[token] is Upos.VERB or Upos.AUX ? d.Rel[token] is not (Deprel.Case or Deprel.Compound or Deprel.Mark)
        : d.Xpos[token] == Xpos.Vbd || d.Xpos[token] == Xpos.Vbn || d.Xpos[token] == Xpos.Vbg || d.Xpos[token] == Xpos.Vbz || d.Xpos[token] == Xpos.Vb;

    private static bool Better(VerbMatch match, VerbMatch best)
    {
        int weight = match.Pattern?.Weight ?? 0;
        int bestWeight = best.Pattern?.Weight ?? 0;
        return weight != bestWeight ? weight > bestWeight : best.Code.IsNone && !match.Code.IsNone;
    }

    private static VerbMatch? ByPhrases(VerbForm form, int verb, PhraseFit fit)
    {
        foreach (VerbPattern pattern in form.Block.Patterns)
        {
            if (fit.Fits(pattern, out SlotFill fill))
            {
                return new VerbMatch(verb, form, pattern, pattern.Code, fill.Source, fill.Target, fill.Compound);
            }
        }

        return null;
    }

    private static VerbMatch? BySequence(Document d, ActorUnits units, VerbForm form, int verb, int first, int end, Sentence sentence)
    {
        int limit = Math.Max(end, d.Subtree(verb).Last + 1);
        foreach (VerbPattern pattern in form.Block.Patterns)
        {
            if (SequenceFit.Fits(d, units, pattern, first, end, sentence.First, Math.Min(limit, sentence.End), out SlotFill fill))
            {
                return new VerbMatch(verb, form, pattern, pattern.Code, fill.Source, fill.Target, fill.Compound);
            }
        }

        return null;
    }

    /// <summary>Words of a compound verb stand beside it; a particle may also follow the object: "cordoned the area off".</summary>
    private static bool Stands(Document d, VerbForm form, int token, Sentence sentence, out int first, out int end)
    {
        first = token - form.Before.Count;
        end = token + 1 + form.After.Count;
        for (int i = 0; i < form.Before.Count; i++)
        {
            if (first < sentence.First || d.Lower(first + i) != form.Before[i])
            {
                return false;
            }
        }

        bool beside = end <= sentence.End;
        for (int i = 0; beside && i < form.After.Count; i++)
        {
            beside = d.Lower(token + 1 + i) == form.After[i];
        }

        if (!beside && form.After.Count == 1 && d.Child(token, Deprel.CompoundPrt) is >= 0 and var particle && d.Lower(particle) == form.After[0])
        {
            end = token + 1;
            return true;
        }

        return beside;
    }
}
