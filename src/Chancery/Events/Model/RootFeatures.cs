using Chancery.Language;

namespace Chancery.Events.Model;

/// <summary>The kinds of evidence about a marked pair. Each is brought to unit length, so that none drowns the others.</summary>
public enum RootBlock
{
    /// <summary>Runs of one to three lemmas, the sides masked.</summary>
    Lemmas,

    /// <summary>Words between the sides and about them.</summary>
    Window,

    /// <summary>What the trigger lexicon says of the words.</summary>
    Lexicon,

    /// <summary>The tree about the words that join the sides.</summary>
    Tree,

    /// <summary>How the acts on the way from source to target hang together, and whether they happened.</summary>
    Chain,
}

/// <summary>What speaks for what the source of a marked sentence does to its target.</summary>
internal static class RootFeatures
{
    /// <summary>Number of blocks.</summary>
    public const int Blocks = 5;

    private static readonly HashSet<string> Hollow = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "to", "in", "on", "at", "for", "and", "or", "but", "with", "by", "from", "as", "that", "this", "these", "those", "it", "its", "his", "her", "their", "our", "your", "my",
        "he", "she", "they", "we", "you", "i", "who", "whom", "which", "what", "when", "where", "while", "after", "before", "since", "until", "during", "than", "then", "there", "here", "also", "into",
        "over", "under", "about", "between", "among", "through", "against", "be", "have", "has", "had", "is", "are", "was", "were", "been", "being", "do", "does", "did", "will", "would", "can", "could",
        "may", "might", "must", "shall", "should", "not", "'s", "’s", "'", "’", "\"", "“", "”", ",", ".", ";", ":", "(", ")", "-", "–", "—", "``", "''",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    };

    /// <summary>A word that says nothing by itself.</summary>
    public static bool IsHollow(string lower) => Hollow.Contains(lower);

    /// <summary>Fills the blocks.</summary>
    /// <param name="blocks">One list a block, empty.</param>
    /// <param name="pair">The sentence and its sides.</param>
    /// <param name="lexicon">The trigger lexicon.</param>
    /// <param name="rows">Its reading of each token, or null.</param>
    public static void Write(FeatureList[] blocks, RootPair pair, TriggerLexicon lexicon, IReadOnlyList<TriggerRow?> rows)
    {
        Lemmas(blocks[(int)RootBlock.Lemmas], pair);
        Window(blocks[(int)RootBlock.Window], pair);
        Lexicon(blocks[(int)RootBlock.Lexicon], pair, lexicon, rows);
        Trees(blocks[(int)RootBlock.Tree], pair);
        Chains(blocks[(int)RootBlock.Chain], pair, lexicon, rows);
    }

    /// <summary>The lemma; a number as '#'.</summary>
    private static string Word(Document d, int t) => char.IsAsciiDigit(d.Lower(t)[0]) ? "#" : d.Lemma[t].ToLowerInvariant();

    private static void Runs(FeatureList f, string kind, List<string> words, int longest)
    {
        for (int i = 0; i < words.Count; i++)
        {
            f.Add(kind, words[i]);
            if (longest > 1 && i + 1 < words.Count)
            {
                f.Add(kind, words[i], words[i + 1]);
            }

            if (longest > 2 && i + 2 < words.Count)
            {
                f.Add(kind, words[i], words[i + 1], words[i + 2]);
            }
        }
    }

    private static void Lemmas(FeatureList f, RootPair p)
    {
        var words = new List<string>();
        for (int t = 0; t < p.Document.Count; t++)
        {
            if (p.Sides[t] == RootSide.Other)
            {
                words.Add(Word(p.Document, t));
            }
            else if (t == 0 || p.Sides[t - 1] != p.Sides[t])
            {
                words.Add(p.Sides[t] == RootSide.Source ? "<S>" : "<T>");
            }
        }

        Runs(f, "m", words, 3);
    }

    private static void Window(FeatureList f, RootPair p)
    {
        Document d = p.Document;
        if (!p.HasBoth)
        {
            f.Add("w.none");
            return;
        }

        (int first, int end) = p.Between;
        List<string> words = [.. Enumerable.Range(first, end - first).Select(t => Word(d, t))];
        Runs(f, "w.b", words, 2);
        Runs(f, "w.bc", [.. words.Where(w => !IsHollow(w))], 2);
        f.Add(p.SourceFirst ? "w.sf" : "w.tf");
        string[] verbs = [.. Enumerable.Range(first, end - first).Where(t => d.Upos[t] == Upos.VERB).Select(t => Word(d, t))];
        if (verbs.Length > 0)
        {
            f.Add("w.v1", verbs[0]);
            f.Add("w.vl", verbs[^1]);
            f.Add("w.vv", string.Join('_', verbs.Take(3)));
        }
        else
        {
            f.Add("w.nov");
            foreach (string verb in Enumerable.Range(end, d.Count - end).Where(t => d.Upos[t] == Upos.VERB).Select(t => Word(d, t)).Take(2))
            {
                f.Add("w.va", verb);
            }
        }
    }

    private static void Lexicon(FeatureList f, RootPair p, TriggerLexicon lexicon, IReadOnlyList<TriggerRow?> rows)
    {
        Document d = p.Document;
        (int first, int end) = p.Between;
        string? one = null, last = null;
        for (int t = 0; t < d.Count; t++)
        {
            if (p.Sides[t] != RootSide.Other)
            {
                continue;
            }

            string zone = t == p.Act ? "act" : t == p.SourcePredicate ? "source" : t == p.TargetPredicate ? "target" : t < first ? "before" : t >= end ? "after" : "between";
            if (rows[t] is { } row)
            {
                string type = TriggerFeatures.Type(row);
                string sort = row.Conditions.Count == 0 ? "plain" : "with";
                f.Add("d", type);
                f.Add("d", type, zone);
                f.Add("d.sort", type, sort, zone);
                f.Add("d.mode", type, row.Mode ?? string.Empty);
                f.Add("d.mode", type, row.Mode ?? string.Empty, zone);
                f.Add("d.word", row.Lemma, type);
                if (t >= first && t < end)
                {
                    f.Add("d.between", type);
                    one ??= type;
                    last = type;
                }
            }

            foreach (string type in d.Upos[t] is Upos.VERB or Upos.NOUN or Upos.ADJ ? lexicon.Types(d.Lemma[t]) : [])
            {
                f.Add("d.any", type);
                f.Add("d.any", type, zone);
            }
        }

        f.Add("d.first", one ?? "none");
        f.Add("d.last", last ?? "none");
        f.Add("d.pair", one ?? "none", last ?? "none");
    }

    /// <summary>How the acts on the way from the source to the target hang together, and whether they happened.</summary>
    private static void Chains(FeatureList f, RootPair p, TriggerLexicon lexicon, IReadOnlyList<TriggerRow?> rows)
    {
        Document d = p.Document;
        int meet = p.Meet >= 0 ? p.Meet : p.Act;
        List<int> way = [.. p.Above(p.TargetHead).TakeWhile(t => t != meet).Append(meet).Where(t => t >= 0 && p.Sides[t] == RootSide.Other)];
        way.Reverse();
        if (p.SourcePredicate >= 0 && p.SourcePredicate != meet && p.Sides[p.SourcePredicate] == RootSide.Other)
        {
            way.Insert(0, p.SourcePredicate);
        }

        List<string> types = [.. way.Where(t => d.Upos[t] is Upos.VERB or Upos.NOUN or Upos.ADJ).Select(t => rows[t] is { } row ? TriggerFeatures.Type(row) : TriggerFeatures.General(lexicon, d, t))];
        f.Add("e.way", string.Join('>', types));
        for (int i = 1; i < types.Count; i++)
        {
            f.Add("e.way2", types[i - 1], types[i]);
        }

        for (int t = 0; t < d.Count; t++)
        {
            if (rows[t]?.Type is null || p.Sides[t] != RootSide.Other)
            {
                continue;
            }

            string realis = Realities.Name(RealisReader.Read(d, t).Realis);
            string type = TriggerFeatures.Type(rows[t]);
            f.Add("e.real", type, realis);
            if (way.Contains(t))
            {
                f.Add("e.real.way", type, realis);
                f.Add("e.real.any", realis);
            }

            if (t == p.Act)
            {
                f.Add("e.real.act", type, realis);
            }
        }

        foreach (int t in new[] { p.Act, p.SourcePredicate }.Where(t => t >= 0).Distinct())
        {
            string type = rows[t] is { } row ? TriggerFeatures.Type(row) : TriggerFeatures.General(lexicon, d, t);
            foreach (int c in d.Children(t))
            {
                if (d.Rel[c] is Deprel.Aux)
                {
                    f.Add("e.aux", d.Lower(c), type);
                }
                else if (d.Rel[c] is Deprel.Xcomp or Deprel.Ccomp or Deprel.Obj or Deprel.Obl or Deprel.Advcl && p.Sides[c] == RootSide.Other)
                {
                    f.Add("e.below", type, d.Rel[c].Name(), rows[c] is { } below ? TriggerFeatures.Type(below) : TriggerFeatures.General(lexicon, d, c));
                }
                else if (d.Lower(c) is "not" or "n't" or "never" or "no")
                {
                    f.Add("e.not", type);
                }
            }
        }
    }

    private static void Trees(FeatureList f, RootPair p)
    {
        Document d = p.Document;
        Describe(f, p, p.Act, "act");
        if (!p.HasBoth)
        {
            f.Add("t.missing");
            return;
        }

        Describe(f, p, p.SourcePredicate, "sp");
        Describe(f, p, p.TargetPredicate, "tp");
        f.Add(p.SourcePredicate == p.TargetPredicate ? "t.same" : "t.apart");
        f.Add("t.path", Tree.Path(d, p.SourceHead, p.TargetHead));
        if (p.Meet >= 0)
        {
            List<string> way = [.. p.Above(p.SourceHead).TakeWhile(t => t != p.Meet).Append(p.Meet).Concat(p.Above(p.TargetHead).TakeWhile(t => t != p.Meet).Reverse())
                .Where(t => p.Sides[t] == RootSide.Other).Select(t => Word(d, t))];
            foreach (string word in way.Distinct(StringComparer.Ordinal))
            {
                f.Add("t.on", word);
            }

            f.Add("t.way", string.Join('>', way));
            for (int i = 1; i < way.Count; i++)
            {
                f.Add("t.way2", way[i - 1], way[i]);
            }
        }

        Side(f, p, p.SourceHead, "s");
        Side(f, p, p.TargetHead, "t");
        int root = Enumerable.Range(0, d.Count).FirstOrDefault(t => d.Head[t] < 0, -1);
        if (root >= 0)
        {
            f.Add("t.root", Word(d, root));
        }
    }

    private static void Side(FeatureList f, RootPair p, int head, string side)
    {
        Document d = p.Document;
        string rel = d.Rel[head].Name();
        f.Add("t.rel", side, rel);
        if (d.Head[head] >= 0)
        {
            f.Add("t.relh", side, rel, Word(d, d.Head[head]));
        }

        foreach (int c in d.Children(head))
        {
            if (d.Rel[c] is Deprel.Case)
            {
                f.Add("t.case", side, d.Lower(c));
                f.Add("t.case", side, d.Lower(c), Word(d, p.Act));
            }
        }

        f.Add("t.head", side, Word(d, head));
        f.Add("t.pos", side, d.Upos[head].Name());
    }

    private static void Describe(FeatureList f, RootPair p, int t, string place)
    {
        if (t < 0)
        {
            f.Add("t.none", place);
            return;
        }

        Document d = p.Document;
        string lemma = Word(d, t);
        f.Add("t.l", place, lemma);
        f.Add("t.u", place, d.Upos[t].Name());
        foreach (int c in d.Children(t))
        {
            string child = Word(d, c);
            switch (d.Rel[c])
            {
                case Deprel.CompoundPrt:
                    f.Add("t.prt", place, lemma, child);
                    break;
                case Deprel.Aux:
                    f.Add("t.aux", place, d.Lower(c));
                    break;
                case Deprel.AuxPass or Deprel.NsubjPass:
                    f.Add("t.pass", place);
                    f.Add("t.pass", place, lemma);
                    break;
                case Deprel.Obj or Deprel.Xcomp or Deprel.Ccomp or Deprel.Obl or Deprel.Nmod or Deprel.Advcl or Deprel.Acl when c != p.SourceHead && c != p.TargetHead:
                    f.Add("t." + d.Rel[c].Name(), place, child);
                    f.Add("t.with", place, lemma + ">" + d.Rel[c].Name() + Tree.Preposition(d, c), child);
                    break;
                default:
                    break;
            }

            if (d.Lower(c) is "not" or "n't" or "n’t" or "no" or "never" or "without" or "neither" or "nor")
            {
                f.Add("t.not", place);
                f.Add("t.not", place, lemma);
            }
        }
    }
}
