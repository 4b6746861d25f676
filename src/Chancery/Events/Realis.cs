using System.Text.Json.Serialization;

namespace Chancery.Events;

/// <summary>Whether the act happened, kept apart from its type.</summary>
public enum Realis
{
    /// <summary>Has happened or is happening.</summary>
    [JsonStringEnumMemberName("asserted")] Asserted,

    /// <summary>Announced, planned, expected.</summary>
    [JsonStringEnumMemberName("future")] Future,

    /// <summary>Hangs on an if, a may or a could.</summary>
    [JsonStringEnumMemberName("conditional")] Conditional,

    /// <summary>Said not to have happened.</summary>
    [JsonStringEnumMemberName("negated")] Negated,

    /// <summary>Happened more than a year before the report.</summary>
    [JsonStringEnumMemberName("historic")] Historic,
}

/// <summary>The written forms of realis.</summary>
public static class Realities
{
    private static readonly string[] Written = ["asserted", "future", "conditional", "negated", "historic"];

    public static string Name(Realis realis) => Written[(int)realis];
}
