using Chancery.Actors;
using Chancery.Actors.Petrarch;
using Chancery.Evaluation;
using Chancery.Events.Petrarch;
using Chancery.Language;
using Chancery.Language.English;
using Chancery.Reports;

namespace Chancery.Cli;

/// <summary>Codes PETRARCH's validation sentences with dictionaries, on the program's own trees.</summary>
internal static class PetrarchBenchmark
{
    /// <param name="file">The records.</param>
    /// <param name="folder">Of the dictionaries; those that the records name where they are there, else all.</param>
    /// <param name="differences">Gets a line for each sentence that is coded otherwise; null for none.</param>
    public static PetrarchScore Run(string file, string folder, TextWriter? differences, Terminal terminal)
    {
        PetrarchRecords records = PetrarchRecords.Read(file);
        string root = AppContext.BaseDirectory;
        EnglishLanguage english = EnglishLanguage.Load(root, ActorTable.Load(Path.Combine(root, "data", "actors")));
        (PetrarchDictionary names, VerbDictionary verbs, DiscardList discards) = Dictionaries(folder, records.Dictionaries, english.Cutter());
        if (verbs.Files == 0)
        {
            throw new CommandFailure($"{folder}: no verb dictionary here; names must end in .verbs.txt, or the file hold blocks of verbs (--- NAME [CODE] ---)");
        }

        foreach (string problem in names.Problems.Concat(verbs.Problems))
        {
            terminal.Tell($"{problem}; the line is left out");
        }

        var coder = new DictionaryCoder(names, verbs, english.Cutter(), discards);
        IAnnotator annotator = english.CreateAnnotator();
        var document = new Document();
        var score = new PetrarchScore();
        foreach (PetrarchRecord record in records.Records)
        {
            coder.AllowsOneSided = !record.RequiresDyad;
            annotator.Read(document, record.Text);
            var report = new Report { Id = record.Id, Text = record.Text, Published = record.Day };
            IReadOnlyList<DictionaryEvent> found = coder.Code(new Analysis(report, document));
            CodedEvent[] coded = [.. found.Select(e => new CodedEvent(e.Source, e.Target, e.Code))];
            if (!score.Add(record, coded) && differences is not null)
            {
                differences.Write($"{record.Id}\t{record.Category}\t{List(record.Events)}\t{List(coded)}\t{string.Join("; ", found.Select(e => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{e.File}:{e.Line} {e.Pattern}")).Distinct())}\t{record.Text}\n");
            }
        }

        return score;
    }

    private static (PetrarchDictionary Names, VerbDictionary Verbs, DiscardList Discards) Dictionaries(string folder, IReadOnlyList<string> named, Gazetteer.Cutter cut)
    {
        var names = new PetrarchDictionary();
        var verbs = new VerbDictionary(cut);
        string[] files = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
        string[] wanted = [.. files.Where(f => named.Contains(Path.GetFileName(f)))];
        bool all = !VerbDictionary.FilesOf(folder).Any(wanted.Contains);
        var discards = new DiscardList();
        foreach (string file in all ? files : wanted)
        {
            names.ReadFile(file);
            if (file.EndsWith(".discards.txt", StringComparison.OrdinalIgnoreCase))
            {
                discards.Read(File.ReadAllText(file));
            }
        }

        foreach (string file in VerbDictionary.FilesOf(folder).Where(f => all || wanted.Contains(f)))
        {
            verbs.Read(file, File.ReadAllText(file));
        }

        return (names, verbs, discards);
    }

    private static string List(IEnumerable<CodedEvent> events) => string.Join(", ", events.Select(e => $"{e.Source} {e.Target} {e.Code}"));
}
