using Chancery.Actors;
using Chancery.Events;
using Chancery.Language;
using Chancery.Reports;

namespace Chancery.Quotations;

/// <summary>Who speaks, and how sure that is.</summary>
/// <param name="Name">Full name, or the phrase that stands for an unnamed source.</param>
/// <param name="Id">Actor spoken for, or null.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Words">The words of the text that stand for them.</param>
public sealed record Speaker(string Name, string? Id, double Confidence, Span Words);

/// <summary>Finds the speaker of a verb of speech.</summary>
public sealed class Speakers
{
    /// <summary>Tokens back from "it" to the name it stands for.</summary>
    private const int FarthestName = 80;

    /// <summary>Tokens from closing marks to their verb.</summary>
    internal const int FarthestVerb = 18;

    private readonly Analysis a;
    private readonly Document d;
    private readonly Participants parts;

    // Who is named most, for transcripts that only say "A:".
    private readonly Lazy<ActorMention?> answers;

    public Speakers(Analysis analysis)
    {
        answers = new(() => analysis.Mentions.Where(m => m.Kind == MentionKind.Person).GroupBy(m => m.Name, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.First().First).FirstOrDefault()?.First());
        a = analysis;
        d = analysis.Document;
        parts = new Participants(analysis);
    }

    /// <summary>By the tree: subject or agent.</summary>
    public Speaker? Of(int verb)
    {
        int subject = SubjectOf(verb);
        return subject < 0 ? null : Named(subject, 0.95);
    }

    /// <summary>Whom the words are spoken to: "told reporters", "said to Macron"; null where nobody is told.</summary>
    public string? Addressee(int verb)
    {
        foreach (int c in d.Children(verb))
        {
            bool direct = d.Rel[c] is Deprel.Iobj || (d.Rel[c] is Deprel.Obj && SpeechLexicon.Addressing.Contains(d.Lemma[verb]));
            bool toward = d.Rel[c] is Deprel.Obl && TriggerMatcher.HasCase(d, c, ["to"]);
            if ((direct || (toward && (a.MentionAt(c) is { IsHuman: true } || EventRoles.CanAct(a, parts, c)))) && c > verb)
            {
                return Named(c, 1)?.Name;
            }
        }

        return null;
    }

    /// <summary>Whether the subject may have said it: a visit that "underscores" and a deal that "shows" say nothing.</summary>
    public bool CanSpeak(int verb)
    {
        int subject = SubjectOf(verb);
        if (subject >= 0 && SpeechLexicon.Showing.Contains(d.Lemma[verb]) && !(SpeechLexicon.Findings.Contains(d.Lemma[subject]) || a.MentionAt(subject) is { Kind: MentionKind.Organisation }))
        {
            return false;
        }

        return subject < 0 || a.MentionAt(subject) is { Kind: not MentionKind.Adjective } || !(SpeechLexicon.Things.Contains(d.Lemma[subject]) || d.Lower(subject) is "this" or "that" or "which");
    }

    /// <summary>The subject, or the agent; of "said it had failed, adding that …" who said it, though the tree hangs "adding" from what failed.</summary>
    private int SubjectOf(int verb)
    {
        int head = d.Head[verb];
        if (d.Xpos[verb] == Xpos.Vbg && d.Rel[verb] is Deprel.Advcl && head >= 0 && d.Rel[head] is Deprel.Ccomp && d.Head[head] is >= 0 and var saying && SpeechLexicon.Saying.Contains(d.Lemma[saying]))
        {
            verb = saying;
        }

        // "The envoy, Ana Ruiz, said": where the tree makes two subjects of them, the named one.
        foreach (int c in d.Children(verb))
        {
            if (c < verb && d.Rel[c] is Deprel.Nsubj && a.MentionAt(c) is { Kind: MentionKind.Person })
            {
                return c;
            }
        }

        return parts.IsPassive(verb) ? parts.Agent(verb) : parts.Subject(verb);
    }

    /// <summary>The head of the phrase between a comma and its verb.</summary>
    public Speaker? Within(int first, int verb)
    {
        int head = -1;
        for (int t = first; t < verb; t++)
        {
            bool outside = d.Head[t] < first || d.Head[t] >= verb;
            if (outside && d.Upos[t] is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM)
            {
                head = t;
                break;
            }
        }

        return head < 0 ? null : Named(head, 0.85);
    }

    /// <summary>Whoever is named between closing marks and the verb after them: trees seldom survive marked words.</summary>
    public Speaker? Between(int first, int verb)
    {
        if (verb <= first || verb - first > FarthestVerb)
        {
            return null;
        }

        int noun = -1;
        for (int t = first; t < verb; t++)
        {
            if (a.MentionAt(t) is { Kind: MentionKind.Person } person)
            {
                return Mentioned(person, 0.9);
            }

            if (d.Upos[t] is Upos.VERB or Upos.AUX)
            {
                return null;
            }

            noun = noun < 0 && d.Upos[t] is Upos.NOUN && !(t + 1 < verb && d.Upos[t + 1] is Upos.NOUN) ? t : noun;
        }

        return noun < 0 || parts.Subject(verb) >= first ? null : Upto(first, noun, verb);
    }

