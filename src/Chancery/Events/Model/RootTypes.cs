namespace Chancery.Events.Model;

/// <summary>The classes of a marked pair: the 16 types, with CONCEDE and RETREAT as one.</summary>
public static class RootTypes
{
    /// <summary>What CONCEDE and RETREAT are called together.</summary>
    public const string Yield = "YIELD";

    private static readonly string[] Written = [.. EventTypes.Names.Select(Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>In alphabetical order.</summary>
    public static IReadOnlyList<string> Names => Written;

    /// <summary>The class of an event type by name.</summary>
    public static string Of(string type) => type is "CONCEDE" or "RETREAT" ? Yield : type;

    /// <summary>The number of a class, of a type's class, or −1.</summary>
    public static int Index(string name) => Array.IndexOf(Written, Of(name));
}
