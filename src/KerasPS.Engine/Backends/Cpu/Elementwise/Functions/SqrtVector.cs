using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>√x, 0 for negative x as in Keras.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Sqrt))]
internal readonly struct SqrtVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.Select(S.Less(x, S.Zero), S.Zero, S.Sqrt(x));
}
