using System.Globalization;
using Chancery.Collect;

namespace Chancery.Cli;

/// <summary>
/// A line on stderr with bar, rate and time left, for runs longer than two seconds. How much there is to do is told in bytes,
/// counted while the run goes on; inside one file the length of the texts so far stands for the bytes read of it.
/// </summary>
internal sealed class ReadProgress : IDisposable
{
    private const int Bar = 21;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Terminal terminal;
    private readonly TimeProvider time;
    private readonly long start;
    private readonly Task<long?> total;
    private TimeSpan next = Quiet;
    private bool isShown;
    private int reports;
    private string? input;
    private long finished, size, inside;

    public ReadProgress(Terminal terminal, IReadOnlyList<string> paths, TimeProvider time)
    {
        this.terminal = terminal;
        this.time = time;
        start = time.GetTimestamp();
        total = terminal.ErrorWidth is null ? Task.FromResult<long?>(null) : Task.Run(() => Intake.SizeOf(paths));
        terminal.BeforeTelling = Clear;
    }

    public void Advance(IntakeItem item)
    {
        if (terminal.ErrorWidth is null || item is IntakeSkipped)
        {
            return;
        }

        reports++;
        if (item.Input != input)
        {
            finished += size;
            (input, inside) = (item.Input, 0);
            size = File.Exists(input) ? new FileInfo(input).Length : 0;
        }

        inside += item is IntakeReport taken ? taken.Report.Text.Length : 0;
        TimeSpan elapsed = time.GetElapsedTime(start);
        if (elapsed >= next)
        {
            next = elapsed + Pause;
            Show(elapsed);
        }
    }

    public void Dispose()
    {
        Clear();
        terminal.BeforeTelling = null;
    }

    private void Show(TimeSpan elapsed)
    {
        double rate = reports / elapsed.TotalSeconds;
        string bar = "";
        string left = "";
        if (total is { IsCompletedSuccessfully: true, Result: { } all and > 0 })
        {
            double share = Math.Min(1, (finished + Math.Min(size, inside)) / (double)all);
            int full = (int)(share * Bar);
            bar = new string('━', full) + new string('─', Bar - full) + "  ";
            left = share > 0.01 ? (elapsed * ((1 - share) / share)).ToString(@"\ \ h\:mm\:ss\ \l\e\f\t", CultureInfo.InvariantCulture) : "";
        }

        string line = string.Create(CultureInfo.InvariantCulture, $"reading  {bar}{reports:N0}  {rate:N0}/s{left}");
        terminal.Error.Write("\r\e[K" + Plain.Cut(line, terminal.ErrorWidth!.Value - 1));
        terminal.Error.Flush();
        isShown = true;
    }

    private void Clear()
    {
        if (isShown)
        {
            terminal.Error.Write("\r\e[K");
            isShown = false;
        }
    }
}
