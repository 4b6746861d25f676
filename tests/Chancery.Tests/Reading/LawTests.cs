using System.Text.Json;
using Chancery.Reports;

namespace Chancery.Tests.Reading;

/// <summary>Laws 1, 3 and 7 of DESIGN on whole readings.</summary>
public sealed class LawTests
{
    private static readonly Report[] Samples =
    [
        Sample("plain", "Brazil and Angola sign port deal\n\nLUANDA, Oct 14 (Agency) — Brazilian President Luiz Inacio Lula da Silva met President João Lourenço in Luanda on Tuesday. “We will build the port by 2030,” Lula said. The deal is worth $2.5 billion, officials said.\n\nTrade rose 12 percent to 4 billion dollars last year. Angola may buy six jets from Brazil."),
        Sample("wrapped", "The foreign ministers of Chile\r\nand Peru met in Lima on Friday\r\nand agreed to reopen the border\r\nnext month. Chile did not\r\naccept the claim.\r\n\r\nThey will meet again in May.\r\n"),
        Sample("transcript", "Q: Will Japan join?\nA: We do not know. Japan said “it is too early” to tell.\nMR. TANAKA: I met the envoy of Kenya."),
        Sample("bullets", "Key points\n• Iran condemned Israel\n• The EU pledged €300 million to Moldova\n- Oil fell 3%"),
        Sample("marks", "“India's envoy didn't go, he said. ‘Why? \"Nobody knows,” said Lavrov — «никто».\n\n\"Unclosed words of Macron, who said so"),
        Sample("odd", "\ufeffTürkiye\u00a0met Çavuşoğlu\0 \ud83d\ude00 in Κύπρος. \ud800 5.5\u202fbn of $ went to 习近平."),
        Sample("empty", ""),
        Sample("blank", " \n \r\n\t"),
        Sample("long", string.Concat(Enumerable.Repeat("India and Oman and ", 400)) + "met."),
    ];

    [Fact]
    public void Every_span_lies_in_the_text_and_is_what_it_says()
    {
        Reader.Worker worker = English.Reader.CreateWorker();
        foreach (Report report in Samples)
        {
            SpansHold(worker, report);
        }
    }

    [Fact]
    public void Every_span_holds_on_the_corpus()
    {
        Reader.Worker worker = English.Reader.CreateWorker();
        foreach (Report report in Corpus())
        {
            SpansHold(worker, report);
        }
    }

    [Fact]
    public void A_report_reads_the_same_whatever_was_read_before()
    {
        Reader.Worker worker = English.Reader.CreateWorker();
        string[] fresh = [.. Samples.Select(r => ReadingJson.ToLine(English.Reader.CreateWorker().Read(r)))];
        for (int i = Samples.Length - 1; i >= 0; i--)
        {
            ReadingJson.ToLine(worker.Read(Samples[i])).ShouldBe(fresh[i]);
        }

        for (int i = 0; i < Samples.Length; i++)
        {
            ReadingJson.ToLine(worker.Read(Samples[i])).ShouldBe(fresh[i]);
        }
    }

    [Fact]
    public void Four_threads_read_what_one_reads() => SameOnFourThreads([.. Enumerable.Repeat(Samples, 6).SelectMany(s => s)]);

    [Fact]
    public void Four_threads_read_the_corpus_as_one_does() => SameOnFourThreads(Corpus());

    [Fact]
    public void A_hundred_thousand_characters_without_a_blank_are_read()
    {
        Report report = Sample("solid", string.Concat(Enumerable.Repeat("Modi.met-Putin,", 7000)));
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        SpansHold(English.Reader.CreateWorker(), report);
        System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(20);
    }

    private static void SameOnFourThreads(Report[] reports)
    {
        Reader.Worker one = English.Reader.CreateWorker();
        string[] expected = [.. reports.Select(r => ReadingJson.ToLine(one.Read(r)))];
        var got = new string[reports.Length];
        var threads = Enumerable.Range(0, 4).Select(t => new Thread(() =>
        {
            Reader.Worker worker = English.Reader.CreateWorker();
            for (int i = reports.Length - 1 - t; i >= 0; i -= 4)
            {
                got[i] = ReadingJson.ToLine(worker.Read(reports[i]));
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        got.ShouldBe(expected);
    }

    private static void SpansHold(Reader.Worker worker, Report report)
    {
        var reading = worker.Read(report);
        int at = 0;
        foreach (var sentence in reading.Sentences)
        {
            sentence.Span.Start.ShouldBeGreaterThanOrEqualTo(at);
            at = sentence.Span.End;
        }

        at.ShouldBeLessThanOrEqualTo(report.Text.Length);
        foreach (var mention in reading.Mentions)
        {
            Inside(mention.Span, report.Text);
        }

        // Lone surrogates cannot be written as JSON; there the spans alone are held to the law.
        bool whole = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(report.Text)) == report.Text;
        using JsonDocument line = JsonDocument.Parse(ReadingJson.ToLine(reading));
        foreach (string list in new[] { "events", "quotes", "figures", "expectations", "framing", "opinions" })
        {
            foreach (JsonElement item in line.RootElement.GetProperty(list).EnumerateArray())
            {
                var span = new Span(item.GetProperty("start").GetInt32(), item.GetProperty("end").GetInt32());
                Inside(span, report.Text);
                if (whole)
                {
                    item.GetProperty("span").GetString().ShouldBe(report.Text[span.Start..span.End]);
                }
            }
        }

        foreach (var e in reading.Events)
        {
            e.Span.Of(report.Text).ShouldContain(e.Trigger.Split(' ')[0]);
            e.Actors.ShouldBe(e.Actors.Order(StringComparer.Ordinal).Distinct());

            // Either nobody stands on both sides, or a state acts on its own people.
            (e.Recipients.All(e.Actors.Contains) || !e.Recipients.Any(e.Actors.Contains)).ShouldBeTrue();
        }

        Evidence.From(report, new Span(0, Math.Min(5, report.Text.Length))).Exact.ShouldBe(report.Text[..Math.Min(5, report.Text.Length)]);
    }

    private static void Inside(Span span, string text)
    {
        span.Start.ShouldBeGreaterThanOrEqualTo(0);
        span.End.ShouldBeGreaterThan(span.Start);
        span.End.ShouldBeLessThanOrEqualTo(text.Length);
    }

    private static Report[] Corpus() =>
        [.. File.ReadLines(Path.Combine(Places.Shared("corpus/dev"), "reports.jsonl")).Where(l => l.Length > 0).Select(l =>
        {
            using JsonDocument json = JsonDocument.Parse(l);
            return Sample(json.RootElement.GetProperty("id").GetString()!, json.RootElement.GetProperty("text").GetString()!);
        })];

    private static Report Sample(string id, string text) => new() { Id = id, Text = text, Published = new DateOnly(2025, 10, 16) };
}
