using Chancery.Language.Treebank;

namespace Chancery.Evaluation;

/// <summary>
/// Tags and trees on the gold's own tokens, punctuation counted: the measures of <c>score/benchmarks.py ud</c>. Shares run from
/// 0 to 1. Labels are compared as written, so that what the program has no name for counts as wrong.
/// </summary>
/// <param name="Tokens">Words of the gold.</param>
/// <param name="Upos">Share with the right universal part of speech.</param>
/// <param name="Uas">Share with the right head.</param>
/// <param name="Las">Share with the right head and base relation; subtypes are ignored.</param>
public sealed record TreebankScore(int Tokens, double Upos, double Uas, double Las)
{
    /// <summary>Rounded to four decimals.</summary>
    public IReadOnlyDictionary<string, double> Values => new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["upos"] = Rounding.FourPlaces(Upos),
        ["uas"] = Rounding.FourPlaces(Uas),
        ["las"] = Rounding.FourPlaces(Las),
    };

    /// <exception cref="InvalidDataException">The tokens differ, or there are none.</exception>
    public static TreebankScore Of(IEnumerable<ConlluSentence> gold, IEnumerable<ConlluSentence> predicted)
    {
        string[][] g = [.. gold.SelectMany(s => s.Words)];
        string[][] p = [.. predicted.SelectMany(s => s.Words)];
        if (g.Length == 0 || !g.Select(w => w[Conllu.Form]).SequenceEqual(p.Select(w => w[Conllu.Form]), StringComparer.Ordinal))
        {
            throw new InvalidDataException(g.Length == 0 ? "the gold has no tokens" : "the tokens differ from the gold's");
        }

        int upos = 0, uas = 0, las = 0;
        for (int i = 0; i < g.Length; i++)
        {
            bool head = g[i][Conllu.Head] == p[i][Conllu.Head];
            upos += g[i][Conllu.Upos] == p[i][Conllu.Upos] ? 1 : 0;
            uas += head ? 1 : 0;
            las += head && Base(g[i]).SequenceEqual(Base(p[i])) ? 1 : 0;
        }

        double n = g.Length;
        return new TreebankScore(g.Length, upos / n, uas / n, las / n);
    }

    private static ReadOnlySpan<char> Base(string[] word)
    {
        ReadOnlySpan<char> relation = word[Conllu.Deprel];
        int colon = relation.IndexOf(':');
        return colon < 0 ? relation : relation[..colon];
    }
}
