using Chancery.Actors;
using Chancery.Dates;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>When and where an act took place, or is to.</summary>
internal static class EventSetting
{
    /// <summary>The date of an act by the model, with the rules' choice among its grounds; null where none is likely.</summary>
    public static DateExpression? Date(Analysis a, EventJudge judge, int t, EventType type, Sentence sentence, out float sure)
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

    /// <summary>The place that the clause names, as written, or null.</summary>
    public static string? Place(Analysis a, int token)
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
