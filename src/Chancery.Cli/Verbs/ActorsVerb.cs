using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Actors;
using Chancery.Cli.Options;
using Chancery.Cli.Tables;

namespace Chancery.Cli.Verbs;

/// <summary><c>chancery actors</c>: whom the desk knows.</summary>
internal static class ActorsVerb
{
    private const int ShownWhole = 3;

    public static Command Create(Terminal terminal)
    {
        var command = new Verb("actors", "Tells who an actor is: names, seats, offices and who holds them. Finds it by id, name, capital or office holder.", "chancery actors Kremlin --on 2025-12-05\nchancery actors Jaishankar");
        var name = new Argument<string[]>("NAME") { Description = "Id, name, or part of a name; all actors where it is left out", Arity = ArgumentArity.ZeroOrMore };
        Option<DateOnly?> on = Day.Option("--on", "Only offices held on this day");
        Option<string[]> files = ActorFiles.Option();
        var json = new Option<bool>("--json") { Description = "JSON lines" };
        command.Add(name);
        command.Add(on);
        command.Add(files);
        command.Add(json);
        command.SetAction(parsed => Run(string.Join(' ', parsed.GetValue(name) ?? []), parsed.GetValue(on), parsed.GetValue(json), ActorFiles.Load(parsed.GetValue(files) ?? []), terminal));
        return command;
    }

    private static int Run(string text, DateOnly? on, bool isJson, ActorTable table, Terminal terminal)
    {
        (Actor Actor, string Why)[] found = [.. text.Length == 0 ? table.Actors.Values.Select(a => (a, "")) : Search(text, on, table)];
        if (found.Length == 0)
        {
            terminal.Tell($"no actor is called '{text}'{(on is { } day ? $" on {Written.Day(day)}" : "")}; all of them: chancery actors");
            return ExitCode.Failed;
        }

        if (isJson)
        {
            foreach ((Actor actor, _) in found)
            {
                terminal.Out.Write(Json(actor, on, table) + "\n");
            }
        }
        else if (found.Length > ShownWhole)
        {
            Grid.Write<(Actor Actor, string Why)>(
                [new("id", x => x.Actor.Id), new("name", x => x.Actor.Name, Least: 20), new("kind", x => Written.Name(x.Actor.Kind)), new("of", x => x.Actor.Of), new("found by", x => x.Why, Least: 16)],
                found,
                terminal);
        }
        else
        {
            for (int i = 0; i < found.Length; i++)
            {
                terminal.Out.Write(i > 0 ? "\n" : "");
                Show(found[i].Actor, on, table, terminal);
            }
        }

        return ExitCode.Done;
    }

    /// <summary>By id and whole names; where none has it, by parts of names.</summary>
    private static IEnumerable<(Actor Actor, string Why)> Search(string text, DateOnly? on, ActorTable table)
    {
        if (table.Find(text) is { } known || (known = table.Find(text.ToUpperInvariant())) is not null)
        {
            return [(known, "id")];
        }

        (Actor, string)[] whole = [.. Match(t => string.Equals(t, text, StringComparison.OrdinalIgnoreCase), h => IsName(h, text), on, table)];
        return whole.Length > 0 ? whole : Match(t => t.Contains(text, StringComparison.OrdinalIgnoreCase), h => h.Contains(text, StringComparison.OrdinalIgnoreCase), on, table);
    }

    private static IEnumerable<(Actor, string)> Match(Func<string, bool> form, Func<string, bool> holder, DateOnly? on, ActorTable table) => table.Forms
        .Where(f => form(f.Text))
        .Select(f => (f.Actor, Why: $"{f.Text}{(f.Kind is MentionKind.Name or MentionKind.Organisation ? "" : ", " + Written.Name(f.Kind))}"))
        .Concat(table.Tenures
            .Where(t => (on is null || t.Covers(on.Value)) && (holder(t.Holder) || t.Aliases.Any(holder)))
            .OrderByDescending(t => t.Since ?? DateOnly.MinValue)
            .Select(t => (t.Actor, Why: $"{t.Holder}, {Title(t)}")))
        .DistinctBy(x => x.Actor, StringComparer.Ordinal)
        .Where(x => table.Find(x.Actor) is not null)
        .Select(x => (table.Find(x.Actor)!, x.Why));

