using System.Globalization;
using Chancery.Actors;
using Chancery.Language;
using Chancery.Language.English;
using Chancery.Language.Neural;

namespace Chancery.Training;

/// <summary>The training program's commands.</summary>
public static class Commands
{
    public static int Run(string[] args)
    {
        if (args is ["all", string allData, string embeddings, string allRoot, ..])
        {
            string[] options = args[4..];
            int failed = Run(["lemmas", allData, allRoot]);
            failed += Run(["syntax", allData, embeddings, Path.Combine(allRoot, "models"), .. options, "--hidden", "128", "--epochs", "50"]);
            return failed + Run(["names", allData, allRoot]);
        }

        if (args is ["lemmas", string folder, string repository])
        {
            LemmaTable.Write(folder, Path.Combine(repository, "data/events/triggers.tsv"), Path.Combine(repository, "models/english.lemmas.tsv"));
            return 0;
        }

        if (args is ["names", _, _, ..])
        {
            Names(args);
            return 0;
        }

        if (args is ["events", string eventRoot, ..])
        {
            string[] folders = [.. Directory.GetDirectories(Path.Combine(eventRoot, "training/events")).Where(f => !f.EndsWith("test", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
            int lost = Array.IndexOf(args, "--lost");
            EventCommands.Run(eventRoot, folders, Option(args, "--threshold", 65) / 100f, args.Contains("--fold"), [.. args.Index().Where(x => x.Index > 0 && args[x.Index - 1] == "--measure").Select(x => x.Item)], lost > 0 ? args[lost + 1] : null, Option(args, "--epochs", 12), Option(args, "--word-weight", 50) / 100f);
            return 0;
        }

        if (args is ["spans", _, _, ..])
        {
            return SpanCommands.Run(args);
        }

        if (args is ["root", string rootData, string rootRoot, ..])
        {
            return RootCommands.Run(rootData, rootRoot, args);
        }

        if (args is not ["syntax", _, _, _, ..])
        {
            Console.Error.WriteLine("usage: all DATA EMBEDDINGS.json ROOT | syntax DATA EMBEDDINGS.json MODELS [--hidden N] [--epochs N] | lemmas DATA ROOT | names DATA ROOT | events ROOT [--fold] [--measure FOLDER] | root DATA ROOT [--fold [--classes] [--share PART] [--predictions OUT]] [--without BLOCK,…] [--own WEIGHT] [--reports WEIGHT] | spans DATA ROOT [--fold] [--predictions OUT]");
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

    private static void Names(string[] args)
    {
        string data = Path.Combine(args[1], "language/names");
        string root = args[2];
        ActorTable actors = ActorTable.Load(Path.Combine(root, "data/actors"));
        EnglishLanguage language = EnglishLanguage.Load(root);
        Gazetteer gazetteer = language.Gazetteer(actors);
        var train = new List<NameSentence>();
        var held = new List<NameSentence>();
        var political = new List<NameSentence>();
        foreach (string file in Directory.GetFiles(Path.Combine(root, "training/names"), "*.txt").Order(StringComparer.Ordinal))
        {
            List<NameSentence> own = NameText.Bracketed(file, language);
            train.AddRange(own.Where((_, i) => i % 5 != 4));
            (file.EndsWith("news-a.txt", StringComparison.Ordinal) ? held : political).AddRange(own.Where((_, i) => i % 5 == 4));
        }

        int repeat = Option(args, "--repeat", 2);
        List<NameSentence> all = [.. Enumerable.Repeat(train, repeat).SelectMany(x => x)];
        List<NameSentence> cross = NameText.Columns(Path.Combine(data, "crossner-politics-train.txt"));
        all.AddRange(Enumerable.Repeat(cross, Option(args, "--cross", 4)).SelectMany(x => x));
        all.AddRange(NameText.Columns(Path.Combine(data, "wikigold.txt")));
        var network = new NameNetwork(language.Syntax.Network.Hidden, Option(args, "--hidden", 32));
        var trainer = new TokenTrainer(language.Syntax, gazetteer, network, [new ScoreGroup(0, NameNetwork.TagCount)], Console.Error);
        trainer.Train([.. all.Select(s => new TokenExample(s.Forms, [s.Tags]))], Option(args, "--epochs", 12));
        string path = Path.Combine(root, "models/english.names.model");
        TokenModels.OfNames(network, trainer.Theta).Write(path);
        TokenModel<NameNetwork> model = TokenModels.ReadNames(path, language.Syntax);
        foreach ((string name, List<NameSentence> set) in new[] { ("held-out news", held), ("held-out politics", political), ("crossner-politics-dev", NameText.Columns(Path.Combine(data, "crossner-politics-dev.txt"))), ("uner-ewt-dev", NameText.Columns(Path.Combine(data, "uner-ewt-dev.iob2"))) })
        {
            Console.Error.WriteLine($"  {name}: {NameScore(language.Syntax, gazetteer, model, set)}");
        }
    }

    private static string NameScore(SyntaxModel syntax, Gazetteer gazetteer, TokenModel<NameNetwork> model, List<NameSentence> gold)
    {
        var document = new Document();
        var annotator = new SyntaxAnnotator(syntax);
        var names = new NameAnnotator(model);
        var hints = new GazetteerHint[4096];
        var right = new int[5];
        var found = new int[5];
        var wanted = new int[5];
        annotator.OnBatch = (a, offset) => NameAnnotator.Collect(document, offset, names.Tag(a, hints.AsSpan(offset, a.Tokens)));
        foreach (NameSentence s in gold)
        {
            document.Reset(string.Empty);
            foreach (string form in s.Forms)
            {
                document.Add(syntax.Vocabulary.Intern(form), 0, 0);
            }

            document.CloseSentence(0, 1, LineKind.Prose);
            gazetteer.Mark(document, hints, []);
            annotator.Annotate(document);
            HashSet<NameSpan> got = [.. document.Names];
            document.Names.Clear();
            NameAnnotator.Collect(document, 0, s.Tags);
            foreach (NameSpan n in document.Names)
            {
                wanted[(int)n.Kind]++;
                right[(int)n.Kind] += got.Contains(n) ? 1 : 0;
            }

            foreach (NameSpan n in got)
            {
                found[(int)n.Kind]++;
            }
        }

        double F(int r, int f, int w) => 200.0 * r / Math.Max(1, f + w);
        return string.Create(CultureInfo.InvariantCulture, $"F {F(right[1..4].Sum(), found[1..4].Sum(), wanted[1..4].Sum()):F2}  PER {F(right[1], found[1], wanted[1]):F1} LOC {F(right[2], found[2], wanted[2]):F1} ORG {F(right[3], found[3], wanted[3]):F1}");
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
