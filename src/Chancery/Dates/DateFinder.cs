using Chancery.Language;

namespace Chancery.Dates;

/// <summary>Finds the expressions of time in a report. Reads no clock: relative ones go by the report's day, and stay out where it has none.</summary>
public static class DateFinder
{
    /// <summary>Fills <see cref="Analysis.Dates"/>, in order of the text and without overlap. Linear in the tokens.</summary>
    public static void Find(Analysis a)
    {
        a.Dates.Clear();
        var grammar = new DateGrammar(a.Document, a.Report.Published);
        foreach (Sentence sentence in a.Document.Sentences)
        {
            int floor = sentence.First;
            for (int i = sentence.First; i < sentence.End;)
            {
                if (grammar.TryRead(i, floor, sentence.End, out int first, out int end, out Stretch time))
                {
                    a.Dates.Add(new DateExpression(first, end, time.From, time.To, time.Iso, time.IsRange));
                    i = floor = end;
                }
                else
                {
                    i++;
                }
            }
        }
    }

    /// <summary>True where the token is part of a date that was found.</summary>
    public static bool IsDateToken(Analysis a, int token)
    {
        int low = 0, high = a.Dates.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            DateExpression date = a.Dates[middle];
            if (token < date.First)
            {
                high = middle - 1;
            }
            else if (token >= date.End)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the word alone may belong to a date: a month, a weekday, "today", "year", ….</summary>
    public static bool IsDateToken(Document d, int token) => DateLexicon.TryGet(d.Lower(token), out _);
}
