using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Reports;

namespace Chancery.Framings;

/// <summary>
/// Finds the words by which an outlet judges in its own voice, and whom they are said of. Linear in the tokens: one look into the lexicon a
/// token; the tree is asked only about what is found there.
/// </summary>
public sealed class FramingFinder(FramingLexicon lexicon) : IFinder<Framing>
{
    /// <summary>From this strength on, a mark of distance makes its sentence an opinion.</summary>
    private const double PlainDistance = 0.6;

    /// <summary>Marked words that may be scare quotes; more is a quotation.</summary>
    private const int LongestScare = 3;

    private const double ScareQuotes = -0.6;

    private static readonly FrozenSet<string> Hedges = new[]
    {
        "almost", "nearly", "perhaps", "maybe", "somewhat", "rather", "slightly", "seemingly", "apparently", "mildly", "possibly", "may", "might", "could", "seem", "appear",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Negations = new[] { "not", "n't", "never", "no", "hardly", "barely", "scarcely", "neither", "nor", "without", "nothing" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lacks = new[] { "lack", "lose", "abandon", "miss", "deny", "avoid", "need", "want" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Nouns beside which marked words are a name ("the “zero problems” policy").</summary>
    private static readonly FrozenSet<string> Named = new[]
    {
        "initiative", "policy", "doctrine", "campaign", "programme", "program", "project", "plan", "slogan", "motto", "concept", "operation", "exercise", "film", "book", "song", "strategy", "forum", "term", "word", "phrase",
        "principle", "model", "formula", "vision", "agenda", "article", "brand", "movement",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is done because a rule says so, not because the outlet thinks it right.</summary>
    private static readonly FrozenSet<string> Procedure = new[]
    {
        "approve", "ratify", "register", "pay", "file", "apply", "submit", "sign", "obtain", "pass", "clear", "hold", "present", "report", "return", "leave", "declare", "confirm", "endorse", "comply", "notify", "meet", "win",
        "be", "have", "cross", "travel", "carry", "provide", "arrive", "begin", "complete", "wait", "publish", "appoint", "appear", "import", "export", "buy", "vote", "adopt", "attend", "withdraw",
    }.ToFrozenSet(StringComparer.Ordinal);

    public IReadOnlyList<Framing> Find(Analysis analysis)
    {
        Document d = analysis.Document;
        var found = new List<Framing>();
        Voice? voice = null;
        FramingTarget? target = null;
        foreach (Sentence sentence in d.Sentences)
        {
            for (int t = sentence.First; t < sentence.End;)
            {
                if (Row(analysis, sentence, t, out int first, out int end) is { } row)
                {
                    voice ??= new Voice(analysis);
                    int head = HeadOf(d, first, end);
                    if (voice.IsOwn(head))
                    {
                        target ??= new FramingTarget(analysis);
                        found.Add(Told(d, row, first, end, head, target));
                    }

                    t = end;
                }
                else
                {
                    t++;
                }
            }

            if (Judgement(analysis, sentence) is >= 0 and var cue)
            {
                voice ??= new Voice(analysis);
                if (voice.IsOwn(cue))
                {
                    found.Add(new Framing { Span = d.SpanOf(cue), Word = d.Form(cue) == "?" ? "question" : d.Lower(cue), Category = FramingCategory.Judgement, IsOpinion = true });
                }
            }
        }

        if (d.Text.AsSpan().IndexOfAny("\"“'‘«") >= 0)
        {
            voice ??= new Voice(analysis);
            found.AddRange(Scares(analysis, voice, target ?? new FramingTarget(analysis)));
        }

        found.Sort((x, y) => x.Span.CompareTo(y.Span));
        return found;
    }

    /// <summary>The judging words that speakers use inside their quotations, in order of the text; <see cref="Find"/> leaves them out.</summary>
    public IReadOnlyList<Framing> Quoted(Analysis analysis)
    {
        Document d = analysis.Document;
        var found = new List<Framing>();
        FramingTarget? target = null;
        foreach (Sentence sentence in d.Sentences)
        {
            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (analysis.QuotationAt(d.SpanOf(t)) is not null && Row(analysis, sentence, t, out int first, out int end) is { } row)
                {
                    found.Add(Told(d, row, first, end, HeadOf(d, first, end), target ??= new FramingTarget(analysis)));
                    t = end - 1;
                }
            }
        }

        return found;
    }

    private static Framing Told(Document d, FramingRow row, int first, int end, int head, FramingTarget target)
    {
        double polarity = row.Polarity;
        if (row.Category is not FramingCategory.Distance && polarity != 0)
        {
            polarity *= IsNegated(d, first, head) ? -0.5 : IsHedged(d, head) ? 0.5 : 1;
        }

        return new Framing
        {
            Span = d.SpanOf(first, end - 1),
            Word = row.Word,
            Category = row.Category,
            Polarity = polarity,
            Target = row.Category == FramingCategory.Judgement ? [] : target.Of(first, head, row),
            IsOpinion = row.Category is not FramingCategory.Distance || row.Polarity <= -PlainDistance,
        };
    }

    /// <summary>The longest row that stands at a token and is framing there.</summary>
    private FramingRow? Row(Analysis a, Sentence sentence, int token, out int first, out int end)
    {
        Document d = a.Document;
        first = end = token;
        FramingRow? best = null;
        Look(d.Lower(token), ref best, ref end);
        if (!string.Equals(d.Lemma[token], d.Lower(token), StringComparison.Ordinal))
        {
            Look(d.Lemma[token], ref best, ref end);
        }

        return best;

        void Look(string key, ref FramingRow? best, ref int end)
        {
            foreach (FramingRow row in lexicon.From(key))
            {
                int length = row.Tokens.Length;
                if (token + length > sentence.End || length <= end - token || !Matches(d, row, token) || IsGuarded(d, sentence, row, token) || !Fits(a, sentence, row, token))
                {
                    continue;
                }

                best = row;
                end = token + length;
            }
        }
    }

    private static bool Matches(Document d, FramingRow row, int token)
    {
        for (int i = 1; i < row.Tokens.Length; i++)
        {
            if (row.Tokens[i] != d.Lower(token + i) && row.Tokens[i] != d.Lemma[token + i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Part of speech, and no part of a name ("Great Britain", "Popular Front", "Fearless Films").</summary>
    private static bool Fits(Analysis a, Sentence sentence, FramingRow row, int token)
    {
        Document d = a.Document;
        if (row.Tokens.Length == 1 && !HasPart(a, row, token))
        {
            return false;
        }

        return !d.Word[token].StartsUpper || sentence.Kind == LineKind.Heading || IsLowered(a, sentence, token);
    }

    /// <summary>A capital at the head of a sentence says nothing, unless a name goes on from there.</summary>
    private static bool IsLowered(Analysis a, Sentence sentence, int token)
    {
        Document d = a.Document;
        int first = sentence.First;
        while (first < token && d.Upos[first] is Upos.PUNCT)
        {
            first++;
        }

        if (token != first)
        {
            return false;
        }

        if (a.MentionAt(token) is { } m && m.End > token + 1)
        {
            // "Fearless Ukraine": what no table knows by that name is no name but a state with a word before it.
            return d.Upos[token] is Upos.ADJ && FramingTarget.IsGuess(m.Actor, d.Form(token));
        }

        bool isName = d.Upos[token] is Upos.PROPN;
        int next = token + 1;
        return !isName || (next < sentence.End && (!d.Word[next].StartsUpper || a.MentionAt(next) is { } mention && mention.First == next));
    }

    private static bool HasPart(Analysis a, FramingRow row, int token)
    {
        Document d = a.Document;
        Upos upos = d.Upos[token];
        Deprel rel = d.Rel[token];
        return row.Part switch
        {
            FramingPart.Adjective => upos is Upos.ADJ or Upos.PROPN || (upos is Upos.VERB && rel is Deprel.Amod or Deprel.Acl or Deprel.Conj or Deprel.Advcl or Deprel.Root or Deprel.Xcomp && row.Tokens[0] == d.Lower(token) && d.Child(token, Deprel.AuxPass) < 0 && (rel is not (Deprel.Root or Deprel.Conj) || d.Child(token, Deprel.Obj) < 0))
                || (upos is Upos.NOUN && row.Tokens[0] == d.Lower(token) && (rel is Deprel.Amod or Deprel.Compound or Deprel.Conj or Deprel.Root || IsAdjectival(d.Lower(token)))) || (upos is Upos.ADV && rel is Deprel.Amod),
            FramingPart.Noun => upos is Upos.NOUN or Upos.PROPN || (upos is Upos.VERB or Upos.ADJ or Upos.ADV or Upos.ADP && (rel is Deprel.Nsubj or Deprel.Obj or Deprel.Obl or Deprel.Nmod or Deprel.Compound || IsOwned(d, token))),
            FramingPart.Verb => upos is Upos.VERB && !(IsOwned(d, token) && rel is not Deprel.Amod) || (d.Lower(token) != row.Tokens[0] && upos is Upos.NOUN or Upos.ADJ or Upos.PROPN && FollowsActor(a, token)),
            FramingPart.Adverb => upos is Upos.ADV,
            _ => true,
        };
    }

    /// <summary>"Oman's masterstroke": a noun, whatever the tagger takes it for.</summary>
    private static bool IsOwned(Document d, int token)
    {
        int t = token - 1;
        while (t > 0 && d.Upos[t] is Upos.ADJ)
        {
            t--;
        }

        return t > 0 && d.Upos[t] is Upos.PART && d.Lower(t) is "'s" or "’s" or "’" or "'" && d.SentenceOf[t] == d.SentenceOf[token];
    }

    /// <summary>"Moscow meddles", "Kigali has plundered": a verb, whatever the tagger takes it for.</summary>
    private static bool FollowsActor(Analysis a, int token)
    {
        Document d = a.Document;
        int t = token - 1;
        while (t >= 0 && d.Upos[t] is Upos.ADV or Upos.AUX)
        {
            t--;
        }

        return t >= 0 && d.SentenceOf[t] == d.SentenceOf[token] && a.MentionAt(t) is { Kind: not (Actors.MentionKind.Adjective or Actors.MentionKind.Place) } mention && mention.End == t + 1;
    }

    /// <summary>Ends as adjectives do, whatever the tagger takes it for.</summary>
    private static bool IsAdjectival(string word)
    {
        foreach (string end in (ReadOnlySpan<string>)["ic", "ous", "ful", "less", "ish", "able", "ible"])
        {
            if (word.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word of the row's guard stands beside it or on either end of one of its arcs: "sanctions regime", "crude oil".</summary>
    private static bool IsGuarded(Document d, Sentence sentence, FramingRow row, int token)
    {
        if (row.Not.Count == 0)
        {
            return false;
        }

        int end = token + row.Tokens.Length;
        for (int t = Math.Max(sentence.First, token - 2); t < Math.Min(sentence.End, end + 2); t++)
        {
            bool function = d.Upos[t] is Upos.ADP or Upos.PART or Upos.ADV;
            if ((t < token || t >= end) && Guards(row, d, t) && (!function || t == end))
            {
                return true;
            }
        }

        int head = HeadOf(d, token, end);
        if (d.Head[head] >= 0 && Guards(row, d, d.Head[head]))
        {
            return true;
        }

        foreach (int c in d.Children(head))
        {
            if (d.Upos[c] is not (Upos.ADP or Upos.PART) && Guards(row, d, c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Guards(FramingRow row, Document d, int token) => row.Not.Contains(d.Lower(token)) || row.Not.Contains(d.Lemma[token]);

    private static int HeadOf(Document d, int first, int end)
    {
        int head = -1;
        for (int t = end - 1; t >= first; t--)
        {
            if ((d.Head[t] < first || d.Head[t] >= end) && (head < 0 || d.Upos[head] is Upos.ADP or Upos.PART or Upos.PUNCT or Upos.DET))
            {
                head = t;
            }
        }

        return head < 0 ? end - 1 : head;
    }

    /// <summary>"is no pariah", "not reckless", "showed no courage", "lacks the courage", "far from heroic", "anything but heroic".</summary>
    private static bool IsNegated(Document d, int first, int head)
    {
        if (HasNegation(d, head) || (first >= 2 && d.Lower(first - 1) is "from" && d.Lower(first - 2) is "far") || (first >= 2 && d.Lower(first - 1) is "but" && d.Lower(first - 2) is "anything"))
        {
            return true;
        }

        int up = d.Head[head];
        return up >= 0 && d.Rel[head] switch
        {
            Deprel.Obj => Lacks.Contains(d.Lemma[up]) || HasNegation(d, up),
            Deprel.Xcomp or Deprel.Advmod => HasNegation(d, up),
            Deprel.Amod => HasNegation(d, up) || (d.Rel[up] is Deprel.Obj && d.Head[up] >= 0 && HasNegation(d, d.Head[up])),
            _ => false,
        };
    }

    private static bool HasNegation(Document d, int token)
    {
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] is Deprel.Advmod or Deprel.Det or Deprel.Case or Deprel.Cc or Deprel.CcPreconj && Negations.Contains(d.Lower(c)) && !(c + 1 < d.Count && d.Form(c + 1) == "-"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHedged(Document d, int head)
    {
        foreach (int c in d.Children(head))
        {
            if (d.Rel[c] is Deprel.Advmod or Deprel.Aux && Hedges.Contains(d.Lower(c)))
            {
                return true;
            }
        }

        return d.Head[head] >= 0 && d.Rel[head] is Deprel.Xcomp && Hedges.Contains(d.Lemma[d.Head[head]]);
    }

    /// <summary>The token by which a sentence without a row's word judges: a question to the reader, or what somebody must or should do; −1 where none.</summary>
    private static int Judgement(Analysis a, Sentence sentence)
    {
        Document d = a.Document;
        int last = sentence.End - 1;
        while (last > sentence.First && d.Form(last) is "\"" or "”" or "'" or "’" or ")")
        {
            last--;
        }

        if (d.Form(last) == "?" && !IsHeadline(a, sentence))
        {
            return last;
        }

        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (d.Rel[t] is Deprel.Aux && d.Lower(t) is "must" or "should" && d.Head[t] is >= 0 and var verb
                && d.Rel[verb] is Deprel.Root or Deprel.Conj or Deprel.Parataxis && !Procedure.Contains(d.Lemma[verb]) && d.Child(verb, Deprel.AuxPass) < 0 && d.Child(verb, Deprel.Mark) < 0
                && !(d.Child(verb, Deprel.Nsubj) > t))
            {
                return t;
            }
        }

        return -1;
    }

    /// <summary>A heading, a question that is a paragraph of its own in an explainer, or a turn of an interview ("Q:", "Reporter:").</summary>
    private static bool IsHeadline(Analysis a, Sentence sentence)
    {
        Document d = a.Document;
        int index = d.SentenceOf[sentence.First];
        bool alone = (index == 0 || d.Sentences[index - 1].Paragraph != sentence.Paragraph) && (index + 1 == d.Sentences.Count || d.Sentences[index + 1].Paragraph != sentence.Paragraph);
        if (sentence.Kind is not LineKind.Prose || (alone && d.Sentences.Count > 1))
        {
            return true;
        }

        for (int t = sentence.First; t < Math.Min(sentence.End, sentence.First + 4); t++)
        {
            if (d.Form(t) == ":")
            {
                return true;
            }
        }

        return d.Lower(sentence.First) is "q" or "q.";
    }

    /// <summary>One to three words in marks that nobody says: the outlet holds them at a distance.</summary>
    private static IEnumerable<Framing> Scares(Analysis a, Voice voice, FramingTarget target)
    {
        Document d = a.Document;
        foreach (Span span in voice.Marked)
        {
            int first = Array.BinarySearch(d.Start, 0, d.Count, span.Start);
            if (first < 0)
            {
                continue;
            }

            int end = first;
            while (end < d.Count && d.End[end] <= span.End)
            {
                end++;
            }

            int words = 0, unfit = 0;
            for (int t = first; t < end; t++)
            {
                // A clause, or part of one, is somebody's speech.
                unfit += d.Upos[t] is Upos.AUX or Upos.PRON || (d.Upos[t] is Upos.VERB && d.Xpos[t] != Xpos.Vbn && d.Xpos[t] != Xpos.Vbg) ? 1 : 0;
                words += d.Upos[t] is Upos.PUNCT ? 0 : 1;
                unfit += d.Word[t].StartsUpper ? 1 : 0;
            }

            if (words is 0 or > LongestScare || unfit > 0 || d.End[end - 1] != span.End || d.Upos[end - 1] is Upos.PUNCT)
            {
                continue;
            }

            int head = HeadOf(d, first, end);
            if (d.Upos[head] is Upos.NOUN or Upos.ADJ or Upos.VERB or Upos.PROPN or Upos.ADV && a.QuotationAt(d.SpanOf(head)) is null && !IsSpoken(a, voice, head))
            {
                var row = new FramingRow([], d.Upos[head] is Upos.NOUN or Upos.PROPN && d.Rel[head] is not (Deprel.Amod or Deprel.Compound) ? FramingPart.Noun : FramingPart.Adjective, ScareQuotes, FramingCategory.Distance, false, [], string.Empty);
                yield return new Framing { Span = span, Word = "scare quotes", Category = FramingCategory.Distance, Polarity = ScareQuotes, Target = target.Of(first, head, row), IsOpinion = true };
            }
        }
    }

    /// <summary>Somebody is speaking in the sentence, or the marks hold a name: then they are no scare quotes.</summary>
    private static bool IsSpoken(Analysis a, Voice voice, int head)
    {
        Document d = a.Document;
        if (voice.IsAttributed(head) || (d.Head[head] >= 0 && Named.Contains(d.Lemma[d.Head[head]])))
        {
            return true;
        }

        Sentence sentence = d.SentenceAt(head);
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (Voice.IsSpeech(d, t) || Named.Contains(d.Lemma[t]))
            {
                return true;
            }
        }

        return false;
    }
}
