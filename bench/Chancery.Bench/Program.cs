using System.Diagnostics;
using System.Globalization;
using Chancery;
using Chancery.Actors;
using Chancery.Collect;
using Chancery.Events;
using Chancery.Language;
using Chancery.Language.English;
using Chancery.Reports;
using Chancery.Storage;
using Chancery.Storage.Sqlite;

// Whole-pipeline figures on the reports of a folder or file. Each is the best of several rounds; run it alone on the machine.
if (args.Length < 1)
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project bench/Chancery.Bench -- PATH [ROUNDS] | origins NUMBER");
    return 2;
}

if (args is ["origins", var number])
{
    Chancery.Bench.OriginsBench.Run(int.Parse(number, CultureInfo.InvariantCulture));
    return 0;
}

int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20;
List<Report> reports = [.. Intake.Read([args[0]], IntakeOptions.Default).OfType<IntakeReport>().Select(r => r.Report)];
var clock = Stopwatch.StartNew();
ActorTable actors = ActorTable.Load(Path.Combine(AppContext.BaseDirectory, "data", "actors"));
double actorTime = clock.Elapsed.TotalMilliseconds;
clock.Restart();
EnglishLanguage.Load(AppContext.BaseDirectory);
double modelTime = clock.Elapsed.TotalMilliseconds;
clock.Restart();
EnglishLanguage english = EnglishLanguage.Load(AppContext.BaseDirectory, actors);
double languageTime = clock.Elapsed.TotalMilliseconds;
Print("actor tables loaded", actorTime, "ms");
Print("syntax model, lemmas and lists loaded", modelTime, "ms");
Print("the same with names and gazetteer", languageTime, "ms");

var document = new Document();
IAnnotator annotator = english.CreateAnnotator();
Print("language layer, one core", Best(() =>
{
    long tokens = 0;
    foreach (Report report in reports)
    {
        annotator.Read(document, report.Text);
        tokens += document.Count;
    }

    return tokens;
}), "tokens/s");
long before = GC.GetAllocatedBytesForCurrentThread();
foreach (Report report in reports)
{
    annotator.Read(document, report.Text);
}

Print("allocated by it once warm", (GC.GetAllocatedBytesForCurrentThread() - before) / (double)reports.Count, "bytes/report");

Reader reader = new ReaderBuilder().Build();
Reader.Worker worker = reader.CreateWorker();
Print("whole reading, one core", Best(() =>
{
    foreach (Report report in reports)
    {
        worker.Read(report);
    }

    return reports.Count;
}), "reports/s");
Print("whole reading, one core", Best(() =>
{
    long tokens = 0;
    foreach (Report report in reports)
    {
        worker.Read(report);
        tokens += report.Text.Length;
    }

    return tokens;
}), "characters/s");

List<Analysis> analyses = [.. reports.Select(r => worker.Analyse(r, new Document()))];
List<(Analysis Analysis, IReadOnlyList<Event> Events)> coded = [.. analyses.Select(a => (a, reader.Coder.Find(a)))];
foreach ((string name, Action<Analysis> find) in reader.Finders)
{
    Print($"{name} beyond the parse, one core", Best(() =>
    {
        foreach (Analysis analysis in analyses)
        {
            find(analysis);
        }

        return analyses.Sum(a => a.Document.Sentences.Count);
    }), "sentences/s");
}

Print("expectations beyond events, one core", Best(() =>
{
    foreach ((Analysis analysis, IReadOnlyList<Event> events) in coded)
    {
        reader.Expecter.Find(analysis, events);
    }

    return analyses.Sum(a => a.Document.Sentences.Count);
}), "sentences/s");

string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
try
{
    using IDeskStore desk = SqliteDesk.Open(file);
    int copy = 0;
    Print("reading and store, one core", Best(() =>
    {
        copy++;
        foreach (Report report in reports)
        {
            Report fresh = report with { Id = string.Create(CultureInfo.InvariantCulture, $"{report.Id}-{copy}") };
            desk.Put(worker.Read(fresh), ContentHash.Of(fresh), Reader.Version);
        }

        return reports.Count;
    }), "reports/s");
}
finally
{
    foreach (string left in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
    {
        File.Delete(left);
    }
}

using var self = Process.GetCurrentProcess();
Print("peak memory", self.PeakWorkingSet64 / 1048576.0, "MiB");
return 0;

double Best(Func<long> round)
{
    double best = 0;
    for (int i = 0; i < rounds; i++)
    {
        var timer = Stopwatch.StartNew();
        long done = round();
        best = Math.Max(best, done / timer.Elapsed.TotalSeconds);
    }

    return best;
}

static void Print(string what, double value, string unit) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-42}{value,14:N0} {unit}"));
