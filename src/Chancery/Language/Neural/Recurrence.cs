using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>
/// One direction of a simple recurrent unit (Lei et al. 2018): gates depend on the input by one matrix product and on
/// the state element by element, so that only cheap work is sequential.
/// </summary>
public static class Recurrence
{
    /// <summary>
    /// Runs over rows <paramref name="first"/> to <paramref name="last"/> (exclusive). A row of <paramref name="u"/> holds, at
    /// <paramref name="offset"/>, candidate, forget gate and reset gate of <paramref name="hidden"/> values each.
    /// </summary>
    /// <param name="u">Projected inputs, <paramref name="uStride"/> values a row.</param>
    /// <param name="uStride">Values a row of <paramref name="u"/>.</param>
    /// <param name="offset">Where this direction starts in a row of u.</param>
    /// <param name="skip">Highway inputs.</param>
    /// <param name="skipStride">Values a row of <paramref name="skip"/>.</param>
    /// <param name="skipOffset">Where this direction starts in a row of skip.</param>
    /// <param name="gates">State weights and biases: vf, vr, bf, br of <paramref name="hidden"/> values each.</param>
    /// <param name="states">Out: c, f and r of each row, 3·hidden values; training reads them back. Only the last row's c is needed to run.</param>
    /// <param name="output">Out: h at <paramref name="outOffset"/>.</param>
    /// <param name="outStride">Values a row of <paramref name="output"/>.</param>
    /// <param name="outOffset">Where this direction starts in a row of output.</param>
    /// <param name="first">First row.</param>
    /// <param name="last">Row after the last.</param>
    /// <param name="backward">Runs from the last row to the first.</param>
    /// <param name="hidden">Values a state, a multiple of 8.</param>
    public static void Run(
        ReadOnlySpan<float> u,
        int uStride,
        int offset,
        ReadOnlySpan<float> skip,
        int skipStride,
        int skipOffset,
        ReadOnlySpan<float> gates,
        Span<float> states,
        Span<float> output,
        int outStride,
        int outOffset,
        int first,
        int last,
        bool backward,
        int hidden)
    {
        Vector256<float> one = Vector256.Create(1f);
        int step = backward ? -1 : 1;
        int begin = backward ? last - 1 : first;
        for (int count = 0, t = begin; count < last - first; count++, t += step)
        {
            ReadOnlySpan<float> ut = u.Slice((t * uStride) + offset, 3 * hidden);
            ReadOnlySpan<float> xt = skip.Slice((t * skipStride) + skipOffset, hidden);
            Span<float> st = states.Slice(t * 3 * hidden, 3 * hidden);
            Span<float> ht = output.Slice((t * outStride) + outOffset, hidden);
            ReadOnlySpan<float> previous = count == 0 ? default : states.Slice((t - step) * 3 * hidden, hidden);
            for (int j = 0; j < hidden; j += 8)
            {
                Vector256<float> c0 = count == 0 ? Vector256<float>.Zero : Vector256.Create(previous.Slice(j, 8));
                Vector256<float> z = Vector256.Create(ut.Slice(j, 8));
                Vector256<float> f = Kernels.Sigmoid(Vector256.FusedMultiplyAdd(Vector256.Create(gates.Slice(j, 8)), c0, Vector256.Create(ut.Slice(hidden + j, 8)) + Vector256.Create(gates.Slice((2 * hidden) + j, 8))));
                Vector256<float> r = Kernels.Sigmoid(Vector256.FusedMultiplyAdd(Vector256.Create(gates.Slice(hidden + j, 8)), c0, Vector256.Create(ut.Slice((2 * hidden) + j, 8)) + Vector256.Create(gates.Slice((3 * hidden) + j, 8))));
                Vector256<float> c = Vector256.FusedMultiplyAdd(f, c0 - z, z);
                Vector256<float> x = Vector256.Create(xt.Slice(j, 8));
                Vector256<float> h = Vector256.FusedMultiplyAdd(r, c - x, x);
                c.CopyTo(st[j..]);
                f.CopyTo(st[(hidden + j)..]);
                r.CopyTo(st[((2 * hidden) + j)..]);
                h.CopyTo(ht[j..]);
            }
        }
    }
}
