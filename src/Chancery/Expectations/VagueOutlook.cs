using Chancery.Language;

namespace Chancery.Expectations;

/// <summary>Tells sentences of outlook that nobody can check: a future or a "may" of which no expectation came.</summary>
internal static class VagueOutlook
{
    public static bool Is(Document d, Sentence sentence, ExpectationLexicon lexicon)
    {
        if (sentence.Kind == LineKind.Heading)
        {
            return false;
        }

        for (int t = sentence.First; t < sentence.End; t++)
        {
            if ((d.Xpos[t] == Xpos.Md && d.Lower(t) is "will" or "'ll" or "wo" or "shall" or "may" or "might" or "could") || lexicon.Is(d.Lemma[t], WordClass.Outlook))
            {
                return true;
            }
        }

        return false;
    }
}
