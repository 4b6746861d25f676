using Chancery.Language;
using Chancery.Reports;

namespace Chancery.Quotations;

/// <summary>The words that a verb of speech reports: its complement, what it stands beside, or what it is put into the middle of.</summary>
internal static class ReportedClause
{
    /// <summary>No words are reported.</summary>
    public static readonly (int First, int Last) None = (-1, -1);

    /// <summary>Tokens from a verb to the "that" of its clause.</summary>
    private const int FarthestThat = 9;

    /// <summary>Most tokens of "…, she told the paper, …".</summary>
    private const int LongestAside = 9;

    /// <summary>First and last token, with the marks and conjunctions that stand at the ends; first −1 where nothing is reported.</summary>
    public static (int First, int Last) Of(Document d, int verb)
    {
        int clause = -1;
        foreach (int c in d.Children(verb))
        {
            if (d.Rel[c] is Deprel.Ccomp && (clause < verb || clause < 0))
            {
                clause = c;
            }
        }

        if (clause >= 0 && IsQuestion(d, clause))
        {
            return None;
        }

        if (clause >= 0 && clause < verb)
        {
            return Before(d, verb, clause);
        }

        if (clause < 0 && d.Rel[verb] is Deprel.Parataxis && d.Head[verb] >= 0)
        {
            return Beside(d, d.Head[verb], verb);
        }

        (int First, int Last) after = After(d, verb, clause);
        if (after.First >= 0 || clause >= 0)
        {
            return after;
        }

        foreach (int c in d.Children(verb))
        {
            if (d.Rel[c] is Deprel.Parataxis)
            {
                return Beside(d, c, verb);
            }
        }

        return None;
    }

