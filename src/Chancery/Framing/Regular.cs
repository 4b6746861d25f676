namespace Chancery.Framings;

/// <summary>Regular forms of English words.</summary>
internal static class Regular
{
    /// <summary>Third person, past and -ing; a last consonant both single and doubled, for stress is not told.</summary>
    public static IEnumerable<string> Verb(string verb)
    {
        yield return Plural(verb);
        char last = verb[^1];
        string stem = last == 'e' ? verb[..^1] : verb;
        yield return (last == 'y' && !IsVowel(verb[^2]) ? verb[..^1] + "i" : stem) + "ed";
        yield return stem + "ing";
        if (!IsVowel(last) && last is not ('w' or 'x' or 'y') && IsVowel(verb[^2]))
        {
            yield return verb + last + "ed";
            yield return verb + last + "ing";
        }
    }

    /// <summary>Plural of a noun, third person of a verb.</summary>
    public static string Plural(string word) => word switch
    {
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => word + "es",
        [.., var before, 'y'] when !IsVowel(before) => word[..^1] + "ies",
        [.., 'm', 'a', 'n'] => word[..^2] + "en",
        _ => word + "s",
    };

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
