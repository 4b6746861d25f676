namespace Chancery.Cli.Tables;

/// <summary>One value of a row for programs: a member in JSON, a column in CSV.</summary>
/// <param name="Name">In snake case, as the contracts name it.</param>
/// <param name="Value">Text, number, day, flag, enumeration or list of texts; null where there is none.</param>
internal sealed record Field<T>(string Name, Func<T, object?> Value);

/// <summary>One column of a table for people.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Cell">What stands in it.</param>
/// <param name="Least">Columns it may be cut to where the screen is narrow; null where it is never cut.</param>
/// <param name="IsNumber">Set to the right.</param>
/// <param name="MayGo">Left out rather than that columns before it are cut.</param>
internal sealed record Column<T>(string Name, Func<T, string?> Cell, int? Least = null, bool IsNumber = false, bool MayGo = false);

/// <summary>How one kind of row is shown to people and to programs.</summary>
/// <param name="Noun">In the plural, for "no … match".</param>
internal sealed record Sheet<T>(string Noun, IReadOnlyList<Column<T>> Columns, IReadOnlyList<Field<T>> Fields);
