using System.Collections.Frozen;

namespace Chancery.Figures;

/// <summary>Units that are told of the same kind of things.</summary>
internal static class UnitGroup
{
    private static readonly FrozenSet<string> Mass = Set("tonnes", "kg", "barrels", "barrels/day", "cubic metres", "cubic feet", "litres", "gallons", "bushels", "ounces", "TEU", "MWh", "TWh", "kWh", "bottles", "doses", "shells");

    private static readonly FrozenSet<string> Length = Set("km", "miles", "nautical miles", "metres", "feet");

    private static readonly FrozenSet<string> Area = Set("sq km", "sq miles", "hectares", "acres");

    private static readonly FrozenSet<string> Power = Set("MW", "GW", "kW");

    private static readonly FrozenSet<string> Arms = Set(
        "systems", "aircraft", "helicopters", "drones", "ships", "frigates", "destroyers", "corvettes", "submarines", "boats", "tanks", "missiles", "rockets", "warheads", "bombs", "shells", "vehicles", "howitzers",
        "guns", "interceptors", "radars", "rifles", "mortars", "torpedoes", "satellites", "trucks");

    /// <summary>Less money is a price rather than what a project costs.</summary>
    private const double Sum = 1e5;

    /// <summary>True where a measure told in <paramref name="units"/> fits the quantity.</summary>
    public static bool Fits(string units, in Quantity q) => units switch
    {
        "any" => true,
        "money" => IsMoney(q),
        "goods" => IsMoney(q) || IsMass(q),
        "price" => q.Kind == UnitKind.Currency && (!IsMoney(q) || q.Value < Sum),
        "sum" => IsMoney(q) && (q.Kind == UnitKind.None || q.Value >= Sum),
        "mass" => IsMass(q),
        "length" => Is(Length, q),
        "area" => Is(Area, q),
        "power" => Is(Power, q),
        "time" => q.Kind == UnitKind.Time,
        "arms" => q.Kind == UnitKind.Counted && Is(Arms, q),
        "count" => q.Kind == UnitKind.Counted && q.Unit != "people",
        _ => units == q.Unit,
    };

    public static bool IsMoney(in Quantity q) => q.Kind == UnitKind.Currency ? !q.Unit!.Contains('/', StringComparison.Ordinal) : q.Kind == UnitKind.None && q.Number.IsScaled;

    public static bool IsLength(in Quantity q) => Is(Length, q);

    public static bool IsMass(in Quantity q) => Is(Mass, q);

    private static bool Is(FrozenSet<string> units, in Quantity q) => q.Unit is { } unit && units.Contains(unit);

    private static FrozenSet<string> Set(params string[] units) => units.ToFrozenSet(StringComparer.Ordinal);
}
