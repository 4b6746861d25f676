namespace Chancery.Events.Petrarch;

/// <summary>A verb of a dictionary in a text, in the reading that fits.</summary>
/// <param name="Verb">Token of the verb.</param>
/// <param name="Pattern">Null where the verb stands for itself.</param>
/// <param name="Code">Of the pattern, else of the verb.</param>
/// <param name="Source">Unit that a $ of the pattern stands for, or −1.</param>
/// <param name="Target">Unit that a + of the pattern stands for, or −1.</param>
/// <param name="Compound">Unit that begins the enumeration a % stands for, or −1.</param>
internal sealed record VerbMatch(int Verb, VerbForm Form, VerbPattern? Pattern, VerbCode Code, int Source, int Target, int Compound)
{
    /// <summary>"ATTACK * CIVILIANS".</summary>
    public string Written => Pattern?.Text ?? Form.Word.ToUpperInvariant();

    public int Line => Pattern?.Line ?? Form.Line;
}

/// <summary>What the slots of a pattern have met.</summary>
internal struct SlotFill()
{
    public int Source { get; private set; } = -1;

    public int Target { get; private set; } = -1;

    public int Compound { get; private set; } = -1;

    public void Set(PatternSlot slot, int unit)
    {
        switch (slot)
        {
            case PatternSlot.Source:
                Source = unit;
                break;
            case PatternSlot.Target:
                Target = unit;
                break;
            case PatternSlot.Compound:
                Compound = unit;
                break;
        }
    }
}
