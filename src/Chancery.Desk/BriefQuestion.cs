using Chancery.Actors;
using Chancery.Briefs;
using Chancery.Storage;

namespace Chancery.Desk;

/// <summary>Asks a desk for the brief of a pair.</summary>
/// <param name="First">Actor id.</param>
/// <param name="Second">Actor id.</param>
/// <param name="Since">First day of reports to use, or null.</param>
/// <param name="Until">Last day, or null: what was known then.</param>
public sealed record BriefQuestion(string First, string Second, DateOnly? Since = null, DateOnly? Until = null)
{
    public Brief Ask(IDeskStore desk, ActorTable actors)
    {
        var composer = new BriefComposer(First, Second, actors);
        var filter = new DeskFilter { Pair = new ActorPair(First, Second), Since = Since, Until = Until };
        foreach (ReportHeader header in desk.Reports(filter))
        {
            if (desk.FindReading(header.Id) is { } reading)
            {
                composer.Add(reading);
            }
        }

        return composer.Compose();
    }
}
