using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Training.Tests;

/// <summary>The gradients that training follows, against differences of the loss.</summary>
public sealed class GradientTests
{
    private const float Step = 1e-2f;

    [Fact]
    public void The_syntax_network_learns_along_the_slope_of_its_loss()
    {
        TreebankSentence[] gold = [Sentence("Kenya signed a pact", [Upos.PROPN, Upos.VERB, Upos.DET, Upos.NOUN], [1, -1, 3, 1], [Deprel.Nsubj, Deprel.Root, Deprel.Det, Deprel.Obj]), Sentence("Talks failed", [Upos.NOUN, Upos.VERB], [1, -1], [Deprel.Nsubj, Deprel.Root])];
        var vectors = new WordVectors([], []);
        var trainer = new SyntaxTrainer([.. gold], [], vectors, 16, TextWriter.Null);
        var vocabulary = new Vocabulary([], trainer.KnownWords.Select((h, i) => (h, i)).ToDictionary(x => x.h, x => x.i + 1));
        (Word[], TreebankSentence)[] batch = [.. gold.Select(s => (s.Forms.Select(f => vocabulary.Intern(f)).ToArray(), s))];
        float[] theta = trainer.Theta;
        var random = new Random(3);
        for (int i = 0; i < theta.Length; i++)
        {
            theta[i] += 0.1f * (random.NextSingle() - 0.5f);
        }

        SyntaxWorker worker = Still(trainer.Network);
        worker.Learn(theta, vectors, batch, 1f);
        float[] gradient = worker.Gradient;

        foreach (string name in (string[])["layer1.w", "layer2.w", "layer3.w", "tags", "arc.bilinear", "arc.distance", "label.out", "label.root", "words"])
        {
            Segment segment = trainer.Network.Layout.Segments.Single(s => s.Name == name);
            double off = 0, size = 0;
            foreach (int i in Enumerable.Range(segment.Offset, segment.Length).OrderByDescending(i => Math.Abs(gradient[i])).Take(5))
            {
                double slope = (Loss(i, Step) - Loss(i, -Step)) / (2 * Step);
                off += Math.Abs(slope - gradient[i]);
                size += Math.Abs(slope);
            }

            (off / size).ShouldBeLessThan(0.1, name);
        }

        double Loss(int i, float by)
        {
            float was = theta[i];
            theta[i] = was + by;
            float loss = Still(trainer.Network).Learn(theta, vectors, batch, 1f);
            theta[i] = was;
            return loss;
        }
    }

    private static SyntaxWorker Still(SyntaxNetwork network) => new(network, 1) { Dropout = 0, WordDropout = 0 };

    private static TreebankSentence Sentence(string text, Upos[] tags, int[] heads, Deprel[] rels)
    {
        string[] forms = text.Split(' ');
        return new TreebankSentence(forms, forms, tags, new byte[forms.Length], heads, rels, [.. forms.Select(_ => true)], text);
    }
}
