using Chancery.Actors;
using Chancery.Language;
using Chancery.Quotations;

namespace Chancery.Events;

/// <summary>
/// Praise and blame that no act word names: "called the killings a brutal crime", and in a quotation "Modi is a wise leader",
/// "we are deeply concerned". The words stand in <c>data/events/evaluations.tsv</c>.
/// </summary>
public sealed class Evaluations
{
    private static readonly HashSet<string> Naming = new(StringComparer.Ordinal) { "call", "describe", "regard", "consider", "label", "brand", "term", "dub", "view", "see" };

    private readonly Dictionary<string, (EventType Type, bool OfSelf, int Line)> words = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">A line is no row of the table.</exception>
    public static Evaluations Load(string path)
    {
        var evaluations = new Evaluations();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("lemma\t", StringComparison.Ordinal))
            {
                continue;
            }

            string[] cells = line.Split('\t');
            if (cells.Length < 2 || !Enum.TryParse(cells[1], out EventType type))
            {
                throw new InvalidDataException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}:{number}: not a row of lemma, type, self"));
            }

            evaluations.words[cells[0]] = (type, cells.Length > 2 && cells[2] == "self", number);
        }

        return evaluations;
    }

    /// <summary>The evaluation that a token states, with its parts; null where it states none.</summary>
    internal (Candidate Candidate, List<string> Who, List<string> Whom, string How)? At(Analysis a, Participants parts, EventContext context, int token)
    {
        Document d = a.Document;
        if (d.Upos[token] == Upos.VERB && Naming.Contains(d.Lemma[token]))
        {
            return Named(a, parts, context, token);
        }

        return d.Upos[token] is Upos.ADJ or Upos.NOUN or Upos.VERB && d.Child(token, Deprel.Cop) >= 0 || d.Child(token, Deprel.AuxPass) >= 0 ? Said(a, parts, context, token) : null;
    }

    /// <summary>"described the sanctions as “an unfriendly act”".</summary>
    private (Candidate, List<string>, List<string>, string)? Named(Analysis a, Participants parts, EventContext context, int verb)
    {
        Document d = a.Document;
        int subject = parts.IsPassive(verb) ? -1 : parts.Subject(verb);
        int of = d.Child(verb, Deprel.Obj);
        if (subject < 0 || of < 0 || !EventRoles.CanAct(a, parts, subject))
        {
            return null;
        }

        int at = Word(d, verb, of);
        if (at < 0)
        {
            return null;
        }

        List<string> who = parts.Of(subject);
        return Made(verb, words[d.Lemma[at]], who, parts.Of(of), who.Count > 0 && d.Upos[of] == Upos.NOUN ? context.Doers(of) : [], d.Form(at));
    }

    /// <summary>Whether a verb of naming praises or blames by what it calls its object; null where neither, or where the verb is none.</summary>
    internal EventType? Judges(Document d, int verb)
    {
        int of = d.Upos[verb] == Upos.VERB && Naming.Contains(d.Lemma[verb]) ? d.Child(verb, Deprel.Obj) : -1;
        return of >= 0 && Word(d, verb, of) is >= 0 and var at ? words[d.Lemma[at]].Type : null;
    }

    /// <summary>The judging word after the object that a verb of naming has, outside the object's own phrase; −1 where none.</summary>
    private int Word(Document d, int verb, int of)
    {
        (_, int last) = d.Subtree(verb);
        for (int t = of + 1; t <= last; t++)
        {
            if (words.TryGetValue(d.Lemma[t], out (EventType Type, bool OfSelf, int Line) word) && !word.OfSelf && !d.IsUnder(t, of))
            {
                return t;
            }
        }

        return -1;
    }

    /// <summary>A predicate in somebody's mouth: "“These actions are unfair,” …".</summary>
    private (Candidate, List<string>, List<string>, string)? Said(Analysis a, Participants parts, EventContext context, int predicate)
    {
        Document d = a.Document;
        Quotation? told = a.QuotationAt(d.SpanOf(predicate));
        int subject = d.Child(predicate, Deprel.Nsubj) is >= 0 and var s ? s : d.Child(predicate, Deprel.NsubjPass);
        if (told?.SpeakerId is not { } speaker || subject < 0)
        {
            return null;
        }

        int said = words.ContainsKey(d.Lemma[predicate]) ? predicate : words.ContainsKey(d.Lower(predicate)) ? predicate : parts.Children(predicate, Deprel.Amod, Deprel.Compound).Find(c => words.ContainsKey(d.Lemma[c]));
        if (said == 0 && !words.ContainsKey(d.Lemma[0]))
        {
            return null;
        }

        foreach (int c in d.Children(predicate))
        {
            if (d.Rel[c] == Deprel.Advmod && d.Lower(c) is "not" or "n't" or "never")
            {
                return null;
            }
        }

        (EventType Type, bool OfSelf, int Line) word = words.TryGetValue(d.Lemma[said], out var byLemma) ? byLemma : words[d.Lower(said)];
        bool self = d.Lower(subject) is "we" or "i";
        if (self != word.OfSelf)
        {
            return null;
        }

        return Made(predicate, word, [speaker], self ? [] : parts.Of(subject), context.Doers(subject), d.Form(said));
    }

    private static (Candidate, List<string>, List<string>, string)? Made(int token, (EventType Type, bool OfSelf, int Line) word, List<string> who, List<string> whom, IReadOnlyList<string> doers, string form)
    {
        whom.RemoveAll(who.Contains);
        if (whom.Count == 0 && !doers.Any(who.Contains))
        {
            whom.AddRange(doers);
        }

        if (who.Count == 0 || whom.Count == 0)
        {
            return null;
        }

        var row = new TriggerRow(form, 'a', [], word.Type, word.Type == EventType.ACCUSE ? "disapprove" : null, TriggerFrame.Usual, [], word.Line);
        return (new Candidate(token, row), who, whom, $"evaluation “{form}” by {string.Join('+', who)} of {string.Join('+', whom)}");
    }
}
