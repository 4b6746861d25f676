using System.Buffers;

namespace Chancery.Events.Petrarch;

/// <summary>What stands in the brackets of a verb or pattern: a code for the act, and one for the act as its target does it.</summary>
/// <param name="Forward">Of the source toward the target; null for no event.</param>
/// <param name="Back">Of the target toward the source ("[032:033]", "[:110]"); null where there is none.</param>
public readonly record struct VerbCode(string? Forward, string? Back)
{
    private static readonly SearchValues<char> CodeLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>The null code: the verb or pattern stands for no event.</summary>
    public static VerbCode None => default;

    public bool IsNone => Forward is null && Back is null;

    /// <summary>Reads "064", "---", "032:033", ":110"; the marks ? and ! behind a code are passed over.</summary>
    /// <returns>False where it is none of these.</returns>
    internal static bool TryParse(ReadOnlySpan<char> text, out VerbCode code)
    {
        int colon = text.IndexOf(':');
        code = default;
        if (!One(colon < 0 ? text : text[..colon], out string? forward))
        {
            return false;
        }

        string? back = null;
        if (colon >= 0 && !One(text[(colon + 1)..], out back))
        {
            return false;
        }

        code = new VerbCode(forward, back);
        return colon < 0 ? text.Trim().Length > 0 : forward is not null || back is not null;
    }

    public override string ToString() => IsNone ? "---" : Back is null ? Forward! : $"{Forward}:{Back}";

    private static bool One(ReadOnlySpan<char> text, out string? code)
    {
        text = text.Trim().TrimEnd("?!");
        code = text.Length == 0 || text is "---" or "+++" or "###" ? null : text.ToString();
        return code is null || !text.ContainsAnyExcept(CodeLetters);
    }
}
