using System.Globalization;
using Chancery.Language;

namespace Chancery.Events;

/// <summary>How a trigger deals out the parts of actor and recipient.</summary>
public enum TriggerFrame : byte
{
    /// <summary>Subject, agent or possessor acts; object or oblique receives.</summary>
    Usual,

    /// <summary>The subject hosts; the object, who visits, is the actor.</summary>
    Host,

    /// <summary>Several subjects are each other's partner.</summary>
    Mutual,

    /// <summary>The recipient stands after "from".</summary>
    From,

    /// <summary>The recipient is the subject of the embedded clause.</summary>
    Embedded,

    /// <summary>No recipient is usual.</summary>
    Nowhom,

    /// <summary>The act falls on the actor's own ranks.</summary>
    Self,
}

/// <summary>One condition of a trigger row.</summary>
/// <param name="Slot">obj, prt, prep, xcomp, comp, amod, nmod, compound or voice.</param>
/// <param name="Words">Lemmas of which one must stand there; "*" is any, "@actor" a political actor.</param>
/// <param name="Negated">It must not stand there.</param>
public sealed record TriggerCondition(string Slot, IReadOnlyList<string> Words, bool Negated)
{
    /// <summary>How much a row with this condition says, by the lexicon's own order.</summary>
    public int Weight => Negated ? 1 : Slot is "prep" or "prt" or "comp" or "voice" ? 2 : Words.Contains("*") ? 3 : Words.Contains("@actor") ? 4 : 6;
}

/// <summary>A reading of a word: what must stand with it, and which act it then names. Type is null for no act.</summary>
public sealed record TriggerRow(
    string Lemma,
    char Pos,
    IReadOnlyList<TriggerCondition> Conditions,
    EventType? Type,
    string? Mode,
    TriggerFrame Frame,
    IReadOnlyList<string> Domains,
    int Line)
{
    public int Specificity => Conditions.Count == 0 ? 0 : (Conditions.Max(c => c.Weight) * 10) + Conditions.Count;
}

/// <summary>The trigger lexicon, <c>data/events/triggers.tsv</c>.</summary>
public sealed class TriggerLexicon
{
    private readonly Dictionary<(string Lemma, char Pos), List<TriggerRow>> rows = [];
    private Dictionary<string, string[]> types = [];

    public int Count => rows.Values.Sum(r => r.Count);

    /// <exception cref="InvalidDataException">A line is not a row of the lexicon.</exception>
    public static TriggerLexicon Load(string path)
    {
        var lexicon = new TriggerLexicon();
        bool header = true;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (header)
            {
                header = false;
                continue;
            }

            TriggerRow row = Parse(line, number) ?? throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: not a row of lemma, pos, with, type, mode, frame, domains, example"));
            if (!lexicon.rows.TryGetValue((row.Lemma, row.Pos), out List<TriggerRow>? list))
            {
                lexicon.rows[(row.Lemma, row.Pos)] = list = [];
            }

            list.Add(row);
        }

        foreach (List<TriggerRow> list in lexicon.rows.Values)
        {
            // Most specific first; a reading that is no act wins over one that says as much.
            list.Sort((x, y) => x.Specificity != y.Specificity ? y.Specificity.CompareTo(x.Specificity)
                : (x.Type is null) != (y.Type is null) ? (x.Type is null ? -1 : 1) : x.Line.CompareTo(y.Line));
        }

        lexicon.types = lexicon.rows.GroupBy(r => r.Key.Lemma, r => r.Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.SelectMany(l => l).Where(r => r.Type is not null).Select(r => EventTypes.Names[(int)r.Type!.Value]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        return lexicon;
    }

    /// <summary>Readings of a word, most specific first.</summary>
    public IReadOnlyList<TriggerRow> Rows(string lemma, char pos) => rows.TryGetValue((lemma, pos), out List<TriggerRow>? list) ? list : [];

    /// <summary>A reading of a word for a type that something else decided: mode, frame and domains of the word's most general row of that type.</summary>
    public TriggerRow ReadAs(string lemma, char pos, EventType type)
    {
        TriggerRow? general = Rows(lemma, pos).LastOrDefault(r => r.Type == type);
        return new TriggerRow(lemma, pos, [], type, general?.Mode, general?.Frame ?? TriggerFrame.Usual, general?.Domains ?? [], general?.Line ?? 0);
    }

    /// <summary>The acts that a word names in any reading and as any part of speech, once each.</summary>
    public IReadOnlyList<string> Types(string lemma) => types.TryGetValue(lemma, out string[]? names) ? names : [];

    /// <summary>The lexicon's letter for a part of speech, or '\0'.</summary>
    public static char Letter(Upos upos) => upos switch { Upos.VERB => 'v', Upos.NOUN or Upos.PROPN => 'n', Upos.ADJ => 'a', _ => '\0' };

    private static TriggerRow? Parse(string line, int number)
    {
        string[] cells = line.Split('\t');
        if (cells.Length is < 7 or > 8 || cells[1].Length != 1)
        {
            return null;
        }

        EventType? type = null;
        if (cells[3] != "NONE")
        {
            if (!Enum.TryParse(cells[3], out EventType parsed))
            {
                return null;
            }

            type = parsed;
        }

        TriggerFrame frame = TriggerFrame.Usual;
        if (cells[5].Length > 0 && !Enum.TryParse(cells[5], ignoreCase: true, out frame))
        {
            return null;
        }

        var conditions = new List<TriggerCondition>();
        foreach (string part in cells[2].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                return null;
            }

            bool negated = part[0] == '~';
            conditions.Add(new TriggerCondition(part[(negated ? 1 : 0)..colon], part[(colon + 1)..].Split(','), negated));
        }

        return new TriggerRow(cells[0], cells[1][0], conditions, type, cells[4].Length > 0 ? cells[4] : null, frame, cells[6].Split(',', StringSplitOptions.RemoveEmptyEntries), number);
    }
}