    /// <summary>"a spokesman of the firm", from the marks to the verb.</summary>
    private Speaker? Upto(int first, int noun, int verb)
    {
        while (first < noun && d.Upos[first] is Upos.PUNCT or Upos.CCONJ)
        {
            first++;
        }

        int last = noun;
        while (last + 1 < verb && d.Upos[last + 1] is not (Upos.PUNCT or Upos.ADV))
        {
            last++;
        }

        if (a.MentionAt(noun) is { Kind: not MentionKind.Adjective } mention)
        {
            return Mentioned(mention, 0.85);
        }

        Span words = d.SpanOf(first, last);
        List<string> ids = parts.Of(noun, 2);
        return new Speaker(words.Of(d.Text).Replace('\n', ' '), ids.Count > 0 ? ids[0] : null, 0.7, words);
    }

    /// <summary>By nearness: the person beside the cue, on the side away from the quotation first.</summary>
    public Speaker? Near(int cue, Span quotation)
    {
        ActorMention? best = null;
        int distance = int.MaxValue;
        Sentence sentence = d.SentenceAt(cue);
        foreach (ActorMention m in a.MentionsIn(sentence.First, sentence.End))
        {
            bool inside = quotation.Contains(d.Start[m.First]);
            int away = Math.Min(Math.Abs(m.First - cue), Math.Abs(m.End - 1 - cue));
            if (!inside && m.Kind is not (MentionKind.Adjective or MentionKind.Place) && away < distance && away <= 8)
            {
                best = m;
                distance = away;
            }
        }

        return best is null ? null : Mentioned(best, 0.6);
    }

    /// <summary>The source after "according to".</summary>
    public Speaker? Source(int according)
    {
        int head = d.Head[according];
        if (head >= 0 && d.Rel[according] is Deprel.Case or Deprel.Mark or Deprel.Fixed)
        {
            return Named(head, 0.9);
        }

        foreach (int c in d.Children(according))
        {
            if (d.Rel[c] is Deprel.Obl or Deprel.Nmod or Deprel.Obj)
            {
                return Named(c, 0.9);
            }
        }

        return null;
    }

    /// <summary>A sentence of marked words alone goes to whom the sentence before spoke of as its subject.</summary>
    public Speaker? Before(int first)
    {
        if (first >= d.Count)
        {
            return null;
        }

        int s = d.SentenceOf[first];
        if (s == 0 || d.Sentences[s - 1].Paragraph < d.Sentences[s].Paragraph - 1)
        {
            return null;
        }

        Sentence before = d.Sentences[s - 1];
        for (int t = before.First; t < before.End; t++)
        {
            if (d.Rel[t] == Deprel.Nsubj && a.MentionAt(t) is { } m && m.IsHuman)
            {
                return Mentioned(m, 0.5);
            }
        }

        return null;
    }

    /// <summary>In a transcript: the label of the turn ("MR. MILLER:"), or for "A:" the person who answers throughout.</summary>
    public Speaker? Turn(int first)
    {
        if (first >= d.Count)
        {
            return null;
        }

        int s = d.SentenceOf[first];
        if (s == 0 || !IsLabel(d, s - 1))
        {
            return null;
        }

        Sentence label = d.Sentences[s - 1];
        if (label.Paragraph != d.Sentences[s].Paragraph || d.Lower(label.First) is "q" or "question")
        {
            return null;
        }

        foreach (ActorMention m in a.MentionsIn(label.First, label.End))
        {
            if (m.Kind == MentionKind.Person)
            {
                return Mentioned(m, 0.9);
            }
        }

        if (d.Lower(label.First) is "a" or "answer")
        {
            return answers.Value is { } main ? Mentioned(main, 0.6) : null;
        }

        // "MS. AHLSTRÖM:": a person named in full elsewhere, whatever the capitals.
        string family = d.Form(label.End - 2);
        foreach (ActorMention m in a.Mentions)
        {
            if (m.Kind == MentionKind.Person && m.Name.EndsWith(family, StringComparison.OrdinalIgnoreCase))
            {
                return new Speaker(m.Name, Id(m), 0.9, d.SpanOf(label.First, label.End - 2));
            }
        }

        Span words = d.SpanOf(label.First, label.End - 2);
        return new Speaker(words.Of(d.Text), null, 0.5, words);
    }

