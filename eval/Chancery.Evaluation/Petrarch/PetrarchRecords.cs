using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Chancery.Evaluation;

/// <summary>An event as a data set of the CAMEO family has it.</summary>
public sealed record CodedEvent(string Source, string Target, string Code);

/// <summary>One sentence of PETRARCH's validation files.</summary>
/// <param name="RequiresDyad">False where the file asks for acts done to nobody too.</param>
/// <param name="Events">What PETRARCH made of it; empty where it should make nothing.</param>
public sealed record PetrarchRecord(string Id, string Category, DateOnly Day, string Text, bool RequiresDyad, IReadOnlyList<CodedEvent> Events);

/// <summary>A file of PETRARCH's validation records (PETR.UnitTest.records.xml).</summary>
/// <param name="Dictionaries">Names of the files it is to be coded with, where it names any.</param>
/// <param name="Skipped">Records that PETRARCH itself passes over (sentence="false").</param>
public sealed record PetrarchRecords(IReadOnlyList<PetrarchRecord> Records, IReadOnlyList<string> Dictionaries, int Skipped)
{
    private const long Largest = 64 << 20;

    /// <exception cref="InvalidDataException">The file is no such XML; the message names the place.</exception>
    public static PetrarchRecords Read(string path)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Largest };
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(path, settings);
            document = XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}; expected a file such as PETR.UnitTest.records.xml", e);
        }

        var records = new List<PetrarchRecord>();
        int skipped = 0;
        bool dyad = true;
        foreach (XElement sentence in document.Descendants().Where(e => e.Name.LocalName is "Sentence" or "Config"))
        {
            if (sentence.Name.LocalName == "Config")
            {
                dyad = (string?)sentence.Attribute("option") == "require_dyad" ? !string.Equals((string?)sentence.Attribute("value"), "false", StringComparison.OrdinalIgnoreCase) : dyad;
                continue;
            }

            string text = string.Join(' ', ((string?)sentence.Element("Text") ?? string.Empty).Replace('_', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (!string.Equals((string?)sentence.Attribute("sentence") ?? "true", "true", StringComparison.OrdinalIgnoreCase) || text.Length == 0)
            {
                skipped++;
                continue;
            }

            if (!DateOnly.TryParseExact((string?)sentence.Attribute("date"), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}:{((IXmlLineInfo)sentence).LineNumber}: a Sentence without date; expected date=\"yyyymmdd\""));
            }

            records.Add(new PetrarchRecord(
                (string?)sentence.Attribute("id") ?? string.Empty,
                (string?)sentence.Attribute("category") ?? "none",
                day,
                text,
                dyad,
                [.. sentence.Elements("EventCoding").Where(e => e.Attribute("eventcode") is not null).Select(e => new CodedEvent(Code(e, "sourcecode"), Code(e, "targetcode"), Code(e, "eventcode")))]));
        }

        if (records.Count == 0)
        {
            throw new InvalidDataException($"{path}: no <Sentence> with a <Text>; expected a file such as PETR.UnitTest.records.xml");
        }

        string[] named = [.. document.Descendants("Environment").Elements().Where(e => e.Name.LocalName.EndsWith("file", StringComparison.Ordinal)).Select(e => e.Value.Trim())];
        return new PetrarchRecords(records, named, skipped);
    }

    private static string Code(XElement coding, string attribute) => ((string?)coding.Attribute(attribute) ?? string.Empty).Trim();
}
