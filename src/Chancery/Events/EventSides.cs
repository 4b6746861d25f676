using System.Globalization;
using Chancery.Actors;
using Chancery.Events.Model;
using Chancery.Language;
using Chancery.Quotations;

namespace Chancery.Events;

/// <summary>Deals out who and whom by the model: among those whom the sentence names, then among those told of before.</summary>
internal static class EventSides
{
    /// <summary>An act that hardly ever lacks a recipient has the likeliest one, from this probability on.</summary>
    private const float Hardly = 0.3f;

    /// <summary>A side that no mention clearly takes goes to the likeliest, from this probability on.</summary>
    private const float Likeliest = 0.2f;

    /// <summary>Armed groups that reports leave without a name; their noun is their id.</summary>
    private static readonly Dictionary<string, string> Armed = new(StringComparer.Ordinal)
    {
        ["militant"] = "MILITANTS", ["rebel"] = "REBELS", ["separatist"] = "SEPARATISTS", ["insurgent"] = "INSURGENTS", ["jihadist"] = "JIHADISTS", ["gunman"] = "GUNMEN", ["gang"] = "GANGS",
    };

    /// <summary>Who and whom by the model: of the sentence's mentions, then of those the report has told of.</summary>
    public static (List<string> Who, List<string> Whom, string How) Of(Analysis a, EventJudge judge, Proposals proposals, EventContext context, Antecedents antecedents, List<Party> parties, int t, TriggerRow row)
    {
        EventType type = row.Type!.Value;
        (List<string> who, List<string> whom, string how, string nounWho, string nounWhom) = Sides(a, judge, proposals, parties, t, row);
        if (!IsDomestic(type, who, whom))
        {
            whom.RemoveAll(who.Contains);
        }

        (who, whom) = EventRoles.Parted(type, who, whom);

        if (who.Count == 0 || whom.Count == 0)
        {
            (List<string> ruledWho, List<string> ruledWhom) = Completed(context, a.Document, t, row, who, whom);
            int doer = Doer(a, proposals.Parts, t);
            if (doer < 0)
            {
                Fill(judge, antecedents, t, row, who, whom, true, nounWho, ruledWho, ref how);
                (who, whom) = EventRoles.Parted(type, who, whom);
            }
            else if (who.Count == 0 && Armed.TryGetValue(a.Document.Upos[doer] is Upos.NOUN ? a.Document.Lemma[doer] : a.Document.Lower(doer)[..^1], out string? group))
            {
                who.Add(group);
                how += $"; who “{a.Document.Form(doer)}” → {group}, a group without a name";
            }

            Fill(judge, antecedents, t, row, whom, who, false, nounWhom.Length > 0 ? nounWhom : Antecedents.ObjectNoun(a.Document, t), ruledWhom, ref how);
        }

        return (who, whom, how);
    }

    /// <summary>
    /// Somebody new whom the sentence names as the doer ("gangs attacked"), so that nobody told of before can be meant; −1
    /// where nobody is named, or by a pronoun or a noun that points back.
    /// </summary>
    private static int Doer(Analysis a, Participants parts, int t)
    {
        Document d = a.Document;
        if (d.Upos[t] is not Upos.VERB)
        {
            return -1;
        }

        int doer = parts.IsPassive(t) ? parts.Agent(t) : parts.Subject(t);
        return doer >= 0 && (d.Upos[doer] is Upos.NOUN || (d.Upos[doer] is Upos.PROPN && a.MentionAt(doer) is null && d.Lower(doer).EndsWith('s') && Armed.ContainsKey(d.Lower(doer)[..^1]))) && parts.Of(doer).Count == 0 && !PointsBack(d, doer) ? doer : -1;
    }

