using System.Globalization;
using System.Text;

namespace Chancery.Cli;

/// <summary>Values as they are written in every output: invariant, ISO days, enumerations by the names the contracts give them.</summary>
internal static class Written
{
    public static string Of(object value) => value switch
    {
        string text => text,
        DateOnly day => Day(day),
        Enum name => Name(name),
        bool flag => flag ? "true" : "false",
        IEnumerable<string> list => string.Join(';', list),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>AtLeast → at-least; names in capitals (AGREE) stay.</summary>
    public static string Name(Enum value)
    {
        string name = value.ToString();
        if (!name.Any(char.IsAsciiLetterLower))
        {
            return name;
        }

        var written = new StringBuilder();
        foreach (char c in name)
        {
            written.Append(char.IsAsciiLetterUpper(c) && written.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        }

        return written.ToString();
    }

    /// <summary>1,204.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 event", "1,204 events".</summary>
    public static string Count(long count, string noun) => Count(count) + " " + (count == 1 ? noun : noun + "s");
}
