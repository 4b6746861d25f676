using Chancery.Dates;
using Chancery.Language;

namespace Chancery.Events.Model;

/// <summary>What speaks for a time's being the time of an act.</summary>
internal static class DateFeatures
{
    public static void Write(FeatureList f, Analysis a, int t, EventType type, DateExpression date, int index, int count, DateExpression? rule)
    {
        Document d = a.Document;
        int head = Tree.Head(d, date.First, date.End);
        string path = Tree.Path(d, t, head);
        string pos = d.Upos[t].Name();
        string when = RealisFeatures.When(a, date);
        f.Add("bias");
        f.Add("rule", ReferenceEquals(rule, date) ? "y" : rule is null ? "none" : "other");
        f.Add("rule.only", ReferenceEquals(rule, date) ? "y" : "n", count == 1 ? "only" : "more");
        f.Add("path", path);
        f.Add("path.pos", path, pos);
        f.Add("count", Math.Min(count, 4).ToString(System.Globalization.CultureInfo.InvariantCulture), index == 0 ? "first" : "later");
        f.Add("when", when, pos);
        f.Add("when.tag", when, Xpos.Name(d.Xpos[t]));
        f.Add("when.type", when, EventTypes.Names[(int)type]);
        f.Add("prep", Tree.Preposition(d, head), when);
        f.Add("word", d.Lower(date.First));
        f.Add("head", d.Head[head] < 0 ? "root" : d.Head[head] == t ? "it" : d.Lemma[d.Head[head]]);
        f.Add("side", head < t ? "<" : ">", pos);
        int distance = Math.Abs(head - t);
        f.Add("distance", distance < 3 ? "2" : distance < 6 ? "5" : distance < 12 ? "11" : "far", head < t ? "<" : ">");
        int verbs = 0;
        for (int w = Math.Min(head, t) + 1; w < Math.Max(head, t); w++)
        {
            verbs += d.Upos[w] is Upos.VERB ? 1 : 0;
        }

        f.Add("verbs", Math.Min(verbs, 3).ToString(System.Globalization.CultureInfo.InvariantCulture), head < t ? "<" : ">", pos);
        f.Add("apart", ClauseSpan.IsApart(d, head, t) ? "y" : "n", d.IsUnder(head, t) ? "under" : "not");
    }
}