    /// <summary>"whether", "if": asked, not said.</summary>
    private static bool IsQuestion(Document d, int clause)
    {
        foreach (int c in d.Children(clause))
        {
            if (d.Rel[c] is Deprel.Mark && d.Lower(c) is "whether" or "if")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The region would pay, he said, when the books were open": the whole sentence, where the verb's phrase stands between commas.</summary>
    public static (int First, int Last) Around(Document d, int verb)
    {
        Sentence sentence = d.SentenceAt(verb);
        int before = verb - 1, after = verb + 1;
        while (before > sentence.First && verb - before < LongestAside && d.Form(before) != "," && d.Upos[before] is not (Upos.VERB or Upos.AUX or Upos.SCONJ))
        {
            before--;
        }

        while (after < sentence.End - 1 && after - verb < LongestAside && d.Form(after) != "," && d.Upos[after] is not (Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.CCONJ))
        {
            after++;
        }

        if (before - sentence.First < 2 || after > sentence.End - 4 || d.Form(before) != "," || d.Form(after) != ",")
        {
            return None;
        }

        // The speaker stands between the commas, before the verb or as a name right after it: of "…, said the works, which …" nobody does.
        bool named = d.Upos[verb + 1] is Upos.PROPN;
        for (int t = before + 1; t < verb; t++)
        {
            named |= d.Upos[t] is Upos.PRON or Upos.PROPN or Upos.NOUN;
        }

        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (d.Form(t) is "\"" or "“" or "”" or "‘" or "«" or "„")
            {
                return None;
            }
        }

        // After a whole clause only what is joined to it goes on with it: "…, and would go faster", "…, when the books were open".
        bool whole = HasFinite(d, sentence.First, before);
        bool joined = !whole || d.Lower(after + 1) is "and" or "but" or "or" or "when" or "if" or "because" or "for" or "unless" or "until" or "so";
        return named && joined && HasFinite(d, after, sentence.End - 1) && !HasFinite(d, before + 1, verb - 1) ? (sentence.First, sentence.End - 1) : None;
    }

    /// <summary>The clause before its verb, from the first word that hangs on either, to the phrase of the speaker.</summary>
    private static (int First, int Last) Before(Document d, int verb, int clause)
    {
        (int first, int last) = d.Subtree(clause);
        foreach (int c in d.Children(verb))
        {
            (int cf, int cl) = d.Subtree(c);
            if (cl < first && d.Rel[c] is Deprel.Obl or Deprel.Advcl or Deprel.Advmod && cf == d.SentenceAt(verb).First)
            {
                first = cf;
            }
        }

        return last < verb ? (first, last) : (first, verb - 1);
    }

    /// <summary>The side of a parenthetical verb's phrase that holds the clause's head.</summary>
    private static (int First, int Last) Beside(Document d, int clause, int verb)
    {
        (int cf, int cl) = d.Subtree(clause);
        (int vf, int vl) = d.Subtree(verb);
        return clause < vf ? (cf, vf - 1) : clause > vl ? (vl + 1, cl) : (cf, cl);
    }

    /// <summary>
    /// What follows the verb past the addressee, the time and the manner of speaking. A tree that takes the clause's subject for the
    /// verb's object ("said praise from Paris would help") is no hindrance.
    /// </summary>
    private static (int First, int Last) After(Document d, int verb, int clause)
    {
        int first = -1, last = -1;
        bool hasVerb = clause >= 0;
        int that = clause >= 0 && d.Child(clause, Deprel.Mark) is >= 0 and int mark && d.Lower(mark) == "that" ? mark : -1;
        foreach (int c in d.Children(verb))
        {
            if (c < verb || d.Upos[c] is Upos.PUNCT)
            {
                continue;
            }

            if (first < 0 && c != clause && (IsAside(d, verb, c, clause) || (clause > c && that >= 0)))
            {
                continue;
            }

            if (first >= 0 && EndsBefore(d, c))
            {
                break;
            }

            (int cf, int cl) = d.Subtree(c);
            first = first < 0 ? (c == clause && that > cf ? that : cf) : first;
            last = Math.Max(last, Cut(d, verb, c, cl));
            hasVerb |= d.Rel[c] is Deprel.Obj && clause < 0 && HasFinite(d, cf, cl);
        }

        return first >= 0 && hasVerb ? (first, last) : That(d, verb);
    }

    /// <summary>"told reporters that …", where the tree hangs the clause from the reporters.</summary>
    private static (int First, int Last) That(Document d, int verb)
    {
        int end = Math.Min(d.SentenceAt(verb).End, verb + FarthestThat);
        for (int t = verb + 1; t < end && d.Upos[t] is not (Upos.VERB or Upos.AUX); t++)
        {
            if (d.Lower(t) == "that" && d.Rel[t] is Deprel.Mark && d.Head[t] > t)
            {
                return (t, d.Subtree(d.Head[t]).Last);
            }
        }

        return None;
    }

    /// <summary>Said of the speaking, not by the speaker: "told reporters", "said on Monday", "said in Oslo", "also said".</summary>
    private static bool IsAside(Document d, int verb, int c, int clause) => d.Rel[c] switch
    {
        // "said Lavrov"; a second subject after the verb is that of the clause.
        Deprel.Nsubj or Deprel.NsubjPass => d.Child(verb, d.Rel[c]) == c,
        Deprel.Iobj or Deprel.CompoundPrt or Deprel.Advmod => true,
        Deprel.Obl or Deprel.OblUnmarked or Deprel.OblAgent or Deprel.NmodUnmarked => clause < 0 || c < clause,
        Deprel.Obj => SpeechLexicon.Addressing.Contains(d.Lemma[verb]) && clause > c,
        _ => false,
    };

    /// <summary>The writer's own words after the reported ones.</summary>
    private static bool EndsBefore(Document d, int c) => d.Rel[c] is Deprel.Parataxis || d.Form(d.Subtree(c).First) == ";" || (d.Rel[c] is Deprel.Conj && !IsMarked(d, c)) || IsAsideClause(d, c);

    /// <summary>"… and that the door stays open" goes on with what is reported.</summary>
    private static bool IsMarked(Document d, int clause) => d.Child(clause, Deprel.Mark) is >= 0 and var mark && d.Lower(mark) == "that";

    /// <summary>"…, as the two leaders met in China": an adverbial clause after a comma.</summary>
    private static bool IsAsideClause(Document d, int c)
    {
        if (d.Rel[c] is not Deprel.Advcl)
        {
            return false;
        }

        int first = d.Subtree(c).First;
        int mark = d.Form(first) == "," ? first + 1 : first;
        return mark > 0 && d.Form(mark - 1) == "," && (d.Lower(mark) is "as" or "after" or "while" or "before" or "when" or "even" || (d.Xpos[mark] == Xpos.Vbg && (SpeechLexicon.Saying.Contains(d.Lemma[mark]) || SpeechLexicon.Acts.Contains(d.Lemma[mark]) || d.Lemma[mark] is "cite" or "refer")));
    }

    /// <summary>The end of a part without what the writer goes on with: a clause aside, or the next thing the speaker did ("… and warned …").</summary>
    private static int Cut(Document d, int verb, int part, int last)
    {
        (int first, _) = d.Subtree(part);
        foreach (int c in d.Children(part))
        {
            bool goesOn = d.Rel[c] is Deprel.Conj && c > part && d.Xpos[c] == Xpos.Vbd && d.Xpos[verb] == Xpos.Vbd && SpeechLexicon.Acts.Contains(d.Lemma[c]) && d.Child(c, Deprel.Nsubj) < 0;
            goesOn |= d.Rel[c] is Deprel.Parataxis or Deprel.Conj && d.Subtree(c).First is > 0 and var start && (d.Form(start) == ";" || d.Form(start - 1) == ";");
            goesOn |= d.Rel[c] is Deprel.Obl && c > part && d.Subtree(c).First is var lead && d.Lower(d.Form(lead) == "," ? lead + 1 : lead) == "according";
            if (c > part && (goesOn || IsAsideClause(d, c)))
            {
                int cut = d.Subtree(c).First - 1;
                while (cut > first && d.Upos[cut] is Upos.CCONJ or Upos.PUNCT)
                {
                    cut--;
                }

                last = Math.Min(last, Math.Max(cut, first));
            }
        }

        return last;
    }

    /// <summary>Whether a stretch holds a verb in a tense.</summary>
    internal static bool HasFinite(Document d, int first, int last)
    {
        for (int t = first; t <= last; t++)
        {
            byte tag = d.Xpos[t];
            if (tag == Xpos.Vbd || tag == Xpos.Vbz || tag == Xpos.Vbp || tag == Xpos.Md)
            {
                return true;
            }
        }

        return false;
    }
}
