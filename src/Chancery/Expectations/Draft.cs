using Chancery.Dates;
using Chancery.Reports;

namespace Chancery.Expectations;

/// <summary>An expectation as a rule finds it, before its holder and event are looked up.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">How it is held to come.</param>
/// <param name="Strength">How firmly.</param>
/// <param name="Due">The date it is due, or null.</param>
/// <param name="Token">The word that tells what is to come.</param>
/// <param name="Holder">The word that tells who plans, promises or demands it; −1 where only a speaker or the outlet does.</param>
internal readonly record struct Draft(Span Span, ExpectationKind Kind, Strength Strength, DateExpression? Due, int Token, int Holder = -1);
