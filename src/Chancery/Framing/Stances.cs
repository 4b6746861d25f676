using Chancery.Quotations;

namespace Chancery.Framings;

/// <summary>How speakers stand to whom they speak of, by the words they judge with.</summary>
public static class Stances
{
    /// <summary>The quotations with the mean polarity, for each actor that they name and judge, of the words said of it.</summary>
    /// <param name="quotations">In order of the text.</param>
    /// <param name="judged">Judging words inside quotations, in order of the text.</param>
    public static IReadOnlyList<Quotation> Add(IReadOnlyList<Quotation> quotations, IReadOnlyList<Framing> judged)
    {
        if (judged.Count == 0)
        {
            return quotations;
        }

        var told = new List<Quotation>(quotations.Count);
        int from = 0;
        foreach (Quotation quotation in quotations)
        {
            while (from < judged.Count && judged[from].Span.End <= quotation.Span.Start)
            {
                from++;
            }

            var sums = new SortedDictionary<string, (double Sum, int Count)>(StringComparer.Ordinal);
            for (int i = from; i < judged.Count && judged[i].Span.Start < quotation.Span.End; i++)
            {
                foreach (string actor in quotation.Span.Contains(judged[i].Span) && judged[i].Polarity != 0 ? judged[i].Target.Where(quotation.About.Contains) : [])
                {
                    (double sum, int count) = sums.GetValueOrDefault(actor);
                    sums[actor] = (sum + judged[i].Polarity, count + 1);
                }
            }

            told.Add(sums.Count == 0 ? quotation : quotation with { Stances = [.. sums.Select(s => new Stance(s.Key, Math.Round(s.Value.Sum / s.Value.Count, 2)))] });
        }

        return told;
    }
}
