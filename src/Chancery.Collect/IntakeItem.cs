using Chancery.Reports;

namespace Chancery.Collect;

/// <summary>What comes of one input: a report, an error, or a note on what was passed over.</summary>
/// <param name="Input">The path as given or found, or <c>-</c>.</param>
public abstract record IntakeItem(string Input);

public sealed record IntakeReport(string Input, Report Report) : IntakeItem(Input);

/// <summary>An input, or a part of it, that cannot be read. The rest goes on.</summary>
/// <param name="Input">The path as given or found, or <c>-</c>.</param>
/// <param name="Place">"line 3", "item 2", or null where it is all of it.</param>
/// <param name="Message">What is wrong, and the way out.</param>
public sealed record IntakeError(string Input, string? Place, string Message) : IntakeItem(Input)
{
    public override string ToString() => Place is null ? $"{Input}: {Message}" : $"{Input}: {Place}: {Message}";
}

/// <summary>Files of a folder passed over for their extension. Comes once, after the folder.</summary>
public sealed record IntakeSkipped(string Input, int Files) : IntakeItem(Input);
