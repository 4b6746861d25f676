using System.Globalization;
using System.Numerics.Tensors;
using Chancery.Actors;
using Chancery.Dates;
using Chancery.Events.Model;
using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery.Events;

/// <summary>
/// Codes events: the lexicon and the rules propose, a trained model decides which word names an act, who does it to whom,
/// when, and whether it happened. Each event keeps the grounds on which it was coded.
/// </summary>
public sealed class EventFinder : IFinder<Event>
{
    /// <summary>An act that hardly ever lacks a recipient has the likeliest one, from this probability on.</summary>
    private const float Hardly = 0.3f;

    /// <summary>A side that no mention clearly takes goes to the likeliest, from this probability on.</summary>
    private const float Likeliest = 0.2f;

    /// <summary>Praise and blame with a speaker and an object, found by rule, need this much of the model's consent.</summary>
    private const float Evaluated = 0.1f;

    /// <summary>What the rules would code by themselves needs this much of it.</summary>
    private const float Agreed = 0.15f;

    /// <summary>Their type stands unless another is so much likelier.</summary>
    private const float TypeAgreed = 0.6f;

    /// <summary>Armed groups that reports leave without a name; their noun is their id.</summary>
    private static readonly Dictionary<string, string> Armed = new(StringComparer.Ordinal)
    {
        ["militant"] = "MILITANTS", ["rebel"] = "REBELS", ["separatist"] = "SEPARATISTS", ["insurgent"] = "INSURGENTS", ["jihadist"] = "JIHADISTS", ["gunman"] = "GUNMEN", ["gang"] = "GANGS",
    };

    private readonly TriggerLexicon lexicon;
    private readonly TriggerMatcher matcher;
    private readonly DomainLexicon domains;
    private readonly Evaluations evaluations;
    private readonly EventModel model;
    private readonly WordVectors vectors;

    public EventFinder(TriggerLexicon lexicon, DomainLexicon domains, Evaluations evaluations, EventModel model, WordVectors vectors)
    {
        this.lexicon = lexicon;
        matcher = new TriggerMatcher(lexicon);
        this.domains = domains;
        this.evaluations = evaluations;
        this.model = model;
        this.vectors = vectors;
    }

    public IReadOnlyList<Event> Find(Analysis analysis)
    {
        var events = new List<Event>();
        var parts = new Participants(analysis);
        var context = new EventContext(analysis, lexicon);
        var proposals = new Proposals(analysis, matcher, evaluations, parts, context);
        var judge = new EventJudge(model, lexicon, vectors);
        var antecedents = new Antecedents(analysis, context);
        Span<float> p = stackalloc float[EventModel.TriggerClasses];
        foreach (Sentence sentence in analysis.Document.Sentences)
        {
            if (analysis.Document.Form(sentence.End - 1) == "?")
            {
                // A question asks; it tells no act.
                continue;
            }

            proposals.Read(sentence);
            List<Party>? parties = null;
            int start = events.Count;
            var coded = new List<(int Token, Event Event)>();
            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (!Proposals.MayName(analysis.Document, t))
                {
                    continue;
                }

                if (proposals.Rows[t - sentence.First]?.Type is null && EventJudge.IsSurelyNone(analysis.Document, t))
                {
                    continue;
                }

                judge.Trigger(analysis, proposals, t, p);
                if (1 - p[EventJudge.None] < Evaluated)
                {
                    continue;
                }

                (TriggerRow Row, List<string> Who, List<string> Whom, string How)? ruled = proposals.Ruled(t);
                if (1 - p[EventJudge.None] < (proposals.Evaluates(t) ? Evaluated : ruled is null ? model.Threshold : Agreed))
                {
                    continue;
                }

                p[EventJudge.None] = 0;
                TriggerRow row;
                if (ruled is { } r && (proposals.Evaluates(t) || p[(int)r.Row.Type!.Value + 1] >= TypeAgreed * TensorPrimitives.Max<float>(p)))
                {
                    row = r.Row;
                }
                else
                {
                    ruled = null;
                    row = RowFor(analysis.Document, proposals, t, (EventType)(TensorPrimitives.IndexOfMax<float>(p) - 1));
                }

                parties ??= EventJudge.Parties(analysis, sentence);
                if (Make(analysis, judge, proposals, context, antecedents, parties, t, row, ruled, p) is { } made && !coded.Any(o => Repeats(analysis.Document, o.Token, o.Event, t, made)))
                {
                    coded.Add((t, made));
                }
            }

            // What is promised, demanded or refused is no act besides.
            coded.RemoveAll(c => coded.Exists(o => o.Token != c.Token && o.Event.Type is EventType.AGREE or EventType.REQUEST or EventType.REJECT or EventType.THREATEN or EventType.CONCEDE
                && analysis.Document.IsUnder(c.Token, o.Token) && Proposals.InComplement(analysis.Document, c.Token, o.Token)));
            events.AddRange(coded.Select(c => c.Event));
            if (events.Count - start > 1)
            {
                events.Sort(start, events.Count - start, Comparer<Event>.Create((x, y) => x.Span.CompareTo(y.Span)));
            }
        }

