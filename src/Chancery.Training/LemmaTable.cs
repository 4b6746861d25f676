using Chancery.Language;
using Chancery.Language.English;

namespace Chancery.Training;

/// <summary>Collects base forms from the treebanks: those seen, and what the rules get wrong.</summary>
public static class LemmaTable
{
    private static readonly HashSet<Upos> Inflected = [Upos.NOUN, Upos.VERB, Upos.AUX, Upos.ADJ, Upos.ADV, Upos.PRON, Upos.DET, Upos.PART];

    public static void Write(string data, string triggers, string path)
    {
        List<TreebankSentence> train = [.. TreebankSentence.Read(Path.Combine(data, "language/ewt-train.conllu")), .. TreebankSentence.Read(Path.Combine(data, "language/gum-permissive-train.conllu"))];
        var counts = new Dictionary<(string Form, Upos Tag), Dictionary<string, int>>();
        var xpos = new Dictionary<(string Form, Upos Tag), byte>();
        var known = new HashSet<(string Lemma, Upos Tag)>();
        foreach (TreebankSentence s in train)
        {
            for (int i = 0; i < s.Count; i++)
            {
                string form = s.Forms[i].ToLowerInvariant().Replace('’', '\'');
                string lemma = s.Lemmas[i].ToLowerInvariant();
                if (!Inflected.Contains(s.Upos[i]) || lemma == "_" || !form.All(c => char.IsLetter(c) || c == '\''))
                {
                    continue;
                }

                var key = (form, s.Upos[i]);
                if (!counts.TryGetValue(key, out Dictionary<string, int>? lemmas))
                {
                    counts[key] = lemmas = new Dictionary<string, int>(StringComparer.Ordinal);
                    xpos[key] = s.Xpos[i];
                }

                lemmas[lemma] = lemmas.GetValueOrDefault(lemma) + 1;
                known.Add((lemma, s.Upos[i]));
            }
        }

        // The trigger lexicon's words are base forms too, many of them too rare for the treebanks.
        foreach (string line in File.ReadLines(triggers).Where(l => l.Length > 0 && l[0] != '#').Skip(1))
        {
            string[] cells = line.Split('\t');
            known.Add((cells[0], cells[1] switch { "v" => Upos.VERB, "n" => Upos.NOUN, _ => Upos.ADJ }));
        }

        Lemmatizer rules = Lemmatizer.FromKnown(known);
        var lines = new List<string>();
        foreach (((string form, Upos tag), Dictionary<string, int> lemmas) in counts)
        {
            string best = lemmas.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).First().Key;
            if (rules.Rule(form, tag, xpos[(form, tag)]) != best)
            {
                lines.Add($"{form}\t{tag}\t{best}");
            }
        }

        lines.AddRange(known.Where(k => k.Tag is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADV).Select(k => $"{k.Lemma}\t{k.Tag}"));
        lines.Sort(StringComparer.Ordinal);
        File.WriteAllLines(path, lines.Prepend("# Base forms from EWT and GUM (see NOTICE.md): form, tag, lemma where the rules fail; lemma, tag where it is known."));
    }
}
