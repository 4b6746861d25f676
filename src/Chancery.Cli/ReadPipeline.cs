using System.Collections.Concurrent;
using Chancery.Collect;
using Chancery.Reports;

namespace Chancery.Cli;

/// <summary>One input on its way: a report with its reading, or what the intake had to say instead.</summary>
/// <param name="Item">As taken in.</param>
/// <param name="Hash">Of the report's content; empty where there is none.</param>
/// <param name="Reading">Null where the report need not be read, or could not be.</param>
/// <param name="Fault">Why the report could not be read.</param>
internal sealed record ReadItem(IntakeItem Item, string Hash, Reading? Reading, Exception? Fault);

/// <summary>
/// Reads reports on several threads and hands them back in the order of intake. Holds a few reports a thread, however many
/// there are.
/// </summary>
/// <param name="reader">Loaded when the first report must be read.</param>
/// <param name="threads">How many read; intake and what the caller does with the readings go on beside them.</param>
/// <param name="isCurrent">From id and content: whether reading can be spared.</param>
internal sealed class ReadPipeline(Lazy<Reader> reader, int threads, Func<string, string, bool> isCurrent)
{
    private const int InFlight = 8;

    public IEnumerable<ReadItem> Run(IEnumerable<IntakeItem> intake)
    {
        using var stop = new CancellationTokenSource();
        using var ordered = new BlockingCollection<Job>(threads * InFlight);
        using var work = new BlockingCollection<Job>(threads * InFlight);
        Task[] tasks =
        [
            Start(() => TakeIn(intake, ordered, work, stop.Token)),
            .. Enumerable.Range(0, threads).Select(_ => Start(() => Work(work, stop.Token))),
        ];
        try
        {
            Reader.Worker? own = null;
            foreach (Job job in ordered.GetConsumingEnumerable())
            {
                yield return job.Item is IntakeReport taken ? Finish(job, taken.Report, ref own) : new ReadItem(job.Item, "", Reading: null, Fault: null);
            }
        }
        finally
        {
            stop.Cancel();
            try
            {
                Task.WaitAll(tasks);
            }
            catch (AggregateException e) when (e.Flatten().InnerExceptions.All(inner => inner is OperationCanceledException))
            {
                // The caller has seen enough.
            }
        }
    }

    private static Task Start(Action action) => Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void TakeIn(IEnumerable<IntakeItem> intake, BlockingCollection<Job> ordered, BlockingCollection<Job> work, CancellationToken stop)
    {
        try
        {
            foreach (IntakeItem item in intake)
            {
                var job = new Job(item);
                if (item is IntakeReport { Report: var report })
                {
                    job.Hash = ContentHash.Of(report);
                    job.IsSpared = isCurrent(report.Id, job.Hash);
                }

                ordered.Add(job, stop);
                if (item is IntakeReport && !job.IsSpared)
                {
                    work.Add(job, stop);
                }
            }
        }
        finally
        {
            ordered.CompleteAdding();
            work.CompleteAdding();
        }
    }

    private void Work(BlockingCollection<Job> work, CancellationToken stop)
    {
        Reader.Worker? worker = null;
        foreach (Job job in work.GetConsumingEnumerable(stop))
        {
            try
            {
                worker ??= reader.Value.CreateWorker();
                job.Reading.SetResult(worker.Read(((IntakeReport)job.Item).Report));
            }
            catch (Exception e)
            {
                // Whatever one report does to the reader, the next gets a fresh worker.
                job.Reading.SetException(e);
                worker = null;
            }
        }
    }

    // An earlier report of this run may have replaced what a spared one was compared with: it is asked again when its turn comes.
    private ReadItem Finish(Job job, Report report, ref Reader.Worker? own)
    {
        try
        {
            Reading? reading = !job.IsSpared ? job.Reading.Task.GetAwaiter().GetResult()
                : isCurrent(report.Id, job.Hash) ? null
                : (own ??= reader.Value.CreateWorker()).Read(report);
            return new ReadItem(job.Item, job.Hash, reading, Fault: null);
        }
        catch (Exception e) when (Failures.Explain(e) is null)
        {
            return new ReadItem(job.Item, job.Hash, Reading: null, e);
        }
    }

    private sealed class Job(IntakeItem item)
    {
        public IntakeItem Item => item;

        public string Hash { get; set; } = "";

        public bool IsSpared { get; set; }

        public TaskCompletionSource<Reading> Reading { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
