using System.Collections.Frozen;
using Chancery.Actors;
using Chancery.Events;
using Chancery.Language;

namespace Chancery.Framings;

/// <summary>Finds, along the tree, whom a judging word speaks of.</summary>
internal sealed class FramingTarget
{
    /// <summary>Steps up the tree before a word is taken to speak of nobody.</summary>
    private const int Reach = 4;

    /// <summary>Tokens from a possessor to the word it owns.</summary>
    private const int PhraseReach = 6;

    /// <summary>Verbs whose object is somebody else's doing.</summary>
    private static readonly FrozenSet<string> Against = new[]
    {
        "expose", "resist", "fight", "stop", "end", "face", "suffer", "survive", "endure", "counter", "defeat", "unmask", "confront", "withstand", "oppose", "see", "watch", "fear", "flee", "escape", "condemn", "know",
        "reject", "ignore", "pay", "feed", "meet", "hear", "remember", "forget", "overcome", "break", "invite", "satisfy", "fool", "expect", "bear", "tolerate", "await", "receive", "get",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Analysis a;
    private readonly Document d;
    private readonly Participants participants;

    /// <summary>First token of the word in hand.</summary>
    private int start;

    public FramingTarget(Analysis analysis)
    {
        a = analysis;
        d = analysis.Document;
        participants = new Participants(analysis);
    }

    /// <summary>Actor ids, sorted ordinally; empty where no actor is spoken of.</summary>
    /// <param name="first">First token of the word or phrase.</param>
    /// <param name="token">The token that governs the rest of it.</param>
    /// <param name="row">What the lexicon says of it.</param>
    public IReadOnlyList<string> Of(int first, int token, FramingRow row)
    {
        start = first;
        IReadOnlyList<string> ids = ByRow(token, row);
        if (ids.Count == 0 && row.Part is not FramingPart.Adverb && PointsBack(token))
        {
            ids = Before(token);
        }

        if (ids.Count == 0 && row.Polarity != 0)
        {
            ids = Only(token);
        }

        if (ids.Count == 1 && IsGuess(ids[0], d.Form(token)))
        {
            return [ids[0][..ids[0].IndexOf('.', StringComparison.Ordinal)]];
        }

        return ids.Count < 2 ? ids : [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>An id the linker made up from a state and the word itself.</summary>
    public static bool IsGuess(string actor, string word) => actor.Length == 4 + word.Length && actor[3] == '.' && actor.AsSpan(4).Equals(word, StringComparison.OrdinalIgnoreCase);

    private IReadOnlyList<string> ByRow(int token, FramingRow row) => row.Part switch
    {
        FramingPart.Verb => IsPlainVerb(token) ? OfVerb(token, row.OfOther) : OfModifier(token, Reach),
        FramingPart.Noun => OfJudgingNoun(token, row.OfOther),
        FramingPart.Adverb => OfAdverb(token),
        FramingPart.Adjective => OfModifier(token, Reach),
        _ => OfPhrase(token, row.OfOther),
    };

    private IReadOnlyList<string> OfPhrase(int token, bool ofOther) => d.Upos[token] switch
    {
        Upos.VERB when IsPlainVerb(token) => OfVerb(token, ofOther),
        Upos.NOUN or Upos.PROPN when d.Rel[token] is not (Deprel.Amod or Deprel.Compound) => OfJudgingNoun(token, ofOther),
        Upos.ADV => OfAdverb(token),
        _ => OfModifier(token, Reach),
    };

    private ActorMention? Linked(int token) => a.MentionAt(token) is { Actor.Length: > 0 } mention ? mention : null;

    private bool IsPlainVerb(int token) => d.Upos[token] == Upos.VERB ? d.Rel[token] is not (Deprel.Amod or Deprel.Compound) : Adjoining(token).Count > 0;

    /// <summary>"reckless drilling", "Ankara is reckless", "Ankara, reckless as ever, …", "left Ankara humiliated".</summary>
    private IReadOnlyList<string> OfModifier(int token, int steps)
    {
        int head = d.Head[token];
        if (d.Rel[token] is Deprel.Amod && Subject(head) is >= 0 and var called && OfNoun(called, 0) is { Count: > 0 } bearer)
        {
            // "Portugal is a faithful ally of Britain": not Britain.
            return bearer;
        }

        if (Possessor(Math.Min(start, token)) is { Count: > 0 } possessor)
        {
            return possessor;
        }

        if (Subject(token) is >= 0 and var subject)
        {
            return OfNoun(subject, steps) is { Count: > 0 } found ? found : For(token);
        }

        if (head < 0 || steps == 0)
        {
            return head < 0 ? OfNoun(token, 0) : [];
        }

        switch (d.Rel[token])
        {
            case Deprel.Amod or Deprel.Compound or Deprel.Nmod or Deprel.NmodUnmarked or Deprel.Det or Deprel.Flat:
                return OfNoun(head, steps - 1);
            case Deprel.Conj:
                return d.Upos[head] is Upos.NOUN or Upos.PROPN && d.Rel[head] is not Deprel.Amod ? OfNoun(head, steps - 1) : OfModifier(head, steps - 1);
            case Deprel.Acl or Deprel.AclRelcl or Deprel.Appos:
                return OfNoun(head, steps - 1);
            case Deprel.Xcomp when d.Child(head, Deprel.Obj) is >= 0 and var obj:
                return OfNoun(obj, steps - 1);
            case Deprel.Xcomp or Deprel.Advcl or Deprel.Advmod or Deprel.Parataxis or Deprel.Dislocated or Deprel.Obl or Deprel.Ccomp or Deprel.Dep or Deprel.Discourse:
                return d.Upos[head] is Upos.NOUN or Upos.PROPN or Upos.PRON && Subject(head) < 0 ? OfNoun(head, steps - 1) : OfDoer(head, steps - 1);
            case Deprel.Obj or Deprel.Nsubj or Deprel.NsubjPass:
                return OfNoun(token, steps - 1);
            default:
                return [];
        }
    }

    /// <summary>"Ankara's blunder", "the blunder of Ankara", "Ankara is a bully", "Ankara, a bully, …", "Ankara showed courage".</summary>
    private IReadOnlyList<string> OfJudgingNoun(int token, bool ofOther)
    {
        if (d.Rel[token] is Deprel.Compound or Deprel.Amod && d.Head[token] >= 0 && Linked(d.Head[token]) is { Kind: not MentionKind.Place } named)
        {
            return named.Actors;
        }

        if (Subject(token) is >= 0 and var subject && OfNoun(subject, 1) is { Count: > 0 } said)
        {
            return said;
        }

        if (!ofOther && Possessor(start) is { Count: > 0 } possessor && (d.Head[token] < 0 || !IsPredicate(token, d.Head[token])))
        {
            return possessor;
        }

        if (Adjoining(start) is { Count: > 0 } adjoining)
        {
            return adjoining;
        }

        int head = d.Head[token];
        if (d.Rel[token] is Deprel.Appos && head >= 0 && OfNoun(head, 0) is { Count: > 0 } beside)
        {
            return beside;
        }

        if (d.Child(token, Deprel.Appos) is >= 0 and var after && OfNoun(after, 0) is { Count: > 0 } apposed)
        {
            return apposed;
        }

        if (Beside(token) is { Count: > 0 } apart)
        {
            return apart;
        }

        // "has become the bully of", "proved a master of", "acts as Moscow's mouthpiece": what the subject is, not whose.
        if (head >= 0 && IsPredicate(token, head) && OfDoer(head, 1) is { Count: > 0 } bearer)
        {
            return bearer;
        }

        if (ofOther && In(token) is { Count: > 0 } there)
        {
            return there;
        }

        if (Possessor(start) is { Count: > 0 } owner)
        {
            return owner;
        }

        return OfNoun(token, Reach) is { Count: > 0 } owners ? owners : For(token);
    }

    /// <summary>
    /// "Trump's craven sell-out", "its long and sorry record": whose phrase the word stands in, read along the line, where trees of
    /// such phrases are least sure.
    /// </summary>
    private IReadOnlyList<string> Possessor(int token)
    {
        int from = Math.Max(d.SentenceAt(token).First, token - PhraseReach);
        for (int t = token - 1; t >= from; t--)
        {
            if (d.Upos[t] == Upos.PART && d.Lower(t) is "'s" or "’s" or "'" or "’")
            {
                return t > from && Linked(t - 1) is { Kind: not MentionKind.Place } owner ? WithConjuncts(HeadOf(owner), owner.Actors) : [];
            }

            if (d.Lower(t) is "his" or "her" or "its" or "their")
            {
                return d.Lower(t) is "its" && Governor(token) is >= 0 and var verb && OfDoer(verb, 0) is { Count: > 0 } own ? own : Linked(t)?.Actors ?? [];
            }

            if (d.Upos[t] is not (Upos.ADJ or Upos.ADV or Upos.NOUN or Upos.CCONJ or Upos.NUM) && d.Lower(t) is not ("," or "-" or "‘" or "“" or "\"" or "'") && d.Rel[t] is not Deprel.Amod)
            {
                return [];
            }
        }

        return [];
    }

    /// <summary>The verb whose object a word stands in: "its" there mostly goes back to the subject; −1 where none.</summary>
    private int Governor(int token)
    {
        int noun = d.Rel[token] is Deprel.Amod or Deprel.Compound ? d.Head[token] : token;
        return noun >= 0 && d.Rel[noun] == Deprel.Obj && d.Upos[d.Head[noun]] == Upos.VERB ? d.Head[noun] : -1;
    }

    /// <summary>"Hungary, the spoiler of Europe, …" where the tree has two subjects instead of an apposition.</summary>
    private IReadOnlyList<string> Beside(int token)
    {
        if (d.Rel[token] is not (Deprel.Nsubj or Deprel.NsubjPass or Deprel.Conj or Deprel.Dep or Deprel.Parataxis or Deprel.Obj))
        {
            return [];
        }

        int t = token - 1;
        int floor = d.SentenceAt(token).First;
        while (t > floor && d.Upos[t] is Upos.DET or Upos.ADJ or Upos.ADV or Upos.NUM)
        {
            t--;
        }

        return t > floor && d.Form(t) == "," && d.Upos[t + 1] == Upos.DET && Linked(t - 1) is { Kind: not MentionKind.Place } named ? named.Actors : [];
    }

    private int HeadOf(ActorMention mention)
    {
        int head = mention.First;
        while (head + 1 < mention.End && d.Head[head] >= mention.First && d.Head[head] < mention.End)
        {
            head = d.Head[head];
        }

        return head;
    }

    /// <summary>"the charade", "this folly", "it is madness": said of what the sentence before was about.</summary>
    private bool PointsBack(int token)
    {
        if (Subject(token) is >= 0 and var subject)
        {
            return d.Lower(subject) is "it" or "this" or "that" or "these" or "those" && d.Child(token, Deprel.Csubj) < 0;
        }

        int noun = d.Rel[token] is Deprel.Amod or Deprel.Compound && d.Head[token] >= 0 ? d.Head[token] : token;
        return Subject(noun) is >= 0 and var of
            ? d.Lower(of) is "it" or "this" or "that" or "these" or "those"
            : d.Child(noun, Deprel.Det) is >= 0 and var det && d.Lower(det) is "the" or "this" or "that" or "these" or "such";
    }

    /// <summary>The one actor that a sentence names, where it names one alone.</summary>
    private IReadOnlyList<string> Only(int token)
    {
        Sentence sentence = d.SentenceAt(token);
        IReadOnlyList<string> only = [];
        foreach (ActorMention mention in a.MentionsIn(sentence.First, sentence.End))
        {
            if (mention.Actor.Length == 0 || mention.Kind is MentionKind.Place)
            {
                continue;
            }

            if (only.Count > 0 && !only.SequenceEqual(mention.Actors, StringComparer.Ordinal))
            {
                return [];
            }

            only = mention.Actors;
        }

        return only;
    }

    /// <summary>Whom the sentence before it in the paragraph begins with.</summary>
    private IReadOnlyList<string> Before(int token)
    {
        int index = d.SentenceOf[token];
        if (index == 0 || d.Sentences[index - 1].Paragraph != d.Sentences[index].Paragraph)
        {
            return [];
        }

        Sentence before = d.Sentences[index - 1];
        for (int t = before.First; t < before.End; t++)
        {
            if (d.Rel[t] is Deprel.Nsubj or Deprel.NsubjPass && OfNoun(t, 0) is { Count: > 0 } ids)
            {
                return ids;
            }
        }

        return [];
    }

    private bool IsPredicate(int token, int head) => d.Upos[head] == Upos.VERB && d.Rel[token] switch
    {
        Deprel.Xcomp => true,
        Deprel.Obj => d.Lemma[head] is "become" or "remain" or "prove",
        Deprel.Obl => TriggerMatcher.HasCase(d, token, ["as", "like"]),
        _ => false,
    };

    private IReadOnlyList<string> OfVerb(int token, bool ofObject)
    {
        if (ofObject)
        {
            foreach (int c in d.Children(token))
            {
                if (d.Rel[c] is Deprel.Obj or Deprel.NsubjPass)
                {
                    return OfNoun(c, 1);
                }
            }

            return token + 1 < d.Count && !participants.IsPassive(token) && Linked(token + 1) is { Kind: not (MentionKind.Place or MentionKind.Adjective) } next ? next.Actors : [];
        }

        return OfDoer(token, Reach);
    }

    private IReadOnlyList<string> OfAdverb(int token)
    {
        if (Adjoining(token) is { Count: > 0 } adjoining)
        {
            return adjoining;
        }

        int head = d.Head[token];
        if (head < 0)
        {
            return [];
        }

        return d.Upos[head] is Upos.VERB or Upos.AUX ? OfDoer(head, Reach) : OfModifier(head, Reach);
    }

    /// <summary>Who does what a verb says, through passives, control and coordination.</summary>
    private IReadOnlyList<string> OfDoer(int verb, int steps)
    {
        if (Adjoining(verb) is { Count: > 0 } adjoining)
        {
            return adjoining;
        }

        if (participants.IsPassive(verb))
        {
            if (participants.Agent(verb) is >= 0 and var agent && OfNoun(agent, 0) is { Count: > 0 } by)
            {
                return by;
            }
        }
        else if (participants.Subject(verb) is >= 0 and var subject)
        {
            return OfNoun(subject, Math.Min(steps, 1));
        }

        if (Subject(verb) is >= 0 and var said)
        {
            return OfNoun(said, Math.Min(steps, 1));
        }

        int head = d.Head[verb];
        return head >= 0 && steps > 0 && d.Rel[verb] is Deprel.Conj or Deprel.Xcomp or Deprel.Advcl or Deprel.Acl
            ? d.Upos[head] is Upos.VERB ? OfDoer(head, steps - 1) : OfNoun(head, steps - 1)
            : [];
    }

    /// <summary>"…, Pakistan struggles": an actor right before an active verb is its subject, whatever the tree makes of it.</summary>
    private IReadOnlyList<string> Adjoining(int verb)
    {
        int floor = d.SentenceAt(verb).First;
        int t = verb - 1;
        while (t > floor && d.Upos[t] is Upos.ADV or Upos.AUX && d.Lemma[t] != "be")
        {
            t--;
        }

        if (t < floor || d.Rel[verb] is Deprel.Amod or Deprel.Acl || Linked(t) is not { Kind: not (MentionKind.Place or MentionKind.Adjective) } named || participants.IsPassive(verb))
        {
            return [];
        }

        int head = HeadOf(named);
        return d.Child(head, Deprel.Case) < 0 && (named.First == floor || d.Form(named.First - 1) is not ("of" or "in" or "and")) ? named.Actors : [];
    }

    /// <summary>The subject of a predicate, the noun itself where "who" stands for it; −1 where none.</summary>
    private int Subject(int predicate)
    {
        foreach (int c in d.Children(predicate))
        {
            if (d.Rel[c] is Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter)
            {
                return d.Lower(c) is "who" or "which" or "that" && d.Rel[predicate] is Deprel.AclRelcl or Deprel.Acl && d.Head[predicate] >= 0 ? d.Head[predicate] : c;
            }
        }

        return -1;
    }

    /// <summary>Who a noun is, or whose; where nobody is named beside it, who does the verb it hangs on.</summary>
    private IReadOnlyList<string> OfNoun(int noun, int steps)
    {
        if (Linked(noun) is { Kind: not MentionKind.Place and not MentionKind.Adjective } mention)
        {
            return WithConjuncts(noun, mention.Actors);
        }

        if (Owners(noun) is { Count: > 0 } owners)
        {
            return owners;
        }

        if (Possessor(noun) is { Count: > 0 } possessor)
        {
            return possessor;
        }

        if (Linked(noun) is { Kind: MentionKind.Adjective } adjective)
        {
            return adjective.Actors;
        }

        // "The attack is a monstrous crime": whose attack.
        if (Subject(noun) is >= 0 and var subject && subject != noun && steps > 0)
        {
            return OfNoun(subject, Math.Min(1, steps - 1));
        }

        int head = d.Head[noun];
        if (head < 0 || steps == 0)
        {
            return [];
        }

        return d.Rel[noun] switch
        {
            Deprel.Conj when d.Upos[head] is Upos.NOUN or Upos.PROPN => OfNoun(head, steps - 1),
            Deprel.Appos => OfNoun(head, steps - 1),
            Deprel.Obj or Deprel.Obl or Deprel.Xcomp when d.Upos[head] == Upos.VERB && !(d.Rel[noun] == Deprel.Obj && Against.Contains(d.Lemma[head])) => OfDoer(head, steps - 1),
            Deprel.Nmod when TriggerMatcher.HasCase(d, noun, ["of", "for", "with", "in"]) => OfNoun(head, steps - 1),
            _ => [],
        };
    }

    /// <summary>Possessor, then nationality, then compound, then "of", "by", "from", "between"; the nearest kind alone.</summary>
    private IReadOnlyList<string> Owners(int noun)
    {
        foreach (Deprel relation in (ReadOnlySpan<Deprel>)[Deprel.NmodPoss, Deprel.Amod, Deprel.Compound, Deprel.NmodUnmarked, Deprel.Flat])
        {
            foreach (int c in d.Children(noun))
            {
                if (d.Rel[c] == relation && Named(c) is { Count: > 0 } ids)
                {
                    return ids;
                }
            }
        }

        foreach (int c in d.Children(noun))
        {
            if (d.Rel[c] is Deprel.Nmod && TriggerMatcher.HasCase(d, c, ["of", "by", "from", "between", "among", "in"]) && Named(c) is { Count: > 0 } ids)
            {
                return ids;
            }
        }

        return [];
    }

    private IReadOnlyList<string> Named(int token)
    {
        if (Linked(token) is { } mention)
        {
            return WithConjuncts(token, mention.Actors);
        }

        return d.Rel[token] is Deprel.NmodPoss or Deprel.Nmod && d.Upos[token] is Upos.NOUN or Upos.PROPN ? Owners(token) : [];
    }

    private IReadOnlyList<string> WithConjuncts(int token, IReadOnlyList<string> first)
    {
        List<string>? all = null;
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] == Deprel.Conj && Linked(c) is { } other)
            {
                all ??= [.. first];
                all.AddRange(other.Actors);
            }
        }

        return all ?? first;
    }

    /// <summary>"a triumph for Putin".</summary>
    private IReadOnlyList<string> For(int noun)
    {
        foreach (int c in d.Children(noun))
        {
            if (d.Rel[c] is Deprel.Nmod or Deprel.Obl && TriggerMatcher.HasCase(d, c, ["for", "to"]) && OfNoun(c, 0) is { Count: > 0 } ids)
            {
                return ids;
            }
        }

        return [];
    }

    /// <summary>"stooge in Minsk".</summary>
    private IReadOnlyList<string> In(int noun)
    {
        foreach (int c in d.Children(noun))
        {
            if (d.Rel[c] is Deprel.Nmod or Deprel.Obl && TriggerMatcher.HasCase(d, c, ["in", "at"]) && Named(c) is { Count: > 0 } ids)
            {
                return ids;
            }
        }

        return [];
    }
}
