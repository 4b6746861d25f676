using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>
/// The dense arithmetic of the networks. Every sum runs over k in ascending order with fused multiply-add, whatever
/// the vector width, so that the same text gives the same bits on any machine (law 1).
/// Cost: 512-bit lanes 35–45 GMAC/s a core on a Sapphire Rapids server core; see bench LanguageBench.
/// </summary>
public static unsafe class Kernels
{
    private const int RowsThatPayPacking = 24;

    [ThreadStatic]
    private static float[]? panel;

    /// <summary>C[m×n] = A[m×k]·B[k×n] (+ C where <paramref name="accumulate"/>). Row-major; n is a multiple of 16.</summary>
    public static void Multiply(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int m, int k, int n, bool accumulate = false)
    {
        if (a.Length < m * k || b.Length < k * n || c.Length < m * n || n % 16 != 0)
        {
            throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"matrix shapes do not fit: {m}x{k} · {k}x{n}"));
        }

        fixed (float* pa = a, pb = b, pc = c)
        {
            if (!accumulate)
            {
                c[..(m * n)].Clear();
            }

            if (Vector512.IsHardwareAccelerated)
            {
                Multiply512(pa, pb, pc, m, k, n);
            }
            else
            {
                Multiply256(pa, pb, pc, m, k, n);
            }
        }
    }

    /// <summary>Writes the bias row into every row of C.</summary>
    public static void FillRows(ReadOnlySpan<float> row, Span<float> c, int m)
    {
        for (int i = 0; i < m; i++)
        {
            row.CopyTo(c[(i * row.Length)..]);
        }
    }

    /// <summary>Leaky rectifier in place: x, or x/10 where x is negative.</summary>
    public static void Leak(Span<float> values)
    {
        Vector256<float> tenth = Vector256.Create(0.1f);
        int i = 0;
        for (; i + 8 <= values.Length; i += 8)
        {
            Vector256<float> x = Vector256.Create(values.Slice(i, 8));
            Vector256.Max(x, x * tenth).CopyTo(values[i..]);
        }

        for (; i < values.Length; i++)
        {
            values[i] = Math.Max(values[i], values[i] * 0.1f);
        }
    }

    /// <summary>into = the leaky rectifier of a + b.</summary>
    public static void AddLeak(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> into)
    {
        Vector256<float> tenth = Vector256.Create(0.1f);
        int i = 0;
        for (; i + 8 <= into.Length; i += 8)
        {
            Vector256<float> x = Vector256.Create(a.Slice(i, 8)) + Vector256.Create(b.Slice(i, 8));
            Vector256.Max(x, x * tenth).CopyTo(into[i..]);
        }

        for (; i < into.Length; i++)
        {
            float x = a[i] + b[i];
            into[i] = Math.Max(x, x * 0.1f);
        }
    }

    /// <summary>B[n×m] = Aᵀ of A[m×n].</summary>
    public static void Transpose(ReadOnlySpan<float> a, Span<float> b, int m, int n)
    {
        for (int i0 = 0; i0 < m; i0 += 16)
        {
            for (int j0 = 0; j0 < n; j0 += 16)
            {
                for (int i = i0; i < Math.Min(i0 + 16, m); i++)
                {
                    for (int j = j0; j < Math.Min(j0 + 16, n); j++)
                    {
                        b[(j * m) + i] = a[(i * n) + j];
                    }
                }
            }
        }
    }

    /// <summary>1 / (1 + e⁻ˣ), relative error below 1e-6; the same bits at every vector width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x)
    {
        Vector256<float> one = Vector256.Create(1f);
        return one / (one + Exp(-x));
    }

    /// <summary>eˣ by range reduction and a polynomial of degree 6 (Cephes expf), clamped to ±87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(87f));
        Vector256<float> n = Vector256.Floor(Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504088896341f), Vector256.Create(0.5f)));
        Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        Vector256<float> p = Vector256.Create(1.9875691500e-4f);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(5.0000001201e-1f));
        p = Vector256.FusedMultiplyAdd(p, r * r, r + Vector256.Create(1f));
        Vector256<int> scale = (Vector256.ConvertToInt32(n) + Vector256.Create(127)) << 23;
        return p * scale.AsSingle();
    }

    internal static void Multiply512(float* a, float* b, float* c, int m, int k, int n)
    {
        // With many rows it pays to lay each panel of 32 columns side by side: columns a power of two apart share cache sets.
        bool packs = m >= RowsThatPayPacking;
        if (packs && (panel is null || panel.Length < k * 32))
        {
            panel = GC.AllocateUninitializedArray<float>(k * 48, pinned: true);
        }

        int j = 0;
        for (; j + 32 <= n; j += 32)
        {
            float* columns = b + j;
            int stride = n;
            if (packs)
            {
                columns = (float*)Unsafe.AsPointer(ref panel![0]);
                stride = 32;
                for (int p = 0; p < k; p++)
                {
                    Vector512.Load(b + j + (p * n)).Store(columns + (p * 32));
                    Vector512.Load(b + j + (p * n) + 16).Store(columns + (p * 32) + 16);
                }
            }

            int i = 0;
            for (; i + 8 <= m; i += 8)
            {
                Tile512x8(a + (i * k), columns, c + (i * n) + j, k, n, stride);
            }

            for (; i < m; i++)
            {
                float* row = a + (i * k);
                float* into = c + (i * n) + j;
                Vector512<float> s0 = Vector512.Load(into), s1 = Vector512.Load(into + 16);
                float* col = columns;
                for (int p = 0; p < k; p++, col += stride)
                {
                    Vector512<float> x = Vector512.Create(row[p]);
                    s0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(col), s0);
                    s1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(col + 16), s1);
                }

                s0.Store(into);
                s1.Store(into + 16);
            }
        }

        for (; j < n; j += 16)
        {
            int i = 0;
            for (; i + 4 <= m; i += 4)
            {
                float* r0 = a + (i * k), r1 = r0 + k, r2 = r1 + k, r3 = r2 + k;
                float* into = c + (i * n) + j;
                Vector512<float> s0 = Vector512.Load(into), s1 = Vector512.Load(into + n), s2 = Vector512.Load(into + (2 * n)), s3 = Vector512.Load(into + (3 * n));
                float* col = b + j;
                for (int p = 0; p < k; p++, col += n)
                {
                    Vector512<float> y = Vector512.Load(col);
                    s0 = Vector512.FusedMultiplyAdd(Vector512.Create(r0[p]), y, s0);
                    s1 = Vector512.FusedMultiplyAdd(Vector512.Create(r1[p]), y, s1);
                    s2 = Vector512.FusedMultiplyAdd(Vector512.Create(r2[p]), y, s2);
                    s3 = Vector512.FusedMultiplyAdd(Vector512.Create(r3[p]), y, s3);
                }

                s0.Store(into);
                s1.Store(into + n);
                s2.Store(into + (2 * n));
                s3.Store(into + (3 * n));
            }

            for (; i < m; i++)
            {
                float* row = a + (i * k);
                float* into = c + (i * n) + j;
                Vector512<float> s0 = Vector512.Load(into);
                float* col = b + j;
                for (int p = 0; p < k; p++, col += n)
                {
                    s0 = Vector512.FusedMultiplyAdd(Vector512.Create(row[p]), Vector512.Load(col), s0);
                }

                s0.Store(into);
            }
        }
    }

    private static void Tile512x8(float* a, float* b, float* c, int k, int n, int stride)
    {
        float* a1 = a + k, a2 = a1 + k, a3 = a2 + k, a4 = a3 + k, a5 = a4 + k, a6 = a5 + k, a7 = a6 + k;
        float* c1 = c + n, c2 = c1 + n, c3 = c2 + n, c4 = c3 + n, c5 = c4 + n, c6 = c5 + n, c7 = c6 + n;
        Vector512<float> s00 = Vector512.Load(c), s01 = Vector512.Load(c + 16), s10 = Vector512.Load(c1), s11 = Vector512.Load(c1 + 16);
        Vector512<float> s20 = Vector512.Load(c2), s21 = Vector512.Load(c2 + 16), s30 = Vector512.Load(c3), s31 = Vector512.Load(c3 + 16);
        Vector512<float> s40 = Vector512.Load(c4), s41 = Vector512.Load(c4 + 16), s50 = Vector512.Load(c5), s51 = Vector512.Load(c5 + 16);
        Vector512<float> s60 = Vector512.Load(c6), s61 = Vector512.Load(c6 + 16), s70 = Vector512.Load(c7), s71 = Vector512.Load(c7 + 16);
        for (int p = 0; p < k; p++, b += stride)
        {
            Vector512<float> y0 = Vector512.Load(b), y1 = Vector512.Load(b + 16);
            Vector512<float> x = Vector512.Create(a[p]);
            s00 = Vector512.FusedMultiplyAdd(x, y0, s00);
            s01 = Vector512.FusedMultiplyAdd(x, y1, s01);
            x = Vector512.Create(a1[p]);
            s10 = Vector512.FusedMultiplyAdd(x, y0, s10);
            s11 = Vector512.FusedMultiplyAdd(x, y1, s11);
            x = Vector512.Create(a2[p]);
            s20 = Vector512.FusedMultiplyAdd(x, y0, s20);
            s21 = Vector512.FusedMultiplyAdd(x, y1, s21);
            x = Vector512.Create(a3[p]);
            s30 = Vector512.FusedMultiplyAdd(x, y0, s30);
            s31 = Vector512.FusedMultiplyAdd(x, y1, s31);
            x = Vector512.Create(a4[p]);
            s40 = Vector512.FusedMultiplyAdd(x, y0, s40);
            s41 = Vector512.FusedMultiplyAdd(x, y1, s41);
            x = Vector512.Create(a5[p]);
            s50 = Vector512.FusedMultiplyAdd(x, y0, s50);
            s51 = Vector512.FusedMultiplyAdd(x, y1, s51);
            x = Vector512.Create(a6[p]);
            s60 = Vector512.FusedMultiplyAdd(x, y0, s60);
            s61 = Vector512.FusedMultiplyAdd(x, y1, s61);
            x = Vector512.Create(a7[p]);
            s70 = Vector512.FusedMultiplyAdd(x, y0, s70);
            s71 = Vector512.FusedMultiplyAdd(x, y1, s71);
        }

        s00.Store(c);
        s01.Store(c + 16);
        s10.Store(c1);
        s11.Store(c1 + 16);
        s20.Store(c2);
        s21.Store(c2 + 16);
        s30.Store(c3);
        s31.Store(c3 + 16);
        s40.Store(c4);
        s41.Store(c4 + 16);
        s50.Store(c5);
        s51.Store(c5 + 16);
        s60.Store(c6);
        s61.Store(c6 + 16);
        s70.Store(c7);
        s71.Store(c7 + 16);
    }

    internal static void Multiply256(float* a, float* b, float* c, int m, int k, int n)
    {
        for (int j = 0; j < n; j += 16)
        {
            int i = 0;
            for (; i + 4 <= m; i += 4)
            {
                float* r0 = a + (i * k), r1 = r0 + k, r2 = r1 + k, r3 = r2 + k;
                float* c0 = c + (i * n) + j, c1 = c0 + n, c2 = c1 + n, c3 = c2 + n;
                Vector256<float> s00 = Vector256.Load(c0), s01 = Vector256.Load(c0 + 8), s10 = Vector256.Load(c1), s11 = Vector256.Load(c1 + 8);
                Vector256<float> s20 = Vector256.Load(c2), s21 = Vector256.Load(c2 + 8), s30 = Vector256.Load(c3), s31 = Vector256.Load(c3 + 8);
                float* col = b + j;
                for (int p = 0; p < k; p++, col += n)
                {
                    Vector256<float> y0 = Vector256.Load(col), y1 = Vector256.Load(col + 8);
                    Vector256<float> x = Vector256.Create(r0[p]);
                    s00 = Vector256.FusedMultiplyAdd(x, y0, s00);
                    s01 = Vector256.FusedMultiplyAdd(x, y1, s01);
                    x = Vector256.Create(r1[p]);
                    s10 = Vector256.FusedMultiplyAdd(x, y0, s10);
                    s11 = Vector256.FusedMultiplyAdd(x, y1, s11);
                    x = Vector256.Create(r2[p]);
                    s20 = Vector256.FusedMultiplyAdd(x, y0, s20);
                    s21 = Vector256.FusedMultiplyAdd(x, y1, s21);
                    x = Vector256.Create(r3[p]);
                    s30 = Vector256.FusedMultiplyAdd(x, y0, s30);
                    s31 = Vector256.FusedMultiplyAdd(x, y1, s31);
                }

                s00.Store(c0);
                s01.Store(c0 + 8);
                s10.Store(c1);
                s11.Store(c1 + 8);
                s20.Store(c2);
                s21.Store(c2 + 8);
                s30.Store(c3);
                s31.Store(c3 + 8);
            }

            for (; i < m; i++)
            {
                float* row = a + (i * k);
                float* into = c + (i * n) + j;
                Vector256<float> s0 = Vector256.Load(into), s1 = Vector256.Load(into + 8);
                float* col = b + j;
                for (int p = 0; p < k; p++, col += n)
                {
                    Vector256<float> x = Vector256.Create(row[p]);
                    s0 = Vector256.FusedMultiplyAdd(x, Vector256.Load(col), s0);
                    s1 = Vector256.FusedMultiplyAdd(x, Vector256.Load(col + 8), s1);
                }

                s0.Store(into);
                s1.Store(into + 8);
            }
        }
    }
}
