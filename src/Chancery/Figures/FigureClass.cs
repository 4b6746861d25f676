namespace Chancery.Figures;

/// <summary>How actors take part in what a figure measures.</summary>
internal enum FigureClass : byte
{
    /// <summary>Somebody's own: inflation, reserves, output.</summary>
    Stat,

    /// <summary>A part of a whole: of whose part and whose whole.</summary>
    Share,

    /// <summary>Of both sides alike: trade, talks.</summary>
    Pair,

    /// <summary>Told from the seller: exports.</summary>
    Sell,

    /// <summary>Told from the buyer: imports.</summary>
    Buy,

    /// <summary>From who gives to who gets: aid, loans, deliveries.</summary>
    Give,

    /// <summary>Told from who owes.</summary>
    Owe,

    /// <summary>What a sale is worth, told from either side.</summary>
    Deal,

    /// <summary>From who imposes to whom it hits: tariffs, fines.</summary>
    Impose,

    /// <summary>People from where they come to where they are.</summary>
    Move,

    /// <summary>Troops from their state to where they stand.</summary>
    Troops,

    /// <summary>Weapons by their number, from supplier to receiver.</summary>
    Arms,

    /// <summary>Of the host alone.</summary>
    Host,

    /// <summary>Of those who are harmed, not of those who do it.</summary>
    Harm,

    /// <summary>Of nobody: votes.</summary>
    Vote,

    /// <summary>Of nobody unless the price's owner is named.</summary>
    Price,
}
