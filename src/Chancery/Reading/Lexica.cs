using Chancery.Events;
using Chancery.Expectations;
using Chancery.Figures;
using Chancery.Framings;
using Chancery.Language.English;
using Chancery.Positions;

namespace Chancery;

/// <summary>The word lists of the finders. Immutable.</summary>
internal sealed record Lexica(DomainLexicon Domains, FigureLexicon Figures, PositionLexicon Positions, FramingLexicon Framings, ExpectationLexicon Expectations)
{
    /// <param name="root">The folder that holds <c>data</c>.</param>
    /// <param name="english">Cuts phrases as texts are cut.</param>
    /// <exception cref="IOException">A file is missing.</exception>
    public static Lexica Load(string root, EnglishLanguage english) => new(
        DomainLexicon.Load(Path.Combine(root, "data", "events", "domains.tsv")),
        FigureLexicon.Load(root),
        PositionLexicon.Load(root),
        FramingLexicon.Load(Path.Combine(root, "data", "framing", "english.tsv"), english.Cutter()),
        ExpectationLexicon.Load(Path.Combine(root, "data", "expectations")));
}
