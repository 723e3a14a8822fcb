using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>max(x, 0); NaN stays.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Relu))]
internal readonly struct ReluVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.Max(S.Zero, x);
}
