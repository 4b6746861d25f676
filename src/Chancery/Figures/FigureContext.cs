using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Figures;

/// <summary>What earlier figures leave unsaid in later ones: "65 billion at present; officials count 68.7".</summary>
internal sealed class FigureContext
{
    private static readonly FrozenSet<string> Harm = new[] { "kill", "wound", "injure", "arrest", "detain", "evacuate", "dead", "injured", "wounded", "killed", "missing", "hurt", "die", "aboard", "onboard" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Heads = new[] { "population", "army", "troop", "force", "contingent", "garrison", "crowd", "people", "soldier", "refugee", "town", "city", "village", "toll", "death", "dead", "casualty", "refugee" }.ToFrozenSet(StringComparer.Ordinal);

    private Sentence sentence;
    private int paragraph = -1;
    private Quantity? inSentence;
    private Quantity? inParagraph;
    private Quantity? counted;
    private string? money;

    public void Enter(Sentence next)
    {
        if (next.Paragraph != paragraph)
        {
            paragraph = next.Paragraph;
            inParagraph = null;
            counted = null;
        }

        sentence = next;
        inSentence = null;
    }

    public void Add(in Quantity q)
    {
        if (q.Kind is UnitKind.Currency or UnitKind.Unit)
        {
            inSentence = inParagraph = q;
            money = q.Kind == UnitKind.Currency && !q.Unit!.Contains('/', StringComparison.Ordinal) ? q.Unit : money;
        }
        else if (q.Kind is UnitKind.Ratio or UnitKind.Counted)
        {
            inSentence = q;
            counted = q.Kind == UnitKind.Counted ? q : counted;
        }
    }

    /// <summary>Gives a bare number its unit; false where it is no figure.</summary>
    public bool TryComplete(Analysis a, ref Quantity q, int limit)
    {
        Document d = a.Document;
        WrittenNumber number = q.Number;
        if (IsHarmed(d, q, limit, out int end))
        {
            q = q with { Kind = UnitKind.Counted, Unit = "people", End = end };
            return q.Value >= 1;
        }

        // "1.3 million of them from Canada", "66 of them children".
        if (!number.IsWord && counted is { } all && q.End + 1 < limit && d.Lower(q.End) == "of" && d.Lower(q.End + 1) is "them" or "whom" or "these" or "those")
        {
            q = q with { Kind = UnitKind.Counted, Unit = all.Unit };
            return true;
        }

        // "to 22 million", after "from 60 million bottles".
        if (number.IsScaled && inSentence is { Kind: UnitKind.Counted } same && q.First > sentence.First && d.Lower(q.First - 1) is "to" or "from" or "against")
        {
            q = q with { Kind = UnitKind.Counted, Unit = same.Unit };
            return true;
        }

        // "210,000 of that".
        if (!number.IsPlain && !number.IsWord && inParagraph is { } told && q.End + 1 < limit && d.Lower(q.End) == "of" && d.Lower(q.End + 1) is "that" or "it" or "this")
        {
            q = q with { Kind = told.Kind, Unit = told.Unit };
            return true;
        }

        // "India has 16 submarines, Pakistan eight and China 59".
        if (inSentence is { Kind: UnitKind.Counted } counts && q.First > sentence.First + 1 && a.MentionAt(q.First - 1) is { } owner && owner.First > sentence.First && d.Lower(owner.First - 1) is "and" or "," or ";"
            && (q.End >= limit || d.Upos[q.End] is Upos.PUNCT or Upos.CCONJ or Upos.ADP))
        {
            q = q with { Kind = UnitKind.Counted, Unit = counts.Unit };
            return q.Value >= 2;
        }

        // An exchange rate ("88.75 per dollar") has no unit of its own, and takes none from its neighbours.
        if (!number.IsPlain && !number.IsScaled && q.End + 1 < limit && (d.Lower(q.End) == "per" || (d.Lower(q.End) == "to" && d.Lower(q.End + 1) is "the" or "a")))
        {
            return true;
        }

        // Crores without a unit are rupees.
        if (number.IsScaled && d.Lower(number.End - 1) is "crore" or "crores" or "cr" or "lakh" or "lakhs")
        {
            q = q with { Kind = UnitKind.Currency, Unit = "INR" };
            return true;
        }

        if (number.IsScaled)
        {
            if (Speaks(d, Heads) && inSentence is not { Kind: UnitKind.Currency })
            {
                q = q with { Kind = UnitKind.Counted, Unit = "people" };
                return true;
            }

            if ((inSentence ?? inParagraph) is { Kind: UnitKind.Currency or UnitKind.Unit } earlier)
            {
                q = q with { Kind = earlier.Kind, Unit = earlier.Unit };
            }
            else if (inParagraph is { } before)
            {
                q = q with { Kind = before.Kind, Unit = before.Unit };
            }
            else if (number.Scale >= 1e6 && money is not null)
            {
                q = q with { Kind = UnitKind.Currency, Unit = money };
            }

            return true;
        }

        if (number.IsWord || inSentence is not { } last)
        {
            return !number.IsWord && !number.IsPlain && number.Value >= 1000 && Speaks(d, Heads) && IsGroup(d, ref q);
        }

        // "…count 68.7": a decimal that is like a scaled one of the same sentence.
        if (!number.IsPlain && last.Number.IsScaled && number.Value < 1000 && last.Kind is UnitKind.Currency or UnitKind.Unit)
        {
            double value = number.Value * last.Number.Scale;
            q = q with { Kind = last.Kind, Unit = last.Unit, Value = value, Number = number with { Value = value, Scale = last.Number.Scale } };
            return value / last.Value is > 0.05 and < 20;
        }

        if (!number.IsPlain && number.Value >= 1000)
        {
            if (last.Value < 1000)
            {
                return IsGroup(d, ref q);
            }

            q = q with { Kind = last.Kind, Unit = last.Unit };
            return true;
        }

        string word = q.First > sentence.First ? d.Lower(q.First - 1) : string.Empty;
        if (last.Kind is UnitKind.Ratio or UnitKind.Counted && word is "from" or "to" or "against" && number.Value < 1000)
        {
            q = q with { Kind = last.Kind, Unit = last.Unit };
            return true;
        }

        return false;
    }

    private bool IsGroup(Document d, ref Quantity q)
    {
        q = q with { Kind = Speaks(d, Heads) ? UnitKind.Counted : UnitKind.None, Unit = Speaks(d, Heads) ? "people" : null };
        return true;
    }

    /// <summary>"26 dead", "killing 26", "26 were wounded".</summary>
    private bool IsHarmed(Document d, in Quantity q, int limit, out int end)
    {
        end = q.End;
        if (q.End < limit && Harm.Contains(d.Lower(q.End)))
        {
            end = q.End + 1;
            return true;
        }

        if (q.End + 1 < limit && d.Lower(q.End) is "were" or "was" or "have" or "are" or "is" && (Harm.Contains(d.Base(q.End + 1)) || (q.End + 2 < limit && Harm.Contains(d.Base(q.End + 2)))))
        {
            return true;
        }

        int before = Approximation.Before(d, q.First, sentence.First, out _);
        bool open = q.End >= limit || d.Upos[q.End] is Upos.PUNCT or Upos.ADP or Upos.CCONJ or Upos.SCONJ;
        return open && before >= sentence.First && d.Upos[before] == Upos.VERB && Harm.Contains(d.Base(before));
    }

    private bool Speaks(Document d, FrozenSet<string> of)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (of.Contains(d.Base(t)))
            {
                return true;
            }
        }

        return false;
    }
}
