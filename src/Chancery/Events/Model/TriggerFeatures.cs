using Chancery.Actors;
using Chancery.Language;
using Chancery.Quotations;

namespace Chancery.Events.Model;

/// <summary>What speaks for or against a word's naming an act, and which.</summary>
internal static class TriggerFeatures
{
    private static readonly string[] Counts = ["0", "1", "2", "3"];

    /// <param name="f">Takes the features.</param>
    /// <param name="a">The report.</param>
    /// <param name="lexicon">The trigger lexicon.</param>
    /// <param name="rows">The reading of each token of the sentence that the lexicon proposes, or null.</param>
    /// <param name="first">The sentence's first token, to which <paramref name="rows"/> count.</param>
    /// <param name="t">The word.</param>
    public static void Write(FeatureList f, Analysis a, TriggerLexicon lexicon, ReadOnlySpan<TriggerRow?> rows, int first, int t)
    {
        Document d = a.Document;
        Sentence sentence = d.SentenceAt(t);
        TriggerRow? row = rows[t - first];
        string lemma = d.Lemma[t];
        string pos = d.Upos[t].Name();
        string rel = d.Rel[t].Name();
        string type = Type(row);
        string means = row is null ? "?" : row.Conditions.Count == 0 ? "plain" : "with";
        f.Add("bias");
        f.Add("lemma", lemma, pos);
        f.Add("lemma", lemma);
        f.Add("form", d.Lower(t));
        f.Add("pos", pos, rel);
        f.Add("tag", Xpos.Name(d.Xpos[t]), rel);
        f.Add("lex", type);
        f.Add("lex.means", type, means, pos);
        f.Add("lex.rel", type, rel, pos);
        if (row is not null)
        {
            f.Add("lex.row", row.Lemma, type, row.Mode ?? string.Empty);
            f.Add("lex.mode", type, row.Mode ?? string.Empty);
            f.Add("lex.frame", type, row.Frame.ToString());
        }

        foreach (string other in lexicon.Types(lemma))
        {
            f.Add("lex.any", other);
            f.Add("lex.any.pos", other, pos);
        }

        if (lemma.Length > 5)
        {
            f.Add("suffix", lemma[^4..], pos);
        }

        Dependents(f, a, lexicon, rows, first, t, lemma, type);
        Above(f, a, lexicon, rows, first, t, type);
        Actors(f, a, sentence, t, type, lemma, pos);

        for (int w = 1; w <= 2; w++)
        {
            string before = t - w >= sentence.First ? d.Lemma[t - w] : "<s>";
            string after = t + w < sentence.End ? d.Lemma[t + w] : "</s>";
            f.Add(w == 1 ? "before1" : "before2", before);
            f.Add(w == 1 ? "after1" : "after2", after);
            if (w == 1)
            {
                f.Add("before+", before, lemma);
                f.Add("after+", lemma, after);
                f.Add("before.type", before, type);
                f.Add("after.type", after, type);
            }
        }

        if (sentence.Kind != LineKind.Prose)
        {
            f.Add("line", sentence.Kind.ToString(), type, pos);
        }

        Quotation? quotation = a.QuotationAt(d.SpanOf(t));
        if (quotation is not null)
        {
            f.Add("told", quotation.Kind.ToString(), type);
            f.Add("told.by", quotation.SpeakerId is null ? "unknown" : "known", type);
        }

        f.Add("place", t - sentence.First < 4 ? "first" : sentence.End - t < 4 ? "last" : "middle", pos);
        f.Add("ends", d.Form(sentence.End - 1), type);
    }

    internal static string Type(TriggerRow? row) => row is null ? "-" : row.Type is { } t ? EventTypes.Names[(int)t] : "NONE";

    /// <summary>What the lexicon has for a word by itself: its most general reading.</summary>
    internal static string General(TriggerLexicon lexicon, Document d, int t)
    {
        char letter = TriggerLexicon.Letter(d.Upos[t]);
        IReadOnlyList<TriggerRow> rows = letter == '\0' ? [] : lexicon.Rows(d.Lemma[t], letter);
        return rows.Count == 0 ? "-" : Type(rows[^1]);
    }

