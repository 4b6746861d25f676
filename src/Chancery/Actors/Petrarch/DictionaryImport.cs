using System.Globalization;
using System.Runtime.InteropServices;

namespace Chancery.Actors.Petrarch;

/// <summary>What came of a folder of dictionaries.</summary>
public sealed record DictionaryCounts
{
    /// <summary>New names, adjectives and places of actors that the table knew.</summary>
    public int Names { get; init; }

    /// <summary>New organisations.</summary>
    public int Actors { get; init; }

    /// <summary>New persons.</summary>
    public int Persons { get; init; }

    /// <summary>Names and persons that the table already had; its word stands.</summary>
    public int Known { get; init; }

    /// <summary>Names kept out because they are common words or too short.</summary>
    public int Ambiguous { get; init; }

    /// <summary>Blocks whose code names no state, body or kind that the table has.</summary>
    public int Unmapped { get; init; }
}

/// <summary>Brings a dictionary's names into the table. What the table knows is not overwritten.</summary>
internal sealed class DictionaryImport
{
    private static readonly DateOnly Ever = DateOnly.MinValue;

    private readonly ActorTable table;
    private readonly IReadOnlySet<string> common;
    private readonly Dictionary<string, ActorForm> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> holders = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PetrarchCode> codesRead = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Holder, string Actor), int> tenureOf = [];
    private readonly ILookup<(string Actor, string Role), Tenure> offices;
    private readonly ILookup<string, ActorForm> formsOf;
    private readonly PersonalNames people = new();
    private int names, actors, persons, had, ambiguous, unmapped;

    public DictionaryImport(ActorTable table, IReadOnlySet<string> common)
    {
        this.table = table;
        this.common = common;
        foreach (ActorForm form in table.Forms)
        {
            known.TryAdd(form.Text, form);
        }

        for (int i = 0; i < table.Tenures.Count; i++)
        {
            Tenure tenure = table.Tenures[i];
            tenureOf.TryAdd((tenure.Holder, tenure.Actor), i);
            people.Learn(tenure.Holder);
            foreach (string name in tenure.Aliases.Append(tenure.Holder).Where(n => n.Contains(' ', StringComparison.Ordinal)))
            {
                holders.TryAdd(name, tenure.Holder);
            }
        }

        offices = table.Tenures.ToLookup(t => (t.Actor, t.Role));
        formsOf = table.Forms.Where(f => f.Kind is MentionKind.Name or MentionKind.Adjective).ToLookup(f => f.Actor, StringComparer.Ordinal);
    }

    public DictionaryCounts Import(PetrarchDictionary dictionary)
    {
        var coded = new List<(PetrarchEntry Entry, List<(DatedCode Dated, PetrarchCode Code)> Codes)>();
        foreach (PetrarchEntry entry in dictionary.Entries)
        {
            List<(DatedCode Dated, PetrarchCode Code)> codes = [.. entry.Codes.Where(c => c.Code != DatedCode.None).Select(c => (c, CodeOf(c.Code)))];
            coded.Add((entry, codes));
            if (codes.Any(c => c.Dated.IsDated || c.Code.IsElite) && PersonalNames.MayBe(entry.Names[0], single: false))
            {
                people.Learn(PersonalNames.Untitled(entry.Names[0]).Name);
            }
        }

        foreach ((PetrarchEntry entry, List<(DatedCode Dated, PetrarchCode Code)> codes) in coded)
        {
            if (codes.Count == 0)
            {
                unmapped++;
                continue;
            }

            PetrarchCode now = codes.MaxBy(c => (c.Dated.Until is null, c.Dated.From ?? Ever, c.Dated.Until ?? Ever)).Code;
            if (now.IsBareState)
            {
                foreach (string name in entry.Names)
                {
                    Name(name, now.State!, null);
                }
            }
            else if (IsPerson(entry, codes))
            {
                Person(entry, codes);
            }
            else
            {
                Organisation(entry, now);
            }
        }

        return new DictionaryCounts { Names = names, Actors = actors, Persons = persons, Known = had, Ambiguous = ambiguous, Unmapped = unmapped };
    }

    private PetrarchCode CodeOf(string code)
    {
        ref PetrarchCode? read = ref CollectionsMarshal.GetValueRefOrAddDefault(codesRead, code, out _);
        return read ??= PetrarchCode.Of(code, table);
    }

    private bool IsPerson(PetrarchEntry entry, List<(DatedCode Dated, PetrarchCode Code)> codes)
    {
        string name = PersonalNames.Untitled(entry.Names[0]).Name;
        bool told = codes.Any(c => c.Dated.IsDated || c.Code.IsElite);
        return PersonalNames.MayBe(name, told)
            && (told || (codes.All(c => c.Code.Kind is ActorKind.Institution or ActorKind.Party) && people.StartsWithGivenName(name)) || (codes[0].Code.Body is not null && people.StartsWithGivenName(name)))
            && !entry.Names.Any(n => known.TryGetValue(n, out ActorForm? form) && form.Kind != MentionKind.Place);
    }

    /// <summary>A name of a known actor: in the table's kind where it resembles one of the actor's own, else a place of the state.</summary>
    private bool Name(string text, string actor, MentionKind? kind)
    {
        text = WithoutArticle(text);
        if (known.ContainsKey(text))
        {
            had++;
            return false;
        }

        if (IsAmbiguous(text))
        {
            ambiguous++;
            return false;
        }

        var form = new ActorForm(text, kind ?? KindLike(text, actor), actor, AllCommon(text));
        known[text] = form;
        table.Add(form);
        names++;
        return true;
    }

    private MentionKind KindLike(string text, string actor)
    {
        ActorForm? near = null;
        int least = 3;
        foreach (ActorForm form in formsOf[actor])
        {
            if (form.Text.Length > 4 && Contains(text, form.Text))
            {
                return text.Length == form.Text.Length || form.Kind == MentionKind.Name ? form.Kind : MentionKind.Name;
            }

            int apart = form.Text[0] == text[0] && Math.Abs(form.Text.Length - text.Length) < 3 && form.Text.Length > 4 ? Distance(form.Text, text) : int.MaxValue;
            if (apart < least)
            {
                least = apart;
                near = form;
            }
        }

        return near?.Kind ?? (Contains(text, "Republic") || Contains(text, "Kingdom") ? MentionKind.Name : MentionKind.Place);
    }

    private void Person(PetrarchEntry entry, List<(DatedCode Dated, PetrarchCode Code)> codes)
    {
        var written = entry.Names.Select(PersonalNames.Untitled).ToList();
        List<string> all = [.. written.Select(w => w.Name).Where(n => n.Contains(' ', StringComparison.Ordinal) || !IsAmbiguous(n)).Distinct(StringComparer.Ordinal)];
        string? holder = all.Find(n => n.Contains(' ', StringComparison.Ordinal)) ?? all.FirstOrDefault();
        if (holder is null)
        {
            ambiguous++;
            return;
        }

        List<(DatedCode Dated, PetrarchCode Code)> owned = [.. codes.Where(c => c.Code.Owner is not null)];
        if (owned.Count == 0)
        {
            unmapped++;
            return;
        }

        string? same = all.Select(n => holders.GetValueOrDefault(n)).FirstOrDefault(h => h is not null);
        if (same is not null)
        {
            had++;
            List<string> spellings = [.. all.Where(n => n.Contains(' ', StringComparison.Ordinal) && !holders.ContainsKey(n))];
            if (spellings.Count > 0 && tenureOf.TryGetValue((same, owned[0].Code.Owner!), out int tenure))
            {
                table.Respell(tenure, spellings);
                names += spellings.Count;
                spellings.ForEach(s => holders[s] = same);
            }

            return;
        }

        var offices = owned.Where(c => !c.Code.IsElite).ToList();
        (_, string? title, string? role) = written.Find(w => w.Role is not null);
        bool told = role is not null && offices.Count(c => c.Code.IsGovernment || c.Code.Body is not null) == 1;
        List<string> aliases = [.. all.Where(n => n != holder)];
        foreach ((DatedCode dated, PetrarchCode code) in owned.DistinctBy(c => (c.Dated.From, c.Dated.Until, c.Code.Owner)))
        {
            if (code.IsElite && offices.Exists(o => o.Code.Owner == code.Owner))
            {
                continue;
            }

            // An open end in a dictionary of years ago is no word on who holds the office now: the table's next holder ends it.
            DateOnly? until = dated.Until;
            string? held = told && dated.From is not null && (code.IsGovernment || code.Body is not null) ? role : null;
            if (held is not null && until is null)
            {
                DateOnly? next = this.offices[(code.Owner!, held)].Where(t => t.Since > (dated.From ?? Ever)).Min(t => t.Since);
                until = next?.AddDays(-1);
                held = next is null && this.offices[(code.Owner!, held)].Any() ? null : held;
            }

            tenureOf.TryAdd((holder, code.Owner!), table.Tenures.Count);
            table.Add(new Tenure(code.Owner!, held ?? "other", held is null ? [] : [title!.ToLowerInvariant()], holder, aliases, dated.From, until, dated.From is not null && dated.Until is not null) { FullNameOnly = true });
        }

        all.ForEach(n => holders.TryAdd(n, holder));
        persons++;
    }

    private void Organisation(PetrarchEntry entry, PetrarchCode code)
    {
        List<string> texts = [.. entry.Names.Select(WithoutArticle).Distinct(StringComparer.OrdinalIgnoreCase)];

        // A name that the table knows tells what the block is; its other names are that actor's too.
        List<ActorForm> siblings = [.. texts.Select(t => known.GetValueOrDefault(t)).OfType<ActorForm>().Where(f => !f.Ambiguous)];
        string? sibling = siblings.Select(f => f.Actor).Distinct(StringComparer.Ordinal).Count() == 1 ? siblings[0].Actor : null;
        if (sibling is not null && siblings[0].Kind is MentionKind.Name or MentionKind.Organisation or MentionKind.Seat)
        {
            MentionKind kind = table.Find(sibling)!.Kind is ActorKind.State or ActorKind.Territory or ActorKind.Historic ? MentionKind.Organisation : siblings[0].Kind;
            texts.ForEach(t => Name(t, sibling, kind));
            return;
        }

        List<string> free = [.. texts.Where(t => !known.ContainsKey(t))];
        had += texts.Count - free.Count;
        List<string> usable = [.. free.Where(t => !IsAmbiguous(t))];
        ambiguous += free.Count - usable.Count;
        if (code.Kind is not { } sort || (sort is ActorKind.Institution && code.Owner is null))
        {
            unmapped++;
            return;
        }

        if (usable.Count == 0)
        {
            return;
        }

        string id = NewId(usable, code.Owner);
        table.Add(new Actor(id, code.Body is not null && sort == ActorKind.Body ? ActorKind.Institution : sort, usable[0], code.Owner, []));
        actors++;
        usable.ForEach(t => Name(t, id, sort == ActorKind.Body && code.Body is null ? MentionKind.Name : MentionKind.Organisation));
    }

    /// <summary>"RUS.FSB": the abbreviation, else the first telling word, else the initials, else all of the name.</summary>
    private string NewId(List<string> texts, string? owner)
    {
        string prefix = owner is null ? string.Empty : owner + ".";
        string[] words = texts[0].Split(' ', '-');
        string?[] tries =
        [
            texts.Find(t => t.Length is > 2 and < 8 && t.All(char.IsAsciiLetterUpper)),
            Array.Find(words, w => w.Length > 3 && !common.Contains(w.ToLowerInvariant()) && !known.ContainsKey(w)),
            words.Length > 2 ? string.Concat(words.Where(w => w.Length > 0 && char.IsUpper(w[0])).Select(w => w[0])) : null,
            texts[0],
        ];
        foreach (string? text in tries)
        {
            string id = prefix + (text is null ? string.Empty : string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant());
            if (id.Length > prefix.Length + 2 && table.Find(id) is null)
            {
                return id;
            }
        }

        int number = 2;
        string whole = prefix + string.Concat(texts[0].Where(char.IsLetterOrDigit)).ToUpperInvariant();
        while (table.Find(whole + number.ToString(CultureInfo.InvariantCulture)) is not null)
        {
            number++;
        }

        return whole + number.ToString(CultureInfo.InvariantCulture);
    }

    private bool IsAmbiguous(string text)
    {
        if (text.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        bool abbreviation = text.Length > 2 && text.All(c => !char.IsLower(c));
        return (text.Length <= 3 && !abbreviation) || IsCommon(text);
    }

    /// <summary>"Supreme Court", "Defense Department": every state has one.</summary>
    private bool AllCommon(string text) => text.Split(' ').All(w => w.Length < 3 || IsCommon(w));

    private bool IsCommon(string word) => PersonalNames.NamesBody(word) || common.Contains(word.ToLowerInvariant());

    private static string WithoutArticle(string text) => text.Length > 7 && text.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;

    private static bool Contains(string text, string words)
    {
        int at = text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || text[at - 1] == ' ') && (at + words.Length == text.Length || text[at + words.Length] == ' ');
    }

    /// <summary>Letters to change, add or drop (Levenshtein 1966).</summary>
    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int up = row[j];
                row[j] = Math.Min(Math.Min(up, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = up;
            }
        }

        return row[b.Length];
    }
}
