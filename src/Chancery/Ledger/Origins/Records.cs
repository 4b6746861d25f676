using Chancery.Reports;

namespace Chancery.Ledger.Origins;

/// <summary>How a text tells that it comes from an agency or another outlet.</summary>
public enum CreditForm
{
    /// <summary>"NEW DELHI (PTI) -", "(Reuters) -", "(AFP)" at the end.</summary>
    Slug,

    /// <summary>The author is an agency.</summary>
    Byline,

    /// <summary>"With inputs from AFP".</summary>
    Inputs,

    /// <summary>"First appeared in X".</summary>
    Appeared,

    /// <summary>"Reuters reported": for one statement, not the text.</summary>
    Reported,
}

/// <summary>An agency or outlet that a text names as its source.</summary>
/// <param name="Name">As the table of agencies has it, else as the text does.</param>
/// <param name="Form">How it is told.</param>
/// <param name="Span">Where in the text; null where the report's author is the agency.</param>
public sealed record Credit(string Name, CreditForm Form, Span? Span);

/// <summary>What the later text is to the earlier one.</summary>
public enum CopyKind
{
    /// <summary>The same words, up to a tenth.</summary>
    Copy,

    /// <summary>Changed throughout.</summary>
    Edited,

    /// <summary>Nearly all of it taken from a longer text.</summary>
    Abridged,

    /// <summary>Holds nearly all of the earlier text and more.</summary>
    Extended,

    /// <summary>Another edition by the same outlet under the same title.</summary>
    Edition,
}

/// <summary>Two reports of which one's text is the other's. Shares run from 0 to 1.</summary>
/// <param name="Earlier">By day of publication, then by id; reports without a day come last.</param>
/// <param name="Later">The other.</param>
/// <param name="Kind">What the later is to the earlier.</param>
/// <param name="Resemblance">Shingles in both of those in either.</param>
/// <param name="EarlierHeld">Share of the earlier text's shingles that the later holds.</param>
/// <param name="LaterHeld">Share of the later text's shingles that the earlier holds.</param>
/// <param name="Sentences">Sentences shared word for word.</param>
public sealed record CopyPair(string Earlier, string Later, CopyKind Kind, double Resemblance, double EarlierHeld, double LaterHeld, int Sentences);

/// <summary>What a report's text goes back to.</summary>
/// <param name="Report">Its id.</param>
/// <param name="Group">The id of the earliest report of its origin: its own where it goes back to nothing that is held.</param>
/// <param name="Parent">The earliest of the reports that hold the most of it; null where none came before.</param>
/// <param name="Credits">Whom the text credits, in order.</param>
public sealed record Origin(string Report, string Group, string? Parent, IReadOnlyList<Credit> Credits);
