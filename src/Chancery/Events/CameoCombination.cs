namespace Chancery.Events;

/// <summary>
/// What one verb's code makes of the code below it: to intend (03) to give aid (07) is 033, to refuse it 122, to threaten (13) an
/// attack (19) 138. CAMEO repeats its kinds of cooperation, reform and yielding under 02, 03, 10 and 12; PETRARCH2 adds them up alike.
/// </summary>
public static class CameoCombination
{
    /// <summary>The combined code, or null where CAMEO has none.</summary>
    public static string? Of(string upper, string lower)
    {
        if (upper.Length < 2 || lower.Length < 2)
        {
            return null;
        }

        return upper[..2] switch
        {
            "02" => Kind(lower) is { } kind ? "02" + kind : null,
            "03" => lower[..2] is "15" or "18" or "19" or "20" ? Threat(lower) : Kind(lower) is { } kind ? "03" + kind : null,
            "10" => Kind(lower) is { } kind ? "10" + kind : null,
            "12" => Kind(lower) is { } kind ? Refusal(kind) : null,
            "13" => Threat(lower),
            _ => null,
        };
    }

    /// <summary>The digits by which CAMEO parts appeals, intents and demands.</summary>
    private static string? Kind(string lower) => lower[..2] switch
    {
        "04" => lower is "045" ? "8" : "6",
        "05" => lower is "057" ? "7" : "2",
        "06" => lower.Length > 2 && lower[2] is >= '1' and <= '4' ? "1" + lower[2] : "1",
        "07" => lower.Length > 2 && lower[2] is >= '1' and <= '4' ? "3" + lower[2] : "3",
        "08" => Yielding(lower),
        _ => null,
    };

    private static string Yielding(string lower) => lower.Length < 3 ? "5" : lower[2] switch
    {
        '1' => "51",
        '2' => "52",
        '3' => lower.Length > 3 ? "4" + lower[3] : "4",
        '4' => "53",
        '5' => "54",
        '6' => "55",
        '7' => "56",
        _ => "5",
    };

    /// <summary>Refusals are numbered otherwise: aid is 122 and not 123, reform 123, yielding 124, talks 125 to 127.</summary>
    private static string? Refusal(string kind) => kind[0] switch
    {
        '1' => "121" + kind[1..],
        '3' => "122" + kind[1..],
        '4' => "123" + kind[1..],
        '5' => "124" + kind[1..],
        '6' => "125",
        '7' => "127",
        '8' => "126",
        _ => null,
    };

    private static string? Threat(string lower) => lower switch
    {
        "161" => "1313",
        "163" => "1312",
        "164" => "134",
        "165" => "135",
        "175" => "137",
        "191" => "1381",
        "192" => "1382",
        "1722" => "1322",
        "1723" => "1323",
        "1724" => "1324",
        _ => lower.Length > 2 && lower[..3] is "162" ? "1311" : lower.Length > 2 && lower[..3] is "166" ? "136" : lower.Length > 2 && lower[..3] is "204" ? "1385" : lower[..2] switch
        {
            "14" => "133",
            "16" => "131",
            "17" => "132",
            "15" or "18" or "19" or "20" => "138",
            _ => null,
        },
    };
}
