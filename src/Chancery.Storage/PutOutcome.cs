namespace Chancery.Storage;

/// <summary>What putting a reading did to the desk.</summary>
public enum PutOutcome
{
    /// <summary>The report was not there before.</summary>
    New,

    /// <summary>Same text, same reader: nothing was written.</summary>
    Unchanged,

    /// <summary>Another text under a known id: a new revision; the older text is kept, its findings are not.</summary>
    Revised,

    /// <summary>Same text, another reader: the findings were replaced.</summary>
    Reread,
}
