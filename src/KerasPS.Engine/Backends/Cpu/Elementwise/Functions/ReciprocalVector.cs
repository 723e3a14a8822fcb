using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>1 / x.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Reciprocal))]
internal readonly struct ReciprocalVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.Divide(S.Create(1), x);
}
