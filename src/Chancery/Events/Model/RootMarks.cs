using System.Text;
using Chancery.Reports;

namespace Chancery.Events.Model;

/// <summary>A sentence with its source and target, out of a text such as <c>&lt;s&gt;Kenya&lt;/s&gt; met &lt;t&gt;Uganda&lt;/t&gt;</c>.</summary>
/// <param name="Text">The sentence without marks.</param>
/// <param name="Sources">Spans of the source, in order of the text.</param>
/// <param name="Targets">Spans of the target, in order of the text.</param>
public sealed record RootMarks(string Text, IReadOnlyList<Span> Sources, IReadOnlyList<Span> Targets)
{
    /// <summary>Takes the marks out of a sentence. A mark that is not closed ends with the sentence, one that closes nothing is dropped; one side may be missing.</summary>
    /// <exception cref="FormatException">There is no mark at all.</exception>
    public static RootMarks Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        List<Span> sources = [], targets = [];
        int source = -1, target = -1;
        for (int i = 0; i < marked.Length; i++)
        {
            ReadOnlySpan<char> rest = marked.AsSpan(i);
            if (rest.StartsWith("<s>") || rest.StartsWith("<t>"))
            {
                ref int open = ref (rest[1] == 's' ? ref source : ref target);
                open = text.Length;
                i += 2;
            }
            else if (rest.StartsWith("</s>") || rest.StartsWith("</t>"))
            {
                ref int open = ref (rest[2] == 's' ? ref source : ref target);
                Close(rest[2] == 's' ? sources : targets, ref open);
                i += 3;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        Close(sources, ref source);
        Close(targets, ref target);
        return sources.Count + targets.Count == 0
            ? throw new FormatException("no <s>…</s> and no <t>…</t>")
            : new RootMarks(text.ToString(), sources, targets);

        void Close(List<Span> side, ref int open)
        {
            if (open >= 0 && text.Length > open)
            {
                side.Add(new Span(open, text.Length));
            }

            open = -1;
        }
    }
}