        return events;
    }

    /// <summary>The lexicon's reading of the word for the type decided: the one that fits here, else its most general one, else none.</summary>
    private TriggerRow RowFor(Document d, Proposals proposals, int token, EventType type)
    {
        TriggerRow? fits = proposals.Rows[token - proposals.Sentence.First];
        return fits?.Type == type ? fits : lexicon.ReadAs(d.Lemma[token], TriggerLexicon.Letter(d.Upos[token]), type);
    }

    private static bool Repeats(Document d, int earlier, Event x, int token, Event y) =>
        x.Type == y.Type && x.Realis == y.Realis && x.Actors.SequenceEqual(y.Actors) && x.Recipients.SequenceEqual(y.Recipients)
        && (d.IsUnder(token, earlier) || d.IsUnder(earlier, token));

    private Event? Make(Analysis a, EventJudge judge, Proposals proposals, EventContext context, Antecedents antecedents, List<Party> parties, int t, TriggerRow row, (TriggerRow Row, List<string> Who, List<string> Whom, string How)? ruled, ReadOnlySpan<float> types)
    {
        Document d = a.Document;
        Sentence sentence = proposals.Sentence;
        EventType type = row.Type!.Value;
        List<string> who, whom;
        string how;
        if (ruled is { } r)
        {
            (who, whom, how) = (r.Who, r.Whom, "by rule: " + r.How);
        }
        else
        {
            (who, whom, how) = Judged(a, judge, proposals, context, antecedents, parties, t, row);
        }

        if (who.Count == 0 || (whom.Count == 0 && type is EventType.COOPERATE or EventType.AID or EventType.SANCTION or EventType.CONSULT or EventType.ACCUSE or EventType.SUPPORT or EventType.REJECT))
        {
            return null;
        }

        if (type == EventType.CONSULT)
        {
            context.Met(who[0], whom[0]);
        }

        context.Did([.. who], type);
        Span span = ClauseSpan.Of(d, t);
        DateExpression? date = Dated(a, judge, t, type, sentence, out float sureDate);
        Span<float> p = stackalloc float[5];
        Realis realis = judge.Realis(a, t, type, date, p);
        string surely = string.Create(CultureInfo.InvariantCulture, $"{p[(int)realis]:F2}");
        string? day = date?.Iso;
        bool carried = false;
        if (date is null && realis is Realis.Asserted && IsSaid(type) && antecedents.DayOfLast(t, who, whom) is { } same)
        {
            // What is said goes with the meeting, call or statement just told.
            (day, carried) = (same, true);
        }

        antecedents.Tell(who, whom);
        antecedents.Date(t, realis is Realis.Asserted && day?.Length == 10 ? day : null);
        if (realis is Realis.Asserted && date is not null && a.Report.Published is { } published && date.To < published.AddYears(-1))
        {
            realis = Realis.Historic;
            surely = "its date lies more than a year back";
        }

        (int first, int end) = (t, t + 1);
        while (first > sentence.First && d.Start[first - 1] >= span.Start)
        {
            first--;
        }

        while (end < sentence.End && d.End[end] <= span.End)
        {
            end++;
        }

        string trigger = d.Form(t);
        int particle = d.Child(t, Deprel.CompoundPrt);
        who.Sort(StringComparer.Ordinal);
        whom.Sort(StringComparer.Ordinal);
        Quotation? quotation = a.QuotationAt(d.SpanOf(t));
        (Realis rule, string why) = RealisReader.Read(d, t);
        return new Event
        {
            Span = span,
            Trigger = particle >= 0 ? trigger + " " + d.Form(particle) : trigger,
            Type = type,
            Mode = row.Mode,
            Actors = who,
            Recipients = whom,
            Realis = realis,
            Domains = domains.Of(d, first, end, row.Domains),
            Date = day,
            Place = Place(a, t),
            ToldBy = quotation?.Speaker,
            Grounds =
            [
                .. TypeGrounds(a, judge, proposals, t, row, types),
                $"parts    {how}",
                $"realis   {Realities.Name(realis)} ({surely}); the rules say {Realities.Name(rule)}: {why}",
                carried ? $"date     {day}, that of the act told before" : date is null ? "date     none in the clause" : string.Create(CultureInfo.InvariantCulture, $"date     “{d.Text[d.Start[date.First]..d.End[date.End - 1]]}” → {date.Iso ?? "a range"} ({sureDate:F2})"),
            ],
        };
    }

    /// <summary>Who and whom by the model: of the sentence's mentions, then of those the report has told of.</summary>
    private static (List<string> Who, List<string> Whom, string How) Judged(Analysis a, EventJudge judge, Proposals proposals, EventContext context, Antecedents antecedents, List<Party> parties, int t, TriggerRow row)
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

    private static IEnumerable<string> TypeGrounds(Analysis a, EventJudge judge, Proposals proposals, int t, TriggerRow row, ReadOnlySpan<float> p)
    {
        Document d = a.Document;
        int wanted = (int)row.Type!.Value + 1;
        int second = 1;
        float rest = 0;
        for (int i = 1; i < p.Length; i++)
        {
            rest += p[i];
            second = i != wanted && (second == wanted || p[i] > p[second]) ? i : second;
        }

        second = second == wanted ? 2 : second;
        float none = 1 - rest;
        string other = none > p[second] ? "no act" : EventTypes.Names[second - 1];
        TriggerRow? proposed = proposals.Rows[t - proposals.Sentence.First];
        string lexicon = proposed is null ? "not in the lexicon"
            : string.Create(CultureInfo.InvariantCulture, $"lexicon line {proposed.Line}: {proposed.Lemma}.{proposed.Pos} {Conditions(proposed)}→ {TriggerFeatures.Type(proposed)}{(proposed.Mode is null ? string.Empty : "/" + proposed.Mode)}");
        string because = string.Join("  ", judge.WhyTrigger(a, proposals, t, wanted, none > p[second] ? EventJudge.None : second).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Name} {r.Weight:+0.0;-0.0}")));
        return
        [
            $"trigger  “{d.Form(t)}” {d.SpanOf(t)}, {lexicon}",
            string.Create(CultureInfo.InvariantCulture, $"type     {row.Type} {p[wanted]:F2}; rejected: {EventTypes.Names[second - 1]} {p[second]:F2}, no act {none:F2}"),
            $"because  {because}  (against {other})",
        ];
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

    /// <summary>Acts of words.</summary>
    private static bool IsSaid(EventType type) =>
        type is EventType.AGREE or EventType.SUPPORT or EventType.REQUEST or EventType.ACCUSE or EventType.REJECT or EventType.THREATEN or EventType.CONSULT;

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

    private static string Conditions(TriggerRow row) =>
        string.Concat(row.Conditions.Select(c => $"[{(c.Negated ? "~" : string.Empty)}{c.Slot}:{(c.Words.Count > 4 ? string.Join(',', c.Words.Take(4)) + ",…" : string.Join(',', c.Words))}] "));

    private static DateExpression? Dated(Analysis a, EventJudge judge, int t, EventType type, Sentence sentence, out float sure)
    {
        DateExpression[] dates = [.. a.DatesIn(sentence.First, sentence.End)];
        DateExpression? rule = RuledDate(a, t, sentence);
        DateExpression? best = null;
        sure = 0.5f;
        for (int i = 0; i < dates.Length; i++)
        {
            // Of two that are likely the one that says more is meant: "last year: in July …".
            float p = judge.Date(a, t, type, dates[i], i, dates.Length, rule);
            bool vaguer = best?.Iso is { } had && dates[i].Iso is { } now && p > 0.5f && now.Length != had.Length && Math.Abs(p - sure) < 0.3f;
            (best, sure) = (vaguer ? dates[i].Iso!.Length > best!.Iso!.Length : p > sure) ? (dates[i], p) : (best, sure);
        }

        return best;
    }

    /// <summary>The time the rules give: the nearest below the act in its own clause, else the sentence's only one.</summary>
    internal static DateExpression? RuledDate(Analysis a, int token, Sentence sentence)
    {
        Document d = a.Document;
        DateExpression? own = null;
        DateExpression? only = null;
        int inSentence = 0;
        foreach (DateExpression date in a.DatesIn(sentence.First, sentence.End))
        {
            inSentence++;
            only = date;
            if (d.IsUnder(date.First, token) && !ClauseSpan.IsApart(d, date.First, token) && (own is null || Math.Abs(date.First - token) < Math.Abs(own.First - token)))
            {
                own = date;
            }
        }

        own ??= inSentence == 1 && !ClauseSpan.IsApart(d, only!.First, token) ? only : null;
        return own is { IsRange: true } ? null : own;
    }

    private static string? Place(Analysis a, int token)
    {
        Document d = a.Document;
        foreach (ActorMention m in a.MentionsIn(d.SentenceAt(token).First, d.SentenceAt(token).End))
        {
            if (m.Kind is MentionKind.Place or MentionKind.Seat or MentionKind.Name && TriggerMatcher.HasCase(d, m.End - 1, ["in", "at", "near"]) && d.IsUnder(m.First, token))
            {
                return d.Text[d.Start[m.First]..d.End[m.End - 1]];
            }
        }

        return null;
    }
}