    /// <summary>"the rebels", "its troops", "both sides".</summary>
    private static bool PointsBack(Document d, int noun)
    {
        foreach (int c in d.Children(noun))
        {
            if (d.Rel[c] is Deprel.Det or Deprel.NmodPoss && d.Lower(c) is not ("a" or "an" or "some" or "any" or "no" or "many" or "several"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who and whom: what the model makes of every mention, the rules' choice among its grounds.</summary>
    private static (List<string> Who, List<string> Whom, string How, string NounWho, string NounWhom) Sides(Analysis a, EventJudge judge, Proposals proposals, List<Party> parties, int t, TriggerRow row)
    {
        Document d = a.Document;
        (List<string> ruledWho, List<string> ruledWhom, _) = proposals.Roles(t, row);
        var who = new List<string>();
        var whom = new List<string>();
        var how = new List<string>();
        string nounWho = string.Empty, nounWhom = string.Empty;
        List<Party> all = Speaking(a, parties, t);
        bool pair = row.Type == EventType.CONSULT && all.Exists(x => x.Actors.Count == 2 && d.Head[x.Token < 0 ? t : x.Token] == t);
        Span<float> p = stackalloc float[3];
        (int Index, float P) bestWho = (-1, Likeliest), bestWhom = (-1, Likeliest);
        for (int i = 0; i < all.Count; i++)
        {
            if (pair && all[i].Actors.Count == 1 && all[i].Token > t && Tree.Preposition(d, all[i].Token) is "in" or "at" or "near" or "on" or "outside")
            {
                // "the two leaders met in China": where, not whom.
                continue;
            }

            judge.Role(a, row, t, all, i, (ruledWho, ruledWhom), p);
            if (p[1] >= p[0] && p[1] >= p[2])
            {
                Take(who, all[i], p[1], "who");
            }
            else if (p[2] >= p[0])
            {
                Take(whom, all[i], p[2], "whom");
            }
            else
            {
                bestWho = p[1] > bestWho.P ? (i, p[1]) : bestWho;
                bestWhom = p[2] > bestWhom.P ? (i, p[2]) : bestWhom;
            }
        }

        if (who.Count == 0 && nounWho.Length == 0 && bestWho.Index >= 0)
        {
            Take(who, all[bestWho.Index], bestWho.P, "who");
        }

        if (whom.Count == 0 && nounWhom.Length == 0 && bestWhom.Index >= 0 && !all[bestWhom.Index].Actors.Any(who.Contains))
        {
            Take(whom, all[bestWhom.Index], bestWhom.P, "whom");
        }

        return (who, whom, how.Count == 0 ? "nobody in the sentence" : string.Join("; ", how), nounWho, nounWhom);

        void Take(List<string> side, Party party, float sure, string role)
        {
            if (party.Actors.Count == 0)
            {
                string words = Antecedents.Words(d, party.Token);
                (nounWho, nounWhom) = side == who ? (words, nounWhom) : (nounWho, words);
            }

            side.AddRange(party.Actors.Where(id => !side.Contains(id)));
            how.Add(string.Create(CultureInfo.InvariantCulture, $"{role} {(party.Token < 0 ? "the speaker" : "“" + d.Form(party.Token) + "”")} → {string.Join('+', party.Actors)} ({sure:F2})"));
        }
    }

    /// <summary>Whether an act falls on the actor's own state: police against demonstrators, a court against a minister.</summary>
    private static bool IsDomestic(EventType type, List<string> who, List<string> whom) =>
        type is not (EventType.CONSULT or EventType.AGREE or EventType.COOPERATE or EventType.SUPPORT) && whom.Count > 0 && whom.TrueForAll(who.Contains);

    /// <summary>What the rules would fill in for sides that the sentence does not name.</summary>
    internal static (List<string> Who, List<string> Whom) Completed(EventContext context, Document d, int t, TriggerRow row, List<string> who, List<string> whom)
    {
        List<string> ruledWho = [.. who], ruledWhom = [.. whom];
        string how = string.Empty;
        EventRoles.Complete(context, new Candidate(t, row), row.Type!.Value, d, ruledWho, ruledWhom, ref how);
        return (ruledWho, ruledWhom);
    }

    /// <summary>Looks through the report for whom an empty side stands for; leaves it empty where nobody is likely.</summary>
    private static void Fill(EventJudge judge, Antecedents antecedents, int t, TriggerRow row, List<string> side, List<string> other, bool isWho, string words, List<string> ruled, ref string how)
    {
        if (side.Count > 0)
        {
            return;
        }

        List<string> candidates = antecedents.Candidates(t, isWho ? other : []);
        float least = isWho || row.Type is EventType.RETREAT or EventType.MOBILIZE or EventType.CONCEDE or EventType.ASSAULT ? 0.5f : Hardly;
        var likely = new List<(string Actor, float P)>();
        for (int i = 0; i < candidates.Count; i++)
        {
            float p = judge.Meant(antecedents, t, row, candidates[i], i, isWho, other, words, ruled);
            if (p > least && !(other.Contains(candidates[i]) && !IsDomestic(row.Type!.Value, other, [candidates[i]])))
            {
                likely.Add((candidates[i], p));
            }
        }

        // One is meant, and more only by words for several.
        foreach ((string actor, float p) in likely.OrderByDescending(x => x.P).TakeWhile((x, i) => i == 0 || (x.P > 0.5f && Antecedents.IsPlural(words))))
        {
            side.Add(actor);
            how += string.Create(CultureInfo.InvariantCulture, $"; {(isWho ? "who" : "whom")} {(words.Length > 0 ? "“" + words + "”" : "not named here")} → {actor} by what was told before ({p:F2})");
        }
    }

    /// <summary>The parties of a sentence, with the speaker of the words in which the act is told.</summary>
    internal static List<Party> Speaking(Analysis a, List<Party> parties, int t) =>
        a.QuotationAt(a.Document.SpanOf(t)) is { SpeakerId: { } speaker } ? [.. parties, new Party(-1, [speaker], "Speaker")] : parties;
}
