using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Chancery.Cli.Options;

/// <summary>Sizes on the command line: 500k, 16MB, 1g or plain bytes; 1 KB is 1,024 bytes.</summary>
internal static class ByteSize
{
    public static Option<long?> Option(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "SIZE",
        CustomParser = result => Parse(result, name),
    };

    private static long? Parse(ArgumentResult result, string name)
    {
        string text = result.Tokens[0].Value;
        string number = text.TrimEnd('b', 'B', 'i', 'I').TrimEnd();
        int shift = number is [.., var unit] ? char.ToLowerInvariant(unit) switch { 'k' => 10, 'm' => 20, 'g' => 30, _ => 0 } : 0;
        number = shift > 0 ? number[..^1].TrimEnd() : number;
        if (double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value > 0)
        {
            // Above 2 GB no text fits into memory as one string.
            double bytes = value * (1L << shift);
            if (bytes is >= 1 and <= int.MaxValue)
            {
                return (long)bytes;
            }
        }

        result.AddError($"{name}: '{text}' is no size from 1 byte to 2 GB; write 500k, 16MB or 1g");
        return null;
    }
}
