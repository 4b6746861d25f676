namespace Chancery.Language;

/// <summary>Kinds of names the tagger tells apart.</summary>
public enum NameKind : byte
{
    None,
    Person,
    Location,
    Organisation,

    /// <summary>Nationalities, events, treaties, weapons, laws.</summary>
    Other,
}
