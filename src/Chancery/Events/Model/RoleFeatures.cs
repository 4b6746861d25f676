using Chancery.Actors;
using Chancery.Language;

namespace Chancery.Events.Model;

/// <summary>Somebody who may take part in an act: a mention, or the speaker of the words that tell it.</summary>
/// <param name="Token">The mention's governing token; −1 for a speaker who stands outside the words.</param>
/// <param name="Actors">Whom it stands for; empty where only the report as a whole can tell.</param>
/// <param name="Kind">How it stands for them.</param>
internal readonly record struct Party(int Token, IReadOnlyList<string> Actors, string Kind);

/// <summary>What speaks for a mention's doing an act or being acted upon.</summary>
internal static class RoleFeatures
{
    private static readonly string[] Steps = ["0", "1", "2", "3", "4", "5+"];

    public static void Write(FeatureList f, Analysis a, TriggerRow row, int t, Party party, int index, IReadOnlyList<Party> all, (IReadOnlyList<string> Who, IReadOnlyList<string> Whom) rule)
    {
        Document d = a.Document;
        string type = EventTypes.Names[(int)row.Type!.Value];
        string lemma = d.Lemma[t];
        string pos = d.Upos[t] is Upos.VERB or Upos.ADJ ? (IsPassive(d, t) ? "pass" : Xpos.Name(d.Xpos[t])) : "N";
        string frame = row.Frame.ToString();
        bool ruledWho = party.Actors.Any(rule.Who.Contains), ruledWhom = party.Actors.Any(rule.Whom.Contains);
        string ruled = ruledWho ? ruledWhom ? "both" : "who" : ruledWhom ? "whom" : "-";
        f.Add("bias", type);
        f.Add("rule", ruled);
        f.Add("rule.type", ruled, type);
        f.Add("rule.kind", ruled, party.Kind);
        f.Add("rule.filled", ruled, rule.Who.Count > 0 ? "w" : "-", rule.Whom.Count > 0 ? "m" : "-");
        f.Add("kind", party.Kind, type);
        if (party.Token < 0)
        {
            f.Add("speaker", type, pos);
            f.Add("speaker.lemma", lemma);
            f.Add("speaker.rule", ruled, rule.Who.Count > 0 ? "w" : "-");
            return;
        }

        int m = party.Token;
        string path = Tree.Path(d, t, m);
        string side = m < t ? "<" : ">";
        f.Add("path", path, pos);
        f.Add("path.type", path, type, pos);
        f.Add("path.frame", path, frame, pos);
        f.Add("path.lemma", path, lemma);
        f.Add("path.kind", path, party.Kind);
        f.Add("path.rule", path, ruled);
        f.Add("path.any", path);
        int slash = path.LastIndexOf('/');
        if (slash >= 0)
        {
            f.Add("last", path[slash..], side, pos);
            f.Add("last.type", path[slash..], type, side);
        }

        int firstStep = path.IndexOf('/', StringComparison.Ordinal);
        if (firstStep == 0)
        {
            int second = path.IndexOf('/', 1);
            string step = second < 0 ? path : path[..second];
            f.Add("first", step, pos);
            f.Add("first.type", step, type, pos);
            f.Add("first.lemma", step, lemma);
        }

        string preposition = Tree.Preposition(d, m);
        if (preposition.Length > 0)
        {
            f.Add("prep", preposition, type, side);
            f.Add("prep.lemma", preposition, lemma);
        }

        if (d.Rel[m] is Deprel.Amod or Deprel.Compound or Deprel.NmodPoss or Deprel.Flat && d.Head[m] >= 0)
        {
            f.Add("of", d.Lemma[d.Head[m]], type);
            f.Add("of.path", d.Lemma[d.Head[m]], path);
        }

        int between = 0, closer = 0;
        for (int i = 0; i < all.Count; i++)
        {
            int o = all[i].Token;
            if (i != index && o >= 0)
            {
                between += (o > t && o < m) || (o < t && o > m) ? 1 : 0;
                closer += Math.Abs(o - t) < Math.Abs(m - t) ? 1 : 0;
            }
        }

        f.Add("side", side, type, pos);
        f.Add("between", Steps[Math.Min(5, between)], side, pos);
        f.Add("between.type", Steps[Math.Min(5, between)], side, type);
        f.Add("closer", Steps[Math.Min(5, closer)], side);
        int distance = Math.Abs(m - t);
        f.Add("distance", distance < 2 ? "1" : distance < 4 ? "3" : distance < 8 ? "7" : distance < 15 ? "14" : "far", side, pos);
        f.Add("order", index == 0 ? "first" : index == 1 ? "second" : "later", type, side);
        bool twin = false;
        for (int i = 0; i < all.Count; i++)
        {
            twin |= i != index && all[i].Token >= 0 && all[i].Actors.Any(party.Actors.Contains);
        }

        f.Add("twin", twin ? "y" : "n", ruled);
        if (party.Actors.Count > 1)
        {
            f.Add("many", type, path);
        }

        f.Add("polity", party.Actors.Count == 0 ? "-" : EventContext.IsPolity(party.Actors[0]) ? "y" : "n", type);
        if (party.Actors.Count == 0)
        {
            f.Add("noun", d.Lemma[m], type);
            f.Add("noun.path", d.Lemma[m], path);
        }
    }

    private static bool IsPassive(Document d, int t)
    {
        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] is Deprel.NsubjPass or Deprel.AuxPass)
            {
                return true;
            }
        }

        return d.Rel[t] is Deprel.Acl && d.Xpos[t] == Xpos.Vbn;
    }
}
