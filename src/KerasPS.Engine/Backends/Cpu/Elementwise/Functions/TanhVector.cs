using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The hyperbolic tangent as t / (t + 2) with t = e²ˣ − 1, which keeps small x exact.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Tanh))]
internal readonly struct TanhVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct
    {
        // Beyond 10 the result rounds to 1.
        var t = VectorMath.Expm1<S, V>(S.Multiply(S.Create(2), S.Min(S.Create(10), S.Abs(x))));
        var y = S.Divide(t, S.Add(t, S.Create(2)));
        return S.Or(y, S.And(x, S.Create(-0f)));
    }
}