    /// <summary>The whole name, or a family name.</summary>
    private static bool IsName(string name, string text) =>
        name.EndsWith(text, StringComparison.OrdinalIgnoreCase) && (name.Length == text.Length || name[^(text.Length + 1)] == ' ');

    private static IEnumerable<Tenure> Offices(Actor actor, DateOnly? on, ActorTable table) => table.Tenures
        .Where(t => t.Actor == actor.Id && (on is null || t.Covers(on.Value)))
        .OrderBy(t => Roles.Rank(t.Role)).ThenByDescending(t => t.Since ?? DateOnly.MinValue);

    private static void Show(Actor actor, DateOnly? on, ActorTable table, Terminal terminal)
    {
        ActorForm[] forms = [.. table.Forms.Where(f => f.Actor == actor.Id)];
        terminal.Out.Write($"{terminal.Bold($"{actor.Id}  {Plain.OneLine(actor.Name)}")}  {Written.Name(actor.Kind)}{(actor.Of is { } of ? $" of {table.NameOf(of)} ({of})" : "")}\n");
        Line("names", forms.Where(f => f.Kind is MentionKind.Name or MentionKind.Organisation && f.Text != actor.Name));
        Line("adjective", forms.Where(f => f.Kind == MentionKind.Adjective));
        Line("people", forms.Where(f => f.Kind == MentionKind.Citizens));
        Line("seats", forms.Where(f => f.Kind == MentionKind.Seat));
        if (actor.Members.Count > 0)
        {
            terminal.Out.Write($"  {"members",-10} {string.Join(' ', actor.Members)}\n");
        }

        Tenure[] offices = [.. Offices(actor, on, table)];
        if (offices.Length > 0)
        {
            terminal.Out.Write(on is { } day ? $"  offices on {Written.Day(day)}\n" : "  offices\n");
            int title = offices.Max(t => Plain.Width(Title(t)));
            int holder = offices.Max(t => Plain.Width(t.Holder));
            foreach (Tenure t in offices)
            {
                terminal.Out.Write($"    {Padded(Title(t), title)}  {Padded(t.Holder, holder)}  {Term(t)}\n");
            }
        }

        void Line(string name, IEnumerable<ActorForm> of)
        {
            string[] texts = [.. of.Select(f => Plain.OneLine(f.Text)).Distinct(StringComparer.Ordinal)];
            if (texts.Length > 0)
            {
                terminal.Out.Write($"  {name,-10} {string.Join(" · ", texts)}\n");
            }
        }
    }

    private static string Title(Tenure tenure) => tenure.Titles.Count > 0 ? tenure.Titles[0] : tenure.Role.Replace('_', ' ');

    private static string Padded(string text, int width) => text + new string(' ', width - Plain.Width(text));

    private static string Term(Tenure t) => (t.Since, t.Until) switch
    {
        (null, null) => "now",
        ({ } since, null) => $"since {Written.Day(since)}",
        (null, { } until) => $"until {Written.Day(until)}",
        ({ } since, { } until) => $"{Written.Day(since)} to {Written.Day(until)}",
    }
    + (t.Certain ? "" : ", not sure");

    private static string Json(Actor actor, DateOnly? on, ActorTable table)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("id", actor.Id);
            writer.WriteString("name", actor.Name);
            writer.WriteString("kind", Written.Name(actor.Kind));
            writer.WriteString("of", actor.Of);
            WriteAll(writer, "members", actor.Members, (w, member) => w.WriteStringValue(member));
            WriteAll(writer, "forms", table.Forms.Where(f => f.Actor == actor.Id), (w, form) =>
            {
                w.WriteStartObject();
                w.WriteString("text", form.Text);
                w.WriteString("kind", Written.Name(form.Kind));
                w.WriteEndObject();
            });
            WriteAll(writer, "offices", Offices(actor, on, table), (w, t) =>
            {
                w.WriteStartObject();
                w.WriteString("role", t.Role);
                w.WriteString("title", Title(t));
                w.WriteString("holder", t.Holder);
                w.WriteString("since", t.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                w.WriteString("until", t.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                w.WriteBoolean("certain", t.Certain);
                w.WriteEndObject();
            });
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteAll<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }
}
