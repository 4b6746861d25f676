using System.Diagnostics;
using System.Globalization;
using System.Text;
using Chancery.Ledger.Origins;
using Chancery.Reports;

namespace Chancery.Bench;

/// <summary>Origins of generated reports: time a report at growing numbers held, and memory. A third are copies of others; common words recur as in text.</summary>
internal static class OriginsBench
{
    private const int Vocabulary = 50_000;
    private const int Sentences = 25;

    public static void Run(int most)
    {
        OriginReader reader = OriginReader.Load(AppContext.BaseDirectory);
        var finder = new OriginFinder();
        var timer = new Stopwatch();
        int step = Math.Min(most, 10_000);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int done = 0; done < most;)
        {
            Report[] reports = [.. Enumerable.Range(done, step).Select(Make)];
            timer.Restart();
            OriginSketch[] sketches = [.. reports.Select(reader.Read)];
            double reading = timer.Elapsed.TotalSeconds;
            timer.Restart();
            foreach (OriginSketch sketch in sketches)
            {
                finder.Add(sketch);
            }

            double adding = timer.Elapsed.TotalSeconds;
            done += step;
            if (done == step || done % Math.Max(step, most / 10) == 0)
            {
                double held = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e9;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done,9} held: sketch {reading / step * 1e6,6:F0} us, add {adding / step * 1e6,6:F0} us, {step / (reading + adding),6:F0} reports/s; {held:F2} GB"));
            }
        }

        timer.Restart();
        int groups = finder.All().Select(o => o.Group).Distinct(StringComparer.Ordinal).Count();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{groups} origins told in {timer.Elapsed.TotalSeconds:F1} s"));
    }

    // About 440 words. A copy takes the sentences of an earlier report with a tenth changed or the tail cut.
    private static Report Make(int number)
    {
        bool copy = number % 3 == 2;
        int source = copy ? number - 1 - (number % 2 * 30 * (number / 90)) : number;
        source = Math.Max(0, source % 3 == 2 ? source - 1 : source);
        int count = copy && number % 4 == 0 ? Sentences * 3 / 5 : Sentences;
        var text = new StringBuilder();
        for (int s = 0; s < count; s++)
        {
            ulong state = copy && s % 10 == 3 ? (ulong)number * 1000 : (ulong)source * 1000;
            Sentence(text, state + (ulong)s);
        }

        return new Report { Id = string.Create(CultureInfo.InvariantCulture, $"r{number}"), Text = text.ToString(), Outlet = string.Create(CultureInfo.InvariantCulture, $"outlet-{number % 200}"), Title = "t", Published = new DateOnly(2000, 1, 1).AddDays(number / 100) };
    }

    private static void Sentence(StringBuilder text, ulong state)
    {
        int words = 12 + (int)(Next(ref state) % 12);
        for (int w = 0; w < words; w++)
        {
            // Zipf, nearly: a word's rank is the exponential of a uniform number.
            int rank = (int)Math.Exp(Next(ref state) / (double)ulong.MaxValue * Math.Log(Vocabulary));
            text.Append(w == 0 ? 'W' : 'w').Append((char)('a' + (rank % 26))).Append(rank).Append(w == words - 1 ? ". " : " ");
        }

        if (state % 6 == 0)
        {
            text.Append("\n\n");
        }
    }

    private static ulong Next(ref ulong state)
    {
        state += 0x9e3779b97f4a7c15;
        ulong x = state;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
        return x ^ (x >> 31);
    }
}
