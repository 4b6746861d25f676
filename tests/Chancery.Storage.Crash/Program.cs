using Chancery;
using Chancery.Reports;
using Chancery.Storage.Sqlite;
using Chancery.TestKit;

// Writes reports to the desk named, without end, and prints the id of each once it is kept. Every third is revised.
// The test that starts it kills it.
using var desk = SqliteDesk.Open(args[0]);
for (int i = 0; ; i++)
{
    string id = Some.Id(i);
    Reading reading = Some.Reading(id);
    desk.Put(reading, ContentHash.Of(reading.Report), "reader-1");
    if (i % 3 == 0)
    {
        reading = Some.Reading(Some.Report(id, Some.Text + "\nCorrected."));
        desk.Put(reading, ContentHash.Of(reading.Report), "reader-1");
    }

    Console.WriteLine(id);
}
