using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>eˣ.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Exp))]
internal readonly struct ExpVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        VectorMath.Exp<S, V>(x);
}
