using System.Collections.Frozen;

namespace Chancery.Expectations;

/// <summary>What hangs from a governor.</summary>
internal enum Governed : byte
{
    /// <summary>An infinitive with the governor's own subject: "plans to visit", "is expected to rise".</summary>
    Self,

    /// <summary>A clause with a subject of its own: "wants the duty to be lifted", "demands that it pay".</summary>
    Other,

    /// <summary>An infinitive under a noun: "a pledge to pay".</summary>
    Noun,

    /// <summary>Nothing: "is due in Delhi", "is planned for May".</summary>
    State,
}

/// <summary>What a governor needs to be checkable.</summary>
internal enum Need : byte
{
    None,

    /// <summary>Without a date, an actor who does something definite.</summary>
    Act,
    Date,
}

/// <param name="Kind">The kind it makes where nothing is dated.</param>
/// <param name="Strength">How firmly it puts it.</param>
/// <param name="Need">What it needs to be checkable.</param>
/// <param name="InPast">In the past tense it still looks ahead.</param>
internal sealed record Governor(ExpectationKind Kind, Strength Strength, Need Need, bool InPast);

/// <summary>Classes of words, one a row of <c>words.tsv</c>.</summary>
internal enum WordClass : byte
{
    Vague,
    VagueNoun,
    Trend,
    Timetable,
    Happening,
    Ahead,
    Target,
    Setting,
    Fixing,
    Purpose,
    Cancelled,
    Habit,
    Narrative,
    Fearing,
    Forecasting,
    Bystander,
    Doer,
    Outlook,
}

/// <summary>Words that tell what is to come, and how firmly, from <c>data/expectations</c>. Immutable.</summary>
public sealed class ExpectationLexicon
{
    private readonly FrozenDictionary<(string Word, Governed Of), Governor> governors;
    private readonly FrozenDictionary<string, int> classes;

    private ExpectationLexicon(Dictionary<(string Word, Governed Of), Governor> governors, Dictionary<string, int> classes)
    {
        this.governors = governors.ToFrozenDictionary();
        this.classes = classes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <param name="folder">Holds <c>governors.tsv</c> and <c>words.tsv</c>.</param>
    /// <exception cref="IOException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A line is not a row; the message names file and line.</exception>
    public static ExpectationLexicon Load(string folder)
    {
        var governors = new Dictionary<(string Word, Governed Of), Governor>();
        foreach (string[] row in Rows(Path.Combine(folder, "governors.tsv"), IsGovernor))
        {
            governors[(row[0], Enum.Parse<Governed>(row[1], ignoreCase: true))] = new Governor(
                Enum.Parse<ExpectationKind>(row[2], ignoreCase: true),
                Enum.Parse<Strength>(row[3], ignoreCase: true),
                Enum.Parse<Need>(row[4], ignoreCase: true),
                row[5] == "yes");
        }

        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string[] row in Rows(Path.Combine(folder, "words.tsv"), row => row.Length == 2 && Enum.TryParse<WordClass>(Joined(row[0]), ignoreCase: true, out _)))
        {
            classes[row[1]] = classes.GetValueOrDefault(row[1]) | (1 << (int)Enum.Parse<WordClass>(Joined(row[0]), ignoreCase: true));
        }

        return new ExpectationLexicon(governors, classes);
    }

    internal Governor? Find(string word, Governed of) => governors.GetValueOrDefault((word, of));

    internal bool Is(string lemma, WordClass wordClass) => (classes.GetValueOrDefault(lemma) & (1 << (int)wordClass)) != 0;

    private static bool IsGovernor(string[] row) =>
        row.Length == 6 && Enum.TryParse<Governed>(row[1], ignoreCase: true, out _) && Enum.TryParse<ExpectationKind>(row[2], ignoreCase: true, out _)
        && Enum.TryParse<Strength>(row[3], ignoreCase: true, out _) && Enum.TryParse<Need>(row[4], ignoreCase: true, out _) && row[5] is "yes" or "no";

    private static string Joined(string name) => name.Replace("-", string.Empty, StringComparison.Ordinal);

    private static IEnumerable<string[]> Rows(string path, Func<string[], bool> isRow)
    {
        bool header = true;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] row = line.Split('\t');
            if (!header && !isRow(row))
            {
                throw new InvalidDataException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}:{number}: not a row of the columns its header names"));
            }

            if (!header)
            {
                yield return row;
            }

            header = false;
        }
    }
}
