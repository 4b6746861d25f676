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

    /// <summary>True for the first number of a range, whose second follows.</summary>
    public bool IsLow { get; init; }
}

/// <summary>What a figure measures.</summary>
/// <param name="Name">In a few words; null where nothing tells.</param>
/// <param name="Class">How actors take part.</param>
/// <param name="Cue">The word that told it, or −1.</param>
/// <param name="IsChange">A difference, not a level.</param>
internal readonly record struct Measure(string? Name, FigureClass Class, int Cue, bool IsChange = false)
{
    /// <summary>A part of what the figure before told: "half of it".</summary>
    public bool GoesOn { get; init; }
}
