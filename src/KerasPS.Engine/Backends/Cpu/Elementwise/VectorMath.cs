using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// Exponential and logarithm on vectors, to about one unit in the last place. Polynomial coefficients are those of
/// Cephes' single-precision routines.
/// </summary>
internal static class VectorMath
{
    private const float Log2E = 1.44269504088896341f;
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    /// <summary>eˣ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp<S, V>(V x) where S : struct, ISimd<V> where V : struct
    {
        // Outside these bounds the result is 0 or infinite anyway; NaN passes both.
        x = S.Max(S.Create(-104), S.Min(S.Create(89), x));
        var (n, r) = Reduce<S, V>(x);
        var p = S.Add(S.Fma(S.Multiply(r, r), Tail<S, V>(r), r), S.Create(1));
        // 2ⁿ in two factors, so that results at both ends of the range are reached.
        var whole = S.ToInt(n);
        var half = S.ShiftRightSigned(whole, 1);
        return S.Multiply(S.Multiply(p, Power<S, V>(half)), Power<S, V>(S.SubtractInt(whole, half)));
    }

    /// <summary>eˣ − 1 with a small relative error everywhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Expm1<S, V>(V x) where S : struct, ISimd<V> where V : struct
    {
        var bounded = S.Max(S.Create(-20), S.Min(S.Create(80), x));
        var (n, r) = Reduce<S, V>(bounded);
        var small = S.Fma(S.Multiply(r, r), Tail<S, V>(r), r);
        var power = Power<S, V>(S.ToInt(n));
        var result = S.Fma(power, small, S.Subtract(power, S.Create(1)));
        return S.Select(S.Less(S.Create(80), x), Exp<S, V>(x), result);
    }

    /// <summary>ln x; NaN below 0, −∞ at 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log<S, V>(V x) where S : struct, ISimd<V> where V : struct
    {
        // Numbers without a full mantissa are scaled by 2²³ first.
        var tiny = S.Less(x, S.Create(1.17549435e-38f));
        var scaled = S.Select(tiny, S.Multiply(x, S.Create(8388608)), x);
        // m in [√½, √2) and e with x = m · 2ᵉ.
        var shifted = S.SubtractInt(scaled, S.CreateInt(0x3F3504F3));
        var e = S.ToFloat(S.ShiftRightSigned(shifted, 23));
        var m = S.AddInt(S.And(shifted, S.CreateInt(0x007FFFFF)), S.CreateInt(0x3F3504F3));
        e = S.Subtract(e, S.And(tiny, S.Create(23)));
        var f = S.Subtract(m, S.Create(1));
        var z = S.Multiply(f, f);
        var p = S.Create(7.0376836292e-2f);
        p = S.Fma(p, f, S.Create(-1.1514610310e-1f));
        p = S.Fma(p, f, S.Create(1.1676998740e-1f));
        p = S.Fma(p, f, S.Create(-1.2420140846e-1f));
        p = S.Fma(p, f, S.Create(1.4249322787e-1f));
        p = S.Fma(p, f, S.Create(-1.6668057665e-1f));
        p = S.Fma(p, f, S.Create(2.0000714765e-1f));
        p = S.Fma(p, f, S.Create(-2.4999993993e-1f));
        p = S.Fma(p, f, S.Create(3.3333331174e-1f));
        var y = S.Multiply(S.Multiply(p, f), z);
        y = S.Fma(e, S.Create(Ln2Low), y);
        y = S.Fma(S.Create(-0.5f), z, y);
        var result = S.Fma(e, S.Create(Ln2High), S.Add(f, y));
        result = S.Select(S.Less(x, S.Create(float.PositiveInfinity)), result, x);
        result = S.Select(S.Equal(x, S.Zero), S.Create(float.NegativeInfinity), result);
        return S.Select(S.Less(x, S.Zero), S.Create(float.NaN), result);
    }

    /// <summary>ln(1 + x): the rounding error of 1 + x cancels in the quotient (Kahan).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log1p<S, V>(V x) where S : struct, ISimd<V> where V : struct
    {
        var one = S.Create(1);
        var sum = S.Add(one, x);
        var log = Log<S, V>(sum);
        var result = S.Multiply(log, S.Divide(x, S.Subtract(sum, one)));
        result = S.Select(S.Less(S.Create(1e9f), x), log, result);
        return S.Select(S.Equal(sum, one), x, S.Select(S.Equal(sum, S.Zero), log, result));
    }

    // x = n ln 2 + r with |r| at most half of ln 2; the two parts of ln 2 keep the product exact.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (V N, V R) Reduce<S, V>(V x) where S : struct, ISimd<V> where V : struct
    {
        var n = S.Round(S.Multiply(x, S.Create(Log2E)));
        var r = S.Fma(n, S.Create(-Ln2High), x);
        return (n, S.Fma(n, S.Create(-Ln2Low), r));
    }

    // (eʳ − 1 − r) / r².
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Tail<S, V>(V r) where S : struct, ISimd<V> where V : struct
    {
        var p = S.Create(1.9875691500e-4f);
        p = S.Fma(p, r, S.Create(1.3981999507e-3f));
        p = S.Fma(p, r, S.Create(8.3334519073e-3f));
        p = S.Fma(p, r, S.Create(4.1665795894e-2f));
        p = S.Fma(p, r, S.Create(1.6666665459e-1f));
        return S.Fma(p, r, S.Create(5.0000001201e-1f));
    }

    // 2ⁿ for whole n within the range of normal numbers, by its bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Power<S, V>(V n) where S : struct, ISimd<V> where V : struct =>
        S.ShiftLeft(S.AddInt(n, S.CreateInt(127)), 23);
}
