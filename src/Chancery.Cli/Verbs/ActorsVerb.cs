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
    private const string LeastShown = "foreign_spokesperson";

    public static Command Create(Terminal terminal)
    {
        var command = new Verb("actors", "Tells who an actor is: names, seats, offices and who holds them. Finds it by id, name, capital or office holder.", "chancery actors Kremlin --on 2025-12-05\nchancery actors Jaishankar");
        var name = new Argument<string[]>("NAME") { Description = "Id, name, or part of a name; all actors where it is left out", Arity = ArgumentArity.ZeroOrMore };
        Option<DateOnly?> on = Day.Option("--on", "Only offices held on this day");
        Option<string[]> files = ActorFiles.Option();
        var all = new Option<bool>("--all") { Description = "Lesser offices too: ambassadors, deputies, heads of agencies" };
        var json = new Option<bool>("--json") { Description = "JSON lines" };
        command.Add(name);
        command.Add(on);
        command.Add(all);
        command.Add(files);
        command.Add(json);
        command.SetAction(parsed => Run(string.Join(' ', parsed.GetValue(name) ?? []), parsed.GetValue(on), parsed.GetValue(all), parsed.GetValue(json), ActorFiles.Load(parsed.GetValue(files) ?? []), terminal));
        return command;
    }

    private static int Run(string text, DateOnly? on, bool isAll, bool isJson, ActorTable table, Terminal terminal)
    {
        Hit[] found = text.Length == 0 ? [.. table.Actors.Values.Select(a => new Hit(a, Holder: null, ""))] : Search(text, on, table);
        if (found.Length == 0)
        {
            terminal.Tell($"no actor or office holder is called '{text}'{(on is { } day ? $" on {Written.Day(day)}" : "")}; all of them: chancery actors");
            return ExitCode.Failed;
        }

        if (isJson)
        {
            foreach (Hit hit in found)
            {
                terminal.Out.Write(Json(hit, on, table) + "\n");
            }
        }
        else if (found.Length > ShownWhole)
        {
            Grid.Write<Hit>(
                [new("id", h => h.Id(table)), new("name", h => h.Name, Least: 20), new("kind", h => h.Kind), new("of", h => h.Actor?.Of ?? ""), new("found by", h => h.Why, Least: 16)],
                found,
                terminal);
        }
        else
        {
            for (int i = 0; i < found.Length; i++)
            {
                terminal.Out.Write(i > 0 ? "\n" : "");
                if (found[i].Actor is { } actor)
                {
                    Show(actor, on, isAll, table, terminal);
                }
                else
                {
                    ShowHolder(found[i].Holder!, on, table, terminal);
                }
            }
        }

        return ExitCode.Done;
    }

    /// <summary>By id and whole names; where none has it, by parts of names.</summary>
    private static Hit[] Search(string text, DateOnly? on, ActorTable table)
    {
        if (table.Find(text) is { } known || (known = table.Find(text.ToUpperInvariant())) is not null)
        {
            return [new Hit(known, Holder: null, "id")];
        }

        Hit[] whole = [.. Match(t => string.Equals(t, text, StringComparison.OrdinalIgnoreCase), h => IsName(h, text), on, table)];
        return whole.Length > 0 ? whole : [.. Match(t => t.Contains(text, StringComparison.OrdinalIgnoreCase), h => h.Contains(text, StringComparison.OrdinalIgnoreCase), on, table)];
    }

    private static IEnumerable<Hit> Match(Func<string, bool> form, Func<string, bool> holder, DateOnly? on, ActorTable table)
    {
        IEnumerable<Hit> actors = table.Forms
            .Where(f => form(f.Text) && table.Find(f.Actor) is not null)
            .DistinctBy(f => f.Actor, StringComparer.Ordinal)
            .Select(f => new Hit(table.Find(f.Actor), Holder: null, $"{f.Text}{(f.Kind is MentionKind.Name or MentionKind.Organisation ? "" : ", " + Written.Name(f.Kind))}"));
        IEnumerable<Hit> holders = table.Tenures
            .Where(t => (on is null || t.Covers(on.Value)) && (holder(t.Holder) || t.Aliases.Any(holder)))
            .OrderByDescending(t => t.Since ?? DateOnly.MinValue)
            .DistinctBy(t => t.Holder, StringComparer.Ordinal)
            .Select(t => new Hit(Actor: null, t.Holder, Title(t)));
        return actors.Concat(holders);
    }

    /// <summary>The whole name, or a family name.</summary>
    private static bool IsName(string name, string text) =>
        name.EndsWith(text, StringComparison.OrdinalIgnoreCase) && (name.Length == text.Length || name[^(text.Length + 1)] == ' ');

    private static void ShowHolder(string holder, DateOnly? on, ActorTable table, Terminal terminal)
    {
        Tenure[] tenures = [.. Tenures(holder, on, table)];
        terminal.Out.Write($"{terminal.Bold(Plain.OneLine(holder))}\n");
        string[] aliases = [.. tenures.SelectMany(t => t.Aliases).Distinct(StringComparer.Ordinal)];
        if (aliases.Length > 0)
        {
            terminal.Out.Write($"  {"also",-10} {Plain.OneLine(string.Join(" · ", aliases))}\n");
        }

        int width = tenures.Max(t => Plain.Width(Title(t)));
        int actor = tenures.Max(t => Plain.Width(Shown(t.Actor)));
        foreach (Tenure t in tenures)
        {
            terminal.Out.Write($"  {Padded(Title(t), width)}  {Padded(Shown(t.Actor), actor)}  {Term(t)}\n");
        }

        string Shown(string id) => $"{table.NameOf(id)} ({id})";
    }

    private static IEnumerable<Tenure> Tenures(string holder, DateOnly? on, ActorTable table) => table.Tenures
        .Where(t => t.Holder == holder && (on is null || t.Covers(on.Value)))
        .OrderByDescending(t => t.Since ?? DateOnly.MinValue);

    private static IEnumerable<Tenure> Offices(Actor actor, DateOnly? on, ActorTable table) => table.Tenures
        .Where(t => t.Actor == actor.Id && (on is null || t.Covers(on.Value)))
        .OrderBy(t => Roles.Rank(t.Role)).ThenByDescending(t => t.Since ?? DateOnly.MinValue);

    private static void Show(Actor actor, DateOnly? on, bool isAll, ActorTable table, Terminal terminal)
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

        Tenure[] held = [.. Offices(actor, on, table)];
        Tenure[] offices = [.. held.Where(t => isAll || Roles.Rank(t.Role) <= Roles.Rank(LeastShown))];
        if (offices.Length > 0)
        {
            terminal.Out.Write(on is { } day ? $"  offices on {Written.Day(day)}\n" : "  offices\n");
            int title = offices.Max(t => Plain.Width(Title(t)));
            int holder = offices.Max(t => Plain.Width(t.Holder));
            foreach (Tenure t in offices)
            {
                terminal.Out.Write($"    {Padded(Title(t), title)}  {Padded(t.Holder, holder)}  {Term(t)}\n");
            }

            if (held.Length > offices.Length)
            {
                terminal.Out.Write(terminal.Dim($"    and {Written.Count(held.Length - offices.Length)} more with --all") + "\n");
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

    private static string Json(Hit hit, DateOnly? on, ActorTable table)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("id", hit.Actor?.Id);
            writer.WriteString("name", hit.Name);
            writer.WriteString("kind", hit.Kind);
            writer.WriteString("of", hit.Actor?.Of);
            WriteAll(writer, "members", hit.Actor?.Members ?? [], (w, member) => w.WriteStringValue(member));
            WriteAll(writer, "forms", table.Forms.Where(f => f.Actor == hit.Actor?.Id), (w, form) =>
            {
                w.WriteStartObject();
                w.WriteString("text", form.Text);
                w.WriteString("kind", Written.Name(form.Kind));
                w.WriteEndObject();
            });
            WriteAll(writer, "offices", hit.Actor is { } actor ? Offices(actor, on, table) : Tenures(hit.Holder!, on, table), Write);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter writer, Tenure t)
    {
        writer.WriteStartObject();
        writer.WriteString("actor", t.Actor);
        writer.WriteString("role", t.Role);
        writer.WriteString("title", Title(t));
        writer.WriteString("holder", t.Holder);
        writer.WriteString("since", t.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("until", t.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteBoolean("certain", t.Certain);
        writer.WriteEndObject();
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

    /// <summary>An actor, or a person who holds or held an office.</summary>
    private sealed record Hit(Actor? Actor, string? Holder, string Why)
    {
        public string Name => Actor?.Name ?? Holder!;

        public string Kind => Actor is null ? "office-holder" : Written.Name(Actor.Kind);

        public string Id(ActorTable table) => Actor?.Id ?? Tenures(Holder!, on: null, table).First().Actor;
    }
}
