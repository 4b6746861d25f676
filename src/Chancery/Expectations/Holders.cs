using Chancery.Actors;
using Chancery.Language;

namespace Chancery.Expectations;

/// <summary>Names the one who holds an expectation: the speaker of the quotation it stands in, who plans, promises or demands it, else the outlet.</summary>
internal sealed class Holders
{
    public const string Outlet = "outlet";

    private const int LongestName = 60;

    private readonly Analysis a;
    private readonly Document d;
    private readonly Lazy<Dictionary<string, string>> states;

    public Holders(Analysis analysis)
    {
        a = analysis;
        d = analysis.Document;
        states = new Lazy<Dictionary<string, string>>(StateNames);
    }

    public string Of(Draft draft)
    {
        if (a.QuotationAt(d.SpanOf(draft.Token))?.Speaker is { } speaker)
        {
            return speaker;
        }

        return draft.Holder < 0 ? Outlet : Name(draft.Holder);
    }

    /// <summary>A phrase as a name: all that are joined by "and", a group by its members, anyone unlinked by the words of the text.</summary>
    private string Name(int token)
    {
        var names = new List<string>();
        foreach (int part in (ReadOnlySpan<int>)[token, .. Joined(token)])
        {
            names.AddRange(a.MentionAt(part) switch
            {
                { Actors.Count: > 1 } group => group.Actors.Select(id => states.Value.GetValueOrDefault(id, string.Empty)),
                { Name.Length: > 0, Kind: not MentionKind.Adjective } mention => [mention.Name],
                _ => [OwnerOf(part) ?? Words(part)],
            });
        }

        string name = string.Join(" and ", names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal));
        return name.Length is 0 or > LongestName ? Outlet : name;
    }

    /// <summary>States and bodies by id, as the report's mentions name them.</summary>
    private Dictionary<string, string> StateNames()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ActorMention mention in a.Mentions)
        {
            if (mention.Kind is MentionKind.Name or MentionKind.Seat)
            {
                names.TryAdd(mention.Actor, mention.Name);
            }
        }

        return names;
    }

    /// <summary>"Chile's government" is Chile.</summary>
    private string? OwnerOf(int noun) =>
        Titles.IsStatePart(d.Lemma[noun]) && d.Child(noun, Deprel.NmodPoss) is >= 0 and var owner ? a.MentionAt(owner)?.Name : null;

    private List<int> Joined(int token)
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

    private string Words(int token)
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
