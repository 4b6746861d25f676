using System.Runtime.Intrinsics;
using Chancery.Language.Neural;

namespace Chancery.Tests.Language.Neural;

public sealed class KernelsTests
{
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 16 }, { 1, 7, 32 }, { 2, 3, 48 }, { 3, 100, 16 }, { 4, 5, 64 }, { 5, 33, 80 }, { 7, 17, 16 }, { 8, 64, 32 },
        { 9, 31, 48 }, { 11, 1, 96 }, { 13, 129, 112 }, { 16, 16, 16 }, { 17, 255, 144 }, { 23, 12, 160 }, { 33, 40, 48 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_product_is_that_of_the_double_loop(int m, int k, int n)
    {
        (float[] a, float[] b, float[] start) = Matrices(m, k, n);
        float[] c = (float[])start.Clone();
        Kernels.Multiply(a, b, c, m, k, n);
        Close(c, Naive(a, b, new float[m * n], m, k, n));

        float[] more = (float[])start.Clone();
        Kernels.Multiply(a, b, more, m, k, n, accumulate: true);
        Close(more, Naive(a, b, start, m, k, n));
    }

    /// <summary>Law 1: the same bits on a machine with wide registers and on one without.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public unsafe void Both_register_widths_and_the_scalar_sum_agree_bit_for_bit(int m, int k, int n)
    {
        (float[] a, float[] b, float[] start) = Matrices(m, k, n);
        float[] narrow = (float[])start.Clone(), wide = (float[])start.Clone(), scalar = (float[])start.Clone();
        fixed (float* pa = a, pb = b, pn = narrow, pw = wide)
        {
            Kernels.Multiply256(pa, pb, pn, m, k, n);
            Kernels.Multiply512(pa, pb, pw, m, k, n);
        }

        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                for (int p = 0; p < k; p++)
                {
                    scalar[(i * n) + j] = MathF.FusedMultiplyAdd(a[(i * k) + p], b[(p * n) + j], scalar[(i * n) + j]);
                }
            }
        }

        narrow.ShouldBe(scalar);
        wide.ShouldBe(scalar);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 50)]
    [InlineData(17, 33)]
    [InlineData(64, 16)]
    public void A_transposed_matrix_has_rows_for_columns(int m, int n)
    {
        float[] a = [.. Enumerable.Range(0, m * n).Select(i => (float)i)];
        var b = new float[m * n];
        Kernels.Transpose(a, b, m, n);
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                b[(j * m) + i].ShouldBe(a[(i * n) + j]);
            }
        }
    }

    [Fact]
    public void Exp_and_sigmoid_are_within_a_millionth()
    {
        for (float x = -80; x < 80; x += 0.37f)
        {
            double e = Math.Exp(x);
            (Math.Abs(Kernels.Exp(Vector256.Create(x))[3] - e) / e).ShouldBeLessThan(1e-6);
            double s = 1 / (1 + Math.Exp(-x));
            (Math.Abs(Kernels.Sigmoid(Vector256.Create(x))[5] - s) / s).ShouldBeLessThan(1e-6);
        }
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        Should.Throw<ArgumentException>(() => Kernels.Multiply(new float[3], new float[16], new float[16], 4, 1, 16));
        Should.Throw<ArgumentException>(() => Kernels.Multiply(new float[1], new float[15], new float[15], 1, 1, 15));
    }

    private static (float[] A, float[] B, float[] C) Matrices(int m, int k, int n)
    {
        var random = new Random((m * 1000) + (k * 10) + n);
        float[] Fill(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];
        return (Fill(m * k), Fill(k * n), Fill(m * n));
    }

    private static double[] Naive(float[] a, float[] b, float[] start, int m, int k, int n)
    {
        var c = new double[m * n];
        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n; j++)
            {
                c[(i * n) + j] = start[(i * n) + j];
                for (int p = 0; p < k; p++)
                {
                    c[(i * n) + j] += (double)a[(i * k) + p] * b[(p * n) + j];
                }
            }
        }

        return c;
    }

    private static void Close(float[] got, double[] expected)
    {
        for (int i = 0; i < got.Length; i++)
        {
            Math.Abs(got[i] - expected[i]).ShouldBeLessThan(1e-4);
        }
    }
}
