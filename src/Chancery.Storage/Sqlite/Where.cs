using System.Globalization;
using Dapper;

namespace Chancery.Storage.Sqlite;

/// <summary>A filter as an SQL condition. What the user gave only ever travels as a parameter.</summary>
internal sealed class Where
{
    private readonly List<string> tests = [];

    public Where(Listing listing, DeskFilter filter)
    {
        Parameters.Add("limit", filter.Limit ?? -1);
        AddReport(filter);
        AddDays(listing, filter);
        if (filter.Actors.Count > 0)
        {
            string[] any = [.. filter.Actors.Select((actor, i) => listing.Involves(Covered($"actor{i.ToString(CultureInfo.InvariantCulture)}", actor)))];
            tests.Add($"({string.Join(" OR ", any)})");
        }

        if (filter.Pair is { } pair)
        {
            Func<string, string> one = Covered("one", pair.One);
            Func<string, string> other = Covered("other", pair.Other);
            tests.Add(listing.InvolvesBoth?.Invoke(one, other) ?? $"{listing.Involves(one)} AND {listing.Involves(other)}");
        }

        if (filter.Type is { } type && listing.Type is { } test)
        {
            Add(test, "type", type.ToString());
        }
    }

    public DynamicParameters Parameters { get; } = new();

    public string Sql => tests.Count == 0 ? "" : " WHERE " + string.Join(" AND ", tests);

    public void Add(string test, string parameter, string value)
    {
        tests.Add(test);
        Parameters.Add(parameter, value);
    }

    private void AddReport(DeskFilter filter)
    {
        if (filter.Report is { } report)
        {
            Add("r.id = @report", "report", report);
        }

        if (filter.Outlet is { } outlet)
        {
            Add("r.outlet = @outlet COLLATE NOCASE", "outlet", outlet);
        }

        if (filter.Text is { } text)
        {
            if (SearchQuery.ToFts(text) is { } words)
            {
                Add("r.key IN (SELECT t.rowid FROM report_text t WHERE t.report_text MATCH @words)", "words", words);
            }
            else
            {
                tests.Add("FALSE");
            }
        }
    }

    // Days are ISO prefixes: "2025", "2025-12", "2025-12-05". A prefix sorts before all its days, so the upper bound holds as
    // it is, and the lower one is cut to the prefix's length. The first of the two lower tests is for the index.
    private void AddDays(Listing listing, DeskFilter filter)
    {
        if (filter.Since is { } since)
        {
            Add($"{listing.Day} >= substr(@since, 1, 4) AND {listing.Day} >= substr(@since, 1, length({listing.Day}))", "since", Day.Write(since)!);
        }

        if (filter.Until is { } until)
        {
            Add($"{listing.Day} <= @until", "until", Day.Write(until)!);
        }
    }

    // '/' is the character after '.': between the two stand the ids of what belongs to the actor.
    private Func<string, string> Covered(string name, string actor)
    {
        Parameters.Add(name, actor);
        Parameters.Add(name + "From", actor + ".");
        Parameters.Add(name + "To", actor + "/");
        return column => $"({column} = @{name} OR {column} >= @{name}From AND {column} < @{name}To)";
    }
}
