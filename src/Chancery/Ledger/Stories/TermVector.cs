namespace Chancery.Ledger.Stories;

/// <summary>A report as weighted terms, of length <see cref="FixedPoint.One"/>.</summary>
/// <param name="Terms">Numbers of the terms.</param>
/// <param name="Weights">Their weights.</param>
internal readonly record struct TermVector(int[] Terms, int[] Weights)
{
    /// <summary>Cosine of two vectors as the index sums it, in units of <see cref="FixedPoint.One"/>.</summary>
    public static int Cosine(long dot) => (int)Math.Min(FixedPoint.One, dot / FixedPoint.One);
}
