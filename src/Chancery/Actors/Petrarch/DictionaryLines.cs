using System.Text;

namespace Chancery.Actors.Petrarch;

/// <summary>The lines of a dictionary that say something: without # and ; comments, without &lt;!-- blocks --&gt;.</summary>
internal static class DictionaryLines
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>UTF-8, or Latin-1 where the bytes are none: the Phoenix country file mixes both.</summary>
    public static string Decode(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    public static IEnumerable<(int Number, string Text)> Of(string text)
    {
        bool inBlock = false;
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = raw.TrimEnd();
            if (!inBlock && line.AsSpan().TrimStart().StartsWith("<!"))
            {
                inBlock = true;
            }

            if (inBlock)
            {
                inBlock = !line.Contains("-->", StringComparison.Ordinal);
                continue;
            }

            int comment = line.AsSpan().IndexOfAny('#', ';');
            line = comment < 0 ? line : line[..comment].TrimEnd();
            if (line.Length > 0)
            {
                yield return (number, line);
            }
        }
    }
}
