using System.Globalization;
using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Training;

/// <summary>The training program's commands.</summary>
public static class Commands
{
    public static int Run(string[] args)
    {
        if (args is ["lemmas", string folder, string models])
        {
            LemmaTable.Write(folder, Path.Combine(models, "english.lemmas.tsv"));
            return 0;
        }

        if (args is not ["syntax", _, _, _, ..])
        {
            Console.Error.WriteLine("usage: syntax DATA EMBEDDINGS.json MODELS [--hidden N] [--epochs N] | lemmas DATA MODELS");
            return 2;
        }

        string data = args[1];
        int hidden = Option(args, "--hidden", 96);
        int epochs = Option(args, "--epochs", 30);
        (List<ulong> hashes, WordVectors vectors) = Embeddings.Read(args[2], Option(args, "--vectors", 50_000));
        var rows = new Dictionary<ulong, int>();
        for (int i = 0; i < hashes.Count; i++)
        {
            rows.TryAdd(hashes[i], i);
        }

        List<TreebankSentence> train = [.. TreebankSentence.Read(Path.Combine(data, "language/ewt-train.conllu")), .. TreebankSentence.Read(Path.Combine(data, "language/gum-permissive-train.conllu"))];
        List<TreebankSentence> ewt = TreebankSentence.Read(Path.Combine(data, "language/ewt-dev.conllu"));
        List<TreebankSentence> gum = TreebankSentence.Read(Path.Combine(data, "language/gum-dev.conllu"));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{train.Count} sentences, {train.Sum(s => s.Count)} words; {hashes.Count} vectors"));
        var trainer = new SyntaxTrainer(train, rows, vectors, hidden, Console.Error);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trainer.Theta.Length} parameters, {trainer.KnownWords.Count} known words"));
        string path = Path.Combine(args[3], "english.syntax.model");
        trainer.Train(epochs, Option(args, "--batch", 1000), epoch =>
        {
            if ((epoch + 1) % 5 != 0 && epoch + 1 != epochs)
            {
                return;
            }

            SyntaxFile.Write(path, new SyntaxModel(trainer.Network.Hidden, trainer.KnownWords, hashes, vectors, trainer.Theta));
            SyntaxModel model = SyntaxFile.Read(path);
            Console.Error.WriteLine($"  ewt-dev {Score(model, ewt)}   gum-dev {Score(model, gum)}");
        });
        return 0;
    }

    private static string Score(SyntaxModel model, List<TreebankSentence> gold)
    {
        var document = new Document();
        var annotator = new SyntaxAnnotator(model);
        long n = 0, upos = 0, xpos = 0, uas = 0, las = 0;
        foreach (TreebankSentence s in gold)
        {
            document.Reset(s.Text);
            foreach (string form in s.Forms)
            {
                document.Add(model.Vocabulary.Intern(form), 0, 0);
            }

            document.CloseSentence(0, 1, LineKind.Prose);
            annotator.Annotate(document);
            for (int i = 0; i < s.Count; i++)
            {
                n++;
                upos += document.Upos[i] == s.Upos[i] ? 1 : 0;
                xpos += document.Xpos[i] == s.Xpos[i] ? 1 : 0;
                bool head = document.Head[i] == s.Heads[i];
                uas += head ? 1 : 0;
                las += head && Base(document.Rel[i]) == Base(s.Rels[i]) ? 1 : 0;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"UPOS {100.0 * upos / n:F2} XPOS {100.0 * xpos / n:F2} UAS {100.0 * uas / n:F2} LAS {100.0 * las / n:F2}");
    }

    private static string Base(Deprel r) => r.Name().Split(':')[0];

    private static int Option(string[] args, string name, int fallback)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : fallback;
    }
}
