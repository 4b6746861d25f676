namespace Chancery.Collect;

/// <summary>An input, or the part of it in hand, cannot be read; becomes an <see cref="IntakeError"/>.</summary>
internal sealed class UnreadableException(string message, string? place = null) : Exception(message)
{
    public string? Place => place;
}
