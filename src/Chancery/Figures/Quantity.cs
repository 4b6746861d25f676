namespace Chancery.Figures;

/// <summary>A number with the unit that stands beside it, before its surroundings are asked.</summary>
/// <param name="First">First token of number and unit.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Number">The number alone; its value may lack the unit's factor.</param>
/// <param name="Value">In base units.</param>
/// <param name="Kind">Kind of its unit; <see cref="UnitKind.None"/> where none stands beside it.</param>
/// <param name="Unit">As figures tell it.</param>
internal readonly record struct Quantity(int First, int End, WrittenNumber Number, double Value, UnitKind Kind, string? Unit)
{
    /// <summary>The counted noun, or −1.</summary>
    public int Noun { get; init; } = -1;

    /// <summary>"a year" after the unit, as tokens; both 0 where there is none.</summary>
    public (int First, int End) Per { get; init; }
}
