using System.Collections.Frozen;
using Chancery.Events;
using Chancery.Language;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery.Framings;

/// <summary>
/// Tells the outlet's own words from those it passes on: quotations, words in marks, and what stands under a verb or noun of speech,
/// thought, praise or blame ("accused it of brazen theft", "fears of a reckless move"), whether or not the speaker is known.
/// </summary>
internal sealed class Voice
{
    private static readonly FrozenSet<string> Attributing = SpeechLexicon.Saying.Concat(
    [
        "accuse", "blame", "denounce", "condemn", "criticise", "criticize", "slam", "blast", "hail", "praise", "laud", "decry", "deplore", "brand", "dub", "label", "term", "regard", "consider",
        "view", "see", "deem", "dismiss", "reject", "deride", "mock", "portray", "depict", "paint", "characterise", "characterize", "liken", "compare", "salute", "applaud", "thank", "fear", "worry", "doubt", "feel",
        "protest", "rebuke", "commend", "castigate", "lambast", "lambaste", "speak", "talk", "refer", "shout", "chant", "assail", "attack", "chide", "excoriate", "censure", "cite", "quote", "feel", "imagine",
        "read", "proclaim", "pronounce", "find", "rule", "argue", "hear", "rate", "urge", "demand", "appeal", "exhort", "vilify", "remember", "cheer", "celebrate", "judge", "suspect", "perceive",
    ]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> AttributingNouns = new[]
    {
        "accusation", "allegation", "charge", "claim", "fear", "warning", "criticism", "complaint", "statement", "suspicion", "belief", "hope", "view", "perception", "talk", "report", "assertion", "rumour", "remark",
        "comment", "slogan", "chant", "denunciation", "condemnation", "praise", "indictment", "verdict", "argument",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>In a passive without an agent these hide nobody but the outlet: "is celebrated for its wisdom", "is seen as".</summary>
    private static readonly FrozenSet<string> Impersonal = new[] { "celebrate", "hail", "regard", "view", "see", "consider", "remember", "cheer", "perceive" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Analysis a;
    private readonly Document d;
    private readonly List<Span> marked;

    public Voice(Analysis analysis)
    {
        a = analysis;
        d = analysis.Document;
        marked = QuotedSpans.Find(d.Text);
    }

    /// <summary>What stands in quotation marks, in order of the text.</summary>
    public IReadOnlyList<Span> Marked => marked;

    public bool IsOwn(int token) => a.QuotationAt(d.SpanOf(token)) is null && !IsMarked(d.Start[token]) && !IsAttributed(token);

    /// <summary>A verb or noun of speech, thought, praise or blame.</summary>
    public static bool IsSpeech(Document d, int token) => d.Upos[token] switch
    {
        Upos.VERB => Attributing.Contains(d.Lemma[token]) && d.Lemma[token] is not ("see" or "find" or "want" or "read" or "attack" or "put"),
        Upos.NOUN => AttributingNouns.Contains(d.Lemma[token]),
        _ => d.Lower(token) == "according",
    };

    /// <summary>Whether somebody else is named, or hinted at, as the one who says or thinks it.</summary>
    public bool IsAttributed(int token)
    {
        for (int t = token; t >= 0; t = d.Head[t])
        {
            if ((d.Head[t] >= 0 && Reports(d.Head[t], t)) || HasParenthesis(t, token))
            {
                return true;
            }
        }

        return false;
    }

    private bool Reports(int head, int t) => d.Upos[head] switch
    {
        Upos.VERB when Impersonal.Contains(d.Lemma[head]) && d.Child(head, Deprel.AuxPass) >= 0 && d.Child(head, Deprel.OblAgent) < 0 => false,
        Upos.VERB when Attributing.Contains(d.Lemma[head]) && (t > head || d.Rel[t] is Deprel.Ccomp) => d.Rel[t] switch
        {
            Deprel.Ccomp or Deprel.Xcomp or Deprel.Obj => true,
            Deprel.Obl or Deprel.Advcl or Deprel.Nmod => TriggerMatcher.HasCase(d, t, ["as", "of", "for", "about", "against", "over", "on"]) || IsAs(t),
            _ => false,
        },
        Upos.NOUN when AttributingNouns.Contains(d.Lemma[head]) && t > head => d.Rel[t] is Deprel.Acl or Deprel.Ccomp || (d.Rel[t] is Deprel.Nmod && TriggerMatcher.HasCase(d, t, ["of", "about", "as", "that"])),
        _ => false,
    };

    private bool IsAs(int t)
    {
        foreach (int c in d.Children(t))
        {
            if (d.Rel[c] is Deprel.Mark or Deprel.Case && d.Lower(c) is "as" or "for" or "of")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAccording(int phrase)
    {
        foreach (int c in d.Children(phrase))
        {
            if (d.Lower(c) == "according")
            {
                return true;
            }
        }

        return d.Lower(phrase) == "according";
    }

    /// <summary>"…, critics say", "according to diplomats".</summary>
    private bool HasParenthesis(int clause, int t)
    {
        foreach (int c in d.Children(clause))
        {
            if (d.Rel[c] is Deprel.Obl or Deprel.Nmod or Deprel.Advcl && !d.IsUnder(t, c) && IsAccording(c))
            {
                return true;
            }

            if (d.Rel[c] is Deprel.Parataxis && d.Upos[c] == Upos.VERB && !d.IsUnder(t, c) && SpeechLexicon.Saying.Contains(d.Lemma[c]) && d.Child(c, Deprel.Nsubj) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMarked(int offset)
    {
        int low = 0, high = marked.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = marked[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && marked[low - 1].Contains(offset);
    }
}
