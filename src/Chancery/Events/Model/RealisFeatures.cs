using Chancery.Dates;
using Chancery.Language;

namespace Chancery.Events.Model;

/// <summary>What speaks for an act's having happened, being planned, hanging on something, being denied or lying long back.</summary>
internal static class RealisFeatures
{
    public static void Write(FeatureList f, Analysis a, int t, EventType type, DateExpression? date)
    {
        Document d = a.Document;
        Sentence sentence = d.SentenceAt(t);
        (Realis rule, string why) = RealisReader.Read(d, t);
        string name = EventTypes.Names[(int)type];
        string ruled = Realities.Name(rule);
        string pos = d.Upos[t].Name();
        f.Add("bias");
        f.Add("rule", ruled);
        f.Add("rule.why", why);
        f.Add("rule.type", ruled, name);
        f.Add("rule.pos", ruled, pos, d.Rel[t].Name());
        f.Add("lemma", d.Lemma[t], pos);
        f.Add("tag", Xpos.Name(d.Xpos[t]), d.Rel[t].Name());
        f.Add("type", name);
        Around(f, d, t, "own");
        int at = t;
        string way = string.Empty;
        for (int up = 1; up <= 4 && d.Head[at] >= 0; up++)
        {
            way = up <= 2 ? way + "^" + d.Rel[at].Name() : "^^^";
            string mark = Tree.Preposition(d, at);
            at = d.Head[at];
            f.Add("above", d.Lemma[at], way, mark);
            f.Add("above.any", d.Lemma[at]);
            f.Add("above.tag", way, Xpos.Name(d.Xpos[at]), mark);
            Around(f, d, at, up == 1 ? "up1" : "up");
        }

        string? when = date is null ? null : When(a, date);
        f.Add("date", when ?? "none", ruled);
        f.Add("date.tag", when ?? "none", Xpos.Name(d.Xpos[t]));
        foreach (DateExpression other in a.DatesIn(sentence.First, sentence.End))
        {
            f.Add("date.any", When(a, other), ruled);
        }

        for (int w = sentence.First; w < sentence.End; w++)
        {
            if (d.Lower(w) is "if" or "unless" or "until" or "had" or "ago" or "last" or "next" or "yet" or "already" or "once" or "never" or "ever" or "since" or "will" or "would" or "could" or "may" or "might" or "was" or "were" or "provided" or "still" or "former" or "then" or "again" or "now")
            {
                f.Add("in", d.Lower(w), w < t ? "<" : ">");
                f.Add("in.rule", d.Lower(w), ruled);
            }
        }

        if (sentence.Kind != LineKind.Prose)
        {
            f.Add("line", sentence.Kind.ToString(), ruled, Xpos.Name(d.Xpos[t]));
        }

        if (a.QuotationAt(d.SpanOf(t)) is { } told)
        {
            f.Add("told", told.Kind.ToString(), ruled);
        }

        for (int w = 1; w <= 3; w++)
        {
            f.Add("before", t - w >= sentence.First ? d.Lower(t - w) : "<s>");
        }

        f.Add("after", t + 1 < sentence.End ? d.Lower(t + 1) : "</s>");
        f.Add("before2", t - 1 >= sentence.First ? d.Lower(t - 1) : "<s>", t - 2 >= sentence.First ? d.Lower(t - 2) : "<s>");
    }

    /// <summary>Where a time lies against the report's day.</summary>
    internal static string When(Analysis a, DateExpression date)
    {
        if (a.Report.Published is not { } day)
        {
            return "undated report";
        }

        string size = date.Iso is null ? "range" : date.Iso.Length switch { 4 => "y", 7 => "m", _ => "d" };
        return date.From > day ? "ahead" + size : date.To < day.AddYears(-1) ? "long" + size : date.To < day ? "past" + size : "now" + size;
    }

    private static void Around(FeatureList f, Document d, int t, string place)
    {
        foreach (int c in d.Children(t))
        {
            switch (d.Rel[c])
            {
                case Deprel.Aux or Deprel.AuxPass or Deprel.Cop or Deprel.Mark or Deprel.Det:
                    f.Add(place, d.Rel[c].Name(), d.Lower(c));
                    f.Add(place, d.Lower(c), Xpos.Name(d.Xpos[t]));
                    break;
                case Deprel.Advmod or Deprel.Amod or Deprel.Compound or Deprel.NmodUnmarked or Deprel.OblUnmarked:
                    f.Add(place, "mod", d.Lemma[c]);
                    break;
                case Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj:
                    f.Add(place, "has", d.Rel[c].Name());
                    f.Add(place, d.Rel[c].Name(), d.Upos[c] is Upos.PRON or Upos.DET ? d.Lower(c) : d.Upos[c].Name());
                    foreach (int g in d.Children(c))
                    {
                        if (d.Rel[g] is Deprel.Det && d.Lower(g) is "no" or "any" or "neither")
                        {
                            f.Add(place, "none", d.Rel[c].Name());
                        }
                    }

                    break;
                case Deprel.Advcl or Deprel.Obl:
                    f.Add(place, d.Rel[c].Name(), Tree.Preposition(d, c));
                    break;
                default:
                    break;
            }
        }
    }
}
