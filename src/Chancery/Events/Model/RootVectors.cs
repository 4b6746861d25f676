using System.Numerics.Tensors;
using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Events.Model;

/// <summary>Word vectors of a marked pair: the words between the sides, all words, the act, the sides' predicates, what the act governs, the target, the source.</summary>
internal static class RootVectors
{
    public const int Parts = 8;

    /// <summary>Where the vectors of the sides' own words begin.</summary>
    public const int SidesFrom = 6 * SyntaxNetwork.VectorSize;

    public const int Size = Parts * SyntaxNetwork.VectorSize;

    private const int Wide = SyntaxNetwork.VectorSize;

    public static void Write(RootPair p, WordVectors vectors, Span<float> into)
    {
        into.Clear();
        Document d = p.Document;
        (int first, int end) = p.Between;
        var row = new float[Wide];
        Mean(Enumerable.Range(first, end - first), into[..Wide]);
        Mean(Enumerable.Range(0, d.Count), into[Wide..(2 * Wide)]);
        Mean(One(p.Act), into[(2 * Wide)..(3 * Wide)]);
        Mean(One(p.SourcePredicate), into[(3 * Wide)..(4 * Wide)]);
        Mean(One(p.TargetPredicate), into[(4 * Wide)..(5 * Wide)]);
        Mean(Governed(), into[(5 * Wide)..(6 * Wide)]);
        Mean(p.Targets, into[(6 * Wide)..(7 * Wide)], true);
        Mean(p.Sources, into[(7 * Wide)..], true);

        IEnumerable<int> One(int t) => t < 0 ? [] : [t];

        IEnumerable<int> Governed() => p.Act < 0 ? [] : Enumerable.Range(0, d.Count).Where(t => d.Head[t] == p.Act && d.Rel[t] is Deprel.Obj or Deprel.Xcomp or Deprel.Ccomp or Deprel.Obl);

        void Mean(IEnumerable<int> tokens, Span<float> mean, bool inside = false)
        {
            foreach (int t in tokens)
            {
                int at = d.Word[t].Vector;
                if ((inside || p.Sides[t] == RootSide.Other) && at >= 0 && at < vectors.Count && !RootFeatures.IsHollow(d.Lower(t)))
                {
                    // Rows stand in order of frequency: the logarithm of the rank does for the inverse document frequency.
                    vectors.Read(at, row);
                    TensorPrimitives.MultiplyAdd(row, MathF.Log(20 + at), mean, mean);
                }
            }

            // One by one, so that the sum is the same at any vector width.
            float squares = 0;
            foreach (float v in mean)
            {
                squares += v * v;
            }

            if (squares > 0)
            {
                TensorPrimitives.Divide(mean, MathF.Sqrt(squares), mean);
            }
        }
    }
}
