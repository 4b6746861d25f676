using System.Globalization;
using Chancery.Events.Model;
using Chancery.Language;

namespace Chancery.Events.Spans;

/// <summary>What speaks for a phrase's being a side of the sentence's act. Made once a sentence, asked of each candidate.</summary>
internal sealed class SpanFeatures
{
    /// <summary>Dense inputs of a candidate: what the network's tags say for each kind, over the span and a word.</summary>
    public const int Dense = 9;

    private const int Kinds = 3;
    private const int K = SpanNetwork.TagCount;
    private static readonly string[] Letters = ["S", "T", "R"];
    private readonly SpanSentence s;
    private readonly Document d;
    private readonly float[] odds;
    private readonly int[] ranks;
    private readonly List<ActSpan> likely;
    private readonly IReadOnlyList<SpanCandidate> candidates;
    private readonly string root;
    private readonly string rootPos;

    public SpanFeatures(SpanSentence sentence, float[] told, IReadOnlyList<SpanCandidate> candidates)
    {
        s = sentence;
        d = sentence.Document;
        this.candidates = candidates;
        likely = SpanDecoder.Decode(told, sentence.Count);
        odds = new float[candidates.Count * Kinds];
        ranks = new int[candidates.Count * Kinds];
        for (int c = 0; c < candidates.Count; c++)
        {
            for (int kind = 0; kind < Kinds; kind++)
            {
                var span = new ActSpan(candidates[c].First, candidates[c].End, (SpanKind)kind);
                float sum = 0;
                for (int t = span.First; t < span.End; t++)
                {
                    sum += told[(t * K) + SpanDecoder.Tag(span, t)] - told[t * K];
                }

                odds[(c * Kinds) + kind] = sum;
            }
        }

        for (int c = 0; c < candidates.Count; c++)
        {
            for (int kind = 0; kind < Kinds; kind++)
            {
                for (int o = 0; o < candidates.Count; o++)
                {
                    ranks[(c * Kinds) + kind] += odds[(o * Kinds) + kind] > odds[(c * Kinds) + kind] ? 1 : 0;
                }
            }
        }

        root = d.Lemma[s.Verb];
        rootPos = d.Upos[s.Verb].Name();
    }

    /// <summary>What the network's tags say of a candidate.</summary>
    public void Told(int c, Span<float> dense)
    {
        dense.Clear();
        for (int kind = 0; kind < Kinds; kind++)
        {
            float o = odds[(c * Kinds) + kind];
            dense[kind] = Math.Clamp(o, -24, 16) / 8;
            dense[Kinds + kind] = Math.Clamp(o / (candidates[c].End - candidates[c].First), -6, 4) / 4;
        }
    }

    /// <summary>What the network's tags say for there being no span of a kind.</summary>
    public void ToldNone(Span<float> dense)
    {
        dense.Clear();
        for (int kind = 0; kind < Kinds; kind++)
        {
            float most = -24;
            for (int c = 0; c < candidates.Count; c++)
            {
                most = Math.Max(most, odds[(c * Kinds) + kind]);
            }

            dense[(2 * Kinds) + kind] = Math.Clamp(most, -24, 16) / 8;
        }
    }

    /// <summary>What speaks for there being no span of a kind.</summary>
    public void WriteNone(FeatureList f)
    {
        f.Clear();
        f.Add("none");
        f.Add("none.root", root, rootPos);
        string shape = string.Empty;
        foreach (int c in d.Children(s.Verb))
        {
            if (d.Rel[c] is Deprel.Obj or Deprel.Iobj or Deprel.NsubjPass or Deprel.Xcomp or Deprel.Ccomp)
            {
                shape += d.Rel[c].Name() + "+";
            }
        }

        f.Add("none.shape", shape);
        f.Add("none.shape.root", shape, root);
        f.Add("none.act", s.Acts[s.Verb], shape);
        for (int kind = 0; kind < Kinds; kind++)
        {
            f.Add("none.likely", Letters[kind], Few(likely.Count(l => (int)l.Kind == kind)));
        }
    }

    public void Write(FeatureList f, int c)
    {
        f.Clear();
        (int first, int end) = (candidates[c].First, candidates[c].End);
        int last = end - 1;
        int h = Tree.Head(d, first, end);
        int g = SpanTree.Governor(d, h);
        string path = Tree.Path(d, s.Verb, h);
        string near = Tree.Path(d, g, h);
        string above = Tree.Path(d, s.Verb, g);
        string lemma = d.Lemma[g];
        string pos = d.Upos[h].Name();
        string side = h < g ? "<" : ">";
        f.Add("bias");
        f.Add("path", path, rootPos);
        f.Add("path.root", path, root);
        f.Add("near", near, side);
        f.Add("near.above", near, above, side);
        f.Add("near.lemma", near, lemma, side);
        f.Add("above.lemma", above, lemma, root);
        f.Add("near.act", near, s.Acts[g], side);
        f.Add("path.act", path, s.Acts[s.Verb]);
        f.Add("up.act", d.Head[h] < 0 ? "-" : s.Acts[d.Head[h]], d.Rel[h].Name(), Tree.Preposition(d, h));
        f.Add("head.act", s.Acts[h], near);
        f.Add("near.passive", near, IsPassive(g) ? "p" : "a", side);
        f.Add("head", d.Lemma[h], pos);
        f.Add("head.near", d.Lemma[h], near);
        f.Add("head.rel", d.Rel[h].Name(), pos, side);
        f.Add("up", d.Rel[h].Name(), d.Head[h] < 0 ? "-" : d.Lemma[d.Head[h]], Tree.Preposition(d, h));
        f.Add("prep", Tree.Preposition(d, h), lemma);
        Edges(f, first, last, end);
        Cuts(f, first, end, h, near);
        Network(f, c, first, end, h);
        f.Add("kind", Name(first, end, h), d.Rel[h].Name(), side);
        f.Add("kind.near", Name(first, end, h), near, side);
        f.Add("length", Length(end - first), pos);
        f.Add("pieces", Pieces(first, h, end));
        f.Add("pronoun", d.Upos[h] is Upos.PRON ? d.Lower(h) : "-", side);
    }

