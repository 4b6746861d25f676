using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chancery.Reports;

namespace Chancery.Evaluation;

/// <summary>A name in a sentence's text.</summary>
/// <param name="Span">Offsets into the text without brackets.</param>
/// <param name="Kind">PER, LOC, ORG or MISC.</param>
public readonly record struct InlineName(Span Span, string Kind);

/// <summary>A sentence of <c>training/names</c>: its text without the brackets, and the names in it.</summary>
public sealed record InlineSentence(string Text, IReadOnlyList<InlineName> Names)
{
    /// <summary>Tags for tokens. A token that touches a name is of it; where it touches two, of the first.</summary>
    /// <param name="tokens">Spans of the tokens in order of the text.</param>
    public TaggedSentence Tagged(IReadOnlyList<Span> tokens)
    {
        string[] tags = new string[tokens.Count];
        int before = -1;
        for (int i = 0; i < tags.Length; i++)
        {
            int name = IndexOf(tokens[i]);
            tags[i] = name < 0 ? "O" : (name == before ? "I-" : "B-") + Names[name].Kind;
            before = name;
        }

        return new TaggedSentence([.. tokens.Select(t => t.Of(Text))], tags);
    }

    private int IndexOf(Span token)
    {
        for (int i = 0; i < Names.Count; i++)
        {
            if (Names[i].Span.Overlap(token) > 0)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>Reads names marked in running text: <c>[PER Sergei Lavrov] met …</c>, a sentence a line, comments after <c>#</c>.</summary>
public static partial class InlineNames
{
    /// <summary>Every fifth sentence of each file is kept from training.</summary>
    public const int Fold = 5;

    /// <exception cref="InvalidDataException">A bracket is left over; the message names file and line.</exception>
    public static IEnumerable<InlineSentence> Read(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (!line.StartsWith('#') && !string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line) ?? throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: a bracket that is not [PER …], [LOC …], [ORG …] or [MISC …]"));
            }
        }
    }

    /// <summary>Sentences 5, 10, 15 … of a file, counted over its sentences.</summary>
    public static IEnumerable<InlineSentence> HeldOut(string path) => Read(path).Where((_, i) => IsHeldOut(i));

    /// <summary>The sentences of a file that may be trained on.</summary>
    public static IEnumerable<InlineSentence> ForTraining(string path) => Read(path).Where((_, i) => !IsHeldOut(i));

    /// <param name="index">Number of the sentence in its file, from 0.</param>
    public static bool IsHeldOut(int index) => index % Fold == Fold - 1;

    /// <summary>The sentence of a line, or null where a bracket is left over.</summary>
    public static InlineSentence? Parse(string line)
    {
        var text = new StringBuilder(line.Length);
        var names = new List<InlineName>();
        int at = 0;
        foreach (Match match in Marked().Matches(line))
        {
            text.Append(line, at, match.Index - at);
            string name = match.Groups[2].Value;
            names.Add(new InlineName(new Span(text.Length, text.Length + name.Length), match.Groups[1].Value));
            text.Append(name);
            at = match.Index + match.Length;
        }

        string plain = text.Append(line, at, line.Length - at).ToString();
        return plain.AsSpan().ContainsAny('[', ']') ? null : new InlineSentence(plain, names);
    }

    [GeneratedRegex(@"\[(PER|LOC|ORG|MISC) ([^\[\]]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
