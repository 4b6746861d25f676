using System.Collections.Frozen;

namespace Chancery.Actors.Petrarch;

/// <summary>A CAMEO actor code in the table's words.</summary>
/// <param name="State">Id of the state named in the code, or null.</param>
/// <param name="Body">Id of the international body named in the code, or null.</param>
/// <param name="Sectors">The other triples: GOV, MIL, BUS, …</param>
internal sealed record PetrarchCode(string? State, string? Body, IReadOnlyList<string> Sectors)
{
    /// <summary>Where CAMEO's code of a state is not ISO 3166's of today.</summary>
    private static readonly FrozenDictionary<string, string> States = Pairs("TMP=TLS KSV=XKX USR=SUN FRY=YUG SCG=SRB ROM=ROU ZAR=COD BUR=MMR GMW=DEU GME=DDR PAL=PSE GZA=PSE WSB=PSE ROC=TWN");

    private static readonly FrozenDictionary<string, string> Bodies = Pairs(
        "UNO=UN EEC=EU NAT=NATO AFU=AU ASN=ASEAN HCR=UNHCR WFP=WFP WHO=WHO FAO=FAO IAE=IAEA ICJ=ICJ ICC=ICC IMF=IMF WBK=WORLDBANK WTO=WTO ITP=INTERPOL OPC=OPEC OAS=OAS CWN=COMMONWEALTH OIC=OIC IAD=IGAD GCC=GCC");

    private static readonly FrozenDictionary<string, ActorKind> Kinds = new Dictionary<string, ActorKind>(StringComparer.Ordinal)
    {
        ["GOV"] = ActorKind.Institution, ["MIL"] = ActorKind.Institution, ["SPY"] = ActorKind.Institution, ["COP"] = ActorKind.Institution,
        ["JUD"] = ActorKind.Institution, ["LEG"] = ActorKind.Institution, ["CTR"] = ActorKind.Institution,
        ["BUS"] = ActorKind.Firm, ["MNC"] = ActorKind.Firm, ["PTY"] = ActorKind.Party, ["OPP"] = ActorKind.Party,
        ["REB"] = ActorKind.ArmedGroup, ["SEP"] = ActorKind.ArmedGroup, ["INS"] = ActorKind.ArmedGroup, ["UAF"] = ActorKind.ArmedGroup,
        ["RAD"] = ActorKind.ArmedGroup, ["IMG"] = ActorKind.ArmedGroup, ["PRM"] = ActorKind.ArmedGroup,
        ["NGO"] = ActorKind.Ngo, ["NGM"] = ActorKind.Ngo, ["IGO"] = ActorKind.Body, ["MED"] = ActorKind.Media, ["JRN"] = ActorKind.Media, ["EDU"] = ActorKind.ThinkTank,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The state and nothing else.</summary>
    public bool IsBareState => State is not null && Body is null && Sectors.Count == 0;

    /// <summary>Out of office, retired, or merely of weight.</summary>
    public bool IsElite => Sectors.Contains("ELI");

    public bool IsGovernment => Sectors.Contains("GOV");

    /// <summary>Whom a person with this code speaks for.</summary>
    public string? Owner => Body ?? State;

    /// <summary>What an organisation with this code is; null where no sector tells.</summary>
    public ActorKind? Kind
    {
        get
        {
            foreach (string sector in Sectors)
            {
                if (Kinds.TryGetValue(sector, out ActorKind kind))
                {
                    return kind;
                }
            }

            return null;
        }
    }

    public static PetrarchCode Of(string code, ActorTable table)
    {
        string? state = null;
        string? body = null;
        var sectors = new List<string>();
        for (int i = 0; i + 3 <= code.Length; i += 3)
        {
            string triple = code.Substring(i, 3);
            string id = States.GetValueOrDefault(triple, triple);
            if (state is null && table.Find(id) is { Kind: ActorKind.State or ActorKind.Territory or ActorKind.Historic })
            {
                state = id;
            }
            else if (code.StartsWith("IGO", StringComparison.Ordinal) && Bodies.TryGetValue(triple, out string? b) && table.Find(b) is not null)
            {
                body = b;
            }
            else
            {
                sectors.Add(triple);
            }
        }

        return new PetrarchCode(state, body, sectors);
    }

    private static FrozenDictionary<string, string> Pairs(string text) =>
        text.Split(' ').ToFrozenDictionary(p => p[..3], p => p[4..], StringComparer.Ordinal);
}
