namespace Chancery.Language.Neural;

/// <summary>Names: BILOU tags of tokens.</summary>
public sealed class NameNetwork : TokenNetwork
{
    /// <summary>O, then B, I, L, U of each kind.</summary>
    public const int TagCount = 17;

    public NameNetwork(int syntaxHidden, int hidden)
        : base(syntaxHidden, hidden, TagCount)
    {
    }
}
