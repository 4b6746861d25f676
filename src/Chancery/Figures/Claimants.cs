using System.Collections.Frozen;
using Chancery.Actors;
using Chancery.Language;
using Chancery.Quotations;

namespace Chancery.Figures;

/// <summary>Who vouches for a figure.</summary>
internal sealed class Claimants(Analysis a)
{
    public static readonly FrozenSet<string> Telling = new[] { "say", "put", "estimate", "count", "reckon", "claim", "admit", "report", "acknowledge", "calculate", "speak", "write", "show", "believe", "think", "declare", "announce", "add", "tell", "note", "forecast", "predict" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Document d = a.Document;
    private readonly Speakers speakers = new(a);

    /// <summary>The speaker of the quotation around it; "according to X"; the subject of "X puts it at", "X says" in its sentence. Null where nobody is named.</summary>
    public string? Of(in Quantity q, Sentence sentence, FigureFrame frame)
    {
        if (a.QuotationAt(d.SpanOf(q.First, q.End - 1)) is { Speaker: { } quoted })
        {
            return quoted;
        }

        for (int t = sentence.First; t + 2 < sentence.End; t++)
        {
            if (d.Lower(t) == "according" && d.Lower(t + 1) == "to")
            {
                return speakers.Source(t)?.Name ?? Noun(t + 2, sentence.End);
            }
        }

        int verb = frame.Verb;
        if (verb >= 0 && d.Rel[verb] == Deprel.Xcomp && d.Base(d.Head[verb]) is "expect" or "forecast" or "predict" or "estimate" or "project" && d.Child(d.Head[verb], Deprel.Obj) >= 0)
        {
            return speakers.Of(d.Head[verb])?.Name;
        }

        if (verb >= 0 && Telling.Contains(d.Base(verb)) && frame.Cost(verb) <= 2 && d.Base(verb) is not ("say" or "tell" or "add" or "note" or "declare"))
        {
            return speakers.Of(verb)?.Name;
        }

        return Aside(sentence, frame);
    }

    /// <summary>"…, the ministry says", ", say officials": a clause of telling over or beside the figure's own.</summary>
    private string? Aside(Sentence sentence, FigureFrame frame)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (d.Upos[t] == Upos.VERB && d.Base(t) is "say" or "report" or "estimate" or "reckon" or "claim" && t != frame.Verb
                && (d.Head[t] == frame.Clause || d.Head[frame.Clause] == t) && d.Rel[t] is Deprel.Parataxis or Deprel.Root or Deprel.Ccomp or Deprel.Conj && !a.Quotations.Exists(x => x.Span.Contains(d.SpanOf(t))))
            {
                bool over = d.Head[frame.Clause] == t && d.Rel[frame.Clause] is Deprel.Ccomp or Deprel.Parataxis;
                bool beside = d.Head[t] == frame.Clause && d.Rel[t] == Deprel.Parataxis;
                if (over || beside)
                {
                    return speakers.Of(t)?.Name;
                }
            }
        }

        return null;
    }

    /// <summary>The phrase after "according to", up to its last noun.</summary>
    private string? Noun(int first, int end)
    {
        first += d.Upos[first] == Upos.DET ? 1 : 0;
        int last = -1;
        for (int t = first; t < end && d.Upos[t] is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.PART; t++)
        {
            last = d.Upos[t] is Upos.NOUN or Upos.PROPN ? t : last;
        }

        return last < 0 ? null : d.SpanOf(first, last).Of(d.Text);
    }
}
