namespace Chancery.Events.Petrarch;

/// <summary>Where actors are named, for the places of patterns that want one: $, +, ^ and %.</summary>
internal sealed class ActorUnits
{
    private readonly int[] unitOf;
    private readonly List<(int First, int End, int Group)> units = [];

    public ActorUnits(int tokens)
    {
        unitOf = new int[tokens];
        Array.Fill(unitOf, -1);
    }

    /// <summary>The linked names of a report: states, bodies, persons, and adjectives that stand for their state.</summary>
    public static ActorUnits Of(Analysis a)
    {
        var units = new ActorUnits(a.Document.Count);
        foreach (Actors.ActorMention m in a.Mentions.Where(m => m.Actor.Length > 0))
        {
            units.Add(m.First, m.End, -1);
        }

        return units;
    }

    public int Count => units.Count;

    public (int First, int End, int Group) this[int unit] => units[unit];

    /// <param name="group">Number of the enumeration it is part of, or −1.</param>
    public void Add(int first, int end, int group)
    {
        for (int t = first; t < end; t++)
        {
            unitOf[t] = units.Count;
        }

        units.Add((first, end, group));
    }

    public void Join(int unit, int group) => units[unit] = units[unit] with { Group = group };

    /// <summary>The unit that covers the token, or −1.</summary>
    public int At(int token) => unitOf[token];

    /// <summary>The unit that begins at the token, or −1.</summary>
    public int From(int token) => unitOf[token] is >= 0 and var unit && units[unit].First == token ? unit : -1;
}
