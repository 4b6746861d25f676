using Chancery.Actors;

namespace Chancery.Cli;

/// <summary>Finds the actor that a person means.</summary>
internal sealed class ActorNames(ActorTable table)
{
    private const int Suggestions = 4;

    /// <summary>The id for an id or name, in any case of its letters.</summary>
    /// <exception cref="CommandFailure">None or several have it; the message tells those that come near.</exception>
    public string Id(string text, string option)
    {
        if (FindId(text) is { } id)
        {
            return id;
        }

        string[] named = [.. Named(text)];
        if (Array.Find(named, one => Array.TrueForAll(named, other => Covers(one, other))) is { } only)
        {
            return only;
        }

        if (named.Length > 1)
        {
            throw new CommandFailure($"{option}: '{text}' may be {string.Join(" or ", named.Select(Shown))}; give the id", ExitCode.Usage);
        }

        string[] offices = [.. Holders(text).Take(Suggestions)];
        string hint = offices.Length > 0 ? $"; {string.Join(", ", offices)}" : Near(text) is { Length: > 0 } near ? $"; near to it: {string.Join(", ", near)}" : "";
        throw new CommandFailure($"{option}: no actor is called '{text}'{hint}; search with: chancery actors NAME", ExitCode.Usage);
    }

    /// <summary>The id itself; also that of a body nobody listed but whose state is known ("RUS.UNHEARDOF").</summary>
    private string? FindId(string text)
    {
        string upper = text.ToUpperInvariant();
        return table.Find(text) is not null ? text
            : table.Find(upper) is not null ? upper
            : upper.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && table.Find(upper[..dot]) is not null ? upper
            : null;
    }

    /// <summary>Those with the name; a state's own name goes before a capital, adjective or firm of the same.</summary>
    private IEnumerable<string> Named(string text)
    {
        ActorForm[] forms = [.. table.Forms.Where(f => string.Equals(f.Text, text, StringComparison.OrdinalIgnoreCase))];
        return (forms.Any(f => f.Kind == MentionKind.Name) ? forms.Where(f => f.Kind == MentionKind.Name) : forms).Select(f => f.Actor).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Whether asking for one also finds the other: a state and its ministry may share a seat.</summary>
    private bool Covers(string one, string other) => one == other || other.StartsWith(one + ".", StringComparison.Ordinal) || table.Find(other)?.Of == one;

    private IEnumerable<string> Holders(string text) => table.Tenures
        .Where(t => t.Holder.Contains(text, StringComparison.OrdinalIgnoreCase))
        .OrderBy(t => t.Until is not null)
        .DistinctBy(t => t.Holder, StringComparer.Ordinal)
        .Select(t => $"{t.Holder} speaks for {Shown(t.Actor)}");

    private string[] Near(string text)
    {
        string wanted = text.ToLowerInvariant();
        return [.. table.Forms
            .Where(f => f.Kind is MentionKind.Name or MentionKind.Organisation)
            .Select(f => (f.Actor, Distance: Distance(wanted, f.Text.ToLowerInvariant())))
            .Where(x => x.Distance <= Math.Max(1, (text.Length + 1) / 3))
            .OrderBy(x => x.Distance).ThenBy(x => x.Actor, StringComparer.Ordinal)
            .Select(x => x.Actor).Distinct(StringComparer.Ordinal).Take(Suggestions).Select(Shown)];
    }

    private string Shown(string id) => $"{table.NameOf(id)} ({id})";

    /// <summary>Letters to insert, remove or change; a name that only begins alike is one away.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length >= 3 && b.StartsWith(a, StringComparison.Ordinal))
        {
            return 1;
        }

        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
