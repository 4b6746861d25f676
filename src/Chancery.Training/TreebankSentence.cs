using System.Globalization;
using Chancery.Language;
using Chancery.Language.Treebank;

namespace Chancery.Training;

/// <summary>A sentence of a treebank, with tags and relations as the network knows them.</summary>
public sealed record TreebankSentence(
    string[] Forms,
    string[] Lemmas,
    Upos[] Upos,
    byte[] Xpos,
    int[] Heads,
    Deprel[] Rels,
    bool[] SpaceAfter,
    string Text)
{
    public int Count => Forms.Length;

    /// <summary>The sentences of a CoNLL-U file.</summary>
    public static List<TreebankSentence> Read(string path) => [.. Conllu.Read(path).Select(s => From(s.Words, s.Text))];

    private static TreebankSentence From(IReadOnlyList<string[]> words, string text) => new(
        [.. words.Select(w => w[Conllu.Form])],
        [.. words.Select(w => w[Conllu.Lemma])],
        [.. words.Select(w => Enum.TryParse(w[Conllu.Upos], out Upos u) ? u : Language.Upos.X)],
        [.. words.Select(w => Language.Xpos.Parse(w[Conllu.Xpos]))],
        [.. words.Select(w => int.Parse(w[Conllu.Head], CultureInfo.InvariantCulture) - 1)],
        [.. words.Select(w => Deprels.Parse(w[Conllu.Deprel]))],
        [.. words.Select(w => !w[Conllu.Misc].Contains("SpaceAfter=No", StringComparison.Ordinal))],
        text);
}
