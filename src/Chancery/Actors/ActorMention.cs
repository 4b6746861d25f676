namespace Chancery.Actors;

/// <summary>How a stretch of text stands for an actor.</summary>
public enum MentionKind : byte
{
    /// <summary>A state or body by name.</summary>
    Name,

    /// <summary>A capital or seat that may stand for its state ("Moscow", "the Kremlin").</summary>
    Seat,

    /// <summary>"Russian", "Indo-".</summary>
    Adjective,

    /// <summary>"Indians".</summary>
    Citizens,

    /// <summary>A named person.</summary>
    Person,

    /// <summary>An office without a name ("the Russian president", "the minister").</summary>
    Office,

    /// <summary>A firm, ministry, party, group of its own name.</summary>
    Organisation,

    /// <summary>A place inside a state.</summary>
    Place,

    /// <summary>"he", "it", "they".</summary>
    Pronoun,

    /// <summary>"the two sides", "both countries".</summary>
    Group,
}

/// <summary>A run of tokens linked to one or more actors.</summary>
public sealed record ActorMention
{
    /// <summary>First token.</summary>
    public required int First { get; init; }

    /// <summary>Token after the last.</summary>
    public required int End { get; init; }

    public required MentionKind Kind { get; init; }

    /// <summary>Actor ids; more than one only for groups.</summary>
    public required IReadOnlyList<string> Actors { get; init; }

    /// <summary>Full name as best known ("Vladimir Putin", "India").</summary>
    public required string Name { get; init; }

    /// <summary>Title of the office held at the report's date, or null.</summary>
    public string? Office { get; init; }

    public string Actor => Actors[0];

    /// <summary>A person or office-holder, who can speak.</summary>
    public bool IsHuman => Kind is MentionKind.Person or MentionKind.Office or MentionKind.Pronoun;
}