    private void Edges(FeatureList f, int first, int last, int end)
    {
        string before = first == 0 ? "^" : d.Lower(first - 1);
        string after = end == d.Count ? "$" : d.Lower(end);
        string beforePos = first == 0 ? "^" : d.Upos[first - 1].Name();
        string afterPos = end == d.Count ? "$" : d.Upos[end].Name();
        f.Add("first", d.Lower(first));
        f.Add("first.pos", d.Upos[first].Name(), d.Rel[first].Name());
        f.Add("last", d.Lower(last));
        f.Add("last.pos", d.Upos[last].Name(), d.Rel[last].Name());
        f.Add("before", before);
        f.Add("after", after);
        f.Add("before.pos", beforePos, d.Upos[first].Name());
        f.Add("after.pos", d.Upos[last].Name(), afterPos);
        f.Add("before.first", before, d.Upos[first].Name());
        f.Add("last.after", d.Upos[last].Name(), after);
    }

    /// <summary>What of the phrase is in and what is left out, on either side of its head.</summary>
    private void Cuts(FeatureList f, int first, int end, int h, string near)
    {
        bool any = false;
        for (int t = first; t < end; t++)
        {
            foreach (int c in d.Children(t))
            {
                bool inside = c >= first && c < end;
                if (d.Rel[c] is Deprel.Punct || (inside && t != h) || (c < first && d.Rel[c] is Deprel.Case or Deprel.Mark or Deprel.Cc or Deprel.Cop or Deprel.Nsubj))
                {
                    continue;
                }

                string what = d.Rel[c].Name() + ":" + Tree.Preposition(d, c);
                string where = c < h ? "<" : ">";
                if (inside)
                {
                    f.Add("in", what, where);
                    f.Add("in.head", what, d.Lemma[h]);
                    f.Add("in.near", what, near);
                }
                else
                {
                    any = true;
                    string whose = t == h ? "head" : "deep";
                    f.Add("cut", what, where, whose);
                    f.Add("cut.head", what, d.Lemma[t]);
                    f.Add("cut.near", what, near, whose);
                }
            }
        }

        f.Add("whole", any ? "n" : "y", d.Rel[h].Name());
        int comma = 0;
        bool verb = false;
        for (int t = first; t < end; t++)
        {
            comma += d.Form(t) == "," ? 1 : 0;
            verb |= d.Upos[t] is Upos.VERB;
        }

        f.Add("comma", Few(comma));
        f.Add("verb", verb ? "y" : "n");
        f.Add("edge", d.Head[first] < 0 ? "root" : d.Rel[first].Name(), d.Rel[end - 1].Name());
    }

    /// <summary>How the candidate stands to the network's own choice.</summary>
    private void Network(FeatureList f, int c, int first, int end, int h)
    {
        for (int kind = 0; kind < Kinds; kind++)
        {
            f.Add("rank", Letters[kind], Few(ranks[(c * Kinds) + kind]));
        }

        foreach (ActSpan l in likely)
        {
            if (l.First < end && first < l.End)
            {
                string left = first < l.First ? "earlier" : first > l.First ? "later" : "same";
                string right = end > l.End ? "later" : end < l.End ? "earlier" : "same";
                f.Add("likely", Letters[(int)l.Kind], left, right);
                f.Add("likely.head", Letters[(int)l.Kind], h >= l.First && h < l.End ? "in" : "out");
            }
        }
    }

    private string Name(int first, int end, int h)
    {
        foreach (NameSpan name in d.Names)
        {
            if (name.First < end && first < name.End)
            {
                string kind = name.Kind.ToString();
                return h >= name.First && h < name.End ? kind : "has" + kind;
            }
        }

        return (s.Hints[h] & (GazetteerHint.State | GazetteerHint.Place | GazetteerHint.Seat)) != GazetteerHint.None ? "state" : d.Upos[h] is Upos.PROPN ? "proper" : "common";
    }

    /// <summary>Coordinated parts, names and possessors before the head.</summary>
    private string Pieces(int first, int h, int end)
    {
        string all = string.Empty;
        for (int t = first; t < end; t++)
        {
            if (d.Head[t] == h && d.Rel[t] is Deprel.Conj or Deprel.NmodPoss or Deprel.Appos or Deprel.Acl or Deprel.AclRelcl or Deprel.Nmod)
            {
                all += d.Rel[t].Name() + "+";
            }
        }

        return all;
    }

    private bool IsPassive(int verb)
    {
        foreach (int c in d.Children(verb))
        {
            if (d.Rel[c] is Deprel.AuxPass or Deprel.NsubjPass)
            {
                return true;
            }
        }

        return d.Rel[verb] is Deprel.Acl && d.Xpos[verb] == Xpos.Vbn;
    }

    private static string Few(int n) => Math.Min(n, 4).ToString(CultureInfo.InvariantCulture);

    private static string Length(int n) => n < 6 ? n.ToString(CultureInfo.InvariantCulture) : n < 9 ? "8" : n < 14 ? "13" : "more";
}
