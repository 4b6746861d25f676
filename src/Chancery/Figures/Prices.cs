using Chancery.Language;

namespace Chancery.Figures;

/// <summary>Oil is sold by the barrel, also where only "100 dollars" is written.</summary>
internal static class Prices
{
    public static bool IsOilPrice(Document d, in Quantity q)
    {
        if (q.Number.Scale > 1 || q.Value is < 5 or > 400 || q.Unit!.Contains('/', StringComparison.Ordinal))
        {
            return false;
        }

        Sentence sentence = d.SentenceAt(q.First);
        bool oil = false;
        bool price = q.End < sentence.End && d.Lower(q.End) is "oil" or "crude";
        for (int t = sentence.First; t < sentence.End; t++)
        {
            string lemma = d.Lemma[t];
            oil |= lemma is "oil" or "crude" or "barrel" || d.Lower(t) is "brent" or "urals" or "wti" or "opec";
            price |= lemma is "oil" or "crude" && d.Rel[t].IsSubject() && d.Head[t] >= 0 && d.Lemma[d.Head[t]] is "fall" or "rise" or "climb" or "drop" or "jump" or "slip" or "gain" or "ease" or "surge" or "slide";
            price |= lemma is "price" or "trade" or "cap" or "settle" or "sell" || d.Lower(t) is "brent" or "urals" or "wti";
        }

        return oil && price;
    }
}