    private static void Dependents(FeatureList f, Analysis a, TriggerLexicon lexicon, ReadOnlySpan<TriggerRow?> rows, int first, int t, string lemma, string type)
    {
        Document d = a.Document;
        bool subject = false, @object = false;
        foreach (int c in d.Children(t))
        {
            string rel = d.Rel[c].Name();
            string child = d.Lemma[c];
            switch (d.Rel[c])
            {
                case Deprel.Punct:
                    continue;
                case Deprel.CompoundPrt:
                    f.Add("prt", lemma, child);
                    continue;
                case Deprel.Aux or Deprel.AuxPass or Deprel.Cop:
                    f.Add("aux", d.Lower(c), type);
                    f.Add("aux.any", rel, d.Lower(c));
                    continue;
                case Deprel.Det:
                    f.Add("det", child, lemma);
                    f.Add("det.type", child, type, d.Upos[t].Name());
                    continue;
                case Deprel.Case or Deprel.Mark or Deprel.Cc:
                    f.Add("mark", d.Lower(c), type);
                    f.Add("mark.lemma", d.Lower(c), lemma);
                    continue;
                default:
                    break;
            }

            subject |= d.Rel[c] is Deprel.Nsubj or Deprel.NsubjPass;
            @object |= d.Rel[c] is Deprel.Obj or Deprel.NsubjPass;
            string preposition = Tree.Preposition(d, c);
            string kind = a.MentionAt(c) is { } m ? m.Kind.ToString() : Titles.IsStatePart(child) || Titles.IsOffice(child) || Titles.IsGroup(child) ? "part" : d.Upos[c].Name();
            string general = General(lexicon, d, c);
            f.Add("child", rel, preposition, kind);
            f.Add("child.lemma", lemma, rel, preposition.Length > 0 ? preposition : kind);
            f.Add("child.type", type, rel, preposition.Length > 0 ? preposition : kind);
            f.Add("child.kind", type, rel, kind);
            f.Add("child.is", rel, child);
            f.Add("child.word", lemma, rel + preposition, child);
            if (general != "-")
            {
                f.Add("child.lex", rel, general, type);
                f.Add("child.lexes", rel, general, lemma);
                f.Add("child.lexed", rel, preposition, general);
            }

            if (c >= first && c - first < rows.Length && rows[c - first] is { } below)
            {
                f.Add("child.row", rel, Type(below), type);
            }
        }

        f.Add("args", subject ? "s" : "-", @object ? "o" : "-", type);
        f.Add("args.lemma", subject ? "s" : "-", @object ? "o" : "-", lemma);
    }

    private static void Above(FeatureList f, Analysis a, TriggerLexicon lexicon, ReadOnlySpan<TriggerRow?> rows, int first, int t, string type)
    {
        Document d = a.Document;
        int at = t;
        string way = string.Empty;
        for (int up = 1; up <= 3 && d.Head[at] >= 0; up++)
        {
            way = way + "^" + d.Rel[at].Name();
            at = d.Head[at];
            string general = General(lexicon, d, at);
            f.Add("above", way, d.Lemma[at]);
            f.Add("above.type", way, general, type);
            if (rows[at - first] is { } row)
            {
                f.Add("above.row", way, Type(row), type);
            }

            if (up == 1)
            {
                string preposition = Tree.Preposition(d, t);
                f.Add("above.prep", way, preposition, d.Lemma[at]);
                f.Add("above.word", d.Lemma[at], d.Lemma[t]);
                f.Add("above.tag", way, Xpos.Name(d.Xpos[at]), type);
                foreach (int c in d.Children(at))
                {
                    if (c != t && d.Rel[c] is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj)
                    {
                        string kind = a.MentionAt(c) is { } m ? m.Kind.ToString() : d.Upos[c].Name();
                        f.Add("beside", way, d.Rel[c].Name(), kind);
                        f.Add("beside.type", type, d.Rel[c].Name(), kind);
                    }
                    else if (d.Rel[c] is Deprel.Aux)
                    {
                        f.Add("beside.aux", way, d.Lower(c));
                    }
                }
            }
        }
    }

    /// <summary>Which actors stand where, seen from the word.</summary>
    private static void Actors(FeatureList f, Analysis a, Sentence sentence, int t, string type, string lemma, string pos)
    {
        Document d = a.Document;
        int near = 0, all = 0;
        string? one = null;
        bool two = false;
        foreach (ActorMention m in a.MentionsIn(sentence.First, sentence.End))
        {
            if (m.Actor.Length == 0)
            {
                continue;
            }

            all++;
            two |= m.Actors.Count > 1 || (one is not null && one != m.Actor);
            one ??= m.Actor;
            if (all > 8)
            {
                continue;
            }

            string path = Tree.Path(d, t, Tree.Head(d, m.First, m.End));
            near += path[0] == '/' ? 1 : 0;
            f.Add("actor", path, pos);
            f.Add("actor.type", path, type);
            f.Add("actor.kind", path, m.Kind.ToString(), pos);
            if (path[0] == '/' || path.Length < 24)
            {
                f.Add("actor.lemma", path, lemma);
            }
        }

        f.Add("actors", two ? "two" : one is null ? "none" : "one", type);
        f.Add("actors.pos", two ? "two" : one is null ? "none" : "one", pos, Counts[Math.Min(3, near)]);
    }
}
