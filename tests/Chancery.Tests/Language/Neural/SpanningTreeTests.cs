using Chancery.Language.Neural;

namespace Chancery.Tests.Language.Neural;

/// <summary>Against every tree there is, for sentences of up to six tokens.</summary>
public sealed class SpanningTreeTests
{
    [Fact]
    public void The_result_is_always_a_tree_with_one_root()
    {
        var random = new Random(1);
        var solver = new SpanningTree();
        for (int run = 0; run < 3000; run++)
        {
            int n = random.Next(1, 30);
            int[] heads = Solve(solver, Scores(random, n), n);
            IsTree(heads).ShouldBeTrue($"n={n}: {string.Join(' ', heads)}");
        }
    }

    [Fact]
    public void Scores_without_differences_still_give_a_tree()
    {
        for (int n = 1; n < 12; n++)
        {
            IsTree(Solve(new SpanningTree(), new float[n * (n + 1)], n)).ShouldBeTrue();
        }
    }

    [Fact]
    public void No_other_tree_scores_higher()
    {
        var random = new Random(2);
        var solver = new SpanningTree();
        for (int run = 0; run < 800; run++)
        {
            int n = random.Next(1, 7);
            float[] scores = Scores(random, n);
            Score(scores, n, Solve(solver, scores, n)).ShouldBe(Best(scores, n), 1e-4, $"n={n}, run {run}");
        }
    }

    private static float[] Scores(Random random, int n)
    {
        var scores = new float[n * (n + 1)];
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = (float)(random.NextDouble() * 10);
        }

        for (int i = 0; i < n; i++)
        {
            // A token is never its own head.
            scores[(i * (n + 1)) + i] = float.NegativeInfinity;
        }

        return scores;
    }

    private static int[] Solve(SpanningTree solver, float[] scores, int n)
    {
        var heads = new int[n];
        solver.Solve((float[])scores.Clone(), n, n + 1, heads);
        return heads;
    }

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(h => h == -1) != 1)
        {
            return false;
        }

        for (int i = 0; i < heads.Length; i++)
        {
            int t = i;
            for (int steps = 0; t >= 0; steps++, t = heads[t])
            {
                if (steps > heads.Length)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static double Score(float[] scores, int n, int[] heads)
    {
        double sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += scores[(i * (n + 1)) + (heads[i] < 0 ? n : heads[i])];
        }

        return sum;
    }

    private static double Best(float[] scores, int n)
    {
        double top = double.NegativeInfinity;
        var heads = new int[n];
        void Choose(int i)
        {
            if (i == n)
            {
                if (IsTree(heads))
                {
                    top = Math.Max(top, Score(scores, n, heads));
                }

                return;
            }

            for (int h = -1; h < n; h++)
            {
                if (h != i)
                {
                    heads[i] = h;
                    Choose(i + 1);
                }
            }
        }

        Choose(0);
        return top;
    }
}
