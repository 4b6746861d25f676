using System.Text.Json.Nodes;

namespace Chancery.Evaluation.Tests;

/// <summary>
/// Spoils gold lines in a way that depends on the seed alone: things dropped, doubled and made up, spans shifted, types, sides,
/// speakers, values and dates changed or left out. Gives the scorers something to disagree on.
/// </summary>
internal sealed class Perturbation(ulong seed)
{
    private static readonly string[] Types = ["AGREE", "CONSULT", "SUPPORT", "AID", "REQUEST", "ACCUSE", "REJECT", "SANCTION"];
    private static readonly string[] Actors = ["IND", "RUS", "USA", "CHN", "EU"];
    private static readonly string?[] Speakers = ["V. Putin", "İsmet İnönü", "PESKOV", "the \u212Aremlin", "中国", "", null];
    private static readonly string?[] Dates = ["2025-12-05", "2025-12", "2025", "", null];

    private ulong state = seed;

    public IEnumerable<string> Lines(IEnumerable<string> gold) => gold.Where(_ => !Once(15)).Select(Line);

    private string Line(string gold)
    {
        JsonObject report = JsonNode.Parse(gold)!.AsObject();
        foreach (string kind in (string[])["events", "quotes", "figures", "expectations"])
        {
            var kept = new JsonArray();
            foreach (JsonNode? node in report[kind]!.AsArray())
            {
                for (int copies = Once(5) ? 0 : Once(8) ? 2 : 1; copies > 0; copies--)
                {
                    JsonObject item = node!.DeepClone().AsObject();
                    Spoil(item);
                    kept.Add(item);
                }
            }

            report[kind] = kept;
        }

        if (Once(6))
        {
            report.Remove("expectations");
        }

        return report.ToJsonString();
    }

    private void Spoil(JsonObject item)
    {
        int start = (int)item["start"]!, end = (int)item["end"]!;
        if (Once(3))
        {
            int length = Math.Max(1, end - start);
            start = Math.Max(0, start + Next(length) - (length / 2));
            end = Math.Max(start, end + Next(length) - (length / 2));
        }
        else if (Once(8))
        {
            start += 400;
            end += 400;
        }

        item["start"] = start;
        item["end"] = end;
        item.Remove("span");
        Change(item, "type", Types, mayGo: false);
        Change(item, "realis", ["asserted", "future", "negated"], mayGo: true);
        Change(item, "kind", ["direct", "indirect", "mixed"], mayGo: true);
        Change(item, "speaker", Speakers, mayGo: true);
        Change(item, "unit", ["USD", "%", null], mayGo: true);
        Change(item, "date", Dates, mayGo: true);
        Change(item, "due", Dates, mayGo: true);
        ChangeSides(item);
        if (item["value"] is { } value && Once(3))
        {
            item["value"] = (double)value * (1 + ((Next(5) - 2) * 0.0005));
        }
    }

    private void Change(JsonObject item, string field, string?[] values, bool mayGo)
    {
        if (item.ContainsKey(field) && Once(4))
        {
            item[field] = values[Next(values.Length)];
            if (mayGo && Once(4))
            {
                item.Remove(field);
            }
        }
    }

    private void ChangeSides(JsonObject item)
    {
        if (!item.ContainsKey("actors"))
        {
            return;
        }

        if (Once(5))
        {
            (item["actors"], item["recipients"]) = (item["recipients"]!.DeepClone(), item["actors"]!.DeepClone());
        }

        string side = Once(2) ? "actors" : "recipients";
        switch (Next(9))
        {
            case 0:
                item[side]!.AsArray().Add(Actors[Next(Actors.Length)]);
                break;
            case 1:
                item[side] = null;
                break;
            case 2:
                item.Remove(side);
                break;
        }
    }

    private bool Once(int outOf) => Next(outOf) == 0;

    // SplitMix64 (Steele, Lea and Flood 2014): the same on every machine, unlike System.Random by contract.
    private int Next(int below)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }
}
