using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The error function: a polynomial below 1, else 1 − erfc by its asymptotic form.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Erf))]
internal readonly struct ErfVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct
    {
        var size = S.Abs(x);
        var square = S.Multiply(x, x);
        var p = S.Create(7.853861353153693e-5f);
        p = S.Fma(p, square, S.Create(-8.010193625184903e-4f));
        p = S.Fma(p, square, S.Create(5.188327685732524e-3f));
        p = S.Fma(p, square, S.Create(-2.685381193529856e-2f));
        p = S.Fma(p, square, S.Create(1.128358514861418e-1f));
        p = S.Fma(p, square, S.Create(-3.761262582423300e-1f));
        p = S.Fma(p, square, S.Create(1.128379165726710f));
        var inner = S.Multiply(x, p);
        var far = S.Min(S.Create(6), size);
        var q = S.Divide(S.Create(1), far);
        var z = S.Multiply(q, q);
        var near = Near<S, V>(z);
        var tail = S.Select(S.Less(far, S.Create(2)), near, Far<S, V>(z));
        tail = S.Multiply(S.Multiply(VectorMath.Exp<S, V>(S.Negate(S.Multiply(far, far))), q), tail);
        var outer = S.Or(S.Subtract(S.Create(1), tail), S.And(x, S.Create(-0f)));
        return S.Select(S.Less(S.Create(1), size), outer, inner);
    }

    // erfc(x) · x · e^x² in 1/x² for 1 ≤ x < 2 (coefficients of Cephes).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Near<S, V>(V z) where S : struct, ISimd<V> where V : struct
    {
        var p = S.Create(2.326819970068386e-2f);
        p = S.Fma(p, z, S.Create(-1.387039388740657e-1f));
        p = S.Fma(p, z, S.Create(3.687424674597105e-1f));
        p = S.Fma(p, z, S.Create(-5.824733027278666e-1f));
        p = S.Fma(p, z, S.Create(6.210004621745983e-1f));
        p = S.Fma(p, z, S.Create(-4.944515323274145e-1f));
        p = S.Fma(p, z, S.Create(3.404879937665872e-1f));
        p = S.Fma(p, z, S.Create(-2.741127028184656e-1f));
        p = S.Fma(p, z, S.Create(5.638259427386472e-1f));
        return p;
    }

    // The same for x ≥ 2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Far<S, V>(V z) where S : struct, ISimd<V> where V : struct
    {
        var p = S.Create(-1.047766399936249e+1f);
        p = S.Fma(p, z, S.Create(1.297719955372516e+1f));
        p = S.Fma(p, z, S.Create(-7.495518717768503f));
        p = S.Fma(p, z, S.Create(2.921019019210786f));
        p = S.Fma(p, z, S.Create(-1.015265279202700f));
        p = S.Fma(p, z, S.Create(4.218463358204948e-1f));
        p = S.Fma(p, z, S.Create(-2.820767439740514e-1f));
        p = S.Fma(p, z, S.Create(5.641895067754075e-1f));
        return p;
    }
}
