using Chancery.Events;

namespace Chancery.Storage.Sqlite;

internal static class EventTable
{
    public const string Select =
        $"SELECT {FindingRow.Columns}, f.trigger, f.type, f.mode, f.actors, f.recipients, f.realis, f.domains, f.date, f.place, f.told_by AS ToldBy, f.grounds FROM event f JOIN report r ON r.key = f.report";

    private const string InsertRow = """
        INSERT INTO event (id, report, span_start, span_end, exact, paragraph, day, trigger, type, mode, actors, recipients, realis, domains, date, place, told_by, grounds)
        VALUES (@id, @report, @start, @end, @exact, @paragraph, @day, @trigger, @type, @mode, @actors, @recipients, @realis, @domains, @date, @place, @toldBy, @grounds)
        RETURNING key
        """;

    private const string InsertActor = "INSERT OR IGNORE INTO event_actor (event, role, actor) VALUES (@key, @role, @actor)";

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
            at.Paragraph,
            day = e.Date ?? writer.Published,
            e.Trigger,
            type = e.Type.ToString(),
            e.Mode,
            actors = Json.Write(e.Actors),
            recipients = Json.Write(e.Recipients),
            realis = Word.Write(e.Realis),
            domains = Json.Write(e.Domains),
            e.Date,
            e.Place,
            e.ToldBy,
            grounds = Json.Write(e.Grounds),
        });
        writer.InsertAll(InsertActor, e.Actors.Select(actor => new { key, role = "actor", actor }));
        writer.InsertAll(InsertActor, e.Recipients.Select(actor => new { key, role = "recipient", actor }));
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
