using System.Collections;
using System.Globalization;

namespace Chancery.TestKit;

/// <summary>Everything in a record as text, down to the last member: records themselves compare their lists by reference.</summary>
public static class Shown
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        Enum or IFormattable => string.Format(CultureInfo.InvariantCulture, "{0}", value),
        bool flag => flag ? "true" : "false",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        _ => $"{{{string.Join("\n", value.GetType().GetProperties().Where(p => p.CanWrite).Select(p => $"{p.Name} = {Of(p.GetValue(value))}"))}}}",
    };
}
