using Chancery.Events;

namespace Chancery.Storage.Sqlite;

internal static class EventTable
{
    public const string Select =
        $"SELECT {FindingRow.Columns}, f.trigger, f.type, f.mode, f.actors, f.recipients, f.realis, f.domains, f.date, f.place, f.told_by AS ToldBy, f.grounds FROM event f JOIN report r ON r.key = f.report";

    private const string InsertRow = """
        INSERT INTO event (id, report, span_start, span_end, exact, span_before, span_after, paragraph, day, trigger, type, mode, actors, recipients, realis, domains, date, place, told_by, grounds)
        VALUES (@Id, @Report, @Start, @End, @Exact, @Before, @After, @Paragraph, @Day, @Trigger, @Type, @Mode, @Actors, @Recipients, @Realis, @Domains, @Date, @Place, @ToldBy, @Grounds)
        RETURNING key
        """;

    private const string InsertActor = "INSERT OR IGNORE INTO event_actor (event, role, actor) VALUES (@Key, @Role, @Actor)";

    public static void Insert(FindingWriter writer, Event e)
    {
        Placed at = writer.Place("event", 'e', e.Span, e.Type.ToString());
        long key = writer.Insert(InsertRow, new
        {
            at.Id,
            at.Report,
            at.Start,
            at.End,
            at.Exact,
            at.Before,
            at.After,
            at.Paragraph,
            Day = e.Date ?? writer.Published,
            e.Trigger,
            Type = e.Type.ToString(),
            e.Mode,
            Actors = Json.Write(e.Actors),
            Recipients = Json.Write(e.Recipients),
            Realis = Word.Write(e.Realis),
            Domains = Json.Write(e.Domains),
            e.Date,
            e.Place,
            e.ToldBy,
            Grounds = Json.Write(e.Grounds),
        });
        writer.InsertAll(InsertActor, e.Actors.Select(actor => new { Key = key, Role = "actor", Actor = actor }));
        writer.InsertAll(InsertActor, e.Recipients.Select(actor => new { Key = key, Role = "recipient", Actor = actor }));
    }

    internal sealed class Row : FindingRow
    {
        public string Trigger { get; init; } = "";

        public string Type { get; init; } = "";

        public string? Mode { get; init; }

        public string Actors { get; init; } = "";

        public string Recipients { get; init; } = "";

        public string Realis { get; init; } = "";

        public string Domains { get; init; } = "";

        public string? Date { get; init; }

        public string? Place { get; init; }

        public string? ToldBy { get; init; }

        public string Grounds { get; init; } = "";

        public Finding<Event> ToFinding() => Found(new Event
        {
            Span = Span,
            Trigger = Trigger,
            Type = Word.Read<EventType>(Type),
            Mode = Mode,
            Actors = Json.Read(Actors),
            Recipients = Json.Read(Recipients),
            Realis = Word.Read<Realis>(Realis),
            Domains = Json.Read(Domains),
            Date = Date,
            Place = Place,
            ToldBy = ToldBy,
            Grounds = Json.Read(Grounds),
        });
    }
}
