using Chancery.Actors;
using Chancery.Language;
using Chancery.Quotations;
using Chancery.Reports;

namespace Chancery.Expectations;

/// <summary>Names the one who holds an expectation: the speaker of the quotation it stands in, who plans, promises or demands it, else the outlet.</summary>
internal static class Holders
{
    public const string Outlet = "outlet";

    private const int LongestName = 60;

    public static string Of(Analysis a, Draft draft)
    {
        if (a.QuotationAt(a.Document.SpanOf(draft.Token))?.Speaker is { } speaker)
        {
            return speaker;
        }

        return draft.Holder < 0 ? Outlet : Name(a, draft.Holder);
    }

    /// <summary>A phrase as a name: all that are joined by "and", a group by its members, anyone unlinked by the words of the text.</summary>
    private static string Name(Analysis a, int token)
    {
        Document d = a.Document;
        var names = new List<string>();
        foreach (int part in (ReadOnlySpan<int>)[token, .. Joined(d, token)])
        {
            names.AddRange(a.MentionAt(part) switch
            {
                { Actors.Count: > 1 } group => group.Actors.Select(id => NameOf(a, id)),
                { Name.Length: > 0, Kind: not MentionKind.Adjective } mention => [mention.Name],
                _ => [OwnerOf(a, part) ?? Words(d, part)],
            });
        }

        string name = string.Join(" and ", names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal));
        return name.Length is 0 or > LongestName ? Outlet : name;
    }

    /// <summary>The state's name as the report's mentions have it.</summary>
    private static string NameOf(Analysis a, string actor) => a.Mentions.Find(m => m.Actor == actor && m.Kind is MentionKind.Name or MentionKind.Seat)?.Name ?? string.Empty;

    /// <summary>"Chile's government" is Chile.</summary>
    private static string? OwnerOf(Analysis a, int noun) =>
        Titles.IsStatePart(a.Document.Lemma[noun]) && a.Document.Child(noun, Deprel.NmodPoss) is >= 0 and var owner ? a.MentionAt(owner)?.Name : null;

    private static List<int> Joined(Document d, int token)
    {
        var joined = new List<int>();
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] == Deprel.Conj && d.Upos[c] is Upos.PROPN or Upos.NOUN)
            {
                joined.Add(c);
            }
        }

        return joined;
    }

    private static string Words(Document d, int token)
    {
        if (d.Upos[token] == Upos.PRON)
        {
            return string.Empty;
        }

        int first = token, last = token;
        foreach (int c in d.Children(token))
        {
            if (d.Rel[c] is Deprel.Det or Deprel.Amod or Deprel.Compound or Deprel.NmodPoss or Deprel.Flat or Deprel.Nummod)
            {
                (int f, int l) = d.Subtree(c);
                first = Math.Min(first, f);
                last = Math.Max(last, l);
            }
        }

        return d.SpanOf(first, last).Of(d.Text).ReplaceLineEndings(" ");
    }
}
