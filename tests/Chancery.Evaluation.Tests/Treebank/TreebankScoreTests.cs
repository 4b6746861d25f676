using Chancery.Language;
using Chancery.Language.English;
using Chancery.Language.Treebank;

namespace Chancery.Evaluation.Tests;

public sealed class TreebankScoreTests : IDisposable
{
    private const string Gold =
        "# text = Modi met Putin.\n" +
        "1-2\tModimet\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "1\tModi\tModi\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n" +
        "2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n" +
        "2.1\tmet\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "3\tPutin\tPutin\tPROPN\tNNP\t_\t2\tobj\t_\tSpaceAfter=No\n" +
        "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";

    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Tags_heads_and_relations_are_counted_each_on_its_own()
    {
        ConlluSentence[] gold = Read(Gold);
        ConlluSentence[] predicted = Read(Gold
            .Replace("1\tModi\tModi\tPROPN\tNNP\t_\t2\tnsubj", "1\tModi\tModi\tNOUN\tNN\t_\t2\tnsubj:pass", StringComparison.Ordinal)
            .Replace("2\tobj", "2\tobl", StringComparison.Ordinal)
            .Replace("2\tpunct", "3\tpunct", StringComparison.Ordinal));

        TreebankScore.Of(gold, predicted).ShouldBe(new TreebankScore(4, Upos: 0.75, Uas: 0.75, Las: 0.5));
    }

    [Fact]
    public void Other_tokens_are_refused() =>
        Should.Throw<InvalidDataException>(() => TreebankScore.Of(Read(Gold), Read(Gold.Replace("\tmet\tmeet", "\tmeets\tmeet", StringComparison.Ordinal))));

    [Fact]
    public void A_row_without_ten_columns_is_named_by_file_and_line()
    {
        string path = scratch.File("short.conllu", "# text = x\n1\tx\n");

        Should.Throw<InvalidDataException>(() => Conllu.Read(path).ToList()).Message.ShouldStartWith($"{path}:2: 2 columns");
    }

    [Fact]
    public void Words_and_comments_are_written_as_they_were_read()
    {
        using var writer = new StringWriter();
        Conllu.Write(writer, Read(Gold));

        writer.ToString().ShouldBe(string.Join('\n', Gold.Split('\n').Where(l => !l.StartsWith("1-2", StringComparison.Ordinal) && !l.StartsWith("2.1", StringComparison.Ordinal))));
    }

    [Fact]
    public void The_annotator_sees_the_forms_and_nothing_else()
    {
        ConlluSentence gold = Read(Gold).Single();

        ConlluSentence row = new TreebankAnnotator(new FirstIsRoot(), new Vocabulary([], [])).Annotate(gold);

        row.Comments.ShouldBe(gold.Comments);
        string.Join(' ', row.Words[0]).ShouldBe("1 Modi modi X XX _ 0 root _ _");
        string.Join(' ', row.Words[2]).ShouldBe("3 Putin putin X XX _ 1 dep _ _");
    }

    [Fact]
    public void The_shipped_model_reads_a_treebank()
    {
        string path = Places.Shared("data/language/ewt-dev.conllu");
        EnglishLanguage english = EnglishLanguage.Load(Places.Root);
        var annotator = new TreebankAnnotator(english.CreateAnnotator(), english.Vocabulary);
        ConlluSentence[] gold = [.. Conllu.Read(path).Take(200)];

        TreebankScore score = TreebankScore.Of(gold, gold.Select(annotator.Annotate));

        score.Upos.ShouldBeGreaterThan(0.9);
        score.Las.ShouldBeInRange(0.75, score.Uas);
    }

    private ConlluSentence[] Read(string content) => [.. Conllu.Read(scratch.File("file.conllu", content))];

    private sealed class FirstIsRoot : IAnnotator
    {
        public void Read(Document document, string text) => throw new NotSupportedException();

        public void Annotate(Document document)
        {
            for (int i = 0; i < document.Count; i++)
            {
                document.Head[i] = i == 0 ? -1 : 0;
                document.Rel[i] = i == 0 ? Deprel.Root : Deprel.Dep;
                document.Upos[i] = Upos.X;
                document.Xpos[i] = 0;
            }
        }
    }
}
