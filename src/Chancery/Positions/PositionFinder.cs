using Chancery.Actors;
using Chancery.Events;
using Chancery.Events.Model;
using Chancery.Language;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery.Positions;

/// <summary>
/// Finds what somebody is told to think, want, support or oppose: the complement of a verb of the lexicon whose subject can hold a
/// position. What stands inside a quotation, or is one, is left to that.
/// </summary>
public sealed class PositionFinder : IFinder<Position>
{
    private readonly PositionLexicon lexicon;

    public PositionFinder(PositionLexicon lexicon) => this.lexicon = lexicon;

    public IReadOnlyList<Position> Find(Analysis analysis)
    {
        Document d = analysis.Document;
        var speakers = new Speakers(analysis);
        var parts = new Participants(analysis);
        var found = new List<Position>();
        int near = 0;
        foreach (Sentence sentence in d.Sentences)
        {
            while (near < analysis.Quotations.Count && analysis.Quotations[near].Span.End <= sentence.Span.Start)
            {
                near++;
            }

            for (int v = sentence.First; v < sentence.End; v++)
            {
                if ((d.Upos[v] is Upos.VERB || (d.Upos[v] is Upos.ADJ && d.Child(v, Deprel.Cop) >= 0)) && lexicon.Has(Word(d, v)) && !IsModified(d, v) && Of(analysis, speakers, parts, near, v) is { } position)
                {
                    found.Add(position);
                }
            }
        }

        found.Sort((x, y) => x.Span.CompareTo(y.Span));
        return found;
    }

    /// <summary>More than a pronoun, a number or "little".</summary>
    private static bool Says(Document d, int first, int last)
    {
        for (int t = first; t <= last; t++)
        {
            if (d.Upos[t] is Upos.NOUN or Upos.PROPN or Upos.VERB)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the proposed talks": no verb but an adjective.</summary>
    private static bool IsModified(Document d, int v) => d.Rel[v] is Deprel.Amod or Deprel.Compound;

    private Position? Of(Analysis a, Speakers speakers, Participants parts, int near, int v)
    {
        Document d = a.Document;
        int holder = parts.IsPassive(v) ? parts.Agent(v) : parts.Subject(v);
        if (holder < 0 || !EventRoles.CanAct(a, parts, holder) || d.Rel[holder] is Deprel.Expl)
        {
            return null;
        }

        (int first, int last, PositionKind? kind) = Content(a, v);
        if (kind is null || last < first || !Says(d, first, last))
        {
            return null;
        }

        while (last > first && d.Upos[last] is Upos.PUNCT)
        {
            last--;
        }

        Span span = d.SpanOf(first, last);
        if (Quoted(a, near, span) || speakers.Of(v) is not { } speaker || span.Overlap(speaker.Words) > 0)
        {
            return null;
        }

        return new Position { Span = span, Kind = kind.Value, Holder = speaker.Name, HolderId = speaker.Id, Cue = d.Form(v), Source = speaker.Words };
    }

    /// <summary>The lemma; the form of an adjective or of a participle that is one ("is concerned that").</summary>
    private string Word(Document d, int v) => d.Upos[v] is Upos.ADJ || (d.Xpos[v] == Xpos.Vbn && lexicon.Has(d.Lower(v))) ? d.Lower(v) : d.Lemma[v];

    /// <summary>What completes the verb, and the kind of position that makes.</summary>
    private (int First, int Last, PositionKind? Kind) Content(Analysis a, int v)
    {
        Document d = a.Document;
        string lemma = Word(d, v);
        int obj = -1;
        foreach (int c in d.Children(v))
        {
            if (c < v && d.Rel[c] is not Deprel.NsubjPass)
            {
                continue;
            }

            (int first, int last) = d.Subtree(c);
            switch (d.Rel[c])
            {
                case Deprel.Ccomp when lexicon.Kind(lemma, "that") is { } kind && c > v:
                    return (Mark(d, first, "that"), last, kind);
                case Deprel.Xcomp or Deprel.Advcl or Deprel.Ccomp when d.Child(c, Deprel.Mark) is >= 0 and var mark && d.Lower(mark) == "to" && lexicon.Kind(lemma, "to") is { } kind:
                    return (obj >= 0 ? d.Subtree(obj).First : first, Joined(d, v, last), kind);
                case Deprel.Obj or Deprel.NsubjPass when !a.DatesIn(c, c + 1).Any():
                    obj = c;
                    break;
                case Deprel.Obl when Tree.Preposition(d, c) is { Length: > 0 } preposition && obj < 0 && !a.DatesIn(c, c + 1).Any() && lexicon.Kind(lemma, preposition == "to" ? "toward" : preposition) is { } kind:
                    return (Math.Min(first + 1, last), Rest(d, v, c, last), kind);
            }
        }

        if (obj >= 0 && lexicon.Kind(lemma, "obj") is { } whole && d.Upos[obj] is Upos.NOUN or Upos.PROPN or Upos.PRON)
        {
            (int first, int last) = d.Subtree(obj);
            return (first, obj < v ? last : Rest(d, v, obj, last), whole);
        }

        return (0, -1, null);
    }

    /// <summary>"pledged to lift the duties and open the ports": the second infinitive, though the tree joins it to the verb.</summary>
    private static int Joined(Document d, int v, int last)
    {
        foreach (int c in d.Children(v))
        {
            if (c > v && d.Rel[c] is Deprel.Conj && d.Xpos[c] == Xpos.Vb && d.Xpos[v] != Xpos.Vb)
            {
                last = Math.Max(last, d.Subtree(c).Last);
            }
        }

        return last;
    }

    private static int Mark(Document d, int first, string word) => d.Lower(first) == word ? first + 1 : first;

    /// <summary>The end of a phrase with what goes on with it: "called on Paris to pay", "blamed Oslo for the delay", "called the vote a mistake".</summary>
    private static int Rest(Document d, int v, int phrase, int last)
    {
        foreach (int c in d.Children(v))
        {
            bool goesOn = d.Rel[c] switch
            {
                Deprel.Xcomp or Deprel.Obj or Deprel.Ccomp => true,
                Deprel.Obl => Tree.Preposition(d, c) is "for" or "as" or "of" or "to" or "with" or "from" or "against" or "about" or "over",
                Deprel.Advcl => Tree.Preposition(d, c) is "for" or "as" or "of" or "to" && d.Form(d.Subtree(c).First) != "," && d.Form(d.Subtree(c).First - 1) != ",",
                _ => false,
            };
            if (c > phrase && goesOn)
            {
                last = Math.Max(last, d.Subtree(c).Last);
            }
        }

        return last;
    }

    /// <summary>Whether a quotation holds the words, or is mostly made of them; none before the given one can.</summary>
    private static bool Quoted(Analysis a, int near, Span span)
    {
        for (int i = near; i < a.Quotations.Count && a.Quotations[i].Span.Start < span.End; i++)
        {
            Span q = a.Quotations[i].Span;
            if (q.Overlap(span) * 2 > Math.Min(q.Length, span.Length))
            {
                return true;
            }
        }

        return false;
    }
}
