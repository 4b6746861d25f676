using System.Globalization;
using System.Text;
using Chancery.Reports;

namespace Chancery.Evaluation;

/// <summary>
/// Makes copies, and pairs that only look like them, from reports by rule: the same reports give the same pairs. Half of the pairs are copies.
/// </summary>
internal sealed class CopyMaker
{
    /// <summary>Shorter reports are not used: half a sentence is nobody's copy.</summary>
    private const int LeastWords = 60;

    private static readonly (string, string)[] Spellings =
    [
        ("organis", "organiz"), ("recognis", "recogniz"), ("criticis", "criticiz"), ("authoris", "authoriz"), ("normalis", "normaliz"), ("finalis", "finaliz"), ("mobilis", "mobiliz"), ("stabilis", "stabiliz"), ("modernis", "moderniz"),
        ("labour", "labor"), ("neighbour", "neighbor"), ("harbour", "harbor"), ("honour", "honor"), ("favour", "favor"), ("behaviour", "behavior"), ("colour", "color"), ("rumour", "rumor"), ("armour", "armor"),
        ("defence", "defense"), ("offence", "offense"), ("licence", "license"), ("centre", "center"), ("metre", "meter"), ("theatre", "theater"), ("fibre", "fiber"), ("programme", "program"), ("tonnes", "tons"),
        ("travelled", "traveled"), ("cancelled", "canceled"), ("signalled", "signaled"), ("labelled", "labeled"), ("fuelled", "fueled"), ("modelled", "modeled"), ("per cent", "percent"), ("grey", "gray"), ("towards", "toward"),
        ("sceptic", "skeptic"), ("manoeuvre", "maneuver"), ("cheque", "check"), ("dialogue", "dialog"), ("analyse", "analyze"), ("judgement", "judgment"), ("co-operat", "cooperat"), ("ceasefire", "cease-fire"), ("learnt", "learned"), ("“", "\""), ("’", "'"),
    ];

    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["said"] = "stated", ["told"] = "informed", ["says"] = "states", ["also"] = "likewise", ["but"] = "yet", ["after"] = "following", ["before"] = "ahead of", ["about"] = "around", ["more"] = "further", ["new"] = "fresh",
        ["talks"] = "negotiations", ["meeting"] = "session", ["visit"] = "trip", ["agreed"] = "consented", ["signed"] = "inked", ["accused"] = "blamed", ["called"] = "termed", ["asked"] = "urged", ["wants"] = "seeks", ["would"] = "will",
        ["killed"] = "left dead", ["troops"] = "soldiers", ["soldiers"] = "troops", ["government"] = "cabinet", ["minister"] = "official", ["country"] = "nation", ["border"] = "frontier", ["deal"] = "agreement", ["agreement"] = "accord",
        ["big"] = "large", ["large"] = "sizeable", ["small"] = "minor", ["last"] = "past", ["first"] = "initial", ["two"] = "a pair of", ["three"] = "some three", ["many"] = "numerous", ["since"] = "ever since", ["while"] = "as",
        ["between"] = "involving", ["against"] = "versus", ["under"] = "beneath", ["still"] = "even now", ["only"] = "just", ["months"] = "some months", ["years"] = "long years", ["early"] = "at the start of", ["late"] = "toward the end of",
        ["which"] = "that", ["have"] = "did", ["has"] = "now has", ["had"] = "earlier had", ["was"] = "had been", ["were"] = "had been", ["is"] = "remains", ["are"] = "remain", ["will"] = "is to", ["not"] = "never", ["over"] = "about", ["for"] = "on behalf of",
    };

    private static readonly string[] Titles = ["Tensions in focus as envoys meet", "What we know so far", "Officials speak out in capital", "A week of quiet moves", "Capitals trade words again", "Doubts grow over next step", "Explained: what lies behind it", "Region watches and waits"];
    private static readonly string[] Bylines = ["By Our Correspondent", "By Marta Okafor", "BY STAFF REPORTER", "By Devika Rao and Tomas Lind", "Our Special Correspondent", "By Agencies"];
    private static readonly string[] Datelines = ["GENEVA, March 3 (Reuters) - ", "NEW DELHI: ", "NAIROBI (AFP) — ", "VIENNA, Sept 14 - ", "ISLAMABAD – ", "New York, June 2 (AP) - ", "BRASÍLIA/LIMA, Oct 9 (EFE) -- "];
    private static readonly string[] Credits = [" (PTI)", " (With inputs from AFP)", "\n\n(With inputs from agencies)", "\n\nReporting by Jo Black; Editing by Ann White", " - Reuters", "\n\nAlso read: more from the region", "\n\n(This story first appeared in The Courier)"];

    private readonly Report[] sources;
    private readonly Dictionary<string, HashSet<string>> names;
    private readonly List<Report> made = [];
    private readonly List<CopyLabel> labels = [];
    private ulong state = 20251122;

    public CopyMaker(IReadOnlyList<Report> reports)
    {
        sources = [.. reports.Where(r => Count(r.Text) >= LeastWords)];
        names = sources.ToDictionary(r => r.Id, r => r.Text.Split(' ', '\n').Where(w => w.Length > 3 && char.IsUpper(w[0])).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    public CopySet Make(int pairs)
    {
        if (sources.Length < 10)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{sources.Length} reports of {LeastWords} words or more; at least 10 are needed to make pairs from"));
        }

        (string Kind, Func<string, string> Edit)[] edits =
        [
            ("new headline", text => Of(Titles) + "\n\n" + text),
            ("byline", text => Of(Bylines) + "\n\n" + text),
            ("dateline and credit", text => Of(Datelines) + text + Of(Credits)),
            ("cut tail", Cut),
            ("spelling", Respell),
            ("added paragraph", AddParagraph),
            ("first paragraph dropped", DropFirst),
            ("one sentence in five reworded", text => Reword(text)),
            ("several at once", text => Of(Titles) + "\n" + Of(Bylines) + "\n\n" + Of(Datelines) + AddParagraph(Respell(Reword(Cut(text)))) + Of(Credits)),
            ("reworded, first dropped, credit", text => Respell(Reword(DropFirst(text))) + Of(Credits)),
            ("every second reworded, cut, added", text => AddParagraph(Respell(Reword(Cut(text), every: 2)))),
        ];
        for (int i = 0; i < pairs / 2; i++)
        {
            (string kind, Func<string, string> edit) = edits[i % edits.Length];
            Report source = sources[i / edits.Length * 7 % sources.Length];
            labels.Add(new CopyLabel(source.Id, Variant(source, edit(source.Text)), kind, IsCopy: true));
        }

        for (int i = 0; i < pairs - (pairs / 2); i++)
        {
            Report one = sources[i * 5 % sources.Length];
            switch (i % 5)
            {
                case 0:
                    Report near = Nearest(one, i / sources.Length % 3);
                    labels.Add(new CopyLabel(one.Id, near.Id, "same topic", IsCopy: false));
                    break;
                case 1:
                    labels.Add(new CopyLabel(one.Id, Variant(Nearest(one, 0), Insert(Nearest(one, 0).Text, Sentence(one.Text))), "one sentence shared", IsCopy: false));
                    break;
                case 2:
                    string background = Piece(Other(one).Text, Math.Min(40, Count(one.Text) / 3));
                    Report third = Nearest(one, 1);
                    labels.Add(new CopyLabel(Variant(one, one.Text + "\n\n" + background), Variant(third, Insert(third.Text, background)), "background paragraph shared", IsCopy: false));
                    break;
                case 3:
                    string part = Piece(one.Text, Count(one.Text) * 3 / 10);
                    Report other = Nearest(one, 2);
                    labels.Add(new CopyLabel(one.Id, Variant(other, Insert(other.Text, part)), "three tenths of one quoted", IsCopy: false));
                    break;
                default:
                    labels.Add(new CopyLabel(one.Id, Other(one).Id, "any two", IsCopy: false));
                    break;
            }
        }

        return new CopySet([.. sources, .. made], [.. labels.DistinctBy(l => (l.First, l.Second))], IsWhole: false);
    }

    private static int Count(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;

    // Sentences with what parts them: a paragraph's last keeps its line breaks.
    private static List<string> Sentences(string text)
    {
        var found = new List<string>();
        int start = 0;
        for (int i = 1; i < text.Length; i++)
        {
            bool ends = text[i] == '\n' ? i + 1 < text.Length && text[i + 1] != '\n'
                : text[i] == ' ' && i + 1 < text.Length && !char.IsLower(text[i + 1]) && (text[i - 1] is '.' or '!' or '?' || (text[i - 1] is '"' or '”' && text[i - 2] is '.' or '!' or '?'));
            if (ends && Count(text[start..i]) > 3)
            {
                found.Add(text[start..(i + 1)]);
                start = i + 1;
            }
        }

        found.Add(text[start..]);
        return found;
    }

    private static string Piece(string text, int words)
    {
        var piece = new StringBuilder();
        foreach (string sentence in Sentences(text).Skip(1))
        {
            if (piece.Length > 0 && Count(piece + sentence) > words)
            {
                break;
            }

            piece.Append(sentence.Replace('\n', ' '));
        }

        // A single sentence longer than what was asked for is cut, as subeditors do.
        string[] all = piece.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', all.Take(words));
    }

    private static string Respell(string text)
    {
        foreach ((string uk, string us) in Spellings)
        {
            text = text.Contains(uk, StringComparison.Ordinal) ? text.Replace(uk, us, StringComparison.Ordinal) : text.Replace(us, uk, StringComparison.Ordinal);
        }

        return text;
    }

    private static string DropFirst(string text)
    {
        int end = text.IndexOf("\n\n", StringComparison.Ordinal);
        List<string> sentences = Sentences(text);
        return end > 0 && Count(text[end..]) * 2 >= Count(text) ? text[(end + 2)..] : string.Concat(sentences.Skip(1));
    }

    private static string Insert(string text, string piece)
    {
        List<string> sentences = Sentences(text);
        int at = sentences.Count / 2;
        return string.Concat(sentences.Take(at)).TrimEnd() + "\n\n" + piece.Trim() + "\n\n" + string.Concat(sentences.Skip(at));
    }

    private string Cut(string text)
    {
        int words = Count(text) * (40 + Next(41)) / 100;
        var cut = new StringBuilder();
        foreach (string sentence in Sentences(text))
        {
            cut.Append(sentence);
            if (Count(cut.ToString()) >= words)
            {
                break;
            }
        }

        return cut.ToString().TrimEnd();
    }

    private string AddParagraph(string text) => Next(2) == 0 ? text + "\n\n" + Added(text) : Insert(text, Added(text));

    private string Added(string text) => Piece(sources[Next(sources.Length)].Text, Math.Min(60, Count(text) / 2));

    private string Reword(string text, int every = 5)
    {
        List<string> sentences = Sentences(text);
        int start = Next(Math.Min(every, sentences.Count));
        for (int i = start; i < sentences.Count; i += every)
        {
            string[] words = sentences[i].Split(' ');
            int changed = 0;
            for (int w = 0; w < words.Length && changed < 3; w++)
            {
                if (Synonyms.TryGetValue(words[w], out string? other))
                {
                    words[w] = other;
                    changed++;
                }
            }

            if (changed < 2 && words.Length > 6)
            {
                words[words.Length / 3] = words[words.Length / 3] + " indeed";
                words[words.Length * 2 / 3] = "reportedly " + words[words.Length * 2 / 3];
            }

            sentences[i] = string.Join(' ', words);
        }

        return string.Concat(sentences);
    }

    // The quoted one where there is one.
    private static string Sentence(string text)
    {
        List<string> sentences = Sentences(text);
        return (sentences.Find(s => s.AsSpan().IndexOfAny('"', '“') >= 0 && Count(s) > 8) ?? sentences[^1]).Trim();
    }

    private string Variant(Report source, string text)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"made-{made.Count:D5}");
        made.Add(new Report { Id = id, Text = text, Outlet = string.Create(CultureInfo.InvariantCulture, $"paper-{Next(40)}"), Title = Of(Titles), Published = source.Published?.AddDays(Next(3)) });
        return id;
    }

    private Report Nearest(Report one, int rank) =>
        sources.Where(r => r.Id != one.Id).OrderByDescending(r => names[r.Id].Count(names[one.Id].Contains)).ThenBy(r => r.Id, StringComparer.Ordinal).ElementAt(rank);

    private Report Other(Report one)
    {
        Report other = sources[Next(sources.Length)];
        return other.Id == one.Id ? sources[(Array.IndexOf(sources, one) + 1) % sources.Length] : other;
    }

    private string Of(string[] list) => list[Next(list.Length)];

    // SplitMix64: the same on every machine and in every version of the framework.
    private int Next(int below)
    {
        state += 0x9e3779b97f4a7c15;
        ulong x = state;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
        return (int)((x ^ (x >> 31)) % (ulong)below);
    }
}
