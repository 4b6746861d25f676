using System.Globalization;

namespace Chancery.Events;

/// <summary>PLOVER's four classes of acts.</summary>
public enum QuadClass : byte
{
    VerbalCooperation = 1,
    MaterialCooperation = 2,
    VerbalConflict = 3,
    MaterialConflict = 4,
}

/// <summary>One CAMEO code.</summary>
/// <param name="Code">"042".</param>
/// <param name="Name">In our words.</param>
/// <param name="Type">What it is in PLOVER; null for statements, which are no events there.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Goldstein">Weight of cooperation and conflict, −10 to +10.</param>
public sealed record CameoCode(string Code, string Name, EventType? Type, string? Mode, QuadClass Quad, double Goldstein)
{
    /// <summary>"04" of "042".</summary>
    public string Root => Code[..2];
}

/// <summary>CAMEO's event codes, <c>data/events/cameo.tsv</c>, to PLOVER and back.</summary>
public sealed class CameoTable
{
    private readonly Dictionary<string, CameoCode> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<(EventType Type, string? Mode), CameoCode> answers = [];

    private CameoTable()
    {
    }

    public IReadOnlyCollection<CameoCode> Codes => codes.Values;

    /// <exception cref="InvalidDataException">A line is not a row of the table.</exception>
    public static CameoTable Load(string path)
    {
        var table = new CameoTable();
        bool header = true;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (header)
            {
                header = false;
                continue;
            }

            if (!table.Add(line.Split('\t')))
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: not a row of code, name, type, mode, quad, goldstein, answers"));
            }
        }

        return table;
    }

    /// <summary>The code, or the nearest above it that is known ("1955" is 195); null where not even its root is.</summary>
    public CameoCode? Find(string code)
    {
        for (int length = code.Length; length >= 2; length--)
        {
            if (codes.TryGetValue(code[..length], out CameoCode? found))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>
    /// The code of an act. CAMEO has no realis: what is yet to be done is its intent (03, of an attack its threat), what is not done
    /// its refusal (12), where it has a code for that; else the act itself.
    /// </summary>
    public CameoCode Of(EventType type, string? mode, Realis realis = Realis.Asserted)
    {
        CameoCode act = answers.TryGetValue((type, mode), out CameoCode? exact) ? exact : answers[(type, null)];
        string? part = realis switch
        {
            Realis.Future => CameoCombination.Of("030", act.Code),
            Realis.Negated => CameoCombination.Of("120", act.Code),
            _ => null,
        };
        return part is not null && codes.TryGetValue(part, out CameoCode? intent) ? intent : act;
    }

    /// <summary>PLOVER's class of a type.</summary>
    public static QuadClass QuadOf(EventType type) => type switch
    {
        <= EventType.CONCEDE => QuadClass.VerbalCooperation,
        <= EventType.RETREAT => QuadClass.MaterialCooperation,
        <= EventType.THREATEN => QuadClass.VerbalConflict,
        _ => QuadClass.MaterialConflict,
    };

    private bool Add(string[] cells)
    {
        if (cells.Length != 7 || cells[0].Length is < 2 or > 4 || !cells[0].All(char.IsAsciiDigit)
            || !double.TryParse(cells[5], NumberStyles.Float, CultureInfo.InvariantCulture, out double goldstein)
            || !Enum.TryParse(cells[4].Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out QuadClass quad))
        {
            return false;
        }

        EventType? type = null;
        if (cells[2].Length > 0)
        {
            if (!Enum.TryParse(cells[2], out EventType parsed))
            {
                return false;
            }

            type = parsed;
        }

        var code = new CameoCode(cells[0], cells[1], type, cells[3].Length > 0 ? cells[3] : null, quad, goldstein);
        codes[code.Code] = code;
        foreach (string answer in cells[6].Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = answer.Split('/');
            if (!Enum.TryParse(parts[0], out EventType of))
            {
                return false;
            }

            answers[(of, parts.Length > 1 ? parts[1] : null)] = code;
        }

        return true;
    }
}
