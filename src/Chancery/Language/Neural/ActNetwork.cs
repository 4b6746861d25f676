namespace Chancery.Language.Neural;

/// <summary>What a token has to do with a political act, by its surroundings alone: three groups of scores.</summary>
public sealed class ActNetwork : TokenNetwork
{
    /// <summary>Names no act, or one of the 16 types.</summary>
    public const int TypeCount = 17;

    /// <summary>Asserted, future, conditional, negated, historic.</summary>
    public const int RealisCount = 5;

    /// <summary>Bystander, actor, recipient.</summary>
    public const int RoleCount = 3;

    public const int RealisAt = TypeCount;

    public const int RoleAt = TypeCount + RealisCount;

    public const int ScoreCount = TypeCount + RealisCount + RoleCount;

    public ActNetwork(int syntaxHidden, int hidden)
        : base(syntaxHidden, hidden, ScoreCount)
    {
    }
}
