using Chancery.Language;
using Chancery.Reports;

namespace Chancery.Evaluation;

/// <summary>Tags names as the program finds them. Keeps its buffers: one for each thread.</summary>
public sealed class NameTagger(IAnnotator annotator, Vocabulary vocabulary)
{
    private readonly Document document = new();

    /// <summary>Tags for given tokens, taken as one sentence.</summary>
    public IReadOnlyList<string> Tag(IReadOnlyList<string> tokens)
    {
        document.Reset(string.Empty);
        foreach (string token in tokens)
        {
            document.Add(vocabulary.Intern(token), 0, 0);
        }

        document.CloseSentence(0, 1, LineKind.Prose);
        annotator.Annotate(document);
        return Tags();
    }

    /// <summary>The gold and the program's tags of a sentence that the program cuts into tokens itself.</summary>
    public (TaggedSentence Gold, TaggedSentence Found) Tag(InlineSentence sentence)
    {
        annotator.Read(document, sentence.Text);
        Span[] tokens = [.. Enumerable.Range(0, document.Count).Select(t => document.SpanOf(t))];
        TaggedSentence gold = NameTypes.Map(sentence.Tagged(tokens));
        return (gold, new TaggedSentence(gold.Tokens, Tags()));
    }

    private string[] Tags()
    {
        string[] tags = [.. Enumerable.Repeat("O", document.Count)];
        foreach (NameSpan name in document.Names)
        {
            string? kind = name.Kind switch { NameKind.Person => "PER", NameKind.Location => "LOC", NameKind.Organisation => "ORG", _ => null };
            for (int t = name.First; kind is not null && t < name.End; t++)
            {
                tags[t] = (t == name.First ? "B-" : "I-") + kind;
            }
        }

        return tags;
    }
}
