using System.Globalization;
using Chancery.Language;
using Chancery.Language.Treebank;

namespace Chancery.Evaluation;

/// <summary>Tags and parses the tokens of a treebank. Keeps its buffers: one for each thread.</summary>
public sealed class TreebankAnnotator(IAnnotator annotator, Vocabulary vocabulary)
{
    private const string Nothing = "_";

    private readonly Document document = new();

    /// <summary>The sentence as the program reads it: the gold's tokens and comments, and none of its analysis.</summary>
    public ConlluSentence Annotate(ConlluSentence gold)
    {
        document.Reset(string.Empty);
        foreach (string[] word in gold.Words)
        {
            document.Add(vocabulary.Intern(word[Conllu.Form]), 0, 0);
        }

        document.CloseSentence(0, 1, LineKind.Prose);
        annotator.Annotate(document);
        return gold with { Words = [.. gold.Words.Select((word, i) => Row(word, i))] };
    }

    private string[] Row(string[] gold, int token)
    {
        string[] row = [.. Enumerable.Repeat(Nothing, Conllu.Columns)];
        row[Conllu.Id] = gold[Conllu.Id];
        row[Conllu.Form] = gold[Conllu.Form];
        row[Conllu.Lemma] = document.Lemma[token];
        row[Conllu.Upos] = document.Upos[token].ToString();
        row[Conllu.Xpos] = Xpos.Name(document.Xpos[token]);
        row[Conllu.Head] = (document.Head[token] + 1).ToString(CultureInfo.InvariantCulture);
        row[Conllu.Deprel] = document.Rel[token].Name();
        return row;
    }
}
