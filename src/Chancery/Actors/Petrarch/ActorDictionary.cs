using System.Globalization;

namespace Chancery.Actors.Petrarch;

/// <summary>
/// Reads *.actors.txt: a primary name with or without [CODE], synonyms behind "+", codes with dates on indented lines. Codes beside
/// the name may be several and dated too, as TABARI allowed.
/// </summary>
internal static class ActorDictionary
{
    public static List<PetrarchEntry> Read(string path, string text, List<string> problems)
    {
        var entries = new List<PetrarchEntry>();
        Block? block = null;
        foreach ((int number, string line) in DictionaryLines.Of(text))
        {
            string? problem = null;
            string trimmed = line.TrimStart();
            int bracket = trimmed.IndexOf('[');
            string name = (bracket < 0 ? trimmed : trimmed[..bracket]).Trim();
            if (bracket == 0 && block is null)
            {
                problem = "a code without a name; put it behind or below the name it is of";
            }
            else if (name.StartsWith('+'))
            {
                problem = block is null ? "a synonym without a name; put it below the name it is of" : block.Add(name[1..]);
            }
            else if (bracket != 0)
            {
                Close(block);
                block = new Block(number);
                problem = block.Add(name);
            }

            if (problem is not null)
            {
                Report(number, problem);
            }

            if (bracket >= 0 && block is not null)
            {
                Codes(block, trimmed.AsSpan(bracket), number);
            }
        }

        Close(block);
        return entries;

        void Report(int number, string problem) => problems.Add(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: {problem}"));

        void Codes(Block to, ReadOnlySpan<char> rest, int number)
        {
            while (rest.IndexOf('[') is var open && open >= 0)
            {
                rest = rest[(open + 1)..];
                int close = rest.IndexOf(']');
                if (close < 0)
                {
                    Report(number, $"'[{rest}' is not closed; expected ']' behind the code");
                }

                to.Coded = true;
                if (DatedCode.Parse(close < 0 ? rest : rest[..close], out string? problem) is { } code)
                {
                    to.Codes.Add(code);
                }
                else
                {
                    Report(number, problem!);
                }

                rest = close < 0 ? default : rest[(close + 1)..];
            }
        }

        void Close(Block? done)
        {
            if (done is { Coded: false, Raw.Count: > 0 })
            {
                Report(done.Line, $"'{done.Raw[0]}' has no code; expected [CODE] beside it or on an indented line below, or + before it if it is one more name of the block above");
            }
            else if (done is { Codes.Count: > 0, Raw.Count: > 0 })
            {
                entries.Add(new PetrarchEntry(done.Names(), done.Codes));
            }
        }
    }

    private sealed class Block(int line)
    {
        public int Line { get; } = line;

        /// <summary>Words of the names, blanks between them.</summary>
        public List<string> Raw { get; } = [];

        public List<DatedCode> Codes { get; } = [];

        /// <summary>A bracket was there, even if it could not be read.</summary>
        public bool Coded { get; set; }

        public string? Add(string written)
        {
            string name = string.Join(' ', written.Split(['_', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
            if (!name.Any(char.IsLetter))
            {
                return $"'{written}' is no name; expected words with _ between them";
            }

            if (name.AsSpan().ContainsAny("+[]{}<>="))
            {
                return $"'{written}' holds one of + [ ] {{ }} < > =; expected words with _ between them";
            }

            int open = name.IndexOf('(');
            int close = name.IndexOf(')');
            if (open < 0 && close < 0)
            {
                Raw.Add(name);
                return null;
            }

            if (open < 0 || close < open)
            {
                string half = name[..name.AsSpan().IndexOfAny('(', ')')].Trim();
                Raw.Add(half.Any(char.IsLetter) ? half : name.Trim('(', ')', ' '));
                return $"'{written}' has a bracket without its other half and is read as '{Raw[^1]}'; expected NAME_(ABBREVIATION)_";
            }

            // "ADEN_ABYAN_ISLAMIC_ARMY_(AAIA)_" names twice.
            string outside = string.Join(' ', (name[..open] + ' ' + name[(close + 1)..]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            string inside = name[(open + 1)..close].Trim();
            if (outside.Any(char.IsLetter))
            {
                Raw.Add(outside);
            }

            if (inside.Length > 1 && !inside.Contains(' ', StringComparison.Ordinal))
            {
                Raw.Add(inside);
            }

            return null;
        }

        public List<string> Names()
        {
            var writer = new PressCase(Raw, Codes);
            return [.. Raw.Select(writer.Write).Distinct(StringComparer.Ordinal)];
        }
    }
}