    /// <summary>Whether a sentence is the label of a turn, "Q:" or "MR. MILLER:", and not the heading of a point ("Energy security:").</summary>
    internal static bool IsLabel(Document d, int sentence)
    {
        Sentence label = d.Sentences[sentence];
        if (label.Kind != LineKind.Heading || label.Count < 2 || d.Form(label.End - 1) != ":")
        {
            return false;
        }

        if (d.Lower(label.First) is "q" or "a" or "question" or "answer" && label.Count == 2)
        {
            return true;
        }

        for (int t = label.First; t < label.End; t++)
        {
            foreach (char c in d.Form(t))
            {
                if (char.IsLower(c))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>"Ann Lee, who leads the fund: “…”": whoever the words before the colon name first; null where no colon leads to the marks.</summary>
    public Speaker? Colon(int first)
    {
        int colon = first - 1;
        while (colon > 0 && d.Upos[colon] is Upos.PUNCT && d.Form(colon) != ":" && first - colon < 4)
        {
            colon--;
        }

        if (colon <= 0 || first >= d.Count || d.Form(colon) != ":")
        {
            return null;
        }

        Sentence sentence = d.SentenceAt(colon);
        for (int t = sentence.First; t < colon; t++)
        {
            if (a.MentionAt(t) is { Kind: MentionKind.Person } person)
            {
                return Mentioned(person, 0.8);
            }
        }

        ActorMention? named = a.MentionsIn(sentence.First, colon).FirstOrDefault(m => m.Kind is not (MentionKind.Adjective or MentionKind.Place));
        bool verb = false;
        for (int t = sentence.First; t < colon; t++)
        {
            verb |= d.Upos[t] is Upos.VERB or Upos.AUX;
        }

        return named is null || verb ? null : Mentioned(named, 0.7);
    }

    private Speaker? Named(int token, double confidence)
    {
        if (a.MentionAt(token) is { } mention && !(mention.Kind == MentionKind.Office && parts.Children(token, Deprel.Flat, Deprel.Appos).Exists(c => a.MentionAt(c) is { Kind: MentionKind.Person })))
        {
            return mention.Kind is MentionKind.Adjective or MentionKind.Place ? Phrase(token, confidence * 0.8) : Mentioned(mention, confidence);
        }

        // "External Affairs Minister S Jaishankar", "its spokesman, Randhir Jaiswal": the name hangs below the title.
        foreach (int c in parts.Children(token, Deprel.Flat, Deprel.Appos, Deprel.Compound, Deprel.NmodUnmarked))
        {
            if (a.MentionAt(c) is { Kind: MentionKind.Person } person)
            {
                return Mentioned(person, confidence);
            }
        }

        // "Secretary of State Antony Blinken": deeper, with nothing but the title between.
        (_, int last) = d.Subtree(token);
        for (int t = token + 1; t <= Math.Min(last, token + 6) && d.Upos[t] is Upos.PROPN or Upos.NOUN or Upos.ADP or Upos.ADJ; t++)
        {
            if (a.MentionAt(t) is { Kind: MentionKind.Person } named)
            {
                return Mentioned(named, confidence);
            }
        }

        return d.Upos[token] is Upos.NOUN or Upos.PROPN or Upos.NUM ? Phrase(token, confidence * 0.8) : null;
    }

    /// <summary>An unnamed source by its phrase: "two people familiar with the matter".</summary>
    private Speaker? Phrase(int token, double confidence)
    {
        (int first, int last) = d.Subtree(token);
        foreach (int c in d.Children(token))
        {
            bool reported = d.Child(c, Deprel.Mark) is >= 0 and var mark && d.Lower(mark) == "that";
            if (c > token && (reported || d.Rel[c] is Deprel.AclRelcl or Deprel.Appos or Deprel.Conj or Deprel.Punct or Deprel.Parataxis || d.Upos[c] is Upos.PUNCT))
            {
                last = Math.Min(last, Math.Max(token, d.Subtree(c).First - 1));
            }
        }

        while (last > token && d.Upos[last] is Upos.PUNCT or Upos.CCONJ)
        {
            last--;
        }

        // "According to court records": the preposition is not the source's.
        while (first < token && d.Upos[first] is Upos.PUNCT or Upos.CCONJ or Upos.VERB or Upos.ADP)
        {
            first++;
        }

        if (last - first > 12)
        {
            return null;
        }

        List<string> ids = parts.Of(token, 2);
        Span words = d.SpanOf(first, last);
        return new Speaker(words.Of(d.Text).Replace('\n', ' '), ids.Count > 0 ? ids[0] : null, confidence, words);
    }

    /// <summary>A person or body by its full name; a capital that speaks for its state as the report writes it.</summary>
    private Speaker Mentioned(ActorMention m, double confidence)
    {
        Span words = d.SpanOf(m.First, m.End - 1);
        return new Speaker(Written(m), Id(m), confidence, words);
    }

    /// <summary>What the report calls a capital or body; of a pronoun, what it called it last.</summary>
    private string Written(ActorMention m)
    {
        if (m.Kind == MentionKind.Pronoun && m.Office is null)
        {
            for (int t = m.First - 1, steps = 0; t >= 0 && steps < FarthestName; t--, steps++)
            {
                if (a.MentionAt(t) is { Kind: MentionKind.Seat or MentionKind.Name or MentionKind.Organisation } before && before.Actor == m.Actor && before.Name == m.Name)
                {
                    return Written(before);
                }
            }
        }

        if (m.Kind is not (MentionKind.Seat or MentionKind.Organisation) && !(m.Kind is MentionKind.Name && m.Actor.Length > 3))
        {
            return m.Name;
        }

        string words = d.SpanOf(m.First, m.End - 1).Of(d.Text).Replace('\n', ' ');
        return words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
    }

    private static string? Id(ActorMention m) => m.Actor.Length == 0 ? null : m.Actor;
}
